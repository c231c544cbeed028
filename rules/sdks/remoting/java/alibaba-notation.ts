/**
 * Public members of com.alibaba.rocketmq:rocketmq-client:3.6.2.Final, com.alibaba.rocketmq:rocketmq-common:3.6.2.Final, com.alibaba.rocketmq:rocketmq-remoting:3.6.2.Final: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = `
class com.alibaba.rocketmq.client.ClientConfig
  static SendMessageWithVIPChannelProperty: String
  new()
  buildMQClientId(): String
  getClientIP(): String
  setClientIP(String)
  getInstanceName(): String
  setInstanceName(String)
  changeInstanceNameToPID()
  resetClientConfig(ClientConfig)
  cloneClientConfig(): ClientConfig
  getNamesrvAddr(): String
  setNamesrvAddr(String)
  getClientCallbackExecutorThreads(): int
  setClientCallbackExecutorThreads(int)
  getPollNameServerInteval(): int
  setPollNameServerInteval(int)
  getHeartbeatBrokerInterval(): int
  setHeartbeatBrokerInterval(int)
  getPersistConsumerOffsetInterval(): int
  setPersistConsumerOffsetInterval(int)
  getUnitName(): String
  setUnitName(String)
  isUnitMode(): boolean
  setUnitMode(boolean)
  isVipChannelEnabled(): boolean
  setVipChannelEnabled(boolean)
  toString(): String
interface com.alibaba.rocketmq.client.MQAdmin
  createTopic(String, String, int) throws MQClientException
  createTopic(String, String, int, int) throws MQClientException
  searchOffset(MessageQueue, long): long throws MQClientException
  maxOffset(MessageQueue): long throws MQClientException
  minOffset(MessageQueue): long throws MQClientException
  earliestMsgStoreTime(MessageQueue): long throws MQClientException
  viewMessage(String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  queryMessage(String, String, int, long, long): QueryResult throws MQClientException, InterruptedException
  viewMessage(String, String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
class com.alibaba.rocketmq.client.QueryResult
  new(long, java.util.List<MessageExt>)
  getIndexLastUpdateTimestamp(): long
  getMessageList(): java.util.List<MessageExt>
  toString(): String
class com.alibaba.rocketmq.client.Validators
  static VALID_PATTERN_STR: String
  static PATTERN: java.util.regex.Pattern
  static CHARACTER_MAX_LENGTH: int
  new()
  static getGroupWithRegularExpression(String, String): String
  static checkGroup(String) throws MQClientException
  static regularExpressionMatcher(String, java.util.regex.Pattern): boolean
  static checkMessage(Message, DefaultMQProducer) throws MQClientException
  static checkTopic(String) throws MQClientException
interface com.alibaba.rocketmq.client.consumer.AllocateMessageQueueStrategy
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
class com.alibaba.rocketmq.client.consumer.DefaultMQPullConsumer extends ClientConfig, MQPullConsumer
  new()
  new(String, RPCHook)
  new(String)
  new(RPCHook)
  createTopic(String, String, int) throws MQClientException
  createTopic(String, String, int, int) throws MQClientException
  searchOffset(MessageQueue, long): long throws MQClientException
  maxOffset(MessageQueue): long throws MQClientException
  minOffset(MessageQueue): long throws MQClientException
  earliestMsgStoreTime(MessageQueue): long throws MQClientException
  viewMessage(String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  queryMessage(String, String, int, long, long): QueryResult throws MQClientException, InterruptedException
  getAllocateMessageQueueStrategy(): AllocateMessageQueueStrategy
  setAllocateMessageQueueStrategy(AllocateMessageQueueStrategy)
  getBrokerSuspendMaxTimeMillis(): long
  setBrokerSuspendMaxTimeMillis(long)
  getConsumerGroup(): String
  setConsumerGroup(String)
  getConsumerPullTimeoutMillis(): long
  setConsumerPullTimeoutMillis(long)
  getConsumerTimeoutMillisWhenSuspend(): long
  setConsumerTimeoutMillisWhenSuspend(long)
  getMessageModel(): MessageModel
  setMessageModel(MessageModel)
  getMessageQueueListener(): MessageQueueListener
  setMessageQueueListener(MessageQueueListener)
  getRegisterTopics(): java.util.Set<String>
  setRegisterTopics(java.util.Set<String>)
  sendMessageBack(MessageExt, int) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  sendMessageBack(MessageExt, int, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  fetchSubscribeMessageQueues(String): java.util.Set<MessageQueue> throws MQClientException
  start() throws MQClientException
  shutdown()
  registerMessageQueueListener(String, MessageQueueListener)
  pull(MessageQueue, String, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, String, long, int, long): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  updateConsumeOffset(MessageQueue, long) throws MQClientException
  fetchConsumeOffset(MessageQueue, boolean): long throws MQClientException
  fetchMessageQueuesInBalance(String): java.util.Set<MessageQueue> throws MQClientException
  viewMessage(String, String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  sendMessageBack(MessageExt, int, String, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  getOffsetStore(): OffsetStore
  setOffsetStore(OffsetStore)
  getDefaultMQPullConsumerImpl(): com.alibaba.rocketmq.client.impl.consumer.DefaultMQPullConsumerImpl
  isUnitMode(): boolean
  setUnitMode(boolean)
  getMaxReconsumeTimes(): int
  setMaxReconsumeTimes(int)
class com.alibaba.rocketmq.client.consumer.DefaultMQPushConsumer extends ClientConfig, MQPushConsumer
  new()
  new(String, RPCHook, AllocateMessageQueueStrategy)
  new(RPCHook)
  new(String)
  createTopic(String, String, int) throws MQClientException
  createTopic(String, String, int, int) throws MQClientException
  searchOffset(MessageQueue, long): long throws MQClientException
  maxOffset(MessageQueue): long throws MQClientException
  minOffset(MessageQueue): long throws MQClientException
  earliestMsgStoreTime(MessageQueue): long throws MQClientException
  viewMessage(String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  queryMessage(String, String, int, long, long): QueryResult throws MQClientException, InterruptedException
  viewMessage(String, String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  getAllocateMessageQueueStrategy(): AllocateMessageQueueStrategy
  setAllocateMessageQueueStrategy(AllocateMessageQueueStrategy)
  getConsumeConcurrentlyMaxSpan(): int
  setConsumeConcurrentlyMaxSpan(int)
  getConsumeFromWhere(): ConsumeFromWhere
  setConsumeFromWhere(ConsumeFromWhere)
  getConsumeMessageBatchMaxSize(): int
  setConsumeMessageBatchMaxSize(int)
  getConsumerGroup(): String
  setConsumerGroup(String)
  getConsumeThreadMax(): int
  setConsumeThreadMax(int)
  getConsumeThreadMin(): int
  setConsumeThreadMin(int)
  getDefaultMQPushConsumerImpl(): com.alibaba.rocketmq.client.impl.consumer.DefaultMQPushConsumerImpl
  getMessageListener(): MessageListener
  setMessageListener(MessageListener)
  getMessageModel(): MessageModel
  setMessageModel(MessageModel)
  getPullBatchSize(): int
  setPullBatchSize(int)
  getPullInterval(): long
  setPullInterval(long)
  getPullThresholdForQueue(): int
  setPullThresholdForQueue(int)
  getSubscription(): java.util.Map<String, String>
  setSubscription(java.util.Map<String, String>)
  sendMessageBack(MessageExt, int) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  sendMessageBack(MessageExt, int, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  fetchSubscribeMessageQueues(String): java.util.Set<MessageQueue> throws MQClientException
  start() throws MQClientException
  shutdown()
  registerMessageListener(MessageListener)
  registerMessageListener(MessageListenerConcurrently)
  registerMessageListener(MessageListenerOrderly)
  subscribe(String, String) throws MQClientException
  subscribe(String, String, String) throws MQClientException
  unsubscribe(String)
  updateCorePoolSize(int)
  suspend()
  resume()
  getOffsetStore(): OffsetStore
  setOffsetStore(OffsetStore)
  getConsumeTimestamp(): String
  setConsumeTimestamp(String)
  isPostSubscriptionWhenPull(): boolean
  setPostSubscriptionWhenPull(boolean)
  isUnitMode(): boolean
  setUnitMode(boolean)
  getAdjustThreadPoolNumsThreshold(): long
  setAdjustThreadPoolNumsThreshold(long)
  getMaxReconsumeTimes(): int
  setMaxReconsumeTimes(int)
  getSuspendCurrentQueueTimeMillis(): long
  setSuspendCurrentQueueTimeMillis(long)
  getConsumeTimeout(): long
  setConsumeTimeout(long)
interface com.alibaba.rocketmq.client.consumer.MQConsumer extends MQAdmin
  sendMessageBack(MessageExt, int) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  sendMessageBack(MessageExt, int, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  fetchSubscribeMessageQueues(String): java.util.Set<MessageQueue> throws MQClientException
interface com.alibaba.rocketmq.client.consumer.MQPullConsumer extends MQConsumer
  start() throws MQClientException
  shutdown()
  registerMessageQueueListener(String, MessageQueueListener)
  pull(MessageQueue, String, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, String, long, int, long): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  updateConsumeOffset(MessageQueue, long) throws MQClientException
  fetchConsumeOffset(MessageQueue, boolean): long throws MQClientException
  fetchMessageQueuesInBalance(String): java.util.Set<MessageQueue> throws MQClientException
  sendMessageBack(MessageExt, int, String, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
class com.alibaba.rocketmq.client.consumer.MQPullConsumerScheduleService
  new(String)
  putTask(String, java.util.Set<MessageQueue>)
  start() throws MQClientException
  registerPullTaskCallback(String, PullTaskCallback)
  shutdown()
  getCallbackTable(): java.util.concurrent.ConcurrentHashMap<String, PullTaskCallback>
  setCallbackTable(java.util.concurrent.ConcurrentHashMap<String, PullTaskCallback>)
  getPullThreadNums(): int
  setPullThreadNums(int)
  getDefaultMQPullConsumer(): DefaultMQPullConsumer
  setDefaultMQPullConsumer(DefaultMQPullConsumer)
  getMessageModel(): MessageModel
  setMessageModel(MessageModel)
interface com.alibaba.rocketmq.client.consumer.MQPushConsumer extends MQConsumer
  start() throws MQClientException
  shutdown()
  registerMessageListener(MessageListener)
  registerMessageListener(MessageListenerConcurrently)
  registerMessageListener(MessageListenerOrderly)
  subscribe(String, String) throws MQClientException
  subscribe(String, String, String) throws MQClientException
  unsubscribe(String)
  updateCorePoolSize(int)
  suspend()
  resume()
interface com.alibaba.rocketmq.client.consumer.MessageQueueListener
  messageQueueChanged(String, java.util.Set<MessageQueue>, java.util.Set<MessageQueue>)
interface com.alibaba.rocketmq.client.consumer.PullCallback
  onSuccess(PullResult)
  onException(Throwable)
class com.alibaba.rocketmq.client.consumer.PullResult
  new(PullStatus, long, long, long, java.util.List<MessageExt>)
  getPullStatus(): PullStatus
  getNextBeginOffset(): long
  getMinOffset(): long
  getMaxOffset(): long
  getMsgFoundList(): java.util.List<MessageExt>
  setMsgFoundList(java.util.List<MessageExt>)
  toString(): String
enum com.alibaba.rocketmq.client.consumer.PullStatus
  static FOUND: PullStatus
  static NO_NEW_MSG: PullStatus
  static NO_MATCHED_MSG: PullStatus
  static OFFSET_ILLEGAL: PullStatus
  static values(): PullStatus[]
  static valueOf(String): PullStatus
interface com.alibaba.rocketmq.client.consumer.PullTaskCallback
  doPullTask(MessageQueue, PullTaskContext)
class com.alibaba.rocketmq.client.consumer.PullTaskContext
  new()
  getPullNextDelayTimeMillis(): int
  setPullNextDelayTimeMillis(int)
  getPullConsumer(): MQPullConsumer
  setPullConsumer(MQPullConsumer)
class com.alibaba.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext
  new(MessageQueue)
  getDelayLevelWhenNextConsume(): int
  setDelayLevelWhenNextConsume(int)
  getMessageQueue(): MessageQueue
  getAckIndex(): int
  setAckIndex(int)
enum com.alibaba.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus
  static CONSUME_SUCCESS: ConsumeConcurrentlyStatus
  static RECONSUME_LATER: ConsumeConcurrentlyStatus
  static values(): ConsumeConcurrentlyStatus[]
  static valueOf(String): ConsumeConcurrentlyStatus
class com.alibaba.rocketmq.client.consumer.listener.ConsumeOrderlyContext
  new(MessageQueue)
  isAutoCommit(): boolean
  setAutoCommit(boolean)
  getMessageQueue(): MessageQueue
  getSuspendCurrentQueueTimeMillis(): long
  setSuspendCurrentQueueTimeMillis(long)
enum com.alibaba.rocketmq.client.consumer.listener.ConsumeOrderlyStatus
  static SUCCESS: ConsumeOrderlyStatus
  static ROLLBACK: ConsumeOrderlyStatus
  static COMMIT: ConsumeOrderlyStatus
  static SUSPEND_CURRENT_QUEUE_A_MOMENT: ConsumeOrderlyStatus
  static values(): ConsumeOrderlyStatus[]
  static valueOf(String): ConsumeOrderlyStatus
interface com.alibaba.rocketmq.client.consumer.listener.MessageListener
interface com.alibaba.rocketmq.client.consumer.listener.MessageListenerConcurrently extends MessageListener
  consumeMessage(java.util.List<MessageExt>, ConsumeConcurrentlyContext): ConsumeConcurrentlyStatus
interface com.alibaba.rocketmq.client.consumer.listener.MessageListenerOrderly extends MessageListener
  consumeMessage(java.util.List<MessageExt>, ConsumeOrderlyContext): ConsumeOrderlyStatus
class com.alibaba.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragely extends AllocateMessageQueueStrategy
  new()
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
class com.alibaba.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragelyByCircle extends AllocateMessageQueueStrategy
  new()
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
class com.alibaba.rocketmq.client.consumer.rebalance.AllocateMessageQueueByConfig extends AllocateMessageQueueStrategy
  new()
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
  getMessageQueueList(): java.util.List<MessageQueue>
  setMessageQueueList(java.util.List<MessageQueue>)
class com.alibaba.rocketmq.client.consumer.store.LocalFileOffsetStore extends OffsetStore
  static LocalOffsetStoreDir: String
  new(com.alibaba.rocketmq.client.impl.factory.MQClientInstance, String)
  load() throws MQClientException
  updateOffset(MessageQueue, long, boolean)
  readOffset(MessageQueue, com.alibaba.rocketmq.client.consumer.store.ReadOffsetType): long
  persistAll(java.util.Set<MessageQueue>)
  persist(MessageQueue)
  removeOffset(MessageQueue)
  cloneOffsetTable(String): java.util.Map<MessageQueue, Long>
interface com.alibaba.rocketmq.client.consumer.store.OffsetStore
  load() throws MQClientException
  updateOffset(MessageQueue, long, boolean)
  readOffset(MessageQueue, com.alibaba.rocketmq.client.consumer.store.ReadOffsetType): long
  persistAll(java.util.Set<MessageQueue>)
  persist(MessageQueue)
  removeOffset(MessageQueue)
  cloneOffsetTable(String): java.util.Map<MessageQueue, Long>
class com.alibaba.rocketmq.client.consumer.store.RemoteBrokerOffsetStore extends OffsetStore
  new(com.alibaba.rocketmq.client.impl.factory.MQClientInstance, String)
  load()
  updateOffset(MessageQueue, long, boolean)
  readOffset(MessageQueue, com.alibaba.rocketmq.client.consumer.store.ReadOffsetType): long
  persistAll(java.util.Set<MessageQueue>)
  persist(MessageQueue)
  removeOffset(MessageQueue)
  cloneOffsetTable(String): java.util.Map<MessageQueue, Long>
class com.alibaba.rocketmq.client.exception.MQBrokerException extends Exception
  new(int, String)
  getResponseCode(): int
  getErrorMessage(): String
class com.alibaba.rocketmq.client.exception.MQClientException extends Exception
  new(String, Throwable)
  new(int, String)
  getResponseCode(): int
  setResponseCode(int): MQClientException
  getErrorMessage(): String
  setErrorMessage(String)
interface com.alibaba.rocketmq.client.hook.ConsumeMessageHook
  hookName(): String
  consumeMessageBefore(com.alibaba.rocketmq.client.hook.ConsumeMessageContext)
  consumeMessageAfter(com.alibaba.rocketmq.client.hook.ConsumeMessageContext)
interface com.alibaba.rocketmq.client.hook.SendMessageHook
  hookName(): String
  sendMessageBefore(com.alibaba.rocketmq.client.hook.SendMessageContext)
  sendMessageAfter(com.alibaba.rocketmq.client.hook.SendMessageContext)
class com.alibaba.rocketmq.client.producer.DefaultMQProducer extends ClientConfig, MQProducer
  new()
  new(String, RPCHook)
  new(String)
  new(RPCHook)
  start() throws MQClientException
  shutdown()
  fetchPublishMessageQueues(String): java.util.List<MessageQueue> throws MQClientException
  send(Message): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, SendCallback) throws MQClientException, RemotingException, InterruptedException
  send(Message, SendCallback, long) throws MQClientException, RemotingException, InterruptedException
  sendOneway(Message) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueue): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueue, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueue, SendCallback) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueue, SendCallback, long) throws MQClientException, RemotingException, InterruptedException
  sendOneway(Message, MessageQueue) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueueSelector, Object): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueueSelector, Object, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueueSelector, Object, SendCallback) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueueSelector, Object, SendCallback, long) throws MQClientException, RemotingException, InterruptedException
  sendOneway(Message, MessageQueueSelector, Object) throws MQClientException, RemotingException, InterruptedException
  sendMessageInTransaction(Message, LocalTransactionExecuter, Object): TransactionSendResult throws MQClientException
  createTopic(String, String, int) throws MQClientException
  createTopic(String, String, int, int) throws MQClientException
  searchOffset(MessageQueue, long): long throws MQClientException
  maxOffset(MessageQueue): long throws MQClientException
  minOffset(MessageQueue): long throws MQClientException
  earliestMsgStoreTime(MessageQueue): long throws MQClientException
  viewMessage(String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  queryMessage(String, String, int, long, long): QueryResult throws MQClientException, InterruptedException
  viewMessage(String, String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  getProducerGroup(): String
  setProducerGroup(String)
  getCreateTopicKey(): String
  setCreateTopicKey(String)
  getSendMsgTimeout(): int
  setSendMsgTimeout(int)
  getCompressMsgBodyOverHowmuch(): int
  setCompressMsgBodyOverHowmuch(int)
  getDefaultMQProducerImpl(): com.alibaba.rocketmq.client.impl.producer.DefaultMQProducerImpl
  isRetryAnotherBrokerWhenNotStoreOK(): boolean
  setRetryAnotherBrokerWhenNotStoreOK(boolean)
  getMaxMessageSize(): int
  setMaxMessageSize(int)
  getDefaultTopicQueueNums(): int
  setDefaultTopicQueueNums(int)
  getRetryTimesWhenSendFailed(): int
  setRetryTimesWhenSendFailed(int)
  isSendMessageWithVIPChannel(): boolean
  setSendMessageWithVIPChannel(boolean)
  getNotAvailableDuration(): long[]
  setNotAvailableDuration(long[])
  getLatencyMax(): long[]
  setLatencyMax(long[])
  isSendLatencyFaultEnable(): boolean
  setSendLatencyFaultEnable(boolean)
  getRetryTimesWhenSendAsyncFailed(): int
  setRetryTimesWhenSendAsyncFailed(int)
interface com.alibaba.rocketmq.client.producer.LocalTransactionExecuter
  executeLocalTransactionBranch(Message, Object): LocalTransactionState
enum com.alibaba.rocketmq.client.producer.LocalTransactionState
  static COMMIT_MESSAGE: LocalTransactionState
  static ROLLBACK_MESSAGE: LocalTransactionState
  static UNKNOW: LocalTransactionState
  static values(): LocalTransactionState[]
  static valueOf(String): LocalTransactionState
interface com.alibaba.rocketmq.client.producer.MQProducer extends MQAdmin
  start() throws MQClientException
  shutdown()
  fetchPublishMessageQueues(String): java.util.List<MessageQueue> throws MQClientException
  send(Message): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, SendCallback) throws MQClientException, RemotingException, InterruptedException
  send(Message, SendCallback, long) throws MQClientException, RemotingException, InterruptedException
  sendOneway(Message) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueue): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueue, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueue, SendCallback) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueue, SendCallback, long) throws MQClientException, RemotingException, InterruptedException
  sendOneway(Message, MessageQueue) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueueSelector, Object): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueueSelector, Object, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, MessageQueueSelector, Object, SendCallback) throws MQClientException, RemotingException, InterruptedException
  send(Message, MessageQueueSelector, Object, SendCallback, long) throws MQClientException, RemotingException, InterruptedException
  sendOneway(Message, MessageQueueSelector, Object) throws MQClientException, RemotingException, InterruptedException
  sendMessageInTransaction(Message, LocalTransactionExecuter, Object): TransactionSendResult throws MQClientException
interface com.alibaba.rocketmq.client.producer.MessageQueueSelector
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
interface com.alibaba.rocketmq.client.producer.SendCallback
  onSuccess(SendResult)
  onException(Throwable)
class com.alibaba.rocketmq.client.producer.SendResult
  new()
  new(SendStatus, String, String, MessageQueue, long)
  new(SendStatus, String, MessageQueue, long, String, String, String)
  isTraceOn(): boolean
  setTraceOn(boolean)
  getRegionId(): String
  setRegionId(String)
  static encoderSendResultToJson(Object): String
  static decoderSendResultFromJson(String): SendResult
  getMsgId(): String
  setMsgId(String)
  getSendStatus(): SendStatus
  setSendStatus(SendStatus)
  getMessageQueue(): MessageQueue
  setMessageQueue(MessageQueue)
  getQueueOffset(): long
  setQueueOffset(long)
  getTransactionId(): String
  setTransactionId(String)
  getOffsetMsgId(): String
  setOffsetMsgId(String)
  toString(): String
enum com.alibaba.rocketmq.client.producer.SendStatus
  static SEND_OK: SendStatus
  static FLUSH_DISK_TIMEOUT: SendStatus
  static FLUSH_SLAVE_TIMEOUT: SendStatus
  static SLAVE_NOT_AVAILABLE: SendStatus
  static values(): SendStatus[]
  static valueOf(String): SendStatus
interface com.alibaba.rocketmq.client.producer.TransactionCheckListener
  checkLocalTransactionState(MessageExt): LocalTransactionState
class com.alibaba.rocketmq.client.producer.TransactionMQProducer extends DefaultMQProducer
  new()
  new(String)
  new(String, RPCHook)
  start() throws MQClientException
  shutdown()
  sendMessageInTransaction(Message, LocalTransactionExecuter, Object): TransactionSendResult throws MQClientException
  getTransactionCheckListener(): TransactionCheckListener
  setTransactionCheckListener(TransactionCheckListener)
  getCheckThreadPoolMinSize(): int
  setCheckThreadPoolMinSize(int)
  getCheckThreadPoolMaxSize(): int
  setCheckThreadPoolMaxSize(int)
  getCheckRequestHoldMax(): int
  setCheckRequestHoldMax(int)
class com.alibaba.rocketmq.client.producer.TransactionSendResult extends SendResult
  new()
  getLocalTransactionState(): LocalTransactionState
  setLocalTransactionState(LocalTransactionState)
class com.alibaba.rocketmq.client.producer.selector.SelectMessageQueueByHash extends MessageQueueSelector
  new()
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
class com.alibaba.rocketmq.client.producer.selector.SelectMessageQueueByMachineRoom extends MessageQueueSelector
  new()
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
  getConsumeridcs(): java.util.Set<String>
  setConsumeridcs(java.util.Set<String>)
class com.alibaba.rocketmq.client.producer.selector.SelectMessageQueueByRandoom extends MessageQueueSelector
  new()
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
enum com.alibaba.rocketmq.common.consumer.ConsumeFromWhere
  static CONSUME_FROM_LAST_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_LAST_OFFSET_AND_FROM_MIN_WHEN_BOOT_FIRST: ConsumeFromWhere
  static CONSUME_FROM_MIN_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_MAX_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_FIRST_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_TIMESTAMP: ConsumeFromWhere
  static values(): ConsumeFromWhere[]
  static valueOf(String): ConsumeFromWhere
class com.alibaba.rocketmq.common.message.Message extends java.io.Serializable
  new()
  new(String, byte[])
  new(String, String, String, int, byte[], boolean)
  setKeys(String)
  new(String, String, byte[])
  new(String, String, String, byte[])
  putUserProperty(String, String)
  getUserProperty(String): String
  getProperty(String): String
  getTopic(): String
  setTopic(String)
  getTags(): String
  setTags(String)
  getKeys(): String
  setKeys(java.util.Collection<String>)
  getDelayTimeLevel(): int
  setDelayTimeLevel(int)
  isWaitStoreMsgOK(): boolean
  setWaitStoreMsgOK(boolean)
  getFlag(): int
  setFlag(int)
  getBody(): byte[]
  setBody(byte[])
  getProperties(): java.util.Map<String, String>
  getBuyerId(): String
  setBuyerId(String)
  toString(): String
class com.alibaba.rocketmq.common.message.MessageAccessor
  new()
  static clearProperty(Message, String)
  static setProperties(Message, java.util.Map<String, String>)
  static setTransferFlag(Message, String)
  static putProperty(Message, String, String)
  static getTransferFlag(Message): String
  static setCorrectionFlag(Message, String)
  static getCorrectionFlag(Message): String
  static setOriginMessageId(Message, String)
  static getOriginMessageId(Message): String
  static setMQ2Flag(Message, String)
  static getMQ2Flag(Message): String
  static setReconsumeTime(Message, String)
  static getReconsumeTime(Message): String
  static setMaxReconsumeTimes(Message, String)
  static getMaxReconsumeTimes(Message): String
  static setConsumeStartTimeStamp(Message, String)
  static getConsumeStartTimeStamp(Message): String
class com.alibaba.rocketmq.common.message.MessageConst
  static PROPERTY_KEYS: String
  static PROPERTY_TAGS: String
  static PROPERTY_WAIT_STORE_MSG_OK: String
  static PROPERTY_DELAY_TIME_LEVEL: String
  static PROPERTY_RETRY_TOPIC: String
  static PROPERTY_REAL_TOPIC: String
  static PROPERTY_REAL_QUEUE_ID: String
  static PROPERTY_TRANSACTION_PREPARED: String
  static PROPERTY_PRODUCER_GROUP: String
  static PROPERTY_MIN_OFFSET: String
  static PROPERTY_MAX_OFFSET: String
  static PROPERTY_BUYER_ID: String
  static PROPERTY_ORIGIN_MESSAGE_ID: String
  static PROPERTY_TRANSFER_FLAG: String
  static PROPERTY_CORRECTION_FLAG: String
  static PROPERTY_MQ2_FLAG: String
  static PROPERTY_RECONSUME_TIME: String
  static PROPERTY_MSG_REGION: String
  static PROPERTY_TRACE_SWITCH: String
  static PROPERTY_UNIQ_CLIENT_MESSAGE_ID_KEYIDX: String
  static PROPERTY_MAX_RECONSUME_TIMES: String
  static PROPERTY_CONSUME_START_TIMESTAMP: String
  static KEY_SEPARATOR: String
  static systemKeySet: java.util.HashSet<String>
  new()
class com.alibaba.rocketmq.common.message.MessageExt extends Message
  new()
  new(int, long, java.net.SocketAddress, long, java.net.SocketAddress, String)
  static parseTopicFilterType(int): com.alibaba.rocketmq.common.TopicFilterType
  getBornHostBytes(): java.nio.ByteBuffer
  getBornHostBytes(java.nio.ByteBuffer): java.nio.ByteBuffer
  static socketAddress2ByteBuffer(java.net.SocketAddress): java.nio.ByteBuffer
  getStoreHostBytes(): java.nio.ByteBuffer
  getStoreHostBytes(java.nio.ByteBuffer): java.nio.ByteBuffer
  getQueueId(): int
  setQueueId(int)
  getBornTimestamp(): long
  setBornTimestamp(long)
  getBornHost(): java.net.SocketAddress
  setBornHost(java.net.SocketAddress)
  getBornHostString(): String
  getBornHostNameString(): String
  getStoreTimestamp(): long
  setStoreTimestamp(long)
  getStoreHost(): java.net.SocketAddress
  setStoreHost(java.net.SocketAddress)
  getMsgId(): String
  setMsgId(String)
  getSysFlag(): int
  setSysFlag(int)
  getBodyCRC(): int
  setBodyCRC(int)
  getQueueOffset(): long
  setQueueOffset(long)
  getCommitLogOffset(): long
  setCommitLogOffset(long)
  getStoreSize(): int
  setStoreSize(int)
  getReconsumeTimes(): int
  setReconsumeTimes(int)
  getPreparedTransactionOffset(): long
  setPreparedTransactionOffset(long)
  toString(): String
class com.alibaba.rocketmq.common.message.MessageId
  new(java.net.SocketAddress, long)
  getAddress(): java.net.SocketAddress
  setAddress(java.net.SocketAddress)
  getOffset(): long
  setOffset(long)
class com.alibaba.rocketmq.common.message.MessageQueue extends Comparable<MessageQueue>, java.io.Serializable
  new()
  new(String, String, int)
  getTopic(): String
  setTopic(String)
  getBrokerName(): String
  setBrokerName(String)
  getQueueId(): int
  setQueueId(int)
  hashCode(): int
  equals(Object): boolean
  toString(): String
  compareTo(MessageQueue): int
  compareTo(Object): int
enum com.alibaba.rocketmq.common.message.MessageType
  static Normal_Msg: MessageType
  static Trans_Msg_Half: MessageType
  static Trans_msg_Commit: MessageType
  static Delay_Msg: MessageType
  static values(): MessageType[]
  static valueOf(String): MessageType
enum com.alibaba.rocketmq.common.protocol.heartbeat.MessageModel
  static BROADCASTING: MessageModel
  static CLUSTERING: MessageModel
  static values(): MessageModel[]
  static valueOf(String): MessageModel
  getModeCN(): String
interface com.alibaba.rocketmq.remoting.RPCHook
  doBeforeRequest(String, com.alibaba.rocketmq.remoting.protocol.RemotingCommand)
  doAfterResponse(String, com.alibaba.rocketmq.remoting.protocol.RemotingCommand, com.alibaba.rocketmq.remoting.protocol.RemotingCommand)
class com.alibaba.rocketmq.remoting.common.RemotingHelper
  static RemotingLogName: String
  static DEFAULT_CHARSET: String
  new()
  static exceptionSimpleDesc(Throwable): String
  static string2SocketAddress(String): java.net.SocketAddress
  static invokeSync(String, com.alibaba.rocketmq.remoting.protocol.RemotingCommand, long): com.alibaba.rocketmq.remoting.protocol.RemotingCommand throws InterruptedException, RemotingConnectException, RemotingSendRequestException, RemotingTimeoutException
  static parseChannelRemoteAddr(com.alibaba.rocketmq.shade.io.netty.channel.Channel): String
  static parseChannelRemoteName(com.alibaba.rocketmq.shade.io.netty.channel.Channel): String
  static parseSocketAddressAddr(java.net.SocketAddress): String
  static parseSocketAddressName(java.net.SocketAddress): String
  static parseChannelRemoteAddr(io.netty.channel.Channel): String
  static parseChannelRemoteName(io.netty.channel.Channel): String
class com.alibaba.rocketmq.remoting.exception.RemotingCommandException extends RemotingException
  new(String)
  new(String, Throwable)
class com.alibaba.rocketmq.remoting.exception.RemotingConnectException extends RemotingException
  new(String)
  new(String, Throwable)
class com.alibaba.rocketmq.remoting.exception.RemotingException extends Exception
  new(String)
  new(String, Throwable)
class com.alibaba.rocketmq.remoting.exception.RemotingSendRequestException extends RemotingException
  new(String)
  new(String, Throwable)
class com.alibaba.rocketmq.remoting.exception.RemotingTimeoutException extends RemotingException
  new(String)
  new(String, long)
  new(String, long, Throwable)
class com.alibaba.rocketmq.remoting.exception.RemotingTooMuchRequestException extends RemotingException
  new(String)
`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = {
  'com.alibaba.rocketmq.client.ClientConfig#SendMessageWithVIPChannelProperty': 'com.rocketmq.sendMessageWithVIPChannel',
  'com.alibaba.rocketmq.client.Validators#VALID_PATTERN_STR': '^[%|a-zA-Z0-9_-]+$',
  'com.alibaba.rocketmq.common.message.MessageConst#KEY_SEPARATOR': ' ',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_BUYER_ID': 'BUYER_ID',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_CONSUME_START_TIMESTAMP': 'CONSUME_START_TIME',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_CORRECTION_FLAG': 'CORRECTION_FLAG',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_DELAY_TIME_LEVEL': 'DELAY',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_KEYS': 'KEYS',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_MAX_OFFSET': 'MAX_OFFSET',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_MAX_RECONSUME_TIMES': 'MAX_RECONSUME_TIMES',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_MIN_OFFSET': 'MIN_OFFSET',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_MQ2_FLAG': 'MQ2_FLAG',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_MSG_REGION': 'MSG_REGION',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_ORIGIN_MESSAGE_ID': 'ORIGIN_MESSAGE_ID',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_PRODUCER_GROUP': 'PGROUP',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_REAL_QUEUE_ID': 'REAL_QID',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_REAL_TOPIC': 'REAL_TOPIC',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_RECONSUME_TIME': 'RECONSUME_TIME',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_RETRY_TOPIC': 'RETRY_TOPIC',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_TAGS': 'TAGS',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_TRACE_SWITCH': 'TRACE_ON',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_TRANSACTION_PREPARED': 'TRAN_MSG',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_TRANSFER_FLAG': 'TRANSFER_FLAG',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_UNIQ_CLIENT_MESSAGE_ID_KEYIDX': 'UNIQ_KEY',
  'com.alibaba.rocketmq.common.message.MessageConst#PROPERTY_WAIT_STORE_MSG_OK': 'WAIT',
  'com.alibaba.rocketmq.remoting.common.RemotingHelper#DEFAULT_CHARSET': 'UTF-8',
  'com.alibaba.rocketmq.remoting.common.RemotingHelper#RemotingLogName': 'RocketmqRemoting',
};
