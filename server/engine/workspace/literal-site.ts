import { languageOf, type LanguageId } from '../languages.js';
import type { TextRange } from '../text.js';
import type { Constant, Site } from '../../model/values.js';

/** Longer declarations are not searched. */
const longest = 400;

/**
 * Where a constant is written in a place (an expression, a declaration with its initialiser, a declared name): the text without quotes, or
 * the number. Undefined where it is put together, written with escapes, or written more than once.
 */
export function literalSite(value: Constant, site: Site, textOf: (path: string) => string | undefined): Site | undefined {
  const { start, end } = site.range;
  if ((typeof value !== 'string' && typeof value !== 'number') || end - start > longest) return undefined;
  const file = textOf(site.path);
  if (file === undefined) return undefined;
  const text = file.slice(start, end);
  const inside = text === value ? ownRange(site, file) : typeof value === 'string' ? textRange(value, text) : numberRange(value, text);
  const range = inside ?? (name.test(text) ? initialiserRange(value, file.slice(end, end + longest)) : undefined);
  const from = inside ? start : end;
  return range && { path: site.path, range: { start: from + range.start, end: from + range.end } };
}

const programs: ReadonlySet<LanguageId | undefined> = new Set(['java', 'typescript', 'javascript'] as const);

/** A place without quotes that reads as the constant: in a program it is a name that reads the same unless quotes stand around it. */
function ownRange({ path, range: { start, end } }: Site, file: string): TextRange | undefined {
  const [before, after] = [file.charAt(start - 1), file.charAt(end)];
  // A colon ends the topic of a destination: `"orders:paid"`.
  const isQuoted = /["'`]/.test(before) && (after === before || after === ':');
  return isQuoted || !programs.has(languageOf(path)) ? { start: 0, end: end - start } : undefined;
}

const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** `= "orders";` or `: 'orders',` after a declared name, with a type between them in scripts; nothing but the literal. */
function initialiserRange(value: string | number, text: string): TextRange | undefined {
  const before = /^\s*(?::\s*[\w.<>[\]| ]+?)?\s*[=:]\s*/.exec(text)?.[0].length;
  const literal =
    before === undefined
      ? undefined
      : /^(?:(["'`])[^"'`\r\n]*\1|[\d_]+(?:\.\d+)?[lL]?)(?=\s*(?:[;,)}]|as const|[\r\n]|$))/.exec(text.slice(before))?.[0];
  if (before === undefined || literal === undefined) return undefined;
  const range = typeof value === 'string' ? textRange(value, literal) : numberRange(value, literal);
  return range && { start: before + range.start, end: before + range.end };
}

function textRange(value: string, text: string): TextRange | undefined {
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
