/** Public members of org.apache.rocketmq:rocketmq-v5-client-spring-boot:2.3.1. Made from the jar by scripts/generate/java-libraries.mjs. */
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
  getRocketMQMessageConverter(): org.apache.rocketmq.client.support.RocketMQMessageConverter
  setRocketMQMessageConverter(org.apache.rocketmq.client.support.RocketMQMessageConverter)
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
`;
