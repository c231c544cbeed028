import type { Operator, Site, Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import { bounded, joinedTrail } from './context.js';

export type Width = 'int' | 'long' | 'double';

const largestInt = 0x7fffffff;
const smallestInt = -0x80000000;

export interface Calculation {
  readonly operator: Operator;
  readonly operands: readonly Value[];
  /** Undefined where the types of the operands can't be told: then nothing is said of what may overflow. */
  readonly width: Width | undefined;
  readonly site: Site;
  readonly widen?: number | undefined;
}

/** Folds what is known and fits its type; all else stays a calculation for whoever knows the open operands. */
export function calculate({ operator, operands, width, site, widen }: Calculation): Value {
  const trail = joinedTrail(operands);
  const numbers = operands.map(numberOf);
  const isAll = numbers.every((number) => number !== undefined);
  if (isAll) {
    const exact = fold(
      operator,
      numbers.flatMap((number) => number ?? []),
      width ?? 'long',
    );
    if (exact === undefined) return unknown('composed');
    if (fits(exact, width ?? 'int')) return known(exact, trail);
    if (width === undefined) return unknown('composed');
  }
  const made: Value = {
    kind: 'calculated',
    operator,
    operands,
    width: width ?? 'long',
    site,
    ...(widen === undefined ? {} : { widen }),
    trail,
  };
  return bounded(made);
}

/** The number that a known value is; undefined for texts, so that they are not counted with. */
export function numberOf(value: Value): number | undefined {
  return value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;
}

function fits(value: number, width: Width): boolean {
  if (width === 'double') return Number.isFinite(value);
  return width === 'int' ? value >= smallestInt && value <= largestInt : Number.isSafeInteger(value);
}

function fold(operator: Operator, numbers: readonly number[], width: Width): number | undefined {
  const [first, ...others] = numbers;
  if (first === undefined) return undefined;
  let result = first;
  for (const next of others) {
    const made = foldTwo(operator, result, next, width);
    if (made === undefined) return undefined;
    result = made;
  }
  return result;
}

function foldTwo(operator: Operator, a: number, b: number, width: Width): number | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      if (width === 'double') return b === 0 ? undefined : a / b;
      return b === 0 ? undefined : Math.trunc(a / b) + 0;
    case '%':
      return b === 0 ? undefined : (a % b) + 0;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
  }
}

/** `(int) x` of something wider: Java keeps 32 bits of it. */
export function narrowed(value: Value, from: Width | undefined, site: Site): Value {
  const number = numberOf(value);
  if (number !== undefined) {
    const whole = Math.trunc(number) + 0;
    if (fits(whole, 'int')) return whole === number ? value : known(whole, value.trail);
  } else if (from === 'int' || value.kind === 'unknown') return value;
  return calculate({ operator: '+', operands: [value, known(0)], width: 'int', site });
}
