import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import { argumentsOf, type JavaNode } from '../syntax.js';
import { calculate, numberOf } from './arithmetic.js';
import { interval } from './calendars.js';
import type { ValueContext } from './context.js';
import { siteOf } from './operators.js';
import { widthOf, wider } from './widths.js';

const exact: Readonly<Record<string, '+' | '-' | '*'>> = { addExact: '+', subtractExact: '-', multiplyExact: '*' };
const parsers =
  /^(Integer\.(parseInt|valueOf|decode)|Long\.(parseLong|valueOf|decode)|Short\.parseShort|Double\.(parseDouble|valueOf)|NumberUtils\.(toInt|toLong)|Convert\.(toInt|toLong|toStr))$/;

/** Static methods that count: of Math, Integer, Long and of the classes that make random numbers; undefined for all others. */
export function mathCall(owner: string, name: string, call: JavaNode, context: ValueContext): Value | undefined {
  if (!/^(Math|StrictMath|Integer|Long|Short|Double|NumberUtils|Convert|RandomUtils?)$/.test(owner)) return undefined;
  const given = argumentsOf(call);
  const values = given.map((argument) => context.valueOf(argument));
  const [first, second] = values;
  const site = siteOf(call, context);
  if (parsers.test(`${owner}.${name}`)) {
    if (!first || (second && !/^(NumberUtils|Convert)$/.test(owner))) return unknown('composed');
    const value = numeric(first, owner === 'Double');
    return second && value.kind === 'configuration-key' && !value.fallback ? { ...value, fallback: second } : value;
  }
  if (owner === 'Math' || owner === 'StrictMath') {
    const width = given.length === 2 && given[0] && given[1] ? wider(widthOf(given[0], context), widthOf(given[1], context)) : undefined;
    if ((name === 'min' || name === 'max') && first && second) return calculate({ operator: name, operands: [first, second], width, site });
    const operator = exact[name];
    // These throw where they would overflow: nothing comes of it that was not meant.
    if (operator && first && second) return calculate({ operator, operands: [first, second], width: 'long', site });
    if (name === 'toIntExact') return first;
    if (name === 'random') return interval(0, 1);
    const number = first && numberOf(first);
    if (number === undefined) return unknown('composed');
    if (name === 'abs') return known(Math.abs(number), first?.trail);
    if (name === 'round') return known(Math.round(number), first?.trail);
    if (name === 'floor') return known(Math.floor(number), first?.trail);
    return name === 'ceil' ? known(Math.ceil(number), first?.trail) : unknown('composed');
  }
  if (/^(RandomUtil|RandomUtils)$/.test(owner) && /^(randomInt|randomLong|nextInt|nextLong)$/.test(name)) return randomBetween(values);
  return undefined;
}

/** A text that is read as a number. */
function numeric(value: Value, isFloating: boolean): Value {
  if (value.kind === 'known' && typeof value.value === 'string') {
    const text = value.value.trim();
    return /^[+-]?\d+$/.test(text) || (isFloating && /^[+-]?\d+\.\d+$/.test(text)) ? known(Number(text), value.trail) : unknown('composed');
  }
  if (value.kind === 'configuration-key' && value.fallback) return { ...value, fallback: numeric(value.fallback, isFloating) };
  return value;
}

/** `nextInt(n)` is at least 0 and below n; with two bounds the first one is the lowest. */
export function randomBetween(values: readonly Value[]): Value {
  const numbers = values.map(numberOf);
  const [first, second] = numbers;
  if (values.length === 0 || first === undefined || (values.length > 1 && second === undefined)) return unknown('call-result');
  return second === undefined ? interval(0, Math.max(0, first - 1), values) : interval(first, Math.max(first, second - 1), values);
}
