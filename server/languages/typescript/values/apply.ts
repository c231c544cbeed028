import { unknown, type Site } from '../../../model/values.js';
import { afterDateSetter, clockMethod, durationMethod } from './clocks.js';
import { add, calculate, eachNumber, orElse, textOf, toNumber } from './combine.js';
import { entitySize, isPending, notAnalysed, ofValue, saysSomething, traced, valueOf, type Entity, type Operation } from './entity.js';
import type { EntityWorld } from './entity-world.js';
import { callLibrary, constructLibrary } from './library-calls.js';
import { elementOf, filtered, listMethod, listOnly, oneOfList, partsOfList } from './lists.js';
import { alternative, either, isGiven, memberOf, withArguments } from './member-of.js';
import { isSchemaLibrary, schemaCall, schemaMethod } from './schemas.js';
import { textMethod } from './texts.js';

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

function callOf(world: EntityWorld, callee: Entity, given: readonly Entity[], operation: Operation & { readonly name: 'call' }): Entity {
  if (callee.kind === 'library') return libraryCall(world, callee.module, callee.name, given, operation.site);
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

function libraryCall(world: EntityWorld, module: string, name: string, given: readonly Entity[], site: Site): Entity {
  return isSchemaLibrary(module) ? schemaCall(world, module, name, given) : callLibrary(module, name, given, site);
}

function constructed(callee: Entity, given: readonly Entity[]): Entity {
  if (callee.kind === 'library') return constructLibrary(callee.module, callee.name, given);
  if (callee.kind !== 'class') return notAnalysed;
  const { path, start, method, defaults = [] } = callee;
  const whole = Array.from({ length: Math.max(given.length, defaults.length) }, (_, i) => given[i] ?? defaults[i] ?? notAnalysed);
  return { kind: 'instance', path, start, ...(method !== undefined && { method }), given: whole };
}

function methodOf(
  world: EntityWorld,
  receiver: Entity,
  method: string,
  given: readonly Entity[],
  { site, keeps }: Operation & { readonly name: 'method' },
): Entity {
  switch (receiver.kind) {
    case 'clock': {
      const part = receiver.library === 'date' && /^set[A-Z]/.test(method) ? afterDateSetter(receiver, method, given[0], site) : undefined;
      return part?.kind === 'clock' ? ofValue(part.value) : clockMethod(receiver, method, given, site);
    }
    case 'duration':
      return durationMethod(receiver, method, given, site);
    case 'library':
      return libraryCall(world, receiver.module, receiver.name === '' ? method : `${receiver.name}.${method}`, given, site);
    case 'schema':
      return schemaMethod(world, receiver, method, given);
    case 'configuration':
      return configurationMethod(world, receiver, method, given);
    case 'list':
      if (keeps) return listMethod(world, filtered(world, receiver, keeps), method, given, () => notAnalysed);
      return listMethod(world, receiver, method, given, (element) =>
        given[0] ? callOf(world, given[0], [element], { name: 'call', site }) : notAnalysed,
      );
    case 'value':
      // Which of them a filter takes can't be told before they are known.
      if (isGiven(receiver) && method !== 'filter' && listOnly.has(method))
        return partsOfList.has(method) ? receiver : elementOf(world, receiver);
      return textMethod(receiver.value, method, given);
    case 'either':
      return either(
        receiver.of.map((one) => methodOf(world, one, method, given, { name: 'method', method, site, ...(keeps && { keeps }) })),
      );
    default:
      return callOf(world, memberOf(world, receiver, method), given, { name: 'call', site });
  }
}

/** `config.get('mq.topic')`, with what holds without it. */
function configurationMethod(
  world: EntityWorld,
  receiver: Entity & { readonly kind: 'configuration' },
  method: string,
  given: readonly Entity[],
): Entity {
  if (method === 'filter') return { ...receiver, isChosen: true };
  if (partsOfList.has(method)) return receiver;
  if (oneOfList.has(method)) return elementOf(world, receiver);
  const [key, fallback] = given.map(valueOf);
  if (!/^get/.test(method) || key?.kind !== 'known' || typeof key.value !== 'string') return ofValue(unknown('call-result'));
  const read: Entity = { ...receiver, prefix: receiver.prefix === '' ? key.value : `${receiver.prefix}.${key.value}` };
  return fallback && fallback.kind !== 'unknown' ? ofValue(orElse(valueOf(read), fallback, true)) : read;
}
