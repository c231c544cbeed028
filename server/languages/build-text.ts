import type { TextEdit, TextRange } from '../engine/text.js';

/** How a build file ends its lines; files without any get `\n`. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Spaces and tabs at the start of the line that holds an offset. */
export function indentationAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** Deletes a range; with its lines where nothing else stands on them. */
export function deletion(text: string, range: TextRange): TextEdit {
  const start = lineStart(text, range.start);
  const end = lineContentEnd(text, range.end);
  const isAlone = text.slice(start, range.start).trim() === '' && text.slice(range.end, end).trim() === '';
  if (!isAlone) return { start: startOfGap(text, range.start), end: range.end, newText: '' };
  if (end < text.length) return { start, end: end + lineBreakLength(text, end), newText: '' };
  return { start: start - lineBreakLengthBefore(text, start), end, newText: '' };
}

/** Puts text on a line of its own below the line that holds an offset. */
export function lineBelow(text: string, offset: number, line: string): TextEdit {
  const end = lineContentEnd(text, offset);
  return { start: end, end, newText: lineEnding(text) + line };
}

export function replacement(range: TextRange, newText: string): TextEdit {
  return { start: range.start, end: range.end, newText };
}

export function isAloneOnItsLine(text: string, range: TextRange): boolean {
  return (
    text.slice(lineStart(text, range.start), range.start).trim() === '' &&
    text.slice(range.end, lineContentEnd(text, range.end)).trim() === ''
  );
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function lineContentEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function lineBreakLength(text: string, offset: number): number {
  return text.startsWith('\r\n', offset) ? 2 : 1;
}

function lineBreakLengthBefore(text: string, offset: number): number {
  if (offset === 0) return 0;
  return text.slice(Math.max(0, offset - 2), offset) === '\r\n' ? 2 : 1;
}

function startOfGap(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
