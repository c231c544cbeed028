import { member, type, type TypeEntry } from './row.js';

const producer = 'PROVIDER.newProducerBuilder().setClientConfiguration(configuration).build()';
const consumer =
  'PROVIDER.newSimpleConsumerBuilder().setClientConfiguration(configuration).setConsumerGroup(group).setSubscriptionExpressions(..).setAwaitDuration(..).build()';
const heavy =
  'A cheap handle becomes a heavy client, to be made once. Without topics it is built without asking the server, so that errors still show at the send; the topic moves into each message.';
const connecting =
  'A cheap handle becomes a heavy client that connects when it is built: a missing group or an unreachable server shows there, in a checked or an unchecked exception.';
const instance = 'The instance id is dropped: a 5.x endpoint names its instance, and a client that sends the id is refused.';

export const clientEntries: readonly TypeEntry[] = [
  type(
    'class com.aliyun.mq.http.MQClient',
    'client',
    'safe',
    'ClientConfiguration',
    'Endpoint and credentials; 5.x has no client object that makes the others.',
    [
      member(
        'new(String, String, String)',
        'client',
        'safe',
        'ClientConfiguration.newBuilder().setEndpoints(endpoint).setCredentialProvider(new StaticSessionCredentialsProvider(user, password)).build()',
        'The same expressions are read; their values become the endpoint, user name and password of a 5.x instance. A literal endpoint loses its scheme, which 5.x does not take.',
      ),
      member(
        'new(String, String, String, com.aliyun.mq.http.common.http.ClientConfiguration)',
        'client',
        'safe',
        'ClientConfiguration.newBuilder()..setRequestTimeout(..).build()',
        'The settings move into the same builder; those without counterpart have rows of their own.',
      ),
      member(
        'new(String, String, String, String)',
        'client',
        'safe',
        'new StaticSessionCredentialsProvider(user, password, token)',
        'A token of null or "" is left out of the request, where 5.x throws: the rewrite asks first unless the token is a literal.',
      ),
      member(
        'new(String, String, String, String, com.aliyun.mq.http.common.http.ClientConfiguration)',
        'client',
        'safe',
        'ClientConfiguration.newBuilder()..setRequestTimeout(..).build()',
        'Token and settings as in the constructors with one of them; either can be null.',
      ),
      member(
        'close()',
        'lifecycle',
        'safe',
        'producer.close(); consumer.close()',
        'Closes what was made from the client; in 5.x every producer and consumer is closed itself, which throws IOException.',
      ),
      member('isOpen(): boolean', 'lifecycle', 'manual', '', 'No 5.x client tells its state.'),
      member('getProducer(String): com.aliyun.mq.http.MQProducer', 'producer', 'safe', producer, heavy),
      member('getProducer(String, String): com.aliyun.mq.http.MQProducer', 'producer', 'safe', producer, `${heavy} ${instance}`),
      member(
        'getTransProducer(String, String): com.aliyun.mq.http.MQTransProducer',
        'producer',
        'suggested',
        'PROVIDER.newProducerBuilder()..setTransactionChecker(..).build()',
        'The group served to poll half messages only. 5.x asks a checker instead, so the polling loop must be in reach.',
      ),
      member(
        'getTransProducer(String, String, String): com.aliyun.mq.http.MQTransProducer',
        'producer',
        'suggested',
        'PROVIDER.newProducerBuilder()..setTransactionChecker(..).build()',
        `The group served to poll half messages only. 5.x asks a checker instead, so the polling loop must be in reach. ${instance}`,
      ),
      member(
        'getConsumer(String, String, String): com.aliyun.mq.http.MQConsumer',
        'consumer',
        'safe',
        consumer,
        `Topic, group and tag. ${connecting}`,
      ),
      member('getConsumer(String, String): com.aliyun.mq.http.MQConsumer', 'consumer', 'safe', consumer, `Topic and group. ${connecting}`),
      member(
        'getConsumer(String, String, String, String): com.aliyun.mq.http.MQConsumer',
        'consumer',
        'safe',
        consumer,
        `Instance, topic, group and tag. ${connecting} ${instance}`,
      ),
      member('toString(): String', 'other', 'manual', '', 'Prints endpoint and both keys; nothing in 5.x does.'),
    ],
  ),
  type(
    'class com.aliyun.mq.http.common.auth.ServiceCredentials',
    'configuration',
    'manual',
    'SessionCredentials',
    'Made inside the SDK; an application that makes one hands it to nobody.',
    [
      member('new()', 'configuration', 'manual', '', '5.x credentials are complete when they are made.'),
      member(
        'new(String, String, String)',
        'configuration',
        'manual',
        'new SessionCredentials(user, password, token)',
        'No constructor of the SDK takes it.',
      ),
      member(
        'new(String, String)',
        'configuration',
        'manual',
        'new SessionCredentials(user, password)',
        'No constructor of the SDK takes it.',
      ),
      member('getAccessKeyId(): String', 'configuration', 'manual', 'getAccessKey()', 'Read from where the value came.'),
      member('setAccessKeyId(String)', 'configuration', 'manual', '', '5.x credentials do not change.'),
      member('getAccessKeySecret(): String', 'configuration', 'manual', 'getAccessSecret()', 'Read from where the value came.'),
      member('setAccessKeySecret(String)', 'configuration', 'manual', '', '5.x credentials do not change.'),
      member('getSecurityToken(): String', 'configuration', 'manual', 'tryGetSecurityToken()', 'Read from where the value came.'),
      member('setSecurityToken(String)', 'configuration', 'manual', '', '5.x credentials do not change.'),
      member('toString(): String', 'other', 'manual', '', 'Prints both keys; nothing in 5.x does.'),
    ],
  ),
];
