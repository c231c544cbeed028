import { writeFileSync, writeSync } from 'node:fs';

/** What a command may do with the world it was started from; tests give it another one. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress and messages. */
  err(text: string): void;
  /** The result's file; throws what `node:fs` throws. */
  writeFile(path: string, text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal, or a usual width where there is none. */
  readonly width: number;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => writeAtOnce(text),
    writeFile: (path, text) => writeFileSync(path, text),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    width: Math.min(Math.max(stdout.columns ?? 100, 60), 140),
    folder: process.cwd(),
    environment: process.env,
  };
}

/** Messages come out even if the process ends right after them. */
function writeAtOnce(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    process.stderr.write(text);
  }
}
