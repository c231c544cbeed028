import type { TextRange } from '../../engine/text.js';
import type { DataNode } from './tree.js';

type TextNode = Extract<DataNode, { kind: 'text' }>;

const mappings = new WeakMap<TextNode, (range: TextRange) => TextRange | undefined>();

/**
 * Where a stretch of the text that a YAML literal block stands for is in the file. Undefined for other texts (folded, with escapes), whose
 * lines are not the file's.
 */
export function mappedBlock(node: TextNode, file: string): (range: TextRange) => TextRange | undefined {
  const before = mappings.get(node);
  if (before) return before;
  const mapping = makeMapping(node, file);
  mappings.set(node, mapping);
  return mapping;
}

function makeMapping(node: TextNode, file: string): (range: TextRange) => TextRange | undefined {
  if (node.block !== 'literal') return () => undefined;
  const raw = startsOfLines(file.slice(node.content.start, node.content.end));
  const lines = startsOfLines(node.value);
  const first = /\S/.exec(node.value)?.index;
  if (first === undefined) return () => undefined;
  const line = lineOf(lines, first);
  const column = first - (lines[line] ?? 0);
  const rawLine = file.slice(node.content.start + (raw[line] ?? 0));
  const indent = rawLine.length - rawLine.trimStart().length - column;
  const place = (offset: number): number => {
    const at = lineOf(lines, offset);
    return node.content.start + (raw[at] ?? 0) + indent + offset - (lines[at] ?? 0);
  };
  return ({ start, end }) => ({ start: place(start), end: place(end) });
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
