import type {
  AcknowledgementPart,
  ClientPart,
  ConsumerPart,
  DeliveryTime,
  FileModel,
  MessageType,
  Part,
  ProducerPart,
  ReceivePart,
  SendPart,
  ValueAt,
} from '../../../../server/model/messaging.js';
import { knownText, type Value } from '../../../../server/model/values.js';
import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { statementOf } from '../../../../server/languages/typescript/enclosing.js';
import { valueOf, type Entity } from '../../../../server/languages/typescript/index.js';
import type { Resolver } from '../../../../server/languages/typescript/resolver.js';
import { isPropertyRead } from '../../../../server/languages/typescript/syntax.js';
import { writtenValueAt } from '../../legacy-values/script-written-value.js';
import { factoryCalls, isOfAnotherMessage } from '../../node/factory-calls.js';
import { sizeAt } from '../../node/options.js';
import type { ScriptUse } from './uses.js';

export type UseData = Readonly<Record<string, string | number>>;

export interface LoweredUses {
  readonly model: FileModel;
  /** What a finding says of a use, by the start of its range. */
  readonly data: ReadonlyMap<number, UseData>;
}

type Call = TypeScript.CallExpression;

/** Reads what the uses of one file do: who makes which client, what is sent where, what is received and acknowledged. */
export function modelOf(resolver: Resolver, uses: readonly ScriptUse[]): LoweredUses {
  const partIds = new Map<TypeScript.Node, number>();
  for (const { node } of uses) partIds.set(node, partIds.size);
  const part = ({ use, node }: ScriptUse): Part => ({ id: partIds.get(node) ?? 0, family: 'ons-http', range: use.range });
  const calls = (...rows: readonly string[]): { use: ScriptUse; call: Call }[] =>
    uses.flatMap((use) => (rows.includes(use.row.id) && ts.isCallExpression(use.node) ? [{ use, call: use.node }] : []));
  const valueAt = (expression: TypeScript.Expression | undefined): ValueAt | undefined =>
    expression && {
      value: resolver.constantOf(expression),
      range: { start: expression.getStart(resolver.file.tree), end: expression.end },
    };
  const receiverId = (call: Call): number | undefined => originId(isPropertyRead(call.expression) ? call.expression.expression : undefined);
  const originId = (expression: TypeScript.Expression | undefined): number | undefined => {
    const origins = expression ? resolver.originsOf(expression) : [];
    const [origin] = origins;
    return origins.length === 1 && origin ? partIds.get(origin) : undefined;
  };

  // The instance is named where producers and consumers are made of the client.
  const instanceOf = (client: TypeScript.Node): ValueAt | undefined =>
    calls('MQClient.getProducer', 'MQClient.getTransProducer', 'MQClient.getConsumer')
      .filter(({ call }) => receiverId(call) === partIds.get(client))
      .map(({ call }) => valueAt(call.arguments[0]))
      .find((at) => at && !(at.value.kind === 'known' && !at.value.value));
  const ordered = new Map(
    calls('MQConsumer.consumeMessage', 'MQConsumer.consumeMessageOrderly').map(({ use, call }): [number | undefined, boolean] => [
      receiverId(call),
      use.row.id === 'MQConsumer.consumeMessageOrderly',
    ]),
  );
  const clients: ClientPart[] = uses.flatMap((use): ClientPart[] => {
    if (use.row.id !== 'MQClient' || !ts.isNewExpression(use.node)) return [];
    const [endpoint, accessKey, secretKey, securityToken] = use.node.arguments ?? [];
    const values = {
      endpoint: valueAt(endpoint),
      accessKey: writtenValueAt(resolver, accessKey),
      secretKey: writtenValueAt(resolver, secretKey),
      securityToken: writtenValueAt(resolver, securityToken),
    };
    return [{ ...part(use), ...present({ ...values, instanceId: instanceOf(use.node) }) }];
  });
  const producers: ProducerPart[] = calls('MQClient.getProducer', 'MQClient.getTransProducer').map(({ use, call }) => {
    const [, topic, group] = call.arguments;
    const transactional = use.row.id === 'MQClient.getTransProducer';
    return {
      ...part(use),
      transactional,
      ...present({ client: receiverId(call), topic: valueAt(topic), group: transactional ? valueAt(group) : undefined }),
    };
  });
  const consumers: ConsumerPart[] = calls('MQClient.getConsumer').map(({ use, call }) => {
    const [, topic, group, filter] = call.arguments;
    return {
      ...part(use),
      manner: 'poll',
      subscriptions: [{ ...present({ topic: valueAt(topic), filter: valueAt(filter) }), filterKind: 'tag' }],
      ...present({ client: receiverId(call), group: valueAt(group), orderly: ordered.get(partIds.get(call)) }),
    };
  });
  const setters = settersOf(resolver, uses);
  const sends: SendPart[] = calls('MQProducer.publishMessage', 'MQTransProducer.publishMessage').map(({ use, call }) => {
    const [body, tag, properties] = call.arguments;
    const producer = receiverId(call);
    const message = messageOf(resolver, setters, call, properties);
    const base: MessageType = use.row.id === 'MQTransProducer.publishMessage' ? 'TRANSACTION' : 'NORMAL';
    return {
      ...part(use),
      types: base === 'TRANSACTION' ? [base] : message.types,
      asynchronous: true,
      ...present({
        producer,
        topic: producer === undefined ? topicElsewhere(resolver, call) : producers.find(({ id }) => id === producer)?.topic,
        tag: valueAt(tag),
        keys: valueAt(message.keys),
        messageGroup: valueAt(message.group),
        deliveryTime: withUnit(anyOf(message.deliverAt.flatMap((time) => valueAt(time) ?? []))),
        bodyBytes: sizeAt(resolver, body),
      }),
    };
  });
  const receives: ReceivePart[] = calls(
    'MQConsumer.consumeMessage',
    'MQConsumer.consumeMessageOrderly',
    'MQTransProducer.consumeHalfMessage',
  ).map(({ use, call }) => ({
    ...part(use),
    orderly: use.row.id === 'MQConsumer.consumeMessageOrderly',
    halfMessages: use.row.id === 'MQTransProducer.consumeHalfMessage',
    ...present({ consumer: receiverId(call) }),
  }));
  const acknowledgements: AcknowledgementPart[] = calls('MQConsumer.ackMessage').map(({ use, call }) => ({
    ...part(use),
    ...present({ consumer: receiverId(call) }),
  }));
  const model: FileModel = { clients, producers, sends, consumers, receives, acknowledgements };
  return { model, data: dataOf(model) };
}

/** The topic of a producer that comes from elsewhere: of a field, of another file's export, of a function that makes it. */
function topicElsewhere(resolver: Resolver, call: Call): ValueAt | undefined {
  if (!isPropertyRead(call.expression)) return undefined;
  const producer = call.expression.expression;
  const made = madeIn(resolver.entityOf(producer));
  const topics = made.flatMap((one) => (one.kind === 'made' && one.given[1] ? [valueOf(resolver.entities.settle(one.given[1]))] : []));
  const [topic, ...others] = topics;
  if (!topic || topics.length !== made.length) return undefined;
  const range = { start: producer.getStart(resolver.file.tree), end: producer.end };
  return { value: others.length === 0 ? topic : { kind: 'one-of', values: topics, trail: [] }, range };
}

function madeIn(entity: Entity): readonly Entity[] {
  return entity.kind === 'either' ? entity.of.flatMap(madeIn) : [entity];
}

interface MessageParts {
  readonly types: readonly MessageType[];
  readonly keys?: TypeScript.Expression;
  readonly group?: TypeScript.Expression;
  /** Several where branches set different times. */
  readonly deliverAt: readonly TypeScript.Expression[];
}

/** Setter calls by the `new MessageProperties()` that they fill. */
type Setters = ReadonlyMap<TypeScript.Node, readonly { readonly name: string; readonly call: Call }[]>;

function settersOf(resolver: Resolver, uses: readonly ScriptUse[]): Setters {
  const setters = new Map<TypeScript.Node, { name: string; call: Call }[]>();
  for (const { row, node } of uses) {
    if (!row.id.startsWith('MessageProperties.') || !ts.isCallExpression(node) || !isPropertyRead(node.expression)) continue;
    for (const made of resolver.originsOf(node.expression.expression)) {
      const list = setters.get(made) ?? [];
      list.push({ name: row.id.slice('MessageProperties.'.length), call: node });
      setters.set(made, list);
    }
  }
  return setters;
}

/** What the setters on a message's properties make of it; a setter under a condition adds a type instead of setting it. */
function messageOf(resolver: Resolver, setters: Setters, send: Call, properties: TypeScript.Expression | undefined): MessageParts {
  let types: readonly MessageType[] = ['NORMAL'];
  let deliverAt: readonly TypeScript.Expression[] = [];
  const parts: { keys?: TypeScript.Expression; group?: TypeScript.Expression } = {};
  const calls = properties ? factoryCalls(resolver, properties) : [];
  for (const made of properties ? resolver.originsOf(properties) : []) {
    const isAlways = (setter: Call): boolean => [made, ...calls].some((maker) => isUnconditional(maker, setter));
    for (const setter of settersBefore(send, made, setters.get(made) ?? [])) {
      if (isPropertyRead(setter.call.expression) && isOfAnotherMessage(resolver, setter.call.expression.expression, properties)) continue;
      const { name, value } = namedSetter(resolver, setter);
      const { call } = setter;
      if (!value) continue;
      if (name === 'messageKey') parts.keys = value;
      if (name === 'startDeliverTime') deliverAt = isAlways(call) ? [value] : [...deliverAt, value];
      if (name === 'shardingKey') parts.group = value;
      const type: MessageType | undefined = name === 'startDeliverTime' ? 'DELAY' : name === 'shardingKey' ? 'FIFO' : undefined;
      if (!type) continue;
      types = isAlways(call) ? [...types.filter((one) => one !== 'NORMAL' && one !== type), type] : [...new Set([...types, type])];
    }
  }
  return { types, deliverAt, ...parts };
}

/** The setters that can have run: in the block that makes the properties, what stands behind the send comes after it. */
function settersBefore<S extends { readonly call: Call }>(send: Call, made: TypeScript.Node, setters: readonly S[]): readonly S[] {
  const inOrder = [...setters].sort((a, b) => a.call.pos - b.call.pos);
  const isOneBlock = statementOf(made)?.parent === statementOf(send)?.parent;
  return isOneBlock ? inOrder.filter(({ call }) => call.end <= send.end) : inOrder;
}

/** One of several values, at the place of the last. */
function anyOf(values: readonly ValueAt[]): ValueAt | undefined {
  const last = values.at(-1);
  return last && values.length > 1 ? { ...last, value: { kind: 'one-of', values: values.map(({ value }) => value), trail: [] } } : last;
}

/** What the names that RocketMQ reserves stand for, where they are set as plain properties. */
const reservedNames: Readonly<Record<string, string>> = {
  KEYS: 'messageKey',
  __STARTDELIVERTIME: 'startDeliverTime',
  __SHARDINGKEY: 'shardingKey',
};

function namedSetter(
  resolver: Resolver,
  { name, call }: { readonly name: string; readonly call: Call },
): { readonly name: string; readonly value: TypeScript.Expression | undefined } {
  const [first, second] = call.arguments;
  if (name !== 'putProperty' || !first) return { name, value: first };
  const key = knownText(resolver.constantOf(first)) ?? '';
  return { name: Object.hasOwn(reservedNames, key) ? (reservedNames[key] ?? name) : name, value: second };
}

function isUnconditional(made: TypeScript.Node, setter: TypeScript.Node): boolean {
  return ts.isExpressionStatement(setter.parent) && statementOf(made)?.parent === setter.parent.parent;
}

function dataOf(model: FileModel): ReadonlyMap<number, UseData> {
  const data = new Map<number, UseData>();
  const add = (part: Part, values: Readonly<Record<string, string | number | undefined>>): void => {
    const kept = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    );
    if (Object.keys(kept).length > 0) data.set(part.range.start, kept);
  };
  for (const producer of model.producers)
    add(producer, { topic: knownText(producer.topic?.value), group: knownText(producer.group?.value) });
  for (const consumer of model.consumers) {
    add(consumer, {
      topic: knownText(consumer.subscriptions[0]?.topic?.value),
      group: knownText(consumer.group?.value),
      filter: knownText(consumer.subscriptions[0]?.filter?.value),
    });
  }
  for (const send of model.sends) {
    const delayMillis = delayOf(send.deliveryTime?.value);
    add(send, { topic: knownText(send.topic?.value), tag: knownText(send.tag?.value), messageType: send.types.join('|'), delayMillis });
  }
  for (const receive of model.receives) {
    const consumer = model.consumers.find(({ id }) => id === receive.consumer);
    add(receive, { topic: knownText(consumer?.subscriptions[0]?.topic?.value), group: knownText(consumer?.group?.value) });
  }
  return data;
}

/** Epoch milliseconds. */
function withUnit(at: ValueAt | undefined): DeliveryTime | undefined {
  return at && { ...at, unit: 'moment' };
}

/** What is added to the present, where a constant is. */
function delayOf(value: Value | undefined): number | undefined {
  if (value?.kind !== 'calculated' || value.operator !== '+' || value.operands[0]?.kind !== 'current-time') return undefined;
  const [, ...added] = value.operands;
  const [delay] = added;
  return added.length === 1 && delay?.kind === 'known' && typeof delay.value === 'number' ? delay.value : undefined;
}

/** Without the entries that are undefined. */
function present<T extends Readonly<Record<string, unknown>>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
