import type { SpawnOptions } from 'node:child_process';

/** Runs a program to its end; rejects with what it printed when it fails. Resolves with what it printed. */
export function run(
  program: string,
  programArguments: readonly string[],
  options?: SpawnOptions & { timeoutSeconds?: number },
): Promise<string>;
