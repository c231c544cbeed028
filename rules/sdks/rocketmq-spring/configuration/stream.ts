import type {
  ClientPart,
  ConsumerPart,
  FeatureUse,
  FileModel,
  ProducerPart,
  SendPart,
  Subscription,
  ValueAt,
} from '../../../../server/model/messaging.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import type { Feature } from '../../../../server/model/features.js';
import type { ConfigurationSetting } from '../../../../server/model/settings.js';
import { known } from '../../../../server/model/values.js';
import { documentsOf, settingAt, textOf, type SpringSettings } from './settings.js';

const family = 'remoting-4';
const stream = 'spring.cloud.stream.';

interface Binding {
  readonly name: string;
  /** `spring.cloud.stream.bindings.<name>.*` */
  readonly common: SpringSettings;
  /** `spring.cloud.stream.rocketmq.bindings.<name>.*` */
  readonly own: SpringSettings;
}

/**
 * Bindings of spring-cloud-starter-stream-rocketmq, as far as their topics and groups go:
 * https://github.com/alibaba/spring-cloud-alibaba/tree/2023.x/spring-cloud-alibaba-starters/spring-cloud-starter-stream-rocketmq
 */
export function streamModel(settings: readonly ConfigurationSetting[]): FileModel {
  const clients: ClientPart[] = [];
  const producers: ProducerPart[] = [];
  const consumers: ConsumerPart[] = [];
  const sends: SendPart[] = [];
  const features: FeatureUse[] = [];
  let next = 0;
  for (const document of documentsOf(settings, stream)) {
    if (![...document.keys()].some((key) => key.startsWith(`${stream}rocketmq.`))) continue;
    const binder = (key: string): ValueAt | undefined => settingAt(document.get(`${stream}rocketmq.binder.${key}`));
    const endpoint = binder('nameserver') ?? binder('namesrvaddr');
    const [accessKey, secretKey] = [binder('accesskey'), binder('secretkey')];
    const first = endpoint ?? accessKey ?? secretKey;
    const client = first && next++;
    if (first && client !== undefined)
      clients.push({
        id: client,
        family,
        range: first.range,
        ...(endpoint && { endpoint }),
        ...(accessKey && { accessKey }),
        ...(secretKey && { secretKey }),
      });
    const of = client === undefined ? {} : { client };
    for (const binding of bindingsOf(document)) {
      const destination = binding.common.get('destination');
      const topics = topicsOf(destination);
      const [topic] = topics;
      const direction = directionOf(binding);
      if (!topic || !direction || isOtherBinder(binding, document)) continue;
      const own = (key: string): ValueAt | undefined => settingAt(binding.own.get(key));
      if (direction === 'out') {
        const group = own('producer.group') ?? binder('group');
        const isTransactional =
          textOf(binding.own.get('producer.transactional')) === 'true' ||
          textOf(binding.own.get('producer.producertype'))?.toLowerCase() === 'trans';
        const id = next++;
        producers.push({ id, family, range: topic.range, ...of, topic, ...(group && { group }), transactional: isTransactional });
        const types = isTransactional ? (['TRANSACTION'] as const) : [];
        sends.push({ id: next++, family, range: topic.range, producer: id, topic, types, asynchronous: false });
        const sendType = own('producer.sendtype');
        if (sendType && textOf(binding.own.get('producer.sendtype'))?.toLowerCase() === 'oneway')
          features.push({ id: next++, family, range: sendType.range, feature: 'one-way-send', producer: id, value: sendType });
        continue;
      }
      const group = settingAt(binding.common.get('group'));
      const filter = filterOf(binding);
      const id = next++;
      const isOrderly = ['consumer.orderly', 'consumer.push.orderly'].some((key) => textOf(binding.own.get(key)) === 'true');
      consumers.push({
        id,
        family,
        range: (group ?? topic).range,
        ...of,
        ...(group && { group }),
        subscriptions: topics.map((one) => ({ topic: one, ...filter })),
        orderly: isOrderly,
        manner: 'push',
      });
      for (const [key, feature, needs] of consumerFeatures) {
        const value = own(key);
        if (value && (needs === undefined || textOf(binding.own.get(key))?.toUpperCase() === needs))
          features.push({ id: next++, family, range: value.range, feature, consumer: id, value });
      }
    }
  }
  return { ...emptyModel, clients, producers, consumers, sends, features };
}

const consumerFeatures: readonly (readonly [key: string, feature: Feature, value?: string])[] = [
  ['consumer.broadcasting', 'broadcasting', 'TRUE'],
  ['consumer.messagemodel', 'broadcasting', 'BROADCASTING'],
  ['consumer.push.maxreconsumetimes', 'max-reconsume-times'],
  ['consumer.suspendcurrentqueuetimemillis', 'suspend-time'],
  ['consumer.push.suspendcurrentqueuetimemillis', 'suspend-time'],
  ['consumer.consumefromwhere', 'consume-from-where'],
];

function bindingsOf(document: SpringSettings): readonly Binding[] {
  const found = new Map<string, { common: Map<string, ConfigurationSetting>; own: Map<string, ConfigurationSetting> }>();
  for (const [key, setting] of document) {
    const match = /^spring\.cloud\.stream\.(rocketmq\.)?bindings\.([^.]+)\.(.+)$/.exec(key);
    const [, isOwn, name = '', rest = ''] = match ?? [];
    if (!match) continue;
    const binding = found.get(name) ?? { common: new Map<string, ConfigurationSetting>(), own: new Map<string, ConfigurationSetting>() };
    found.set(name, binding);
    (isOwn ? binding.own : binding.common).set(rest, setting);
  }
  return [...found].map(([name, { common, own }]) => ({ name, common, own }));
}

/** Names of functional bindings tell their direction; else what is said of them. */
function directionOf({ name, common, own }: Binding): 'in' | 'out' | undefined {
  // Without dashes, as keys are compared.
  if (/in\d+$/.test(name)) return 'in';
  if (/out\d+$/.test(name)) return 'out';
  const says = (what: string): boolean => [...common.keys(), ...own.keys()].some((key) => key.startsWith(`${what}.`));
  const isIn = says('consumer') || common.has('group') || /input$/.test(name);
  const isOut = says('producer') || /output$/.test(name);
  return isIn === isOut ? undefined : isIn ? 'in' : 'out';
}

/** A binding can name a binder that is not RocketMQ's. */
function isOtherBinder({ common }: Binding, document: SpringSettings): boolean {
  const binder = textOf(common.get('binder')) ?? textOf(document.get(`${stream}defaultbinder`));
  if (binder === undefined || binder.toLowerCase().includes('rocketmq')) return false;
  const type = textOf(document.get(`${stream}binders.${binder.toLowerCase().replace(/[-_]/g, '')}.type`));
  return type !== 'rocketmq';
}

/** A binding for input may name several topics. */
function topicsOf(destination: ConfigurationSetting | undefined): readonly ValueAt[] {
  const at = settingAt(destination);
  const text = textOf(destination);
  if (!at || text === undefined || at.value.kind !== 'known' || !text.includes(',')) return at ? [at] : [];
  let start = at.range.start;
  return text.split(',').map((part) => {
    const name = part.trim();
    const from = start + part.indexOf(name);
    start += part.length + 1;
    return { value: known(name), range: { start: from, end: from + name.length } };
  });
}

/** `tags` and `sql` of older versions; `subscription` of later ones says `tag:` or `sql:` first. */
function filterOf({ own }: Binding): Pick<Subscription, 'filter' | 'filterKind'> {
  const tags = settingAt(own.get('consumer.tags'));
  if (tags) return { filter: tags, filterKind: 'tag' };
  const sql = settingAt(own.get('consumer.sql'));
  if (sql) return { filter: sql, filterKind: 'sql92' };
  const written = own.get('consumer.subscription');
  const subscription = settingAt(written);
  const text = textOf(written);
  if (!subscription || text === undefined) return {};
  const prefix = /^(tag|sql):/.exec(text);
  if (!prefix || subscription.value.kind !== 'known') return { filter: subscription, filterKind: 'tag' };
  const cut = prefix[0].length;
  const range = { start: subscription.range.start + cut, end: subscription.range.end };
  return { filter: { value: known(text.slice(cut)), range }, filterKind: prefix[1] === 'sql' ? 'sql92' : 'tag' };
}
