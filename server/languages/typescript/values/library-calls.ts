import { known, unknown, type Site, type Value } from '../../../model/values.js';
import { clockMethod, inSeconds, lengthGiven } from './clocks.js';
import { calculate, eachNumber, eachText, numberFrom, toNumber } from './combine.js';
import { notAnalysed, ofValue, valueOf, type ClockLibrary, type Entity } from './entity.js';
import { localMoment, longestOf, millisecondsOf, momentOf, parseMs } from './time-units.js';

/** Modules whose functions are known, with the name of what they export as a whole. */
export const knownModules: Readonly<Record<string, string>> = {
  dayjs: 'dayjs',
  moment: 'moment',
  'moment-timezone': 'moment',
  luxon: 'luxon',
  'date-fns': 'date-fns',
  ms: 'ms',
  process: 'process',
  'node:process': 'process',
  config: 'config',
  '@nestjs/config': 'nest-config',
  zod: 'zod',
  joi: 'joi',
  '@hapi/joi': 'joi',
  yup: 'yup',
  envalid: 'envalid',
  'env-var': 'env-var',
  convict: 'convict',
};

const now: Value = { kind: 'current-time', trail: [] };

/** The moment that an argument names: nothing is the present. */
function momentGiven(given: readonly Entity[], isSeconds = false): Value {
  const [first] = given;
  if (!first) return now;
  const value = valueOf(first);
  if (value.kind === 'known' && typeof value.value === 'string') return momentOf(value.value) ?? unknown('composed');
  return isSeconds ? eachNumber(value, (seconds) => seconds * 1_000) : value;
}

function clock(library: ClockLibrary, value: Value): Entity {
  return { kind: 'clock', library, value };
}

type Call = (given: readonly Entity[], site: Site) => Entity;

const rounding: Readonly<Record<string, (number: number) => number>> = {
  floor: Math.floor,
  round: Math.round,
  ceil: Math.ceil,
  trunc: Math.trunc,
};

/** An object whose members are all told. */
function isWhole(entity: Entity | undefined): entity is Entity & { readonly kind: 'object' } {
  return entity?.kind === 'object' && entity.spread.length === 0;
}

function bounded(operator: 'min' | 'max'): Call {
  return (given, site) => {
    const [first, ...rest] = given.map(valueOf);
    return first ? ofValue(rest.reduce((left, right) => calculate(operator, left, right, site), first)) : notAnalysed;
  };
}

const numeric: Call = ([first]) => (first ? ofValue(toNumber(valueOf(first))) : notAnalysed);

/** `parseInt('30s')` is 30. */
const parsedNumber: Call = ([first]) => {
  if (!first) return notAnalysed;
  const value = valueOf(first);
  if (value.kind !== 'known') return ofValue(toNumber(value));
  const number = Number.parseFloat(String(value.value));
  return Number.isNaN(number) ? notAnalysed : ofValue(known(number, value.trail));
};

/** Functions of the platform by their whole name. */
const platform: Readonly<Record<string, Call>> = {
  'Date.now': () => ofValue(now),
  'performance.now': () => notAnalysed,
  'Date.parse': (given) => ofValue(momentGiven(given)),
  'Date.UTC': (given) => utc(given),
  'Math.min': bounded('min'),
  'Math.max': bounded('max'),
  'Math.abs': ([first]) => (first ? ofValue(eachNumber(valueOf(first), Math.abs)) : notAnalysed),
  'Math.random': () => ofValue({ kind: 'interval', min: 0, max: 1, trail: [] }),
  'Math.pow': ([base, exponent]) => power(base, exponent),
  Number: numeric,
  'Number.parseInt': parsedNumber,
  'Number.parseFloat': parsedNumber,
  parseInt: parsedNumber,
  parseFloat: parsedNumber,
  BigInt: numeric,
  String: ([first]) => (first ? ofValue(eachTextOrSame(valueOf(first))) : ofValue(known(''))),
  'Object.freeze': ([first]) => first ?? notAnalysed,
  'Object.seal': ([first]) => first ?? notAnalysed,
  'Object.assign': (given) => ({ kind: 'object', members: {}, spread: given }),
  'Object.values': ([first]) => (isWhole(first) ? { kind: 'list', elements: Object.values(first.members) } : notAnalysed),
  'Object.entries': ([first]) =>
    isWhole(first)
      ? {
          kind: 'list',
          elements: Object.entries(first.members).map(([name, member]): Entity => ({
            kind: 'list',
            elements: [ofValue(known(name)), member],
          })),
        }
      : notAnalysed,
  'Array.from': ([first, mapper]) => (first && !mapper ? first : notAnalysed),
  'Object.keys': ([first]) =>
    isWhole(first) ? { kind: 'list', elements: Object.keys(first.members).map((name) => ofValue(known(name))) } : notAnalysed,
  structuredClone: ([first]) => first ?? notAnalysed,
};

/** Values of the platform. */
const platformValues: Readonly<Record<string, number>> = {
  'Number.MAX_SAFE_INTEGER': Number.MAX_SAFE_INTEGER,
  'Number.MAX_VALUE': Number.MAX_VALUE,
};

/** Names of the platform that lead to known functions or values. */
export const platformRoots: ReadonlySet<string> = new Set([
  'Date',
  'Math',
  'Map',
  'Set',
  'Array',
  'Number',
  'String',
  'Object',
  'BigInt',
  'parseInt',
  'parseFloat',
  'process',
  'structuredClone',
]);

function eachTextOrSame(value: Value): Value {
  return value.kind === 'known' ? eachText(value, (text) => text) : value;
}

function utc(given: readonly Entity[]): Entity {
  const parts = constants(given);
  const moment = parts && Date.UTC(parts[0] ?? Number.NaN, ...parts.slice(1));
  return moment === undefined || Number.isNaN(moment) ? notAnalysed : ofValue(known(moment));
}

function power(base: Entity | undefined, exponent: Entity | undefined): Entity {
  const [a, b] = constants([base ?? notAnalysed, exponent ?? notAnalysed]) ?? [];
  return a === undefined || b === undefined || !Number.isFinite(a ** b) ? notAnalysed : ofValue(known(a ** b));
}

function constants(given: readonly Entity[]): readonly number[] | undefined {
  const numbers = given.map(valueOf).flatMap((value) => (value.kind === 'known' ? [numberFrom(value.value) ?? Number.NaN] : []));
  return numbers.length === given.length && numbers.every((number) => !Number.isNaN(number)) ? numbers : undefined;
}

/** Functions of libraries of dates and durations: https://day.js.org, https://momentjs.com, https://moment.github.io/luxon, https://date-fns.org */
const ofLibraries: Readonly<Record<string, Call>> = {
  'dayjs:': (given) => clock('dayjs', momentGiven(given)),
  'dayjs:utc': (given) => clock('dayjs', momentGiven(given)),
  'dayjs:tz': (given) => clock('dayjs', momentGiven(given)),
  'dayjs:unix': (given) => clock('dayjs', momentGiven(given, true)),
  'dayjs:duration': (given, site) => duration(given, site),
  'moment:': (given) => clock('moment', momentGiven(given)),
  'moment:utc': (given) => clock('moment', momentGiven(given)),
  'moment:now': () => ofValue(now),
  'moment:unix': (given) => clock('moment', momentGiven(given, true)),
  'moment:tz': (given) => clock('moment', given.length > 1 ? momentGiven(given) : now),
  'moment:duration': (given, site) => duration(given, site),
  'luxon:DateTime.now': () => clock('luxon', now),
  'luxon:DateTime.local': (given) => (given.length === 0 ? clock('luxon', now) : notAnalysed),
  'luxon:DateTime.utc': (given) => (given.length === 0 ? clock('luxon', now) : notAnalysed),
  'luxon:DateTime.fromISO': (given) => clock('luxon', momentGiven(given)),
  'luxon:DateTime.fromMillis': (given) => clock('luxon', momentGiven(given)),
  'luxon:DateTime.fromSeconds': (given) => clock('luxon', momentGiven(given, true)),
  'luxon:DateTime.fromJSDate': (given) => clock('luxon', momentGiven(given)),
  'luxon:Duration.fromObject': (given, site) => duration(given, site),
  'luxon:Duration.fromMillis': (given, site) => duration(given, site),
  // https://docs.nestjs.com/techniques/configuration#configuration-namespaces
  'nest-config:registerAs': ([name, factory]) => {
    const key = name && valueOf(name);
    return factory?.kind === 'function' && key?.kind === 'known' ? { ...factory, registeredAs: String(key.value) } : notAnalysed;
  },
  'ms:': ([first]) => milliseconds(first),
  'date-fns:getTime': (given) => ofValue(momentGiven(given)),
  'date-fns:toDate': (given) => clock('date', momentGiven(given)),
  'date-fns:parseISO': (given) => clock('date', momentGiven(given)),
  'date-fns:getUnixTime': (given, site) => ofValue(inSeconds(momentGiven(given), site)),
  'date-fns:fromUnixTime': (given) => clock('date', momentGiven(given, true)),
  'date-fns:milliseconds': (given, site) => ofValue(lengthGiven(given, site) ?? unknown('composed')),
};

function duration(given: readonly Entity[], site: Site): Entity {
  const value = lengthGiven(given, site);
  return value ? { kind: 'duration', value } : notAnalysed;
}

function milliseconds(given: Entity | undefined): Entity {
  const value = given ? valueOf(given) : unknown('not-analysed');
  if (value.kind === 'configuration-key') return ofValue(value);
  if (value.kind !== 'known' || typeof value.value !== 'string') return notAnalysed;
  const parsed = parseMs(value.value);
  return parsed === undefined ? notAnalysed : ofValue(known(parsed, value.trail));
}

/** `addDays(date, 30)`, `subHours(..)`, `add(date, { days: 30 })`, `daysToWeeks`-like conversions, `startOfDay`. */
function dateFns(name: string, given: readonly Entity[], site: Site): Entity {
  const moment = momentGiven(given);
  const [, verb, unit = ''] = /^(add|sub|startOf|endOf)([A-Z]\w+)?$/.exec(name) ?? [];
  const from = clock('date', moment);
  if (verb === 'add' || verb === 'sub') {
    const count = given.slice(1);
    const length = unit === '' ? lengthGiven(count, site) : lengthGiven([...count, ofValue(known(unit.toLowerCase()))], site);
    return length ? clock('date', calculate(verb === 'add' ? '+' : '-', moment, length, site)) : notAnalysed;
  }
  if (verb !== undefined && from.kind === 'clock') {
    if (longestOf(unit.toLowerCase()) === undefined) return notAnalysed;
    const at = clockMethod({ ...from, library: 'dayjs' }, verb, [ofValue(known(unit.toLowerCase()))], site);
    return at.kind === 'clock' ? { ...at, library: 'date' } : at;
  }
  const [, of = '', to = ''] = /^(\w+)To(Milliseconds|Seconds|Minutes|Hours|Days)$/.exec(name) ?? [];
  const size = millisecondsOf(to.toLowerCase());
  const length = of === '' || !given[0] ? undefined : lengthGiven([given[0], ofValue(known(of))], site);
  if (!length || size === undefined) return notAnalysed;
  return ofValue(size === 1 ? length : calculate('/', length, known(size), site));
}

/** What a call of a known function gives. */
export function callLibrary(module: string, name: string, given: readonly Entity[], site: Site): Entity {
  if (module === 'platform') {
    const rounded = /^Math\.(\w+)$/.exec(name)?.[1] ?? '';
    const round = Object.hasOwn(rounding, rounded) ? rounding[rounded] : undefined;
    if (round) return given[0] ? ofValue(eachNumber(valueOf(given[0]), round)) : notAnalysed;
    return (Object.hasOwn(platform, name) ? platform[name] : undefined)?.(given, site) ?? notAnalysed;
  }
  const key = `${module}:${name === 'default' ? '' : name.replace(/^default\./, '')}`;
  const call = Object.hasOwn(ofLibraries, key) ? ofLibraries[key] : undefined;
  if (call) return call(given, site);
  return module === 'date-fns' ? dateFns(name.replace(/^default\./, ''), given, site) : notAnalysed;
}

/** What `new` of a known class gives. */
export function constructLibrary(module: string, name: string, given: readonly Entity[]): Entity {
  if (module === 'platform' && (name === 'Map' || name === 'Set')) {
    const [first] = given;
    const elements = first === undefined ? [] : first.kind === 'list' ? first.elements : undefined;
    return elements ? { kind: 'list', elements, ...(name === 'Map' && { isMap: true }) } : notAnalysed;
  }
  if (module === 'platform' && name === 'Date') {
    if (given.length < 2) return clock('date', momentGiven(given));
    const parts = constants(given);
    const moment = parts && localMoment([parts[0] ?? 0, (parts[1] ?? 0) + 1, ...parts.slice(2)]);
    return moment ? clock('date', moment) : notAnalysed;
  }
  return notAnalysed;
}

/** A member of a known module or object of the platform. */
export function libraryMember(module: string, name: string, member: string): Entity {
  const whole = name === '' ? member : `${name}.${member}`;
  if ((module === 'platform' && whole === 'process.env') || (module === 'process' && whole.replace(/^default\./, '') === 'env'))
    return { kind: 'configuration', source: 'environment', prefix: '', trail: [] };
  const constant = module === 'platform' && Object.hasOwn(platformValues, whole) ? platformValues[whole] : undefined;
  if (constant !== undefined) return ofValue(known(constant));
  return { kind: 'library', module, name: whole };
}

/** What a known module exports under a name; undefined for other modules. */
export function libraryExport(specifier: string, name: string): Entity | undefined {
  const module = Object.hasOwn(knownModules, specifier) ? knownModules[specifier] : /^(?:date-fns|dayjs|moment)\b/.exec(specifier)?.[0];
  if (module === undefined) return undefined;
  if (module === 'config') return { kind: 'configuration', source: 'properties', prefix: '', trail: [] };
  if (module === 'process' && name === 'env') return { kind: 'configuration', source: 'environment', prefix: '', trail: [] };
  const deep = /^date-fns\/(?:esm\/)?(\w+)$/.exec(specifier)?.[1];
  if (deep !== undefined && deep !== 'esm') return { kind: 'library', module, name: deep };
  return { kind: 'library', module, name: name === '*' || name === 'default' ? '' : name };
}
