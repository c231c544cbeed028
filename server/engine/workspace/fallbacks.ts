import { after, numberOf, union, type Outcome } from './outcomes.js';

/**
 * What holds where something takes the place of a value that says nothing: `topic || 'orders'`, and where `isNullish`, `topic ?? 'orders'`.
 * A possibility that surely says something stays alone; one that may say nothing stands beside what takes its place.
 */
export function withFallback(given: readonly Outcome[], fallback: readonly Outcome[], isNullish: boolean): readonly Outcome[] {
  return given.flatMap((outcome) => {
    const missing = isMissing(outcome, isNullish);
    if (missing === false) return [outcome];
    const others = fallback.map((other) => ({ ...other, profiles: union(outcome.profiles, other.profiles) }));
    return missing ? others.map((other) => after(outcome.trail, other)) : [outcome, ...others];
  });
}

/** Undefined where it can't be told. */
function isMissing(outcome: Outcome, isNullish: boolean): boolean | undefined {
  if (outcome.kind === 'open') return undefined;
  if (outcome.kind === 'number') return isNullish || outcome.moments > 0 || outcome.min > 0 || outcome.max < 0 ? false : undefined;
  const { value } = outcome;
  if (isNullish) return value === null;
  if (!value) return true;
  // What the code reads of it before it asks (`Number(x)`, `x.trim()`, `Math.floor(x)`) may be nothing all the same.
  const number = numberOf(value);
  const mayBeRead = (number !== undefined && Math.abs(number) < 1) || (typeof value === 'string' && value.trim() === '');
  return mayBeRead ? undefined : false;
}
