/**
 * Public members of com.aliyun.openservices:ons-client:1.8.8.8.Final, com.aliyun.openservices:ons-client:2.0.6.Final, com.aliyun.openservices:ons-client:2.0.7.Final: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = `
enum com.aliyun.openservices.ons.api.Action
  static CommitMessage: Action
  static ReconsumeLater: Action
  static values(): Action[]
  static valueOf(String): Action
interface com.aliyun.openservices.ons.api.Admin
  isStarted(): boolean
  isClosed(): boolean
  start()
  updateCredential(java.util.Properties)
  shutdown()
class com.aliyun.openservices.ons.api.Constants
  static TRANSACTION_ID: String
  static UNIQ_KEY: String
  static TOPIC_PARTITION_SEPARATOR: String
  new()
  static DEFAULT_ONS_PRODUCER_GROUP: String
  static DEFAULT_SEND_MSG_TIMEOUT_MILLIS: int
class com.aliyun.openservices.ons.api.ConsumeContext
  new()
  getAcknowledgeIndex(): int
  setAcknowledgeIndex(int)
interface com.aliyun.openservices.ons.api.Consumer extends Admin
  subscribe(String, String, MessageListener)
  subscribe(String, MessageSelector, MessageListener)
  unsubscribe(String)
  setOffsetStore(OffsetStore)
  rateLimit(String, double)
enum com.aliyun.openservices.ons.api.ExpressionType
  static SQL92: ExpressionType
  static TAG: ExpressionType
  static values(): ExpressionType[]
  static valueOf(String): ExpressionType
enum com.aliyun.openservices.ons.api.MQType
  static NOTIFY: MQType
  static METAQ: MQType
  static values(): MQType[]
  static valueOf(String): MQType
  getName(): String
  setName(String)
class com.aliyun.openservices.ons.api.Message extends java.io.Serializable
  new()
  new(String, String, String, byte[])
  new(String, String, byte[])
  putUserProperties(String, String)
  getUserProperties(String): String
  getTopic(): String
  setTopic(String)
  getTag(): String
  setTag(String)
  getKey(): String
  setKey(String)
  getMsgID(): String
  setMsgID(String)
  getUserProperties(): java.util.Properties
  setUserProperties(java.util.Properties)
  getBody(): byte[]
  setBody(byte[])
  getReconsumeTimes(): int
  setReconsumeTimes(int)
  getBornTimestamp(): long
  setBornTimestamp(long)
  getBornHost(): String
  setBornHost(String)
  getStartDeliverTime(): long
  getShardingKey(): String
  setShardingKey(String)
  setStartDeliverTime(long)
  getOffset(): long
  getTopicPartition(): TopicPartition
  toString(): String
class com.aliyun.openservices.ons.api.Message.SystemPropKey
  static TAG: String
  static KEY: String
  static MSGID: String
  static SHARDINGKEY: String
  static RECONSUMETIMES: String
  static BORNTIMESTAMP: String
  static BORNHOST: String
  static STARTDELIVERTIME: String
  static CONSUMEOFFSET: String
  static PARTITION: String
  new()
class com.aliyun.openservices.ons.api.MessageAccessor
  new()
  static getSystemProperties(Message): java.util.Properties
  static setSystemProperties(Message, java.util.Properties)
  static putSystemProperties(Message, String, String)
  static getSystemProperties(Message, String): String
  static message(String, byte[], SystemProperties, java.util.Properties): Message
interface com.aliyun.openservices.ons.api.MessageListener
  consume(Message, ConsumeContext): Action
class com.aliyun.openservices.ons.api.MessageSelector
  static bySql(String): MessageSelector
  static byTag(String): MessageSelector
  getType(): ExpressionType
  getSubExpression(): String
class com.aliyun.openservices.ons.api.ONSFactory
  new()
  static createProducer(java.util.Properties): Producer
  static createOrderProducer(java.util.Properties): OrderProducer
  static createTransactionProducer(java.util.Properties, LocalTransactionChecker): TransactionProducer
  static createConsumer(java.util.Properties): Consumer
  static createBatchConsumer(java.util.Properties): BatchConsumer
  static createOrderedConsumer(java.util.Properties): OrderConsumer
  static createPullConsumer(java.util.Properties): PullConsumer
interface com.aliyun.openservices.ons.api.ONSFactoryAPI
  createProducer(java.util.Properties): Producer
  createConsumer(java.util.Properties): Consumer
  createBatchConsumer(java.util.Properties): BatchConsumer
  createOrderProducer(java.util.Properties): OrderProducer
  createOrderedConsumer(java.util.Properties): OrderConsumer
  createTransactionProducer(java.util.Properties, LocalTransactionChecker): TransactionProducer
  createPullConsumer(java.util.Properties): PullConsumer
class com.aliyun.openservices.ons.api.ONSUnitUtils
  new()
  static getUnitOriUnit(Message): String
  static getUnitType(Message): String
  static getUnitKey(Message): String
  static setUnitProperties(Message, String, String, String)
  static isRetryMsg(Message): boolean
  static setMSHAUnitRetry(Message)
  static getMSHAUnitRetry(Message): String
interface com.aliyun.openservices.ons.api.OffsetStore
  start()
  shutdown()
  updateOffset(TopicPartition, long)
  readOffset(TopicPartition): com.aliyun.openservices.ons.shaded.com.google.common.base.Optional<Long>
class com.aliyun.openservices.ons.api.OnExceptionContext
  new()
  getMessageId(): String
  setMessageId(String)
  getTopic(): String
  setTopic(String)
  getException(): ONSClientException
  setException(ONSClientException)
  new(String, String, ONSClientException)
interface com.aliyun.openservices.ons.api.Producer extends Admin
  start()
  shutdown()
  send(Message): SendResult
  sendOneway(Message)
  sendAsync(Message, SendCallback)
  setCallbackExecutor(java.util.concurrent.ExecutorService)
class com.aliyun.openservices.ons.api.PropertyKeyConst
  static MessageModel: String
  static ProducerId: String
  static ConsumerId: String
  static GROUP_ID: String
  static AccessKey: String
  static SecretKey: String
  static SecurityToken: String
  static RAM_ROLE_NAME: String
  static SendMsgTimeoutMillis: String
  static ONSAddr: String
  static NAMESRV_ADDR: String
  static ConsumeThreadNums: String
  static OnsChannel: String
  static MQType: String
  static isVipChannelEnabled: String
  static SuspendTimeMillis: String
  static MaxReconsumeTimes: String
  static ConsumeTimeout: String
  static BatchConsumeMaxAwaitDurationInSeconds: String
  static CheckImmunityTimeInSeconds: String
  static PostSubscriptionWhenPull: String
  static ConsumeMessageBatchMaxSize: String
  static MaxCachedMessageAmount: String
  static MaxCachedMessageSizeInMiB: String
  static InstanceName: String
  static MsgTraceSwitch: String
  static MsgTraceSelectQueueEnable: String
  static MqttMessageId: String
  static MqttMessage: String
  static MqttPublishRetain: String
  static MqttPublishDubFlag: String
  static MqttSecondTopic: String
  static MqttClientId: String
  static MqttQOS: String
  static INSTANCE_ID: String
  static EXACTLYONCE_DELIVERY: String
  static EXACTLYONCE_RM_REFRESHINTERVAL: String
  static MAX_BATCH_MESSAGE_COUNT: String
  static ENABLE_ORDERLY_CONSUME_ACCELERATOR: String
  static ALLOCATE_MESSAGE_QUEUE_STRATEGY: String
  static ALLOCATE_MESSAGE_QUEUE_STRATEGY_NAME: String
  static AUTO_COMMIT: String
  static AUTO_COMMIT_INTERVAL_MILLIS: String
  static POLL_TIMEOUT_MILLIS: String
  new()
class com.aliyun.openservices.ons.api.PropertyValueConst
  static BROADCASTING: String
  static CLUSTERING: String
  static ALLOCATE_MESSAGE_QUEUE_CIRCLE: String
  static ALLOCATE_MESSAGE_QUEUE_HEURISTIC: String
  new()
  static DEFAULT_MESSAGE_MODEL: String
interface com.aliyun.openservices.ons.api.PullConsumer extends Admin
  topicPartitions(String): java.util.Set<TopicPartition>
  assign(java.util.Collection<TopicPartition>)
  registerTopicPartitionChangedListener(String, TopicPartitionChangeListener)
  poll(long): java.util.List<Message>
  seek(TopicPartition, long)
  seekToBeginning(TopicPartition)
  seekToEnd(TopicPartition)
  pause(java.util.Collection<TopicPartition>)
  resume(java.util.Collection<TopicPartition>)
  offsetForTimestamp(TopicPartition, Long): Long
  committed(TopicPartition): Long
  commitSync()
interface com.aliyun.openservices.ons.api.PullConsumer.TopicPartitionChangeListener
  onChanged(java.util.Set<TopicPartition>)
interface com.aliyun.openservices.ons.api.SendCallback
  onSuccess(SendResult)
  onException(OnExceptionContext)
class com.aliyun.openservices.ons.api.SendResult
  new()
  getMessageId(): String
  setMessageId(String)
  getTopic(): String
  setTopic(String)
  toString(): String
  new(String, String)
class com.aliyun.openservices.ons.api.SystemProperties extends java.io.Serializable
  new()
  getTag(): String
  setTag(String)
  getKey(): String
  setKey(String)
  getMsgId(): String
  setMsgId(String)
  getShardingKey(): String
  setShardingKey(String)
  getReconsumeTimes(): int
  setReconsumeTimes(int)
  getBornTimestamp(): long
  setBornTimestamp(long)
  getBornHost(): String
  setBornHost(String)
  getStartDeliverTime(): long
  setStartDeliverTime(long)
  getPartitionOffset(): long
  setPartitionOffset(long)
  toString(): String
class com.aliyun.openservices.ons.api.TopicPartition
  new(String, String)
  getTopic(): String
  setTopic(String)
  getPartition(): String
  setPartition(String)
  hashCode(): int
  equals(Object): boolean
  toString(): String
interface com.aliyun.openservices.ons.api.batch.BatchConsumer extends Admin
  subscribe(String, String, BatchMessageListener)
  unsubscribe(String)
interface com.aliyun.openservices.ons.api.batch.BatchMessageListener
  consume(java.util.List<Message>, ConsumeContext): Action
class com.aliyun.openservices.ons.api.bean.BatchConsumerBean extends BatchConsumer
  new()
  isStarted(): boolean
  isClosed(): boolean
  start()
  updateCredential(java.util.Properties)
  shutdown()
  subscribe(String, String, BatchMessageListener)
  unsubscribe(String)
  getProperties(): java.util.Properties
  setProperties(java.util.Properties)
  getSubscriptionTable(): java.util.Map<Subscription, BatchMessageListener>
  setSubscriptionTable(java.util.Map<Subscription, BatchMessageListener>)
class com.aliyun.openservices.ons.api.bean.ConsumerBean extends Consumer
  new()
  start()
  updateCredential(java.util.Properties)
  shutdown()
  subscribe(String, String, MessageListener)
  subscribe(String, MessageSelector, MessageListener)
  unsubscribe(String)
  getProperties(): java.util.Properties
  setProperties(java.util.Properties)
  getSubscriptionTable(): java.util.Map<Subscription, MessageListener>
  setSubscriptionTable(java.util.Map<Subscription, MessageListener>)
  isStarted(): boolean
  isClosed(): boolean
  rateLimit(String, double)
  setOffsetStore(OffsetStore)
class com.aliyun.openservices.ons.api.bean.OrderConsumerBean extends OrderConsumer
  new()
  isStarted(): boolean
  isClosed(): boolean
  start()
  updateCredential(java.util.Properties)
  shutdown()
  subscribe(String, String, MessageOrderListener)
  subscribe(String, MessageSelector, MessageOrderListener)
  getProperties(): java.util.Properties
  setProperties(java.util.Properties)
  getSubscriptionTable(): java.util.Map<Subscription, MessageOrderListener>
  setSubscriptionTable(java.util.Map<Subscription, MessageOrderListener>)
  setOffsetStore(OffsetStore)
  rateLimit(String, double)
class com.aliyun.openservices.ons.api.bean.OrderProducerBean extends OrderProducer
  new()
  start()
  updateCredential(java.util.Properties)
  shutdown()
  isStarted(): boolean
  isClosed(): boolean
  send(Message, String): SendResult
  getProperties(): java.util.Properties
  setProperties(java.util.Properties)
class com.aliyun.openservices.ons.api.bean.ProducerBean extends Producer
  new()
  start()
  updateCredential(java.util.Properties)
  shutdown()
  send(Message): SendResult
  sendOneway(Message)
  sendAsync(Message, SendCallback)
  setCallbackExecutor(java.util.concurrent.ExecutorService)
  getProperties(): java.util.Properties
  setProperties(java.util.Properties)
  isStarted(): boolean
  isClosed(): boolean
class com.aliyun.openservices.ons.api.bean.Subscription
  new()
  getTopic(): String
  setTopic(String)
  getExpression(): String
  setExpression(String)
  getType(): String
  setType(String)
  hashCode(): int
  equals(Object): boolean
  toString(): String
class com.aliyun.openservices.ons.api.bean.SubscriptionExt extends Subscription
  new()
  isPersistence(): boolean
  setPersistence(boolean)
  hashCode(): int
  equals(Object): boolean
  toString(): String
class com.aliyun.openservices.ons.api.bean.TransactionProducerBean extends TransactionProducer
  new()
  start()
  updateCredential(java.util.Properties)
  shutdown()
  send(Message, LocalTransactionExecuter, Object): SendResult
  getProperties(): java.util.Properties
  setProperties(java.util.Properties)
  getLocalTransactionChecker(): LocalTransactionChecker
  setLocalTransactionChecker(LocalTransactionChecker)
  isStarted(): boolean
  isClosed(): boolean
class com.aliyun.openservices.ons.api.exception.ONSClientException extends RuntimeException
  new()
  new(String)
  new(Throwable)
  new(String, Throwable)
class com.aliyun.openservices.ons.api.order.ConsumeOrderContext
  new()
interface com.aliyun.openservices.ons.api.order.MessageOrderListener
  consume(Message, ConsumeOrderContext): OrderAction
interface com.aliyun.openservices.ons.api.order.MessageQueueSelector
  select(int, Message, Object): int
enum com.aliyun.openservices.ons.api.order.OrderAction
  static Success: OrderAction
  static Suspend: OrderAction
  static values(): OrderAction[]
  static valueOf(String): OrderAction
interface com.aliyun.openservices.ons.api.order.OrderConsumer extends Admin
  start()
  shutdown()
  subscribe(String, String, MessageOrderListener)
  subscribe(String, MessageSelector, MessageOrderListener)
  setOffsetStore(OffsetStore)
  rateLimit(String, double)
interface com.aliyun.openservices.ons.api.order.OrderProducer extends Admin
  send(Message, String): SendResult
interface com.aliyun.openservices.ons.api.spi.ConsumerInterceptor extends Interceptor<Admin>
class com.aliyun.openservices.ons.api.spi.DefaultInvocationContext extends InvocationContext
  new()
  getMessages(): com.aliyun.openservices.shade.com.google.common.base.Optional<java.util.List<Message>>
  getSendResult(): com.aliyun.openservices.shade.com.google.common.base.Optional<SendResult>
  getException(): com.aliyun.openservices.shade.com.google.common.base.Optional<ONSClientException>
  getAction(): com.aliyun.openservices.shade.com.google.common.base.Optional<Action>
  setAction(Action)
  getOrderAction(): com.aliyun.openservices.shade.com.google.common.base.Optional<OrderAction>
  setOrderAction(OrderAction)
  getConsumerGroup(): com.aliyun.openservices.shade.com.google.common.base.Optional<String>
  getNamespaceId(): com.aliyun.openservices.shade.com.google.common.base.Optional<String>
  setConsumerGroup(String)
  setNamespaceId(String)
  setMessages(java.util.List<Message>)
  setSendResult(SendResult)
  setException(ONSClientException)
  getAttributes(): java.util.Map<String, Object>
interface com.aliyun.openservices.ons.api.spi.Interceptor<T>
  preHandle(InvocationContext, T): boolean throws Exception
  postHandle(InvocationContext, T) throws Exception
interface com.aliyun.openservices.ons.api.spi.InvocationContext
  getMessages(): com.aliyun.openservices.shade.com.google.common.base.Optional<java.util.List<Message>>
  getSendResult(): com.aliyun.openservices.shade.com.google.common.base.Optional<SendResult>
  getException(): com.aliyun.openservices.shade.com.google.common.base.Optional<ONSClientException>
  getAction(): com.aliyun.openservices.shade.com.google.common.base.Optional<Action>
  setAction(Action)
  getOrderAction(): com.aliyun.openservices.shade.com.google.common.base.Optional<OrderAction>
  setOrderAction(OrderAction)
  getConsumerGroup(): com.aliyun.openservices.shade.com.google.common.base.Optional<String>
  getNamespaceId(): com.aliyun.openservices.shade.com.google.common.base.Optional<String>
  getAttributes(): java.util.Map<String, Object>
interface com.aliyun.openservices.ons.api.spi.ProducerInterceptor extends Interceptor<Admin>
interface com.aliyun.openservices.ons.api.transaction.LocalTransactionChecker
  check(Message): TransactionStatus
interface com.aliyun.openservices.ons.api.transaction.LocalTransactionExecuter
  execute(Message, Object): TransactionStatus
interface com.aliyun.openservices.ons.api.transaction.TransactionProducer extends Admin
  start()
  shutdown()
  send(Message, LocalTransactionExecuter, Object): SendResult
enum com.aliyun.openservices.ons.api.transaction.TransactionStatus
  static CommitTransaction: TransactionStatus
  static RollbackTransaction: TransactionStatus
  static Unknow: TransactionStatus
  static values(): TransactionStatus[]
  static valueOf(String): TransactionStatus
`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = {
  'com.aliyun.openservices.ons.api.Constants#TOPIC_PARTITION_SEPARATOR': '#',
  'com.aliyun.openservices.ons.api.Constants#TRANSACTION_ID': '__transactionId__',
  'com.aliyun.openservices.ons.api.Constants#UNIQ_KEY': 'UNIQ_KEY',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#BORNHOST': '__BORNHOST',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#BORNTIMESTAMP': '__BORNTIMESTAMP',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#CONSUMEOFFSET': '__CONSUMEOFFSET',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#KEY': '__KEY',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#MSGID': '__MSGID',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#PARTITION': '__PARTITION',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#RECONSUMETIMES': '__RECONSUMETIMES',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#SHARDINGKEY': '__SHARDINGKEY',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#STARTDELIVERTIME': '__STARTDELIVERTIME',
  'com.aliyun.openservices.ons.api.Message.SystemPropKey#TAG': '__TAG',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ALLOCATE_MESSAGE_QUEUE_STRATEGY': 'AVG_BY_CIRCLE',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ALLOCATE_MESSAGE_QUEUE_STRATEGY_NAME': 'ALLOCATE_MESSAGE_QUEUE_STRATEGY_NAME',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#AUTO_COMMIT': 'autoCommit',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#AUTO_COMMIT_INTERVAL_MILLIS': 'autoCommitIntervalMillis',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#AccessKey': 'AccessKey',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#BatchConsumeMaxAwaitDurationInSeconds': 'batchConsumeMaxAwaitDurationInSeconds',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#CheckImmunityTimeInSeconds': 'CheckImmunityTimeInSeconds',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ConsumeMessageBatchMaxSize': 'ConsumeMessageBatchMaxSize',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ConsumeThreadNums': 'ConsumeThreadNums',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ConsumeTimeout': 'consumeTimeout',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ConsumerId': 'ConsumerId',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ENABLE_ORDERLY_CONSUME_ACCELERATOR': 'enableOrderlyConsumeAccelerator',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#EXACTLYONCE_DELIVERY': 'exactlyOnceDelivery',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#EXACTLYONCE_RM_REFRESHINTERVAL': 'exactlyOnceRmRefreshInterval',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#GROUP_ID': 'GROUP_ID',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#INSTANCE_ID': 'INSTANCE_ID',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#InstanceName': 'InstanceName',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MAX_BATCH_MESSAGE_COUNT': 'maxBatchMessageCount',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MQType': 'MQType',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MaxCachedMessageAmount': 'maxCachedMessageAmount',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MaxCachedMessageSizeInMiB': 'maxCachedMessageSizeInMiB',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MaxReconsumeTimes': 'maxReconsumeTimes',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MessageModel': 'MessageModel',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MqttClientId': 'clientId',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MqttMessage': 'mqttMessage',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MqttMessageId': 'mqttMessageId',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MqttPublishDubFlag': 'mqttPublishDubFlag',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MqttPublishRetain': 'mqttRetain',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MqttQOS': 'qoslevel',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MqttSecondTopic': 'mqttSecondTopic',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MsgTraceSelectQueueEnable': 'MsgTraceSelectQueueEnable',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#MsgTraceSwitch': 'MsgTraceSwitch',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#NAMESRV_ADDR': 'NAMESRV_ADDR',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ONSAddr': 'ONSAddr',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#OnsChannel': 'OnsChannel',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#POLL_TIMEOUT_MILLIS': 'pollTimeoutMillis',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#PostSubscriptionWhenPull': 'PostSubscriptionWhenPull',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#ProducerId': 'ProducerId',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#RAM_ROLE_NAME': 'RamRoleName',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#SecretKey': 'SecretKey',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#SecurityToken': 'SecurityToken',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#SendMsgTimeoutMillis': 'SendMsgTimeoutMillis',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#SuspendTimeMillis': 'suspendTimeMillis',
  'com.aliyun.openservices.ons.api.PropertyKeyConst#isVipChannelEnabled': 'isVipChannelEnabled',
  'com.aliyun.openservices.ons.api.PropertyValueConst#ALLOCATE_MESSAGE_QUEUE_CIRCLE': 'AVG_BY_CIRCLE',
  'com.aliyun.openservices.ons.api.PropertyValueConst#ALLOCATE_MESSAGE_QUEUE_HEURISTIC': 'AVG_BY_HEURISTIC',
  'com.aliyun.openservices.ons.api.PropertyValueConst#BROADCASTING': 'BROADCASTING',
  'com.aliyun.openservices.ons.api.PropertyValueConst#CLUSTERING': 'CLUSTERING',
  'com.aliyun.openservices.ons.api.PropertyValueConst#DEFAULT_MESSAGE_MODEL': 'CLUSTERING',
};
