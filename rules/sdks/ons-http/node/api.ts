import type { NodeApiRow, NodeApiTable } from './api-row.js';

const clientSource = '@aliyunmq/mq-http-sdk lib/client.js';
const helperSource = '@aliyunmq/mq-http-sdk lib/helper.js';

type Text = Pick<NodeApiRow, 'becomes' | 'grade' | 'note'>;

function method(id: string, kind: NodeApiRow['kind'], result: string | undefined, text: Text, source = clientSource): NodeApiRow {
  return { id, kind, isMethod: true, ...(result !== undefined && { result }), ...text, source };
}

/** A field whose value has a counterpart: the rewrite of the call that gave it takes it along. */
function field(id: string, result: string | undefined, text: Text, source = clientSource): NodeApiRow {
  return { id, kind: 'getter', ...(result !== undefined && { result }), ...text, source };
}

/** A field that nothing stands for. */
function lostField(id: string, kind: NodeApiRow['kind'], text: Text, source = clientSource): NodeApiRow {
  return { id, kind, isReported: true, ...text, source };
}

/** The HTTP protocol itself. */
function protocol(id: string, what: string, result?: string): NodeApiRow {
  const text: Text = { becomes: '', grade: 'manual', note: `${what}; 5.x is not reached over this protocol, so there is nothing to call.` };
  return method(id, 'other', result, text);
}

/** Members of producers and consumers that hold what they were made with. */
function madeWith(id: string, what: string, result?: string): NodeApiRow {
  const text: Text = {
    becomes: '',
    grade: 'manual',
    note: `${what}; 5.x objects don't tell what they were made with: keep the value in a variable.`,
  };
  return { ...lostField(id, 'getter', text), ...(result !== undefined && { result }) };
}

const client: readonly NodeApiRow[] = [
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

const properties: readonly NodeApiRow[] = [
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

const publish: Text = {
  becomes: 'producer.send({ topic, tag, keys, properties, messageGroup, deliveryTimestamp, body: Buffer.from(body) })',
  grade: 'safe',
  note: 'The body must be a Buffer; an empty tag is left out. 5.x refuses an empty body. Sends are tried three times by default, they were tried once.',
};

const producers: readonly NodeApiRow[] = [
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

const consumers: readonly NodeApiRow[] = [
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

/** The status is always the good one where the promise resolves, apart from acknowledgements, which tell failed handles so. */
function reply(type: string, body: string | undefined, bodyText: Text): readonly NodeApiRow[] {
  return [
    field(`${type}.code`, undefined, {
      becomes: '',
      grade: 'safe',
      note: 'HTTP status. A call that resolves has succeeded, so tests of it go; for acknowledgements, whether all of them were acknowledged.',
    }),
    lostField(`${type}.requestId`, 'getter', {
      becomes: '',
      grade: 'suggested',
      note: 'Id of the HTTP request; 5.x results have none. Log the message id instead.',
    }),
    field(`${type}.body`, body, bodyText),
  ];
}

const results: readonly NodeApiRow[] = [
  ...reply('PublishResponse', 'PublishedMessage', { becomes: 'receipt', grade: 'safe', note: 'What the server says of the message.' }),
  field('PublishedMessage.MessageId', undefined, { becomes: 'receipt.messageId', grade: 'safe', note: 'Ids have another format in 5.x.' }),
  lostField('PublishedMessage.MessageBodyMD5', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'Receipts of 5.x carry no digest; compute it from the body if it is needed.',
  }),
  field('PublishedMessage.ReceiptHandle', 'ReceiptHandle', {
    becomes: 'transaction',
    grade: 'suggested',
    note: 'Only of transactional messages.',
  }),
  ...reply('ConsumeResponse', 'Message[]', { becomes: 'messages', grade: 'safe', note: 'Never empty there, may be empty here.' }),
  ...reply('AckResponse', 'HandleError[]', {
    becomes: 'failures',
    grade: 'safe',
    note: 'The handles that were not acknowledged; undefined when all were.',
  }),
  field('HandleError.ErrorCode', undefined, { becomes: 'error.code', grade: 'safe', note: 'A number in 5.x.' }),
  field('HandleError.ErrorMessage', undefined, { becomes: 'error.message', grade: 'safe', note: 'Another text in 5.x.' }),
  field('HandleError.ReceiptHandle', 'ReceiptHandle', {
    becomes: 'message.messageId',
    grade: 'safe',
    note: 'The message tells which it was.',
  }),
  ...reply('RawResponse', undefined, { becomes: '', grade: 'manual', note: 'The parsed XML of a request of one’s own.' }),
];

const messageFields: readonly NodeApiRow[] = [
  field('Message.MessageId', undefined, { becomes: 'message.messageId', grade: 'safe', note: 'Ids have another format in 5.x.' }),
  field('Message.MessageBody', undefined, { becomes: 'message.body.toString()', grade: 'safe', note: 'A Buffer in 5.x.' }),
  field('Message.MessageTag', undefined, {
    becomes: 'message.tag',
    grade: 'safe',
    note: 'Absent without a tag there, an empty text here.',
  }),
  field('Message.MessageKey', undefined, { becomes: "message.keys.join(' ')", grade: 'safe', note: 'A list in 5.x.' }, helperSource),
  field(
    'Message.Properties',
    'UserProperties',
    { becomes: "message.properties.get('name')", grade: 'safe', note: 'A Map in 5.x.' },
    helperSource,
  ),
  field(
    'Message.ShardingKey',
    undefined,
    { becomes: 'message.messageGroup', grade: 'safe', note: 'Absent without a key there, an empty text here.' },
    helperSource,
  ),
  field(
    'Message.StartDeliverTime',
    undefined,
    { becomes: 'message.deliveryTimestamp?.getTime()', grade: 'safe', note: 'A Date in 5.x.' },
    helperSource,
  ),
  field('Message.PublishTime', undefined, {
    becomes: 'message.bornTimestamp?.getTime()',
    grade: 'safe',
    note: 'A text there, a Date in 5.x.',
  }),
  field('Message.ConsumedTimes', undefined, { becomes: 'message.deliveryAttempt', grade: 'safe', note: 'A text there, a number in 5.x.' }),
  field('Message.ReceiptHandle', 'ReceiptHandle', { becomes: 'message', grade: 'safe', note: 'Acknowledgements take the message itself.' }),
  lostField('Message.MessageBodyMD5', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'Messages of 5.x carry no digest; compute it from the body if it is needed.',
  }),
  lostField('Message.NextConsumeTime', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'When the message comes again: the time of the receive plus its invisible duration.',
  }),
  lostField('Message.FirstConsumeTime', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'When the message was first delivered; 5.x does not tell.',
  }),
];

const errors: readonly NodeApiRow[] = [
  {
    id: 'MQError.Code',
    kind: 'error',
    isReported: true,
    becomes: 'messages.length === 0 for MessageNotExist; exception classes (NotFoundException, ForbiddenException, ...) for others',
    grade: 'safe',
    note: 'Errors of 5.x have no `Code`: what is left of such a test throws a TypeError or never holds.',
    source: clientSource,
  },
  lostField('MQError.RequestId', 'error', { becomes: '', grade: 'suggested', note: 'Id of the HTTP request; errors of 5.x have none.' }),
];

/** An import that nothing uses, or a module object that is handed on. */
export const packageRow: NodeApiRow = {
  id: '@aliyunmq/mq-http-sdk',
  kind: 'import',
  becomes: 'rocketmq-client-nodejs',
  grade: 'safe',
  note: 'The package as a whole.',
  source: '@aliyunmq/mq-http-sdk package.json',
};

/** Everything that the package gives to applications. */
export const nodeApi: NodeApiTable = {
  artifact: '@aliyunmq/mq-http-sdk 1.0.4',
  module: '@aliyunmq/mq-http-sdk',
  exported: ['MQClient', 'MQConsumer', 'MQProducer', 'MessageProperties'],
  rows: [packageRow, ...client, ...properties, ...producers, ...consumers, ...results, ...messageFields, ...errors],
};

const rowsById: ReadonlyMap<string, NodeApiRow> = new Map(nodeApi.rows.map((row) => [row.id, row]));

export function nodeApiRow(id: string): NodeApiRow | undefined {
  return rowsById.get(id);
}
