import type { ApiUse } from '../../../../../server/engine/support.js';
import { originsOf } from '../../../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { argumentsOf, unwrap, type JavaNode } from '../../../../../server/languages/java/syntax.js';
import type {
  AcknowledgementPart,
  ClientPart,
  ConsumerPart,
  FileModel,
  ProducerPart,
  ReceivePart,
  SendPart,
  ValueAt,
} from '../../../../../server/model/messaging.js';
import type { Value } from '../../../../../server/model/values.js';
import { onsHttpTypes } from '../types.js';
import type { JavaUse } from '../use.js';
import { writtenValueAt } from '../../../legacy-values/java-written-value.js';
import { madePerCall, valueAt } from '../../../../../server/languages/java/value-at.js';
import { sentMessage, settingsIn } from './message.js';

export interface Lowered {
  readonly model: FileModel;
  readonly data: ReadonlyMap<JavaUse, NonNullable<ApiUse['data']>>;
}

/** How arguments of a creation are to be read, by number of arguments. */
const producerArguments: Readonly<Record<number, readonly ('instanceId' | 'topic')[]>> = { 1: ['topic'], 2: ['instanceId', 'topic'] };
const transProducerArguments: Readonly<Record<number, readonly ('instanceId' | 'topic' | 'group')[]>> = {
  2: ['topic', 'group'],
  3: ['instanceId', 'topic', 'group'],
};
const consumerArguments: Readonly<Record<number, readonly ('instanceId' | 'topic' | 'group' | 'filter')[]>> = {
  2: ['topic', 'group'],
  3: ['topic', 'group', 'filter'],
  4: ['instanceId', 'topic', 'group', 'filter'],
};

/** Says what the uses of one file do, in the terms of the model. */
export function lower(uses: readonly JavaUse[], resolver: JavaResolver): Lowered {
  const clients: ClientPart[] = [];
  const producers: ProducerPart[] = [];
  const sends: SendPart[] = [];
  const consumers: ConsumerPart[] = [];
  const receives: ReceivePart[] = [];
  const acknowledgements: AcknowledgementPart[] = [];
  const data = new Map<JavaUse, NonNullable<ApiUse['data']>>();
  const ids = new Map<JavaNode, number>();
  let next = 0;

  const part = (use: JavaUse): { readonly id: number; readonly family: 'ons-http'; readonly range: ApiUse['range'] } => {
    const id = next++;
    ids.set(use.node, id);
    return { id, family: 'ons-http', range: use.use.range };
  };
  /** The part that an expression's value was made by, where it is one part only. */
  const made = (expression: JavaNode | undefined): number | undefined => {
    const found = expression ? originsOf(expression, resolver).flatMap((origin) => ids.get(origin) ?? []) : [];
    return found[0];
  };
  const named = <K extends string>(use: JavaUse, table: Readonly<Record<number, readonly K[]>>): Partial<Record<K, ValueAt>> => {
    const found: Partial<Record<K, ValueAt>> = {};
    table[use.arguments.length]?.forEach((name, i) => {
      const argument = use.arguments[i];
      if (argument) found[name] = valueAt(argument, resolver);
    });
    return found;
  };

  // Clients before what is made of them, those before what is done with them: a field can be used above the place where it is set.
  for (const use of uses.filter(isClient)) clients.push({ ...part(use), ...clientValues(use, resolver) });
  for (const use of uses) {
    const name = memberName(use);
    if (name === 'getProducer' || name === 'getTransProducer') {
      const transactional = name === 'getTransProducer';
      const values: { topic?: ValueAt; group?: ValueAt; instanceId?: ValueAt } = transactional
        ? named(use, transProducerArguments)
        : named(use, producerArguments);
      const client = made(use.receiver);
      nameInstance(clients, client, values.instanceId);
      producers.push({ ...part(use), transactional, ...optional({ client, topic: values.topic, group: values.group }) });
      data.set(use, texts({ topic: values.topic, group: values.group }));
    } else if (name === 'getConsumer' && isOf(use, onsHttpTypes.client)) {
      const { instanceId, ...values } = named(use, consumerArguments);
      const client = made(use.receiver);
      nameInstance(clients, client, instanceId);
      const { topic, group, filter } = values;
      const subscription = optional({ topic, filter });
      consumers.push({ ...part(use), ...optional({ client, group }), subscriptions: [subscription], manner: 'poll' });
      data.set(use, texts({ topic: values.topic, group: values.group, tag: values.filter }));
    }
  }
  const settings = settingsIn(uses, resolver);
  const producerById = new Map(producers.map((producer) => [producer.id, producer]));
  const consumerById = new Map(consumers.map((consumer) => [consumer.id, consumer]));
  for (const use of uses) {
    const name = memberName(use);
    if (use.form !== 'call') continue;
    if (name === 'publishMessage' || name === 'asyncPublishMessage') {
      const id = made(use.receiver);
      const producer = id === undefined ? undefined : producerById.get(id);
      const [message] = use.arguments;
      const transactional =
        producer?.transactional ?? resolver.typeOf(unwrap(use.receiver ?? use.node))?.name === onsHttpTypes.transProducer;
      const sent = message ? sentMessage(message, transactional, settings, resolver) : { types: [] };
      sends.push({
        ...part(use),
        ...optional({ producer: id, topic: producer?.topic }),
        ...sent,
        asynchronous: name === 'asyncPublishMessage',
      });
      data.set(use, sendData(sent, producer?.topic));
    } else if (
      name === 'consumeMessage' ||
      name === 'consumeMessageOrderly' ||
      name === 'asyncConsumeMessage' ||
      name.endsWith('onsumeHalfMessage')
    ) {
      const id = made(use.receiver);
      const consumer = id === undefined ? undefined : consumerById.get(id);
      const halfMessages = name.endsWith('onsumeHalfMessage');
      receives.push({
        ...part(use),
        ...optional({ consumer: halfMessages ? undefined : id }),
        orderly: name === 'consumeMessageOrderly',
        halfMessages,
      });
      data.set(use, texts({ topic: consumer?.subscriptions[0]?.topic, group: consumer?.group }));
    } else if (name === 'ackMessage' || name === 'asyncAckMessage') {
      acknowledgements.push({ ...part(use), ...optional({ consumer: made(use.receiver) }) });
    }
  }
  return { model: { clients, producers, sends, consumers, receives, acknowledgements }, data };
}

function isClient(use: JavaUse): boolean {
  return use.form === 'construction' && isOf(use, onsHttpTypes.client);
}

function isOf(use: JavaUse, type: string): boolean {
  return use.use.row.startsWith(`${type}#`);
}

function memberName(use: JavaUse): string {
  return use.form === 'call' ? (/#(\w+)\(/.exec(use.use.row)?.[1] ?? '') : '';
}

function clientValues(use: JavaUse, resolver: JavaResolver): Omit<ClientPart, 'id' | 'family' | 'range'> {
  const [endpoint, accessKey, secretKey, fourth] = argumentsOf(use.node);
  const isToken = use.use.row.includes('java.lang.String, java.lang.String, java.lang.String, java.lang.String');
  const credential = (node: JavaNode | undefined): ValueAt | undefined => node && writtenValueAt(node, resolver);
  const hasToken = isToken && fourth && unwrap(fourth).kind !== 'null_literal';
  return optional({
    roleCredentials: hasToken ? { kind: 'sts' as const, range: { start: fourth.start, end: fourth.end } } : undefined,
    shortLived: madePerCall(use.node, resolver),
    endpoint: endpoint && valueAt(endpoint, resolver),
    accessKey: credential(accessKey),
    secretKey: credential(secretKey),
    securityToken: isToken ? credential(fourth) : undefined,
  });
}

/** HTTP names the instance where a producer or consumer is made; the model keeps it with the connection. */
function nameInstance(clients: ClientPart[], client: number | undefined, instanceId: ValueAt | undefined): void {
  const position = clients.findIndex((candidate) => candidate.id === client);
  const found = clients[position];
  if (found && instanceId && !found.instanceId) clients[position] = { ...found, instanceId };
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is not known, as optional properties are never `undefined` here. */
function optional<T extends object>(values: T): Defined<T> {
  const found: Defined<T> = {};
  return Object.assign(found, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}

function text(value: Value | undefined): string | undefined {
  if (value?.kind === 'known' && typeof value.value === 'string') return value.value;
  return value?.kind === 'configuration-key' ? `\${${value.key}}` : undefined;
}

function texts(values: Readonly<Record<string, ValueAt | undefined>>): NonNullable<ApiUse['data']> {
  const found: Record<string, string> = {};
  for (const [name, at] of Object.entries(values)) {
    const known = text(at?.value);
    if (known !== undefined) found[name] = known;
  }
  return found;
}

function sendData(
  sent: { readonly types: SendPart['types'] } & Partial<SendPart>,
  topic: ValueAt | undefined,
): NonNullable<ApiUse['data']> {
  const delay = delayMillis(sent.deliveryTime?.value);
  return {
    ...texts({ topic, tag: sent.tag, messageGroup: sent.messageGroup }),
    ...(sent.types.length > 0 ? { messageType: sent.types.join(', ') } : {}),
    ...(delay === undefined ? {} : { delayMillis: delay }),
  };
}

/** What a sum adds to the current time, where all of it is known. */
function delayMillis(value: Value | undefined): number | undefined {
  if (value?.kind !== 'calculated' || value.operator !== '+') return undefined;
  const [first, second] = value.operands;
  if (!first || !second) return undefined;
  const parts = [first, second].map((part) =>
    part.kind === 'current-time' ? 0 : part.kind === 'known' && typeof part.value === 'number' ? part.value : delayMillis(part),
  );
  const hasNow = [first, second].filter((part) => part.kind === 'current-time' || part.kind === 'calculated').length === 1;
  const [a, b] = parts;
  return hasNow && a !== undefined && b !== undefined ? a + b : undefined;
}
