import { settled } from '../json.js';
import type { ReportedError, ReportedFinding, ScanResult } from '../result.js';

const columns: readonly (keyof ReportedFinding)[] = [
  'ruleId',
  'family',
  'language',
  'severity',
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'fix',
  'fixGroup',
  'effortMinutes',
  'fingerprint',
  'application',
  'message',
];
/** Only where a finding has them. */
const more = ['baselineState', 'repository', 'team'] as const;

/** One finding per row (RFC 4180, UTF-8 without byte order mark, CRLF). What could not be read or analysed comes last, as rule `not-analysed`. */
export function toCsv({ findings, errors }: ScanResult): string {
  const names = [...columns, ...more.filter((name) => findings.some((finding) => finding[name] !== undefined))];
  const rows = findings.map(settled).map((finding) => names.map((name) => cellOf(finding[name])));
  const failed = errors.map((error) => names.map((name) => errorCell(name, error)));
  return csv([names, ...rows, ...failed]);
}

function cellOf(value: ReportedFinding[keyof ReportedFinding]): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function errorCell(name: keyof ReportedFinding, { path, message, repository = '' }: ReportedError): string {
  if (name === 'ruleId') return 'not-analysed';
  if (name === 'severity') return 'error';
  return name === 'path' ? path : name === 'message' ? message : name === 'repository' ? repository : '';
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
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
