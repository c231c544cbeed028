import { statementOf, ts, type Resolver, type TypeScript } from '../../../server/languages/typescript/index.js';
import type { DeliveryTime, MessageType, SendPart, ValueAt } from '../../../server/model/messaging.js';
import { setMembers } from '../node/instances.js';
import { present, rangeOf, sizeAt, valueAt } from '../node/options.js';

type Fields = Omit<SendPart, 'id' | 'family' | 'range' | 'asynchronous' | 'producer'>;

/** What a `new Message(topic, tags, body)` and the setters on it say. `base` is what it is without any. */
export function messageFields(resolver: Resolver, made: TypeScript.NewExpression, base: readonly MessageType[]): Fields {
  const [topic, second, third] = made.arguments ?? [];
  const [tags, body] = made.arguments?.length === 2 ? [undefined, second] : [second, third];
  let types = base;
  const add = (type: MessageType, setter: TypeScript.Node): void => {
    types = isUnconditional(made, setter)
      ? [...types.filter((one) => one !== 'NORMAL' && one !== type), type]
      : [...new Set([...types, type])];
  };
  let deliveryTime: DeliveryTime | undefined;
  let messageGroup: ValueAt | undefined;
  for (const { call, value } of setterCalls(resolver, made, 'setStartDeliverTime')) {
    deliveryTime = withUnit(valueAt(resolver, value), 'moment');
    add('DELAY', call);
  }
  for (const { read, value } of setMembers(resolver, made, 'delayTimeLevel')) {
    const level = resolver.constantOf(value);
    if (level.kind === 'known' && level.value === 0) continue;
    deliveryTime = withUnit(valueAt(resolver, value), 'level');
    add('DELAY', read.parent);
  }
  for (const { read, value } of setMembers(resolver, made, 'shardingKey')) {
    messageGroup = valueAt(resolver, value);
    add('FIFO', read.parent);
  }
  const [keys] = setMembers(resolver, made, 'keys');
  const [setTag] = setMembers(resolver, made, 'tags').slice(-1);
  return {
    types,
    ...present({
      topic: valueAt(resolver, topic),
      tag: valueAt(resolver, setTag?.value ?? tags),
      keys: valueAt(resolver, keys?.value),
      messageGroup,
      deliveryTime,
      bodyBytes: sizeAt(resolver, body),
    }),
  };
}

function withUnit(at: ValueAt | undefined, unit: DeliveryTime['unit']): DeliveryTime | undefined {
  return at && { ...at, unit };
}

function setterCalls(
  resolver: Resolver,
  made: TypeScript.Node,
  name: string,
): readonly { readonly call: TypeScript.CallExpression; readonly value: TypeScript.Expression }[] {
  return resolver.file.bindings.accessesOf(name).flatMap((read) => {
    const call = read.parent;
    const [value] = ts.isCallExpression(call) && call.expression === read ? call.arguments : [];
    return ts.isCallExpression(call) && value && resolver.originsOf(read.expression).includes(made) ? [{ call, value }] : [];
  });
}

function isUnconditional(made: TypeScript.Node, setter: TypeScript.Node): boolean {
  return ts.isExpressionStatement(setter.parent) && statementOf(made)?.parent === setter.parent.parent;
}

/** Where a message that is made here stands. */
export function rangeOfMessage(resolver: Resolver, made: TypeScript.NewExpression): { readonly start: number; readonly end: number } {
  return rangeOf(resolver, made.expression);
}
