import type { JavaKind } from '../../../../server/languages/java/kinds.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import type { Node } from '../source/tree.js';

/** Whose one statement, written without braces, is asked for: without it the next one would take its place. */
const needing: ReadonlySet<JavaKind> = new Set([
  'if_statement',
  'while_statement',
  'do_statement',
  'for_statement',
  'enhanced_for_statement',
  'labeled_statement',
  'switch_rule',
]);

/** Takes a statement away with its lines; empty braces stay where something has to stand. */
export function removeStatement(file: FileRewrite, statement: Node): void {
  if (statement.parent && needing.has(statement.parent.kind)) file.edits.replace(statement, '{ }');
  else file.edits.replace(file.layout.wholeLines(statement), '');
}
