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

/**
 * Whether `delay: name` of JavaScript may have no value: of `undefined`, `Math.min` makes a number that is none. A name has one where the text
 * declares it with a value; members of objects, and parameters without a default, may be left out.
 */
export function canBeLeftOut(text: string, { start, end }: TextRange): boolean {
  if (!/\bdelay\s*:\s*$/.test(text.slice(Math.max(0, start - 100), start))) return false;
  const expression = text.slice(start, end).trim();
  if (/\?\.|&&|\bundefined\b|\bnull\b/.test(expression) && !/\?\?|\|\|/.test(expression)) return true;
  if (!/^[\w$]+(?:\.[\w$]+)*$/.test(expression) || /^\d/.test(expression)) return false;
  const name = /[\w$]+$/.exec(expression)?.[0] ?? '';
  const written = name.replaceAll('$', '\\$');
  const declared = expression.includes('.')
    ? `[{,.]\\s*${written}\\s*(?:=(?!=)|:)\\s*[\\d(A-Z]`
    : `(?:\\b(?:const|let|var)\\s+|[{(,]\\s*)${written}\\s*=(?!=)\\s*(?:[\\d(A-Z]|[^;,\\n]*[*+/-])`;
  return !new RegExp(declared).test(text);
}
