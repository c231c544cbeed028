import type { NodeApiRow } from './api-row.js';
import { clientSource, madeWith, method, protocol, type RowText } from './row-builders.js';

export const clientRows: readonly NodeApiRow[] = [
  {
    id: 'MQClient',
    kind: 'client',
    becomes: "{ endpoints, namespace: '', sessionCredentials: { accessKey, accessSecret } }",
    grade: 'safe',
    note: 'Holds endpoint and keys, makes no connection. 5.x has no client of its own: producers and consumers take the options. A security token makes it suggested.',
    source: clientSource,
  },
  method('MQClient.getProducer', 'producer', 'MQProducer', {
    becomes: 'new Producer({ ...clientOptions }), await producer.startup()',
    grade: 'safe',
    note: 'A cheap object there, a long-lived client here: made once, started before the first send, shut down where its owner ends. The topic moves into each send; the instance id goes.',
  }),
  method('MQClient.getTransProducer', 'transaction', 'MQTransProducer', {
    becomes: 'new Producer({ ...clientOptions, topics: [topic], checker })',
    grade: 'suggested',
    note: 'The loop over half messages becomes the checker; there is no group. Without the topic in `topics` a restarted process is not asked about open transactions.',
  }),
  method('MQClient.getConsumer', 'consumer', 'MQConsumer', {
    becomes: "new SimpleConsumer({ ...clientOptions, consumerGroup, subscriptions: new Map([[topic, tag || '*']]), awaitDuration })",
    grade: 'safe',
    note: 'Subscriptions belong to the group in 5.x; all consumers of a group must subscribe alike.',
  }),
  protocol('MQClient.request', 'Sends a signed request', 'Promise<RawResponse>'),
  protocol('MQClient.get', 'Sends a signed GET request', 'Promise<RawResponse>'),
  protocol('MQClient.post', 'Sends a signed POST request', 'Promise<RawResponse>'),
  protocol('MQClient.delete', 'Sends a signed DELETE request', 'Promise<RawResponse>'),
  protocol('MQClient.sign', 'Signs a request'),
  protocol('MQClient.buildHeaders', 'Makes the headers of a request'),
  madeWith('MQClient.endpoint', 'The HTTP endpoint'),
  madeWith('MQClient.accessKeyId', 'The AccessKey id'),
  madeWith('MQClient.accessKeySecret', 'The AccessKey secret'),
  madeWith('MQClient.securityToken', 'The STS token'),
];

export const propertiesRows: readonly NodeApiRow[] = [
  {
    id: 'MessageProperties',
    kind: 'message',
    becomes: 'the keys, properties, messageGroup and deliveryTimestamp of the message that is sent',
    grade: 'safe',
    note: 'Folded into the send where it is filled in a straight line; else a message object is filled in its place.',
    source: clientSource,
  },
  method('MessageProperties.putProperty', 'setter', undefined, {
    becomes: 'properties: new Map([[key, String(value)]])',
    grade: 'safe',
    note: 'Null and empty values were ignored. Names that RocketMQ reserves (KEYS, __STARTDELIVERTIME, __SHARDINGKEY) become the fields that they stand for.',
  }),
  method('MessageProperties.messageKey', 'setter', undefined, {
    becomes: 'keys: [String(key)]',
    grade: 'safe',
    note: 'Null was ignored.',
  }),
  method('MessageProperties.startDeliverTime', 'setter', undefined, {
    becomes: 'deliveryTimestamp: new Date(timeMillis)',
    grade: 'safe',
    note: 'Epoch milliseconds. Null was ignored and a time that has passed delivers at once. The topic must be of type DELAY.',
  }),
  method('MessageProperties.shardingKey', 'setter', undefined, {
    becomes: 'messageGroup: String(key)',
    grade: 'safe',
    note: 'Numbers were accepted, also 0. The topic must be of type FIFO and the group must deliver in order.',
  }),
  method('MessageProperties.transCheckImmunityTime', 'setter', undefined, {
    becomes: '',
    grade: 'suggested',
    note: 'The time before the first check belongs to the server in 5.x: the call goes.',
  }),
  method('MessageProperties.getProperties', 'getter', undefined, {
    becomes: 'the Map that is given as properties',
    grade: 'manual',
    note: 'The plain object with the raw names; reads of it have to be judged one by one.',
  }),
  method('MessageProperties.check', 'other', undefined, {
    becomes: '',
    grade: 'manual',
    note: 'Throws for characters that the HTTP protocol could not carry; 5.x carries them.',
  }),
  madeWith('MessageProperties.properties', 'The plain object with the raw names'),
];

const publish: RowText = {
  becomes: 'producer.send({ topic, tag, keys, properties, messageGroup, deliveryTimestamp, body: Buffer.from(body) })',
  grade: 'safe',
  note: 'The body must be a Buffer; an empty tag is left out. 5.x refuses an empty body. Sends are tried three times by default, they were tried once.',
};

export const producerRows: readonly NodeApiRow[] = [
  {
    id: 'MQProducer',
    kind: 'producer',
    becomes: 'new Producer({ ...clientOptions })',
    grade: 'safe',
    note: 'What getProducer makes; rarely constructed by hand.',
    source: clientSource,
  },
  method('MQProducer.publishMessage', 'send', 'Promise<PublishResponse>', publish),
  madeWith('MQProducer.client', 'The client', 'MQClient'),
  madeWith('MQProducer.instanceId', 'The instance id'),
  madeWith('MQProducer.topic', 'The topic'),
  madeWith('MQProducer.path', 'The path of the request'),
  {
    id: 'MQTransProducer',
    kind: 'transaction',
    becomes: 'new Producer({ ...clientOptions, topics: [topic], checker })',
    grade: 'suggested',
    note: 'Not exported by the package: reached through getTransProducer, or named in typings of one’s own.',
    source: clientSource,
  },
  method('MQTransProducer.publishMessage', 'send', 'Promise<PublishResponse>', {
    becomes: 'producer.send(message, transaction) after producer.beginTransaction()',
    grade: 'suggested',
    note: 'The handle in the reply becomes the transaction object, which stays in this process.',
  }),
  method('MQTransProducer.consumeHalfMessage', 'transaction', 'Promise<ConsumeResponse>', {
    becomes: 'checker.check(messageView)',
    grade: 'suggested',
    note: 'The server asks instead of being polled; the body of the loop becomes the checker.',
  }),
  method('MQTransProducer.commit', 'transaction', 'Promise<AckResponse>', {
    becomes: 'transaction.commit(), or TransactionResolution.COMMIT in the checker',
    grade: 'suggested',
    note: 'A handle that was kept for later or for another process has no counterpart.',
  }),
  method('MQTransProducer.rollback', 'transaction', 'Promise<AckResponse>', {
    becomes: 'transaction.rollback(), or TransactionResolution.ROLLBACK in the checker',
    grade: 'suggested',
    note: 'A handle that was kept for later or for another process has no counterpart.',
  }),
  madeWith('MQTransProducer.client', 'The client', 'MQClient'),
  madeWith('MQTransProducer.instanceId', 'The instance id'),
  madeWith('MQTransProducer.topic', 'The topic'),
  madeWith('MQTransProducer.groupId', 'The group'),
  madeWith('MQTransProducer.path', 'The path of the request'),
  madeWith('MQTransProducer.transPopPath', 'The path of the request'),
  madeWith('MQTransProducer.transOprPath', 'The path of the request'),
];

export const consumerRows: readonly NodeApiRow[] = [
  {
    id: 'MQConsumer',
    kind: 'consumer',
    becomes: 'new SimpleConsumer({ ...clientOptions, consumerGroup, subscriptions, awaitDuration })',
    grade: 'safe',
    note: 'What getConsumer makes; rarely constructed by hand.',
    source: clientSource,
  },
  method('MQConsumer.consumeMessage', 'receive', 'Promise<ConsumeResponse>', {
    becomes: 'consumer.receive(numOfMessages, 300_000)',
    grade: 'safe',
    note: 'No message is an empty list instead of a rejection with MessageNotExist. The second argument keeps the five minutes until redelivery.',
  }),
  method('MQConsumer.consumeMessageOrderly', 'receive', 'Promise<ConsumeResponse>', {
    becomes: 'consumer.receive(numOfMessages, 60_000)',
    grade: 'suggested',
    note: 'Order comes from a FIFO topic and a group that delivers in order; both are settings of the 5.x instance.',
  }),
  method('MQConsumer.ackMessage', 'acknowledge', 'Promise<AckResponse>', {
    becomes: 'consumer.ack(message) for each message',
    grade: 'safe',
    note: 'Takes the message, not its handle, one at a time. A handle that failed was told in the reply; now the call rejects.',
  }),
  madeWith('MQConsumer.client', 'The client', 'MQClient'),
  madeWith('MQConsumer.instanceId', 'The instance id'),
  madeWith('MQConsumer.topic', 'The topic'),
  madeWith('MQConsumer.consumer', 'The group'),
  madeWith('MQConsumer.messageTag', 'The tag filter'),
  madeWith('MQConsumer.path', 'The path of the request'),
  madeWith('MQConsumer.ackPath', 'The path of the request'),
];
