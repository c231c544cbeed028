import type { Cursor } from './cursor.js';
import type { HclExpression, HclTemplatePart } from './syntax.js';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** `"..."` with `${...}` in it. A text that its line does not end is counted. */
export function parseQuoted(cursor: Cursor, expression: (cursor: Cursor) => HclExpression): HclExpression {
  const start = cursor.position;
  cursor.position++;
  const parts = parseParts(cursor, expression, (character) => character === '"' || character === '\n' || character === '\r', true);
  const content = { start: start + 1, end: cursor.position };
  if (cursor.peek() === '"') cursor.position++;
  else cursor.syntaxErrors++;
  return { kind: 'template', parts, content, isHeredoc: false, range: { start, end: cursor.position } };
}

/** `<<EOF` and `<<-EOF` up to the line that holds the word alone. Undefined where no such line comes. */
export function parseHeredoc(cursor: Cursor, expression: (cursor: Cursor) => HclExpression): HclExpression | undefined {
  const start = cursor.position;
  const opening = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*(\r\n|\n|\r)/uy;
  opening.lastIndex = start;
  const [opened = '', word = ''] = opening.exec(cursor.text) ?? [];
  if (word === '') return undefined;
  const contentStart = start + opened.length;
  const end = endOfHeredoc(cursor.text, contentStart, word);
  if (!end) return undefined;
  cursor.position = contentStart;
  const parts = parseParts(cursor, expression, () => cursor.position >= end.content, false);
  cursor.position = end.word;
  const content = { start: contentStart, end: end.content };
  return { kind: 'template', parts, content, isHeredoc: true, range: { start, end: end.word } };
}

function endOfHeredoc(text: string, from: number, word: string): { content: number; word: number } | undefined {
  const line = /^[ \t]*([\p{L}_][\p{L}\p{N}_-]*)[ \t]*$/gmu;
  line.lastIndex = from;
  for (let match = line.exec(text); match; match = line.exec(text))
    if (match[1] === word) return { content: match.index, word: match.index + match[0].indexOf(word) + word.length };
  return undefined;
}

function parseParts(
  cursor: Cursor,
  expression: (cursor: Cursor) => HclExpression,
  isEnd: (character: string) => boolean,
  hasEscapes: boolean,
): HclTemplatePart[] {
  const { text } = cursor;
  const parts: HclTemplatePart[] = [];
  let value = '';
  let start = cursor.position;
  const flush = (): void => {
    if (cursor.position > start) parts.push({ kind: 'literal', value, range: { start, end: cursor.position } });
    value = '';
  };
  while (!cursor.isAtEnd() && !isEnd(cursor.peek())) {
    const character = cursor.peek();
    if (text.startsWith('$${', cursor.position) || text.startsWith('%%{', cursor.position)) {
      value += text.slice(cursor.position + 1, cursor.position + 3);
      cursor.position += 3;
    } else if (text.startsWith('${', cursor.position) || text.startsWith('%{', cursor.position)) {
      flush();
      parts.push({ kind: 'expression', expression: parseInterpolation(cursor, expression) });
      start = cursor.position;
    } else if (character === '\\' && hasEscapes) {
      const next = text[cursor.position + 1] ?? '';
      const code = /[uU]([0-9a-fA-F]{4,8})/y;
      code.lastIndex = cursor.position + 1;
      const digits = code.exec(text)?.[1]?.slice(0, next === 'U' ? 8 : 4);
      value += digits !== undefined ? codePoint(digits) : (escapes[next] ?? next);
      cursor.position = Math.min(text.length, cursor.position + 2 + (digits?.length ?? 0));
    } else {
      value += character;
      cursor.position++;
    }
  }
  flush();
  return parts;
}

function codePoint(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** `${ value }`, `${~ value ~}`; of directives (`%{ if .. }`) only their end is looked for. */
function parseInterpolation(cursor: Cursor, expression: (cursor: Cursor) => HclExpression): HclExpression {
  const start = cursor.position;
  const isDirective = cursor.peek() === '%';
  cursor.position += 2;
  if (cursor.peek() === '~') cursor.position++;
  cursor.skipBlanks(true);
  let inner: HclExpression | undefined;
  if (isDirective) {
    const end = cursor.text.indexOf('}', cursor.position);
    const line = cursor.text.indexOf('\n', cursor.position);
    cursor.position = end < 0 || (line >= 0 && line < end) ? cursor.position : end;
  } else inner = expression(cursor);
  cursor.skipBlanks(true);
  if (cursor.peek() === '~') cursor.position++;
  if (cursor.peek() === '}') cursor.position++;
  else cursor.syntaxErrors++;
  return inner ?? { kind: 'composed', parts: [], range: { start, end: cursor.position } };
}
