const apis = 'org.apache.rocketmq.client.apis';

/** Types that rewritten code names, by simple name. */
export const symbols = {
  ClientConfiguration: `${apis}.ClientConfiguration`,
  ClientException: `${apis}.ClientException`,
  ClientServiceProvider: `${apis}.ClientServiceProvider`,
  StaticSessionCredentialsProvider: `${apis}.StaticSessionCredentialsProvider`,
  FilterExpression: `${apis}.consumer.FilterExpression`,
  FilterExpressionType: `${apis}.consumer.FilterExpressionType`,
  SimpleConsumer: `${apis}.consumer.SimpleConsumer`,
  Message: `${apis}.message.Message`,
  MessageBuilder: `${apis}.message.MessageBuilder`,
  MessageView: `${apis}.message.MessageView`,
  Producer: `${apis}.producer.Producer`,
  SendReceipt: `${apis}.producer.SendReceipt`,
  Transaction: `${apis}.producer.Transaction`,
  TransactionResolution: `${apis}.producer.TransactionResolution`,
  BadRequestException: 'org.apache.rocketmq.client.java.exception.BadRequestException',
  NotFoundException: 'org.apache.rocketmq.client.java.exception.NotFoundException',
  Closeable: 'java.io.Closeable',
  IOException: 'java.io.IOException',
  UncheckedIOException: 'java.io.UncheckedIOException',
  ByteBuffer: 'java.nio.ByteBuffer',
  StandardCharsets: 'java.nio.charset.StandardCharsets',
  Duration: 'java.time.Duration',
  ArrayList: 'java.util.ArrayList',
  Collections: 'java.util.Collections',
  List: 'java.util.List',
  Map: 'java.util.Map',
  CompletableFuture: 'java.util.concurrent.CompletableFuture',
  CountDownLatch: 'java.util.concurrent.CountDownLatch',
  TimeUnit: 'java.util.concurrent.TimeUnit',
  PreDestroy: 'javax.annotation.PreDestroy',
  JakartaPreDestroy: 'jakarta.annotation.PreDestroy',
} as const;

export type SymbolName = keyof typeof symbols;
