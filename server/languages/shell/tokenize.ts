import type { TextRange } from '../../engine/text.js';
import type { HereDocument, ShellAssignment, ShellCommand, ShellContent, ShellPart, ShellWord } from './syntax.js';

/** Longer expansions than anybody writes are not looked through to their end. */
const maxExpansion = 1_000;

export interface ShellDialect {
  /** Ends of lines only separate words, as in a folded text of YAML. */
  readonly foldsLines?: boolean;
  /** A line that is a comment does not end the command around it, as in a Dockerfile. */
  readonly commentsInside?: boolean;
  /** `//` starts a comment, as in a Jenkinsfile. */
  readonly slashComments?: boolean;
}

/** The simple commands of a shell script, or of a stretch of another text. One pass; never throws. */
export function tokenizeShell(text: string, range: TextRange = { start: 0, end: text.length }, dialect: ShellDialect = {}): ShellContent {
  const commands: ShellCommand[] = [];
  const comments: TextRange[] = [];
  const documents: HereDocument[] = [];
  let pending: { word: string; isRaw: boolean }[] = [];
  let words: ShellWord[] = [];
  let syntaxErrors = 0;
  let position = range.start;
  /** Commands that are on lines before this one. */
  let before = 0;
  const endCommand = (): void => {
    const command = commandOf(words);
    if (command) commands.push(command);
    words = [];
  };
  while (position < range.end) {
    const character = text.charAt(position);
    if (character === '\n' || character === '\r') {
      position += text.startsWith('\r\n', position) ? 2 : 1;
      if (!dialect.foldsLines) endCommand();
      for (const { word, isRaw } of pending) {
        const document = hereDocument(text, position, range.end, word);
        documents.push({ start: position, end: document.content, isRaw, readers: commands.slice(before) });
        position = document.next;
      }
      pending = [];
      before = commands.length;
    } else if (character === ' ' || character === '\t') position++;
    else if (character === '\\' && /^\\[ \t]*(?:\r\n|\n|\r)/.test(text.slice(position, position + 200))) {
      position += /^\\[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(position, position + 200))?.[0].length ?? 1;
    } else if (character === '#' || (dialect.slashComments === true && text.startsWith('//', position))) {
      const end = lineEnd(text, position, range.end);
      comments.push({ start: position, end });
      position = end;
      if (dialect.commentsInside && words.length > 0) position += text.startsWith('\r\n', position) ? 2 : 1;
    } else if (text.startsWith('>&', position) || text.startsWith('&>', position)) position += 2;
    else if (text.startsWith('<<<', position)) position += 3;
    else if (text.startsWith('<<', position)) {
      const opening = /<<-?[ \t]*(["']?)([\w.-]+)\1/y;
      opening.lastIndex = position;
      const match = opening.exec(text);
      if (match) pending.push({ word: match[2] ?? '', isRaw: match[1] !== '' });
      position += match?.[0].length ?? 2;
    } else if (/[;&|(){}<>]/.test(character) && !isBraceOfWord(text, position)) {
      if (character !== '<' && character !== '>') endCommand();
      position++;
    } else {
      const read = readWord(text, position, range.end);
      if (!read.isClosed) syntaxErrors++;
      words.push(read.word);
      position = Math.max(read.word.range.end, position + 1);
    }
  }
  endCommand();
  return { commands, documents, comments, syntaxErrors };
}

/** `{` and `}` group commands only where they stand alone. */
function isBraceOfWord(text: string, position: number): boolean {
  const character = text[position];
  return (character === '{' || character === '}') && !/[\s;]/.test(text[position + 1] ?? ' ');
}

function commandOf(words: readonly ShellWord[]): ShellCommand | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const assignments: ShellAssignment[] = [];
  let count = 0;
  for (const word of words) {
    const assignment = assignmentOf(word);
    if (!assignment) break;
    assignments.push(assignment);
    count++;
  }
  return { assignments, words: words.slice(count), range: { start: first.range.start, end: last.range.end } };
}

/** The assignment that a word is: `NAME=value`. */
export function assignmentOf(word: ShellWord): ShellAssignment | undefined {
  const [first, ...rest] = word.parts;
  const match = first?.kind === 'literal' ? /^([A-Za-z_]\w*)\+?=/.exec(first.text) : null;
  if (!match || first?.kind !== 'literal' || word.content.start !== word.range.start) return undefined;
  const start = word.range.start + match[0].length;
  const text = first.text.slice(match[0].length);
  const parts: ShellPart[] = text === '' ? rest : [{ kind: 'literal', text }, ...rest];
  const { end } = word.range;
  const quotes = word.quoted === start ? 1 : 0;
  const value: ShellWord = {
    text: word.text.slice(match[0].length),
    parts,
    range: { start, end },
    content: { start: start + quotes, end: end - quotes },
  };
  return { name: match[1] ?? '', value, range: word.range };
}

function readWord(text: string, start: number, limit: number): { word: ShellWord; isClosed: boolean } {
  const parts: ShellPart[] = [];
  let literal = '';
  let shown = '';
  let quote = '';
  let position = start;
  let lastQuote = -1;
  const openings: number[] = [];
  const add = (piece: string): void => {
    literal += piece;
    shown += piece;
  };
  const flush = (): void => {
    if (literal !== '') parts.push({ kind: 'literal', text: literal });
    literal = '';
  };
  for (; position < limit; position++) {
    const character = text.charAt(position);
    if (quote === '' && /[\s;&|()<>]/.test(character)) break;
    if (quote === "'" ? character === "'" : quote === '"' && character === '"') {
      quote = '';
      lastQuote = position;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      openings.push(position);
    } else if (character === '\\' && quote !== "'") {
      const next = text.charAt(position + 1);
      if (next === '\n' || next === '\r') position += text.startsWith('\r\n', position + 1) ? 2 : 1;
      else if (quote === '"' && !/["\\$`]/.test(next)) add(character);
      else {
        add(next);
        position++;
      }
    } else if (character === '$' && quote !== "'" && /[\w{(]/.test(text.charAt(position + 1))) {
      flush();
      const expansion = readExpansion(text, position, limit);
      parts.push(expansion.part);
      shown += text.slice(position, expansion.end);
      position = expansion.end - 1;
    } else if (character === '`' && quote !== "'") {
      flush();
      const end = text.indexOf('`', position + 1);
      const close = end < 0 || end >= limit ? limit - 1 : end;
      parts.push({ kind: 'open', command: { start: position + 1, end: Math.max(close, position + 1) } });
      shown += text.slice(position, close + 1);
      position = close;
    } else add(character);
  }
  flush();
  const end = Math.min(position, limit);
  const isQuotedWhole = openings.length === 1 && openings[0] === start && lastQuote === end - 1;
  const isQuotedLast = openings.length === 1 && lastQuote === end - 1;
  const range = { start, end };
  return {
    word: {
      text: shown,
      parts,
      range,
      content: isQuotedWhole ? { start: start + 1, end: end - 1 } : range,
      ...(isQuotedLast && openings[0] !== undefined && { quoted: openings[0] }),
    },
    isClosed: quote === '',
  };
}

/** `$NAME`, `${...}`, `$(...)`. */
function readExpansion(text: string, start: number, limit: number): { part: ShellPart; end: number } {
  const plain = /\$(\w+)|\$\{(\w+)(?::?-([^{}$`\r\n]*))?\}/y;
  plain.lastIndex = start;
  const match = plain.exec(text);
  if (match) {
    const name = match[1] ?? match[2] ?? '';
    return {
      part: { kind: 'variable', name, ...(match[3] !== undefined && { fallback: match[3] }) },
      end: Math.min(limit, start + match[0].length),
    };
  }
  const [opener, closer] = text.charAt(start + 1) === '{' ? ['{', '}'] : ['(', ')'];
  let depth = 0;
  for (let end = start + 1; end < Math.min(limit, start + maxExpansion); end++) {
    const character = text.charAt(end);
    if (character === '\n' && opener === '{') break;
    if (character === opener) depth++;
    else if (character === closer && --depth === 0) return { part: openPart(text, start + 2, end, opener), end: end + 1 };
  }
  return { part: { kind: 'open' }, end: Math.min(limit, start + 2) };
}

/** What is expanded; `$((..))` is arithmetic, `${..}` changes a variable. */
function openPart(text: string, start: number, end: number, opener: string | undefined): ShellPart {
  return opener === '(' && text[start] !== '(' ? { kind: 'open', command: { start, end } } : { kind: 'open' };
}

/** What is put in for `$(..)` and backticks in a text that is expanded like one between double quotes. */
export function substitutionsIn(text: string, range: TextRange): TextRange[] {
  const found: TextRange[] = [];
  for (let at = range.start; at < range.end; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '`') {
      const end = text.indexOf('`', at + 1);
      if (end < 0 || end >= range.end) break;
      found.push({ start: at + 1, end });
      at = end;
    } else if (character === '$' && text[at + 1] === '(') {
      const { part, end } = readExpansion(text, at, range.end);
      if (part.kind === 'open' && part.command) found.push(part.command);
      at = end - 1;
    }
  }
  return found;
}

function hereDocument(text: string, start: number, limit: number, word: string): { content: number; next: number } {
  for (let at = start; at < limit;) {
    const end = lineEnd(text, at, limit);
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text.slice(at, end).trim() === word) return { content: at, next: Math.min(next, limit) };
    at = next;
  }
  return { content: limit, next: limit };
}

function lineEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
