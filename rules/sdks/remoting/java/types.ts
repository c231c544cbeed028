import type { Feature } from '../../../../server/model/features.js';
import type { ConsumerPart, Family } from '../../../../server/model/messaging.js';

/** One of the two roots under which the SDK's types have been published. */
export interface RemotingRoot {
  readonly family: Family;
  readonly root: 'org.apache.rocketmq' | 'com.alibaba.rocketmq';
}

/** Other SDKs keep types below `org.apache.rocketmq.client`: the gRPC client and the Spring starters. */
const others = /^org\.apache\.rocketmq\.(?:client\.(?:apis|java|annotation|autoconfigure|core|support|common|impl)|spring|shaded)\b/;

export function isRemotingType(name: string, { root }: RemotingRoot): boolean {
  return /^(?:client|common|remoting|acl|tools)\./.test(name.slice(root.length + 1)) && name.startsWith(`${root}.`) && !others.test(name);
}

/** What an object of one of the SDK's types is. */
export type RemotingRole =
  | { readonly kind: 'producer'; readonly transactional: boolean }
  | { readonly kind: 'consumer'; readonly manner: ConsumerPart['manner']; readonly feature?: Feature }
  | { readonly kind: 'admin' };

/** By the name of the type below its root. */
const roles: Readonly<Record<string, RemotingRole>> = {
  'client.producer.DefaultMQProducer': { kind: 'producer', transactional: false },
  'client.producer.TransactionMQProducer': { kind: 'producer', transactional: true },
  'client.producer.MQProducer': { kind: 'producer', transactional: false },
  'client.consumer.DefaultMQPushConsumer': { kind: 'consumer', manner: 'push' },
  'client.consumer.MQPushConsumer': { kind: 'consumer', manner: 'push' },
  'client.consumer.DefaultMQPullConsumer': { kind: 'consumer', manner: 'pull', feature: 'pull-consumer' },
  'client.consumer.MQPullConsumer': { kind: 'consumer', manner: 'pull', feature: 'pull-consumer' },
  'client.consumer.MQPullConsumerScheduleService': { kind: 'consumer', manner: 'pull', feature: 'pull-consumer' },
  'client.consumer.DefaultLitePullConsumer': { kind: 'consumer', manner: 'pull', feature: 'lite-pull-consumer' },
  'client.consumer.LitePullConsumer': { kind: 'consumer', manner: 'pull', feature: 'lite-pull-consumer' },
  'tools.admin.DefaultMQAdminExt': { kind: 'admin' },
};

const configuration = 'client.ClientConfig';

/** The role of a type; of the class that clients inherit their settings from, none. */
export function roleOf(name: string, { root }: RemotingRoot): RemotingRole | undefined {
  const below = name.startsWith(`${root}.`) ? name.slice(root.length + 1) : '';
  return Object.hasOwn(roles, below) ? roles[below] : undefined;
}

export function isClientType(name: string, root: RemotingRoot): boolean {
  return roleOf(name, root) !== undefined || name === `${root.root}.${configuration}`;
}
