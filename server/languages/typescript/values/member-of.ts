import { known, unknown, type Value } from '../../../model/values.js';
import { apart, oneOf, orElse } from './combine.js';
import { isPending, notAnalysed, ofValue, saysSomething, valueOf, type Entity, type Members } from './entity.js';
import type { EntityWorld } from './entity-world.js';
import { libraryMember } from './library-calls.js';
import { positionOfMember, readMethodKey, type MemberOfParameter } from './method-keys.js';
import { partOf, substitute } from './substitute.js';

/** One of several: values become one value, dates and lengths stay what they are. */
export function either(entities: readonly Entity[]): Entity {
  const [first, ...rest] = entities.flatMap((entity) => (entity.kind === 'either' ? entity.of : [entity]));
  if (!first) return notAnalysed;
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  if (all.every(({ kind }) => kind === 'value')) return ofValue(oneOf(all.map(valueOf)));
  if (all.every((entity) => entity.kind === 'clock' || isNothing(entity))) {
    const clock = all.find((entity) => entity.kind === 'clock');
    return clock ? { ...clock, value: oneOf(all.filter(({ kind }) => kind === 'clock').map(valueOf)) } : notAnalysed;
  }
  return { kind: 'either', of: all.slice(0, 16) };
}

function isNothing(entity: Entity): boolean {
  return entity.kind === 'value' && entity.value.kind === 'known' && entity.value.value === null;
}

export function alternative(left: Entity, right: Entity, isNullish: boolean): Entity {
  if (right.kind === 'configuration' && right.prefix !== '') return alternative(left, ofValue(valueOf(right)), isNullish);
  if (left.kind === 'value' && right.kind === 'value') return ofValue(orElse(left.value, right.value, isNullish));
  if (left.kind === 'configuration' && left.prefix !== '' && right.kind === 'value')
    return ofValue(orElse(valueOf(left), right.value, isNullish));
  if (left.kind === 'value' && left.value.kind === 'known') return left.value.value ? left : right;
  // `options || {}`, `options.topics || []`: nothing is in the second.
  if (right.kind === 'list' && right.elements.length === 0) return left;
  if (right.kind === 'object' && Object.keys(right.members).length === 0 && right.spread.length === 0) return left;
  return left.kind === 'value' || left.kind === 'either' ? either([left, right]) : left;
}

export function memberOf(world: EntityWorld, given: Entity, name: string): Entity {
  const entity = world.settle(given);
  switch (entity.kind) {
    case 'object':
      return memberOfObject(world, entity, name);
    case 'list': {
      const at = Number(name);
      if (entity.isMixed) return entity.elements.length > 16 ? notAnalysed : either(entity.elements);
      return Number.isInteger(at) ? (entity.elements[at] ?? notAnalysed) : notAnalysed;
    }
    case 'either': {
      const found = entity.of.filter((one) => !lacks(world, one, name)).map((one) => memberOf(world, one, name));
      return found.length === 0 ? notAnalysed : either(found);
    }
    case 'configuration':
      if (entity.prefix !== '' && /^\d+$/.test(name)) return { ...entity, prefix: `${entity.prefix}[${name}]` };
      return { ...entity, prefix: entity.prefix === '' ? name : `${entity.prefix}.${name}` };
    case 'library':
      return libraryMember(entity.module, entity.name, name);
    case 'class':
      return world.settle(world.classMember(entity.path, entity.start, name, true) ?? notAnalysed);
    case 'instance': {
      const member = world.settle(world.classMember(entity.path, entity.start, name, false) ?? notAnalysed);
      return entity.method === undefined ? member : withArguments(world, member, entity.method, entity.given);
    }
    case 'value':
      return ofValue(memberOfValue(entity.value, name));
    case 'import':
    case 'apply':
      return { kind: 'apply', operation: { name: 'member', member: name }, of: [entity] };
    default:
      return notAnalysed;
  }
}

/** Whether callers give it, or an object into which the file takes over what they give. */
export function takesFromCallers(world: EntityWorld, given: Entity): boolean {
  const entity = world.settle(given);
  return isGiven(entity) || (entity.kind === 'object' && entity.spread.some((one) => takesFromCallers(world, one)));
}

/** What a spread can put in a member's place. */
interface Over {
  readonly member: Entity;
  /** Callers give it: what stands before it holds for those that leave the member out. */
  readonly isGiven: boolean;
}

function memberOfObject(world: EntityWorld, entity: Entity & { readonly kind: 'object' }, name: string): Entity {
  const own = Object.hasOwn(entity.members, name) ? entity.members[name] : undefined;
  if (own) return world.settle(own);
  const over: Over[] = [];
  for (const spread of [...entity.spread].reverse()) {
    const from = world.settle(spread);
    if (isPending(from)) return { kind: 'apply', operation: { name: 'member', member: name }, of: [entity] };
    const member = memberOf(world, from, name);
    if (from.kind === 'either' && from.of.some((one) => lacks(world, one, name))) {
      // A condition decides whether it takes the place of what stands before it.
      if (saysSomething(member)) over.push({ member, isGiven: false });
    } else if (from.kind === 'object' || from.kind === 'either') {
      if (saysSomething(member)) return placed(over, member);
    } else if (from.kind === 'configuration') over.push({ member, isGiven: false });
    else if (isGiven(member)) over.push({ member, isGiven: true });
    else if (!lacks(world, from, name)) {
      // What is spread over the rest and not known may hold the member as well.
      over.push({ member: saysSomething(member) ? member : ofValue(unknown('composed')), isGiven: false });
    }
  }
  return placed(over, undefined);
}

/** The last one comes first. */
function placed(over: readonly Over[], base: Entity | undefined): Entity {
  const whole = over.reduceRight<Entity | undefined>((before, { member, isGiven: given }) => {
    if (!before) return member;
    return given ? alternative(member, before, true) : either([member, before]);
  }, base);
  return whole ?? notAnalysed;
}

/** A value that callers pass, or a part of one. */
export function isGiven(entity: Entity): boolean {
  if (entity.kind !== 'value') return false;
  const { value } = entity;
  return (
    (value.kind === 'parameter' && value.slot !== undefined) ||
    value.kind === 'member' ||
    (value.kind === 'fallback' && isGiven(ofValue(value.value)))
  );
}

/** An object that surely has no such member. */
export function lacks(world: EntityWorld, given: Entity, name: string): boolean {
  const entity = world.settle(given);
  if (entity.kind === 'value') return entity.value.kind === 'known';
  return entity.kind === 'object' && !Object.hasOwn(entity.members, name) && entity.spread.every((one) => lacks(world, one, name));
}

/** A parameter's member is a position of its own where the function reads it, else a part of what callers pass. */
function memberOfValue(given: Value, name: string): Value {
  const value = apart(given);
  switch (value.kind) {
    case 'unknown':
      return value;
    case 'one-of': {
      const members = value.values.filter((each) => each.kind !== 'known').map((each) => memberOfValue(each, name));
      return members.length === 0 ? unknown('not-analysed') : oneOf(members);
    }
    case 'parameter': {
      if (!value.slot) return unknown('not-analysed');
      const key = readMethodKey(value.slot.method);
      const index = key && positionOfMember(key, value.slot.index, name);
      return index === undefined ? partOf(value, known(name)) : { ...value, name, slot: { method: value.slot.method, index } };
    }
    case 'member':
    case 'object':
      return partOf(value, known(name));
    default:
      return unknown('not-analysed');
  }
}

/** The parameter of a method of which a value is a part, with the names of the parts on the way. */
function pathOf(value: Value, method: string): { readonly index: number; readonly names: readonly string[] } | undefined {
  if (value.kind === 'parameter')
    return value.slot?.method === method && !value.fallback ? { index: value.slot.index, names: [] } : undefined;
  if (value.kind !== 'member' || value.name.kind !== 'known') return undefined;
  const outer = pathOf(value.of, method);
  return outer && { ...outer, names: [...outer.names, String(value.name.value)] };
}

/** Puts what a call passes in the place of a function's parameters. */
export function withArguments(
  world: EntityWorld,
  entity: Entity,
  method: string,
  given: readonly Entity[],
  memberDefaults: Members = {},
  level = 0,
): Entity {
  if (level > 8) return notAnalysed;
  const key = readMethodKey(method);
  const at = (index: number): Entity | undefined => {
    if (!key || index < key.parameters) return given[index];
    const member = key.members[index - key.parameters];
    const whole = member && given[member.parameter];
    return whole && member && memberOrDefault(world, whole, member, memberDefaults);
  };
  const value = (inner: Value): Value => substitute(inner, method, (index) => at(index) && passedValue(world, at(index) ?? notAnalysed));
  const next = (inner: Entity): Entity => withArguments(world, inner, method, given, memberDefaults, level + 1);
  switch (entity.kind) {
    case 'value': {
      const inner = entity.value;
      const path = inner.kind === 'member' ? pathOf(inner, method) : undefined;
      const given = path && at(path.index);
      if (given) return world.settle(path.names.reduce((of, name) => memberOf(world, of, name), given));
      const whole = inner.kind === 'parameter' && inner.slot?.method === method ? at(inner.slot.index) : undefined;
      if (!whole || inner.kind !== 'parameter') return ofValue(value(inner));
      if (!inner.fallback) return world.settle(whole);
      return alternative(world.settle(whole), ofValue(value(inner.fallback)), inner.nullish === true);
    }
    case 'clock':
    case 'duration':
      return { ...entity, value: value(entity.value) };
    case 'object':
      return {
        ...entity,
        members: Object.fromEntries(Object.entries(entity.members).map(([name, member]) => [name, next(member)])),
        spread: entity.spread.map(next),
      };
    case 'list':
      return { ...entity, elements: entity.elements.map(next) };
    case 'either':
      return either(entity.of.map(next));
    case 'instance':
    case 'made':
      return { ...entity, given: entity.given.map(next) };
    case 'function':
      return entity.method === method ? entity : { ...entity, result: next(entity.result) };
    case 'apply':
      return { ...entity, of: entity.of.map(next) };
    default:
      return entity;
  }
}

/** The member of an object that a call passes, or what holds where the object has none. */
export function memberOrDefault(world: EntityWorld, whole: Entity, { parameter, name }: MemberOfParameter, defaults: Members): Entity {
  const key = `${parameter}.${name}`;
  const fallback = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
  return fallback && lacks(world, whole, name) ? world.settle(fallback) : memberOf(world, whole, name);
}

/** So deep are the parts of an object told that a call passes. */
const deepestPart = 4;
const mostPassed = 40;

/** What a call passes: an object with its parts, so that whoever is given it can be asked for them. */
export function passedValue(world: EntityWorld, given: Entity, depth = 0): Value {
  const entity = world.settle(given);
  if (entity.kind === 'either' && entity.of.some(({ kind }) => kind === 'object'))
    return oneOf(entity.of.map((one) => passedValue(world, one, depth + 1)));
  if (entity.kind === 'list' && !entity.isMap && depth <= deepestPart && entity.elements.length <= mostPassed) {
    const elements = entity.elements.map((one, i): [string, Value] => [String(i), passedValue(world, one, depth + 1)]);
    return { kind: 'object', members: Object.fromEntries(elements), others: known(null), trail: [] };
  }
  if (entity.kind !== 'object' || depth > deepestPart) return valueOf(entity);
  const names = namesIn(world, entity);
  if (names.length > mostPassed) return valueOf(entity);
  const members = Object.fromEntries(
    names.map((name): [string, Value] => [name, passedValue(world, memberOf(world, entity, name), depth + 1)]),
  );
  const rest = entity.spread.every((one) => isWhole(world, one)) ? known(null) : unknown('composed');
  return { kind: 'object', members, others: rest, trail: [] };
}

/** The names of an object's own members and of those that it takes over. */
function namesIn(world: EntityWorld, entity: Entity): readonly string[] {
  const of = world.settle(entity);
  if (of.kind === 'either') return of.of.flatMap((one) => namesIn(world, one));
  return of.kind === 'object' ? [...new Set([...Object.keys(of.members), ...of.spread.flatMap((one) => namesIn(world, one))])] : [];
}

/** Whether all members of an object are told. */
function isWhole(world: EntityWorld, given: Entity): boolean {
  const entity = world.settle(given);
  if (entity.kind === 'value') return entity.value.kind === 'known';
  if (entity.kind === 'either') return entity.of.every((one) => isWhole(world, one));
  return entity.kind === 'object' && entity.spread.every((one) => isWhole(world, one));
}
