/**
 * Public members of org.apache.rocketmq:rocketmq-client-java:5.0.7: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = `
class org.apache.rocketmq.client.apis.ClientConfiguration
  static newBuilder(): ClientConfigurationBuilder
  getEndpoints(): String
  getCredentialsProvider(): java.util.Optional<SessionCredentialsProvider>
  getRequestTimeout(): java.time.Duration
  isSslEnabled(): boolean
  getNamespace(): String
class org.apache.rocketmq.client.apis.ClientConfigurationBuilder
  new()
  setEndpoints(String): ClientConfigurationBuilder
  setCredentialProvider(SessionCredentialsProvider): ClientConfigurationBuilder
  setRequestTimeout(java.time.Duration): ClientConfigurationBuilder
  enableSsl(boolean): ClientConfigurationBuilder
  setNamespace(String): ClientConfigurationBuilder
  build(): ClientConfiguration
class org.apache.rocketmq.client.apis.ClientException extends Exception
  new(String, Throwable)
  new(String)
  new(Throwable)
  new(int, String, String)
interface org.apache.rocketmq.client.apis.ClientServiceProvider
  static loadService(): ClientServiceProvider
  newProducerBuilder(): ProducerBuilder
  newMessageBuilder(): MessageBuilder
  newPushConsumerBuilder(): PushConsumerBuilder
  newSimpleConsumerBuilder(): SimpleConsumerBuilder
class org.apache.rocketmq.client.apis.SessionCredentials
  new(String, String, String)
  new(String, String)
  getAccessKey(): String
  getAccessSecret(): String
  tryGetSecurityToken(): java.util.Optional<String>
interface org.apache.rocketmq.client.apis.SessionCredentialsProvider
  getSessionCredentials(): SessionCredentials
class org.apache.rocketmq.client.apis.StaticSessionCredentialsProvider extends SessionCredentialsProvider
  new(String, String)
  new(String, String, String)
  getSessionCredentials(): SessionCredentials
enum org.apache.rocketmq.client.apis.consumer.ConsumeResult
  static SUCCESS: ConsumeResult
  static FAILURE: ConsumeResult
  static values(): ConsumeResult[]
  static valueOf(String): ConsumeResult
class org.apache.rocketmq.client.apis.consumer.FilterExpression
  static SUB_ALL: FilterExpression
  new(String, FilterExpressionType)
  new(String)
  new()
  getExpression(): String
  getFilterExpressionType(): FilterExpressionType
  equals(Object): boolean
  hashCode(): int
enum org.apache.rocketmq.client.apis.consumer.FilterExpressionType
  static SQL92: FilterExpressionType
  static TAG: FilterExpressionType
  static values(): FilterExpressionType[]
  static valueOf(String): FilterExpressionType
interface org.apache.rocketmq.client.apis.consumer.MessageListener
  consume(MessageView): ConsumeResult
interface org.apache.rocketmq.client.apis.consumer.PushConsumer extends java.io.Closeable
  getConsumerGroup(): String
  getSubscriptionExpressions(): java.util.Map<String, FilterExpression>
  subscribe(String, FilterExpression): PushConsumer throws ClientException
  unsubscribe(String): PushConsumer throws ClientException
  close() throws java.io.IOException
interface org.apache.rocketmq.client.apis.consumer.PushConsumerBuilder
  setClientConfiguration(ClientConfiguration): PushConsumerBuilder
  setConsumerGroup(String): PushConsumerBuilder
  setSubscriptionExpressions(java.util.Map<String, FilterExpression>): PushConsumerBuilder
  setMessageListener(MessageListener): PushConsumerBuilder
  setMaxCacheMessageCount(int): PushConsumerBuilder
  setMaxCacheMessageSizeInBytes(int): PushConsumerBuilder
  setConsumptionThreadCount(int): PushConsumerBuilder
  build(): PushConsumer throws ClientException
interface org.apache.rocketmq.client.apis.consumer.SimpleConsumer extends java.io.Closeable
  getConsumerGroup(): String
  subscribe(String, FilterExpression): SimpleConsumer throws ClientException
  unsubscribe(String): SimpleConsumer throws ClientException
  getSubscriptionExpressions(): java.util.Map<String, FilterExpression>
  receive(int, java.time.Duration): java.util.List<MessageView> throws ClientException
  receiveAsync(int, java.time.Duration): java.util.concurrent.CompletableFuture<java.util.List<MessageView>>
  ack(MessageView) throws ClientException
  ackAsync(MessageView): java.util.concurrent.CompletableFuture<Void>
  changeInvisibleDuration(MessageView, java.time.Duration) throws ClientException
  changeInvisibleDurationAsync(MessageView, java.time.Duration): java.util.concurrent.CompletableFuture<Void>
  close() throws java.io.IOException
interface org.apache.rocketmq.client.apis.consumer.SimpleConsumerBuilder
  setClientConfiguration(ClientConfiguration): SimpleConsumerBuilder
  setConsumerGroup(String): SimpleConsumerBuilder
  setSubscriptionExpressions(java.util.Map<String, FilterExpression>): SimpleConsumerBuilder
  setAwaitDuration(java.time.Duration): SimpleConsumerBuilder
  build(): SimpleConsumer throws ClientException
interface org.apache.rocketmq.client.apis.message.Message
  getTopic(): String
  getBody(): java.nio.ByteBuffer
  getProperties(): java.util.Map<String, String>
  getTag(): java.util.Optional<String>
  getKeys(): java.util.Collection<String>
  getMessageGroup(): java.util.Optional<String>
  getDeliveryTimestamp(): java.util.Optional<Long>
interface org.apache.rocketmq.client.apis.message.MessageBuilder
  setTopic(String): MessageBuilder
  setBody(byte[]): MessageBuilder
  setTag(String): MessageBuilder
  setKeys(String...): MessageBuilder
  setMessageGroup(String): MessageBuilder
  setDeliveryTimestamp(long): MessageBuilder
  addProperty(String, String): MessageBuilder
  build(): Message
interface org.apache.rocketmq.client.apis.message.MessageId
  getVersion(): String
  toString(): String
interface org.apache.rocketmq.client.apis.message.MessageView
  getMessageId(): MessageId
  getTopic(): String
  getBody(): java.nio.ByteBuffer
  getProperties(): java.util.Map<String, String>
  getTag(): java.util.Optional<String>
  getKeys(): java.util.Collection<String>
  getMessageGroup(): java.util.Optional<String>
  getDeliveryTimestamp(): java.util.Optional<Long>
  getBornHost(): String
  getBornTimestamp(): long
  getDeliveryAttempt(): int
interface org.apache.rocketmq.client.apis.producer.Producer extends java.io.Closeable
  send(Message): SendReceipt throws ClientException
  send(Message, Transaction): SendReceipt throws ClientException
  sendAsync(Message): java.util.concurrent.CompletableFuture<SendReceipt>
  beginTransaction(): Transaction throws ClientException
  close() throws java.io.IOException
interface org.apache.rocketmq.client.apis.producer.ProducerBuilder
  setClientConfiguration(ClientConfiguration): ProducerBuilder
  setTopics(String...): ProducerBuilder
  setMaxAttempts(int): ProducerBuilder
  setTransactionChecker(TransactionChecker): ProducerBuilder
  build(): Producer throws ClientException
interface org.apache.rocketmq.client.apis.producer.SendReceipt
  getMessageId(): MessageId
interface org.apache.rocketmq.client.apis.producer.Transaction
  commit() throws ClientException
  rollback() throws ClientException
interface org.apache.rocketmq.client.apis.producer.TransactionChecker
  check(MessageView): TransactionResolution
enum org.apache.rocketmq.client.apis.producer.TransactionResolution
  static COMMIT: TransactionResolution
  static ROLLBACK: TransactionResolution
  static UNKNOWN: TransactionResolution
  static values(): TransactionResolution[]
  static valueOf(String): TransactionResolution
`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = {};
