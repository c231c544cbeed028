import { jdkLibrary, type JavaLibrary } from '../../../../server/languages/java/index.js';
import { readLibrary } from '../../../../server/languages/java/library-notation.js';
import { notation } from './library-notation.js';

export const grpcPackage = 'org.apache.rocketmq.client.apis';

/** The types of `rocketmq-client-java` by which clients are configured, and messages sent and received. */
export const grpcTypes = {
  configuration: `${grpcPackage}.ClientConfiguration`,
  builder: `${grpcPackage}.ClientConfigurationBuilder`,
  staticProvider: `${grpcPackage}.StaticSessionCredentialsProvider`,
  credentials: `${grpcPackage}.SessionCredentials`,
  messageBuilder: `${grpcPackage}.message.MessageBuilder`,
  filter: `${grpcPackage}.consumer.FilterExpression`,
  producer: `${grpcPackage}.producer.Producer`,
  producerBuilder: `${grpcPackage}.producer.ProducerBuilder`,
  pushConsumer: `${grpcPackage}.consumer.PushConsumer`,
  pushConsumerBuilder: `${grpcPackage}.consumer.PushConsumerBuilder`,
  simpleConsumer: `${grpcPackage}.consumer.SimpleConsumer`,
  simpleConsumerBuilder: `${grpcPackage}.consumer.SimpleConsumerBuilder`,
} as const;

/** What the resolver knows of the SDK. Its values are no legacy ones: nobody has to look through a project for them. */
export const grpcLibrary: JavaLibrary = readLibrary('rocketmq-client-java', notation, { imports: jdkLibrary, isTracked: false });
