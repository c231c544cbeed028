import type { TextRange } from '../../../server/engine/text.js';

/**
 * Whether an expression of TypeScript may be `undefined` as far as its text tells: `Math.min` takes numbers alone, and a message without a
 * delay is to stay one. What another file declares counts as optional.
 */
export function canBeAbsent(text: string, { start, end }: TextRange): boolean {
  const expression = text.slice(start, end).trim();
  if (/\?\?|\|\|/.test(expression)) return false;
  if (/\?\.|&&|\bundefined\b|\bnull\b/.test(expression)) return true;
  const [name] = /[\w$]+$/.exec(/^[\w$]+(?:!?\.[\w$]+)*$/.test(expression) ? expression : '') ?? [];
  if (name === undefined || /^(?:[\d.]|[A-Z][A-Z\d_]*$)/.test(name)) return false;
  const written = name.replaceAll('$', '\\$');
  const isOptional = new RegExp(`(?<![\\w$])${written}\\s*(?:\\?\\s*:|:[^,;(){}=]*\\b(?:undefined|null)\\b)`).test(text);
  if (isOptional || !expression.includes('.')) return isOptional;
  return !new RegExp(`(?<![\\w$])${written}\\s*(?::\\s*number\\b|=|:\\s*[\\d(])`).test(text);
}
