import type { TextRange } from '../engine/text.js';

/** A text as a program sees it, each character with the place in the source that it was written at. */
export interface MappedText {
  readonly text: string;
  /** All of it stands in one stretch, each character as it is: edits of the text are edits of the source. */
  readonly isVerbatim: boolean;
  /** Where a stretch of the text stands in the source. */
  rangeOf(range: TextRange): TextRange;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', s: ' ', '0': '\0' };

/**
 * Joins the contents of literals that are written one behind the other. Escapes are those that Java, scripts and HCL share. `holes` are
 * stretches filled in when the program runs: quotes and ends of lines in them are shown as blanks, so that a reader of the text is not misled.
 */
export function mappedText(source: string, pieces: readonly TextRange[], holes: readonly TextRange[] = []): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let isVerbatim = pieces.length === 1;
  const add = (character: string, start: number, end: number): void => {
    for (let i = 0; i < character.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    text += character;
  };
  for (const piece of pieces) {
    for (let at = piece.start; at < piece.end;) {
      const character = source.charAt(at);
      const hole = holes.find(({ start, end }) => start <= at && at < end);
      if (hole) {
        add(/["'\\\r\n]/.test(character) ? ' ' : character, at, at + 1);
        at++;
      } else if (character === '\\' && at + 1 < piece.end) {
        const code = /^\\u+([0-9a-fA-F]{4})/.exec(source.slice(at, at + 12));
        const next = source.charAt(at + 1);
        const length = code?.[0].length ?? (source.startsWith('\r\n', at + 1) ? 3 : 2);
        // A backslash at the end of a line joins it with the next one.
        const meant =
          code?.[1] !== undefined ? String.fromCharCode(Number.parseInt(code[1], 16)) : /[\r\n]/.test(next) ? '' : (escapes[next] ?? next);
        add(meant, at, at + length);
        isVerbatim = false;
        at += length;
      } else {
        add(character, at, at + 1);
        at++;
      }
    }
  }
  const [first] = pieces;
  const fallback = { start: first?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  return {
    text,
    isVerbatim,
    rangeOf({ start, end }) {
      const from = starts[start];
      const to = end > start ? ends[end - 1] : from;
      return from === undefined || to === undefined ? fallback : { start: from, end: to };
    },
  };
}
