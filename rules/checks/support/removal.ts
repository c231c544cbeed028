import type { TextEdit, TextRange } from '../../../server/engine/text.js';

/**
 * The edit that takes a statement, a property of an object or an element away: with its line where it stands alone there, with the comma
 * that ties it to its neighbours. Undefined where what would be left is not clear.
 */
export function removalOf(text: string, { start, end }: TextRange): TextEdit | undefined {
  const taken = text.slice(start, end);
  if (taken.trim() === '') return undefined;
  // The one statement of an `if` without braces can't go without its condition, a remark between them or not.
  const before = withoutRemarks(text.slice(0, start));
  if (
    /(?:\)|->|\belse|\bdo|[^:]:)\s*$/.test(before) &&
    !/\b(?:case\b[^:;{}]*|default\s*):\s*$/.test(before) &&
    taken.trimEnd().endsWith(';')
  )
    return undefined;
  // A statement, an element and a line of a configuration end by themselves; anything else is an item of a list.
  if (/[;>]$/.test(taken.trimEnd())) return wholeLine(text, start, end);
  const after = /^\s*,/.exec(text.slice(end))?.[0];
  if (after !== undefined) return wholeLine(text, start, end + after.length);
  const comma = /,\s*$/.exec(text.slice(0, start))?.[0];
  if (comma !== undefined && /^\s*[}\])]/.test(text.slice(end))) return { start: start - comma.length, end, newText: '' };
  const isAlone = /^\s*[}\])]/.test(text.slice(end)) && /[{[(]\s*$/.test(text.slice(0, start));
  return isAlone || isLine(text, start, end) ? wholeLine(text, start, end) : undefined;
}

/** A text up to the comments at its end. */
function withoutRemarks(text: string): string {
  let rest = text;
  for (;;) {
    const before = rest.trimEnd();
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const remark = /(?<![:"'\w])\/\/[^"'\n]*$/.exec(line) ?? /\/\*(?:(?!\*\/)[^])*\*\/$/.exec(before);
    if (!remark) return rest;
    rest = before.slice(0, before.length - remark[0].length);
  }
}

function isLine(text: string, start: number, end: number): boolean {
  return /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, start)) && /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end));
}

/** Takes indentation and line break along where nothing else stands on the lines. */
function wholeLine(text: string, start: number, end: number): TextEdit {
  if (!isLine(text, start, end)) {
    const space = /^[^\S\r\n]+/.exec(text.slice(end))?.[0].length ?? 0;
    const follows = /[^\S\r\n]$/.test(text.slice(0, start)) ? space : 0;
    return { start, end: end + follows, newText: '' };
  }
  const indent = /[^\S\r\n]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const rest = /^[^\S\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - indent, end: end + rest, newText: '' };
}
