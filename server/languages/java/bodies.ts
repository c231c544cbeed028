import type { TextRange } from '../../engine/text.js';
import { createScanner, type RepairedText } from './scanner.js';

/** What a look at brackets, literals and comments alone tells of a Java file. */
export interface ScannedText extends RepairedText {
  /** The bodies of methods, constructors and initialisers, braces included, in order; never one inside of another. */
  readonly bodies: readonly TextRange[];
}

/** Braces around members, or around the constants of an enum. */
interface TypeBody {
  isConstants: boolean;
}

/** What stands between the end of the last member and a brace. */
interface Head {
  isEmpty: boolean;
  isType: boolean;
  isEnum: boolean;
  hasEquals: boolean;
  hasThrows: boolean;
  /** The last word, if nothing but white space and comments follows it. */
  lastWord: string;
  /** The last character that is neither white space nor comment. */
  last: string;
}

const typeWords = new Set(['class', 'interface', 'enum', 'record']);
const space = 32;
const underscore = 95;
const dollar = 36;

/** White space as Java knows it; what else there is lies beyond ASCII and is looked at as a word. */
function isSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === space || (code >= 9 && code <= 13);
}

/** Letters and digits in any order, and all that is not ASCII: which of them Java takes does not matter here. */
function endOfWord(source: string, start: number): number {
  let at = start;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    const letter = code | 32;
    const isWord = (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === underscore || code === dollar || code > 127;
    if (!isWord) break;
  }
  return at;
}

function newHead(): Head {
  return { isEmpty: true, isType: false, isEnum: false, hasEquals: false, hasThrows: false, lastWord: '', last: '' };
}

function note(head: Head, last: string, lastWord = ''): void {
  head.isEmpty = false;
  head.last = last;
  head.lastWord = lastWord;
}

/** Undefined where the brackets of the file do not fit together, and for texts that only the grammar can tell. */
export function scanBodies(source: string): ScannedText | undefined {
  // Code inside of a text, with brackets and texts of its own.
  if (source.includes('\\{')) return undefined;
  const scanner = createScanner(source);
  const bodies: TextRange[] = [];
  const types: TypeBody[] = [];
  let head = newHead();
  let parentheses = 0;
  for (let at = 0; at < source.length;) {
    const skipped = scanner.skip(at);
    if (skipped < 0) return undefined;
    if (skipped > at) {
      if (!scanner.isComment(at)) note(head, '"');
      at = skipped;
      continue;
    }
    const character = source.charAt(at);
    const end = endOfWord(source, at);
    if (end > at) {
      if (parentheses === 0) addWord(head, source.slice(at, end), source, end);
      at = end;
      continue;
    }
    const isOutside = parentheses === 0;
    if (character === '{' && isOutside && (head.isType || types.at(-1)?.isConstants)) {
      types.push({ isConstants: head.isEnum });
      head = newHead();
    } else if (character === '{') {
      const close = scanner.balanced(at);
      if (close < 0) return undefined;
      if (isOutside && types.length > 0 && beginsBody(head)) {
        // What has nothing in it is what it is.
        if (/\S/.test(source.slice(at + 1, close - 1))) bodies.push({ start: at, end: close });
        head = newHead();
      } else note(head, '}');
      at = close;
      continue;
    } else if (character === '}') {
      if (!types.pop() || !isOutside) return undefined;
      head = newHead();
    } else if (character === ';' && isOutside) {
      const body = types.at(-1);
      if (body) body.isConstants = false;
      head = newHead();
    } else if (!isSpace(source, at)) {
      if (character === '(') parentheses++;
      else if (character === ')') parentheses--;
      if (parentheses < 0) return undefined;
      head.hasEquals ||= character === '=' && isOutside;
      note(head, character);
    }
    at++;
  }
  return types.length > 0 || parentheses !== 0 ? undefined : { ...scanner.repaired(), bodies };
}

function beginsBody({ isEmpty, hasEquals, hasThrows, lastWord, last }: Head): boolean {
  return !hasEquals && (isEmpty || hasThrows || lastWord === 'static' || last === ')');
}

function addWord(head: Head, written: string, source: string, end: number): void {
  if (typeWords.has(written) && isTypeWord(written, source, end)) {
    head.isType = true;
    head.isEnum = written === 'enum';
  }
  head.hasThrows ||= written === 'throws';
  note(head, 'a', written);
}

/** `record` is a word like any other unless a name follows. `.class` is none. */
function isTypeWord(written: string, source: string, end: number): boolean {
  if (source.charAt(end - written.length - 1) === '.') return false;
  return written !== 'record' || /^\s+[\p{L}_$]/u.test(source.slice(end, end + 40));
}
