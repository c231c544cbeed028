import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import type { JavaNode } from '../syntax.js';
import { calculate, numberOf } from './arithmetic.js';
import { joinedTrail, type ValueContext } from './context.js';
import { siteOf } from './operators.js';
import { dayMillis, lengthOf, type UnitLength } from './time-units.js';

/** `moment + amount * unit`, in milliseconds; months and years are intervals. */
export function moved(moment: Value, amount: Value, unit: UnitLength, sign: '+' | '-', node: JavaNode, context: ValueContext): Value {
  const site = siteOf(node, context);
  return calculate({ operator: sign, operands: [moment, lengthTimes(amount, unit, node, context)], width: 'long', site });
}

export function lengthTimes(amount: Value, { min, max }: UnitLength, node: JavaNode, context: ValueContext): Value {
  const site = siteOf(node, context);
  if (min !== max) {
    const count = numberOf(amount);
    if (count === undefined) return calculate({ operator: '*', operands: [amount, interval(min, max)], width: 'long', site });
    const ends = [count * min, count * max];
    return count === 0 ? known(0) : { kind: 'interval', min: Math.min(...ends), max: Math.max(...ends), trail: amount.trail };
  }
  // Less than a millisecond counts for nothing in a whole one.
  if (min < 1) return calculate({ operator: '/', operands: [amount, known(Math.round(1 / min))], width: 'long', site });
  return min === 1 ? amount : calculate({ operator: '*', operands: [amount, known(min)], width: 'long', site });
}

export function interval(min: number, max: number, values: readonly Value[] = []): Value {
  return { kind: 'interval', min, max, trail: joinedTrail(values) };
}

/** At some time of the same day. */
export function withinADay(moment: Value, node: JavaNode, context: ValueContext): Value {
  return calculate({ operator: '+', operands: [moment, interval(-dayMillis, dayMillis)], width: 'long', site: siteOf(node, context) });
}

/** What java.util.Calendar's and Date's setters make of their time. */
export function calendarChange(name: string, given: readonly JavaNode[], before: Value, call: JavaNode, context: ValueContext): Value {
  const [first, second] = given;
  if (!first) return unknown('composed');
  if (name === 'setTime' || name === 'setTimeInMillis') return context.valueOf(first);
  const field = context.file.text(first);
  if (name === 'add') {
    const unit = lengthOf(field);
    return unit && second ? moved(before, context.valueOf(second), unit, '+', call, context) : unknown('composed');
  }
  const isClock = /\b(HOUR|HOUR_OF_DAY|MINUTE|SECOND|MILLISECOND|AM_PM)$/.test(field);
  return name === 'set' && given.length === 2 && isClock ? withinADay(before, call, context) : unknown('composed');
}
