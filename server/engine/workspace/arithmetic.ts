import type { CalculatedValue, Operator } from '../../model/values.js';
import { joinTrails, union, type NumberOutcome } from './outcomes.js';

type Calculation = Pick<CalculatedValue, 'operator' | 'width' | 'site' | 'widen'>;

interface Range {
  readonly moments: number;
  readonly min: number;
  readonly max: number;
}

/** What the calculation makes of two numbers; undefined when that can't be told. */
export function calculate(calculation: Calculation, a: NumberOutcome, b: NumberOutcome): NumberOutcome | undefined {
  const { operator, width } = calculation;
  const range = rangeOf(operator, a, b, width !== 'double');
  if (!range) return undefined;
  const told = {
    kind: 'number',
    profiles: union(a.profiles, b.profiles),
    trail: joinTrails(a.trail, b.trail),
    ...decidingSite(a, b),
  } as const;
  const before = a.overflow ?? b.overflow;
  if (width === 'int' && range.moments === 0) return inInt(calculation, a, b, { ...told, ...range });
  return { ...told, ...(width === 'long' ? inLong(operator, a, b, range) : range), ...(before && { overflow: before }) };
}

/** The operand that a person would change: the only one with a place, else the only one that configuration sets. */
function decidingSite(a: NumberOutcome, b: NumberOutcome): Pick<NumberOutcome, 'site' | 'isSet'> {
  const [x, y] = [a, b].filter(({ site }) => site);
  const only = !x || !y ? x : x.isSet === y.isSet ? undefined : x.isSet ? x : y;
  return only?.site ? { site: only.site, ...(only.isSet && { isSet: true }) } : {};
}

function isPoint({ moments, min, max }: Range): boolean {
  return moments === 0 && min === max && Number.isFinite(min);
}

function rangeOf(operator: Operator, a: Range, b: Range, isWhole: boolean): Range | undefined {
  switch (operator) {
    case '+':
      return checked({ moments: a.moments + b.moments, min: a.min + b.min, max: a.max + b.max });
    case '-':
      return checked({ moments: a.moments - b.moments, min: a.min - b.max, max: a.max - b.min });
    case '*':
      return isPoint(b) ? scaled(a, b.min) : isPoint(a) ? scaled(b, a.min) : productOf(a, b);
    case '/':
      return isPoint(b) && b.min !== 0 ? quotientOf(a, b.min, isWhole) : undefined;
    case '%':
      return isPoint(b) && b.min !== 0 ? remainderOf(a, Math.abs(b.min)) : undefined;
    case 'min':
    case 'max':
      return a.moments === b.moments ? extremeOf(operator, a, b) : oneSided(operator, a, b);
  }
}

function checked(range: Range): Range | undefined {
  return [range.moments, range.min, range.max].some(Number.isNaN) ? undefined : range;
}

function scaled({ moments, min, max }: Range, factor: number): Range | undefined {
  if (factor === 0) return { moments: 0, min: 0, max: 0 };
  return checked({ moments: moments * factor, min: Math.min(min * factor, max * factor), max: Math.max(min * factor, max * factor) });
}

function productOf(a: Range, b: Range): Range | undefined {
  if (a.moments !== 0 || b.moments !== 0) return undefined;
  const ends = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return checked({ moments: 0, min: Math.min(...ends), max: Math.max(...ends) });
}

/** Of a moment the fraction is kept: `now / 1000 * 1000` is the current time but for less than a second. */
function quotientOf(a: Range, divisor: number, isWhole: boolean): Range | undefined {
  const ends = [a.min / divisor, a.max / divisor].map((end) => (isWhole && a.moments === 0 ? Math.trunc(end) : end));
  return checked({ moments: a.moments / divisor, min: Math.min(...ends), max: Math.max(...ends) });
}

function remainderOf(a: Range, divisor: number): Range {
  if (isPoint(a)) return { moments: 0, min: a.min % divisor, max: a.min % divisor };
  // The current time is positive, and so is its remainder.
  const isPositive = a.moments > 0 || (a.moments === 0 && a.min >= 0);
  return { moments: 0, min: isPositive ? 0 : 1 - divisor, max: divisor - 1 };
}

function extremeOf(operator: 'min' | 'max', a: Range, b: Range): Range {
  const pick = operator === 'min' ? Math.min : Math.max;
  return { moments: a.moments, min: pick(a.min, b.min), max: pick(a.max, b.max) };
}

/** Of a date and a moment that moves with the clock nobody knows which is first; but the moment bounds the result on one side. */
function oneSided(operator: 'min' | 'max', a: Range, b: Range): Range | undefined {
  const moving = a.moments === 1 ? a : b.moments === 1 ? b : undefined;
  return moving && boundOf(operator, moving);
}

/** What is known of the smaller or greater of a known number and any other. */
export function boundOf(operator: 'min' | 'max', { moments, min, max }: Range): Range {
  return operator === 'min' ? { moments, min: -Infinity, max } : { moments, min, max: Infinity };
}

const smallestInt = -(2 ** 31);
const greatestInt = 2 ** 31 - 1;

/** Java drops the bits above 32. What the calculation was meant to be goes on beside it. */
function inInt({ operator, site, widen }: Calculation, a: NumberOutcome, b: NumberOutcome, result: NumberOutcome): NumberOutcome {
  if (!isPoint(a) || !isPoint(b) || !Number.isInteger(a.min) || !Number.isInteger(b.min)) {
    const isInside = result.min >= smallestInt && result.max <= greatestInt;
    return isInside ? result : { ...result, min: smallestInt, max: greatestInt };
  }
  const exact = bigResult(operator, a.exact ?? BigInt(a.min), b.exact ?? BigInt(b.min));
  const real = bigResult(operator, BigInt(a.min), BigInt(b.min));
  if (exact === undefined || real === undefined) return result;
  const wrapped = Number(BigInt.asIntN(32, real));
  const point = { ...result, min: wrapped, max: wrapped, exact };
  if (exact === BigInt(wrapped)) return point;
  // The innermost place that is widened makes all around it `long`, but not what stands on the other side.
  const place = a.overflow && b.overflow ? undefined : (a.overflow?.widen ?? b.overflow?.widen ?? widen);
  return { ...point, overflow: { site, exact: Number(exact), wrapped, ...(place !== undefined && { widen: place }) } };
}

function inLong(operator: Operator, a: NumberOutcome, b: NumberOutcome, range: Range): Range {
  if (!isPoint(range) || Number.isSafeInteger(range.min) || !Number.isSafeInteger(a.min) || !Number.isSafeInteger(b.min)) return range;
  if (!isPoint(a) || !isPoint(b)) return range;
  const exact = bigResult(operator, BigInt(a.min), BigInt(b.min));
  if (exact === undefined) return range;
  const wrapped = Number(BigInt.asIntN(64, exact));
  return { moments: 0, min: wrapped, max: wrapped };
}

function bigResult(operator: Operator, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0n ? undefined : a / b;
    case '%':
      return b === 0n ? undefined : a % b;
    case 'min':
      return a < b ? a : b;
    case 'max':
      return a > b ? a : b;
  }
}
