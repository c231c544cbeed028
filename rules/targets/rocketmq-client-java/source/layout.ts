import type { TextRange } from '../../../../server/engine/text.js';

/** How a file is laid out, so that new code looks like the old. */
export interface Layout {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** What a continued expression is indented by, relative to its statement. */
  readonly continuation: string;
  /** White space at the start of the line that holds an offset. */
  indentAt(offset: number): string;
  lineStart(offset: number): number;
  /** Offset of the line's end, before its line break. */
  lineEnd(offset: number): number;
  /** Range of whole lines to delete so that a statement or member disappears without a trace; a blank line that would be left over goes too. */
  wholeLines(range: TextRange): TextRange;
}

export function layoutOf(source: string): Layout {
  const eol = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  const lines = source.split(/\r\n|\n|\r/);
  const unit = indentUnit(lines);
  const lineStart = (offset: number): number => {
    let start = offset;
    while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
    return start === 0 && source.charCodeAt(0) === 0xfeff ? 1 : start;
  };
  const lineEnd = (offset: number): number => {
    let end = offset;
    while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
    return end;
  };
  const afterBreak = (end: number): number => (source.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, source.length));
  const isBlankLine = (start: number): boolean => start < source.length && source.slice(start, lineEnd(start)).trim() === '';
  return {
    eol,
    unit,
    continuation: continuationIndent(lines, unit),
    lineStart,
    lineEnd,
    indentAt: (offset) => /^[ \t]*/.exec(source.slice(lineStart(offset), lineEnd(offset)))?.[0] ?? '',
    wholeLines(range) {
      const start = lineStart(range.start);
      const end = lineEnd(range.end);
      const alone = source.slice(start, range.start).trim() === '' && /^\s*(\/\/.*)?$/.test(source.slice(range.end, end));
      if (!alone) {
        let last = range.end;
        while (source[last] === ' ' || source[last] === '\t') last++;
        return { start: range.start, end: last };
      }
      const next = afterBreak(end);
      const blankBefore = start > 0 && isBlankLine(lineStart(start - 1 - (source.startsWith('\r\n', start - 2) ? 1 : 0)));
      const opensBlock = /[{]\s*$/.test(source.slice(0, start));
      const closesBlock = /^\s*\}/.test(source.slice(next));
      if (isBlankLine(next) && (blankBefore || opensBlock)) return { start, end: afterBreak(lineEnd(next)) };
      if (blankBefore && closesBlock) {
        const previous = lineStart(start - 1 - (source.startsWith('\r\n', start - 2) ? 1 : 0));
        return { start: previous, end: next };
      }
      return { start, end: next };
    },
  };
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** The first character that is no white space, or '' in a blank line. */
function firstCharacter(line: string): string {
  return line.charAt(line.search(/\S/));
}

function indentUnit(lines: readonly string[]): string {
  const counts = new Map<string, number>();
  let previous = '';
  let opened = false;
  for (const line of lines) {
    const first = firstCharacter(line);
    if (first === '' || first === '*') continue;
    const indent = indentOf(line);
    if (opened && indent.startsWith(previous) && indent.length > previous.length) {
      const step = indent.slice(previous.length);
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
    previous = indent;
    opened = line.includes('{') && /\{\s*(\/\/.*)?$/.test(line);
  }
  let best = '    ';
  let most = 0;
  for (const [step, count] of counts) if (count > most) [best, most] = [step, count];
  return best;
}

function continuationIndent(lines: readonly string[], unit: string): string {
  const counts = new Map<string, number>();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const before = lines[i - 1] ?? '';
    if (firstCharacter(line) !== '.' || !/^\s*\.\w/.test(line) || /^\s*\./.test(before) || before.trim() === '') continue;
    const indent = indentOf(line);
    const base = indentOf(before);
    if (!indent.startsWith(base) || indent.length <= base.length) continue;
    const step = indent.slice(base.length);
    // A chain lined up under its receiver says nothing about the file's habit.
    if (step.length > unit.length * 3) continue;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best = unit + unit;
  let most = 0;
  for (const [step, count] of counts) if (count > most) [best, most] = [step, count];
  return best;
}

/** Moves every line but the first by a prefix; blank lines stay blank. */
export function indentLines(text: string, prefix: string): string {
  return text.replace(/(\r\n|\n|\r)(?=[^\r\n])/g, `$1${prefix}`);
}
