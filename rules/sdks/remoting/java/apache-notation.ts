/**
 * Public members of org.apache.rocketmq:rocketmq-client:4.9.8, org.apache.rocketmq:rocketmq-common:4.9.8, org.apache.rocketmq:rocketmq-remoting:4.9.8, org.apache.rocketmq:rocketmq-acl:4.9.8, org.apache.rocketmq:rocketmq-client:5.3.1, org.apache.rocketmq:rocketmq-common:5.3.1, org.apache.rocketmq:rocketmq-remoting:5.3.1, org.apache.rocketmq:rocketmq-acl:5.3.1: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = `
class org.apache.rocketmq.acl.common.AclClientRPCHook extends RPCHook
  new(SessionCredentials)
  doBeforeRequest(String, org.apache.rocketmq.remoting.protocol.RemotingCommand)
  doAfterResponse(String, org.apache.rocketmq.remoting.protocol.RemotingCommand, org.apache.rocketmq.remoting.protocol.RemotingCommand)
  getSessionCredentials(): SessionCredentials
class org.apache.rocketmq.acl.common.SessionCredentials
  static CHARSET: java.nio.charset.Charset
  static ACCESS_KEY: String
  static SECRET_KEY: String
  static SIGNATURE: String
  static SECURITY_TOKEN: String
  static KEY_FILE: String
  new()
  new(String, String)
  new(String, String, String)
  updateContent(java.util.Properties)
  getAccessKey(): String
  setAccessKey(String)
  getSecretKey(): String
  setSecretKey(String)
  getSignature(): String
  setSignature(String)
  getSecurityToken(): String
  setSecurityToken(String)
  hashCode(): int
  equals(Object): boolean
  toString(): String
enum org.apache.rocketmq.client.AccessChannel
  static LOCAL: AccessChannel
  static CLOUD: AccessChannel
  static values(): AccessChannel[]
  static valueOf(String): AccessChannel
class org.apache.rocketmq.client.ClientConfig
  static SEND_MESSAGE_WITH_VIP_CHANNEL_PROPERTY: String
  new()
  buildMQClientId(): String
  getClientIP(): String
  setClientIP(String)
  getInstanceName(): String
  setInstanceName(String)
  changeInstanceNameToPID()
  withNamespace(String): String
  withNamespace(java.util.Set<String>): java.util.Set<String>
  withoutNamespace(String): String
  withoutNamespace(java.util.Set<String>): java.util.Set<String>
  queueWithNamespace(MessageQueue): MessageQueue
  queuesWithNamespace(java.util.Collection<MessageQueue>): java.util.Collection<MessageQueue>
  resetClientConfig(ClientConfig)
  cloneClientConfig(): ClientConfig
  getNamesrvAddr(): String
  setNamesrvAddr(String)
  getClientCallbackExecutorThreads(): int
  setClientCallbackExecutorThreads(int)
  getPollNameServerInterval(): int
  setPollNameServerInterval(int)
  getHeartbeatBrokerInterval(): int
  setHeartbeatBrokerInterval(int)
  getPersistConsumerOffsetInterval(): int
  setPersistConsumerOffsetInterval(int)
  getPullTimeDelayMillsWhenException(): long
  setPullTimeDelayMillsWhenException(long)
  getUnitName(): String
  setUnitName(String)
  isUnitMode(): boolean
  setUnitMode(boolean)
  isVipChannelEnabled(): boolean
  setVipChannelEnabled(boolean)
  isUseTLS(): boolean
  setUseTLS(boolean)
  getLanguage(): org.apache.rocketmq.remoting.protocol.LanguageCode
  setLanguage(org.apache.rocketmq.remoting.protocol.LanguageCode)
  getNamespace(): String
  setNamespace(String)
  getAccessChannel(): AccessChannel
  setAccessChannel(AccessChannel)
  getMqClientApiTimeout(): int
  setMqClientApiTimeout(int)
  isEnableStreamRequestType(): boolean
  setEnableStreamRequestType(boolean)
  toString(): String
  static SOCKS_PROXY_CONFIG: String
  static DECODE_READ_BODY: String
  static DECODE_DECOMPRESS_BODY: String
  static SEND_LATENCY_ENABLE: String
  static START_DETECTOR_ENABLE: String
  static HEART_BEAT_V2: String
  getTraceMsgBatchNum(): int
  setTraceMsgBatchNum(int)
  getSocksProxyConfig(): String
  setSocksProxyConfig(String)
  isDecodeReadBody(): boolean
  setDecodeReadBody(boolean)
  isDecodeDecompressBody(): boolean
  setDecodeDecompressBody(boolean)
  getNamespaceV2(): String
  setNamespaceV2(String)
  isSendLatencyEnable(): boolean
  setSendLatencyEnable(boolean)
  isStartDetectorEnable(): boolean
  setStartDetectorEnable(boolean)
  isEnableHeartbeatChannelEventListener(): boolean
  setEnableHeartbeatChannelEventListener(boolean)
  getDetectTimeout(): int
  setDetectTimeout(int)
  getDetectInterval(): int
  setDetectInterval(int)
  isUseHeartbeatV2(): boolean
  setUseHeartbeatV2(boolean)
  isEnableTrace(): boolean
  setEnableTrace(boolean)
  getTraceTopic(): String
  setTraceTopic(String)
interface org.apache.rocketmq.client.MQAdmin
  createTopic(String, String, int) throws MQClientException
  createTopic(String, String, int, int) throws MQClientException
  searchOffset(MessageQueue, long): long throws MQClientException
  maxOffset(MessageQueue): long throws MQClientException
  minOffset(MessageQueue): long throws MQClientException
  earliestMsgStoreTime(MessageQueue): long throws MQClientException
  viewMessage(String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  queryMessage(String, String, int, long, long): QueryResult throws MQClientException, InterruptedException
  viewMessage(String, String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  createTopic(String, String, int, java.util.Map<String, String>) throws MQClientException
  createTopic(String, String, int, int, java.util.Map<String, String>) throws MQClientException
class org.apache.rocketmq.client.QueryResult
  new(long, java.util.List<MessageExt>)
  getIndexLastUpdateTimestamp(): long
  getMessageList(): java.util.List<MessageExt>
  toString(): String
class org.apache.rocketmq.client.Validators
  static CHARACTER_MAX_LENGTH: int
  static TOPIC_MAX_LENGTH: int
  new()
  static checkGroup(String) throws MQClientException
  static checkMessage(Message, DefaultMQProducer) throws MQClientException
  static checkTopic(String) throws MQClientException
  static isSystemTopic(String) throws MQClientException
  static isNotAllowedSendTopic(String) throws MQClientException
  static checkTopicConfig(org.apache.rocketmq.common.TopicConfig) throws MQClientException
  static checkBrokerConfig(java.util.Properties) throws MQClientException
interface org.apache.rocketmq.client.consumer.AllocateMessageQueueStrategy
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
class org.apache.rocketmq.client.consumer.DefaultLitePullConsumer extends ClientConfig, LitePullConsumer
  new()
  new(String)
  new(RPCHook)
  new(String, RPCHook)
  new(String, String, RPCHook)
  start() throws MQClientException
  shutdown()
  isRunning(): boolean
  subscribe(String, String) throws MQClientException
  subscribe(String, MessageSelector) throws MQClientException
  unsubscribe(String)
  assign(java.util.Collection<MessageQueue>)
  setSubExpressionForAssign(String, String)
  poll(): java.util.List<MessageExt>
  poll(long): java.util.List<MessageExt>
  seek(MessageQueue, long) throws MQClientException
  pause(java.util.Collection<MessageQueue>)
  resume(java.util.Collection<MessageQueue>)
  fetchMessageQueues(String): java.util.Collection<MessageQueue> throws MQClientException
  offsetForTimestamp(MessageQueue, Long): Long throws MQClientException
  registerTopicMessageQueueChangeListener(String, TopicMessageQueueChangeListener) throws MQClientException
  commitSync()
  commitSync(java.util.Map<MessageQueue, Long>, boolean)
  assignment(): java.util.Set<MessageQueue> throws MQClientException
  subscribe(String, String, MessageQueueListener) throws MQClientException
  commit(java.util.Set<MessageQueue>, boolean)
  committed(MessageQueue): Long throws MQClientException
  updateNameServerAddress(String)
  seekToBegin(MessageQueue) throws MQClientException
  seekToEnd(MessageQueue) throws MQClientException
  isAutoCommit(): boolean
  setAutoCommit(boolean)
  isConnectBrokerByUser(): boolean
  setConnectBrokerByUser(boolean)
  getDefaultBrokerId(): long
  setDefaultBrokerId(long)
  getPullThreadNums(): int
  setPullThreadNums(int)
  getAutoCommitIntervalMillis(): long
  setAutoCommitIntervalMillis(long)
  getPullBatchSize(): int
  setPullBatchSize(int)
  getPullThresholdForAll(): long
  setPullThresholdForAll(long)
  getConsumeMaxSpan(): int
  setConsumeMaxSpan(int)
  getPullThresholdForQueue(): int
  setPullThresholdForQueue(int)
  getPullThresholdSizeForQueue(): int
  setPullThresholdSizeForQueue(int)
  getAllocateMessageQueueStrategy(): AllocateMessageQueueStrategy
  setAllocateMessageQueueStrategy(AllocateMessageQueueStrategy)
  getBrokerSuspendMaxTimeMillis(): long
  getPollTimeoutMillis(): long
  setPollTimeoutMillis(long)
  getOffsetStore(): OffsetStore
  setOffsetStore(OffsetStore)
  isUnitMode(): boolean
  setUnitMode(boolean)
  getMessageModel(): org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.common.protocol.heartbeat.MessageModel)
  getConsumerGroup(): String
  getMessageQueueListener(): MessageQueueListener
  setMessageQueueListener(MessageQueueListener)
  getConsumerPullTimeoutMillis(): long
  setConsumerPullTimeoutMillis(long)
  getConsumerTimeoutMillisWhenSuspend(): long
  setConsumerTimeoutMillisWhenSuspend(long)
  getTopicMetadataCheckIntervalMillis(): long
  setTopicMetadataCheckIntervalMillis(long)
  setConsumerGroup(String)
  getConsumeFromWhere(): ConsumeFromWhere
  setConsumeFromWhere(ConsumeFromWhere)
  getConsumeTimestamp(): String
  setConsumeTimestamp(String)
  getTraceDispatcher(): TraceDispatcher
  setCustomizedTraceTopic(String)
  getCustomizedTraceTopic(): String
  isEnableMsgTrace(): boolean
  setEnableMsgTrace(boolean)
  subscribe(String) throws MQClientException
  commit()
  commit(java.util.Map<MessageQueue, Long>, boolean)
  getMessageModel(): org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel)
class org.apache.rocketmq.client.consumer.DefaultMQPullConsumer extends ClientConfig, MQPullConsumer
  new()
  new(String)
  new(RPCHook)
  new(String, RPCHook)
  new(String, String)
  new(String, String, RPCHook)
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
  getMessageModel(): org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.common.protocol.heartbeat.MessageModel)
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
  pull(MessageQueue, MessageSelector, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, MessageSelector, long, int, long): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, MessageSelector, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, MessageSelector, long, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  updateConsumeOffset(MessageQueue, long) throws MQClientException
  fetchConsumeOffset(MessageQueue, boolean): long throws MQClientException
  fetchMessageQueuesInBalance(String): java.util.Set<MessageQueue> throws MQClientException
  viewMessage(String, String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  sendMessageBack(MessageExt, int, String, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  getOffsetStore(): OffsetStore
  setOffsetStore(OffsetStore)
  getDefaultMQPullConsumerImpl(): org.apache.rocketmq.client.impl.consumer.DefaultMQPullConsumerImpl
  isUnitMode(): boolean
  setUnitMode(boolean)
  getMaxReconsumeTimes(): int
  setMaxReconsumeTimes(int)
  persist(MessageQueue)
  createTopic(String, String, int, java.util.Map<String, String>) throws MQClientException
  createTopic(String, String, int, int, java.util.Map<String, String>) throws MQClientException
  getMessageModel(): org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel)
  pull(MessageQueue, String, long, int, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFoundWithMessageSelector(MessageQueue, MessageSelector, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFoundWithMessageSelector(MessageQueue, MessageSelector, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
class org.apache.rocketmq.client.consumer.DefaultMQPushConsumer extends ClientConfig, MQPushConsumer
  new()
  new(String)
  new(String, String)
  new(RPCHook)
  new(String, String, RPCHook)
  new(String, RPCHook, AllocateMessageQueueStrategy)
  new(String, String, RPCHook, AllocateMessageQueueStrategy)
  new(String, boolean)
  new(String, boolean, String)
  new(String, RPCHook, AllocateMessageQueueStrategy, boolean, String)
  new(String, String, RPCHook, AllocateMessageQueueStrategy, boolean, String)
  createTopic(String, String, int) throws MQClientException
  setUseTLS(boolean)
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
  getDefaultMQPushConsumerImpl(): org.apache.rocketmq.client.impl.consumer.DefaultMQPushConsumerImpl
  getMessageListener(): MessageListener
  setMessageListener(MessageListener)
  getMessageModel(): org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.common.protocol.heartbeat.MessageModel)
  getPullBatchSize(): int
  setPullBatchSize(int)
  getPullInterval(): long
  setPullInterval(long)
  getPullThresholdForQueue(): int
  setPullThresholdForQueue(int)
  getPullThresholdForTopic(): int
  setPullThresholdForTopic(int)
  getPullThresholdSizeForQueue(): int
  setPullThresholdSizeForQueue(int)
  getPullThresholdSizeForTopic(): int
  setPullThresholdSizeForTopic(int)
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
  subscribe(String, MessageSelector) throws MQClientException
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
  getAwaitTerminationMillisWhenShutdown(): long
  setAwaitTerminationMillisWhenShutdown(long)
  getTraceDispatcher(): TraceDispatcher
  new(String, RPCHook)
  createTopic(String, String, int, java.util.Map<String, String>) throws MQClientException
  createTopic(String, String, int, int, java.util.Map<String, String>) throws MQClientException
  getMessageModel(): org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel)
  getPopThresholdForQueue(): int
  setPopThresholdForQueue(int)
  isPause(): boolean
  isConsumeOrderly(): boolean
  registerConsumeMessageHook(ConsumeMessageHook)
  getPopInvisibleTime(): long
  setPopInvisibleTime(long)
  getPullBatchSizeInBytes(): int
  setPullBatchSizeInBytes(int)
  getPopBatchNums(): int
  setPopBatchNums(int)
  isClientRebalance(): boolean
  setClientRebalance(boolean)
  getMessageQueueListener(): MessageQueueListener
  setMessageQueueListener(MessageQueueListener)
interface org.apache.rocketmq.client.consumer.LitePullConsumer
  start() throws MQClientException
  shutdown()
  isRunning(): boolean
  subscribe(String, String) throws MQClientException
  subscribe(String, String, MessageQueueListener) throws MQClientException
  subscribe(String, MessageSelector) throws MQClientException
  unsubscribe(String)
  assignment(): java.util.Set<MessageQueue> throws MQClientException
  assign(java.util.Collection<MessageQueue>)
  setSubExpressionForAssign(String, String)
  poll(): java.util.List<MessageExt>
  poll(long): java.util.List<MessageExt>
  seek(MessageQueue, long) throws MQClientException
  pause(java.util.Collection<MessageQueue>)
  resume(java.util.Collection<MessageQueue>)
  isAutoCommit(): boolean
  setAutoCommit(boolean)
  fetchMessageQueues(String): java.util.Collection<MessageQueue> throws MQClientException
  offsetForTimestamp(MessageQueue, Long): Long throws MQClientException
  commitSync()
  commitSync(java.util.Map<MessageQueue, Long>, boolean)
  commit(java.util.Set<MessageQueue>, boolean)
  committed(MessageQueue): Long throws MQClientException
  registerTopicMessageQueueChangeListener(String, TopicMessageQueueChangeListener) throws MQClientException
  updateNameServerAddress(String)
  seekToBegin(MessageQueue) throws MQClientException
  seekToEnd(MessageQueue) throws MQClientException
  subscribe(String) throws MQClientException
  commit()
  commit(java.util.Map<MessageQueue, Long>, boolean)
interface org.apache.rocketmq.client.consumer.MQConsumer extends MQAdmin
  sendMessageBack(MessageExt, int) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  sendMessageBack(MessageExt, int, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  fetchSubscribeMessageQueues(String): java.util.Set<MessageQueue> throws MQClientException
interface org.apache.rocketmq.client.consumer.MQPullConsumer extends MQConsumer
  start() throws MQClientException
  shutdown()
  registerMessageQueueListener(String, MessageQueueListener)
  pull(MessageQueue, String, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, String, long, int, long): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, MessageSelector, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, MessageSelector, long, int, long): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, String, long, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, MessageSelector, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pull(MessageQueue, MessageSelector, long, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  pullBlockIfNotFound(MessageQueue, String, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  updateConsumeOffset(MessageQueue, long) throws MQClientException
  fetchConsumeOffset(MessageQueue, boolean): long throws MQClientException
  fetchMessageQueuesInBalance(String): java.util.Set<MessageQueue> throws MQClientException
  sendMessageBack(MessageExt, int, String, String) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  pull(MessageQueue, String, long, int, int, PullCallback, long) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFoundWithMessageSelector(MessageQueue, MessageSelector, long, int, PullCallback) throws MQClientException, RemotingException, InterruptedException
  pullBlockIfNotFoundWithMessageSelector(MessageQueue, MessageSelector, long, int): PullResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
class org.apache.rocketmq.client.consumer.MQPullConsumerScheduleService
  new(String)
  new(String, RPCHook)
  putTask(String, java.util.Set<MessageQueue>)
  start() throws MQClientException
  registerPullTaskCallback(String, PullTaskCallback)
  shutdown()
  getCallbackTable(): java.util.concurrent.ConcurrentMap<String, PullTaskCallback>
  setCallbackTable(java.util.concurrent.ConcurrentHashMap<String, PullTaskCallback>)
  getPullThreadNums(): int
  setPullThreadNums(int)
  getDefaultMQPullConsumer(): DefaultMQPullConsumer
  setDefaultMQPullConsumer(DefaultMQPullConsumer)
  getMessageModel(): org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.common.protocol.heartbeat.MessageModel)
  getMessageModel(): org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  setMessageModel(org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel)
interface org.apache.rocketmq.client.consumer.MQPushConsumer extends MQConsumer
  start() throws MQClientException
  shutdown()
  registerMessageListener(MessageListener)
  registerMessageListener(MessageListenerConcurrently)
  registerMessageListener(MessageListenerOrderly)
  subscribe(String, String) throws MQClientException
  subscribe(String, String, String) throws MQClientException
  subscribe(String, MessageSelector) throws MQClientException
  unsubscribe(String)
  updateCorePoolSize(int)
  suspend()
  resume()
interface org.apache.rocketmq.client.consumer.MessageQueueListener
  messageQueueChanged(String, java.util.Set<MessageQueue>, java.util.Set<MessageQueue>)
class org.apache.rocketmq.client.consumer.MessageSelector
  static bySql(String): MessageSelector
  static byTag(String): MessageSelector
  getExpressionType(): String
  getExpression(): String
interface org.apache.rocketmq.client.consumer.PullCallback
  onSuccess(PullResult)
  onException(Throwable)
class org.apache.rocketmq.client.consumer.PullResult
  new(PullStatus, long, long, long, java.util.List<MessageExt>)
  getPullStatus(): PullStatus
  getNextBeginOffset(): long
  getMinOffset(): long
  getMaxOffset(): long
  getMsgFoundList(): java.util.List<MessageExt>
  setMsgFoundList(java.util.List<MessageExt>)
  toString(): String
enum org.apache.rocketmq.client.consumer.PullStatus
  static FOUND: PullStatus
  static NO_NEW_MSG: PullStatus
  static NO_MATCHED_MSG: PullStatus
  static OFFSET_ILLEGAL: PullStatus
  static values(): PullStatus[]
  static valueOf(String): PullStatus
interface org.apache.rocketmq.client.consumer.PullTaskCallback
  doPullTask(MessageQueue, PullTaskContext)
class org.apache.rocketmq.client.consumer.PullTaskContext
  new()
  getPullNextDelayTimeMillis(): int
  setPullNextDelayTimeMillis(int)
  getPullConsumer(): MQPullConsumer
  setPullConsumer(MQPullConsumer)
interface org.apache.rocketmq.client.consumer.TopicMessageQueueChangeListener
  onChanged(String, java.util.Set<MessageQueue>)
class org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext
  new(MessageQueue)
  getDelayLevelWhenNextConsume(): int
  setDelayLevelWhenNextConsume(int)
  getMessageQueue(): MessageQueue
  getAckIndex(): int
  setAckIndex(int)
enum org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus
  static CONSUME_SUCCESS: ConsumeConcurrentlyStatus
  static RECONSUME_LATER: ConsumeConcurrentlyStatus
  static values(): ConsumeConcurrentlyStatus[]
  static valueOf(String): ConsumeConcurrentlyStatus
class org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyContext
  new(MessageQueue)
  isAutoCommit(): boolean
  setAutoCommit(boolean)
  getMessageQueue(): MessageQueue
  getSuspendCurrentQueueTimeMillis(): long
  setSuspendCurrentQueueTimeMillis(long)
enum org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyStatus
  static SUCCESS: ConsumeOrderlyStatus
  static ROLLBACK: ConsumeOrderlyStatus
  static COMMIT: ConsumeOrderlyStatus
  static SUSPEND_CURRENT_QUEUE_A_MOMENT: ConsumeOrderlyStatus
  static values(): ConsumeOrderlyStatus[]
  static valueOf(String): ConsumeOrderlyStatus
interface org.apache.rocketmq.client.consumer.listener.MessageListener
interface org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently extends MessageListener
  consumeMessage(java.util.List<MessageExt>, ConsumeConcurrentlyContext): ConsumeConcurrentlyStatus
interface org.apache.rocketmq.client.consumer.listener.MessageListenerOrderly extends MessageListener
  consumeMessage(java.util.List<MessageExt>, ConsumeOrderlyContext): ConsumeOrderlyStatus
class org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragely extends org.apache.rocketmq.client.consumer.rebalance.AbstractAllocateMessageQueueStrategy
  new()
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
class org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragelyByCircle extends org.apache.rocketmq.client.consumer.rebalance.AbstractAllocateMessageQueueStrategy
  new()
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
class org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueByConfig extends org.apache.rocketmq.client.consumer.rebalance.AbstractAllocateMessageQueueStrategy
  new()
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
  getMessageQueueList(): java.util.List<MessageQueue>
  setMessageQueueList(java.util.List<MessageQueue>)
class org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueConsistentHash extends org.apache.rocketmq.client.consumer.rebalance.AbstractAllocateMessageQueueStrategy
  new()
  new(int)
  new(int, org.apache.rocketmq.common.consistenthash.HashFunction)
  allocate(String, String, java.util.List<MessageQueue>, java.util.List<String>): java.util.List<MessageQueue>
  getName(): String
class org.apache.rocketmq.client.consumer.store.LocalFileOffsetStore extends OffsetStore
  static LOCAL_OFFSET_STORE_DIR: String
  new(org.apache.rocketmq.client.impl.factory.MQClientInstance, String)
  load() throws MQClientException
  updateOffset(MessageQueue, long, boolean)
  readOffset(MessageQueue, org.apache.rocketmq.client.consumer.store.ReadOffsetType): long
  persistAll(java.util.Set<MessageQueue>)
  persist(MessageQueue)
  removeOffset(MessageQueue)
  updateConsumeOffsetToBroker(MessageQueue, long, boolean) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  cloneOffsetTable(String): java.util.Map<MessageQueue, Long>
  updateAndFreezeOffset(MessageQueue, long)
interface org.apache.rocketmq.client.consumer.store.OffsetStore
  load() throws MQClientException
  updateOffset(MessageQueue, long, boolean)
  readOffset(MessageQueue, org.apache.rocketmq.client.consumer.store.ReadOffsetType): long
  persistAll(java.util.Set<MessageQueue>)
  persist(MessageQueue)
  removeOffset(MessageQueue)
  cloneOffsetTable(String): java.util.Map<MessageQueue, Long>
  updateConsumeOffsetToBroker(MessageQueue, long, boolean) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  updateAndFreezeOffset(MessageQueue, long)
class org.apache.rocketmq.client.consumer.store.RemoteBrokerOffsetStore extends OffsetStore
  new(org.apache.rocketmq.client.impl.factory.MQClientInstance, String)
  load()
  updateOffset(MessageQueue, long, boolean)
  readOffset(MessageQueue, org.apache.rocketmq.client.consumer.store.ReadOffsetType): long
  persistAll(java.util.Set<MessageQueue>)
  persist(MessageQueue)
  removeOffset(MessageQueue)
  cloneOffsetTable(String): java.util.Map<MessageQueue, Long>
  updateConsumeOffsetToBroker(MessageQueue, long, boolean) throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  updateAndFreezeOffset(MessageQueue, long)
class org.apache.rocketmq.client.exception.MQBrokerException extends Exception
  new(int, String)
  new(int, String, String)
  getResponseCode(): int
  getErrorMessage(): String
  getBrokerAddr(): String
class org.apache.rocketmq.client.exception.MQClientException extends Exception
  new(String, Throwable)
  new(int, String)
  getResponseCode(): int
  setResponseCode(int): MQClientException
  getErrorMessage(): String
  setErrorMessage(String)
  new(int, String, Throwable)
class org.apache.rocketmq.client.exception.OffsetNotFoundException extends MQBrokerException
  new()
  new(int, String)
  new(int, String, String)
class org.apache.rocketmq.client.exception.RequestTimeoutException extends Exception
  new(String, Throwable)
  new(int, String)
  getResponseCode(): int
  setResponseCode(int): RequestTimeoutException
  getErrorMessage(): String
  setErrorMessage(String)
interface org.apache.rocketmq.client.hook.ConsumeMessageHook
  hookName(): String
  consumeMessageBefore(org.apache.rocketmq.client.hook.ConsumeMessageContext)
  consumeMessageAfter(org.apache.rocketmq.client.hook.ConsumeMessageContext)
interface org.apache.rocketmq.client.hook.SendMessageHook
  hookName(): String
  sendMessageBefore(org.apache.rocketmq.client.hook.SendMessageContext)
  sendMessageAfter(org.apache.rocketmq.client.hook.SendMessageContext)
class org.apache.rocketmq.client.producer.DefaultMQProducer extends ClientConfig, MQProducer
  new()
  new(RPCHook)
  new(String)
  new(String, RPCHook, boolean, String)
  new(String, String)
  new(String, RPCHook)
  new(String, String, RPCHook)
  new(String, boolean)
  new(String, boolean, String)
  new(String, String, RPCHook, boolean, String)
  setUseTLS(boolean)
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
  request(Message, long): Message throws RequestTimeoutException, MQClientException, RemotingException, MQBrokerException, InterruptedException
  request(Message, RequestCallback, long) throws MQClientException, RemotingException, InterruptedException, MQBrokerException
  request(Message, MessageQueueSelector, Object, long): Message throws MQClientException, RemotingException, MQBrokerException, InterruptedException, RequestTimeoutException
  request(Message, MessageQueueSelector, Object, RequestCallback, long) throws MQClientException, RemotingException, InterruptedException, MQBrokerException
  request(Message, MessageQueue, long): Message throws MQClientException, RemotingException, MQBrokerException, InterruptedException, RequestTimeoutException
  request(Message, MessageQueue, RequestCallback, long) throws MQClientException, RemotingException, InterruptedException, MQBrokerException
  sendOneway(Message, MessageQueueSelector, Object) throws MQClientException, RemotingException, InterruptedException
  sendMessageInTransaction(Message, LocalTransactionExecuter, Object): TransactionSendResult throws MQClientException
  sendMessageInTransaction(Message, Object): TransactionSendResult throws MQClientException
  createTopic(String, String, int) throws MQClientException
  createTopic(String, String, int, int) throws MQClientException
  searchOffset(MessageQueue, long): long throws MQClientException
  maxOffset(MessageQueue): long throws MQClientException
  minOffset(MessageQueue): long throws MQClientException
  earliestMsgStoreTime(MessageQueue): long throws MQClientException
  viewMessage(String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  queryMessage(String, String, int, long, long): QueryResult throws MQClientException, InterruptedException
  viewMessage(String, String): MessageExt throws RemotingException, MQBrokerException, InterruptedException, MQClientException
  send(java.util.Collection<Message>): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, SendCallback) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, SendCallback, long) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue, SendCallback) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue, SendCallback, long) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  setCallbackExecutor(java.util.concurrent.ExecutorService)
  setAsyncSenderExecutor(java.util.concurrent.ExecutorService)
  addRetryResponseCode(int)
  getProducerGroup(): String
  setProducerGroup(String)
  getCreateTopicKey(): String
  setCreateTopicKey(String)
  getSendMsgTimeout(): int
  setSendMsgTimeout(int)
  getCompressMsgBodyOverHowmuch(): int
  setCompressMsgBodyOverHowmuch(int)
  getDefaultMQProducerImpl(): org.apache.rocketmq.client.impl.producer.DefaultMQProducerImpl
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
  getTraceDispatcher(): TraceDispatcher
  getRetryResponseCodes(): java.util.Set<Integer>
  new(String, RPCHook, java.util.List<String>)
  new(String, RPCHook, java.util.List<String>, boolean, String)
  sendDirect(Message, MessageQueue, SendCallback): SendResult throws MQClientException, RemotingException, InterruptedException, MQBrokerException
  sendByAccumulator(Message, MessageQueue, SendCallback): SendResult throws MQClientException, RemotingException, InterruptedException, MQBrokerException
  createTopic(String, String, int, java.util.Map<String, String>) throws MQClientException
  createTopic(String, String, int, int, java.util.Map<String, String>) throws MQClientException
  getBatchMaxDelayMs(): int
  batchMaxDelayMs(int)
  getBatchMaxBytes(): long
  batchMaxBytes(long)
  getTotalBatchMaxBytes(): long
  totalBatchMaxBytes(long)
  getAutoBatch(): boolean
  setAutoBatch(boolean)
  isEnableBackpressureForAsyncMode(): boolean
  setEnableBackpressureForAsyncMode(boolean)
  getBackPressureForAsyncSendNum(): int
  setBackPressureForAsyncSendNum(int)
  getBackPressureForAsyncSendSize(): int
  setBackPressureForAsyncSendSize(int)
  setBackPressureForAsyncSendSizeInsideAdjust(int)
  setBackPressureForAsyncSendNumInsideAdjust(int)
  acquireBackPressureForAsyncSendSizeLock()
  releaseBackPressureForAsyncSendSizeLock()
  acquireBackPressureForAsyncSendNumLock()
  releaseBackPressureForAsyncSendNumLock()
  getTopics(): java.util.List<String>
  setTopics(java.util.List<String>)
  setStartDetectorEnable(boolean)
  getCompressLevel(): int
  setCompressLevel(int)
  getCompressType(): org.apache.rocketmq.common.compression.CompressionType
  setCompressType(org.apache.rocketmq.common.compression.CompressionType)
  getCompressor(): org.apache.rocketmq.common.compression.Compressor
interface org.apache.rocketmq.client.producer.LocalTransactionExecuter
  executeLocalTransactionBranch(Message, Object): LocalTransactionState
enum org.apache.rocketmq.client.producer.LocalTransactionState
  static COMMIT_MESSAGE: LocalTransactionState
  static ROLLBACK_MESSAGE: LocalTransactionState
  static UNKNOW: LocalTransactionState
  static values(): LocalTransactionState[]
  static valueOf(String): LocalTransactionState
interface org.apache.rocketmq.client.producer.MQProducer extends MQAdmin
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
  sendMessageInTransaction(Message, Object): TransactionSendResult throws MQClientException
  send(java.util.Collection<Message>): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue, long): SendResult throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, SendCallback) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, SendCallback, long) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue, SendCallback) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(java.util.Collection<Message>, MessageQueue, SendCallback, long) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  request(Message, long): Message throws RequestTimeoutException, MQClientException, RemotingException, MQBrokerException, InterruptedException
  request(Message, RequestCallback, long) throws MQClientException, RemotingException, InterruptedException, MQBrokerException
  request(Message, MessageQueueSelector, Object, long): Message throws RequestTimeoutException, MQClientException, RemotingException, MQBrokerException, InterruptedException
  request(Message, MessageQueueSelector, Object, RequestCallback, long) throws MQClientException, RemotingException, InterruptedException, MQBrokerException
  request(Message, MessageQueue, long): Message throws RequestTimeoutException, MQClientException, RemotingException, MQBrokerException, InterruptedException
  request(Message, MessageQueue, RequestCallback, long) throws MQClientException, RemotingException, MQBrokerException, InterruptedException
  send(Message, SendCallback) throws MQClientException, RemotingException, InterruptedException, MQBrokerException
interface org.apache.rocketmq.client.producer.MessageQueueSelector
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
interface org.apache.rocketmq.client.producer.RequestCallback
  onSuccess(Message)
  onException(Throwable)
class org.apache.rocketmq.client.producer.RequestResponseFuture
  new(String, long, RequestCallback)
  executeRequestCallback()
  isTimeout(): boolean
  waitResponseMessage(long): Message throws InterruptedException
  putResponseMessage(Message)
  getCorrelationId(): String
  getTimeoutMillis(): long
  setTimeoutMillis(long)
  getRequestCallback(): RequestCallback
  getBeginTimestamp(): long
  getCountDownLatch(): java.util.concurrent.CountDownLatch
  setCountDownLatch(java.util.concurrent.CountDownLatch)
  getResponseMsg(): Message
  setResponseMsg(Message)
  isSendRequestOk(): boolean
  setSendRequestOk(boolean)
  getRequestMsg(): Message
  getCause(): Throwable
  setCause(Throwable)
  acquireCountDownLatch()
interface org.apache.rocketmq.client.producer.SendCallback
  onSuccess(SendResult)
  onException(Throwable)
class org.apache.rocketmq.client.producer.SendResult
  new()
  new(SendStatus, String, String, MessageQueue, long)
  new(SendStatus, String, MessageQueue, long, String, String, String)
  static encoderSendResultToJson(Object): String
  static decoderSendResultFromJson(String): SendResult
  isTraceOn(): boolean
  setTraceOn(boolean)
  getRegionId(): String
  setRegionId(String)
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
  setRawRespBody(byte[])
  getRawRespBody(): byte[]
enum org.apache.rocketmq.client.producer.SendStatus
  static SEND_OK: SendStatus
  static FLUSH_DISK_TIMEOUT: SendStatus
  static FLUSH_SLAVE_TIMEOUT: SendStatus
  static SLAVE_NOT_AVAILABLE: SendStatus
  static values(): SendStatus[]
  static valueOf(String): SendStatus
interface org.apache.rocketmq.client.producer.TransactionCheckListener
  checkLocalTransactionState(MessageExt): LocalTransactionState
interface org.apache.rocketmq.client.producer.TransactionListener
  executeLocalTransaction(Message, Object): LocalTransactionState
  checkLocalTransaction(MessageExt): LocalTransactionState
class org.apache.rocketmq.client.producer.TransactionMQProducer extends DefaultMQProducer
  new()
  new(String)
  new(String, String)
  new(String, RPCHook)
  new(String, String, RPCHook)
  new(String, String, RPCHook, boolean, String)
  start() throws MQClientException
  shutdown()
  sendMessageInTransaction(Message, LocalTransactionExecuter, Object): TransactionSendResult throws MQClientException
  sendMessageInTransaction(Message, Object): TransactionSendResult throws MQClientException
  getTransactionCheckListener(): TransactionCheckListener
  setTransactionCheckListener(TransactionCheckListener)
  getCheckThreadPoolMinSize(): int
  setCheckThreadPoolMinSize(int)
  getCheckThreadPoolMaxSize(): int
  setCheckThreadPoolMaxSize(int)
  getCheckRequestHoldMax(): int
  setCheckRequestHoldMax(int)
  getExecutorService(): java.util.concurrent.ExecutorService
  setExecutorService(java.util.concurrent.ExecutorService)
  getTransactionListener(): TransactionListener
  setTransactionListener(TransactionListener)
  new(String, java.util.List<String>)
  new(String, RPCHook, java.util.List<String>)
  new(String, RPCHook, boolean, String)
class org.apache.rocketmq.client.producer.TransactionSendResult extends SendResult
  new()
  getLocalTransactionState(): LocalTransactionState
  setLocalTransactionState(LocalTransactionState)
class org.apache.rocketmq.client.producer.selector.SelectMessageQueueByHash extends MessageQueueSelector
  new()
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
class org.apache.rocketmq.client.producer.selector.SelectMessageQueueByMachineRoom extends MessageQueueSelector
  new()
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
  getConsumeridcs(): java.util.Set<String>
  setConsumeridcs(java.util.Set<String>)
class org.apache.rocketmq.client.producer.selector.SelectMessageQueueByRandom extends MessageQueueSelector
  new()
  select(java.util.List<MessageQueue>, Message, Object): MessageQueue
interface org.apache.rocketmq.client.trace.TraceDispatcher
  start(String, AccessChannel) throws MQClientException
  append(Object): boolean
  flush() throws java.io.IOException
  shutdown()
enum org.apache.rocketmq.client.trace.TraceDispatcher.Type
  static PRODUCE: Type
  static CONSUME: Type
  static values(): Type[]
  static valueOf(String): Type
class org.apache.rocketmq.client.utils.MessageUtil
  new()
  static createReplyMessage(Message, byte[]): Message throws MQClientException
  static getReplyToClient(Message): String
enum org.apache.rocketmq.common.consumer.ConsumeFromWhere
  static CONSUME_FROM_LAST_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_LAST_OFFSET_AND_FROM_MIN_WHEN_BOOT_FIRST: ConsumeFromWhere
  static CONSUME_FROM_MIN_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_MAX_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_FIRST_OFFSET: ConsumeFromWhere
  static CONSUME_FROM_TIMESTAMP: ConsumeFromWhere
  static values(): ConsumeFromWhere[]
  static valueOf(String): ConsumeFromWhere
class org.apache.rocketmq.common.filter.ExpressionType
  static SQL92: String
  static TAG: String
  new()
  static isTagType(String): boolean
class org.apache.rocketmq.common.message.Message extends java.io.Serializable
  new()
  new(String, byte[])
  new(String, String, String, int, byte[], boolean)
  new(String, String, byte[])
  new(String, String, String, byte[])
  setKeys(String)
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
  setInstanceId(String)
  getFlag(): int
  setFlag(int)
  getBody(): byte[]
  setBody(byte[])
  getProperties(): java.util.Map<String, String>
  getBuyerId(): String
  setBuyerId(String)
  getTransactionId(): String
  setTransactionId(String)
  toString(): String
  setDelayTimeSec(long)
  getDelayTimeSec(): long
  setDelayTimeMs(long)
  getDelayTimeMs(): long
  setDeliverTimeMs(long)
  getDeliverTimeMs(): long
class org.apache.rocketmq.common.message.MessageAccessor
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
  static cloneMessage(Message): Message
  static deepCopyProperties(java.util.Map<String, String>): java.util.Map<String, String>
class org.apache.rocketmq.common.message.MessageBatch extends Message, Iterable<Message>
  encode(): byte[]
  iterator(): java.util.Iterator<Message>
  static generateFromList(java.util.Collection<Message>): MessageBatch
  new(java.util.List<Message>)
class org.apache.rocketmq.common.message.MessageConst
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
  static PROPERTY_TRANSACTION_PREPARED_QUEUE_OFFSET: String
  static PROPERTY_TRANSACTION_CHECK_TIMES: String
  static PROPERTY_CHECK_IMMUNITY_TIME_IN_SECONDS: String
  static PROPERTY_INSTANCE_ID: String
  static PROPERTY_CORRELATION_ID: String
  static PROPERTY_MESSAGE_REPLY_TO_CLIENT: String
  static PROPERTY_MESSAGE_TTL: String
  static PROPERTY_REPLY_MESSAGE_ARRIVE_TIME: String
  static PROPERTY_PUSH_REPLY_TIME: String
  static PROPERTY_CLUSTER: String
  static PROPERTY_MESSAGE_TYPE: String
  static PROPERTY_INNER_MULTI_DISPATCH: String
  static PROPERTY_INNER_MULTI_QUEUE_OFFSET: String
  static KEY_SEPARATOR: String
  static STRING_HASH_SET: java.util.HashSet<String>
  new()
  static PROPERTY_EXTEND_UNIQ_INFO: String
  static PROPERTY_INNER_NUM: String
  static PROPERTY_INNER_BASE: String
  static DUP_INFO: String
  static PROPERTY_TRANSACTION_ID: String
  static PROPERTY_POP_CK: String
  static PROPERTY_POP_CK_OFFSET: String
  static PROPERTY_FIRST_POP_TIME: String
  static PROPERTY_SHARDING_KEY: String
  static PROPERTY_FORWARD_QUEUE_ID: String
  static PROPERTY_REDIRECT: String
  static PROPERTY_TRACE_CONTEXT: String
  static PROPERTY_TIMER_DELAY_SEC: String
  static PROPERTY_TIMER_DELIVER_MS: String
  static PROPERTY_BORN_HOST: String
  static PROPERTY_BORN_TIMESTAMP: String
  static PROPERTY_TRANSIENT_PREFIX: String
  static PROPERTY_TRANSIENT_TOPIC_CONFIG: String
  static PROPERTY_TRANSIENT_GROUP_CONFIG: String
  static PROPERTY_TIMER_ENQUEUE_MS: String
  static PROPERTY_TIMER_DEQUEUE_MS: String
  static PROPERTY_TIMER_ROLL_TIMES: String
  static PROPERTY_TIMER_OUT_MS: String
  static PROPERTY_TIMER_DEL_UNIQKEY: String
  static PROPERTY_TIMER_DELAY_LEVEL: String
  static PROPERTY_TIMER_DELAY_MS: String
  static PROPERTY_CRC32: String
  static PROPERTY_DLQ_ORIGIN_TOPIC: String
  static PROPERTY_DLQ_ORIGIN_MESSAGE_ID: String
class org.apache.rocketmq.common.message.MessageExt extends Message
  new()
  new(int, long, java.net.SocketAddress, long, java.net.SocketAddress, String)
  static parseTopicFilterType(int): org.apache.rocketmq.common.TopicFilterType
  static socketAddress2ByteBuffer(java.net.SocketAddress, java.nio.ByteBuffer): java.nio.ByteBuffer
  static socketAddress2ByteBuffer(java.net.SocketAddress): java.nio.ByteBuffer
  getBornHostBytes(): java.nio.ByteBuffer
  getBornHostBytes(java.nio.ByteBuffer): java.nio.ByteBuffer
  getStoreHostBytes(): java.nio.ByteBuffer
  getStoreHostBytes(java.nio.ByteBuffer): java.nio.ByteBuffer
  getBrokerName(): String
  setBrokerName(String)
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
  setStoreHostAddressV6Flag()
  setBornHostV6Flag()
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
  getTopicSysFlag(): Integer
  setTopicSysFlag(Integer)
  getGroupSysFlag(): Integer
  setGroupSysFlag(Integer)
class org.apache.rocketmq.common.message.MessageId
  new(java.net.SocketAddress, long)
  getAddress(): java.net.SocketAddress
  setAddress(java.net.SocketAddress)
  getOffset(): long
  setOffset(long)
class org.apache.rocketmq.common.message.MessageQueue extends Comparable<MessageQueue>, java.io.Serializable
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
  new(MessageQueue)
enum org.apache.rocketmq.common.message.MessageType
  static Normal_Msg: MessageType
  static Trans_Msg_Half: MessageType
  static Trans_msg_Commit: MessageType
  static Delay_Msg: MessageType
  static values(): MessageType[]
  static valueOf(String): MessageType
  static Order_Msg: MessageType
  getShortName(): String
  static getByShortName(String): MessageType
enum org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  static BROADCASTING: org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  static CLUSTERING: org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  static values(): org.apache.rocketmq.common.protocol.heartbeat.MessageModel[]
  static valueOf(String): org.apache.rocketmq.common.protocol.heartbeat.MessageModel
  getModeCN(): String
interface org.apache.rocketmq.remoting.RPCHook
  doBeforeRequest(String, org.apache.rocketmq.remoting.protocol.RemotingCommand)
  doAfterResponse(String, org.apache.rocketmq.remoting.protocol.RemotingCommand, org.apache.rocketmq.remoting.protocol.RemotingCommand)
class org.apache.rocketmq.remoting.common.RemotingHelper
  static ROCKETMQ_REMOTING: String
  static DEFAULT_CHARSET: String
  new()
  static exceptionSimpleDesc(Throwable): String
  static string2SocketAddress(String): java.net.SocketAddress
  static invokeSync(String, org.apache.rocketmq.remoting.protocol.RemotingCommand, long): org.apache.rocketmq.remoting.protocol.RemotingCommand throws InterruptedException, RemotingConnectException, RemotingSendRequestException, RemotingTimeoutException, RemotingCommandException
  static parseChannelRemoteAddr(io.netty.channel.Channel): String
  static parseSocketAddressAddr(java.net.SocketAddress): String
  static DEFAULT_CIDR_ALL: String
  static REQUEST_CODE_MAP: java.util.Map<Integer, String>
  static RESPONSE_CODE_MAP: java.util.Map<Integer, String>
  static <T> getAttributeValue(io.netty.util.AttributeKey<T>, io.netty.channel.Channel): T
  static <T> setPropertyToAttr(io.netty.channel.Channel, io.netty.util.AttributeKey<T>, T)
  static parseChannelLocalAddr(io.netty.channel.Channel): String
  static parseHostFromAddress(String): String
  static parseSocketAddressPort(java.net.SocketAddress): Integer
  static ipToInt(String): int
  static ipInCIDR(String, String): boolean
  static connect(java.net.SocketAddress): java.nio.channels.SocketChannel
  static connect(java.net.SocketAddress, int): java.nio.channels.SocketChannel
  static closeChannel(io.netty.channel.Channel)
  static getRequestCodeDesc(int): String
  static getResponseCodeDesc(int): String
class org.apache.rocketmq.remoting.exception.RemotingCommandException extends RemotingException
  new(String)
  new(String, Throwable)
class org.apache.rocketmq.remoting.exception.RemotingConnectException extends RemotingException
  new(String)
  new(String, Throwable)
class org.apache.rocketmq.remoting.exception.RemotingException extends Exception
  new(String)
  new(String, Throwable)
class org.apache.rocketmq.remoting.exception.RemotingSendRequestException extends RemotingException
  new(String)
  new(String, Throwable)
class org.apache.rocketmq.remoting.exception.RemotingTimeoutException extends RemotingException
  new(String)
  new(String, long)
  new(String, long, Throwable)
class org.apache.rocketmq.remoting.exception.RemotingTooMuchRequestException extends RemotingException
  new(String)
enum org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  static BROADCASTING: org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  static CLUSTERING: org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  static values(): org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel[]
  static valueOf(String): org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel
  getModeCN(): String
`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = {
  'org.apache.rocketmq.acl.common.SessionCredentials#ACCESS_KEY': 'AccessKey',
  'org.apache.rocketmq.acl.common.SessionCredentials#SECRET_KEY': 'SecretKey',
  'org.apache.rocketmq.acl.common.SessionCredentials#SECURITY_TOKEN': 'SecurityToken',
  'org.apache.rocketmq.acl.common.SessionCredentials#SIGNATURE': 'Signature',
  'org.apache.rocketmq.client.ClientConfig#DECODE_DECOMPRESS_BODY': 'com.rocketmq.decompress.body',
  'org.apache.rocketmq.client.ClientConfig#DECODE_READ_BODY': 'com.rocketmq.read.body',
  'org.apache.rocketmq.client.ClientConfig#HEART_BEAT_V2': 'com.rocketmq.heartbeat.v2',
  'org.apache.rocketmq.client.ClientConfig#SEND_LATENCY_ENABLE': 'com.rocketmq.sendLatencyEnable',
  'org.apache.rocketmq.client.ClientConfig#SEND_MESSAGE_WITH_VIP_CHANNEL_PROPERTY': 'com.rocketmq.sendMessageWithVIPChannel',
  'org.apache.rocketmq.client.ClientConfig#SOCKS_PROXY_CONFIG': 'com.rocketmq.socks.proxy.config',
  'org.apache.rocketmq.client.ClientConfig#START_DETECTOR_ENABLE': 'com.rocketmq.startDetectorEnable',
  'org.apache.rocketmq.common.filter.ExpressionType#SQL92': 'SQL92',
  'org.apache.rocketmq.common.filter.ExpressionType#TAG': 'TAG',
  'org.apache.rocketmq.common.message.MessageConst#DUP_INFO': 'DUP_INFO',
  'org.apache.rocketmq.common.message.MessageConst#KEY_SEPARATOR': ' ',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_BORN_HOST': '__BORNHOST',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_BORN_TIMESTAMP': 'BORN_TIMESTAMP',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_BUYER_ID': 'BUYER_ID',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_CHECK_IMMUNITY_TIME_IN_SECONDS': 'CHECK_IMMUNITY_TIME_IN_SECONDS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_CLUSTER': 'CLUSTER',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_CONSUME_START_TIMESTAMP': 'CONSUME_START_TIME',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_CORRECTION_FLAG': 'CORRECTION_FLAG',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_CORRELATION_ID': 'CORRELATION_ID',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_CRC32': '__CRC32#',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_DELAY_TIME_LEVEL': 'DELAY',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_DLQ_ORIGIN_MESSAGE_ID': 'DLQ_ORIGIN_MESSAGE_ID',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_DLQ_ORIGIN_TOPIC': 'DLQ_ORIGIN_TOPIC',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_EXTEND_UNIQ_INFO': 'EXTEND_UNIQ_INFO',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_FIRST_POP_TIME': '1ST_POP_TIME',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_FORWARD_QUEUE_ID': 'PROPERTY_FORWARD_QUEUE_ID',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_INNER_BASE': 'INNER_BASE',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_INNER_MULTI_DISPATCH': 'INNER_MULTI_DISPATCH',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_INNER_MULTI_QUEUE_OFFSET': 'INNER_MULTI_QUEUE_OFFSET',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_INNER_NUM': 'INNER_NUM',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_INSTANCE_ID': 'INSTANCE_ID',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_KEYS': 'KEYS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MAX_OFFSET': 'MAX_OFFSET',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MAX_RECONSUME_TIMES': 'MAX_RECONSUME_TIMES',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MESSAGE_REPLY_TO_CLIENT': 'REPLY_TO_CLIENT',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MESSAGE_TTL': 'TTL',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MESSAGE_TYPE': 'MSG_TYPE',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MIN_OFFSET': 'MIN_OFFSET',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MQ2_FLAG': 'MQ2_FLAG',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_MSG_REGION': 'MSG_REGION',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_ORIGIN_MESSAGE_ID': 'ORIGIN_MESSAGE_ID',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_POP_CK': 'POP_CK',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_POP_CK_OFFSET': 'POP_CK_OFFSET',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_PRODUCER_GROUP': 'PGROUP',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_PUSH_REPLY_TIME': 'PUSH_REPLY_TIME',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_REAL_QUEUE_ID': 'REAL_QID',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_REAL_TOPIC': 'REAL_TOPIC',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_RECONSUME_TIME': 'RECONSUME_TIME',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_REDIRECT': 'REDIRECT',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_REPLY_MESSAGE_ARRIVE_TIME': 'ARRIVE_TIME',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_RETRY_TOPIC': 'RETRY_TOPIC',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_SHARDING_KEY': '__SHARDINGKEY',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TAGS': 'TAGS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_DELAY_LEVEL': 'TIMER_DELAY_LEVEL',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_DELAY_MS': 'TIMER_DELAY_MS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_DELAY_SEC': 'TIMER_DELAY_SEC',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_DELIVER_MS': 'TIMER_DELIVER_MS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_DEL_UNIQKEY': 'TIMER_DEL_UNIQKEY',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_DEQUEUE_MS': 'TIMER_DEQUEUE_MS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_ENQUEUE_MS': 'TIMER_ENQUEUE_MS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_OUT_MS': 'TIMER_OUT_MS',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TIMER_ROLL_TIMES': 'TIMER_ROLL_TIMES',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRACE_CONTEXT': 'TRACE_CONTEXT',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRACE_SWITCH': 'TRACE_ON',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSACTION_CHECK_TIMES': 'TRANSACTION_CHECK_TIMES',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSACTION_ID': '__transactionId__',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSACTION_PREPARED': 'TRAN_MSG',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSACTION_PREPARED_QUEUE_OFFSET': 'TRAN_PREPARED_QUEUE_OFFSET',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSFER_FLAG': 'TRANSFER_FLAG',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSIENT_GROUP_CONFIG': '__RMQ.TRANSIENT.GROUP_SYS_FLAG',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSIENT_PREFIX': '__RMQ.TRANSIENT.',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_TRANSIENT_TOPIC_CONFIG': '__RMQ.TRANSIENT.TOPIC_SYS_FLAG',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_UNIQ_CLIENT_MESSAGE_ID_KEYIDX': 'UNIQ_KEY',
  'org.apache.rocketmq.common.message.MessageConst#PROPERTY_WAIT_STORE_MSG_OK': 'WAIT',
  'org.apache.rocketmq.remoting.common.RemotingHelper#DEFAULT_CHARSET': 'UTF-8',
  'org.apache.rocketmq.remoting.common.RemotingHelper#DEFAULT_CIDR_ALL': '0.0.0.0/0',
  'org.apache.rocketmq.remoting.common.RemotingHelper#ROCKETMQ_REMOTING': 'RocketmqRemoting',
};
