import type { TextConstant } from '../../engine/text-constants.js';
import type { JavaFile } from './file.js';
import { stringValue } from './strings.js';
import { walk } from './syntax.js';

/** Every string literal and text block. */
export function* javaTextConstants(file: JavaFile): Generator<TextConstant> {
  for (const node of walk(file.root)) {
    if (node.kind !== 'string_literal') continue;
    const value = stringValue(node, file.text);
    const quotes = file.text(node).startsWith('"""') ? 3 : 1;
    if (value !== undefined) yield { value, range: { start: node.start + quotes, end: node.end - quotes } };
  }
}
