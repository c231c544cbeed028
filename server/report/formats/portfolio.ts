import type { Locale, Message } from '../../l10n/messages.js';
import { missingShards } from '../merge/parts.js';
import { portfolioOf, type Portfolio, type PortfolioRow } from '../merge/portfolio.js';
import type { ScanResult } from '../result.js';
import { findingRows, portfolioTable } from './markdown.js';
import { formatMessages } from './messages.js';
import { codeMarkdown, daysOf, minutesPerDay, plainMarkdown, sayer, tableText } from './text.js';

/** One table of a portfolio, as every format shows it. */
export interface PortfolioSection {
  readonly title: Message;
  readonly head: Message;
  readonly rows: readonly PortfolioRow[];
  /** What the row without a name is called. */
  readonly nameless: Message;
}

export function portfolioSections(portfolio: Portfolio): PortfolioSection[] {
  const { repositories, teams, families, applications, rules } = portfolio;
  const nameless = formatMessages.noRepository();
  return [
    { title: formatMessages.byRepository(), head: formatMessages.repository(), rows: repositories, nameless },
    { title: formatMessages.byTeam(), head: formatMessages.team(), rows: teams, nameless: formatMessages.noTeam() },
    { title: formatMessages.byFamily(), head: formatMessages.family(), rows: families, nameless: formatMessages.noFamily() },
    { title: formatMessages.byApplication(), head: formatMessages.application(), rows: applications, nameless },
    { title: formatMessages.byRule(), head: formatMessages.rule(), rows: rules, nameless },
  ].filter(({ rows }) => rows.length > 0);
}

/** What stands above the tables: what is missing first. */
export function portfolioNotes(result: ScanResult, locale: Locale): { readonly warnings: readonly string[]; readonly summary: string } {
  const say = sayer(locale);
  const { findings, filesWithFindings: files, filesScanned: searched, effortMinutes } = result.summary;
  const missing = missingShards(result);
  const section = say(formatMessages.notAnalysed());
  const hours = minutesPerDay / 60;
  return {
    warnings: [
      ...(missing.length > 0 ? [say(formatMessages.missingShards({ shards: missing.join(', ') }))] : []),
      ...(result.errors.length > 0 ? [say(formatMessages.incomplete({ count: result.errors.length, section }))] : []),
    ],
    summary:
      findings === 0
        ? say(formatMessages.nothing({ files: searched }))
        : say(formatMessages.summary({ findings, files, searched, days: daysOf(effortMinutes), hours })),
  };
}

export function portfolioMarkdown(result: ScanResult, locale: Locale): string {
  const say = sayer(locale);
  const { warnings, summary } = portfolioNotes(result, locale);
  const lines = [
    `# ${say(formatMessages.portfolio())}`,
    '',
    ...warnings.flatMap((warning) => [`> **${plainMarkdown(warning)}**`, '']),
    summary,
    '',
    ...portfolioSections(portfolioOf(result)).flatMap(({ title, head, rows, nameless }) => [
      `## ${say(title)}`,
      '',
      ...portfolioTable(say(head), rows, say(nameless), say),
    ]),
  ];
  if (result.findings.length > 0) lines.push(`## ${say(formatMessages.findings())}`, '', ...findingRows(result.findings, say));
  if (result.errors.length > 0) {
    lines.push(`## ${say(formatMessages.notAnalysed())}`, '');
    for (const { repository, path, message } of result.errors)
      lines.push(`- ${codeMarkdown(repository === undefined ? path : `${repository}/${path}`)}: ${plainMarkdown(message)}`);
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** For a terminal. */
export function portfolioText(result: ScanResult, locale: Locale): string {
  const say = sayer(locale);
  const { warnings, summary } = portfolioNotes(result, locale);
  const columns = [
    formatMessages.findings(),
    formatMessages.errors(),
    formatMessages.safe(),
    formatMessages.suggested(),
    formatMessages.days(),
  ];
  const tables = portfolioSections(portfolioOf(result)).flatMap(({ head, rows, nameless }) =>
    tableText(
      [head, ...columns].map(say),
      rows.map(({ name, findings, bySeverity, byFix, effortMinutes }) => [
        name ?? say(nameless),
        findings,
        bySeverity.error ?? 0,
        byFix.safe ?? 0,
        byFix.suggested ?? 0,
        daysOf(effortMinutes),
      ]),
    ),
  );
  return `${[...warnings, ...(warnings.length > 0 ? [''] : []), ...tables, summary].join('\n')}\n`;
}
