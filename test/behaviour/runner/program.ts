import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario, Trace } from './scenario.js';

export interface ProgramRun {
  readonly output: readonly string[];
  readonly errors: string;
  readonly ended: Trace['ended'];
}

export interface ProgramOptions {
  readonly language: Scenario['language'];
  readonly classPath: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds after which the program is ended; by default it is given a minute and a half to end by itself. */
  readonly endAfter?: number | undefined;
}

const patience = 90_000;
const nodeModules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Runs `Main.java` or `main.js` in a folder of its own, with nothing but the given environment. */
export async function runProgram(files: ReadonlyMap<string, string>, options: ProgramOptions): Promise<ProgramRun> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await symlink(nodeModules, join(folder, 'node_modules'));
    return await run(folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(folder: string, { language, classPath, environment, endAfter }: ProgramOptions): Promise<ProgramRun> {
  const java = ['-Xmx256m', '-cp', classPath, `-Duser.home=${folder}`, 'Main.java'];
  const [command, args] = language === 'java' ? ['java', java] : [process.execPath, ['main.js']];
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  let killed = false;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  const timer = setTimeout(() => {
    killed = true;
    child.kill('SIGKILL');
  }, endAfter ?? patience);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const lines = output.split(/\r?\n/).filter((line) => line !== '');
      resolve({ output: lines, errors, ended: killed ? 'still running' : code === 0 ? 'by itself' : 'failed' });
    });
  });
}
