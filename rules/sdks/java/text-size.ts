import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { unwrap, type JavaNode } from '../../../server/languages/java/syntax.js';

/** Bytes of a known text in UTF-8. */
export function textSize(node: JavaNode, resolver: JavaResolver): number | undefined {
  const value = resolver.constantOf(unwrap(node));
  return value.kind === 'known' && typeof value.value === 'string' ? utf8Length(value.value) : undefined;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
