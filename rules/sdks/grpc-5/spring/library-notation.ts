/**
 * Public members of org.apache.rocketmq:rocketmq-v5-client-spring-boot:2.3.1: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = `
interface org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration extends java.lang.annotation.Annotation
  static ACCESS_KEY_PLACEHOLDER: String
  static SECRET_KEY_PLACEHOLDER: String
  static TAG_PLACEHOLDER: String
  static TOPIC_PLACEHOLDER: String
  static ENDPOINTS_PLACEHOLDER: String
  static CONSUMER_GROUP_PLACEHOLDER: String
  static FILTER_EXPRESSION_TYPE_PLACEHOLDER: String
  value(): String
  accessKey(): String
  secretKey(): String
  tag(): String
  topic(): String
  endpoints(): String
  consumerGroup(): String
  filterExpressionType(): String
  requestTimeout(): int
  awaitDuration(): int
  namespace(): String
interface org.apache.rocketmq.client.annotation.ExtProducerResetConfiguration extends java.lang.annotation.Annotation
  static ACCESS_KEY_PLACEHOLDER: String
  static SECRET_KEY_PLACEHOLDER: String
  static TOPIC_PLACEHOLDER: String
  static ENDPOINTS_PLACEHOLDER: String
  value(): String
  accessKey(): String
  secretKey(): String
  endpoints(): String
  topic(): String
  requestTimeout(): int
  sslEnabled(): boolean
  maxAttempts(): int
  namespace(): String
interface org.apache.rocketmq.client.annotation.RocketMQMessageListener extends java.lang.annotation.Annotation
  static ACCESS_KEY_PLACEHOLDER: String
  static SECRET_KEY_PLACEHOLDER: String
  static ENDPOINTS_PLACEHOLDER: String
  static TOPIC_PLACEHOLDER: String
  static TAG_PLACEHOLDER: String
  accessKey(): String
  secretKey(): String
  endpoints(): String
  topic(): String
  tag(): String
  filterExpressionType(): String
  consumerGroup(): String
  requestTimeout(): int
  maxCachedMessageCount(): int
  maxCacheMessageSizeInBytes(): int
  consumptionThreadCount(): int
  namespace(): String
class org.apache.rocketmq.client.annotation.RocketMQMessageListenerBeanPostProcessor extends org.springframework.context.ApplicationContextAware, org.springframework.beans.factory.config.BeanPostProcessor, org.springframework.beans.factory.InitializingBean, org.springframework.context.SmartLifecycle
  new()
  postProcessBeforeInitialization(Object, String): Object throws org.springframework.beans.BeansException
  postProcessAfterInitialization(Object, String): Object throws org.springframework.beans.BeansException
  getPhase(): int
  start()
  stop()
  setRunning(boolean)
  isRunning(): boolean
  setApplicationContext(org.springframework.context.ApplicationContext) throws org.springframework.beans.BeansException
  afterPropertiesSet() throws Exception
interface org.apache.rocketmq.client.annotation.RocketMQMessageListenerBeanPostProcessor.AnnotationEnhancer extends java.util.function.BiFunction<java.util.Map<String, Object>, java.lang.reflect.AnnotatedElement, java.util.Map<String, Object>>
interface org.apache.rocketmq.client.annotation.RocketMQTransactionListener extends java.lang.annotation.Annotation
  rocketMQTemplateBeanName(): String
class org.apache.rocketmq.client.common.Pair<T1, T2>
  new(T1, T2)
  getSendReceipt(): T1
  setLeft(T1)
  getTransaction(): T2
  setTransaction(T2)
class org.apache.rocketmq.client.core.RocketMQClientTemplate extends org.springframework.messaging.core.AbstractMessageSendingTemplate<String>, org.springframework.beans.factory.DisposableBean
  new()
  getProducer(): org.apache.rocketmq.client.apis.producer.Producer
  setProducer(org.apache.rocketmq.client.apis.producer.Producer)
  getSimpleConsumer(): org.apache.rocketmq.client.apis.consumer.SimpleConsumer
  setSimpleConsumer(org.apache.rocketmq.client.apis.consumer.SimpleConsumer)
  getProducerBuilder(): org.apache.rocketmq.client.apis.producer.ProducerBuilder
  setProducerBuilder(org.apache.rocketmq.client.apis.producer.ProducerBuilder)
  getSimpleConsumerBuilder(): org.apache.rocketmq.client.apis.consumer.SimpleConsumerBuilder
  setSimpleConsumerBuilder(org.apache.rocketmq.client.apis.consumer.SimpleConsumerBuilder)
  getRocketMQMessageConverter(): RocketMQMessageConverter
  setRocketMQMessageConverter(RocketMQMessageConverter)
  getCharset(): String
  setCharset(String)
  destroy() throws Exception
  syncSendDelayMessage(String, Object, java.time.Duration): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendDelayMessage(String, String, java.time.Duration): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendDelayMessage(String, byte[], java.time.Duration): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendDelayMessage(String, org.springframework.messaging.Message<Object>, java.time.Duration): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendFifoMessage(String, Object, String): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendFifoMessage(String, String, String): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendFifoMessage(String, byte[], String): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendFifoMessage(String, org.springframework.messaging.Message<Object>, String): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendNormalMessage(String, Object): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendNormalMessage(String, String): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendNormalMessage(String, org.springframework.messaging.Message<Object>): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendNormalMessage(String, byte[]): org.apache.rocketmq.client.apis.producer.SendReceipt
  syncSendGrpcMessage(String, org.springframework.messaging.Message<Object>, java.time.Duration, String): org.apache.rocketmq.client.apis.producer.SendReceipt
  asyncSendWithObjectPayload(String, Object, java.time.Duration, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendWithStringPayload(String, String, java.time.Duration, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendWithBytePayload(String, byte[], java.time.Duration, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendWithMessagePayload(String, org.springframework.messaging.Message<Object>, java.time.Duration, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendNormalMessage(String, Object, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendNormalMessage(String, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendNormalMessage(String, byte[], java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendNormalMessage(String, org.springframework.messaging.Message<Object>, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendFifoMessage(String, Object, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendFifoMessage(String, String, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendFifoMessage(String, byte[], String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendFifoMessage(String, org.springframework.messaging.Message<Object>, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendDelayMessage(String, Object, java.time.Duration, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendDelayMessage(String, String, java.time.Duration, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendDelayMessage(String, byte[], java.time.Duration, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSendDelayMessage(String, org.springframework.messaging.Message<Object>, java.time.Duration, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  asyncSend(String, org.springframework.messaging.Message<Object>, java.time.Duration, String, java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>): java.util.concurrent.CompletableFuture<org.apache.rocketmq.client.apis.producer.SendReceipt>
  sendMessageInTransaction(String, Object): Pair<org.apache.rocketmq.client.apis.producer.SendReceipt, org.apache.rocketmq.client.apis.producer.Transaction> throws org.apache.rocketmq.client.apis.ClientException
  sendMessageInTransaction(String, String): Pair<org.apache.rocketmq.client.apis.producer.SendReceipt, org.apache.rocketmq.client.apis.producer.Transaction> throws org.apache.rocketmq.client.apis.ClientException
  sendMessageInTransaction(String, byte[]): Pair<org.apache.rocketmq.client.apis.producer.SendReceipt, org.apache.rocketmq.client.apis.producer.Transaction> throws org.apache.rocketmq.client.apis.ClientException
  sendTransactionMessage(String, org.springframework.messaging.Message<Object>): Pair<org.apache.rocketmq.client.apis.producer.SendReceipt, org.apache.rocketmq.client.apis.producer.Transaction>
  receive(int, java.time.Duration): java.util.List<org.apache.rocketmq.client.apis.message.MessageView> throws org.apache.rocketmq.client.apis.ClientException
  receiveAsync(int, java.time.Duration): java.util.concurrent.CompletableFuture<java.util.List<org.apache.rocketmq.client.apis.message.MessageView>> throws org.apache.rocketmq.client.apis.ClientException, java.io.IOException
  ack(org.apache.rocketmq.client.apis.message.MessageView) throws org.apache.rocketmq.client.apis.ClientException
  ackAsync(org.apache.rocketmq.client.apis.message.MessageView): java.util.concurrent.CompletableFuture<Void>
interface org.apache.rocketmq.client.core.RocketMQListener extends org.apache.rocketmq.client.apis.consumer.MessageListener
  consume(org.apache.rocketmq.client.apis.message.MessageView): org.apache.rocketmq.client.apis.consumer.ConsumeResult
interface org.apache.rocketmq.client.core.RocketMQTransactionChecker extends org.apache.rocketmq.client.apis.producer.TransactionChecker
  check(org.apache.rocketmq.client.apis.message.MessageView): org.apache.rocketmq.client.apis.producer.TransactionResolution
class org.apache.rocketmq.client.support.DefaultListenerContainer extends org.springframework.beans.factory.InitializingBean, RocketMQListenerContainer, org.springframework.context.SmartLifecycle, org.springframework.context.ApplicationContextAware
  new()
  getName(): String
  setName(String)
  isRunning(): boolean
  setRunning(boolean)
  getPushConsumer(): org.apache.rocketmq.client.apis.consumer.PushConsumer
  setPushConsumer(org.apache.rocketmq.client.apis.consumer.PushConsumer)
  getPushConsumerBuilder(): org.apache.rocketmq.client.apis.consumer.PushConsumerBuilder
  setPushConsumerBuilder(org.apache.rocketmq.client.apis.consumer.PushConsumerBuilder)
  getAccessKey(): String
  setAccessKey(String)
  getSecretKey(): String
  setSecretKey(String)
  getEndpoints(): String
  setEndpoints(String)
  getConsumerGroup(): String
  setConsumerGroup(String)
  getTag(): String
  setTag(String)
  getTopic(): String
  setTopic(String)
  getRequestTimeout(): java.time.Duration
  setRequestTimeout(java.time.Duration)
  getFilterExpressionType(): org.apache.rocketmq.client.apis.consumer.FilterExpressionType
  setFilterExpressionType(org.apache.rocketmq.client.apis.consumer.FilterExpressionType)
  getMaxCachedMessageCount(): int
  setMaxCachedMessageCount(int)
  getMaxCacheMessageSizeInBytes(): int
  setMaxCacheMessageSizeInBytes(int)
  getConsumptionThreadCount(): int
  setConsumptionThreadCount(int)
  getMessageListener(): RocketMQListener
  setMessageListener(RocketMQListener)
  getRocketMQMessageListener(): RocketMQMessageListener
  setRocketMQMessageListener(RocketMQMessageListener)
  getType(): String
  setType(String)
  getSslEnabled(): Boolean
  setSslEnabled(Boolean)
  getNamespace(): String
  setNamespace(String)
  isAutoStartup(): boolean
  stop(Runnable)
  destroy() throws Exception
  stop()
  start()
  afterPropertiesSet() throws Exception
  setApplicationContext(org.springframework.context.ApplicationContext) throws org.springframework.beans.BeansException
  toString(): String
class org.apache.rocketmq.client.support.RocketMQHeaders
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
interface org.apache.rocketmq.client.support.RocketMQListenerContainer extends org.springframework.beans.factory.DisposableBean
class org.apache.rocketmq.client.support.RocketMQMessageConverter
  new()
  getMessageConverter(): org.springframework.messaging.converter.MessageConverter
class org.apache.rocketmq.client.support.RocketMQUtil
  new()
  static convertToClientMessage(org.springframework.messaging.converter.MessageConverter, String, String, org.springframework.messaging.Message<Object>, java.time.Duration, String): org.apache.rocketmq.client.apis.message.Message
  static getAndWrapMessage(String, org.springframework.messaging.MessageHeaders, byte[], java.time.Duration, String): org.apache.rocketmq.client.apis.message.Message
  static getPayloadBytes(Object, org.springframework.messaging.converter.MessageConverter, String, org.springframework.messaging.Message<Object>): byte[]
  static toRocketHeaderKey(String): String
  static createProducerClientConfiguration(org.apache.rocketmq.client.autoconfigure.RocketMQProperties.Producer): org.apache.rocketmq.client.apis.ClientConfiguration
  static createConsumerClientConfiguration(org.apache.rocketmq.client.autoconfigure.RocketMQProperties.SimpleConsumer): org.apache.rocketmq.client.apis.ClientConfiguration
  static createClientConfiguration(String, String, String, java.time.Duration, Boolean, String): org.apache.rocketmq.client.apis.ClientConfiguration
  static createFilterExpression(String, String): org.apache.rocketmq.client.apis.consumer.FilterExpression
`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = {
  'org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration#ACCESS_KEY_PLACEHOLDER': '${rocketmq.simple-consumer.accessKey:}',
  'org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration#CONSUMER_GROUP_PLACEHOLDER':
    '${rocketmq.simple-consumer.consumerGroup:}',
  'org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration#ENDPOINTS_PLACEHOLDER': '${rocketmq.simple-consumer.endpoints:}',
  'org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration#FILTER_EXPRESSION_TYPE_PLACEHOLDER':
    '${rocketmq.simple-consumer.filterExpressionType:}',
  'org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration#SECRET_KEY_PLACEHOLDER': '${rocketmq.simple-consumer.secretKey:}',
  'org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration#TAG_PLACEHOLDER': '${rocketmq.simple-consumer.tag:}',
  'org.apache.rocketmq.client.annotation.ExtConsumerResetConfiguration#TOPIC_PLACEHOLDER': '${rocketmq.simple-consumer.topic:}',
  'org.apache.rocketmq.client.annotation.ExtProducerResetConfiguration#ACCESS_KEY_PLACEHOLDER': '${rocketmq.producer.accessKey:}',
  'org.apache.rocketmq.client.annotation.ExtProducerResetConfiguration#ENDPOINTS_PLACEHOLDER': '${rocketmq.producer.endpoints:}',
  'org.apache.rocketmq.client.annotation.ExtProducerResetConfiguration#SECRET_KEY_PLACEHOLDER': '${rocketmq.producer.secretKey:}',
  'org.apache.rocketmq.client.annotation.ExtProducerResetConfiguration#TOPIC_PLACEHOLDER': '${rocketmq.producer.topic:}',
  'org.apache.rocketmq.client.annotation.RocketMQMessageListener#ACCESS_KEY_PLACEHOLDER': '${rocketmq.push-consumer.access-key:}',
  'org.apache.rocketmq.client.annotation.RocketMQMessageListener#ENDPOINTS_PLACEHOLDER': '${rocketmq.push-consumer.endpoints:}',
  'org.apache.rocketmq.client.annotation.RocketMQMessageListener#SECRET_KEY_PLACEHOLDER': '${rocketmq.push-consumer.secret-key:}',
  'org.apache.rocketmq.client.annotation.RocketMQMessageListener#TAG_PLACEHOLDER': '${rocketmq.push-consumer.tag:}',
  'org.apache.rocketmq.client.annotation.RocketMQMessageListener#TOPIC_PLACEHOLDER': '${rocketmq.push-consumer.topic:}',
  'org.apache.rocketmq.client.support.RocketMQHeaders#BORN_HOST': 'BORN_HOST',
  'org.apache.rocketmq.client.support.RocketMQHeaders#BORN_TIMESTAMP': 'BORN_TIMESTAMP',
  'org.apache.rocketmq.client.support.RocketMQHeaders#DELAY': 'DELAY',
  'org.apache.rocketmq.client.support.RocketMQHeaders#FLAG': 'FLAG',
  'org.apache.rocketmq.client.support.RocketMQHeaders#KEYS': 'KEYS',
  'org.apache.rocketmq.client.support.RocketMQHeaders#MESSAGE_ID': 'MESSAGE_ID',
  'org.apache.rocketmq.client.support.RocketMQHeaders#PREFIX': 'rocketmq_',
  'org.apache.rocketmq.client.support.RocketMQHeaders#QUEUE_ID': 'QUEUE_ID',
  'org.apache.rocketmq.client.support.RocketMQHeaders#SYS_FLAG': 'SYS_FLAG',
  'org.apache.rocketmq.client.support.RocketMQHeaders#TAGS': 'TAGS',
  'org.apache.rocketmq.client.support.RocketMQHeaders#TOPIC': 'TOPIC',
  'org.apache.rocketmq.client.support.RocketMQHeaders#TRANSACTION_ID': 'TRANSACTION_ID',
  'org.apache.rocketmq.client.support.RocketMQHeaders#WAIT': 'WAIT',
};
