import type { TextEdit, TextRange } from '../../../server/engine/text.js';

/** An argument on a line of its own, as it will be named. */
export interface ArgumentLine {
  readonly name: string;
  readonly newName: string;
  readonly nameRange: TextRange;
  /** From the start of its name to the end of its value. */
  readonly range: TextRange;
  readonly isRemoved: boolean;
}

/** Argument lines that stand one below the other: their equals signs are kept in one column if they were. */
export interface Layout {
  readonly edits: readonly TextEdit[];
  /** Column of the equals sign of arguments that are added below the last line; undefined where that line stands apart. */
  readonly nameWidth: number | undefined;
}

/** Names the arguments anew in the layout of `terraform fmt`: `added` are names that come directly below the last line. */
export function renamedLines(text: string, lines: readonly ArgumentLine[], added: readonly string[], end: number): Layout {
  const edits: TextEdit[] = [];
  let nameWidth: number | undefined;
  const groups = groupsOf(text, lines);
  for (const [i, group] of groups.entries()) {
    const last = group.at(-1);
    const isLast = i === groups.length - 1 && last !== undefined && isAdjacent(text, last.range.end, end);
    const kept = group.filter(({ isRemoved }) => !isRemoved);
    const names = [...kept.map(({ newName }) => newName), ...(isLast ? added : [])];
    const width = Math.max(0, ...names.map((name) => name.length));
    const isAligned = group.every((line) => gapOf(text, line) === widthOf(group) - line.name.length + 1);
    if (isLast) nameWidth = isAligned ? width : Math.max(0, ...added.map((name) => name.length));
    for (const line of kept) {
      const gap = gapOf(text, line);
      const newGap = isAligned ? width - line.newName.length + 1 : gap;
      if (line.newName === line.name && newGap === gap) continue;
      edits.push({ start: line.nameRange.start, end: line.nameRange.end + gap, newText: line.newName + ' '.repeat(newGap) });
    }
  }
  return { edits, nameWidth };
}

function groupsOf(text: string, lines: readonly ArgumentLine[]): ArgumentLine[][] {
  const groups: ArgumentLine[][] = [];
  let end = -1;
  for (const line of lines) {
    const isOneLine = !/[\r\n]/.test(text.slice(line.range.start, line.range.end));
    const group = groups.at(-1);
    if (group && end >= 0 && isAdjacent(text, end, line.range.start) && isOneLine) group.push(line);
    else groups.push([line]);
    // A value of several lines ends its group.
    end = isOneLine ? line.range.end : -1;
  }
  return groups;
}

/** Exactly one line ends between two places, with nothing but a comment before it. */
function isAdjacent(text: string, from: number, to: number): boolean {
  return /^[ \t]*(?:(?:#|\/\/)[^\r\n]*)?(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(from, to));
}

function widthOf(group: readonly ArgumentLine[]): number {
  return Math.max(0, ...group.map(({ name }) => name.length));
}

function gapOf(text: string, { nameRange }: ArgumentLine): number {
  return /^[ \t]*/.exec(text.slice(nameRange.end, nameRange.end + 200))?.[0].length ?? 0;
}
