import { resolverOf } from '../../../../server/languages/java/create-resolver.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import { originsOf } from '../../../../server/languages/java/origins.js';
import type { JavaIndex } from '../../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { argumentsOf, child, type JavaNode } from '../../../../server/languages/java/syntax.js';
import type {
  AcknowledgementPart,
  ConsumerPart,
  FileModel,
  ProducerPart,
  ReceivePart,
  SendPart,
  Subscription,
  ValueAt,
} from '../../../../server/model/messaging.js';
import { chainOf, type BuilderChain } from '../../java/builder-chain.js';
import { listenerHandling, loopHandling, type HandlingSdk } from '../../java/handling.js';
import { clientsOf } from './clients.js';
import { builtMessages, valueOf } from './messages.js';
import { subscriptionOf, subscriptionsIn } from './subscriptions.js';
import { grpcTypes } from './types.js';

const handlingSdk: HandlingSdk = { producers: new Set([grpcTypes.producer]), method: 'consume', parameters: 1 };

const begins: ReadonlySet<string> = new Set(['newProducerBuilder', 'newPushConsumerBuilder', 'newSimpleConsumerBuilder', 'newBuilder']);

/** What a file does with `rocketmq-client-java`. */
export function lowerFile(file: JavaFile, index: JavaIndex): FileModel {
  const resolver = resolverOf(file, index);
  const clients = clientsOf(file, index);
  const producers: ProducerPart[] = [];
  const sends: SendPart[] = [];
  const consumers: ConsumerPart[] = [];
  const receives: ReceivePart[] = [];
  const acknowledgements: AcknowledgementPart[] = [];
  const made = new Map<JavaNode, number>();
  const sent = new Set<JavaNode>();
  let next = clients.parts.length;

  const part = (node: JavaNode): { readonly id: number; readonly family: 'grpc-5'; readonly range: { start: number; end: number } } => {
    const name = child(node, 'name') ?? node;
    return { id: next++, family: 'grpc-5', range: { start: name.start, end: name.end } };
  };
  const clientOf = (chain: BuilderChain): number | undefined => {
    const [configuration] = chain.calls.findLast((call) => call.name === 'setClientConfiguration')?.arguments ?? [];
    if (!configuration) return undefined;
    for (const origin of originsOf(configuration, resolver)) {
      const { calls, start } = chainOf(origin, configuration, new Set(['newBuilder']), resolver);
      for (const node of [start, ...calls.map((call) => call.node)]) {
        const id = clients.byNode.get(node);
        if (id !== undefined) return id;
      }
    }
    return undefined;
  };
  /** The part that a receiver was made by. */
  const partOf = (receiver: JavaNode | undefined): number | undefined =>
    receiver && originsOf(receiver, resolver).flatMap((origin) => made.get(origin) ?? [])[0];

  for (const [node, owner] of calls(file, resolver, ['build'])) {
    if (owner === grpcTypes.producerBuilder) {
      const chain = chainOf(node, node, begins, resolver);
      const client = clientOf(chain);
      const [topic, ...others] = chain.calls.filter((call) => call.name === 'setTopics').flatMap((call) => call.arguments);
      const base = part(node);
      made.set(node, base.id);
      producers.push({
        ...base,
        ...(client !== undefined && { client }),
        ...(topic && others.length === 0 && { topic: valueAt(topic, resolver) }),
        transactional: chain.calls.some((call) => call.name === 'setTransactionChecker'),
      });
    } else if (owner === grpcTypes.pushConsumerBuilder || owner === grpcTypes.simpleConsumerBuilder) {
      const chain = chainOf(node, node, begins, resolver);
      const client = clientOf(chain);
      const named = (name: string): ValueAt | undefined =>
        valueOf(
          chain.calls.filter((call) => call.name === name),
          resolver,
        );
      const group = named('setConsumerGroup');
      const [table] = chain.calls.findLast((call) => call.name === 'setSubscriptionExpressions')?.arguments ?? [];
      const [listener, ...others] = chain.calls.filter((call) => call.name === 'setMessageListener').flatMap((call) => call.arguments);
      const handling = listener && others.length === 0 ? listenerHandling(listener, handlingSdk, resolver) : undefined;
      const base = part(node);
      made.set(node, base.id);
      consumers.push({
        ...base,
        ...(client !== undefined && { client }),
        ...(group && { group }),
        subscriptions: table ? subscriptionsIn(table, resolver) : [],
        manner: owner === grpcTypes.pushConsumerBuilder ? 'push' : 'simple',
        ...(handling && { handling }),
      });
    }
  }
  for (const [node, owner, receiver] of calls(file, resolver, ['subscribe'])) {
    if (owner !== grpcTypes.pushConsumer && owner !== grpcTypes.simpleConsumer) continue;
    const [topic, filter] = argumentsOf(node);
    const subscription = topic && subscriptionOf(topic, filter, resolver);
    const position = consumers.findIndex((consumer) => consumer.id === partOf(receiver));
    const consumer = consumers[position];
    if (consumer && subscription) consumers[position] = { ...consumer, subscriptions: addTo(consumer.subscriptions, subscription) };
  }
  for (const [node, owner, receiver] of calls(file, resolver, ['send', 'sendAsync'])) {
    if (owner !== grpcTypes.producer) continue;
    const [message, transaction] = argumentsOf(node);
    const producer = partOf(receiver);
    for (const origin of message ? originsOf(message, resolver) : []) sent.add(origin);
    const built = message ? builtMessages(message, transaction !== undefined, resolver) : [{ types: [] }];
    const asynchronous = resolver.file.text(child(node, 'name') ?? node) === 'sendAsync';
    for (const one of built) sends.push({ ...part(node), ...(producer !== undefined && { producer }), ...one, asynchronous });
  }
  // Messages that another file sends: their topic and what is set on them is known here only.
  for (const [node, owner] of calls(file, resolver, ['build'])) {
    if (owner !== grpcTypes.messageBuilder || sent.has(node)) continue;
    for (const one of builtMessages(node, false, resolver))
      if (one.topic) sends.push({ ...part(node), ...one, types: one.types.filter((type) => type !== 'NORMAL'), asynchronous: false });
  }
  for (const [node, owner, receiver] of calls(file, resolver, ['receive', 'receiveAsync'])) {
    if (owner !== grpcTypes.simpleConsumer) continue;
    const consumer = partOf(receiver);
    receives.push({ ...part(node), ...(consumer !== undefined && { consumer }), orderly: false, halfMessages: false });
    const position = consumers.findIndex(({ id }) => id === consumer);
    const asking = consumers[position];
    if (!asking || !receiver) continue;
    const isFirst = !receives.slice(0, -1).some((one) => one.consumer === consumer);
    const { handling: former, ...rest } = asking;
    const handling = isFirst && !former ? loopHandling(node, receiver, handlingSdk, resolver) : undefined;
    consumers[position] = { ...rest, ...(handling && { handling }) };
  }
  for (const [node, owner, receiver] of calls(file, resolver, ['ack', 'ackAsync'])) {
    if (owner !== grpcTypes.simpleConsumer) continue;
    const consumer = partOf(receiver);
    acknowledgements.push({ ...part(node), ...(consumer !== undefined && { consumer }) });
  }
  return { clients: clients.parts, producers, sends, consumers, receives, acknowledgements };
}

/** A new expression for a topic takes the place of the one before. */
function addTo(subscriptions: readonly Subscription[], added: Subscription): readonly Subscription[] {
  const topic = JSON.stringify(added.topic?.value);
  const others =
    added.topic?.value.kind === 'known' ? subscriptions.filter((one) => JSON.stringify(one.topic?.value) !== topic) : subscriptions;
  return [...others, added];
}

/** Calls of the SDK's methods by name, with the type that declares the method, in source order. */
function calls(
  file: JavaFile,
  resolver: JavaResolver,
  names: readonly string[],
): readonly (readonly [JavaNode, string, JavaNode | undefined])[] {
  return names
    .flatMap((name) => file.invocations.get(name) ?? [])
    .flatMap((node) => {
      const member = resolver.memberOf(node);
      return member?.origin === 'library' ? [[node, member.member.owner, child(node, 'object')] as const] : [];
    })
    .sort(([a], [b]) => a.start - b.start || a.end - b.end);
}

export function valueAt(node: JavaNode, resolver: JavaResolver): ValueAt {
  return { value: resolver.constantOf(node), range: { start: node.start, end: node.end } };
}
