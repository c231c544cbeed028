import type { TextConstant } from '../../engine/text-constants.js';
import type { JavaFile } from './file.js';
import { stringValue } from './strings.js';
import { walk, type JavaNode } from './syntax.js';

/** Every string literal and text block. */
export function* javaTextConstants(file: JavaFile): Generator<TextConstant> {
  for (const node of walk(file.root)) {
    const constant = textConstantOf(node, file);
    if (constant) yield constant;
  }
}

/** The constant that a string literal or text block is; undefined for any other node. */
export function textConstantOf(node: JavaNode, file: JavaFile): TextConstant | undefined {
  if (node.kind !== 'string_literal') return undefined;
  const value = stringValue(node, file.text);
  const quotes = file.text(node).startsWith('"""') ? 3 : 1;
  return value === undefined ? undefined : { value, range: { start: node.start + quotes, end: node.end - quotes } };
}
