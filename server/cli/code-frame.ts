import type { ReportedRange } from '../report/result.js';
import { widthOf } from './styles.js';
import type { Paint } from './styles.js';

export interface FrameOptions {
  readonly paint: Paint;
  /** Columns that a source line may take; longer ones are cut around the marked place. */
  readonly width: number;
  readonly indent: string;
  /** Lines of context above and below; 1 each when left out. */
  readonly above?: 0 | 1;
  readonly below?: 0 | 1;
}

const tab = '    ';
const longestRange = 5;

/** The source lines of a place with their numbers, and carets under it. `lines` are 0-based, without line ends. */
export function codeFrame(lines: readonly string[], range: ReportedRange, options: FrameOptions): string[] {
  const { paint, indent, above = 1, below = 1 } = options;
  const lastMarked = Math.min(range.endLine, range.line + longestRange - 1);
  const first = Math.max(1, range.line - above);
  const last = Math.min(lines.length, lastMarked + below);
  const numberWidth = String(last).length;
  const gutter = (number: string): string => paint('dim', `${indent}${number.padStart(numberWidth)} │ `);
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? '';
    const isMarked = number >= range.line && number <= lastMarked;
    if (!isMarked && line.trim() === '') continue;
    const start = number === range.line ? range.column - 1 : line.length - line.trimStart().length;
    const end = number === range.endLine ? range.endColumn - 1 : line.length;
    const window = cut(line, isMarked ? start : 0, options.width);
    frame.push(gutter(String(number)) + show(window.text));
    if (!isMarked) continue;
    const from = Math.max(start - window.offset, 0);
    const lead = window.lead + show(window.text.slice(window.lead.length, window.lead.length + from));
    const marked = show(line.slice(start, Math.min(end, window.offset + window.length)));
    frame.push(gutter('') + ' '.repeat(widthOf(lead)) + paint('red', '^'.repeat(Math.max(widthOf(marked), 1))));
  }
  return frame;
}

interface Window {
  /** What is shown, with an ellipsis where something is cut off. */
  readonly text: string;
  readonly lead: string;
  /** Where the shown part begins in the line, and how long it is. */
  readonly offset: number;
  readonly length: number;
}

function cut(line: string, at: number, width: number): Window {
  if (line.length <= 4 * width && widthOf(show(line)) <= width) return { text: line, lead: '', offset: 0, length: line.length };
  const offset = at > (2 * width) / 3 ? at - Math.floor(width / 3) : 0;
  let length = 0;
  // Two columns are kept for the ellipses.
  for (let used = 0; offset + length < line.length; length++) {
    used += widthOf(show(line.charAt(offset + length)));
    if (used > width - 2) break;
  }
  const lead = offset > 0 ? '…' : '';
  const tail = offset + length < line.length ? '…' : '';
  return { text: lead + line.slice(offset, offset + length) + tail, lead, offset, length };
}

/** Tabs as blanks; other control characters, which a terminal might obey, as a picture of them. */
function show(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\t/g, tab).replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
