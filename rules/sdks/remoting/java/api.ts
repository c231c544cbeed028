import { jdkLibrary } from '../../../../server/languages/java/jdk.js';
import { readLibrary } from '../../../../server/languages/java/library-notation.js';
import type { JavaLibrary } from '../../../../server/languages/java/library.js';
import { memberTable, type Decision } from '../../java/member-table.js';
import type { ApiTable } from '../../api-table.js';
import { constantTexts as alibabaTexts, notation as alibabaNotation } from './alibaba-notation.js';
import { constantTexts as apacheTexts, notation as apacheNotation } from './apache-notation.js';

/**
 * Of rocketmq-tools only what tells an administrator's client from others: `mqadmin` in code is found by it; and a class by which the
 * strategies are what a constructor takes.
 */
const more = (root: string): string => `
class ${root}.client.consumer.rebalance.AbstractAllocateMessageQueueStrategy extends AllocateMessageQueueStrategy
class ${root}.tools.admin.DefaultMQAdminExt extends ClientConfig, MQAdmin
  new()
  new(RPCHook)
  start() throws MQClientException
  shutdown()
`;

const read = (name: string, notation: string, root: string, constants: Readonly<Record<string, string>>): JavaLibrary =>
  readLibrary(name, notation + more(root), { imports: jdkLibrary, isTracked: true, constants });

export const remotingLibrary = read('rocketmq-client', apacheNotation, 'org.apache.rocketmq', apacheTexts);
export const remoting3Library = read('rocketmq-client 3.x', alibabaNotation, 'com.alibaba.rocketmq', alibabaTexts);

const builder = 'provider.newProducerBuilder()..build()';
const pushBuilder = 'provider.newPushConsumerBuilder()..build()';
const noPull = 'gRPC has neither queues nor offsets; SimpleConsumer receives and acknowledges message by message.';
const onServer = 'An attribute of the consumer group in 5.x.';

const types: Readonly<Record<string, Decision>> = {
  DefaultMQProducer: ['producer', builder],
  TransactionMQProducer: ['producer', `${builder} with setTransactionChecker(..)`],
  MQProducer: ['producer', 'Producer'],
  DefaultMQPushConsumer: ['consumer', pushBuilder],
  MQPushConsumer: ['consumer', 'PushConsumer'],
  DefaultMQPullConsumer: ['consumer', '', noPull],
  MQPullConsumer: ['consumer', '', noPull],
  MQPullConsumerScheduleService: ['consumer', '', noPull],
  DefaultLitePullConsumer: ['consumer', 'provider.newSimpleConsumerBuilder()..build()', noPull],
  LitePullConsumer: ['consumer', 'SimpleConsumer', noPull],
  DefaultMQAdminExt: ['client', '', 'Topics and groups of an instance are kept by the RocketMQ 2022-08-01 API.'],
  ClientConfig: ['configuration', 'ClientConfiguration'],
  AclClientRPCHook: ['configuration', 'SessionCredentialsProvider'],
  SessionCredentials: ['configuration', 'StaticSessionCredentialsProvider'],
  Message: ['message', 'provider.newMessageBuilder()..build()', 'A 5.x message does not change once it is built.'],
  MessageExt: ['message', 'MessageView'],
  MessageBatch: ['message'],
  MessageConst: ['configuration'],
  MessageAccessor: ['setter', 'addProperty(..)'],
  MessageSelector: ['configuration', 'FilterExpression'],
  ExpressionType: ['configuration', 'FilterExpressionType'],
  MessageModel: ['configuration', '', 'A gRPC consumer shares its messages with the group; there is no broadcasting.'],
  ConsumeFromWhere: ['configuration', '', 'A new 5.x group starts at the newest message.'],
  AccessChannel: ['configuration'],
  MessageListener: ['callback', 'MessageListener'],
  MessageListenerConcurrently: ['callback', 'MessageListener', 'A 5.x listener is given one message a call.'],
  MessageListenerOrderly: ['callback', 'MessageListener', 'Whether messages come in order is an attribute of the 5.x group.'],
  ConsumeConcurrentlyStatus: ['acknowledge', 'ConsumeResult'],
  ConsumeOrderlyStatus: ['acknowledge', 'ConsumeResult'],
  ConsumeConcurrentlyContext: ['other', '', onServer],
  ConsumeOrderlyContext: ['other', '', onServer],
  SendCallback: ['callback', 'sendAsync(message).whenComplete((receipt, error) -> ..)'],
  SendStatus: ['other', '', 'A 5.x send that does not reach its broker throws.'],
  SendResult: ['other', 'SendReceipt'],
  RequestCallback: ['callback', '', 'gRPC has no request and reply.'],
  PullCallback: ['callback', '', noPull],
  PullTaskCallback: ['callback', '', noPull],
  MessageQueueSelector: ['callback', 'setMessageGroup(..)', 'A queue is chosen by the message group; gRPC shows no queues.'],
  SelectMessageQueueByHash: ['callback', 'setMessageGroup(..)'],
  TransactionListener: ['transaction', 'TransactionChecker'],
  TransactionCheckListener: ['transaction', 'TransactionChecker'],
  LocalTransactionExecuter: ['transaction'],
  LocalTransactionState: ['transaction', 'TransactionResolution'],
  MQClientException: ['error', 'ClientException'],
  MQBrokerException: ['error', 'ClientException'],
  RemotingException: ['error', 'ClientException'],
  RemotingConnectException: ['error', 'ClientException'],
  RemotingTimeoutException: ['error', 'ClientException'],
  RemotingSendRequestException: ['error', 'ClientException'],
  RemotingTooMuchRequestException: ['error', 'ClientException'],
  RemotingCommandException: ['error', 'ClientException'],
  RequestTimeoutException: ['error', '', 'gRPC has no request and reply.'],
  OffsetNotFoundException: ['error'],
};

const members: Readonly<Record<string, Decision>> = {
  send: ['send', 'producer.send(message)'],
  sendOneway: ['send', 'producer.sendAsync(message)', 'gRPC has no send without an answer.'],
  request: ['send', '', 'gRPC has no request and reply.'],
  sendMessageInTransaction: ['transaction', 'producer.send(message, producer.beginTransaction())'],
  subscribe: ['receive', 'setSubscriptionExpressions(..)'],
  unsubscribe: ['receive', 'consumer.unsubscribe(topic)'],
  registerMessageListener: ['receive', 'setMessageListener(..)'],
  setMessageListener: ['receive', 'setMessageListener(..)'],
  poll: ['receive', 'simpleConsumer.receive(..)', noPull],
  pull: ['receive', '', noPull],
  pullBlockIfNotFound: ['receive', '', noPull],
  fetchSubscribeMessageQueues: ['receive', '', noPull],
  sendMessageBack: ['acknowledge', '', 'A 5.x listener returns FAILURE.'],
  commitSync: ['acknowledge', 'simpleConsumer.ack(message)'],
  consumeMessage: ['callback', 'consume(MessageView)'],
  executeLocalTransaction: ['transaction'],
  checkLocalTransaction: ['transaction', 'check(MessageView)'],
  start: ['lifecycle', '', '5.x builders start what they build.'],
  shutdown: ['lifecycle', 'close()'],
  suspend: ['lifecycle'],
  resume: ['lifecycle'],
  createTopic: ['other', '', 'Topics of an instance are kept by the RocketMQ 2022-08-01 API.'],
};

const table = (library: JavaLibrary, root: string, artifact: string, source: string): ApiTable =>
  memberTable(library, { artifact, source, types, members, messages: ['Message', 'MessageExt'], wildcardRow: `${root}.*` });

export const remotingJavaApi = table(
  remotingLibrary,
  'org.apache.rocketmq',
  'org.apache.rocketmq:rocketmq-client',
  'rocketmq-client, -common, -remoting, -acl 4.9.8 and 5.3.1',
);

export const remoting3JavaApi = table(
  remoting3Library,
  'com.alibaba.rocketmq',
  'com.alibaba.rocketmq:rocketmq-client',
  'rocketmq-client, -common, -remoting 3.6.2.Final',
);
