import type { TextRange } from '../../engine/text.js';
import type { HclName } from './syntax.js';

/** A place in the text that moves forward, with what was passed on the way. */
export interface Cursor {
  readonly text: string;
  position: number;
  syntaxErrors: number;
  readonly comments: TextRange[];
  /** The character here; empty at the end. */
  peek(): string;
  isAtEnd(): boolean;
  isAtLineStart(): boolean;
  /** Passes spaces and comments; with `lines` also ends of lines. */
  skipBlanks(lines: boolean): void;
  /** Passes the rest of the line, not its end. */
  skipLine(): void;
  /** An identifier: letters, digits, `_` and `-`. */
  word(): HclName | undefined;
}

export function createCursor(text: string): Cursor {
  const comments: TextRange[] = [];
  const lineEnd = (from: number): number => {
    let end = from;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    return end;
  };
  const cursor: Cursor = {
    text,
    position: 0,
    syntaxErrors: 0,
    comments,
    peek: () => text.charAt(cursor.position),
    isAtEnd: () => cursor.position >= text.length,
    isAtLineStart: () => cursor.position === 0 || /[\r\n]/.test(text.charAt(cursor.position - 1)),
    skipBlanks(lines) {
      while (cursor.position < text.length) {
        const character = text.charAt(cursor.position);
        if (character === ' ' || character === '\t' || (lines && (character === '\n' || character === '\r'))) cursor.position++;
        else if (character === '#' || text.startsWith('//', cursor.position)) comment(lineEnd(cursor.position));
        else if (text.startsWith('/*', cursor.position)) {
          const end = text.indexOf('*/', cursor.position + 2);
          if (end < 0) cursor.syntaxErrors++;
          comment(end < 0 ? text.length : end + 2);
        } else return;
      }
    },
    skipLine() {
      cursor.position = lineEnd(cursor.position);
    },
    word() {
      const pattern = /[\p{L}_][\p{L}\p{N}_-]*/uy;
      pattern.lastIndex = cursor.position;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) return undefined;
      const range = { start: cursor.position, end: cursor.position + found.length };
      cursor.position = range.end;
      return { text: found, range };
    },
  };
  const comment = (end: number): void => {
    // Blanks behind a value are looked at twice.
    if (cursor.position >= (comments.at(-1)?.end ?? 0)) comments.push({ start: cursor.position, end });
    cursor.position = end;
  };
  return cursor;
}
