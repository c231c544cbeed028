import type { TextRange } from '../../engine/text.js';

/** A piece of a build script. For a quoted text, `text` is what stands between the quotes and `content` its place. */
export interface Token {
  readonly kind: 'word' | 'text' | 'symbol' | 'line-end';
  readonly text: string;
  readonly range: TextRange;
  readonly content: TextRange;
  /** Index of the bracket that closes or opens this one. */
  readonly partner?: number;
}

export interface Tokens {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly syntaxErrors: number;
}

/** How a language of build files writes comments and words. */
export interface Dialect {
  readonly lineComment: string;
  readonly blockComments: boolean;
  readonly word: RegExp;
}

export const scriptDialect: Dialect = { lineComment: '//', blockComments: true, word: /[\w$]+/y };
export const tomlDialect: Dialect = { lineComment: '#', blockComments: false, word: /[\w.-]+/y };

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Splits a build file into tokens in one pass. Comments vanish; what does not fit is counted. */
export function tokenize(source: string, dialect: Dialect): Tokens {
  const tokens: (Token & { partner?: number })[] = [];
  const open: number[] = [];
  let syntaxErrors = 0;
  let position = 0;

  const push = (kind: Token['kind'], end: number, content: TextRange = { start: position, end }): void => {
    tokens.push({ kind, text: source.slice(content.start, content.end), range: { start: position, end }, content });
    position = end;
  };

  while (position < source.length) {
    const character = source.charAt(position);
    if (character === '\n' || character === '\r') push('line-end', position + (source.startsWith('\r\n', position) ? 2 : 1));
    else if (/\s|\uFEFF/.test(character)) position++;
    else if (source.startsWith(dialect.lineComment, position)) position = lineEnd(source, position);
    else if (dialect.blockComments && source.startsWith('/*', position)) {
      const end = source.indexOf('*/', position + 2);
      if (end < 0) syntaxErrors++;
      position = end < 0 ? source.length : end + 2;
    } else if (character === '"' || character === "'") {
      const { content, end, terminated } = quotedText(source, position, character);
      if (!terminated) syntaxErrors++;
      push('text', end, content);
    } else {
      dialect.word.lastIndex = position;
      const word = dialect.word.exec(source)?.[0];
      if (word) push('word', position + word.length);
      else {
        push('symbol', position + 1);
        if (!pairBracket(tokens, open)) syntaxErrors++;
      }
    }
  }
  return { source, tokens, syntaxErrors: syntaxErrors + open.length };
}

/** Joins the last token with the bracket it closes. False for a closing bracket without an opening one. */
function pairBracket(tokens: (Token & { partner?: number })[], open: number[]): boolean {
  const index = tokens.length - 1;
  const text = tokens[index]?.text ?? '';
  if (closers[text]) open.push(index);
  if (text !== ')' && text !== ']' && text !== '}') return true;
  const opener = open.at(-1);
  const opening = opener === undefined ? undefined : tokens[opener];
  const closing = tokens[index];
  if (opener === undefined || !opening || !closing || closers[opening.text] !== text) return false;
  open.pop();
  opening.partner = index;
  closing.partner = opener;
  return true;
}

function quotedText(source: string, start: number, quote: string): { content: TextRange; end: number; terminated: boolean } {
  const triple = quote.repeat(3);
  const marks = source.startsWith(triple, start) ? triple : quote;
  const contentStart = start + marks.length;
  let end = contentStart;
  let depth = 0;
  while (end < source.length) {
    if (source[end] === '\\') end += 2;
    else if (depth === 0 && source.startsWith(marks, end))
      return { content: { start: contentStart, end }, end: end + marks.length, terminated: true };
    else if (marks.length === 1 && /[\r\n]/.test(source.charAt(end))) break;
    else {
      if (quote === '"' && source.startsWith('${', end)) depth++;
      else if (depth > 0 && source[end] === '}') depth--;
      end++;
    }
  }
  end = Math.min(end, source.length);
  return { content: { start: contentStart, end }, end, terminated: false };
}

function lineEnd(source: string, start: number): number {
  let end = start;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}
