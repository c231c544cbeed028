import { known, type Value } from '../../../model/values.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The shortest and the longest that a unit can be, in milliseconds. */
interface Unit {
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** Units by every name that dayjs, moment, luxon and date-fns take: https://day.js.org/docs/en/manipulate/add, https://momentjs.com/docs/#/manipulating/add/ */
const units: readonly Unit[] = [
  { names: ['ms', 'millisecond', 'milliseconds'], min: 1, max: 1 },
  { names: ['s', 'second', 'seconds'], min: second, max: second },
  { names: ['m', 'minute', 'minutes'], min: minute, max: minute },
  { names: ['h', 'hour', 'hours'], min: hour, max: hour },
  { names: ['d', 'D', 'day', 'days', 'date', 'dates'], min: day, max: day },
  { names: ['w', 'week', 'weeks', 'isoWeek'], min: 7 * day, max: 7 * day },
  { names: ['M', 'month', 'months'], min: 28 * day, max: 31 * day },
  { names: ['Q', 'quarter', 'quarters'], min: 89 * day, max: 92 * day },
  { names: ['y', 'year', 'years'], min: 365 * day, max: 366 * day },
];

const byName = new Map(units.flatMap((unit) => unit.names.map((name): [string, Unit] => [name, unit])));

function unitOf(name: string): Unit | undefined {
  return byName.get(name) ?? byName.get(name.toLowerCase());
}

/** So many of a unit in milliseconds: a constant, or an interval where the unit's length depends on the calendar. */
export function lengthOf(count: number, unitName: string): Value | undefined {
  const unit = unitOf(unitName);
  if (!unit) return undefined;
  if (unit.min === unit.max) return known(count * unit.min);
  const bounds = [count * unit.min, count * unit.max];
  return { kind: 'interval', min: Math.min(...bounds), max: Math.max(...bounds), trail: [] };
}

/** How many milliseconds a unit of constant length has. */
export function millisecondsOf(unitName: string): number | undefined {
  const unit = unitOf(unitName);
  return unit && unit.min === unit.max ? unit.min : undefined;
}

/** The longest that a unit can be. */
export function longestOf(unitName: string): number | undefined {
  return unitOf(unitName)?.max;
}

/** What the npm package ms reads: https://github.com/vercel/ms */
const ofMs: Readonly<Record<string, number>> = {
  milliseconds: 1,
  millisecond: 1,
  msecs: 1,
  msec: 1,
  ms: 1,
  seconds: second,
  second: second,
  secs: second,
  sec: second,
  s: second,
  minutes: minute,
  minute: minute,
  mins: minute,
  min: minute,
  m: minute,
  hours: hour,
  hour: hour,
  hrs: hour,
  hr: hour,
  h: hour,
  days: day,
  day: day,
  d: day,
  weeks: 7 * day,
  week: 7 * day,
  w: 7 * day,
  years: 365.25 * day,
  year: 365.25 * day,
  yrs: 365.25 * day,
  yr: 365.25 * day,
  y: 365.25 * day,
};

/** Milliseconds of a text such as `30d`, `2.5 hrs`. */
export function parseMs(text: string): number | undefined {
  const [, count, unit = 'ms'] = /^(-?(?:\d+)?\.?\d+) *([a-z]+)?$/i.exec(text.trim()) ?? [];
  const size = Object.hasOwn(ofMs, unit.toLowerCase()) ? ofMs[unit.toLowerCase()] : undefined;
  return count === undefined || size === undefined ? undefined : Number(count) * size;
}

/** Time zones reach from 14 hours before to 12 hours after UTC. */
const eastmost = 14 * hour;
const westmost = 12 * hour;

/** The moment that a text names; where it leaves the time zone to the machine, all that it can be. */
export function momentOf(text: string): Value | undefined {
  const iso = /^\d{4}(?:-\d\d(?:-\d\d)?)?$|(?:Z|[+-]\d\d:?\d\d|GMT|UTC)\s*$/i.test(text);
  const wall = /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/.exec(text.trim());
  if (iso) {
    const parsed = Date.parse(text);
    return Number.isNaN(parsed) ? undefined : known(parsed);
  }
  return wall ? localMoment(wall.slice(1).map((part) => (part === undefined ? 0 : Number(part)))) : undefined;
}

/** The moment of a date of the machine's own time zone: year, month (from 1), day, hour, minute, second. */
export function localMoment(parts: readonly number[]): Value | undefined {
  const [year, month = 1, dayOfMonth = 1, hours = 0, minutes = 0, seconds = 0] = parts;
  if (year === undefined || year < 1970) return undefined;
  const utc = Date.UTC(year, month - 1, dayOfMonth, hours, minutes, seconds);
  return Number.isNaN(utc) ? undefined : { kind: 'interval', min: utc - eastmost, max: utc + westmost, trail: [] };
}
