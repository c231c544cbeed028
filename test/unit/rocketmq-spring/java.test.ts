import assert from 'node:assert/strict';
import type { FileAnalysis } from '../../../server/engine/support.js';
import { analysesOf, analysisOf, text } from '../grpc-5/support.js';

const imports = `package shop;
import java.util.*;
import org.apache.rocketmq.spring.annotation.*;
import org.apache.rocketmq.spring.core.*;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
`;

function analysed(code: string, others: Readonly<Record<string, string>> = {}): Promise<FileAnalysis> {
  return analysisOf({ 'Orders.java': imports + code, ...others }, 'remoting-4');
}

async function sent(statements: string): Promise<readonly (string | undefined)[]> {
  const { model } = await analysed(`class Orders {
    private RocketMQTemplate rocketMQTemplate;
    void send(String order, String topic, long late, int level, org.apache.rocketmq.client.producer.SendCallback callback, List<Message<String>> many) {
      ${statements}
    }
  }`);
  return model.sends.map(({ topic, tag, types, keys, messageGroup, deliveryTime, asynchronous }) =>
    [
      text(topic),
      text(tag) === undefined ? '' : `:${text(tag)}`,
      ` ${types.join('/')}`,
      asynchronous ? ' async' : '',
      keys ? ` keys=${text(keys)}` : '',
      messageGroup ? ` group=${text(messageGroup)}` : '',
      deliveryTime ? ` ${deliveryTime.unit}=${text(deliveryTime)}` : '',
    ].join(''),
  );
}

describe('rocketmq-spring in Java', () => {
  const sends: readonly (readonly [string, string])[] = [
    ['rocketMQTemplate.syncSend("orders:paid", order);', 'orders:paid NORMAL'],
    ['rocketMQTemplate.syncSend("orders", order, 3000);', 'orders NORMAL'],
    ['rocketMQTemplate.convertAndSend("orders", order);', 'orders NORMAL'],
    ['rocketMQTemplate.send("orders", MessageBuilder.withPayload(order).build());', 'orders NORMAL'],
    ['rocketMQTemplate.asyncSend("orders", order, callback);', 'orders NORMAL async'],
    ['rocketMQTemplate.sendOneWay("orders", order);', 'orders NORMAL async'],
    ['rocketMQTemplate.syncSendOrderly("orders", order, "7");', 'orders FIFO group=7'],
    ['rocketMQTemplate.asyncSendOrderly("orders", order, order, callback);', 'orders FIFO async group=<order>'],
    ['rocketMQTemplate.sendMessageInTransaction("orders", MessageBuilder.withPayload(order).build(), null);', 'orders TRANSACTION'],
    [
      'rocketMQTemplate.sendMessageInTransaction("group", "orders", MessageBuilder.withPayload(order).build(), null);',
      'orders TRANSACTION',
    ],
    ['rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).build(), 3000, 16);', 'orders DELAY level=16'],
    ['rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).build(), 3000, 0);', 'orders NORMAL'],
    ['rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).build(), 3000, level);', 'orders NORMAL/DELAY level=<level>'],
    ['rocketMQTemplate.asyncSend("orders", MessageBuilder.withPayload(order).build(), callback, 3000, 4);', 'orders DELAY async level=4'],
    ['rocketMQTemplate.syncSendDelayTimeSeconds("orders", order, 60L);', 'orders DELAY delay=60000'],
    ['rocketMQTemplate.syncSendDelayTimeMills("orders", order, late);', 'orders DELAY delay=<late>'],
    ['rocketMQTemplate.syncSendDeliverTimeMills("orders", order, 1L);', 'orders DELAY moment=1'],
    ['rocketMQTemplate.syncSend(topic + ":paid", order);', '<topic>:paid NORMAL'],
    ['rocketMQTemplate.syncSend("orders:" + topic, order);', 'orders:<topic> NORMAL'],
    ['rocketMQTemplate.syncSend(topic, order);', '<topic> NORMAL'],
    ['rocketMQTemplate.syncSend(late > 0 ? "a:x" : "b", order);', 'a | b:x NORMAL'],
    ['rocketMQTemplate.syncSend("orders", many);', 'orders NORMAL'],
    ['rocketMQTemplate.sendAndReceive("orders", order, String.class, 3000L);', 'orders NORMAL'],
    ['rocketMQTemplate.sendAndReceive("orders", order, String.class, "7");', 'orders FIFO group=7'],
    [
      'rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).setHeader(RocketMQHeaders.KEYS, "k").build());',
      'orders NORMAL keys=k',
    ],
    [
      'rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).setHeader("__STARTDELIVERTIME", 5L).build());',
      'orders DELAY moment=5',
    ],
    [
      'rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).setHeader("__STARTDELIVERTIME", String.valueOf(5L)).build());',
      'orders DELAY moment=5',
    ],
    ['rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).setHeader("DELAY", 5).build());', 'orders NORMAL'],
    [
      'rocketMQTemplate.syncSend("orders", MessageBuilder.withPayload(order).setHeader("TIMER_DELAY_SEC", 5).build());',
      'orders NORMAL/DELAY delay=5000',
    ],
    [
      'MessageBuilder<String> b = MessageBuilder.withPayload(order); if (late > 0) { b.setHeader("__STARTDELIVERTIME", late); } rocketMQTemplate.syncSend("orders", b.build());',
      'orders NORMAL/DELAY moment=<late>',
    ],
  ];
  for (const [statement, expected] of sends) it(statement, async () => assert.deepEqual(await sent(statement), [expected]));

  it('gives a literal destination the place of its topic alone', async () => {
    const code = 'class A { RocketMQTemplate t; void f(String p) { t.syncSend("orders:paid", p); } }';
    const { model } = await analysed(code);
    const whole = imports + code;
    const [send] = model.sends;
    assert.equal(send?.topic && whole.slice(send.topic.range.start, send.topic.range.end), 'orders');
    assert.equal(send?.tag && whole.slice(send.tag.range.start, send.tag.range.end), 'paid');
  });

  it('says what is done otherwise in 5.x', async () => {
    const { model } = await analysed(`class A { RocketMQTemplate t; void f(String p, List<Message<String>> many) {
      t.sendOneWay("a", p); t.sendAndReceive("a", p, String.class); t.syncSend("a", many); t.syncSendOrderly("a", p, "k"); t.receive(String.class);
    } }`);
    assert.deepEqual(
      model.features?.map(({ feature }) => feature),
      ['one-way-send', 'request-reply', 'batch-send', 'message-queue-selector-by-hash', 'lite-pull-consumer'],
    );
  });

  it('reads what the annotation of a listener says', async () => {
    const { model, uses } = await analysed(
      `@RocketMQMessageListener(topic = Topics.ORDERS, consumerGroup = "\${mq.group:" + Topics.GROUP + "}", selectorExpression = "paid || sent",
        consumeMode = ConsumeMode.ORDERLY, messageModel = MessageModel.BROADCASTING, maxReconsumeTimes = 5, accessKey = "\${mq.user}",
        nameServer = "\${mq.names:127.0.0.1:9876}")
      class Listener implements RocketMQListener<String> { public void onMessage(String order) { } }`,
      {
        'Topics.java':
          'package shop; public class Topics { public static final String ORDERS = "orders"; static final String GROUP = "g"; }',
      },
    );
    const [consumer] = model.consumers;
    const [client] = model.clients;
    assert.deepEqual(
      [text(consumer?.group), consumer?.orderly, consumer?.manner, consumer?.client === client?.id],
      ['${mq.group:g}', true, 'push', true],
    );
    assert.deepEqual(
      consumer?.subscriptions.map(({ topic, filter, filterKind }) => [text(topic), text(filter), filterKind]),
      [['orders', 'paid || sent', 'tag']],
    );
    assert.deepEqual([text(client?.accessKey), text(client?.endpoint)], ['${mq.user}', '${mq.names:127.0.0.1:9876}']);
    assert.deepEqual(
      model.features?.map(({ feature, value, consumer: of }) => [feature, text(value), of === consumer?.id]),
      [
        ['broadcasting', 'BROADCASTING', true],
        ['max-reconsume-times', '5', true],
      ],
    );
    assert.deepEqual(
      uses.filter(({ kind }) => kind !== 'import').map(({ row, kind }) => [row.replace(/.*\./, ''), kind]),
      [
        ['RocketMQMessageListener', 'consumer'],
        ['RocketMQListener', 'callback'],
      ],
    );
  });

  it('knows the groups that version 2.0 gives transactions', async () => {
    const source =
      'package shop; import org.apache.rocketmq.spring.annotation.*; import org.apache.rocketmq.spring.core.*; import org.springframework.messaging.support.MessageBuilder;' +
      'class Payments { RocketMQTemplate template; void f(String p) { template.sendMessageInTransaction("payments", "orders", MessageBuilder.withPayload(p).build(), null); } }' +
      '@RocketMQTransactionListener(txProducerGroup = "payments") class Local implements RocketMQLocalTransactionListener {}';
    const { model } = await analysisOf({ 'Payments.java': source }, 'remoting-4');
    assert.deepEqual(
      model.producers.map(({ group, transactional }) => [text(group), transactional]),
      [
        ['payments', true],
        ['payments', true],
      ],
    );
  });

  it('knows a template of its own, and sends by it', async () => {
    const template =
      'package shop; import org.apache.rocketmq.spring.annotation.*; import org.apache.rocketmq.spring.core.*;' +
      '@ExtRocketMQTemplateConfiguration(nameServer = "${second.names}", group = "second") public class Second extends RocketMQTemplate { }';
    const { model } = await analysisOf({ 'Second.java': template }, 'remoting-4');
    assert.deepEqual([text(model.clients[0]?.endpoint), text(model.producers[0]?.group)], ['${second.names}', 'second']);
    const user =
      'package shop; class Orders { Second second; void f(String p) { second.syncSend("orders", p); second.convertAndSend("b", p); } }';
    const other = await analysisOf({ 'Orders.java': user, 'Second.java': template }, 'remoting-4');
    assert.deepEqual(
      other.model.sends.map(({ topic }) => text(topic)),
      ['orders', 'b'],
    );
  });

  it('is not taken in by own classes with the same names', async () => {
    const own = 'package shop; public class RocketMQTemplate { public void syncSend(String a, Object b) { } }';
    const code = '// org.apache.rocketmq.spring\npackage shop; class A { RocketMQTemplate t; void f() { t.syncSend("a", 1); } }';
    assert.deepEqual(await analysesOf({ 'A.java': code, 'RocketMQTemplate.java': own }, 'remoting-4'), []);
  });

  it('counts an import that nothing uses, and no constant', async () => {
    const code = 'package shop; import org.apache.rocketmq.spring.core.RocketMQTemplate; class A { }';
    const { uses } = await analysisOf({ 'A.java': code }, 'remoting-4');
    assert.deepEqual(
      uses.map(({ kind }) => kind),
      ['import'],
    );
  });
});
