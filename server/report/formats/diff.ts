import type { Locale, Message } from '../../l10n/messages.js';
import type { DiffRow, ResultDiff } from '../history/diff.js';
import { settled } from '../json.js';
import type { ReportedFinding } from '../result.js';
import { findingRows } from './markdown.js';
import { formatMessages } from './messages.js';
import { codeMarkdown, daysOf, printable, sayer, tableMarkdown, tableText } from './text.js';

/** For programs: numbers first, then the findings that are new or gone. */
export function diffJson(diff: ResultDiff): string {
  const { added, removed, unchanged, byRule, byApplication, effortMinutes, isIncomplete } = diff;
  const summary = { added: added.length, removed: removed.length, unchanged: unchanged.length, effortMinutes, incomplete: isIncomplete };
  const document = { schemaVersion: 1, summary, byRule, byApplication, added: added.map(settled), removed: removed.map(settled) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

export function diffMarkdown(diff: ResultDiff, locale: Locale): string {
  const say = sayer(locale);
  const table = (title: Message, head: Message, rows: readonly DiffRow[]): string[] => [
    `## ${say(title)}`,
    '',
    ...tableMarkdown(
      [head, formatMessages.diffNew(), formatMessages.diffFixed(), formatMessages.diffUnchanged()].map(say),
      rows.map(({ name, added, removed, unchanged }) => [codeMarkdown(name), added, removed, unchanged]),
    ),
  ];
  const list = (title: Message, findings: readonly ReportedFinding[]): string[] =>
    findings.length === 0 ? [] : [`## ${say(title)}`, '', ...findingRows(findings, say)];
  const lines = [
    `# ${say(formatMessages.diffTitle())}`,
    '',
    ...(diff.isIncomplete ? [`> **${say(formatMessages.diffIncomplete())}**`, ''] : []),
    summaryOf(diff, say),
    '',
    ...table(formatMessages.byRule(), formatMessages.rule(), diff.byRule),
    ...table(formatMessages.byApplication(), formatMessages.application(), diff.byApplication),
    ...list(formatMessages.diffNew(), diff.added),
    ...list(formatMessages.diffFixed(), diff.removed),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** For a terminal. Without colours: its signs and words say the same. */
export function diffText(diff: ResultDiff, locale: Locale): string {
  const say = sayer(locale);
  const table = (head: Message, rows: readonly DiffRow[]): string[] =>
    tableText(
      [head, formatMessages.diffNew(), formatMessages.diffFixed(), formatMessages.diffUnchanged()].map(say),
      rows.map(({ name, added, removed, unchanged }) => [name, added, removed, unchanged]),
    );
  const line =
    (sign: string) =>
    ({ repository, path, line: row, column, ruleId }: ReportedFinding): string =>
      `${sign} ${repository === undefined ? '' : `${repository}/`}${printable(path)}:${row}:${column} ${ruleId}`;
  const places = [...diff.added.map(line('+')), ...diff.removed.map(line('-'))];
  const lines = [
    ...(diff.isIncomplete ? [say(formatMessages.diffIncomplete()), ''] : []),
    ...(places.length > 0 ? [...places, ''] : []),
    ...table(formatMessages.rule(), diff.byRule),
    ...table(formatMessages.application(), diff.byApplication),
    summaryOf(diff, say),
  ];
  return `${lines.join('\n')}\n`;
}

function summaryOf({ added, removed, unchanged, effortMinutes }: ResultDiff, say: (message: Message) => string): string {
  const days = { before: daysOf(effortMinutes.before), after: daysOf(effortMinutes.after) };
  return say(formatMessages.diffSummary({ added: added.length, removed: removed.length, unchanged: unchanged.length, ...days }));
}
