import type { JavaNode } from './syntax.js';

const simpleEscapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  s: ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

function unescape(written: string): string {
  return written.replace(/\\(u+[0-9a-fA-F]{4}|[0-3]?[0-7]{1,2}|[\s\S])/g, (_, escape: string) => {
    if (escape.startsWith('u') && escape.length > 1) return String.fromCharCode(parseInt(escape.replace(/^u+/, ''), 16));
    if (/^[0-7]/.test(escape)) return String.fromCharCode(parseInt(escape, 8));
    return simpleEscapes[escape] ?? '';
  });
}

/** The text that a string literal or text block stands for; undefined for one with interpolation. */
export function stringValue(literal: JavaNode, text: (node: JavaNode) => string): string | undefined {
  if (literal.children.some((part) => part.kind === 'string_interpolation')) return undefined;
  const written = text(literal);
  if (written.startsWith('"""')) return unescape(stripIndent(written.slice(3, written.endsWith('"""') ? -3 : undefined)));
  return unescape(written.slice(1, written.endsWith('"') && written.length > 1 ? -1 : undefined));
}

/** The character that a literal stands for, as a text; undefined for one that is none. */
export function characterValue(literal: JavaNode, text: (node: JavaNode) => string): string | undefined {
  const value = unescape(text(literal).slice(1, -1));
  return value.length === 1 ? value : undefined;
}

/** A text block without its first line break and its common indentation. */
function stripIndent(block: string): string {
  const lines = block
    .replace(/^[^\n]*\n/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const last = lines.length - 1;
  const indents = lines.filter((line, i) => line.trim() !== '' || i === last).map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const indent = indents.length ? Math.min(...indents) : 0;
  return lines.map((line, i) => (i === last ? line.slice(indent) : line.slice(indent).trimEnd())).join('\n');
}

/** The number of an integer literal, suffix and underscores aside; undefined where a JavaScript number would not be exact. */
export function integerValue(written: string): number | undefined {
  const digits = written.replace(/_/g, '').replace(/[lL]$/, '');
  const value = /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}
