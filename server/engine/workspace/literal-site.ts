import type { TextRange } from '../text.js';
import type { Constant, Site } from '../../model/values.js';

/** Longer declarations are not searched. */
const longest = 400;

/**
 * Where a constant is written in a place (an expression, a declaration with its initialiser): the text without quotes, or the number.
 * Undefined where it is put together, written with escapes, or written more than once.
 */
export function literalSite(value: Constant, site: Site, textOf: (path: string) => string | undefined): Site | undefined {
  const { start, end } = site.range;
  if (end - start > longest) return undefined;
  const text = textOf(site.path)?.slice(start, end);
  if (text === undefined) return undefined;
  const range = typeof value === 'string' ? textRange(value, text) : typeof value === 'number' ? numberRange(value, text) : undefined;
  return range && { path: site.path, range: { start: start + range.start, end: start + range.end } };
}

function textRange(value: string, text: string): TextRange | undefined {
  if (text === value) return { start: 0, end: text.length };
  const found = ['"', "'", '`'].flatMap((quote) => places(text, `${quote}${value}${quote}`));
  const [only] = found;
  return found.length === 1 && only !== undefined ? { start: only + 1, end: only + 1 + value.length } : undefined;
}

function places(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

function numberRange(value: number, text: string): TextRange | undefined {
  const found = [...text.matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?[lL]?(?![\w.])/g)];
  const [only] = found;
  if (found.length !== 1 || !only || Number(only[0].replace(/[_lL]/g, '')) !== value) return undefined;
  return { start: only.index, end: only.index + only[0].length };
}
