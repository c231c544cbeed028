import { known, type Site, type Value } from '../../../model/values.js';
import { calculate, eachNumber } from './combine.js';
import { notAnalysed, ofValue, valueOf, type Entity } from './entity.js';
import { lengthOf, longestOf, millisecondsOf } from './time-units.js';

type Clock = Entity & { readonly kind: 'clock' };
type Duration = Entity & { readonly kind: 'duration' };

/** Methods of dates that give the epoch milliseconds. */
const milliseconds: ReadonlySet<string> = new Set(['getTime', 'valueOf', 'toMillis']);
/** Methods that give epoch seconds. */
const seconds: ReadonlySet<string> = new Set(['unix', 'toSeconds', 'toUnixInteger']);
/** Methods that give the same moment. */
const same: ReadonlySet<string> = new Set([
  'clone',
  'tz',
  'utc',
  'local',
  'locale',
  'utcOffset',
  'setZone',
  'toUTC',
  'toLocal',
  'setLocale',
]);
const asDate: ReadonlySet<string> = new Set(['toDate', 'toJSDate']);
/** Methods of dayjs and moment that set a part of the date, with the unit that the part is counted in. */
const partSetters: ReadonlySet<string> = new Set([
  'millisecond',
  'milliseconds',
  'second',
  'seconds',
  'minute',
  'minutes',
  'hour',
  'hours',
  'date',
  'day',
  'weekday',
]);

/** A method of a date with its arguments. */
export function clockMethod(clock: Clock, method: string, given: readonly Entity[], site: Site): Entity {
  const { value } = clock;
  if (milliseconds.has(method)) return ofValue(value);
  if (seconds.has(method)) return ofValue(inSeconds(value, site));
  if (same.has(method)) return clock;
  if (asDate.has(method)) return { ...clock, library: 'date' };
  if (clock.library === 'date') return notAnalysed;
  switch (method) {
    case 'add':
    case 'subtract':
    case 'plus':
    case 'minus': {
      const length = lengthGiven(given, site);
      if (!length) return { ...clock, value: calculate('+', value, { kind: 'unknown', why: 'not-analysed', trail: [] }, site) };
      return { ...clock, value: calculate(method === 'add' || method === 'plus' ? '+' : '-', value, length, site) };
    }
    case 'startOf':
    case 'endOf': {
      const unit = constantText(given[0]);
      const longest = unit === undefined ? undefined : longestOf(unit);
      return longest === undefined
        ? notAnalysed
        : around(clock, method === 'startOf' ? -longest : 0, method === 'startOf' ? 0 : longest, site);
    }
    case 'set': {
      const unit = constantText(given[0]);
      const names = unit === undefined && given[0]?.kind === 'object' ? Object.keys(given[0].members) : [unit ?? ''];
      const spans = names.map((name) => spanOfPart(name));
      const span = spans.some((one) => one === undefined) ? undefined : Math.max(...spans.map((one) => one ?? 0));
      return span === undefined ? notAnalysed : around(clock, -span, span, site);
    }
    default: {
      const span = partSetters.has(method) && given.length > 0 ? spanOfPart(method) : undefined;
      return span === undefined ? notAnalysed : around(clock, -span, span, site);
    }
  }
}

/** How far a moment can move when a part of its date is set: the length of the next larger unit. */
const spans: Readonly<Record<string, string>> = {
  millisecond: 's',
  second: 'm',
  minute: 'h',
  hour: 'd',
  date: 'M',
  day: 'M',
  weekday: 'w',
  month: 'y',
};

function spanOfPart(part: string): number | undefined {
  const singular = part.replace(/s$/, '');
  const larger = Object.hasOwn(spans, singular) ? spans[singular] : undefined;
  return larger === undefined ? undefined : longestOf(larger);
}

/** How far `setHours(0, 0, 0, 0)` and the like of `Date` move it. */
const dateSetters: Readonly<Record<string, string>> = {
  setMilliseconds: 's',
  setSeconds: 'm',
  setMinutes: 'h',
  setHours: 'd',
  setDate: 'M',
  setMonth: 'y',
};

/** What each part can be without carrying over into the larger one. */
const partRanges: Readonly<Record<string, readonly [number, number]>> = {
  setMilliseconds: [0, 999],
  setSeconds: [0, 59],
  setMinutes: [0, 59],
  setHours: [0, 24],
  setDate: [0, 31],
  setMonth: [0, 11],
};

export function afterDateSetter(clock: Clock, setter: string, given: Entity | undefined, site: Site): Entity {
  const name = setter.replace('UTC', '');
  const value = given && valueOf(given);
  const part = value?.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;
  const range = Object.hasOwn(partRanges, name) ? partRanges[name] : undefined;
  // `setHours(72)`, `setDate(x)`: nobody knows how far that goes.
  if (part === undefined || !range || part < range[0] || part > range[1]) return notAnalysed;
  const larger = Object.hasOwn(dateSetters, name) ? dateSetters[name] : undefined;
  const span = larger === undefined ? undefined : longestOf(larger);
  return span === undefined ? notAnalysed : around(clock, -span, span, site);
}

/** The unit that a getter and setter of `Date` count in: `getDate` and `setDate` days. */
export const dateUnits: Readonly<Record<string, string>> = {
  Milliseconds: 'ms',
  Seconds: 's',
  Minutes: 'm',
  Hours: 'h',
  Date: 'd',
  Month: 'M',
  FullYear: 'y',
};

/** The same moment, with what is smaller than a unit set anew. */
export function withinUnit(clock: Clock, unit: string, site: Site): Entity {
  const span = longestOf(unit);
  return span === undefined ? notAnalysed : around(clock, -span, span, site);
}

function around(clock: Clock, min: number, max: number, site: Site): Entity {
  return { ...clock, value: calculate('+', clock.value, { kind: 'interval', min, max, trail: [] }, site) };
}

/** A method of a duration. */
export function durationMethod(duration: Duration, method: string, given: readonly Entity[], site: Site): Entity {
  const unit = method === 'as' ? constantText(given[0]) : /^(?:as|to)(\w+)$/.exec(method)?.[1];
  if (method === 'valueOf' || method === 'toMillis' || method === 'asMilliseconds') return ofValue(duration.value);
  const size = unit === undefined ? undefined : millisecondsOf(unit.toLowerCase());
  if (size !== undefined) return ofValue(size === 1 ? duration.value : calculate('/', duration.value, known(size), site));
  if (method !== 'add' && method !== 'subtract' && method !== 'plus' && method !== 'minus') return notAnalysed;
  const length = lengthGiven(given, site);
  return length ? { ...duration, value: calculate(/^(?:add|plus)$/.test(method) ? '+' : '-', duration.value, length, site) } : notAnalysed;
}

export function inSeconds(value: Value, site: Site): Value {
  return value.kind === 'known' ? eachNumber(value, (number) => Math.floor(number / 1_000)) : calculate('/', value, known(1_000), site);
}

/** What is added: `(30, 'day')`, `('30', 'd')`, `({ days: 30 })`, a duration. */
export function lengthGiven(given: readonly Entity[], site: Site): Value | undefined {
  const [count, unit] = given;
  if (!count) return undefined;
  if (count.kind === 'duration') return count.value;
  if (count.kind === 'object') return lengthOfParts(count, site);
  const name = unit ? constantText(unit) : 'ms';
  return name === undefined ? undefined : lengthOfCount(valueOf(count), name, site);
}

function lengthOfParts(parts: Entity & { readonly kind: 'object' }, site: Site): Value | undefined {
  let sum: Value | undefined;
  if (parts.spread.length > 0) return undefined;
  for (const [name, count] of Object.entries(parts.members)) {
    const length = lengthOfCount(valueOf(count), name, site);
    if (!length) return undefined;
    sum = sum ? calculate('+', sum, length, site) : length;
  }
  return sum;
}

function lengthOfCount(count: Value, unit: string, site: Site): Value | undefined {
  if (count.kind === 'known' && typeof count.value !== 'boolean' && count.value !== null) {
    const length = Number.isFinite(Number(count.value)) ? lengthOf(Number(count.value), unit) : undefined;
    return length && { ...length, trail: count.trail };
  }
  const one = lengthOf(1, unit);
  return one && (one.kind === 'known' && one.value === 1 ? count : calculate('*', count, one, site));
}

export function constantText(entity: Entity | undefined): string | undefined {
  const value = entity && valueOf(entity);
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}
