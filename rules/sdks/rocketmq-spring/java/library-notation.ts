/** Public members of org.apache.rocketmq:rocketmq-spring-boot:2.3.5, and what 2.0 had besides. Made from the jars by scripts/generate/java-libraries.mjs. */
export const notation = `
enum org.apache.rocketmq.spring.annotation.ConsumeMode
  static CONCURRENTLY: ConsumeMode
  static ORDERLY: ConsumeMode
interface org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration extends java.lang.annotation.Annotation
  static NAME_SERVER_PLACEHOLDER: String
  static GROUP_PLACEHOLDER: String
  static TOPIC_PLACEHOLDER: String
  static ACCESS_CHANNEL_PLACEHOLDER: String
  static ACCESS_KEY_PLACEHOLDER: String
  static SECRET_KEY_PLACEHOLDER: String
  static TRACE_TOPIC_PLACEHOLDER: String
  value(): String
  nameServer(): String
  accessChannel(): String
  group(): String
  topic(): String
  messageModel(): MessageModel
  selectorType(): SelectorType
  selectorExpression(): String
  accessKey(): String
  secretKey(): String
  pullBatchSize(): int
  tlsEnable(): String
  enableMsgTrace(): boolean
  customizedTraceTopic(): String
  namespace(): String
  namespaceV2(): String
  instanceName(): String
interface org.apache.rocketmq.spring.annotation.ExtRocketMQTemplateConfiguration extends java.lang.annotation.Annotation
  value(): String
  nameServer(): String
  group(): String
  sendMessageTimeout(): int
  compressMessageBodyThreshold(): int
  retryTimesWhenSendFailed(): int
  retryTimesWhenSendAsyncFailed(): int
  retryNextServer(): boolean
  maxMessageSize(): int
  accessKey(): String
  secretKey(): String
  enableMsgTrace(): boolean
  customizedTraceTopic(): String
  tlsEnable(): String
  namespace(): String
  namespaceV2(): String
  instanceName(): String
enum org.apache.rocketmq.spring.annotation.MessageModel
  static BROADCASTING: MessageModel
  static CLUSTERING: MessageModel
  getModeCN(): String
interface org.apache.rocketmq.spring.annotation.RocketMQMessageListener extends java.lang.annotation.Annotation
  static NAME_SERVER_PLACEHOLDER: String
  static ACCESS_KEY_PLACEHOLDER: String
  static SECRET_KEY_PLACEHOLDER: String
  static TRACE_TOPIC_PLACEHOLDER: String
  static ACCESS_CHANNEL_PLACEHOLDER: String
  consumerGroup(): String
  topic(): String
  selectorType(): SelectorType
  selectorExpression(): String
  consumeMode(): ConsumeMode
  messageModel(): MessageModel
  consumeThreadMax(): int
  consumeThreadNumber(): int
  maxReconsumeTimes(): int
  consumeTimeout(): long
  replyTimeout(): int
  accessKey(): String
  secretKey(): String
  enableMsgTrace(): boolean
  customizedTraceTopic(): String
  nameServer(): String
  accessChannel(): String
  tlsEnable(): String
  namespace(): String
  namespaceV2(): String
  delayLevelWhenNextConsume(): int
  suspendCurrentQueueTimeMillis(): int
  awaitTerminationMillisWhenShutdown(): int
  instanceName(): String
interface org.apache.rocketmq.spring.annotation.RocketMQTransactionListener extends java.lang.annotation.Annotation
  corePoolSize(): int
  maximumPoolSize(): int
  keepAliveTime(): long
  keepAliveTimeUnit(): java.util.concurrent.TimeUnit
  blockingQueueSize(): int
  rocketMQTemplateBeanName(): String
enum org.apache.rocketmq.spring.annotation.SelectorType
  static TAG: SelectorType
  static SQL92: SelectorType
interface org.apache.rocketmq.spring.core.RocketMQListener<T>
  onMessage(T)
interface org.apache.rocketmq.spring.core.RocketMQLocalRequestCallback<T>
  onSuccess(T)
  onException(Throwable)
interface org.apache.rocketmq.spring.core.RocketMQLocalTransactionListener
  executeLocalTransaction(org.springframework.messaging.Message, Object): RocketMQLocalTransactionState
  checkLocalTransaction(org.springframework.messaging.Message): RocketMQLocalTransactionState
enum org.apache.rocketmq.spring.core.RocketMQLocalTransactionState
  static COMMIT: RocketMQLocalTransactionState
  static ROLLBACK: RocketMQLocalTransactionState
  static UNKNOWN: RocketMQLocalTransactionState
interface org.apache.rocketmq.spring.core.RocketMQPushConsumerLifecycleListener extends RocketMQConsumerLifecycleListener<org.apache.rocketmq.client.consumer.DefaultMQPushConsumer>
interface org.apache.rocketmq.spring.core.RocketMQReplyListener<T, R>
  onMessage(T): R
class org.apache.rocketmq.spring.core.RocketMQTemplate extends org.springframework.messaging.core.AbstractMessageSendingTemplate<String>, org.springframework.beans.factory.InitializingBean, org.springframework.beans.factory.DisposableBean
  sendMessageInTransaction(String, String, org.springframework.messaging.Message<Object>, Object): org.apache.rocketmq.client.producer.TransactionSendResult throws org.springframework.messaging.MessagingException
  new()
  getProducer(): org.apache.rocketmq.client.producer.DefaultMQProducer
  setProducer(org.apache.rocketmq.client.producer.DefaultMQProducer)
  getConsumer(): org.apache.rocketmq.client.consumer.DefaultLitePullConsumer
  setConsumer(org.apache.rocketmq.client.consumer.DefaultLitePullConsumer)
  getCharset(): String
  setCharset(String)
  getMessageQueueSelector(): org.apache.rocketmq.client.producer.MessageQueueSelector
  setMessageQueueSelector(org.apache.rocketmq.client.producer.MessageQueueSelector)
  setAsyncSenderExecutor(java.util.concurrent.ExecutorService)
  <T> sendAndReceive(String, org.springframework.messaging.Message<Object>, java.lang.reflect.Type): T
  <T> sendAndReceive(String, Object, java.lang.reflect.Type): T
  <T> sendAndReceive(String, org.springframework.messaging.Message<Object>, java.lang.reflect.Type, long): T
  <T> sendAndReceive(String, Object, java.lang.reflect.Type, long): T
  <T> sendAndReceive(String, org.springframework.messaging.Message<Object>, java.lang.reflect.Type, long, int): T
  <T> sendAndReceive(String, Object, java.lang.reflect.Type, long, int): T
  <T> sendAndReceive(String, org.springframework.messaging.Message<Object>, java.lang.reflect.Type, String): T
  <T> sendAndReceive(String, Object, java.lang.reflect.Type, String): T
  <T> sendAndReceive(String, org.springframework.messaging.Message<Object>, java.lang.reflect.Type, String, long): T
  <T> sendAndReceive(String, Object, java.lang.reflect.Type, String, long): T
  <T> sendAndReceive(String, org.springframework.messaging.Message<Object>, java.lang.reflect.Type, String, long, int): T
  <T> sendAndReceive(String, Object, java.lang.reflect.Type, String, long, int): T
  sendAndReceive(String, org.springframework.messaging.Message<Object>, RocketMQLocalRequestCallback)
  sendAndReceive(String, Object, RocketMQLocalRequestCallback)
  sendAndReceive(String, org.springframework.messaging.Message<Object>, RocketMQLocalRequestCallback, long)
  sendAndReceive(String, Object, RocketMQLocalRequestCallback, long)
  sendAndReceive(String, org.springframework.messaging.Message<Object>, RocketMQLocalRequestCallback, long, int)
  sendAndReceive(String, Object, RocketMQLocalRequestCallback, String)
  sendAndReceive(String, org.springframework.messaging.Message<Object>, RocketMQLocalRequestCallback, String, long)
  sendAndReceive(String, Object, RocketMQLocalRequestCallback, String, long)
  sendAndReceive(String, org.springframework.messaging.Message<Object>, RocketMQLocalRequestCallback, String)
  sendAndReceive(String, Object, RocketMQLocalRequestCallback, long, int)
  sendAndReceive(String, Object, RocketMQLocalRequestCallback, String, long, int)
  sendAndReceive(String, org.springframework.messaging.Message<Object>, RocketMQLocalRequestCallback, String, long, int)
  syncSend(String, org.springframework.messaging.Message<Object>): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  <T> syncSend(String, java.util.Collection<T>): org.apache.rocketmq.client.producer.SendResult
  <T> syncSend(String, java.util.Collection<T>, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeSeconds(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeSeconds(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeMills(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeMills(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDeliverTimeMills(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDeliverTimeMills(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, org.springframework.messaging.Message<Object>, long, int): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, Object): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, org.springframework.messaging.Message<Object>, String): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, org.springframework.messaging.Message<Object>, String, long): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, org.springframework.messaging.Message<Object>, String, long, int): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, Object, String): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, Object, String, long): org.apache.rocketmq.client.producer.SendResult
  <T> syncSendOrderly(String, java.util.Collection<T>, String): org.apache.rocketmq.client.producer.SendResult
  <T> syncSendOrderly(String, java.util.Collection<T>, String, long): org.apache.rocketmq.client.producer.SendResult
  asyncSend(String, org.springframework.messaging.Message<Object>, org.apache.rocketmq.client.producer.SendCallback, long, int)
  asyncSend(String, org.springframework.messaging.Message<Object>, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSend(String, org.springframework.messaging.Message<Object>, org.apache.rocketmq.client.producer.SendCallback)
  asyncSend(String, Object, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSend(String, Object, org.apache.rocketmq.client.producer.SendCallback)
  <T> asyncSend(String, java.util.Collection<T>, org.apache.rocketmq.client.producer.SendCallback)
  <T> asyncSend(String, java.util.Collection<T>, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSendOrderly(String, org.springframework.messaging.Message<Object>, String, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSendOrderly(String, org.springframework.messaging.Message<Object>, String, org.apache.rocketmq.client.producer.SendCallback, long, int)
  asyncSendOrderly(String, org.springframework.messaging.Message<Object>, String, org.apache.rocketmq.client.producer.SendCallback)
  asyncSendOrderly(String, Object, String, org.apache.rocketmq.client.producer.SendCallback)
  asyncSendOrderly(String, Object, String, org.apache.rocketmq.client.producer.SendCallback, long)
  sendOneWay(String, org.springframework.messaging.Message<Object>)
  sendOneWay(String, Object)
  sendOneWayOrderly(String, org.springframework.messaging.Message<Object>, String)
  sendOneWayOrderly(String, Object, String)
  afterPropertiesSet() throws Exception
  destroy()
  sendMessageInTransaction(String, org.springframework.messaging.Message<Object>, Object): org.apache.rocketmq.client.producer.TransactionSendResult throws org.springframework.messaging.MessagingException
  <T> receive(Class<T>): java.util.List<T>
  <T> receive(Class<T>, long): java.util.List<T>
interface org.apache.rocketmq.spring.support.RocketMQConsumerLifecycleListener<T>
  prepareStart(T)
class org.apache.rocketmq.spring.support.RocketMQHeaders
  static PREFIX: String
  static KEYS: String
  static TAGS: String
  static TOPIC: String
  static MESSAGE_ID: String
  static BORN_TIMESTAMP: String
  static BORN_HOST: String
  static FLAG: String
  static QUEUE_ID: String
  static SYS_FLAG: String
  static TRANSACTION_ID: String
  static DELAY: String
  static WAIT: String
  new()
class org.apache.rocketmq.spring.support.RocketMQUtil
  new()
  static convert(RocketMQLocalTransactionListener): org.apache.rocketmq.client.producer.TransactionListener
  static convert(org.apache.rocketmq.client.exception.MQClientException): org.springframework.messaging.MessagingException
  static convertToSpringMessage(org.apache.rocketmq.common.message.MessageExt): org.springframework.messaging.Message
  static toRocketHeaderKey(String): String
  static convertToSpringMessage(org.apache.rocketmq.common.message.Message): org.springframework.messaging.Message
  static convertToRocketMessage(com.fasterxml.jackson.databind.ObjectMapper, String, String, org.springframework.messaging.Message): org.apache.rocketmq.common.message.Message
  static convertToRocketMessage(org.springframework.messaging.converter.MessageConverter, String, String, org.springframework.messaging.Message<Object>): org.apache.rocketmq.common.message.Message
  static getRPCHookByAkSk(org.springframework.core.env.Environment, String, String): org.apache.rocketmq.remoting.RPCHook
  static createDefaultMQProducer(String, String, String, boolean, String): org.apache.rocketmq.client.producer.DefaultMQProducer
  static createDefaultLitePullConsumer(String, String, String, String, MessageModel, SelectorType, String, String, String, int, boolean): org.apache.rocketmq.client.consumer.DefaultLitePullConsumer throws org.apache.rocketmq.client.exception.MQClientException
  static getNamespace(String, String): String
`;
