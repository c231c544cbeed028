import { unknown, type Value } from '../../../model/values.js';
import { calculate, composedKey, oneOf, orElse, spell, textOf, withTrail } from './combine.js';

/** Puts what a caller gives in the place of a function's parameters, and works out again what that makes known. */
export function substitute(value: Value, method: string, given: (index: number) => Value | undefined, depth = 0): Value {
  if (depth > 40) return unknown('not-analysed');
  const next = (inner: Value): Value => substitute(inner, method, given, depth + 1);
  switch (value.kind) {
    case 'parameter': {
      const replaced = value.slot?.method === method ? given(value.slot.index) : undefined;
      if (!value.fallback) return replaced ?? value;
      const fallback = next(value.fallback);
      return replaced ? orElse(replaced, fallback, value.nullish === true) : { ...value, fallback };
    }
    case 'configuration-key':
      return value.fallback ? { ...value, fallback: next(value.fallback) } : value;
    case 'composed-key':
      return composedKey(next(value.key), value.source ?? 'properties', value.trail, value.fallback && next(value.fallback));
    case 'fallback':
      return withTrail(orElse(next(value.value), next(value.fallback), value.nullish === true), value.trail);
    case 'member':
      return withTrail(partOf(next(value.of), next(value.name), value), value.trail);
    case 'spelled':
      return withTrail(spell(next(value.value), value.as), value.trail);
    case 'one-of':
      return oneOf(value.values.map(next));
    case 'text':
      return withTrail(textOf(value.parts.map(next)), value.trail);
    case 'calculated': {
      const [left, right] = value.operands.map(next);
      if (!left || !right) return value;
      return withTrail(calculate(value.operator, left, right, value.site), value.trail);
    }
    default:
      return value;
  }
}

/** The part of a value by a name, once it is known of what. */
export function partOf(
  of: Value,
  name: Value,
  { initial, needsName }: Pick<Extract<Value, { kind: 'member' }>, 'initial' | 'needsName'> = {},
): Value {
  if (of.kind === 'unknown') return of;
  if (of.kind === 'one-of') return oneOf(of.values.map((each) => partOf(each, name)));
  if (of.kind === 'object' && name.kind === 'known') {
    const key = String(name.value);
    return (Object.hasOwn(of.members, key) ? of.members[key] : undefined) ?? of.others ?? initial ?? unknown('not-analysed');
  }
  if (of.kind === 'known') return initial ?? unknown('not-analysed');
  return { kind: 'member', of, name, ...(initial && { initial }), ...(needsName && { needsName }), trail: [] };
}
