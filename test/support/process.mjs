import { spawn } from 'node:child_process';

/**
 * Runs a program to its end; rejects with what it printed when it fails.
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {import('node:child_process').SpawnOptions & { timeoutSeconds?: number }} options
 * @returns {Promise<string>} what it printed to standard output and standard error
 */
export function run(program, programArguments, { timeoutSeconds = 1200, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${program} could not be started: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ${programArguments.join(' ')} ended with ${signal ?? code}:\n${output}`));
    });
  });
}
