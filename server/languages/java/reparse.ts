import { Edit, type Parser, type Point, type Tree } from 'web-tree-sitter';
import { changeBetween } from '../../engine/text-change.js';

/** Trees of the files that were parsed last: who types in a file has it parsed again and again. */
const kept = new Map<string, { readonly text: string; readonly tree: Tree }>();
const keptCount = 4;

/**
 * Parses a file, reusing what did not change since it was parsed last. The tree belongs to this module.
 * Where the result has errors it is parsed anew, as recovery depends on what was there before, and the same text must always give the same tree.
 */
export function parseAgain(parser: Parser, path: string, text: string): Tree | undefined {
  const previous = kept.get(path);
  kept.delete(path);
  const tree = (previous && reuse(parser, previous.tree, previous.text, text)) ?? parser.parse(text) ?? undefined;
  previous?.tree.delete();
  if (!tree) return undefined;
  kept.set(path, { text, tree });
  for (const [oldest, { tree: unused }] of kept) {
    if (kept.size <= keptCount) break;
    kept.delete(oldest);
    unused.delete();
  }
  return tree;
}

function reuse(parser: Parser, tree: Tree, before: string, after: string): Tree | undefined {
  if (tree.rootNode.hasError) return undefined;
  tree.edit(editBetween(before, after));
  const made = parser.parse(after, tree);
  if (!made?.rootNode.hasError) return made ?? undefined;
  made.delete();
  return undefined;
}

function editBetween(before: string, after: string): Edit {
  const { start, oldEnd, newEnd } = changeBetween(before, after);
  return new Edit({
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, oldEnd),
    newEndPosition: pointAt(after, newEnd),
  });
}

function pointAt(text: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
