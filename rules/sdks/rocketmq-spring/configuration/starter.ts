import type { ClientPart, ConsumerPart, Family, FeatureUse, FileModel, ProducerPart, ValueAt } from '../../../../server/model/messaging.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import type { ConfigurationSetting } from '../../../../server/model/settings.js';
import { documentsOf, settingAt, textOf, type SpringSettings } from './settings.js';

/** One section of a starter's configuration that makes a client. */
interface Section {
  /** Its keys begin with this, in Spring's relaxed spelling. */
  readonly prefix: string;
  readonly endpoint: string;
  readonly makes: 'producer' | 'pull-consumer' | 'simple-consumer' | 'client';
  readonly group?: string;
  readonly topic?: string;
  readonly filter?: string;
  readonly filterType?: string;
}

export interface Starter {
  readonly family: Family;
  readonly sections: readonly Section[];
  /** A document without any of these keys is another starter's. */
  readonly needs: readonly string[];
}

/** spring-configuration-metadata.json of rocketmq-spring-boot-2.3.5.jar. */
export const remotingStarter: Starter = {
  family: 'remoting-4',
  needs: ['rocketmq.nameserver'],
  sections: [
    { prefix: 'rocketmq.producer.', endpoint: 'rocketmq.nameserver', makes: 'producer', group: 'group' },
    { prefix: 'rocketmq.consumer.', endpoint: 'rocketmq.nameserver', makes: 'client' },
    {
      prefix: 'rocketmq.pullconsumer.',
      endpoint: 'rocketmq.nameserver',
      makes: 'pull-consumer',
      group: 'group',
      topic: 'topic',
      filter: 'selectorexpression',
      filterType: 'selectortype',
    },
  ],
};

/** spring-configuration-metadata.json and annotations of rocketmq-v5-client-spring-boot-2.3.1.jar. */
export const grpcStarter: Starter = {
  family: 'grpc-5',
  needs: ['rocketmq.producer.endpoints', 'rocketmq.simpleconsumer.endpoints', 'rocketmq.pushconsumer.endpoints'],
  sections: [
    { prefix: 'rocketmq.producer.', endpoint: 'rocketmq.producer.endpoints', makes: 'producer', topic: 'topic' },
    { prefix: 'rocketmq.pushconsumer.', endpoint: 'rocketmq.pushconsumer.endpoints', makes: 'client' },
    {
      prefix: 'rocketmq.simpleconsumer.',
      endpoint: 'rocketmq.simpleconsumer.endpoints',
      makes: 'simple-consumer',
      group: 'consumergroup',
      topic: 'topic',
      filter: 'tag',
      filterType: 'filterexpressiontype',
    },
  ],
};

/** The clients that a starter makes of an application's configuration. */
export function starterModel(settings: readonly ConfigurationSetting[], starter: Starter): FileModel {
  const clients: ClientPart[] = [];
  const producers: ProducerPart[] = [];
  const consumers: ConsumerPart[] = [];
  const features: FeatureUse[] = [];
  const { family } = starter;
  let next = 0;
  for (const document of documentsOf(settings, 'rocketmq.')) {
    if (!starter.needs.some((key) => document.has(key))) continue;
    const told = new Set<string>();
    const present = starter.sections.filter(({ prefix }) => [...document.keys()].some((key) => key.startsWith(prefix)));
    for (const section of present.length > 0 ? present : starter.sections.slice(0, 1)) {
      const client = clientOf(section, document, told);
      const of = client && { client: next };
      if (client) clients.push({ id: next++, family, ...client });
      const at = (key: string | undefined): ValueAt | undefined =>
        key === undefined ? undefined : settingAt(document.get(`${section.prefix}${key}`));
      const [group, topic, filter] = [at(section.group), at(section.topic), at(section.filter)];
      const producer = section.makes === 'producer' ? (group ?? topic) : undefined;
      if (producer) {
        const isOne = topic && !textOf(document.get(`${section.prefix}topic`))?.includes(',');
        const named = { ...(group && { group }), ...(isOne && { topic }) };
        producers.push({ id: next++, family, range: producer.range, ...of, ...named, transactional: false });
      } else if (section.makes.endsWith('consumer') && group && topic) {
        const isSql = textOf(document.get(`${section.prefix}${section.filterType}`))?.toLowerCase() === 'sql92';
        const consumer = next++;
        consumers.push({
          id: consumer,
          family,
          range: group.range,
          ...of,
          group,
          subscriptions: [{ topic, ...(filter && { filter, filterKind: isSql ? 'sql92' : 'tag' }) }],
          manner: section.makes === 'simple-consumer' ? 'simple' : 'poll',
        });
        if (section.makes === 'pull-consumer')
          features.push({ id: next++, family, range: group.range, feature: 'lite-pull-consumer', consumer });
        const model = document.get(`${section.prefix}messagemodel`);
        const value = settingAt(model);
        if (value && textOf(model)?.toUpperCase() === 'BROADCASTING')
          features.push({ id: next++, family, range: value.range, feature: 'broadcasting', consumer, value });
      }
    }
  }
  return { ...emptyModel, clients, producers, consumers, features };
}

type ClientValues = Pick<ClientPart, 'range' | 'endpoint' | 'accessKey' | 'secretKey' | 'namespace'>;

/** An address that several sections share is told by the first of them. */
function clientOf({ prefix, endpoint: endpointKey }: Section, document: SpringSettings, told: Set<string>): ClientValues | undefined {
  const at = (key: string): ValueAt | undefined => settingAt(document.get(`${prefix}${key}`));
  const [accessKey, secretKey] = [at('accesskey'), at('secretkey')];
  const namespace = at('namespacev2') ?? at('namespace');
  const endpoint = told.has(endpointKey) ? undefined : settingAt(document.get(endpointKey));
  const first = endpoint ?? accessKey ?? secretKey ?? namespace;
  if (!first) return undefined;
  told.add(endpointKey);
  return {
    range: first.range,
    ...(endpoint && { endpoint }),
    ...(accessKey && { accessKey }),
    ...(secretKey && { secretKey }),
    ...(namespace && { namespace }),
  };
}
