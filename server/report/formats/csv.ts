import type { ReportedFinding, ScanResult } from '../result.js';

const columns = [
  'rule',
  'family',
  'language',
  'severity',
  'path',
  'line',
  'column',
  'fix',
  'fixGroup',
  'effortMinutes',
  'fingerprint',
  'message',
] as const;

/** One finding per row (RFC 4180, UTF-8 without byte order mark, CRLF). */
export function toCsv(result: ScanResult): string {
  return csv([columns, ...result.findings.map(rowOf)]);
}

function rowOf(finding: ReportedFinding): readonly string[] {
  const { ruleId, family, language, severity, path, line, column, fix, fixGroup, effortMinutes, fingerprint, message } = finding;
  const cells = [ruleId, family, language, severity, path, line, column, fix, fixGroup, effortMinutes, fingerprint, message];
  return cells.map((cell) => String(cell ?? ''));
}

/** Rows as CSV whose cells no spreadsheet takes for formulas. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(neutral(cell))).join(',')}\r\n`).join('');
}

/**
 * A text that a spreadsheet shows and never calculates: one that begins like a formula gets an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function neutral(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
