import { unknown, type Value } from '../../../model/values.js';
import { calculate } from './arithmetic.js';
import { joinedTrail, oneOf } from './context.js';
import { fallbackOf, keyedBy, memberOf, spelledAs } from './derived.js';
import { textOf } from './texts.js';

/** The value with each part replaced, the outer parts after the inner ones; what is known of it now is put together. */
export function mapValue(value: Value, change: (part: Value) => Value): Value {
  switch (value.kind) {
    case 'one-of': {
      const values = mapAll(value.values, change);
      return change(values === value.values ? value : oneOf(values));
    }
    case 'text': {
      const parts = mapAll(value.parts, change);
      return change(parts === value.parts ? value : { ...textOf(parts), trail: value.trail });
    }
    case 'calculated': {
      const operands = mapAll(value.operands, change);
      const { operator, width, site, widen } = value;
      if (operands === value.operands) return change(value);
      // What was not known to be a text when it was added.
      const isText =
        operator === '+' && operands.some((part) => part.kind === 'text' || (part.kind === 'known' && typeof part.value === 'string'));
      return change(isText ? textOf(operands) : calculate({ operator, operands, width, site, widen }));
    }
    case 'configuration-key': {
      const fallback = value.fallback && mapValue(value.fallback, change);
      return change(fallback && fallback !== value.fallback ? { ...value, fallback } : value);
    }
    case 'fallback': {
      const [inner, fallback] = [mapValue(value.value, change), mapValue(value.fallback, change)];
      const isSame = inner === value.value && fallback === value.fallback;
      return change(isSame ? value : withTrailOf(fallbackOf(inner, fallback, value.nullish === true), value));
    }
    case 'composed-key': {
      const key = mapValue(value.key, change);
      const fallback = value.fallback && mapValue(value.fallback, change);
      if (key === value.key && fallback === value.fallback) return change(value);
      return change(keyedBy(key, value.source, fallback, value.trail) ?? unknown('call-result'));
    }
    case 'object': {
      const entries = Object.entries(value.members).map(([name, member]) => [name, mapValue(member, change)] as const);
      const others = value.others && mapValue(value.others, change);
      const isSame = others === value.others && entries.every(([name, member]) => member === value.members[name]);
      return change(isSame ? value : { ...value, members: Object.fromEntries(entries), ...(others && { others }) });
    }
    case 'member': {
      const [of, name] = [mapValue(value.of, change), mapValue(value.name, change)];
      const initial = value.initial && mapValue(value.initial, change);
      const otherwise = value.otherwise && mapValue(value.otherwise, change);
      if (of === value.of && name === value.name && initial === value.initial && otherwise === value.otherwise) return change(value);
      const more = { ...(initial && { initial }), ...(otherwise && { otherwise }), ...(value.needsName && { needsName: true as const }) };
      return change(withTrailOf(memberOf(of, name, more), value));
    }
    case 'spelled': {
      const inner = mapValue(value.value, change);
      return change(inner === value.value ? value : withTrailOf(spelledAs(inner, value.as), value));
    }
    default:
      return change(value);
  }
}

function withTrailOf(value: Value, { trail }: Value): Value {
  return trail.length === 0 ? value : { ...value, trail: joinedTrail([{ ...value, trail }, value]) };
}

/** The same list where nothing changes. */
function mapAll(values: readonly Value[], change: (part: Value) => Value): readonly Value[] {
  const mapped = values.map((part) => mapValue(part, change));
  return mapped.every((part, i) => part === values[i]) ? values : mapped;
}
