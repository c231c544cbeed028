import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { madePerCall } from '../../../../../server/languages/java/value-at.js';
import type { JavaNode } from '../../../../../server/languages/java/syntax.js';
import type {
  ClientPart,
  ConsumerPart,
  FeatureUse,
  MessageType,
  ProducerPart,
  SendPart,
  Subscription,
} from '../../../../../server/model/messaging.js';
import { emptyModel } from '../../../../../server/model/messaging.js';
import type { Lowered } from '../../../java/front-end.js';
import { isBuilt, messageSettings, sentMessages, type MessageSdk, type SentMessage } from '../../../java/messages-built.js';
import { createParts, memberName, ownerName } from '../../../java/parts.js';
import { receiverRoots } from '../../../java/roots.js';
import { subscribed } from '../../../java/subscribed.js';
import { valueSet } from '../../../java/settings.js';
import type { JavaUse } from '../../../java/use.js';
import { withoutIdle } from '../../../java/short-lived.js';
import { optional, textsOf, valueAt } from '../../../java/values.js';
import { clientTypes, isOnsTcpType, onsTcpTypes } from '../types.js';
import { clientsMade, clientValues, propertyFeaturesOf } from './clients.js';
import { onsText, propertiesIn } from './properties.js';
import { subscriptionTables } from './subscriptions.js';

/** Messages of the SDK: `new Message(topic, tag, key, body)`. Reserved properties that code puts itself are dropped by the SDK. */
const messages: MessageSdk = {
  types: new Set([onsTcpTypes.message]),
  setters: {
    setTopic: 'topic',
    setTag: 'tag',
    setKey: 'keys',
    setBody: 'body',
    setShardingKey: 'messageGroup',
    setStartDeliverTime: 'moment',
  },
  propertySetters: new Set(['putUserProperties']),
  reservedKeys: {},
  textOf: onsText,
};

const sendMethods: ReadonlySet<string> = new Set(['send', 'sendAsync', 'sendOneway']);

/** Says what the uses of one file do, in the terms of the model. */
export function lowerOnsTcp(uses: readonly JavaUse[], resolver: JavaResolver): Lowered {
  const parts = createParts('ons-tcp-1');
  const clients: ClientPart[] = [];
  const producers: ProducerPart[] = [];
  const consumers = new Map<JavaNode, ConsumerPart>();
  const sends: SendPart[] = [];
  const features: FeatureUse[] = [];
  const properties = propertiesIn(resolver);
  const tableOf = subscriptionTables(uses, resolver);
  const isClient = (names: readonly string[]): boolean => names.some(isOnsTcpType);
  const usedProperties = new Set<JavaNode>();
  const messageSetting = messageSettings(uses, messages, resolver);
  const alreadySent = new Set<JavaNode>();

  for (const { use, role, roots, properties: given, at } of clientsMade(uses, resolver)) {
    for (const root of properties.reach(given)) usedProperties.add(root);
    const applied = properties.on(given, at);
    const client: ClientPart = {
      ...parts.make(use.use.range),
      ...clientValues(applied, resolver),
      ...optional({ shortLived: role.kind === 'producer' ? madePerCall(use.node, resolver) : undefined }),
    };
    clients.push(client);
    const group =
      valueSet(applied, 'group', resolver) ?? valueSet(applied, role.kind === 'producer' ? 'producerId' : 'consumerId', resolver);
    const part = parts.make(use.use.range, roots);
    const owner = role.kind === 'producer' ? { producer: part.id } : { consumer: part.id };
    if (role.kind === 'producer') producers.push({ ...part, client: client.id, ...optional({ group }), transactional: role.transactional });
    else {
      const { orderly, manner } = role;
      for (const root of roots)
        consumers.set(root, { ...part, client: client.id, ...optional({ group }), subscriptions: [], orderly, manner });
      if (role.isBatch) features.push({ ...parts.make(use.use.range), ...owner, feature: 'batch-consumer' });
      if (manner === 'pull') features.push({ ...parts.make(use.use.range), ...owner, feature: 'pull-consumer' });
    }
    for (const found of propertyFeaturesOf(applied, resolver)) features.push({ ...parts.make(found.range), ...owner, ...found });
    parts.say(use, textsOf({ group }));
  }
  lonelyProperties();

  for (const use of uses) {
    const role = clientTypes[ownerName(use)];
    const name = memberName(use);
    if (use.form !== 'call' || !role) continue;
    const roots = receiverRoots(use.receiver, use.node, resolver, isClient);
    if (role.kind === 'producer' && sendMethods.has(name)) send(use, role, roots);
    else if (role.kind === 'consumer' && (name === 'subscribe' || name === 'topicPartitions'))
      subscribe(use, roots, [subscribed(name === 'subscribe' ? use.arguments : use.arguments.slice(0, 1), resolver)]);
    else if (name === 'setSubscriptionTable' && use.arguments[0]) subscribe(use, roots, tableOf(use.arguments[0]));
  }
  handedOn();

  return {
    model: {
      ...emptyModel,
      clients: clients.map((client) => withoutIdle(client, producers, sends)),
      producers,
      sends,
      consumers: [...new Set(consumers.values())],
      features,
    },
    data: parts.data,
  };

  /** Properties with an endpoint or credentials that another file makes its clients of. */
  function lonelyProperties(): void {
    const seen = new Set<JavaNode>();
    for (const { roots } of properties.settings) {
      const alone = roots.filter((root) => !usedProperties.has(root) && !seen.has(root));
      if (alone.length === 0) continue;
      for (const root of alone) seen.add(root);
      const applied = properties.on(alone);
      const [first] = applied;
      const values = clientValues(applied, resolver);
      if (first && Object.keys(values).length > 0) clients.push({ ...parts.make(first.call), ...values });
    }
  }

  function subscribe(use: JavaUse, roots: readonly JavaNode[], subscriptions: readonly Subscription[]): void {
    const role = clientTypes[ownerName(use)];
    if (role?.kind !== 'consumer') return;
    const [known] = roots.flatMap((root) => consumers.get(root) ?? []);
    const made: ConsumerPart = known ?? {
      ...parts.make(use.use.range, roots),
      subscriptions: [],
      orderly: role.orderly,
      manner: role.manner,
    };
    const grown = { ...made, subscriptions: [...made.subscriptions, ...subscriptions] };
    for (const root of roots.length > 0 ? roots : [use.node]) consumers.set(root, grown);
    for (const { topic, filter } of subscriptions) parts.say(use, textsOf({ topic, tag: filter, group: grown.group }));
  }

  function send(use: JavaUse, role: { readonly transactional: boolean; readonly orderly: boolean }, roots: readonly JavaNode[]): void {
    const [message, key] = use.arguments;
    if (!message) return;
    const producer = parts.of(roots);
    for (const sent of sentMessages(message, messageSetting, messages, resolver, use.node)) {
      for (const built of sent.built) alreadySent.add(built);
      const messageGroup = role.orderly && key ? valueAt(key, resolver) : sent.said.messageGroup;
      const types = typesOf(sent, role);
      sends.push({
        ...parts.make(use.use.range),
        ...optional({ producer }),
        ...sent.said,
        ...optional({ messageGroup }),
        types,
        asynchronous: memberName(use) === 'sendAsync',
      });
      parts.say(use, {
        ...textsOf({ topic: sent.said.topic, tag: sent.said.tag, messageGroup }),
        ...(types.length > 0 && { messageType: types.join(', ') }),
      });
    }
    if (memberName(use) === 'sendOneway')
      features.push({ ...parts.make(use.use.range), ...optional({ producer }), feature: 'one-way-send' });
  }

  /** Messages that another file sends: their topic and what is set on them is known here only. */
  function handedOn(): void {
    for (const use of uses) {
      if (use.form !== 'construction' || alreadySent.has(use.node) || !isBuilt(use.node, messages, resolver)) continue;
      const [handed] = sentMessages(use.node, messageSetting, messages, resolver);
      if (!handed) continue;
      const { said, types } = handed;
      if (!said.topic) continue;
      sends.push({ ...parts.make(use.use.range), ...said, types: types.filter((type) => type !== 'NORMAL'), asynchronous: false });
      parts.say(use, textsOf({ topic: said.topic, tag: said.tag }));
    }
  }
}

/** How a message is sent says more than what is set on it. */
function typesOf({ types }: SentMessage, role: { readonly transactional: boolean; readonly orderly: boolean }): readonly MessageType[] {
  if (!role.transactional && !role.orderly) return types;
  const certain: MessageType = role.transactional ? 'TRANSACTION' : 'FIFO';
  return (['FIFO', 'DELAY', 'TRANSACTION'] as const).filter(
    (type) => type === certain || (type === 'DELAY' && types.includes(type) && !types.includes('NORMAL')),
  );
}
