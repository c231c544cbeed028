/** A stretch of source text: 0-based offsets in UTF-16 code units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of a range; an empty range inserts, an empty `newText` deletes. */
export interface TextEdit extends TextRange {
  readonly newText: string;
}

/** 0-based line and column, in UTF-16 code units, as in LSP. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Start offsets of all lines; `\r\n`, `\n` and a lone `\r` end a line, as in LSP. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (code === 13 || code === 10) starts.push(i + 1);
  }
  return starts;
}

/** Turns offsets into positions by binary search; made once per text. */
export class LineMap {
  private readonly starts: number[];

  constructor(text: string) {
    this.starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, column: offset - (this.starts[low] ?? 0) };
  }

  /** Offset where a 0-based line begins; a line past the end gives the last line's start. */
  lineStart(line: number): number {
    return this.starts[Math.max(0, Math.min(line, this.starts.length - 1))] ?? 0;
  }
}
