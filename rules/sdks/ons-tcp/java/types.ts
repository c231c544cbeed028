export const onsTcpPackage = 'com.aliyun.openservices.ons.api';

export function isOnsTcpType(name: string): boolean {
  return name.startsWith(`${onsTcpPackage}.`) && !name.startsWith(`${onsTcpPackage}.impl.`);
}

/** The types of the SDK that a model is read from. */
export const onsTcpTypes = {
  message: `${onsTcpPackage}.Message`,
  selector: `${onsTcpPackage}.MessageSelector`,
  subscription: `${onsTcpPackage}.bean.Subscription`,
  subscriptionExt: `${onsTcpPackage}.bean.SubscriptionExt`,
  exception: `${onsTcpPackage}.exception.ONSClientException`,
  propertyKeys: `${onsTcpPackage}.PropertyKeyConst`,
} as const;

/** What a client of the SDK is, by the type that it is made as or used by. */
export type OnsRole =
  | { readonly kind: 'producer'; readonly transactional: boolean; readonly orderly: boolean }
  | { readonly kind: 'consumer'; readonly orderly: boolean; readonly manner: 'push' | 'pull'; readonly isBatch: boolean };

const producer = (kind: 'plain' | 'orderly' | 'transactional'): OnsRole => ({
  kind: 'producer',
  transactional: kind === 'transactional',
  orderly: kind === 'orderly',
});
const consumer = (kind: 'plain' | 'orderly' | 'batch' | 'pull'): OnsRole => ({
  kind: 'consumer',
  orderly: kind === 'orderly',
  manner: kind === 'pull' ? 'pull' : 'push',
  isBatch: kind === 'batch',
});

/** Methods of `ONSFactory`. */
export const factoryMethods: Readonly<Record<string, OnsRole>> = {
  createProducer: producer('plain'),
  createOrderProducer: producer('orderly'),
  createTransactionProducer: producer('transactional'),
  createConsumer: consumer('plain'),
  createOrderedConsumer: consumer('orderly'),
  createBatchConsumer: consumer('batch'),
  createPullConsumer: consumer('pull'),
};

/** Types of clients, beans included. */
export const clientTypes: Readonly<Record<string, OnsRole>> = {
  [`${onsTcpPackage}.Producer`]: producer('plain'),
  [`${onsTcpPackage}.order.OrderProducer`]: producer('orderly'),
  [`${onsTcpPackage}.transaction.TransactionProducer`]: producer('transactional'),
  [`${onsTcpPackage}.Consumer`]: consumer('plain'),
  [`${onsTcpPackage}.order.OrderConsumer`]: consumer('orderly'),
  [`${onsTcpPackage}.batch.BatchConsumer`]: consumer('batch'),
  [`${onsTcpPackage}.PullConsumer`]: consumer('pull'),
  [`${onsTcpPackage}.bean.ProducerBean`]: producer('plain'),
  [`${onsTcpPackage}.bean.OrderProducerBean`]: producer('orderly'),
  [`${onsTcpPackage}.bean.TransactionProducerBean`]: producer('transactional'),
  [`${onsTcpPackage}.bean.ConsumerBean`]: consumer('plain'),
  [`${onsTcpPackage}.bean.OrderConsumerBean`]: consumer('orderly'),
  [`${onsTcpPackage}.bean.BatchConsumerBean`]: consumer('batch'),
};
