import type { FileRewrite } from '../file/file-rewrite.js';
import type { Node } from '../source/tree.js';
import { helper } from '../writing/helpers.js';

export interface CloseOptions {
  /** The statement whose indentation it gets. */
  readonly at: Node;
  /** Whether one of the variables can be null. */
  readonly mayBeNull: boolean;
}

/** Statements that close what some variables hold: of several each, whatever becomes of the others. */
export function closeText(file: FileRewrite, variables: readonly string[], { at, mayBeNull }: CloseOptions): string {
  const { eol, unit } = file.layout;
  const [only, ...others] = variables;
  if (others.length > 0) return `${helper(file, 'closeAll', at)}(${variables.join(', ')});`;
  if (!mayBeNull) return `${only}.close();`;
  const indent = file.layout.indentAt(at.start);
  return `if (${only} != null) {${eol}${indent}${unit}${only}.close();${eol}${indent}}`;
}
