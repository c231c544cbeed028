import type { TextRange } from '../../engine/text.js';
import { ts } from './compiler.js';
import type { ScriptFile } from './script-file.js';

/** All comments, in order. They stand before tokens, so only the text between the tokens is looked at. */
export function commentsOf(file: ScriptFile): TextRange[] {
  const { tree } = file;
  const { text } = tree;
  const found = new Map<number, TextRange>();
  const collect = (ranges: readonly TextRange[] | undefined): void => {
    for (const range of ranges ?? []) found.set(range.start, { start: range.start, end: range.end });
  };
  const at = (position: number): void => {
    collect(ts.getLeadingCommentRanges(text, position)?.map(({ pos, end }) => ({ start: pos, end })));
    collect(ts.getTrailingCommentRanges(text, position)?.map(({ pos, end }) => ({ start: pos, end })));
  };
  const stack = [...tree.getChildren()];
  at(0);
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (
      node.kind === ts.SyntaxKind.JsxText ||
      node.kind === ts.SyntaxKind.JsxTextAllWhiteSpaces ||
      (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode)
    )
      continue;
    const children = node.getChildren(tree);
    if (children.length > 0) stack.push(...children);
    else {
      at(node.pos);
      at(node.end);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
