import type { Constant, KeySource, TrailStep, Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import { keyedBy } from './derived.js';
import { textOf } from './texts.js';

export interface PlaceholderOptions {
  readonly source: KeySource;
  readonly trail: readonly TrailStep[];
  /** A default as the type of what it is injected into has it. */
  readonly convert: (text: string) => Constant | undefined;
}

const maximumDepth = 8;

/** `prefix-${a.b:default}-suffix`, `#{'${a.b}'}` and the like: what Spring injects for the text of an annotation. */
export function placeholderValue(text: string, options: PlaceholderOptions, depth = 0): Value {
  const trimmed = text.trim();
  const expression = /^#\{([\s\S]*)\}$/.exec(trimmed);
  if (expression?.[1] !== undefined) return expressionValue(expression[1].trim(), options, depth);
  const pieces: Value[] = [];
  let from = 0;
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', from)) {
    const end = closing(text, at + 2);
    if (end === undefined || depth > maximumDepth) return unknown('composed');
    if (at > from) pieces.push(known(text.slice(from, at), options.trail));
    pieces.push(keyValue(text.slice(at + 2, end), options, depth));
    from = end + 1;
  }
  const rest = text.slice(from);
  if (pieces.length === 0) {
    const value = options.convert(text);
    return value === undefined ? unknown('composed') : known(value, options.trail);
  }
  if (rest) pieces.push(known(rest, options.trail));
  const [only] = pieces;
  return pieces.length === 1 && only ? only : textOf(pieces);
}

/** `key:default` */
function keyValue(inside: string, options: PlaceholderOptions, depth: number): Value {
  const colon = topLevelColon(inside);
  const key = (colon < 0 ? inside : inside.slice(0, colon)).trim();
  if (!key) return unknown('composed');
  if (key.includes('${')) {
    const composed = placeholderValue(key, { ...options, convert: (text) => text }, depth + 1);
    const fallback = colon < 0 ? undefined : placeholderValue(inside.slice(colon + 1), { ...options, trail: [] }, depth + 1);
    return keyedBy(composed, options.source, fallback, options.trail) ?? unknown('composed');
  }
  const base = {
    kind: 'configuration-key',
    key,
    ...(options.source === 'properties' ? {} : { source: options.source }),
    trail: options.trail,
  } as const;
  return colon < 0 ? base : { ...base, fallback: placeholderValue(inside.slice(colon + 1), { ...options, trail: [] }, depth + 1) };
}

/** SpEL: a quoted or bare placeholder, a variable of the environment, a property; null. All else is calculated where nobody sees it. */
function expressionValue(written: string, options: PlaceholderOptions, depth: number): Value {
  const quoted = /^'([^']*)'$/.exec(written)?.[1] ?? /^"([^"]*)"$/.exec(written)?.[1];
  if (quoted !== undefined) return placeholderValue(quoted, options, depth + 1);
  if (/^\$\{[^}]*\}$/.test(written)) return placeholderValue(written, options, depth + 1);
  const variable = /^(systemEnvironment|systemProperties|environment)\s*(?:\['([^']+)'\]|\.getProperty\('([^']+)'\))$/.exec(written);
  const key = variable?.[2] ?? variable?.[3];
  if (key !== undefined)
    return {
      kind: 'configuration-key',
      key,
      ...(variable?.[1] === 'systemEnvironment' ? { source: 'environment' as const } : {}),
      trail: options.trail,
    };
  if (written === 'null') return known(null, options.trail);
  if (/^\d+(\s*\*\s*\d+)*$/.test(written)) {
    const product = written.split('*').reduce((result, factor) => result * Number(factor), 1);
    return product <= 0x7fffffff ? known(product, options.trail) : unknown('composed');
  }
  return unknown('composed');
}

/** The `}` that closes a placeholder whose content begins at an offset. */
function closing(text: string, from: number): number | undefined {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text.startsWith('${', i) || text.startsWith('#{', i)) depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return undefined;
}

function topLevelColon(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (text[i] === ':' && depth === 0) return i;
  }
  return -1;
}

const durationUnits: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Spring's spelling of a length of time (`30m`, `PT72H`) in milliseconds. */
export function durationOf(text: string): number | undefined {
  const simple = /^([+-]?\d+)\s*(ns|us|ms|s|m|h|d|w)?$/.exec(text.trim());
  if (simple) return Number(simple[1]) * (durationUnits[simple[2] ?? 'ms'] ?? 1);
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(text.trim());
  if (!iso || !/\d/.test(text)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60_000 + Math.round(seconds * 1000);
}

/** A text as a value of a Java type. */
export function convertedTo(type: string | undefined, text: string): Constant | undefined {
  const name = type?.slice(type.lastIndexOf('.') + 1);
  switch (name) {
    case 'int':
    case 'long':
    case 'short':
    case 'Integer':
    case 'Long':
    case 'Short':
    case 'double':
    case 'Double':
      return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
    case 'boolean':
    case 'Boolean':
      return /^(true|false)$/i.test(text.trim()) ? text.trim().toLowerCase() === 'true' : undefined;
    case 'Duration':
      return durationOf(text);
    default:
      return text;
  }
}
