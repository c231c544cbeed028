import type { FixGrade, Severity } from '../../engine/finding.js';
import { applicationIn } from '../history/diff.js';
import type { ReportedFinding, ScanResult } from '../result.js';

/** A joined result as those see it who answer for all of it. */
export interface Portfolio {
  readonly repositories: readonly PortfolioRow[];
  readonly teams: readonly PortfolioRow[];
  readonly families: readonly PortfolioRow[];
  readonly applications: readonly PortfolioRow[];
  readonly rules: readonly PortfolioRow[];
}

export interface PortfolioRow {
  /** Null for what belongs to none: findings without a team, without an SDK family. */
  readonly name: string | null;
  readonly findings: number;
  readonly bySeverity: Readonly<Partial<Record<Severity, number>>>;
  readonly byFix: Readonly<Partial<Record<FixGrade, number>>>;
  readonly effortMinutes: number;
  /** Files or folders that could not be read or analysed; of repositories only. */
  readonly errors?: number;
}

export function portfolioOf({ findings, errors, parts = [] }: ScanResult): Portfolio {
  const repositories = new Set(parts.flatMap(({ repository }) => repository ?? []));
  return {
    repositories: rowsBy(findings, ({ repository }) => repository ?? null, repositories)
      .filter(({ name }) => name !== null || repositories.size === 0)
      .map((row) => ({ ...row, errors: errors.filter(({ repository = null }) => repository === row.name).length })),
    teams: findings.some(({ team }) => team !== undefined) ? rowsBy(findings, ({ team }) => team ?? null) : [],
    families: rowsBy(findings, ({ family }) => family),
    applications: rowsBy(findings, applicationIn),
    rules: rowsBy(findings, ({ ruleId }) => ruleId),
  };
}

type Writable<T> = { -readonly [P in keyof T]: T[P] };

/** Most effort first. */
function rowsBy(
  findings: readonly ReportedFinding[],
  nameOf: (finding: ReportedFinding) => string | null,
  names: Iterable<string> = [],
): PortfolioRow[] {
  const rows = new Map<
    string | null,
    Writable<PortfolioRow> & { bySeverity: Writable<PortfolioRow['bySeverity']>; byFix: Writable<PortfolioRow['byFix']> }
  >();
  const rowOf = (name: string | null) => {
    const row = rows.get(name) ?? { name, findings: 0, bySeverity: {}, byFix: {}, effortMinutes: 0 };
    rows.set(name, row);
    return row;
  };
  for (const name of names) rowOf(name);
  for (const finding of findings) {
    const row = rowOf(nameOf(finding));
    row.findings++;
    row.bySeverity[finding.severity] = (row.bySeverity[finding.severity] ?? 0) + 1;
    row.byFix[finding.fix] = (row.byFix[finding.fix] ?? 0) + 1;
    row.effortMinutes += finding.effortMinutes;
  }
  return [...rows.values()].sort(
    (a, b) => b.effortMinutes - a.effortMinutes || b.findings - a.findings || ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
  );
}
