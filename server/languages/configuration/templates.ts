import { isScalar, visit, type Document, type ParsedNode } from 'yaml';

/** Stands for a character of a template while YAML is parsed: no text holds it (private use). */
const mask = '\uE000';
const action = /\{\{[^{}]*\}\}/g;

/** Templates of Helm charts are no YAML before they are rendered: lines that only steer are blanked, templates in values are masked. Offsets stay. */
export function withoutTemplates(text: string): string {
  const blank = (found: string): string => found.replace(/[^\r\n]/g, ' ');
  const comments = text.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, blank);
  const steering = comments.replace(/^[ \t]*(?:\{\{[^{}]*\}\}[ \t]*)+$/gm, blank);
  return steering.replace(action, (found) => mask.repeat(found.length));
}

/** Puts the templates back into the values, in place. */
export function restoreTemplates(document: Document<ParsedNode>, text: string): void {
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range || !node.value.includes(mask)) return;
      const written = text.slice(node.range[0], node.range[1]).match(action) ?? [];
      let next = 0;
      node.value = node.value.replace(new RegExp(`${mask}+`, 'g'), ({ length }) => {
        let restored = '';
        while (restored.length < length && next < written.length) restored += written[next++] ?? '';
        return restored;
      });
    },
  });
}
