import { ts } from '../../../server/languages/typescript/index.js';
import type { ClientPart, ConsumerPart, FeatureUse, Part, ValueAt } from '../../../server/model/messaging.js';
import { present, surely, type Options } from '../node/options.js';

/** Options that all clients of `ali-ons` take: lib/client_config.js, lib/remoting_client.js of 3.12.0. */
export function clientValues(options: Options): Omit<ClientPart, keyof Part> {
  return present({
    endpoint: options.at('nameSrv', 'onsAddr'),
    accessKey: options.at('accessKeyId', 'accessKey'),
    secretKey: options.at('accessKeySecret', 'secretKey'),
    securityToken: surely(options, 'securityToken'),
    namespace: withProperty(options, 'namespace'),
  });
}

/** A value with the whole property that gives it, where one of an object does. */
function withProperty(options: Options, name: string): ValueAt | undefined {
  const value = options.at(name);
  const property = options.nodeOf(name)?.parent;
  const isProperty = property && (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property));
  return value && isProperty ? { ...value, statement: { start: property.getStart(), end: property.end } } : value;
}

/** Options of consumers that 5.x knows otherwise or not at all. */
const featureOptions = [
  ['consumeFromWhere', 'consume-from-where'],
  ['maxReconsumeTimes', 'max-reconsume-times'],
  ['allocateMessageQueueStrategy', 'allocation-strategy'],
] as const;

export function consumerFeatures(
  options: Options,
  place: Pick<Part, 'family' | 'range'>,
  consumer: ConsumerPart['id'],
  nextId: () => number,
): readonly FeatureUse[] {
  const found: FeatureUse[] = [];
  const broadcast = surely(options, 'isBroadcast');
  if (broadcast && !(broadcast.value.kind === 'known' && broadcast.value.value === false))
    found.push({ family: place.family, range: broadcast.range, id: nextId(), feature: 'broadcasting', consumer, value: broadcast });
  for (const [name, feature] of featureOptions) {
    const value = surely(options, name);
    if (value) found.push({ family: place.family, range: value.range, id: nextId(), feature, consumer, value });
  }
  return found;
}
