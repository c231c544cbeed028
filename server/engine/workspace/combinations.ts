import type { TrailStep, Value } from '../../model/values.js';
import { boundOf, calculate } from './arithmetic.js';
import { after, isNothing, joinTrails, numberOutcome, openOutcome, union, type NumberOutcome, type Outcome } from './outcomes.js';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** Combinations of the possibilities of a text's parts or a calculation's operands. */
const mostCombinations = 64;

/** Every choice of one from each list, as long as there are not too many. */
function combinations<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] | undefined {
  let made: readonly (readonly T[])[] = [[]];
  for (const list of lists) {
    if (made.length * list.length > mostCombinations) return undefined;
    made = made.flatMap((before) => list.map((one) => [...before, one]));
  }
  return made;
}

/** `lists` are what each part can be. */
export function textOf(value: Of<'text'>, lists: readonly (readonly Outcome[])[]): readonly Outcome[] {
  const choices = combinations(lists);
  if (!choices) return [openOutcome({ why: 'limit' }, value.trail)];
  return choices.map((parts) => after(value.trail, joined(parts)));
}

/** A text of its parts; with an open part it is open, and what is known of it is its longest fragment. */
function joined(parts: readonly Outcome[]): Outcome {
  const trail = parts.reduce<readonly TrailStep[]>((steps, part) => joinTrails(steps, part.trail), []);
  const profiles = parts.reduce<readonly string[]>((all, part) => union(all, part.profiles), []);
  const fragments = [''];
  let open: Outcome | undefined;
  for (const part of parts) {
    const text = textOfOutcome(part);
    if (text === undefined) {
      open ??= part;
      fragments.push('');
    } else fragments[fragments.length - 1] += text;
  }
  const only = parts.length === 1 ? parts[0] : undefined;
  if (!open) {
    if (only?.kind === 'constant') return only;
    const value = fragments.join('');
    // `${host:}:${port:}`: what is left of empty parts says as little as these.
    const empty = parts.find((part) => part.kind === 'constant' && part.emptyKey);
    const emptyKey = empty?.kind === 'constant' && !/[\p{L}\p{N}]/u.test(value) ? empty.emptyKey : undefined;
    return { kind: 'constant', value, profiles, trail, ...(emptyKey && { emptyKey }) };
  }
  const fragment = fragments.reduce((a, b) => (b.length > a.length ? b : a));
  const why = open.kind === 'open' ? open.open : ({ why: 'composed' } as const);
  return { kind: 'open', open: { ...why, ...(fragment !== '' && { fragment }) }, profiles, trail };
}

function textOfOutcome(outcome: Outcome): string | undefined {
  if (outcome.kind === 'constant') return String(outcome.value);
  return outcome.kind === 'number' && outcome.moments === 0 && outcome.min === outcome.max ? String(outcome.min) : undefined;
}

/** `lists` are what each operand can be. */
export function calculatedOf(value: Of<'calculated'>, lists: readonly (readonly Outcome[])[]): readonly Outcome[] {
  const [first, ...rest] = lists;
  if (!first) return [openOutcome({ why: 'composed' }, value.trail)];
  let results: readonly Outcome[] = first;
  for (const next of rest) {
    if (results.length * next.length <= mostCombinations) {
      results = results.flatMap((a) => next.map((b) => combined(value, a, b)));
    } else {
      const [a, b] = [hull(results), hull(next)];
      results = a && b ? [combined(value, a, b)] : [openOutcome({ why: 'limit' }, [])];
    }
  }
  return results.map((outcome) => after(value.trail, outcome));
}

/** One number that stands for many: the trail names none of them. */
function hull(outcomes: readonly Outcome[]): NumberOutcome | undefined {
  const numbers = outcomes.map((outcome) => (outcome.kind === 'open' ? undefined : numberOutcome(outcome)));
  const [first] = numbers;
  if (!first) return undefined;
  let { min, max } = first;
  for (const number of numbers) {
    if (number?.moments !== first.moments) return undefined;
    min = Math.min(min, number.min);
    max = Math.max(max, number.max);
  }
  return { kind: 'number', moments: first.moments, min, max, profiles: [], trail: first.trail };
}

function combined(calculation: Of<'calculated'>, a: Outcome, b: Outcome): Outcome {
  const [x, y] = [a, b].map((outcome) => (outcome.kind === 'open' ? undefined : numberOutcome(outcome)));
  const trail = joinTrails(a.trail, b.trail);
  const profiles = union(a.profiles, b.profiles);
  if (x && y) {
    return calculate(calculation, x, y) ?? { kind: 'open', open: { why: 'composed' }, profiles, trail };
  }
  // What a caller leaves out gives no number; code that calculates with it asks first whether it is there.
  if (isNothing(a) || isNothing(b)) return { kind: 'constant', value: null, profiles, trail };
  const { operator } = calculation;
  const bound = x ?? y;
  if (y && operator === '%')
    return (
      calculate(calculation, { ...y, min: -Infinity, max: Infinity }, y) ?? { kind: 'open', open: { why: 'composed' }, profiles, trail }
    );
  // Whatever the other one is, the smaller of two is at most this one.
  if (bound && (operator === 'min' || operator === 'max')) return { ...bound, ...boundOf(operator, bound), profiles, trail };
  const open = [a, b].find((outcome) => outcome.kind === 'open');
  return { kind: 'open', open: open?.kind === 'open' ? open.open : { why: 'composed' }, profiles, trail };
}
