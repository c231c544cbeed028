import { fixGrades, severities } from '../../engine/finding.js';
import type { Message } from '../../l10n/messages.js';
import type { ReportInput } from '../input.js';
import { portfolioOf, type PortfolioRow } from '../merge/portfolio.js';
import type { ReportedFinding } from '../result.js';
import { formatMessages } from './messages.js';
import { modelMarkdown } from './model-markdown.js';
import { codeMarkdown, daysOf, minutesPerDay, plainMarkdown, sayer, tableMarkdown } from './text.js';

/** A list of more rows is no longer read by a person. */
const mostRows = 1000;

export type MarkdownInput = Pick<ReportInput, 'result' | 'model' | 'rules' | 'locale' | 'comparison'>;

/** What a lead reads first, for a pull request, a wiki or a ticket. */
export function toMarkdown(input: MarkdownInput): string {
  const { result, rules, locale, comparison } = input;
  const say = sayer(locale);
  const { summary, findings, errors } = result;
  const lines: string[] = [`# ${say(formatMessages.title())}`, ''];
  if (errors.length > 0)
    lines.push(`> **${say(formatMessages.incomplete({ count: errors.length, section: say(formatMessages.notAnalysed()) }))}**`, '');
  if (findings.length === 0) {
    lines.push(say(formatMessages.nothing({ files: summary.filesScanned })), '', `## ${say(formatMessages.lookedFor())}`, '');
    lines.push(...rules.map(({ id, title }) => `- ${codeMarkdown(id)}: ${plainMarkdown(title)}`), '');
  } else {
    const { findings: count, filesWithFindings: files, filesScanned: searched, effortMinutes } = summary;
    const hours = minutesPerDay / 60;
    lines.push(say(formatMessages.summary({ findings: count, files, searched, days: daysOf(effortMinutes), hours })), '');
  }
  if (comparison) {
    const { added, removed, unchanged } = comparison;
    lines.push(say(formatMessages.comparison({ added: added.length, removed: removed.length, unchanged })), '');
  }
  if (findings.length > 0) lines.push(...summaryTables(input, say));
  lines.push(...modelMarkdown(input.model, say));
  if (findings.length > 0) lines.push(`## ${say(formatMessages.findings())}`, '', ...findingRows(findings, say));
  if (errors.length > 0) {
    lines.push(`## ${say(formatMessages.notAnalysed())}`, '');
    lines.push(...errors.map(({ path, message }) => `- ${codeMarkdown(path)}: ${plainMarkdown(message)}`), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function summaryTables({ result, rules }: MarkdownInput, say: (message: Message) => string): string[] {
  const { bySeverity, byFix } = result.summary;
  const counted = <K extends string>(keys: readonly K[], counts: Readonly<Partial<Record<K, number>>>): [K, number][] =>
    keys.flatMap((key): [K, number][] => (counts[key] === undefined ? [] : [[key, counts[key]]]));
  const portfolio = portfolioOf(result);
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return [
    ...tableMarkdown(
      [say(formatMessages.bySeverity()), say(formatMessages.findings())],
      counted(severities, bySeverity).map(([severity, count]) => [say(formatMessages[severity]()), count]),
    ),
    ...tableMarkdown(
      [say(formatMessages.byFix()), say(formatMessages.findings())],
      counted(fixGrades, byFix).map(([grade, count]) => [say(formatMessages[grade]()), count]),
    ),
    `## ${say(formatMessages.byRule())}`,
    '',
    ...tableMarkdown(
      [formatMessages.rule(), formatMessages.ruleTitle(), formatMessages.findings(), formatMessages.days()].map(say),
      portfolio.rules.map(({ name, findings, effortMinutes }) => {
        return [codeMarkdown(name ?? ''), plainMarkdown(titles.get(name ?? '') ?? ''), findings, daysOf(effortMinutes)];
      }),
    ),
    `## ${say(formatMessages.byApplication())}`,
    '',
    ...portfolioTable(say(formatMessages.application()), portfolio.applications, '.', say),
    `## ${say(formatMessages.byFamily())}`,
    '',
    ...portfolioTable(say(formatMessages.family()), portfolio.families, say(formatMessages.noFamily()), say),
  ];
}

/** Rows of a portfolio; `nameless` is what the row without a name is called. */
export function portfolioTable(head: string, rows: readonly PortfolioRow[], nameless: string, say: (message: Message) => string): string[] {
  const hasErrors = rows.some(({ errors = 0 }) => errors > 0);
  return tableMarkdown(
    [
      head,
      ...[
        formatMessages.findings(),
        formatMessages.errors(),
        formatMessages.safe(),
        formatMessages.suggested(),
        formatMessages.manual(),
      ].map(say),
      say(formatMessages.days()),
      ...(hasErrors ? [say(formatMessages.unread())] : []),
    ],
    rows.map(({ name, findings, bySeverity, byFix, effortMinutes, errors = 0 }) => [
      name === null ? plainMarkdown(nameless) : codeMarkdown(name),
      findings,
      bySeverity.error ?? 0,
      byFix.safe ?? 0,
      byFix.suggested ?? 0,
      (byFix.manual ?? 0) + (byFix.none ?? 0),
      daysOf(effortMinutes),
      ...(hasErrors ? [errors] : []),
    ]),
  );
}

/** Findings with their places, as far as a person would read. */
export function findingRows(findings: readonly ReportedFinding[], say: (message: Message) => string): string[] {
  const rows = findings.slice(0, mostRows).map((finding) => {
    const { repository, path, line, column, severity, ruleId, fix, message } = finding;
    const file = repository === undefined ? path : `${repository}/${path}`;
    return [
      codeMarkdown(`${file}:${line}:${column}`),
      say(formatMessages[severity]()),
      codeMarkdown(ruleId),
      say(formatMessages[fix]()),
      plainMarkdown(message),
    ];
  });
  const head = [formatMessages.place(), formatMessages.severity(), formatMessages.rule(), formatMessages.fix(), formatMessages.message()];
  const more = findings.length - rows.length;
  return [...tableMarkdown(head.map(say), rows), ...(more > 0 ? [say(formatMessages.moreRows({ count: more })), ''] : [])];
}
