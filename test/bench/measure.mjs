import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs a program and watches it: wall and processor time in seconds, peak memory in MB. Processor time and memory are read
 * from /proc, so they are there on Linux only.
 */
export function measure(command, args) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    const sample = { cpu: undefined, peak: undefined };
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        const peak = /VmHWM:\s+(\d+) kB/.exec(status);
        if (peak) sample.peak = Number(peak[1]) / 1024;
        const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const ticks = Number(fields[11]) + Number(fields[12]);
        if (ticks > 0) sample.cpu = ticks / 100;
      } catch {
        // It has ended, or this is no Linux.
      }
    };
    const watch = setInterval(look, 5);
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ wall: (performance.now() - started) / 1000, ...sample, code, output, errors });
    });
  });
}

/** The run with the middle wall time. */
export async function median(times, command, args) {
  const runs = [];
  for (let i = 0; i < times; i++) runs.push(await measure(command, args));
  runs.sort((a, b) => a.wall - b.wall);
  return runs[Math.floor(runs.length / 2)];
}
