import type { FileRewrite } from '../file/file-rewrite.js';
import { indentLines } from '../source/layout.js';
import type { Node } from '../source/tree.js';
import { removeStatement } from './remove-statement.js';

/** Puts the statements of a block in the place of the statement that held it. */
export function unwrapBlock(file: FileRewrite, statement: Node, block: Node): void {
  const first = block.children[0];
  if (!first) {
    removeStatement(file, statement);
    return;
  }
  const from = file.layout.indentAt(first.start);
  const to = file.layout.indentAt(statement.start);
  file.edits.replace(statement, () => {
    // The whole inside of the braces: statements that go take their lines with them.
    const text = file.edits
      .text({ start: block.start + 1, end: block.end - 1 })
      .replace(/^([ \t]*(\r\n|\n|\r))+/, '')
      .trim();
    return from.startsWith(to) ? outdent(text, from.slice(to.length)) : indentLines(text, '');
  });
}

function outdent(text: string, step: string): string {
  return text
    .split(/(\r\n|\n|\r)/)
    .map((line, i) => (i > 0 && line.startsWith(step) ? line.slice(step.length) : line))
    .join('');
}
