import { render, type Locale, type Message } from '../../l10n/messages.js';

/** Minutes of a working day: what estimates in days are made of. */
export const minutesPerDay = 8 * 60;

const special = /[\\`*_[\]|<>~&]/g;

/** A text of ours, with code between backticks, as Markdown on one line: nothing else in it is markup. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, i) => (i % 2 === 1 ? codeMarkdown(part.slice(1, -1)) : part.replace(special, (character) => `\\${character}`)))
    .join('');
}

/** Any text as code in Markdown, in a cell of a table or elsewhere. */
export function codeMarkdown(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return line === '' ? '' : fence + gap + line + gap + fence;
}

/** Cells are Markdown already. */
export function tableMarkdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const isNumber = head.map((_, i) => isNumeric(rows, i));
  return [line(head), line(isNumber.map((number) => (number ? '---:' : '---'))), ...rows.map(line), ''];
}

function isNumeric(rows: readonly (readonly (string | number)[])[], column: number): boolean {
  return rows.every((row) => typeof row[column] === 'number' || /^\d+\.\d$/.test(row[column] ?? ''));
}

/** Columns for a terminal: texts to the left, numbers to the right. */
export function tableText(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  if (rows.length === 0) return [];
  const cells = [head, ...rows].map((row) => row.map((cell) => printable(String(cell))));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ''))));
  const isNumber = head.map((_, i) => isNumeric(rows, i));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - widthOf(cell));
        return isNumber[i] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ''];
}

/** Nothing that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Columns that a text takes: two for each Chinese character. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width + (/[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}

/** Days with one decimal, as a person reads them. */
export function daysOf(minutes: number): string {
  return (minutes / minutesPerDay).toFixed(1);
}

export function sayer(locale: Locale): (message: Message) => string {
  return (message) => render(message, locale);
}
