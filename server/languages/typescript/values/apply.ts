import { unknown, type Value } from '../../../model/values.js';
import { afterDateSetter, clockMethod, durationMethod } from './clocks.js';
import { add, apart, calculate, eachNumber, oneOf, orElse, substitute, textOf, toNumber } from './combine.js';
import {
  entitySize,
  isPending,
  notAnalysed,
  ofValue,
  saysSomething,
  traced,
  valueOf,
  type Entity,
  type Members,
  type Operation,
} from './entity.js';
import type { EntityWorld } from './entity-world.js';
import { callLibrary, constructLibrary, libraryMember } from './library-calls.js';
import { positionOfMember, readMethodKey, type MemberOfParameter } from './method-keys.js';
import { joined, textMethod } from './texts.js';

/** What is put together from more than this is no setting or message. */
const largest = 4_000;

/** Longest chain of operations that lead to each other. */
const maximumDepth = 60;
let depth = 0;

/** Carries an operation out, or has it wait for what is not told yet. */
export function apply(world: EntityWorld, operation: Operation, operands: readonly Entity[]): Entity {
  if (depth > maximumDepth) return notAnalysed;
  depth++;
  try {
    const settled = operands.map((operand) => world.settle(operand));
    if (settled.reduce((sum, operand) => sum + entitySize(operand), 0) > largest) return notAnalysed;
    return settled.some(isPending) ? { kind: 'apply', operation, of: settled } : carryOut(world, operation, settled);
  } finally {
    depth--;
  }
}

function carryOut(world: EntityWorld, operation: Operation, operands: readonly Entity[]): Entity {
  const [first = notAnalysed, second = notAnalysed] = operands;
  switch (operation.name) {
    case 'add':
      return ofValue(add(valueOf(first), valueOf(second), operation.site));
    case 'subtract':
      return ofValue(calculate('-', valueOf(first), valueOf(second), operation.site));
    case 'multiply':
      return ofValue(calculate('*', valueOf(first), valueOf(second), operation.site));
    case 'divide':
      return ofValue(calculate('/', valueOf(first), valueOf(second), operation.site));
    case 'remainder':
      return ofValue(calculate('%', valueOf(first), valueOf(second), operation.site));
    case 'min':
    case 'max':
      return ofValue(calculate(operation.name, valueOf(first), valueOf(second), operation.site));
    case 'template':
      return ofValue(textOf(operands.map(valueOf)));
    case 'or':
    case 'nullish':
      return alternative(first, second, operation.name === 'nullish');
    case 'one-of':
      return either(operands);
    case 'negate':
      return ofValue(eachNumber(valueOf(first), (number) => -number));
    case 'number':
      return ofValue(toNumber(valueOf(first)));
    case 'member':
      return memberOf(world, first, operation.member);
    case 'traced':
      return traced(first, operation.step);
    case 'call':
      return callOf(world, first, operands.slice(1), operation);
    case 'construct':
      return constructed(first, operands.slice(1));
    case 'method':
      return methodOf(world, first, operation.method, operands.slice(1), operation);
  }
}

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

function alternative(left: Entity, right: Entity, isNullish: boolean): Entity {
  if (right.kind === 'configuration' && right.prefix !== '') return alternative(left, ofValue(valueOf(right)), isNullish);
  if (left.kind === 'value' && right.kind === 'value') return ofValue(orElse(left.value, right.value, isNullish));
  if (left.kind === 'configuration' && left.prefix !== '' && right.kind === 'value')
    return ofValue(orElse(valueOf(left), right.value, isNullish));
  if (left.kind === 'value' && left.value.kind === 'known') return left.value.value ? left : right;
  // `options || {}`: nothing is in the second.
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
      return Number.isInteger(at) ? (entity.elements[at] ?? notAnalysed) : notAnalysed;
    }
    case 'either': {
      const found = entity.of.map((one) => memberOf(world, one, name)).filter((one) => saysSomething(one) || one.kind !== 'value');
      return found.length === 0 ? notAnalysed : either(found);
    }
    case 'configuration':
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

function memberOfObject(world: EntityWorld, entity: Entity & { readonly kind: 'object' }, name: string): Entity {
  const own = Object.hasOwn(entity.members, name) ? entity.members[name] : undefined;
  if (own) return world.settle(own);
  const open: Entity[] = [];
  for (const spread of [...entity.spread].reverse()) {
    const from = world.settle(spread);
    if (isPending(from)) return { kind: 'apply', operation: { name: 'member', member: name }, of: [entity] };
    const member = memberOf(world, from, name);
    if (from.kind === 'either' && from.of.some((one) => lacks(world, one, name))) {
      // A condition decides whether it takes the place of what stands before it.
      if (saysSomething(member)) open.push(member);
    } else if (from.kind === 'object' || from.kind === 'either') {
      if (saysSomething(member)) return open.length === 0 ? member : either([...open, member]);
    } else if (from.kind === 'configuration') open.push(member);
    // What is spread over the rest and not known may hold the member as well.
    else open.push(saysSomething(member) ? member : ofValue(unknown('composed')));
  }
  return open.length === 0 ? notAnalysed : either(open);
}

/** An object that surely has no such member. */
export function lacks(world: EntityWorld, given: Entity, name: string): boolean {
  const entity = world.settle(given);
  if (entity.kind === 'value') return entity.value.kind === 'known';
  return entity.kind === 'object' && !Object.hasOwn(entity.members, name) && entity.spread.every((one) => lacks(world, one, name));
}

/** A parameter's member is a position of its own. */
function memberOfValue(given: Value, name: string): Value {
  const value = apart(given);
  if (value.kind === 'unknown') return value;
  if (value.kind === 'one-of') {
    const members = value.values.filter((each) => each.kind !== 'known').map((each) => memberOfValue(each, name));
    return members.length === 0 ? unknown('not-analysed') : oneOf(members);
  }
  if (value.kind !== 'parameter' || !value.slot) return unknown('not-analysed');
  const key = readMethodKey(value.slot.method);
  const index = key && positionOfMember(key, value.slot.index, name);
  return index === undefined ? unknown('not-analysed') : { ...value, name, slot: { method: value.slot.method, index } };
}

function callOf(world: EntityWorld, callee: Entity, given: readonly Entity[], operation: Operation & { readonly name: 'call' }): Entity {
  if (callee.kind === 'library') return callLibrary(callee.module, callee.name, given, operation.site);
  if (callee.kind === 'either') return either(callee.of.map((one) => callOf(world, one, given, operation)));
  if (callee.kind !== 'function') return ofValue(unknown('call-result'));
  const whole = callee.defaults.map((fallback, i) => given[i] ?? fallback ?? undefined);
  const result = withArguments(
    world,
    world.settle(callee.result),
    callee.method,
    given.length > whole.length ? given : whole.map((each) => each ?? notAnalysed),
    callee.memberDefaults,
  );
  return saysSomething(result) ? result : ofValue(unknown('call-result'));
}

function constructed(callee: Entity, given: readonly Entity[]): Entity {
  if (callee.kind === 'library') return constructLibrary(callee.module, callee.name, given);
  if (callee.kind !== 'class') return notAnalysed;
  const { path, start, method } = callee;
  return { kind: 'instance', path, start, ...(method !== undefined && { method }), given };
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
  const value = (inner: Value): Value => substitute(inner, method, (index) => at(index) && valueOf(world.settle(at(index) ?? notAnalysed)));
  const next = (inner: Entity): Entity => withArguments(world, inner, method, given, memberDefaults, level + 1);
  switch (entity.kind) {
    case 'value': {
      const inner = entity.value;
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

function methodOf(
  world: EntityWorld,
  receiver: Entity,
  method: string,
  given: readonly Entity[],
  { site }: Operation & { readonly name: 'method' },
): Entity {
  switch (receiver.kind) {
    case 'clock': {
      const part = receiver.library === 'date' && /^set[A-Z]/.test(method) ? afterDateSetter(receiver, method, given[0], site) : undefined;
      return part?.kind === 'clock' ? ofValue(part.value) : clockMethod(receiver, method, given, site);
    }
    case 'duration':
      return durationMethod(receiver, method, given, site);
    case 'library':
      return callLibrary(receiver.module, receiver.name === '' ? method : `${receiver.name}.${method}`, given, site);
    case 'configuration':
      return configurationMethod(receiver, method, given);
    case 'list':
      return method === 'join' ? joined(receiver.elements, given[0]) : ofValue(unknown('call-result'));
    case 'value':
      return textMethod(receiver.value, method, given);
    case 'either':
      return either(receiver.of.map((one) => methodOf(world, one, method, given, { name: 'method', method, site })));
    default:
      return callOf(world, memberOf(world, receiver, method), given, { name: 'call', site });
  }
}

/** `config.get('mq.topic')`, with what holds without it. */
function configurationMethod(receiver: Entity & { readonly kind: 'configuration' }, method: string, given: readonly Entity[]): Entity {
  const [key, fallback] = given.map(valueOf);
  if (!/^get/.test(method) || key?.kind !== 'known' || typeof key.value !== 'string') return ofValue(unknown('call-result'));
  const read: Entity = { ...receiver, prefix: receiver.prefix === '' ? key.value : `${receiver.prefix}.${key.value}` };
  return fallback && fallback.kind !== 'unknown' ? ofValue(orElse(valueOf(read), fallback, true)) : read;
}
