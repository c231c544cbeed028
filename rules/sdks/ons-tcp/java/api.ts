import { jdkLibrary } from '../../../../server/languages/java/jdk.js';
import { readLibrary } from '../../../../server/languages/java/library-notation.js';
import { memberTable, type Decision } from '../../java/member-table.js';
import { constantTexts, notation } from './library-notation.js';
import { onsTcpPackage } from './types.js';

/** The types of ons-client as the resolver sees them: those of 1.x and of 2.x, which share coordinates and names. */
export const onsTcpLibrary = readLibrary('ons-client', notation, { imports: jdkLibrary, isTracked: true, constants: constantTexts });

export const onsTcpWildcardRow = `${onsTcpPackage}.*`;

const builder = 'provider.newProducerBuilder()..build()';
const pushBuilder = 'provider.newPushConsumerBuilder()..build()';
const noPull = 'gRPC has neither queues nor offsets; SimpleConsumer receives and acknowledges message by message.';
const oneListener = 'A 5.x consumer has one listener for all its topics.';
const builtIn = '5.x builders start what they build.';

const types: Readonly<Record<string, Decision>> = {
  ONSFactory: ['client'],
  ONSFactoryAPI: ['client'],
  Message: ['message', 'provider.newMessageBuilder()..build()', 'A 5.x message does not change once it is built.'],
  Producer: ['producer', 'Producer'],
  OrderProducer: ['producer', 'Producer'],
  TransactionProducer: ['producer', 'Producer'],
  ProducerBean: ['producer', builder, 'A @Bean method that builds the producer takes its place.'],
  OrderProducerBean: ['producer', builder, 'A @Bean method that builds the producer takes its place.'],
  TransactionProducerBean: ['producer', builder, 'A @Bean method that builds the producer takes its place.'],
  Consumer: ['consumer', 'PushConsumer'],
  OrderConsumer: ['consumer', 'PushConsumer'],
  BatchConsumer: ['consumer', '', 'A 5.x listener is given one message a call.'],
  PullConsumer: ['consumer', '', noPull],
  ConsumerBean: ['consumer', pushBuilder, oneListener],
  OrderConsumerBean: ['consumer', pushBuilder, 'Whether messages come in order is an attribute of the 5.x group.'],
  BatchConsumerBean: ['consumer', '', 'A 5.x listener is given one message a call.'],
  MessageListener: ['callback', 'MessageListener'],
  MessageOrderListener: ['callback', 'MessageListener', 'After the last attempt 5.x puts the message aside and goes on.'],
  BatchMessageListener: ['callback', '', 'A 5.x listener is given one message a call.'],
  SendCallback: ['callback', 'sendAsync(message).whenComplete((receipt, error) -> ..)'],
  LocalTransactionChecker: ['transaction', 'TransactionChecker'],
  LocalTransactionExecuter: ['transaction', '', 'Runs between the half message and commit() or rollback() of a 5.x Transaction.'],
  TransactionStatus: ['transaction', 'TransactionResolution'],
  Action: ['acknowledge', 'ConsumeResult'],
  OrderAction: ['acknowledge', 'ConsumeResult'],
  ONSClientException: ['error', 'ClientException', 'Checked in 5.x.'],
  PropertyKeyConst: ['configuration', 'ClientConfiguration'],
  PropertyValueConst: ['configuration', 'ClientConfiguration'],
  MessageSelector: ['configuration', 'FilterExpression'],
  ExpressionType: ['configuration', 'FilterExpressionType'],
  Subscription: ['configuration', 'FilterExpression'],
  SubscriptionExt: ['configuration', 'FilterExpression'],
};

const members: Readonly<Record<string, Decision>> = {
  createProducer: ['producer', builder],
  createOrderProducer: ['producer', builder, 'Order is a property of each message: its message group.'],
  createTransactionProducer: ['producer', `${builder} with setTransactionChecker(..)`],
  createConsumer: ['consumer', pushBuilder],
  createOrderedConsumer: ['consumer', pushBuilder, 'Whether messages come in order is an attribute of the 5.x group.'],
  createBatchConsumer: ['consumer', '', 'A 5.x listener is given one message a call.'],
  createPullConsumer: ['consumer', '', noPull],
  send: ['send', 'producer.send(message)'],
  'TransactionProducer.send': ['transaction', 'producer.send(message, producer.beginTransaction())'],
  'TransactionProducerBean.send': ['transaction', 'producer.send(message, producer.beginTransaction())'],
  sendAsync: ['send', 'producer.sendAsync(message)'],
  sendOneway: ['send', 'producer.sendAsync(message)', 'gRPC has no send without an answer.'],
  subscribe: ['receive', 'setSubscriptionExpressions(..)', oneListener],
  unsubscribe: ['receive', 'consumer.unsubscribe(topic)'],
  poll: ['receive', 'simpleConsumer.receive(..)', noPull],
  consume: ['callback', 'consume(MessageView)'],
  start: ['lifecycle', '', builtIn],
  shutdown: ['lifecycle', 'close()'],
  isStarted: ['lifecycle', '', builtIn],
  isClosed: ['lifecycle'],
  updateCredential: ['configuration', 'SessionCredentialsProvider'],
  setTopic: ['setter', 'setTopic(..)'],
  'Message.setTag': ['setter', 'setTag(..)'],
  'Message.setKey': ['setter', 'setKeys(..)'],
  'Message.setBody': ['setter', 'setBody(..)'],
  'Message.setShardingKey': ['setter', 'setMessageGroup(..)'],
  'Message.setStartDeliverTime': ['setter', 'setDeliveryTimestamp(..)', '0 means no delay here, and a delayed message in 5.x.'],
  'Message.putUserProperties': ['setter', 'addProperty(..)'],
  'SendResult.getMessageId': ['getter', 'receipt.getMessageId().toString()'],
};

/** Every public member of ons-client, with what becomes of it. */
export const onsTcpJavaApi = memberTable(onsTcpLibrary, {
  artifact: 'com.aliyun.openservices:ons-client',
  source: 'ons-client-1.8.8.8.Final.jar, ons-client-2.0.7.Final.jar',
  types,
  members,
  messages: ['Message'],
  wildcardRow: onsTcpWildcardRow,
});
