import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { javaJars, runTool } from './jars.js';

/** One set of sources that is compiled by itself. */
export interface CompileTask {
  /** Given back with each of its errors; unique in the batch. */
  readonly id: string;
  readonly files: readonly string[];
  readonly classPath: string;
  /** Java language and library level; 8 when left out. */
  readonly release?: number;
  /** Where classes go; sources are only checked when left out. */
  readonly classes?: string;
}

export interface CompileError {
  readonly id: string;
  readonly file: string;
  /** 1-based; 0 where the error has no place. */
  readonly line: number;
  readonly column: number;
  /** The compiler's own key, e.g. `compiler.err.cant.resolve.location`. */
  readonly code: string;
  readonly message: string;
}

const program = fileURLToPath(new URL('./CompileBatch.java', import.meta.url));

/** Compiles many sets of sources in one JVM and tells the errors of all. Lombok runs for the sets that import it. */
export async function compileJava(tasks: readonly CompileTask[]): Promise<CompileError[]> {
  if (tasks.length === 0) return [];
  await runTool('java', ['-version']);
  const { lombok } = await javaJars();
  const lines = await Promise.all(tasks.map(async (task) => toLine(task, (await usesLombok(task.files)) ? lombok : '')));
  const output = await pipeThrough('java', ['-XX:TieredStopAtLevel=1', '--add-modules', 'jdk.compiler', program], lines.join('\n') + '\n');
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CompileError);
}

/** All Java sources below a folder, sorted; none where there is no such folder. */
export async function javaFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.java'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function toLine(task: CompileTask, processorPath: string): string {
  return [task.id, String(task.release ?? 8), task.classes ?? '', processorPath, task.classPath, ...task.files].join('\t');
}

async function usesLombok(files: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.some((text) => text.includes('import lombok.'));
}

function pipeThrough(command: string, args: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(output) : reject(new Error(`${command} ended with ${status}:\n${complaints}`))));
    child.stdin.end(input);
  });
}
