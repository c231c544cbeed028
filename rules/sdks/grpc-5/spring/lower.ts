import { resolverOf } from '../../../../server/languages/java/create-resolver.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import type { JavaIndex } from '../../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../../../../server/languages/java/syntax.js';
import type {
  ClientPart,
  ConsumerPart,
  FileModel,
  MessageType,
  ProducerPart,
  SendPart,
  ValueAt,
} from '../../../../server/model/messaging.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import { annotationsOf, filledIn, type JavaAnnotation } from '../../java/annotations.js';
import { createParts, type Parts } from '../../java/parts.js';
import { rangeOf, valueAt } from '../../java/values.js';
import { destinationOf } from '../../rocketmq-spring/java/destination.js';

const starter = 'org.apache.rocketmq.client';
const template = `${starter}.core.RocketMQClientTemplate`;
const listener = `${starter}.annotation.RocketMQMessageListener`;
const producerReset = `${starter}.annotation.ExtProducerResetConfiguration`;
const consumerReset = `${starter}.annotation.ExtConsumerResetConfiguration`;
const declaring: ReadonlySet<string> = new Set([listener, producerReset, consumerReset]);

/** What the third argument of a send is; without one it is a normal message (rocketmq-v5-client-spring-boot-2.3.1.jar). */
type Kind = 'normal' | 'delay' | 'fifo' | 'transaction' | 'any';

const sends: Readonly<Record<string, Kind>> = {
  syncSendNormalMessage: 'normal',
  syncSendDelayMessage: 'delay',
  syncSendFifoMessage: 'fifo',
  syncSendGrpcMessage: 'any',
  asyncSendNormalMessage: 'normal',
  asyncSendDelayMessage: 'delay',
  asyncSendFifoMessage: 'fifo',
  asyncSendWithObjectPayload: 'any',
  asyncSendWithStringPayload: 'any',
  asyncSendWithBytePayload: 'any',
  asyncSendWithMessagePayload: 'any',
  asyncSend: 'any',
  sendMessageInTransaction: 'transaction',
  sendTransactionMessage: 'transaction',
  convertAndSend: 'normal',
  send: 'normal',
};

export function lowerFile(file: JavaFile, index: JavaIndex): FileModel {
  const resolver = resolverOf(file, index);
  const parts = createParts('grpc-5');
  const clients: ClientPart[] = [];
  const producers: ProducerPart[] = [];
  const consumers: ConsumerPart[] = [];
  for (const annotation of annotationsOf(resolver, (name) => declaring.has(name))) {
    const client = clientOf(annotation, parts, resolver);
    if (client) clients.push(client);
    const of = client ? { client: client.id } : {};
    const base = parts.make(rangeOf(annotation.nameNode));
    const at = (name: string): ValueAt | undefined => attribute(annotation, name, resolver);
    const topic = at('topic');
    if (annotation.name === producerReset) {
      producers.push({ ...base, ...of, ...(topic && { topic }), transactional: false });
      continue;
    }
    const [group, filter, type] = [at('consumerGroup'), at('tag'), at('filterExpressionType')];
    const isSql = type?.value.kind === 'known' && String(type.value.value).toLowerCase() === 'sql92';
    consumers.push({
      ...base,
      ...of,
      ...(group && { group }),
      subscriptions: [{ ...(topic && { topic }), ...(filter && { filter, filterKind: isSql ? 'sql92' : 'tag' }) }],
      manner: annotation.name === listener ? 'push' : 'simple',
    });
  }
  return { ...emptyModel, clients, producers, consumers, sends: [...sendsIn(file, parts, resolver)] };
}

function* sendsIn(file: JavaFile, parts: Parts, resolver: JavaResolver): Generator<SendPart> {
  for (const [name, kind] of Object.entries(sends)) {
    for (const node of file.invocations.get(name) ?? []) {
      const member = resolver.memberOf(node);
      const receiver = child(node, 'object');
      if (member?.origin !== 'library' || !receiver) continue;
      if (member.member.owner !== template && !resolver.isSubtype(resolver.typeOf(unwrap(receiver)), template)) continue;
      const [destination, , third, fourth] = argumentsOf(node);
      const isDefault = argumentsOf(node).length === 1;
      if (!destination) continue;
      yield {
        ...parts.make(rangeOf(child(node, 'name') ?? node)),
        ...(isDefault ? {} : destinationOf(destination, resolver)),
        ...said(kind, third, fourth, resolver),
        asynchronous: name.startsWith('async'),
      };
    }
  }
}

function said(
  kind: Kind,
  third: JavaNode | undefined,
  fourth: JavaNode | undefined,
  resolver: JavaResolver,
): Pick<SendPart, 'types' | 'messageGroup' | 'deliveryTime'> {
  const given = (node: JavaNode | undefined): ValueAt | undefined => {
    const at = node && node.kind !== 'null_literal' ? valueAt(node, resolver) : undefined;
    return at?.value.kind === 'known' && at.value.value === null ? undefined : at;
  };
  if (kind === 'normal') return { types: ['NORMAL'] };
  if (kind === 'transaction') return { types: ['TRANSACTION'] };
  const [delay, group] = kind === 'fifo' ? [undefined, given(third)] : [given(third), kind === 'any' ? given(fourth) : undefined];
  const types: MessageType[] = [...(group ? (['FIFO'] as const) : []), ...(delay ? (['DELAY'] as const) : [])];
  // A delay or a group that is a variable may be null, and then says nothing.
  const isOpen = kind === 'any' && [delay, group].some((at) => at && at.value.kind !== 'known');
  return {
    types: types.length === 0 || isOpen ? ['NORMAL', ...types] : types,
    ...(group && { messageGroup: group }),
    ...(delay && { deliveryTime: { ...delay, unit: 'delay' } }),
  };
}

/** Only where the annotation says more than the application's configuration. */
function clientOf(annotation: JavaAnnotation, parts: Parts, resolver: JavaResolver): ClientPart | undefined {
  const at = (name: string): ValueAt | undefined => attribute(annotation, name, resolver);
  const [endpoint, accessKey, secretKey, namespace] = [at('endpoints'), at('accessKey'), at('secretKey'), at('namespace')];
  if (!endpoint && !accessKey && !secretKey && !namespace) return undefined;
  return {
    ...parts.make(rangeOf(annotation.nameNode)),
    ...(endpoint && { endpoint }),
    ...(accessKey && { accessKey }),
    ...(secretKey && { secretKey }),
    ...(namespace && { namespace }),
  };
}

function attribute(annotation: JavaAnnotation, name: string, resolver: JavaResolver): ValueAt | undefined {
  const written = annotation.values.get(name);
  if (!written) return undefined;
  const at = valueAt(written.value, resolver);
  return { ...at, value: filledIn(at.value), statement: rangeOf(written.pair) };
}
