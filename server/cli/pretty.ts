import type { PlanView } from '../engine/engine.js';
import { severities } from '../engine/finding.js';
import { languageOf } from '../engine/languages.js';
import type { Severity } from '../engine/finding.js';
import { lineStarts } from '../engine/text.js';
import { render } from '../l10n/messages.js';
import type { Locale, Message } from '../l10n/messages.js';
import type { Unresolved } from '../report/migration/model.js';
import type { ReportedFinding, ScanResult } from '../report/result.js';
import { maskSource } from '../report/secrets.js';
import { fold, subjectOf } from './fold.js';
import { codeFrame } from './code-frame.js';
import { prettyMessages } from './pretty-messages.js';
import { rewriteLines } from './pretty-rewrites.js';
import { wrap } from './styles.js';
import type { Paint, Style } from './styles.js';

export interface PrettyInput {
  readonly result: ScanResult;
  readonly plans: readonly PlanView[];
  readonly textOf: (path: string) => string;
  /** Values that nothing in the workspace tells. */
  readonly unresolved?: readonly Unresolved[];
  /** Credentials that the analysis found in code. */
  readonly secrets: readonly string[];
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number;
  /** As the person typed them, for the commands that come next. */
  readonly paths: readonly string[];
  /** What starts the tool: `rocketmq-migrate`, or npx with it. */
  readonly command: string;
}

export const severityStyle: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' };

const indent = '    ';

/** Findings as a person reads them: by file, each with its code, the reason and the way out; then the rewrites, and what to do next. */
export function prettyFindings(input: PrettyInput): string {
  const { result, paint } = input;
  const say = (message: Message): string => render(message, input.locale);
  const numbers = numberRewrites(result.findings);
  const lines: string[] = [];
  for (const [path, findings] of groupBy(result.findings, (finding) => finding.path)) {
    lines.push(paint('bold', path), '');
    const source = sourceLines(maskSource(input.textOf(path), languageOf(path), input.secrets));
    const folded = fold(findings);
    for (const [i, { finding, alike }] of folded.entries()) {
      // What a neighbour shows is not shown again.
      const above = (folded[i - 1]?.finding.endLine ?? 0) + 1 >= finding.line ? 0 : 1;
      const below = (folded[i + 1]?.finding.line ?? Infinity) <= finding.endLine + 1 ? 0 : 1;
      lines.push(...findingLines(finding, source, { above, below }, numbers, input), ...alikeLines(alike, input), '');
    }
  }
  const rewrites = rewriteLines(result.findings, input.plans, numbers, input);
  if (rewrites.length > 0) lines.push(paint('bold', say(prettyMessages.rewrites())), '', ...rewrites, '');
  lines.push(...summaryLines(input));
  return `${lines.join('\n')}\n`;
}

function findingLines(
  finding: ReportedFinding,
  source: readonly string[],
  context: { readonly above: 0 | 1; readonly below: 0 | 1 },
  numbers: ReadonlyMap<string, number>,
  { paint, locale, width }: PrettyInput,
): string[] {
  const say = (message: Message): string => render(message, locale);
  const grade = say(prettyMessages[finding.fix]());
  const number = finding.fixGroup === null ? undefined : numbers.get(finding.fixGroup);
  const repair = number === undefined ? grade : say(prettyMessages.inFix({ grade, number }));
  const fix = finding.baselineState === 'unchanged' ? say(prettyMessages.known({ repair })) : repair;
  const place = `${finding.line}:${finding.column}`;
  const severity = paint(severityStyle[finding.severity], say(prettyMessages[finding.severity]()));
  return [
    `  ${place}  ${severity}  ${paint('bold', finding.ruleId)}  ${paint('dim', `(${fix})`)}`,
    ...wrap(finding.message, width - indent.length).map((line) => indent + line),
    ...codeFrame(source, finding, { ...context, paint, width: width - 14, indent }),
  ];
}

/** Where the same holds of other names. */
function alikeLines(alike: readonly ReportedFinding[], { locale, width, paint }: PrettyInput): string[] {
  if (alike.length === 0) return [];
  const places = alike.map((finding) => `${finding.line}:${finding.column} ${subjectOf(finding)}`.trim());
  const text = render(prettyMessages.alike({ count: alike.length, places: places.join(', ') }), locale);
  return wrap(text, width - indent.length).map((line) => indent + paint('dim', line));
}

/** Numbers in the order in which a reader meets them. */
function numberRewrites(findings: readonly ReportedFinding[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { fixGroup } of findings) {
    if (fixGroup !== null && !numbers.has(fixGroup)) numbers.set(fixGroup, numbers.size + 1);
  }
  return numbers;
}

function summaryLines(input: PrettyInput): string[] {
  const { result, locale, paint, paths, command: tool } = input;
  const say = (message: Message): string => render(message, locale);
  const { summary } = result;
  if (summary.findings === 0) return [say(prettyMessages.nothing({ files: summary.filesScanned }))];
  const counts = severities
    .flatMap((severity) => {
      const count = summary.bySeverity[severity];
      const name = say(prettyMessages[severity]());
      return count === undefined ? [] : [paint(severityStyle[severity], say(prettyMessages.severityCount({ count, severity: name })))];
    })
    .join(locale === 'zh-cn' ? '、' : ', ');
  const { safe = 0, suggested = 0, manual = 0, none = 0 } = summary.byFix;
  const minutes = summary.effortMinutes;
  const effort = minutes < 90 ? prettyMessages.minutes({ count: minutes }) : prettyMessages.hours({ count: Math.round(minutes / 60) });
  const target = paths.length > 0 ? ` ${paths.map(quoteWord).join(' ')}` : '';
  const next: [command: string, message: Message][] = [];
  if (safe > 0) next.push([`${tool} fix${target}`, prettyMessages.nextSafe()]);
  if (suggested > 0) next.push([`${tool} fix --suggested${target}`, prettyMessages.nextSuggested()]);
  if (safe + suggested > 0) next.push([`${tool} fix ${suggested > 0 ? '--suggested ' : ''}--write${target}`, prettyMessages.nextWrite()]);
  next.push([`${tool} rules ${mostFrequent(summary.byRule)}`, prettyMessages.nextRule()]);
  const column = Math.max(...next.map(([command]) => command.length));
  return [
    say(
      prettyMessages.summary({
        findings: summary.findings,
        files: summary.filesWithFindings,
        searched: summary.filesScanned,
        severities: counts,
      }),
    ),
    say(prettyMessages.grades({ safe, suggested, manual: manual + none, effort: say(effort) })),
    ...unresolvedLines(input),
    '',
    say(prettyMessages.next()),
    ...next.map(([command, message]) => `  ${paint('bold', command.padEnd(column))}  ${paint('dim', say(message))}`),
  ];
}

/** More names than these are in the report. */
const mostNamed = 5;

/** What a person can state once, so that more is known the next time. Credentials belong into no file. */
function unresolvedLines({ unresolved = [], locale, width, paths, command }: PrettyInput): string[] {
  const open = unresolved.filter(({ what }) => what !== 'credential');
  const names = [...new Set(open.map(({ stateAs }) => stateAs))];
  if (names.length === 0) return [];
  const say = (message: Message): string => render(message, locale);
  const named = names.slice(0, mostNamed).join(', ');
  const list = names.length > mostNamed ? say(prettyMessages.andMore({ names: named, count: names.length - mostNamed })) : named;
  const target = paths.length > 0 ? ` ${paths.map(quoteWord).join(' ')}` : '';
  return wrap(
    say(prettyMessages.unresolved({ count: names.length, names: list, command: `${command} report${target} --output DIR` })),
    width,
  );
}

function mostFrequent(counts: ScanResult['summary']['byRule']): string {
  const [first] = Object.entries(counts).sort(([, a = 0], [, b = 0]) => b - a);
  return first?.[0] ?? '';
}

/** For a POSIX shell. */
function quoteWord(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

export function sourceLines(text: string): string[] {
  const starts = lineStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).replace(/[\r\n]+$/, ''));
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
