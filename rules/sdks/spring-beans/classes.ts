import type { UseKind } from '../../../server/engine/support.js';
import type { Family } from '../../../server/model/messaging.js';

/** What a bean of an SDK's class is. */
export interface BeanClass {
  readonly family: Family;
  readonly kind: UseKind;
  readonly role:
    | { readonly kind: 'producer'; readonly transactional: boolean }
    | { readonly kind: 'consumer'; readonly orderly?: boolean; readonly manner: 'push' | 'pull' | 'poll'; readonly isBatch?: true }
    | { readonly kind: 'part' };
}

const producer = (family: Family, transactional = false): BeanClass => ({
  family,
  kind: 'producer',
  role: { kind: 'producer', transactional },
});
const consumer = (family: Family, role: Omit<Extract<BeanClass['role'], { kind: 'consumer' }>, 'kind'>): BeanClass => ({
  family,
  kind: 'consumer',
  role: { kind: 'consumer', ...role },
});
const part = (family: Family): BeanClass => ({ family, kind: 'configuration', role: { kind: 'part' } });

/** Read from ons-client-1.8.8.8.Final.jar; 2.x has the same names, and a build file's version tells which it is. */
const onsBeans: Readonly<Record<string, BeanClass>> = {
  ProducerBean: producer('ons-tcp-1'),
  OrderProducerBean: producer('ons-tcp-1'),
  TransactionProducerBean: producer('ons-tcp-1', true),
  ConsumerBean: consumer('ons-tcp-1', { orderly: false, manner: 'push' }),
  OrderConsumerBean: consumer('ons-tcp-1', { orderly: true, manner: 'push' }),
  BatchConsumerBean: consumer('ons-tcp-1', { orderly: false, manner: 'push', isBatch: true }),
  Subscription: part('ons-tcp-1'),
  SubscriptionExt: part('ons-tcp-1'),
};

/** Static methods of `com.aliyun.openservices.ons.api.ONSFactory`, as `factory-method`. */
export const onsFactoryClass = 'com.aliyun.openservices.ons.api.ONSFactory';
export const onsFactoryMethods: Readonly<Record<string, BeanClass>> = {
  createProducer: producer('ons-tcp-1'),
  createOrderProducer: producer('ons-tcp-1'),
  createTransactionProducer: producer('ons-tcp-1', true),
  createConsumer: consumer('ons-tcp-1', { orderly: false, manner: 'push' }),
  createOrderedConsumer: consumer('ons-tcp-1', { orderly: true, manner: 'push' }),
  createBatchConsumer: consumer('ons-tcp-1', { orderly: false, manner: 'push', isBatch: true }),
  createPullConsumer: consumer('ons-tcp-1', { manner: 'poll' }),
};

/** Below `org.apache.rocketmq` (4.x, 5.x) and `com.alibaba.rocketmq` (3.x); read from rocketmq-client 5.3.1 and 3.6.2.Final. */
const remotingBeans = (family: Family): Readonly<Record<string, BeanClass>> => ({
  'client.producer.DefaultMQProducer': producer(family),
  'client.producer.TransactionMQProducer': producer(family, true),
  'client.consumer.DefaultMQPushConsumer': consumer(family, { manner: 'push' }),
  'client.consumer.DefaultMQPullConsumer': consumer(family, { manner: 'pull' }),
  'client.consumer.DefaultLitePullConsumer': consumer(family, { manner: 'poll' }),
  'acl.common.AclClientRPCHook': part(family),
  'acl.common.SessionCredentials': part(family),
});

const prefixes: readonly { readonly prefix: string; readonly beans: Readonly<Record<string, BeanClass>> }[] = [
  { prefix: 'com.aliyun.openservices.ons.api.bean.', beans: onsBeans },
  { prefix: 'org.apache.rocketmq.', beans: remotingBeans('remoting-4') },
  { prefix: 'com.alibaba.rocketmq.', beans: remotingBeans('remoting-3') },
];

/** Texts without which a file has no bean of an SDK. */
export const beanNeedles: readonly string[] = [
  'com.aliyun.openservices.ons.api',
  ...['client.producer', 'client.consumer', 'acl.common'].flatMap((name) => [
    `org.apache.rocketmq.${name}`,
    `com.alibaba.rocketmq.${name}`,
  ]),
];

export function beanClassOf(className: string, factoryMethod: string | undefined): BeanClass | undefined {
  if (className === onsFactoryClass) return factoryMethod === undefined ? undefined : own(onsFactoryMethods, factoryMethod);
  const found = prefixes.find(({ prefix }) => className.startsWith(prefix));
  return found && own(found.beans, className.slice(found.prefix.length));
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Constants of `PropertyKeyConst` whose text is another than their name (ons-client-1.8.8.8.Final.jar). */
const renamedKeys: Readonly<Record<string, string>> = {
  RAM_ROLE_NAME: 'RamRoleName',
  SuspendTimeMillis: 'suspendTimeMillis',
  MaxReconsumeTimes: 'maxReconsumeTimes',
  ConsumeTimeout: 'consumeTimeout',
};

/** A key of the properties, also where it is named by its constant: `#{T(com..PropertyKeyConst).AccessKey}`, a `util:constant`. */
export function onsPropertyKey(text: string): string {
  const constant = /PropertyKeyConst\)?\.(\w+)\}?\s*$/.exec(text)?.[1];
  return constant === undefined ? text.trim() : (own(renamedKeys, constant) ?? constant);
}
