import { known, spelled, unknown, type KeySource, type Spelling, type TrailStep, type Value } from '../../../model/values.js';
import { bounded, oneOf } from './context.js';
import { isReference } from './references.js';

/** `x == null ? d : x`, and unless it is `nullish`, `isBlank(x) ? d : x`: as much of it as is known already. */
export function fallbackOf(value: Value, fallback: Value, isNullish: boolean): Value {
  switch (value.kind) {
    case 'known': {
      const isMissing = value.value === null || (!isNullish && typeof value.value === 'string' && value.value.trim() === '');
      return isMissing ? fallback : value;
    }
    case 'one-of':
      return oneOf(value.values.map((one) => fallbackOf(one, fallback, isNullish)));
    case 'configuration-key':
    case 'composed-key': {
      const unset: Value = { ...value, fallback: value.fallback ? fallbackOf(value.fallback, fallback, isNullish) : fallback };
      return isNullish ? bounded(unset) : bounded({ kind: 'fallback', value: unset, fallback, trail: [] });
    }
    case 'text':
    case 'calculated':
    case 'current-time':
    case 'interval':
    case 'object':
      return value;
    case 'unknown':
      if (!isReference(value)) return fallback.kind === 'unknown' ? value : oneOf([value, fallback]);
      break;
    default:
      break;
  }
  return bounded({ kind: 'fallback', value, fallback, ...(isNullish && { nullish: true }), trail: [] });
}

/** What `trim()` and the like make of a text. */
export function spelledAs(value: Value, as: Spelling): Value {
  switch (value.kind) {
    case 'known':
      return typeof value.value === 'string' ? known(spelled(value.value, as), value.trail) : value;
    case 'one-of':
      return oneOf(value.values.map((one) => spelledAs(one, as)));
    case 'unknown':
      return isReference(value) ? { kind: 'spelled', as, value, trail: [] } : unknown('composed');
    case 'calculated':
    case 'current-time':
    case 'interval':
    case 'object':
      return unknown('composed');
    default:
      return bounded({ kind: 'spelled', as, value, trail: [] });
  }
}

/** The value that configuration gives a key, which callers can decide; undefined where nothing is known of the key. */
export function keyedBy(
  key: Value,
  source: KeySource | undefined,
  fallback: Value | undefined,
  trail: readonly TrailStep[],
): Value | undefined {
  const more = {
    ...(source && source !== 'properties' && { source }),
    ...(fallback && fallback.kind !== 'unknown' && { fallback }),
    trail,
  };
  if (key.kind === 'known') return typeof key.value === 'string' ? { kind: 'configuration-key', key: key.value, ...more } : undefined;
  if (key.kind === 'one-of') {
    const values = key.values.map((one) => keyedBy(one, source, fallback, trail) ?? unknown('call-result'));
    return oneOf(values);
  }
  if (key.kind === 'unknown' && !isReference(key)) return undefined;
  return bounded({ kind: 'composed-key', key, ...more });
}

type MemberValue = Extract<Value, { kind: 'member' }>;

/** A part of a value, as far as both are known. */
export function memberOf(of: Value, name: Value, more: Pick<MemberValue, 'initial' | 'needsName' | 'otherwise'> = {}): Value {
  if (of.kind === 'one-of') return oneOf(of.values.map((one) => memberOf(one, name, more)));
  if (name.kind === 'one-of') return oneOf(name.values.map((one) => memberOf(of, one, more)));
  if (of.kind === 'unknown' && !isReference(of)) return of;
  const key = nameIn(name);
  if (of.kind === 'object') {
    if (key !== undefined) {
      const own = Object.hasOwn(of.members, key) ? of.members[key] : undefined;
      return (
        own ??
        eachOf(
          [of.others, more.initial].flatMap((value) => value ?? []),
          known(null),
        )
      );
    }
    if (name.kind === 'unknown' && !isReference(name)) {
      if (more.needsName) return unknown('composed');
      return eachOf([...Object.values(of.members), of.others, more.initial].flatMap((value) => value ?? []));
    }
  }
  if (of.kind === 'configuration-key' && more.needsName && name.kind === 'unknown' && !isReference(name)) return unknown('composed');
  if (of.kind === 'configuration-key' && (key !== undefined || (name.kind === 'unknown' && !isReference(name)))) {
    const below =
      of.key === '' ? (key ?? '') : key === undefined ? `${of.key}[*]` : /^\d+$/.test(key) ? `${of.key}[${key}]` : `${of.key}.${key}`;
    const { source, trail } = of;
    return { kind: 'configuration-key', key: below, ...(source && { source }), ...(more.initial && { fallback: more.initial }), trail };
  }
  return bounded({ kind: 'member', of, name, ...more, trail: [] });
}

const mostParts = 40;

/** One of all parts: as many as a map or an enum has, not only as a variable can be given. */
function eachOf(values: readonly Value[], none: Value = unknown('not-analysed')): Value {
  const [only] = values;
  if (!only) return none;
  if (values.length === 1) return only;
  return values.length > mostParts ? unknown('composed') : oneOf(values, mostParts);
}

/** The text by which a value names a part. */
export function nameIn(name: Value): string | undefined {
  if (name.kind === 'object') return name.name;
  return name.kind === 'known' && name.value !== null ? String(name.value) : undefined;
}
