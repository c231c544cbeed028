import assert from 'node:assert/strict';
import type { FileModel } from '../../../server/model/messaging.js';
import { analysesOf, analysisOf, text } from './support.js';

const imports = `package shop;
import java.time.Duration;
import java.util.*;
import org.apache.rocketmq.client.apis.*;
import org.apache.rocketmq.client.apis.consumer.*;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.message.MessageBuilder;
import org.apache.rocketmq.client.apis.producer.*;
`;

async function modelOf(body: string, ...others: readonly string[]): Promise<FileModel> {
  const beside = Object.fromEntries(others.map((other, i) => [`Other${i}.java`, other]));
  const { model, uses } = await analysisOf({ 'Orders.java': `${imports}class Orders {\n${body}\n}`, ...beside }, 'grpc-5');
  assert.deepEqual(uses, []);
  return model;
}

describe('rocketmq-client-java', () => {
  it('ties sends to their producer, and producers to their client', async () => {
    const { clients, producers, sends } = await modelOf(`
      void run(ClientServiceProvider provider) throws Exception {
        ClientConfiguration configuration = ClientConfiguration.newBuilder().setEndpoints("rmq-cn-1.example:8080").setNamespace("ns")
            .setCredentialProvider(new StaticSessionCredentialsProvider("user", System.getenv("MQ_PASSWORD"))).build();
        Producer producer = provider.newProducerBuilder().setClientConfiguration(configuration).setTopics("orders").build();
        producer.send(provider.newMessageBuilder().setTopic("orders").setTag("paid").setKeys("k1").setBody(new byte[0]).build());
        producer.sendAsync(provider.newMessageBuilder().setTopic("orders").setMessageGroup("g").setBody(new byte[0]).build());
      }`);
    const [client] = clients;
    assert.deepEqual([text(client?.endpoint), text(client?.namespace), text(client?.accessKey)], ['rmq-cn-1.example:8080', 'ns', 'user']);
    assert.deepEqual(
      producers.map((producer) => [producer.client === client?.id, text(producer.topic), producer.transactional]),
      [[true, 'orders', false]],
    );
    assert.deepEqual(
      sends.map((send) => [
        send.producer === producers[0]?.id,
        text(send.topic),
        send.types.join(),
        text(send.tag),
        text(send.keys),
        text(send.messageGroup),
        send.asynchronous,
      ]),
      [
        [true, 'orders', 'NORMAL', 'paid', 'k1', undefined, false],
        [true, 'orders', 'FIFO', undefined, undefined, 'g', true],
      ],
    );
  });

  const types: readonly (readonly [string, string, string])[] = [
    ['a setter in a branch', 'if (late) { builder.setDeliveryTimestamp(time); }', 'NORMAL,DELAY'],
    ['a setter for all', 'builder.setDeliveryTimestamp(time);', 'DELAY'],
    ['a setter in a chain on the variable', 'builder.setTag("a").setMessageGroup("g");', 'FIFO'],
    ['a setter in a loop', 'for (String key : keys) builder.addProperty(key, key);', 'NORMAL'],
    ['the builder is assigned again', 'builder = builder.setMessageGroup("g");', 'FIFO'],
  ];
  for (const [title, statement, expected] of types)
    it(`types: ${title}`, async () => {
      const { sends } = await modelOf(`
        void run(ClientServiceProvider provider, Producer producer, boolean late, long time, List<String> keys) throws Exception {
          MessageBuilder builder = provider.newMessageBuilder().setTopic("orders").setBody(new byte[0]);
          ${statement}
          Message message = builder.build();
          producer.send(message);
        }`);
      assert.deepEqual(
        sends.map((send) => [send.types.join(), text(send.topic)]),
        [[expected, 'orders']],
      );
    });

  it('follows a message through a method that builds it, and a wrapper through its parameters', async () => {
    const { sends } = await modelOf(`
      private final ClientServiceProvider provider = ClientServiceProvider.loadService();
      private Producer producer;
      void send(String topic, String body, long delay) throws Exception { producer.send(message(topic, body, delay)); }
      private Message message(String topic, String body, long delay) {
        return provider.newMessageBuilder().setTopic(topic).setBody(body.getBytes())
            .setDeliveryTimestamp(System.currentTimeMillis() + delay).build();
      }`);
    const [send] = sends;
    assert.deepEqual([send?.types.join(), text(send?.topic), send?.deliveryTime?.unit], ['DELAY', '<topic>', 'moment']);
  });

  it('gives each send what its own call of a method that builds messages says', async () => {
    const { sends } = await modelOf(`
      ClientServiceProvider provider; Producer producer;
      void run() throws Exception {
        producer.send(builder("a").build());
        producer.send(builder("b").setDeliveryTimestamp(System.currentTimeMillis() + 1000).build());
        Message ordered = message("c"); producer.send(ordered);
      }
      private MessageBuilder builder(String topic) { return provider.newMessageBuilder().setTopic(topic).setBody(new byte[0]); }
      private Message message(String topic) { MessageBuilder made = builder(topic); made.setMessageGroup("g"); return made.build(); }`);
    assert.deepEqual(
      sends.map((send) => [text(send.topic), send.types.join()]),
      [
        ['a', 'NORMAL'],
        ['b', 'DELAY'],
        ['c', 'FIFO'],
      ],
    );
  });

  it('knows a message that a method builds for other files', async () => {
    const { sends } = await modelOf(`
      ClientServiceProvider provider; Producer producer;
      Message delayed(String topic, long time) { return provider.newMessageBuilder().setTopic(topic).setDeliveryTimestamp(time).build(); }
      public Message ordinary() { Message message = provider.newMessageBuilder().setTopic("orders").build(); return message; }
      void run() throws Exception { producer.send(delayed("late", 1L)); }`);
    assert.deepEqual(
      sends.map((send) => [text(send.topic), send.types.join()]),
      [
        ['late', 'DELAY'],
        ['orders', ''],
      ],
    );
  });

  it('knows transactions by the send, and nothing of a message from elsewhere', async () => {
    const { sends, producers } = await modelOf(`
      void run(ClientServiceProvider provider, TransactionChecker checker, Message given) throws Exception {
        Producer producer = provider.newProducerBuilder().setTopics("payments").setTransactionChecker(checker).build();
        Transaction transaction = producer.beginTransaction();
        producer.send(provider.newMessageBuilder().setTopic("payments").setBody(new byte[0]).build(), transaction);
        producer.send(given);
      }`);
    assert.equal(producers[0]?.transactional, true);
    assert.deepEqual(
      sends.map((send) => [send.types.join(), text(send.topic)]),
      [
        ['TRANSACTION', 'payments'],
        ['', undefined],
      ],
    );
  });

  it('reads groups and subscriptions, in every shape', async () => {
    const { consumers, receives, acknowledgements } = await modelOf(`
      static final String TOPIC = "orders";
      void run(ClientServiceProvider provider, ClientConfiguration configuration, Map<String, FilterExpression> more) throws Exception {
        PushConsumer push = provider.newPushConsumerBuilder().setClientConfiguration(configuration).setConsumerGroup("a")
            .setSubscriptionExpressions(Collections.singletonMap(TOPIC, new FilterExpression("x || y", FilterExpressionType.TAG)))
            .setMessageListener(view -> ConsumeResult.SUCCESS).build();
        push.subscribe("returns", new FilterExpression("amount > 1", FilterExpressionType.SQL92));
        Map<String, FilterExpression> table = new HashMap<>();
        table.put("left", FilterExpression.SUB_ALL);
        table.put("right", new FilterExpression("z"));
        SimpleConsumer simple = provider.newSimpleConsumerBuilder().setConsumerGroup("b").setAwaitDuration(Duration.ofSeconds(1))
            .setSubscriptionExpressions(table).build();
        for (var view : simple.receive(1, Duration.ofSeconds(10))) simple.ack(view);
        provider.newPushConsumerBuilder().setConsumerGroup("c").setSubscriptionExpressions(more).setMessageListener(null).build();
      }`);
    assert.deepEqual(
      consumers.map(({ group, manner, orderly, subscriptions }) => [
        text(group),
        manner,
        orderly,
        subscriptions.map(({ topic, filter, filterKind }) => [text(topic), text(filter), filterKind].join(' ')),
      ]),
      [
        ['a', 'push', undefined, ['orders x || y tag', 'returns amount > 1 sql92']],
        ['b', 'simple', undefined, ['left * tag', 'right z tag']],
        ['c', 'push', undefined, []],
      ],
    );
    assert.deepEqual(
      [...receives, ...acknowledgements].map(({ consumer }) => consumer === consumers[1]?.id),
      [true, true],
    );
  });

  it('reads a builder that is set in several statements', async () => {
    const { consumers, clients } = await modelOf(`
      private SimpleConsumer consumer;
      void start(ClientServiceProvider provider) throws Exception {
        ClientConfigurationBuilder builder = ClientConfiguration.newBuilder();
        builder.setEndpoints("rmq-cn-1.example:8080");
        SimpleConsumerBuilder made = provider.newSimpleConsumerBuilder();
        made.setClientConfiguration(builder.build());
        made.setConsumerGroup("orders-group");
        consumer = made.build();
      }
      void add() throws Exception { consumer.subscribe("orders", FilterExpression.SUB_ALL); }`);
    assert.deepEqual([text(clients[0]?.endpoint), clients.length], ['rmq-cn-1.example:8080', 1]);
    const [consumer] = consumers;
    assert.deepEqual(
      [text(consumer?.group), consumer?.client === clients[0]?.id, consumer?.subscriptions.map(({ topic }) => text(topic))],
      ['orders-group', true, ['orders']],
    );
  });

  it('is not taken in by classes with the same names', async () => {
    const own = 'package shop; class Producer { Object send(Object message) { return message; } Producer build() { return this; } }';
    const code = 'package shop; class Orders { void run(Producer producer) { producer.build().send("org.apache.rocketmq.client.apis"); } }';
    assert.deepEqual(await analysesOf({ 'Orders.java': code, 'Producer.java': own }, 'grpc-5'), []);
  });
});
