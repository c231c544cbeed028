import {
  known,
  partsOf,
  spelled,
  unknown,
  type Constant,
  type KeySource,
  type Operator,
  type Site,
  type Spelling,
  type TrailStep,
  type Value,
} from '../../../model/values.js';

/** More possibilities than this are not told one by one. */
const mostPossibilities = 16;
const mostParts = 40;

/** A value that is put together from more parts than this tells nobody anything. */
const largest = 120;
const sizes = new WeakMap<Value, number>();

/** Of how many values a value is made. */
export function sizeOf(value: Value): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = 1 + partsOf(value).reduce((sum, part) => sum + sizeOf(part), 0);
  sizes.set(value, size);
  return size;
}

function isTooLarge(values: readonly Value[]): boolean {
  return values.reduce((sum, value) => sum + sizeOf(value), 0) > largest;
}

/** One of several values, each once; those that are one of several themselves are taken apart. */
export function oneOf(values: readonly Value[]): Value {
  if (isTooLarge(values)) return unknown('reassigned');
  const kept = new Map<string, Value>();
  for (const value of values.flatMap((each) => (each.kind === 'one-of' ? each.values : [each]))) {
    const key = value.kind === 'known' ? JSON.stringify(['known', value.value]) : JSON.stringify({ ...value, trail: [] });
    if (!kept.has(key)) kept.set(key, value);
  }
  const all = [...kept.values()];
  const [first, ...rest] = all;
  if (!first) return unknown('not-analysed');
  if (rest.length === 0) return first;
  return all.length > mostPossibilities ? unknown('reassigned') : { kind: 'one-of', values: all, trail: [] };
}

/** A text put together from values. */
export function textOf(values: readonly Value[]): Value {
  if (isTooLarge(values)) return unknown('composed');
  const parts: Value[] = [];
  for (const value of values.flatMap((each) => (each.kind === 'text' ? each.parts : [each]))) {
    const last = parts.at(-1);
    if (value.kind === 'known' && last?.kind === 'known') {
      parts[parts.length - 1] = known(`${String(last.value)}${String(value.value)}`, [...last.trail, ...value.trail]);
    } else parts.push(value.kind === 'known' ? known(String(value.value), value.trail) : value);
  }
  const shown = parts.filter((part) => part.kind !== 'known' || part.value !== '');
  const [only, second] = shown;
  if (!only) return known('', parts[0]?.trail);
  if (!second && (only.kind === 'known' || only.kind === 'configuration-key' || only.kind === 'parameter' || only.kind === 'one-of'))
    return only;
  if (shown.length > mostParts) return unknown('composed');
  if (shown.some((part) => part.kind !== 'unknown' && part.kind !== 'known')) return { kind: 'text', parts: shown, trail: [] };
  // Nothing but constants and what nobody knows: the longest constant part is what can be looked for.
  const fragments = shown.flatMap((part) =>
    part.kind === 'known' ? [String(part.value)] : part.kind === 'unknown' ? [part.fragment ?? ''] : [],
  );
  const longest = fragments.reduce((best, fragment) => (fragment.length > best.length ? fragment : best), '');
  return unknown('composed', longest === '' ? undefined : longest);
}

/** Whether a value is surely a text: then `+` puts texts together. */
function isText(value: Value): boolean {
  switch (value.kind) {
    case 'known':
      return typeof value.value === 'string';
    case 'text':
      return true;
    case 'one-of':
      return value.values.some(isText);
    case 'parameter':
    case 'fallback':
      return value.fallback !== undefined && isText(value.fallback);
    case 'spelled':
      return true;
    case 'unknown':
      return value.fragment !== undefined;
    default:
      return false;
  }
}

/** Whether a value is surely a number. */
export function isNumber(value: Value): boolean {
  switch (value.kind) {
    case 'known':
      return typeof value.value === 'number';
    case 'calculated':
    case 'interval':
    case 'current-time':
      return true;
    case 'one-of':
      return value.values.every(isNumber);
    default:
      return false;
  }
}

/** JavaScript's `+`. */
export function add(left: Value, right: Value, site: Site): Value {
  if (isText(left) || isText(right)) return textOf([left, right]);
  if (isNumber(left) || isNumber(right)) return calculate('+', left, right, site);
  if (left.kind === 'unknown' && right.kind === 'unknown') return unknown('composed');
  return { kind: 'text', parts: [left, right], trail: [] };
}

/** Arithmetic of numbers; what is constant is worked out, the rest stays as it is written. */
export function calculate(operator: Operator, left: Value, right: Value, site: Site): Value {
  const a = numberIn(left);
  const b = numberIn(right);
  const trail = [...left.trail, ...right.trail];
  if (a !== undefined && b !== undefined) {
    const result = worked(operator, a, b);
    return Number.isFinite(result) ? known(result, trail) : unknown('composed');
  }
  if (isTooLarge([left, right])) return unknown('composed');
  if (isHopeless(left) || isHopeless(right)) return unknown('composed');
  // (now + a) + b is now + (a + b): how people write steps.
  if (operator === '+' && left.kind === 'calculated' && left.operator === '+' && b !== undefined) {
    const [first, second, third] = left.operands;
    const inner = second && numberIn(second);
    if (first && second && !third && inner !== undefined)
      return { ...left, operands: [first, known(inner + b, [...second.trail, ...right.trail])], site, trail: [] };
  }
  if (left.kind === 'interval' && b !== undefined && (operator === '+' || operator === '-' || (operator === '*' && b >= 0)))
    return { kind: 'interval', min: worked(operator, left.min, b), max: worked(operator, left.max, b), trail };
  if (right.kind === 'interval' && a !== undefined && (operator === '+' || (operator === '*' && a >= 0)))
    return { kind: 'interval', min: worked(operator, a, right.min), max: worked(operator, a, right.max), trail };
  return { kind: 'calculated', operator, operands: [left, right], width: 'double', site, trail: [] };
}

/** No possibility of it is known: a calculation with it says nothing. */
function isHopeless(value: Value): boolean {
  return value.kind === 'unknown' && value.fragment !== undefined;
}

function numberIn(value: Value): number | undefined {
  return value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;
}

function worked(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
  }
}

/** `a || b` and `a ?? b`: the second holds where the first says nothing. */
export function orElse(left: Value, right: Value, isNullish: boolean): Value {
  switch (left.kind) {
    case 'known': {
      const isMissing = isNullish ? left.value === null : !left.value;
      return isMissing ? right : left;
    }
    case 'configuration-key':
    case 'composed-key':
      if (isTooLarge([left, right])) return left;
      return { ...left, fallback: left.fallback ? orElse(left.fallback, right, isNullish) : right };
    case 'parameter': {
      const { fallback, nullish = false } = left;
      if (!left.slot || isTooLarge([left, right]) || (fallback && nullish !== isNullish)) return oneOf([left, right]);
      return { ...left, fallback: fallback ? orElse(fallback, right, isNullish) : right, ...(isNullish && { nullish: true }) };
    }
    case 'text':
    case 'current-time':
      return left;
    case 'member':
    case 'fallback':
    case 'spelled':
      if (isTooLarge([left, right])) return unknown('composed');
      return { kind: 'fallback', value: left, fallback: right, ...(isNullish && { nullish: true }), trail: [] };
    case 'unknown':
      return right.kind === 'unknown' ? left : oneOf([left, right]);
    default:
      return oneOf([left, right]);
  }
}

/** A configuration key that is put together: the key itself as soon as that is known. */
export function composedKey(key: Value, source: KeySource, trail: readonly TrailStep[], fallback?: Value): Value {
  const rest = { ...(source !== 'properties' && { source }), ...(fallback && { fallback }), trail };
  if (key.kind === 'one-of') return oneOf(key.values.map((each) => composedKey(each, source, trail, fallback)));
  if (key.kind === 'known') return { kind: 'configuration-key', key: String(key.value), ...rest };
  return key.kind === 'unknown' ? unknown('composed') : { kind: 'composed-key', key, ...rest };
}

/** A parameter and what takes its place as one of both, for what is done to each. */
export function apart(value: Value): Value {
  if (value.kind !== 'parameter' || !value.fallback) return value;
  const { kind, name, slot, trail, fallback } = value;
  return oneOf([{ kind, name, ...(slot && { slot }), trail }, fallback]);
}

/** `Number(x)`, `parseInt(x)`, `+x`: a constant is read, what stands elsewhere is read when it is known. */
export function toNumber(value: Value): Value {
  switch (value.kind) {
    case 'known': {
      const number = numberFrom(value.value);
      return number === undefined ? unknown('composed') : known(number, value.trail);
    }
    case 'one-of':
      return oneOf(value.values.map(toNumber));
    case 'configuration-key':
    case 'composed-key':
    case 'parameter':
      return value.fallback ? { ...value, fallback: toNumber(value.fallback) } : value;
    case 'fallback':
      return { ...value, fallback: toNumber(value.fallback) };
    default:
      return value;
  }
}

export function numberFrom(constant: Constant): number | undefined {
  if (typeof constant === 'number') return constant;
  if (typeof constant !== 'string' || constant.trim() === '') return undefined;
  const number = Number(constant);
  return Number.isFinite(number) ? number : undefined;
}

/** A constant function of one number, applied to each possibility; what is not known yet stays, less than one unit off. */
export function eachNumber(given: Value, change: (number: number) => number): Value {
  const value = apart(given);
  if (value.kind === 'one-of') return oneOf(value.values.map((each) => eachNumber(each, change)));
  const number = numberIn(value);
  return number === undefined ? value : known(change(number), value.trail);
}

/** A constant function of one text, applied to each possibility. */
export function eachText(value: Value, change: (text: string) => string | undefined): Value {
  if (value.kind === 'one-of') return oneOf(value.values.map((each) => eachText(each, change)));
  if (value.kind !== 'known') return unknown('composed');
  const changed = change(String(value.value));
  return changed === undefined ? unknown('composed') : known(changed, value.trail);
}

/** A text as a method spells it: a constant at once, what is not known yet later. */
export function spell(value: Value, as: Spelling): Value {
  switch (value.kind) {
    case 'known':
      return known(spelled(String(value.value), as), value.trail);
    case 'one-of':
      return oneOf(value.values.map((each) => spell(each, as)));
    case 'unknown':
      return unknown('composed');
    default:
      return { kind: 'spelled', as, value, trail: [] };
  }
}

export function withTrail(value: Value, trail: readonly TrailStep[]): Value {
  return trail.length === 0 || value.kind === 'unknown' ? value : { ...value, trail: [...trail, ...value.trail] };
}
