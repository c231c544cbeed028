import type { Message } from '../l10n/messages.js';
import { readBaseline, type KnownFinding } from '../report/history/baseline.js';
import { digestOf, readHistory, withRun, type History } from '../report/history/runs.js';
import { readComparison } from '../report/history/read-comparison.js';
import type { Comparison } from '../report/input.js';
import type { ScanResult } from '../report/result.js';
import { against } from './baseline.js';
import type { CommandContext } from './commands/context.js';
import { cliMessages } from './messages.js';
import { readText } from './read-text.js';
import type { Past } from './report-input.js';

/** The runs whose reports stood in the folder. */
export const historyFile = 'history.json';

/** What an earlier report left in its folder. */
export interface Earlier {
  readonly history: History;
  readonly known?: readonly KnownFinding[];
  /** What had changed then. */
  readonly comparison?: Comparison;
}

export type ReadPast = { readonly ok: true; readonly past: Earlier } | { readonly ok: false; readonly problem: Message };

/** A folder without an earlier report has no past; a history that can't be read is somebody else's file, and not written over. */
export function readPast(folder: string, { fileSystem, terminal }: CommandContext): ReadPast {
  const file = `${folder}/${historyFile}`;
  const text = readText(fileSystem, terminal.folder, file);
  const none = !text.ok && (text.code === 'ENOENT' || text.code === 'ENOTDIR');
  if (!text.ok && !none) return { ok: false, problem: text.problem };
  const history = text.ok ? readHistory(text.text) : { schemaVersion: 1 as const, runs: [] };
  if (!history) return { ok: false, problem: cliMessages.badHistory({ file }) };
  const report = readText(fileSystem, terminal.folder, `${folder}/report.json`);
  const known = report.ok ? readBaseline(report.text) : undefined;
  const comparison = report.ok ? readComparison(report.text) : undefined;
  return { ok: true, past: { history, ...(known && { known }), ...(comparison && { comparison }) } };
}

/** The result and what earlier runs say of it. */
export function pastOf(
  found: ScanResult,
  { history: before, known, comparison }: Earlier,
  baseline: readonly KnownFinding[] | undefined,
  context: CommandContext,
): { readonly result: ScanResult; readonly history: History; readonly input: Past } {
  const { label, timestamp } = context.options;
  const name = { ...(label !== undefined && { label }), ...(timestamp && { date: new Date().toISOString() }) };
  const history = withRun(before, found, name);
  const currentRun = history.runs.at(-1);
  const runs = { history: history.runs.slice(0, -1), ...(currentRun && { currentRun }) };
  if (baseline) {
    const compared = against(found, baseline, context);
    return { result: compared.result, history, input: { ...runs, comparison: compared.comparison } };
  }
  // The same findings as the last time: what changed is what had changed then, so that the same code gives the same files.
  const isSame = known && digestOf(known) === digestOf(found.findings);
  const changed = isSame ? comparison : known && against(found, known, context).comparison;
  return { result: found, history, input: { ...runs, ...(changed && { comparison: changed }) } };
}
