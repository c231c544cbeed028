/**
 * Public members of org.apache.rocketmq:rocketmq-spring-boot:2.0.4, org.apache.rocketmq:rocketmq-spring-boot:2.3.5: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = `
enum org.apache.rocketmq.spring.annotation.ConsumeMode
  static CONCURRENTLY: ConsumeMode
  static ORDERLY: ConsumeMode
  static values(): ConsumeMode[]
  static valueOf(String): ConsumeMode
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
  static values(): MessageModel[]
  static valueOf(String): MessageModel
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
  consumeTimeout(): long
  accessKey(): String
  secretKey(): String
  enableMsgTrace(): boolean
  customizedTraceTopic(): String
  nameServer(): String
  accessChannel(): String
  consumeThreadNumber(): int
  maxReconsumeTimes(): int
  replyTimeout(): int
  tlsEnable(): String
  namespace(): String
  namespaceV2(): String
  delayLevelWhenNextConsume(): int
  suspendCurrentQueueTimeMillis(): int
  awaitTerminationMillisWhenShutdown(): int
  instanceName(): String
class org.apache.rocketmq.spring.annotation.RocketMQMessageListenerBeanPostProcessor extends org.springframework.beans.factory.config.BeanPostProcessor, org.springframework.context.SmartLifecycle
  new(java.util.List<AnnotationEnhancer>, org.springframework.beans.factory.ObjectProvider<RocketMQMessageListenerContainerRegistrar>)
  postProcessBeforeInitialization(Object, String): Object throws org.springframework.beans.BeansException
  postProcessAfterInitialization(Object, String): Object throws org.springframework.beans.BeansException
  getPhase(): int
  start()
  stop()
  isRunning(): boolean
  setRunning(boolean)
interface org.apache.rocketmq.spring.annotation.RocketMQMessageListenerBeanPostProcessor.AnnotationEnhancer extends java.util.function.BiFunction<java.util.Map<String, Object>, java.lang.reflect.AnnotatedElement, java.util.Map<String, Object>>
interface org.apache.rocketmq.spring.annotation.RocketMQTransactionListener extends java.lang.annotation.Annotation
  txProducerGroup(): String
  corePoolSize(): int
  maximumPoolSize(): int
  keepAliveTime(): long
  blockingQueueSize(): int
  accessKey(): String
  secretKey(): String
  keepAliveTimeUnit(): java.util.concurrent.TimeUnit
  rocketMQTemplateBeanName(): String
enum org.apache.rocketmq.spring.annotation.SelectorType
  static TAG: SelectorType
  static SQL92: SelectorType
  static values(): SelectorType[]
  static valueOf(String): SelectorType
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
  static values(): RocketMQLocalTransactionState[]
  static valueOf(String): RocketMQLocalTransactionState
interface org.apache.rocketmq.spring.core.RocketMQPushConsumerLifecycleListener extends RocketMQConsumerLifecycleListener<org.apache.rocketmq.client.consumer.DefaultMQPushConsumer>
interface org.apache.rocketmq.spring.core.RocketMQReplyListener<T, R>
  onMessage(T): R
class org.apache.rocketmq.spring.core.RocketMQTemplate extends org.springframework.messaging.core.AbstractMessageSendingTemplate<String>, org.springframework.beans.factory.InitializingBean, org.springframework.beans.factory.DisposableBean
  new()
  getProducer(): org.apache.rocketmq.client.producer.DefaultMQProducer
  setProducer(org.apache.rocketmq.client.producer.DefaultMQProducer)
  getObjectMapper(): com.fasterxml.jackson.databind.ObjectMapper
  setObjectMapper(com.fasterxml.jackson.databind.ObjectMapper)
  getCharset(): String
  setCharset(String)
  getMessageQueueSelector(): org.apache.rocketmq.client.producer.MessageQueueSelector
  setMessageQueueSelector(org.apache.rocketmq.client.producer.MessageQueueSelector)
  syncSend(String, org.springframework.messaging.Message<Object>): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  <T> syncSend(String, java.util.Collection<T>, long): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, org.springframework.messaging.Message<Object>, long, int): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, Object): org.apache.rocketmq.client.producer.SendResult
  syncSend(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, org.springframework.messaging.Message<Object>, String): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, org.springframework.messaging.Message<Object>, String, long): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, Object, String): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, Object, String, long): org.apache.rocketmq.client.producer.SendResult
  asyncSend(String, org.springframework.messaging.Message<Object>, org.apache.rocketmq.client.producer.SendCallback, long, int)
  asyncSend(String, org.springframework.messaging.Message<Object>, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSend(String, org.springframework.messaging.Message<Object>, org.apache.rocketmq.client.producer.SendCallback)
  asyncSend(String, Object, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSend(String, Object, org.apache.rocketmq.client.producer.SendCallback)
  asyncSendOrderly(String, org.springframework.messaging.Message<Object>, String, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSendOrderly(String, org.springframework.messaging.Message<Object>, String, org.apache.rocketmq.client.producer.SendCallback)
  asyncSendOrderly(String, Object, String, org.apache.rocketmq.client.producer.SendCallback)
  asyncSendOrderly(String, Object, String, org.apache.rocketmq.client.producer.SendCallback, long)
  sendOneWay(String, org.springframework.messaging.Message<Object>)
  sendOneWay(String, Object)
  sendOneWayOrderly(String, org.springframework.messaging.Message<Object>, String)
  sendOneWayOrderly(String, Object, String)
  afterPropertiesSet() throws Exception
  destroy()
  sendMessageInTransaction(String, String, org.springframework.messaging.Message<Object>, Object): org.apache.rocketmq.client.producer.TransactionSendResult throws org.springframework.messaging.MessagingException
  removeTransactionMQProducer(String) throws org.springframework.messaging.MessagingException
  createAndStartTransactionMQProducer(String, RocketMQLocalTransactionListener, java.util.concurrent.ExecutorService, org.apache.rocketmq.remoting.RPCHook): boolean throws org.springframework.messaging.MessagingException
  getConsumer(): org.apache.rocketmq.client.consumer.DefaultLitePullConsumer
  setConsumer(org.apache.rocketmq.client.consumer.DefaultLitePullConsumer)
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
  <T> syncSend(String, java.util.Collection<T>): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeSeconds(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeSeconds(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeMills(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDelayTimeMills(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDeliverTimeMills(String, org.springframework.messaging.Message<Object>, long): org.apache.rocketmq.client.producer.SendResult
  syncSendDeliverTimeMills(String, Object, long): org.apache.rocketmq.client.producer.SendResult
  syncSendOrderly(String, org.springframework.messaging.Message<Object>, String, long, int): org.apache.rocketmq.client.producer.SendResult
  <T> syncSendOrderly(String, java.util.Collection<T>, String): org.apache.rocketmq.client.producer.SendResult
  <T> syncSendOrderly(String, java.util.Collection<T>, String, long): org.apache.rocketmq.client.producer.SendResult
  <T> asyncSend(String, java.util.Collection<T>, org.apache.rocketmq.client.producer.SendCallback)
  <T> asyncSend(String, java.util.Collection<T>, org.apache.rocketmq.client.producer.SendCallback, long)
  asyncSendOrderly(String, org.springframework.messaging.Message<Object>, String, org.apache.rocketmq.client.producer.SendCallback, long, int)
  sendMessageInTransaction(String, org.springframework.messaging.Message<Object>, Object): org.apache.rocketmq.client.producer.TransactionSendResult throws org.springframework.messaging.MessagingException
  <T> receive(Class<T>): java.util.List<T>
  <T> receive(Class<T>, long): java.util.List<T>
class org.apache.rocketmq.spring.support.DefaultRocketMQListenerContainer extends org.springframework.beans.factory.InitializingBean, RocketMQListenerContainer, org.springframework.context.SmartLifecycle, org.springframework.context.ApplicationContextAware
  new()
  getSuspendCurrentQueueTimeMillis(): long
  setSuspendCurrentQueueTimeMillis(long)
  getDelayLevelWhenNextConsume(): int
  setDelayLevelWhenNextConsume(int)
  getNameServer(): String
  setNameServer(String)
  getAccessChannel(): org.apache.rocketmq.client.AccessChannel
  setAccessChannel(org.apache.rocketmq.client.AccessChannel)
  getConsumerGroup(): String
  setConsumerGroup(String)
  getTopic(): String
  setTopic(String)
  getConsumeThreadMax(): int
  getCharset(): String
  setCharset(String)
  getObjectMapper(): com.fasterxml.jackson.databind.ObjectMapper
  setObjectMapper(com.fasterxml.jackson.databind.ObjectMapper)
  getMessageConverter(): org.springframework.messaging.converter.MessageConverter
  setMessageConverter(org.springframework.messaging.converter.MessageConverter): DefaultRocketMQListenerContainer
  getRocketMQListener(): RocketMQListener
  setRocketMQListener(RocketMQListener)
  getRocketMQMessageListener(): RocketMQMessageListener
  setRocketMQMessageListener(RocketMQMessageListener)
  getConsumeMode(): ConsumeMode
  getSelectorType(): SelectorType
  setSelectorExpression(String)
  getSelectorExpression(): String
  getMessageModel(): MessageModel
  getConsumer(): org.apache.rocketmq.client.consumer.DefaultMQPushConsumer
  setConsumer(org.apache.rocketmq.client.consumer.DefaultMQPushConsumer)
  setupMessageListener(RocketMQListener)
  destroy()
  isAutoStartup(): boolean
  stop(Runnable)
  start()
  stop()
  isRunning(): boolean
  getPhase(): int
  afterPropertiesSet() throws Exception
  setApplicationContext(org.springframework.context.ApplicationContext) throws org.springframework.beans.BeansException
  toString(): String
  setName(String)
  getConsumeThreadNumber(): int
  getRocketMQReplyListener(): RocketMQReplyListener
  setRocketMQReplyListener(RocketMQReplyListener)
  getTlsEnable(): String
  setTlsEnable(String)
  getNamespace(): String
  setNamespace(String)
  getNamespaceV2(): String
  setNamespaceV2(String)
  getAwaitTerminationMillisWhenShutdown(): long
  getInstanceName(): String
  setInstanceName(String)
  setAwaitTerminationMillisWhenShutdown(long): DefaultRocketMQListenerContainer
  handleMessage(org.apache.rocketmq.common.message.MessageExt) throws org.apache.rocketmq.client.exception.MQClientException, org.apache.rocketmq.remoting.exception.RemotingException, InterruptedException
class org.apache.rocketmq.spring.support.DefaultRocketMQListenerContainer.DefaultMessageListenerConcurrently extends org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently
  new(DefaultRocketMQListenerContainer)
  consumeMessage(java.util.List<org.apache.rocketmq.common.message.MessageExt>, org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext): org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus
class org.apache.rocketmq.spring.support.DefaultRocketMQListenerContainer.DefaultMessageListenerOrderly extends org.apache.rocketmq.client.consumer.listener.MessageListenerOrderly
  new(DefaultRocketMQListenerContainer)
  consumeMessage(java.util.List<org.apache.rocketmq.common.message.MessageExt>, org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyContext): org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyStatus
enum org.apache.rocketmq.spring.support.DelayMode
  static DELAY_SECONDS: DelayMode
  static DELAY_MILLISECONDS: DelayMode
  static DELIVER_TIME_MILLISECONDS: DelayMode
  static values(): DelayMode[]
  static valueOf(String): DelayMode
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
  new()
  static DELAY: String
  static WAIT: String
interface org.apache.rocketmq.spring.support.RocketMQListenerContainer extends org.springframework.beans.factory.DisposableBean
  setupMessageListener(RocketMQListener<Object>)
class org.apache.rocketmq.spring.support.RocketMQMessageConverter
  new()
  getMessageConverter(): org.springframework.messaging.converter.MessageConverter
  resetMessageConverter(java.util.Collection<org.springframework.messaging.converter.MessageConverter>): org.springframework.messaging.converter.MessageConverter
  addMessageConverter(org.springframework.messaging.converter.MessageConverter): org.springframework.messaging.converter.MessageConverter
class org.apache.rocketmq.spring.support.RocketMQMessageListenerContainerRegistrar extends org.springframework.context.ApplicationContextAware
  new(RocketMQMessageConverter, org.springframework.core.env.ConfigurableEnvironment, org.apache.rocketmq.spring.autoconfigure.RocketMQProperties)
  setApplicationContext(org.springframework.context.ApplicationContext) throws org.springframework.beans.BeansException
  registerContainer(String, Object, RocketMQMessageListener)
  startContainer()
class org.apache.rocketmq.spring.support.RocketMQUtil
  new()
  static convert(RocketMQLocalTransactionListener): org.apache.rocketmq.client.producer.TransactionListener
  static convert(org.apache.rocketmq.client.exception.MQClientException): org.springframework.messaging.MessagingException
  static convertToSpringMessage(org.apache.rocketmq.common.message.MessageExt): org.springframework.messaging.Message
  static toRocketHeaderKey(String): String
  static convertToSpringMessage(org.apache.rocketmq.common.message.Message): org.springframework.messaging.Message
  static convertToRocketMessage(com.fasterxml.jackson.databind.ObjectMapper, String, String, org.springframework.messaging.Message): org.apache.rocketmq.common.message.Message
  static convertToRocketMessage(String, org.springframework.messaging.Message<byte[]>): org.apache.rocketmq.common.message.Message
  static convertToRocketMessage(org.springframework.messaging.converter.MessageConverter, String, String, org.springframework.messaging.Message<Object>): org.apache.rocketmq.common.message.Message
  static getRPCHookByAkSk(org.springframework.core.env.Environment, String, String): org.apache.rocketmq.remoting.RPCHook
  static getInstanceName(org.apache.rocketmq.remoting.RPCHook, String): String
  static createDefaultMQProducer(String, String, String, boolean, String): org.apache.rocketmq.client.producer.DefaultMQProducer
  static createDefaultLitePullConsumer(String, String, String, String, MessageModel, SelectorType, String, String, String, int, boolean): org.apache.rocketmq.client.consumer.DefaultLitePullConsumer throws org.apache.rocketmq.client.exception.MQClientException
  static getNamespace(String, String): String
`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = {
  'org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration#ACCESS_CHANNEL_PLACEHOLDER': '${rocketmq.access-channel:}',
  'org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration#ACCESS_KEY_PLACEHOLDER': '${rocketmq.pull-consumer.access-key:}',
  'org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration#GROUP_PLACEHOLDER': '${rocketmq.pull-consumer.group:}',
  'org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration#NAME_SERVER_PLACEHOLDER': '${rocketmq.name-server:}',
  'org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration#SECRET_KEY_PLACEHOLDER': '${rocketmq.pull-consumer.secret-key:}',
  'org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration#TOPIC_PLACEHOLDER': '${rocketmq.pull-consumer.topic:}',
  'org.apache.rocketmq.spring.annotation.ExtRocketMQConsumerConfiguration#TRACE_TOPIC_PLACEHOLDER':
    '${rocketmq.pull-consumer.customized-trace-topic:}',
  'org.apache.rocketmq.spring.annotation.RocketMQMessageListener#ACCESS_CHANNEL_PLACEHOLDER': '${rocketmq.access-channel:}',
  'org.apache.rocketmq.spring.annotation.RocketMQMessageListener#ACCESS_KEY_PLACEHOLDER': '${rocketmq.consumer.access-key:}',
  'org.apache.rocketmq.spring.annotation.RocketMQMessageListener#NAME_SERVER_PLACEHOLDER': '${rocketmq.name-server:}',
  'org.apache.rocketmq.spring.annotation.RocketMQMessageListener#SECRET_KEY_PLACEHOLDER': '${rocketmq.consumer.secret-key:}',
  'org.apache.rocketmq.spring.annotation.RocketMQMessageListener#TRACE_TOPIC_PLACEHOLDER': '${rocketmq.consumer.customized-trace-topic:}',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#BORN_HOST': 'BORN_HOST',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#BORN_TIMESTAMP': 'BORN_TIMESTAMP',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#DELAY': 'DELAY',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#FLAG': 'FLAG',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#KEYS': 'KEYS',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#MESSAGE_ID': 'MESSAGE_ID',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#PREFIX': 'rocketmq_',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#QUEUE_ID': 'QUEUE_ID',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#SYS_FLAG': 'SYS_FLAG',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#TAGS': 'TAGS',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#TOPIC': 'TOPIC',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#TRANSACTION_ID': 'TRANSACTION_ID',
  'org.apache.rocketmq.spring.support.RocketMQHeaders#WAIT': 'WAIT',
};
