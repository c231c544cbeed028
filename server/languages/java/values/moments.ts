import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import { argumentsOf, unwrap, type JavaNode } from '../syntax.js';
import { calculate } from './arithmetic.js';
import { interval, lengthTimes, moved, withinADay } from './calendars.js';
import type { ValueContext } from './context.js';
import { writtenMoment } from './dates.js';
import { siteOf } from './operators.js';
import { simpleTypeOf } from './static-types.js';
import { memberOf } from './derived.js';
import { dayMillis, lengthOf, lengthOfWord, millisecondsOf, wholeUnits } from './time-units.js';

const moments = new Set([
  'Instant',
  'LocalDateTime',
  'LocalDate',
  'ZonedDateTime',
  'OffsetDateTime',
  'Date',
  'DateTime',
  'Timestamp',
  'Calendar',
  'GregorianCalendar',
]);

/** Values that are an hour of no zone: how far two clocks can be from each other. */
const zoneMillis = 14 * 3_600_000;

/** Methods that give the same moment in another class. */
const same = new Set([
  'toEpochMilli',
  'getTime',
  'getTimeInMillis',
  'getMillis',
  'toInstant',
  'toLocalDateTime',
  'toZonedDateTime',
  'toOffsetDateTime',
  'toDate',
  'toDateTime',
  'toJdkDate',
  'toTimestamp',
  'atOffset',
  'atZone',
  'atZoneSameInstant',
  'withZoneSameInstant',
  'valueOf',
  'longValue',
  'clone',
]);

/** What a method of a date, time or calendar gives, in epoch milliseconds; undefined for one that isn't understood. */
export function momentCall(name: string, object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  const type = simpleTypeOf(object, context);
  if (!type || !moments.has(type)) return undefined;
  const given = argumentsOf(call);
  const moment = (): Value => context.valueOf(object);
  if (same.has(name)) return zoned(type, given, moment(), call, context);
  const [first, second] = given;
  const shift = /^(plus|minus|offset)([A-Z]\w*)?$/.exec(name);
  if (shift && first) {
    const sign = shift[1] === 'minus' ? '-' : '+';
    // `plus(30, ChronoUnit.DAYS)`; hutool's `offset(DateField.DAY_OF_YEAR, 30)` has them the other way round.
    const [amount, unitNode] = name === 'offset' ? [second, first] : [first, second];
    const unit = shift[2] ? lengthOfWord(shift[2]) : unitNode && lengthOf(context.file.text(unitNode));
    if (unit && amount) return moved(moment(), context.valueOf(amount), unit, sign, call, context);
    if (second || shift[2]) return unknown('composed');
    return calculate({ operator: sign, operands: [moment(), context.valueOf(first)], width: 'long', site: siteOf(call, context) });
  }
  switch (name) {
    case 'getEpochSecond':
    case 'toEpochSecond':
      return calculate({ operator: '/', operands: [moment(), known(1000)], width: 'long', site: siteOf(call, context) });
    case 'atStartOfDay':
    case 'atTime':
    case 'withHour':
    case 'withMinute':
    case 'withSecond':
    case 'withNano':
    case 'truncatedTo':
    case 'toLocalDate':
    case 'withTimeAtStartOfDay':
    case 'withMillisOfDay':
    case 'withTime':
      return withinADay(moment(), call, context);
    case 'with':
      return first && /^LocalTime\b/.test(context.file.text(first)) ? withinADay(moment(), call, context) : unknown('call-result');
    default:
      return undefined;
  }
}

/** A local time read by the clock of a zone that need not be that of the machine. */
function zoned(type: string, given: readonly JavaNode[], moment: Value, call: JavaNode, context: ValueContext): Value {
  const isLocal = type === 'LocalDateTime' || type === 'LocalDate';
  const zone = given.map((argument) => context.file.text(argument)).join();
  if (!isLocal || given.length === 0 || /systemDefault\(\)/.test(zone) || moment.kind === 'interval' || moment.kind === 'unknown')
    return moment;
  return calculate({ operator: '+', operands: [moment, interval(-zoneMillis, zoneMillis)], width: 'long', site: siteOf(call, context) });
}

/** `new Date()`, `new Date(millis)`, `new DateTime()`, `new Timestamp(..)`; undefined for other classes. */
export function constructedMoment(construction: JavaNode, context: ValueContext): Value | undefined {
  const type = simpleTypeOf(construction, context);
  if (!type || !['Date', 'DateTime', 'Timestamp', 'GregorianCalendar'].includes(type)) return undefined;
  const [first, ...others] = argumentsOf(construction);
  if (!first) return { kind: 'current-time', trail: [] };
  return others.length === 0 ? context.valueOf(first) : unknown('composed');
}

/** `Instant.now()`, `Date.from(..)`, `LocalDateTime.of(..)`, `Calendar.getInstance()`; undefined for what isn't understood. */
export function momentFactory(type: string, name: string, call: JavaNode, context: ValueContext): Value | undefined {
  const given = argumentsOf(call);
  const [first, second] = given;
  if (type === 'System' && name === 'currentTimeMillis') return { kind: 'current-time', trail: [] };
  if (type === 'SystemClock' && name === 'now') return { kind: 'current-time', trail: [] };
  if (!moments.has(type)) return undefined;
  switch (name) {
    case 'now':
    case 'getInstance':
      return type === 'LocalDate' ? withinADay({ kind: 'current-time', trail: [] }, call, context) : { kind: 'current-time', trail: [] };
    case 'from':
    case 'ofInstant':
    case 'ofEpochMilli':
      return first && context.valueOf(first);
    case 'ofEpochSecond':
      return first && given.length === 1
        ? lengthTimes(context.valueOf(first), { min: 1000, max: 1000 }, call, context)
        : unknown('composed');
    case 'valueOf': {
      const value = first && context.valueOf(first);
      return value?.kind === 'known' && typeof value.value === 'string' ? writtenMoment(value, undefined) : value;
    }
    case 'parse': {
      const format = second && context.valueOf(second);
      return first && writtenMoment(context.valueOf(first), format?.kind === 'known' ? String(format.value) : undefined);
    }
    case 'of':
      return dateOf(given, context);
    default:
      return undefined;
  }
}

function dateOf(given: readonly JavaNode[], context: ValueContext): Value {
  const numbers = given.slice(0, 6).map((argument) => context.valueOf(argument));
  const [year, month, day, hour = 0, minute = 0, second = 0] = numbers.map((value) =>
    value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined,
  );
  if (year === undefined || month === undefined || day === undefined || given.length > 7) return unknown('composed');
  const time = Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0, second ?? 0);
  return Number.isFinite(time) ? interval(time - zoneMillis, time + zoneMillis) : unknown('composed');
}

/** `SimpleDateFormat.parse(text)`; `format` is what the format was made with. */
export function parsedMoment(object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  if (!/^(SimpleDateFormat|DateFormat|FastDateFormat)$/.test(simpleTypeOf(object, context) ?? '')) return undefined;
  const [first] = argumentsOf(call);
  return first && writtenMoment(context.valueOf(first), undefined);
}

/** Durations in milliseconds. */
export function durationFactory(type: string, name: string, call: JavaNode, context: ValueContext): Value | undefined {
  if (type !== 'Duration') return undefined;
  const [first, second] = argumentsOf(call);
  if (name === 'of' && first && second) {
    const unit = lengthOf(context.file.text(second));
    return unit && lengthTimes(context.valueOf(first), unit, call, context);
  }
  const word = /^(?:of|standard)([A-Z]\w*)$/.exec(name)?.[1];
  const unit = word === undefined ? undefined : lengthOfWord(word);
  if (unit && first && !second) return lengthTimes(context.valueOf(first), unit, call, context);
  if (name === 'parse' && first) return durationText(context.valueOf(first));
  return name === 'ofSeconds' || name === 'between' ? unknown('call-result') : undefined;
}

function durationText(value: Value): Value {
  const text = value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
  const found = text === undefined ? null : /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!found) return unknown('composed');
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return known(days * dayMillis + hours * 3_600_000 + minutes * 60_000 + seconds * 1000, value.trail);
}

export function durationCall(name: string, object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  if (simpleTypeOf(object, context) !== 'Duration') return undefined;
  const length = (): Value => context.valueOf(object);
  const [first, second] = argumentsOf(call);
  const site = siteOf(call, context);
  const to = /^(?:to|get)(Millis|Seconds|Minutes|Hours|Days|StandardDays|StandardHours|StandardMinutes|StandardSeconds)$/.exec(name)?.[1];
  const unit = to && lengthOfWord(to.replace('Standard', ''));
  if (unit) return unit.min === 1 ? length() : calculate({ operator: '/', operands: [length(), known(unit.min)], width: 'long', site });
  if (!first) return name === 'negated' ? calculate({ operator: '-', operands: [known(0), length()], width: 'long', site }) : undefined;
  if (name === 'multipliedBy') return calculate({ operator: '*', operands: [length(), context.valueOf(first)], width: 'long', site });
  if (name === 'dividedBy') return calculate({ operator: '/', operands: [length(), context.valueOf(first)], width: 'long', site });
  const shift = /^(plus|minus)([A-Z]\w*)?$/.exec(name);
  if (!shift) return undefined;
  const by = shift[2] ? lengthOfWord(shift[2]) : second && lengthOf(context.file.text(second));
  if (by) return moved(length(), context.valueOf(first), by, shift[1] === 'minus' ? '-' : '+', call, context);
  return second || shift[2]
    ? unknown('composed')
    : calculate({ operator: shift[1] === 'minus' ? '-' : '+', operands: [length(), context.valueOf(first)], width: 'long', site });
}

/** `TimeUnit.DAYS.toMillis(30)`, `TimeUnit.MILLISECONDS.convert(30, TimeUnit.DAYS)`. */
export function timeUnitCall(name: string, object: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  const { file } = context;
  const from = millisecondsOf(file.text(unwrap(object)));
  const [first, second] = argumentsOf(call);
  if (!first) return undefined;
  if (from === undefined) return givenUnitCall(name, object, first, call, context);
  if (name === 'convert') {
    const source = second ? millisecondsOf(file.text(second)) : 1;
    if (source === undefined && second) return inUnit(context.valueOf(first), context.valueOf(second), from, call, context);
    return source === undefined ? unknown('composed') : converted(context.valueOf(first), source, from, call, context);
  }
  const word = /^to(Nanos|Micros|Millis|Seconds|Minutes|Hours|Days)$/.exec(name)?.[1];
  const to = word === undefined ? undefined : millisecondsOf(word.toUpperCase());
  return to === undefined ? undefined : converted(context.valueOf(first), from, to, call, context);
}

/** `unit.toMillis(delay)` of a unit that a caller gives. */
function givenUnitCall(name: string, object: JavaNode, amount: JavaNode, call: JavaNode, context: ValueContext): Value | undefined {
  const word = /^to(Millis|Seconds|Minutes|Hours|Days)$/.exec(name)?.[1];
  const to = word === undefined ? undefined : millisecondsOf(word.toUpperCase());
  if (to === undefined || simpleTypeOf(object, context) !== 'TimeUnit') return undefined;
  return inUnit(context.valueOf(amount), context.valueOf(object), to, call, context);
}

function inUnit(amount: Value, unit: Value, to: number, call: JavaNode, context: ValueContext): Value {
  const members = Object.fromEntries(wholeUnits.map(([name, length]) => [name, known(length)]));
  const length = memberOf({ kind: 'object', members, others: unknown('composed'), trail: [] }, unit, { needsName: true });
  const site = siteOf(call, context);
  const millis = calculate({ operator: '*', operands: [amount, length], width: 'long', site });
  return to === 1 ? millis : calculate({ operator: '/', operands: [millis, known(to)], width: 'long', site });
}

function converted(amount: Value, from: number, to: number, call: JavaNode, context: ValueContext): Value {
  if (from === to) return amount;
  const site = siteOf(call, context);
  const factor = from / to;
  if (factor >= 1) return calculate({ operator: '*', operands: [amount, known(Math.round(factor))], width: 'long', site });
  return calculate({ operator: '/', operands: [amount, known(Math.round(to / from))], width: 'long', site });
}
