import { statementOf, ts, type Resolver, type TypeScript } from '../../../server/languages/typescript/index.js';
import type { DeliveryTime, MessageType, SendPart, ValueAt } from '../../../server/model/messaging.js';
import { asCalled, factoryCalls, isOfAnotherMessage } from '../node/factory-calls.js';
import { setMembers } from '../node/instances.js';
import { present, rangeOf, sizeAt, valueAt } from '../node/options.js';

type Fields = Omit<SendPart, 'id' | 'family' | 'range' | 'asynchronous' | 'producer'>;

/**
 * What a `new Message(topic, tags, body)` and the setters on it say. `base` is what it is without any. `sent` is the expression that is
 * sent, where it is known: what others get of the same factory does not count.
 */
export function messageFields(
  resolver: Resolver,
  made: TypeScript.NewExpression,
  base: readonly MessageType[],
  sent?: TypeScript.Expression,
): Fields {
  const called = asCalled(resolver, sent);
  const at = (expression: TypeScript.Expression | undefined): ValueAt | undefined => {
    const found = valueAt(resolver, expression);
    return found && called(found);
  };
  const isOwn = ({ on }: Applied): boolean => !isOfAnotherMessage(resolver, on, sent);
  const members = (name: string): readonly Applied[] =>
    setMembers(resolver, made, name)
      .map(({ read, value }) => ({ setter: read.parent, on: read.expression, value }))
      .filter(isOwn);
  const [topic, second, third] = made.arguments ?? [];
  const [tags, body] = made.arguments?.length === 2 ? [undefined, second] : [second, third];
  const makers = [made, ...(sent ? factoryCalls(resolver, sent) : [])];
  let types = base;
  const add = (type: MessageType, setter: TypeScript.Node): void => {
    types = makers.some((maker) => isUnconditional(maker, setter))
      ? [...types.filter((one) => one !== 'NORMAL' && one !== type), type]
      : [...new Set([...types, type])];
  };
  let deliveryTime: DeliveryTime | undefined;
  let messageGroup: ValueAt | undefined;
  for (const { setter, value } of setterCalls(resolver, made, 'setStartDeliverTime').filter(isOwn)) {
    deliveryTime = withUnit(at(value), 'moment');
    add('DELAY', setter);
  }
  for (const { setter, value } of members('delayTimeLevel')) {
    const level = resolver.constantOf(value);
    if (level.kind === 'known' && level.value === 0) continue;
    deliveryTime = withUnit(at(value), 'level');
    add('DELAY', setter);
  }
  for (const { setter, value } of members('shardingKey')) {
    messageGroup = at(value);
    add('FIFO', setter);
  }
  const [keys] = members('keys');
  const [setTag] = members('tags').slice(-1);
  return {
    types,
    ...present({
      topic: at(topic),
      tag: at(setTag?.value ?? tags),
      keys: at(keys?.value),
      messageGroup,
      deliveryTime,
      bodyBytes: sizeAt(resolver, body),
    }),
  };
}

function withUnit(at: ValueAt | undefined, unit: DeliveryTime['unit']): DeliveryTime | undefined {
  return at && { ...at, unit };
}

/** What sets a value, and the object on which it does. */
interface Applied {
  readonly setter: TypeScript.Node;
  readonly on: TypeScript.Expression;
  readonly value: TypeScript.Expression;
}

function setterCalls(resolver: Resolver, made: TypeScript.Node, name: string): readonly Applied[] {
  return resolver.file.bindings.accessesOf(name).flatMap((read) => {
    const call = read.parent;
    const [value] = ts.isCallExpression(call) && call.expression === read ? call.arguments : [];
    return value && resolver.originsOf(read.expression).includes(made) ? [{ setter: call, on: read.expression, value }] : [];
  });
}

function isUnconditional(made: TypeScript.Node, setter: TypeScript.Node): boolean {
  return ts.isExpressionStatement(setter.parent) && statementOf(made)?.parent === setter.parent.parent;
}

/** Where a message that is made here stands. */
export function rangeOfMessage(resolver: Resolver, made: TypeScript.NewExpression): { readonly start: number; readonly end: number } {
  return rangeOf(resolver, made.expression);
}
