import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import type { JavaNode } from '../../../../../server/languages/java/syntax.js';
import { madePerCall } from '../../../../../server/languages/java/value-at.js';
import type { Feature } from '../../../../../server/model/features.js';
import {
  emptyModel,
  type ClientPart,
  type ConsumerPart,
  type FeatureUse,
  type MessageType,
  type ProducerPart,
  type SendPart,
  type Subscription,
} from '../../../../../server/model/messaging.js';
import type { Lowered } from '../../../java/front-end.js';
import { isBuilt, messageSettings, sentMessages, type SentMessage } from '../../../java/messages-built.js';
import { createParts, memberName, ownerName } from '../../../java/parts.js';
import { settingsOn, valueSet } from '../../../java/settings.js';
import { subscribed } from '../../../java/subscribed.js';
import type { JavaUse } from '../../../java/use.js';
import { withoutIdle } from '../../../java/short-lived.js';
import { optional, textsOf, valueAt } from '../../../java/values.js';
import { roleOf, type RemotingRoot } from '../types.js';
import {
  clientRoots,
  clientSettings,
  clientsMade,
  constructedBy,
  credentialsIn,
  credentialsOf,
  featuresSet,
  type ClientSetting,
  type MadeClient,
} from './clients.js';
import { isOrderlyListener, isTopicCall } from './listeners.js';
import { messagesIn, messagesOf } from './messages.js';
import { sendShape } from './sends.js';

/** Says what the uses of one file do, in the terms of the model. */
export function lowerRemoting(root: RemotingRoot): (uses: readonly JavaUse[], resolver: JavaResolver) => Lowered {
  const messages = messagesOf(root);
  return (uses, resolver) => {
    const parts = createParts(root.family);
    const clients: ClientPart[] = [];
    const producers: ProducerPart[] = [];
    const consumers = new Map<JavaNode, ConsumerPart>();
    const sends: SendPart[] = [];
    const features: FeatureUse[] = [];
    const settings = clientSettings(uses, root, resolver);
    const settled = new Set<ClientSetting['call']>();
    const credentials = credentialsIn(uses, resolver);
    const taken = new Set<JavaNode>();
    const messageSetting = messageSettings(uses, messages, resolver);
    const alreadySent = new Set<JavaNode>();

    for (const made of clientsMade(uses, root, resolver)) make(made);
    lonelySettings();
    for (const use of uses) {
      const role = use.form === 'call' ? roleOf(ownerName(use), root) : undefined;
      if (role?.kind === 'producer') send(use);
      else if (role?.kind === 'consumer') consume(use, role.manner);
    }
    handedOn();
    const model = {
      ...emptyModel,
      clients: clients.map((client) => withoutIdle(client, producers, sends)),
      producers,
      sends,
      consumers: [...new Set(consumers.values())],
      features,
    };
    return { model, data: parts.data };

    function feature(name: Feature, range: JavaNode | JavaUse['use']['range'], more: Partial<FeatureUse> = {}): void {
      features.push({ ...parts.make(range), ...more, feature: name });
    }

    function make(made: MadeClient): void {
      const { use, role } = made;
      const given = constructedBy(made, resolver);
      const applied = settingsOn([made.root], settings, resolver);
      for (const { call } of applied) settled.add(call);
      const held = credentialsOf(given.hook, credentials, resolver);
      if (held) taken.add(held);
      const client: ClientPart = {
        ...parts.make(use.use.range),
        ...(held && credentials.get(held)),
        ...optional({
          endpoint: valueSet(applied, 'endpoint', resolver),
          namespace: valueSet(applied, 'namespace', resolver) ?? given.namespace,
          shortLived: role.kind === 'producer' && use.form === 'construction' ? madePerCall(use.node, resolver) : undefined,
        }),
      };
      clients.push(client);
      if (role.kind === 'admin') return feature('admin-client', use.use.range);
      const group = valueSet(applied, 'group', resolver) ?? given.group;
      const part = parts.make(use.use.range, [made.root]);
      const owner = role.kind === 'producer' ? { producer: part.id } : { consumer: part.id };
      if (role.kind === 'producer')
        producers.push({ ...part, client: client.id, ...optional({ group }), transactional: role.transactional });
      else {
        consumers.set(made.root, { ...part, client: client.id, ...optional({ group }), subscriptions: [], manner: role.manner });
        if (role.feature) feature(role.feature, use.use.range, owner);
      }
      if (given.traces && resolver.file.text(given.traces) !== 'false') feature('message-trace-switch', given.traces, owner);
      if (given.strategy && !isDefaultStrategy(given.strategy)) feature('allocation-strategy', given.strategy, owner);
      for (const found of featuresSet(applied, resolver)) features.push({ ...parts.make(found.range), ...owner, ...found });
      parts.say(use, textsOf({ group }));
    }

    function isDefaultStrategy(node: JavaNode): boolean {
      return resolver.typeOf(node)?.name.endsWith('.AllocateMessageQueueAveragely') ?? false;
    }

    /** Setters of clients that another file makes, and credentials that another file is given. */
    function lonelySettings(): void {
      const objects = new Set(settings.filter(({ call }) => !settled.has(call)).flatMap(({ roots }) => roots));
      for (const object of objects) {
        const applied = settingsOn([object], settings, resolver).filter(({ call }) => !settled.has(call));
        const [first] = applied;
        const endpoint = valueSet(applied, 'endpoint', resolver);
        const namespace = valueSet(applied, 'namespace', resolver);
        if (first && (endpoint ?? namespace)) clients.push({ ...parts.make(first.call), ...optional({ endpoint, namespace }) });
        for (const found of featuresSet(applied, resolver)) features.push({ ...parts.make(found.range), ...found });
      }
      for (const [node, values] of credentials) {
        const isSaid = values.accessKey ?? values.secretKey ?? values.securityToken;
        if (isSaid && !taken.has(node)) clients.push({ ...parts.make(node), ...values });
      }
    }

    function consume(use: JavaUse, manner: ConsumerPart['manner']): void {
      const name = memberName(use);
      const orderly = isOrderlyListener(use, resolver);
      const [topic, , third] = use.arguments;
      const subscription =
        name === 'subscribe'
          ? subscribed(use.arguments, resolver)
          : isTopicCall(name) && topic
            ? { topic: valueAt(topic, resolver) }
            : undefined;
      if (!subscription && orderly === undefined) return;
      const roots = clientRoots(use, root, resolver);
      const [found] = roots.flatMap((object) => consumers.get(object) ?? []);
      const made: ConsumerPart = found ?? { ...parts.make(use.use.range, roots), subscriptions: [], manner };
      const isClassFilter =
        name === 'subscribe' && third !== undefined && use.use.row.endsWith('(java.lang.String, java.lang.String, java.lang.String)');
      if (isClassFilter) feature('class-filter', use.use.range, { consumer: made.id });
      const added: Subscription | undefined = subscription && (isClassFilter ? optional({ topic: subscription.topic }) : subscription);
      const grown: ConsumerPart = {
        ...made,
        subscriptions: [...made.subscriptions, ...(added ? [added] : [])],
        ...optional({ orderly: orderly ?? made.orderly }),
      };
      for (const object of roots.length > 0 ? roots : [use.node]) consumers.set(object, grown);
      if (added) parts.say(use, textsOf({ topic: added.topic, tag: added.filter, group: grown.group }));
    }

    function send(use: JavaUse): void {
      const shape = sendShape(use, resolver);
      if (!shape) return;
      const producer = parts.of(clientRoots(use, root, resolver));
      const owner = optional({ producer });
      for (const name of shape.features) feature(name, use.use.range, owner);
      const { asynchronous, isBatch } = shape;
      const written = isBatch ? messagesIn(shape.message, resolver) : [];
      const sent = (written.length > 0 ? written : [shape.message]).flatMap((message) =>
        sentMessages(message, messageSetting, messages, resolver, isBatch ? undefined : use.node),
      );
      for (const found of sent) {
        for (const built of found.built) alreadySent.add(built);
        const messageGroup = shape.messageGroup ? valueAt(shape.messageGroup, resolver) : found.said.messageGroup;
        const types = typesOf(found, shape.transactional, shape.messageGroup !== undefined);
        const isBySelector = shape.messageGroup !== undefined && !shape.transactional && !found.said.messageGroup;
        const ordered = { ...optional({ messageGroup }), ...(isBySelector && { orderedBySelector: true as const }) };
        sends.push({ ...parts.make(use.use.range), ...owner, ...found.said, ...ordered, types, asynchronous });
        parts.say(use, {
          ...textsOf({ topic: found.said.topic, tag: found.said.tag, messageGroup }),
          ...(types.length > 0 && { messageType: types.join(', ') }),
        });
      }
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
  };
}

/** How a message is sent says more than what is set on it; the SDK takes the delay from a transactional one. */
function typesOf({ types }: SentMessage, transactional: boolean, orderly: boolean): readonly MessageType[] {
  if (transactional) return ['TRANSACTION'];
  if (!orderly) return types;
  return types.includes('DELAY') && !types.includes('NORMAL') ? ['FIFO', 'DELAY'] : ['FIFO'];
}
