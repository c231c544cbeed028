/** How the file is written, so that what is added reads like the rest. */
export interface Style {
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  readonly indent: string;
  readonly newline: string;
  readonly trailingCommas: boolean;
}

/** Columns up to which a list that the rewrite writes stays on one line. */
const width = 100;

// Noncharacters: they stand for layout that is decided when the line around it is known, and can't occur in a program's text.
const open = '\uFDD0';
const separator = '\uFDD1';
const close = '\uFDD2';
export const hardNewline = '\uFDD3';
/** A line break within an entry, at the entry's own indentation; an entry that has one is never laid out on one line. */
export const entryBreak = '\uFDD4';
const markers = /[\uFDD0-\uFDD5]/;

/** Whether a text already contains what the layout uses for itself. */
export function hasMarkers(text: string): boolean {
  return markers.test(text);
}

/** An object literal: on one line where it fits, else one entry a line. */
export function objectLiteral(entries: readonly string[]): string {
  return entries.length === 0 ? '{}' : `${open}{${entries.join(separator)}${close}`;
}

/** An object literal that always has one entry a line. */
export function tallObject(entries: readonly string[]): string {
  return `${open}!${entries.join(separator)}${close}`;
}

/** A list of pairs: one pair stays on the line, more take a line each. */
export function pairList(pairs: readonly string[]): string {
  return pairs.length === 1 ? `[${pairs[0]}]` : `${open}[${pairs.join(separator)}${close}`;
}

/** `head((parameter) => body)`, with the body on a line of its own where it is too long. */
export function callOfArrow(head: string, body: string, parameter = ''): string {
  return `${open}(${head}((${parameter}) =>${separator}${body}${close}`;
}

export interface Surroundings {
  /** The finished line up to here. */
  readonly before: string;
  /** The rest of the source line behind. */
  readonly after: string;
  readonly style: Style;
}

/** Decides every list of a text that is about to be placed between `before` and `after`. */
export function layOut(text: string, { before, after, style }: Surroundings): string {
  let output = '';
  let rest = text;
  for (;;) {
    const at = rest.search(markers);
    if (at < 0) return output + rest;
    output += rest.slice(0, at);
    if (rest[at] === hardNewline) {
      output += '\n';
      rest = rest.slice(at + 1);
      continue;
    }
    const end = matchingClose(rest, at);
    const kind = rest[at + 1];
    const entries = entriesOf(rest.slice(at + 2, end));
    const behind = rest.slice(end + 1);
    const line = lastLine(before + output);
    const tail = firstLine(flat(behind) + (behind.includes('\n') ? '' : after));
    const oneLine = flat(rest.slice(at, end + 1));
    const fits = !/[\n\uFDD3\uFDD4]/.test(oneLine) && line.length + oneLine.length + tail.length <= width;
    if (fits && kind !== '[' && kind !== '!' && !/\uFDD0[[!]/.test(rest.slice(at + 1, end))) {
      output += oneLine;
      rest = behind;
    } else if (kind === '(') {
      rest = brokenCall(entries, indentOf(line), style) + behind;
    } else {
      rest = broken(entries, indentOf(line), style, kind === '[' ? '[]' : '{}') + behind;
    }
  }
}

/** One entry a line; lines inside an entry move one step to the right with it. */
function broken(entries: readonly string[], indent: string, style: Style, brackets: '{}' | '[]'): string {
  const inner = indent + style.indent;
  const lines = entries.map((entry) => inner + shifted(entry, style).replaceAll(entryBreak, `${style.newline}${inner}`));
  const comma = style.trailingCommas ? ',' : '';
  return `${brackets[0]}${style.newline}${lines.join(`,${style.newline}`)}${comma}${style.newline}${indent}${brackets[1]}`;
}

function brokenCall([head = '', body = '']: readonly string[], indent: string, style: Style): string {
  const comma = style.trailingCommas ? ',' : '';
  return `${head}${style.newline}${indent}${style.indent}${shifted(body, style)}${comma}${style.newline}${indent})`;
}

function shifted(text: string, style: Style): string {
  return text.replace(/\n(?=[^\r\n])/g, `\n${style.indent}`);
}

/** A text with all of its lists on one line. */
function flat(text: string): string {
  let result = '';
  let i = 0;
  const closers: string[] = [];
  while (i < text.length) {
    const character = text[i] ?? '';
    if (character === open) {
      const kind = text[i + 1];
      closers.push(kind === '(' ? ')' : kind === '[' ? ']' : ' }');
      if (kind !== '(') result += kind === '[' ? '[' : '{ ';
      i += 2;
      continue;
    }
    if (character === separator) result += closers.at(-1) === ')' ? ' ' : ', ';
    else if (character === close) result += closers.pop() ?? '';
    else result += character;
    i++;
  }
  return result;
}

function matchingClose(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return text.length;
}

function entriesOf(text: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close) depth--;
    else if (text[i] === separator && depth === 0) {
      entries.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...entries, text.slice(from)];
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  return text.split(/\r?\n|\r/, 1)[0] ?? '';
}

export function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
