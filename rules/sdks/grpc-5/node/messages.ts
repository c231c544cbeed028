import {
  isFunction,
  isGiven,
  lacks,
  memberOf,
  takesFromCallers,
  ts,
  unwrap,
  valueOf,
  type FunctionNode,
  type Resolver,
  type TypeScript,
} from '../../../../server/languages/typescript/index.js';
import type { DeliveryTime, MessageType, SendPart, ValueAt } from '../../../../server/model/messaging.js';
import type { Value } from '../../../../server/model/values.js';
import { asCalled, factoryCalls, isOfAnotherMessage } from '../../node/factory-calls.js';
import { setMembers } from '../../node/instances.js';
import { optionsOf, present, rangeOf, sizeAt, valueAt } from '../../node/options.js';

type Fields = Omit<SendPart, 'id' | 'family' | 'range' | 'asynchronous' | 'producer'>;

/**
 * What `send({ topic, body, .. })` sends; with a transaction as second argument it is one of its messages. Several objects that it can be
 * given are told apart: the topic of one has nothing to do with the type of another.
 */
export function sentFields(resolver: Resolver, call: TypeScript.CallExpression): readonly Fields[] {
  const [message, transaction] = call.arguments;
  const { objects, isOpen } = message ? passedTo(resolver, message) : { objects: [], isOpen: false };
  const told = (message && objects.length === 0 && !isOpen ? [message] : objects).map((one) => {
    const fields = fieldsOf(resolver, one, transaction);
    // A message without a topic is one of which nothing is known.
    return fields.topic || transaction ? fields : { ...fields, types: fields.types.filter((type) => type !== 'NORMAL') };
  });
  if (!isOpen) return message ? told : [fieldsOf(resolver, message, transaction)];
  // Callers of other files may pass more: what they pass is asked of all of them.
  if (message && takesFromCallers(resolver.entities, resolver.entityOf(message))) return [fieldsOf(resolver, message, transaction)];
  return [...told, { types: transaction ? ['TRANSACTION'] : [] }];
}

/** Milliseconds from now: up to the moment, where there is one, else the delay. */
function fromNow(resolver: Resolver, moment: ValueAt, delay: ValueAt): DeliveryTime {
  const until: Value = {
    kind: 'calculated',
    operator: '-',
    operands: [moment.value, { kind: 'current-time', trail: [] }],
    width: 'double',
    site: { path: resolver.file.source.path, range: moment.range },
    trail: [],
  };
  const value: Value = { kind: 'fallback', value: until, fallback: delay.value, nullish: true, trail: [] };
  return { ...delay, value, unit: 'delay' };
}

interface Passed {
  readonly objects: readonly TypeScript.Expression[];
  /** Whether other files can pass more. */
  readonly isOpen: boolean;
}

const longestWay = 5;

/** The objects that a message can be: for a parameter what the calls of this file pass. */
function passedTo(resolver: Resolver, message: TypeScript.Expression, through: readonly FunctionNode[] = []): Passed {
  const parameter = parameterOf(resolver, message);
  if (!parameter || through.includes(parameter.fn) || through.length >= longestWay) {
    const origins = resolver.originsOf(message);
    const literals = origins.filter((origin) => ts.isObjectLiteralExpression(origin));
    const isMany = literals.length > 1 || (through.length > 0 && factoryCalls(resolver, message).length === 0);
    const isApart = isMany && literals.length > 0 && literals.length === origins.length;
    return { objects: isApart ? literals : [message], isOpen: false };
  }
  const { fn, index } = parameter;
  const given = resolver.callersOf(fn).calls.map((call) => call.arguments?.[index]);
  const passed = given.map((one): Passed => (one ? passedTo(resolver, one, [...through, fn]) : { objects: [], isOpen: true }));
  const isOpen = isCalledElsewhere(resolver, fn) || passed.some((one) => one.isOpen);
  return { objects: [...new Set(passed.flatMap(({ objects }) => objects))], isOpen };
}

function parameterOf(
  resolver: Resolver,
  message: TypeScript.Expression,
): { readonly fn: FunctionNode; readonly index: number } | undefined {
  const node = unwrap(message);
  const declaration = ts.isIdentifier(node) ? resolver.file.bindings.declarationOf(node) : undefined;
  const parameter = declaration?.assignments.length === 1 ? declaration.node : undefined;
  if (!parameter || !ts.isParameter(parameter) || !isFunction(parameter.parent) || !ts.isIdentifier(parameter.name)) return undefined;
  return { fn: parameter.parent, index: parameter.parent.parameters.indexOf(parameter) };
}

/** A method can be called where its object is. */
function isCalledElsewhere(resolver: Resolver, fn: FunctionNode): boolean {
  const name = fn.name ?? (ts.isVariableDeclaration(fn.parent) ? fn.parent.name : undefined);
  const declaration = name && ts.isIdentifier(name) ? resolver.file.bindings.declarationOf(name) : undefined;
  return !declaration || resolver.isExported(declaration) || !resolver.callersOf(fn).complete;
}

function fieldsOf(resolver: Resolver, message: TypeScript.Expression | undefined, transaction: TypeScript.Expression | undefined): Fields {
  const options = optionsOf(resolver, message);
  const called = asCalled(resolver, message);
  const at = (name: string): ValueAt | undefined => {
    const found = options.at(name) ?? setLater(resolver, message, name);
    return found && called(found);
  };
  const own = (name: string): ValueAt | undefined => {
    const found = at(name);
    return isNothing(found) ? undefined : found;
  };
  const [moment, delay, messageGroup] = [own('deliveryTimestamp'), own('delay'), own('messageGroup')];
  // Members that stand here are there; those of an object that callers pass may be.
  const isOpen = [moment, delay, messageGroup].some((one) => one && isOfCallers(resolver, message, one));
  const deliveryTime: DeliveryTime | undefined =
    moment && delay && isOfCallers(resolver, message, moment)
      ? fromNow(resolver, moment, delay)
      : moment
        ? { ...moment, unit: 'moment' }
        : delay && { ...delay, unit: 'delay' };
  // What is spread into it and not known may be a time.
  const isUntold = !isOpen && !deliveryTime && !messageGroup && message && !isOrdinary(resolver, message);
  const types: readonly MessageType[] = isUntold
    ? []
    : isOpen
      ? ['NORMAL']
      : deliveryTime
        ? ['DELAY']
        : messageGroup
          ? ['FIFO']
          : ['NORMAL'];
  return {
    types: transaction ? ['TRANSACTION'] : withConditional(types, message),
    ...present({
      topic: at('topic'),
      tag: at('tag'),
      keys: at('keys'),
      messageGroup,
      deliveryTime,
      isGiven: isOpen && !transaction ? (true as const) : undefined,
      bodyBytes: sizeAt(resolver, options.nodeOf('body')),
      message: message && ts.isObjectLiteralExpression(message) ? rangeOf(resolver, message) : undefined,
    }),
  };
}

/** A message that surely has neither a time nor a message group. */
function isOrdinary(resolver: Resolver, message: TypeScript.Expression): boolean {
  const entity = resolver.entityOf(message);
  return ['deliveryTimestamp', 'delay', 'messageGroup'].every(
    (name) =>
      lacks(resolver.entities, entity, name) ||
      isNothing({ value: valueOf(memberOf(resolver.entities, entity, name)), range: rangeOf(resolver, message) }),
  );
}

/** A value of an object that callers pass, or that is spread into the message. */
function isOfCallers(resolver: Resolver, message: TypeScript.Expression | undefined, { value, range }: ValueAt): boolean {
  if (!message || !isGivenValue(value)) return false;
  const whole = rangeOf(resolver, message);
  return range.start === whole.start && range.end === whole.end;
}

function isGivenValue(value: Value): boolean {
  return value.kind === 'fallback' ? isGivenValue(value.value) : isGiven({ kind: 'value', value });
}

function isNothing(at: ValueAt | undefined): boolean {
  return at?.value.kind === 'known' && at.value.value === null;
}

/** `...(at ? { deliveryTimestamp: at } : {})`: the message can also go without. */
function withConditional(types: readonly MessageType[], message: TypeScript.Expression | undefined): readonly MessageType[] {
  if (!message || !ts.isObjectLiteralExpression(message) || types.includes('NORMAL')) return types;
  const spreads = message.properties.filter((property) => ts.isSpreadAssignment(property));
  const isConditional = spreads.some(
    ({ expression }) => /[?&]/.test(expression.getText()) && /\b(?:deliveryTimestamp|delay|messageGroup)\b/.test(expression.getText()),
  );
  return isConditional ? [...types, 'NORMAL'] : types;
}

/** `message.messageGroup = key` on an object that is made before. */
function setLater(resolver: Resolver, message: TypeScript.Expression | undefined, name: string): ValueAt | undefined {
  for (const origin of message ? resolver.originsOf(message) : []) {
    const [set] = setMembers(resolver, origin, name)
      .filter(({ read }) => !isOfAnotherMessage(resolver, read.expression, message))
      .slice(-1);
    if (set) return valueAt(resolver, set.value);
  }
  return undefined;
}
