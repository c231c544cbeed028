import { eastAsianWidth } from 'get-east-asian-width';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'magenta';

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_, text) => text;

export const coloured: Paint = (style, text) => {
  const [on, off] = codes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const emoji = /\p{Emoji_Presentation}|\uFE0F/u;
const invisible = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}]+$/u;

/** Columns that a text takes on a terminal: two for Chinese characters and emoji, none for what only joins or marks. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (invisible.test(segment)) continue;
    width += emoji.test(segment) ? 2 : eastAsianWidth(segment.codePointAt(0) ?? 0);
  }
  return width;
}

/** Breaks a text into lines of at most `width` columns; between words, or between Chinese characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(
    /[\u2e80-\u9fff\uff00-\uffef](?:[，。；：、）！？」』])?|[^\s\u2e80-\u9fff\uff00-\uffef]+[，。；：、）！？]?|\s+/gu,
  ) ?? []) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
