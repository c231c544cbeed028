import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import type { ClientPart, ConsumerPart, FeatureUse, ProducerPart, Subscription, ValueAt } from '../../../../server/model/messaging.js';
import type { Feature } from '../../../../server/model/features.js';
import { known } from '../../../../server/model/values.js';
import { enumName, filledIn, type JavaAnnotation } from '../../java/annotations.js';
import type { Parts } from '../../java/parts.js';
import { rangeOf, valueAt } from '../../java/values.js';
import { springTypes } from './types.js';

export interface DeclaredParts {
  readonly clients: ClientPart[];
  readonly producers: ProducerPart[];
  readonly consumers: ConsumerPart[];
  readonly features: FeatureUse[];
}

/** Attributes whose setting is something that 5.x does otherwise. */
const valued: readonly (readonly [string, Feature])[] = [
  ['maxReconsumeTimes', 'max-reconsume-times'],
  ['suspendCurrentQueueTimeMillis', 'suspend-time'],
  ['consumeTimeout', 'consume-timeout'],
  ['enableMsgTrace', 'message-trace-switch'],
];

/** What an annotation declares: a listener's consumer, a template's producer or pull consumer. */
export function declare(
  annotation: JavaAnnotation,
  parts: Parts,
  resolver: JavaResolver,
  into: DeclaredParts,
): Pick<ConsumerPart, 'group'> & Subscription {
  const at = (name: string): ValueAt | undefined => attribute(annotation, name, resolver);
  const named = (name: string): string => {
    const written = annotation.values.get(name);
    return written ? enumName(written.value, resolver) : '';
  };
  const range = rangeOf(annotation.nameNode);
  if (annotation.name === springTypes.transactionListener) {
    // Until 2.0.4; later ones are told by the template.
    const group = at('txProducerGroup');
    if (group) into.producers.push({ ...parts.make(range), group, transactional: true });
    return { ...(group && { group }) };
  }
  const client = clientOf(annotation, parts, resolver);
  if (client) into.clients.push(client);
  const of = client ? { client: client.id } : {};
  const isTemplate = annotation.name === springTypes.extraTemplate;
  const group = at(annotation.name === springTypes.messageListener ? 'consumerGroup' : 'group');
  if (isTemplate) {
    into.producers.push({ ...parts.make(range, [annotation.type.node]), ...of, ...(group && { group }), transactional: false });
    return { ...(group && { group }) };
  }
  const topic = at('topic');
  const filter = at('selectorExpression');
  const filterKind = named('selectorType') === 'SQL92' ? 'sql92' : 'tag';
  const isPull = annotation.name === springTypes.extraConsumer;
  const consumer: ConsumerPart = {
    ...parts.make(range, [annotation.type.node]),
    ...of,
    ...(group && { group }),
    subscriptions: [{ ...(topic && { topic }), ...(filter && { filter, filterKind }) }],
    ...(!isPull && { orderly: named('consumeMode') === 'ORDERLY' }),
    manner: isPull ? 'poll' : 'push',
  };
  into.consumers.push(consumer);
  const feature = (name: Feature, value?: ValueAt): void => {
    into.features.push({ ...parts.make(value?.range ?? range), feature: name, consumer: consumer.id, ...(value && { value }) });
  };
  if (isPull) feature('lite-pull-consumer');
  const model = annotation.values.get('messageModel');
  if (model && named('messageModel') === 'BROADCASTING')
    feature('broadcasting', { value: known('BROADCASTING'), range: rangeOf(model.value), statement: rangeOf(model.pair) });
  for (const [name, what] of valued) {
    const value = at(name);
    if (value) feature(what, value);
  }
  return { ...(group && { group }), ...(topic && { topic }), ...(filter && { filter }) };
}

/** Only where the annotation says more than the application's configuration, which has a client of its own. */
function clientOf(annotation: JavaAnnotation, parts: Parts, resolver: JavaResolver): ClientPart | undefined {
  const at = (name: string): ValueAt | undefined => attribute(annotation, name, resolver);
  const [endpoint, accessKey, secretKey] = [at('nameServer'), at('accessKey'), at('secretKey')];
  const namespace = at('namespaceV2') ?? at('namespace');
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
