import { basename, dirname } from 'node:path';
import { compare, marked, readBaseline, toBaseline, type KnownFinding } from '../report/history/baseline.js';
import type { Comparison } from '../report/input.js';
import { isInShard } from '../report/merge/parts.js';
import type { ScanResult } from '../report/result.js';
import { writeFolder } from '../workspace/write-folder.js';
import type { Message } from '../l10n/messages.js';
import type { CommandContext } from './commands/context.js';
import { cliMessages } from './messages.js';
import { absolutePath } from './paths.js';
import { readText } from './read-text.js';

export type ReadBaseline =
  { readonly ok: true; readonly known?: readonly KnownFinding[] } | { readonly ok: false; readonly problem: Message };

/** The baseline that was asked for, before anything else is done: a wrong one is wrong usage. */
export function baselineOf({ options, fileSystem, terminal }: CommandContext): ReadBaseline {
  if (options.baseline === undefined) return { ok: true };
  const read = readText(fileSystem, terminal.folder, options.baseline);
  if (!read.ok) return read;
  const known = readBaseline(read.text);
  return known ? { ok: true, known } : { ok: false, problem: cliMessages.noBaseline({ file: options.baseline }) };
}

/** The result with what a baseline knows marked in it. */
export function against(
  result: ScanResult,
  known: readonly KnownFinding[],
  { options: { rules, shard } }: CommandContext,
): { readonly result: ScanResult; readonly comparison: Comparison } {
  const comparison = compare(result.findings, known, ({ ruleId, path }) => {
    return (rules.length === 0 || rules.includes(ruleId)) && (!shard || isInShard(path, shard));
  });
  return { result: marked(result, comparison), comparison };
}

/** Writes the baseline that was asked for. Returns what went wrong. */
export function writeBaseline(result: ScanResult, { options, terminal }: CommandContext): Message | undefined {
  if (options.writeBaseline === undefined) return undefined;
  const path = absolutePath(terminal.folder, options.writeBaseline);
  return writeFolder(dirname(path), new Map([[basename(path), toBaseline(result)]]));
}
