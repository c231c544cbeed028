import assert from 'node:assert/strict';
import { remoting3Java, remoting3Library, remotingJava, remotingLibrary } from '../../../rules/sdks/remoting/java/index.js';
import type { FileAnalysis } from '../../../server/engine/support.js';
import { emptyModel, type FileModel, type ValueAt } from '../../../server/model/messaging.js';
import { readJava } from '../ons-tcp/read.js';

const imports = `import org.apache.rocketmq.acl.common.*;
import org.apache.rocketmq.client.consumer.*;
import org.apache.rocketmq.client.consumer.listener.*;
import org.apache.rocketmq.client.consumer.rebalance.*;
import org.apache.rocketmq.client.producer.*;
import org.apache.rocketmq.client.producer.selector.*;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.*;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel;
import java.util.*;`;

async function analysisOf(body: string): Promise<FileAnalysis | undefined> {
  const files = { 'A.java': `package a;\n${imports}\nclass A {\n${body}\n}\n` };
  return (await readJava(files, remotingJava, [remotingLibrary])).get('A.java');
}

async function modelOf(body: string): Promise<FileModel> {
  return (await analysisOf(body))?.model ?? emptyModel;
}

function text(at: ValueAt | undefined): string | undefined {
  return at && (at.value.kind === 'known' ? String(at.value.value) : at.value.kind);
}

async function selectorOf(selector: string, more = ''): Promise<string> {
  const { sends, features } = await modelOf(`int next;
    void m(DefaultMQProducer p, Long id) throws Exception { p.send(new Message("a", "x", null), ${selector}, id); } ${more}`);
  const [send] = sends;
  return `${features?.[0]?.feature.replace('message-queue-selector', '')} ${send?.types.join()} ${text(send?.messageGroup)}`;
}

describe('Remoting for Java: what the model says', () => {
  it('reads each overload of the constructors', async () => {
    const { clients, producers, consumers, features } = await modelOf(`void m(RPCHook hook) {
      new DefaultMQProducer("g1");
      new DefaultMQProducer("n", "g2");
      new DefaultMQProducer("g3", hook, true, "trace");
      new DefaultMQProducer("g4", true);
      new DefaultMQPushConsumer("n", "g5", hook, new AllocateMessageQueueAveragelyByCircle());
      new DefaultMQPushConsumer("g6", hook, new AllocateMessageQueueAveragely());
      new DefaultLitePullConsumer("g7");
    }`);
    assert.deepEqual(
      producers.map(({ group }) => text(group)),
      ['g1', 'g2', 'g3', 'g4'],
    );
    assert.deepEqual(
      consumers.map(({ group, manner }) => `${text(group)} ${manner}`),
      ['g5 push', 'g6 push', 'g7 pull'],
    );
    assert.deepEqual(
      clients.map(({ namespace }) => text(namespace)).filter((name) => name !== undefined),
      ['n', 'n'],
    );
    assert.deepEqual(
      features?.map(({ feature }) => feature),
      ['message-trace-switch', 'message-trace-switch', 'allocation-strategy', 'lite-pull-consumer'],
    );
  });

  it('follows a hook to its credentials', async () => {
    const { clients } = await modelOf(`
    static final String USER = "user";
    RPCHook hook() { return new AclClientRPCHook(new SessionCredentials(USER, "secret")); }
    void m() {
      DefaultMQProducer p = new DefaultMQProducer("g", hook());
      p.setNamesrvAddr("example:8080");
      p.setNamespaceV2("n");
    }`);
    assert.equal(clients.length, 1);
    const [client] = clients;
    assert.deepEqual([client?.accessKey, client?.secretKey, client?.endpoint, client?.namespace].map(text), [
      'user',
      'secret',
      'example:8080',
      'n',
    ]);
  });

  it('says credentials and addresses for clients of another file', async () => {
    const { clients } = await modelOf(`
    RPCHook hook(String token) { return new AclClientRPCHook(new SessionCredentials("user", "secret", token)); }
    void configure(DefaultMQPushConsumer consumer) { consumer.setNamesrvAddr("example:8080"); }`);
    assert.deepEqual(
      clients.map((client) => [text(client.endpoint), text(client.accessKey), client.roleCredentials?.kind]),
      [
        ['example:8080', undefined, undefined],
        [undefined, 'user', 'sts'],
      ],
    );
  });

  it('reads every spelling of a delay', async () => {
    const { sends } = await modelOf(`void m(DefaultMQProducer p, int n) throws Exception {
      Message level = new Message("level", "x".getBytes());
      level.setDelayTimeLevel(3);
      p.send(level);
      Message none = new Message("none", "x".getBytes());
      none.setDelayTimeLevel(0);
      p.send(none);
      Message seconds = new Message("seconds", "x".getBytes());
      seconds.setDelayTimeSec(90);
      p.send(seconds);
      Message open = new Message("open", "x".getBytes());
      open.setDelayTimeSec(n);
      p.send(open);
      Message milliseconds = new Message("milliseconds", "x".getBytes());
      milliseconds.setDelayTimeMs(5000);
      p.send(milliseconds);
      Message moment = new Message("moment", "x".getBytes());
      moment.setDeliverTimeMs(1900000000000L);
      p.send(moment);
      Message property = new Message("property", "x".getBytes());
      property.putUserProperty("__STARTDELIVERTIME", String.valueOf(1900000000000L));
      p.send(property);
      Message accessor = new Message("accessor", "x".getBytes());
      MessageAccessor.putProperty(accessor, MessageConst.PROPERTY_TIMER_DELAY_SEC, "" + 60);
      p.send(accessor);
    }`);
    assert.deepEqual(
      sends.map(({ topic, types, deliveryTime }) => [text(topic), types.join(), deliveryTime?.unit, text(deliveryTime)]),
      [
        ['level', 'DELAY', 'level', '3'],
        ['none', 'NORMAL', undefined, undefined],
        ['seconds', 'DELAY', 'delay', '90000'],
        ['open', 'DELAY', 'delay', 'calculated'],
        ['milliseconds', 'DELAY', 'delay', '5000'],
        ['moment', 'DELAY', 'moment', '1900000000000'],
        ['property', 'DELAY', 'moment', '1900000000000'],
        ['accessor', 'DELAY', 'delay', '60000'],
      ],
    );
  });

  it('tells selectors by hash from those by position, and neither where it can not', async () => {
    assert.equal(await selectorOf('new SelectMessageQueueByHash()'), '-by-hash FIFO parameter');
    assert.equal(await selectorOf('(q, m, a) -> q.get(Math.abs(a.hashCode()) % q.size())'), '-by-hash FIFO parameter');
    assert.equal(await selectorOf('(q, m, a) -> { int i = (int) ((Long) a % q.size()); return q.get(i); }'), '-by-hash FIFO parameter');
    assert.equal(await selectorOf('new Own()', ownSelector), '-by-hash FIFO parameter');
    assert.equal(await selectorOf('(q, m, a) -> q.get(0)'), '-by-position NORMAL undefined');
    assert.equal(await selectorOf('(q, m, a) -> q.get((Integer) a)'), '-by-position NORMAL undefined');
    assert.equal(await selectorOf('(q, m, a) -> q.get(next++ % q.size())'), ' NORMAL undefined');
    assert.equal(await selectorOf('new SelectMessageQueueByRandom()'), ' NORMAL undefined');
  });

  const ownSelector = `static class Own implements MessageQueueSelector {
    public MessageQueue select(List<MessageQueue> queues, Message message, Object key) {
      int index = key.hashCode() % queues.size();
      return queues.get(Math.abs(index));
    }
  }`;

  it('sends each message of a batch, and says the ways to send that 5.x lacks', async () => {
    const { sends, features } = await modelOf(`void m(DefaultMQProducer p, MessageQueue queue) throws Exception {
      List<Message> batch = new ArrayList<>();
      batch.add(new Message("a", "x", null));
      batch.add(new Message("b", "x", null));
      p.send(batch);
      p.send(Arrays.asList(new Message("c", "x", null), new Message("d", "x", null)));
      p.sendOneway(new Message("e", "x", null));
      p.request(new Message("f", "x", null), 3000);
      p.send(new Message("g", "x", null), queue);
    }`);
    assert.deepEqual(
      sends.map(({ topic }) => text(topic)),
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    );
    assert.deepEqual(
      features?.map(({ feature }) => feature),
      ['batch-send', 'batch-send', 'one-way-send', 'request-reply', 'message-queue-selector-by-position'],
    );
  });

  it('reads subscriptions, order and settings of a push consumer', async () => {
    const { consumers, features } = await modelOf(`void m() throws Exception {
      DefaultMQPushConsumer c = new DefaultMQPushConsumer("g");
      c.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
      c.setMessageModel(MessageModel.BROADCASTING);
      c.setMaxReconsumeTimes(5);
      c.subscribe("a", "x || y");
      c.subscribe("b", MessageSelector.bySql("n > 1"));
      c.registerMessageListener((MessageListenerOrderly) (messages, context) -> ConsumeOrderlyStatus.SUCCESS);
      DefaultMQPushConsumer d = new DefaultMQPushConsumer("h");
      d.setMessageModel(MessageModel.CLUSTERING);
      d.registerMessageListener((MessageListenerConcurrently) (messages, context) -> ConsumeConcurrentlyStatus.CONSUME_SUCCESS);
    }`);
    assert.deepEqual(
      consumers.map(({ group, orderly, subscriptions }) => [
        text(group),
        orderly,
        subscriptions.map((one) => `${text(one.topic)} ${one.filterKind}`).join(),
      ]),
      [
        ['g', true, 'a tag,b sql92'],
        ['h', false, ''],
      ],
    );
    assert.deepEqual(features?.map(({ feature, value }) => `${feature} ${text(value) ?? ''}`.trim()).sort(), [
      'broadcasting',
      'consume-from-where CONSUME_FROM_FIRST_OFFSET',
      'max-reconsume-times 5',
    ]);
  });

  it('takes the calls of a subclass for those of its client', async () => {
    const files = {
      'Tx.java': `package a;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.common.message.Message;
class Tx extends TransactionMQProducer {
  Tx() { super("g"); setNamesrvAddr("example:8080"); }
  void go() throws Exception { sendMessageInTransaction(new Message("a", "x", null), null); }
}`,
    };
    const model = (await readJava(files, remotingJava, [remotingLibrary])).get('Tx.java')?.model;
    assert.equal(text(model?.clients[0]?.endpoint), 'example:8080');
    assert.equal(text(model?.producers[0]?.group), 'g');
    assert.deepEqual(
      model?.sends.map(({ topic, types, producer }) => [text(topic), types, producer]),
      [['a', ['TRANSACTION'], model?.producers[0]?.id]],
    );
  });

  it('reads 3.x under its own root', async () => {
    const files = {
      'A.java': `package a;
import com.alibaba.rocketmq.client.producer.DefaultMQProducer;
import com.alibaba.rocketmq.common.message.Message;
class A { void m(DefaultMQProducer p) throws Exception { p.send(new Message("a", "x", null)); } }`,
    };
    const analysis = (await readJava(files, remoting3Java, [remoting3Library])).get('A.java');
    assert.equal(analysis?.family, 'remoting-3');
    assert.equal(text(analysis?.model.sends[0]?.topic), 'a');
  });

  it('counts a call of a version that the table does not know', async () => {
    const analysis = await analysisOf('void m(DefaultMQProducer p) { p.ofTheNextVersion(1); }');
    assert.deepEqual(
      analysis?.uses.filter(({ kind }) => kind !== 'import').map(({ row }) => row),
      ['org.apache.rocketmq.client.producer.DefaultMQProducer'],
    );
  });

  it("leaves the gRPC SDK and the SDK's own sources alone", async () => {
    const files = {
      'G.java':
        'package a;\nimport org.apache.rocketmq.client.apis.producer.Producer;\nclass G { void m(Producer p) throws Exception { p.close(); } }',
      'P.java': 'package org.apache.rocketmq.client.producer;\npublic class DefaultMQProducer { public void start() {} }',
      'U.java':
        'package a;\nimport org.apache.rocketmq.client.producer.DefaultMQProducer;\nclass U { void m() { new DefaultMQProducer().start(); } }',
    };
    assert.equal((await readJava(files, remotingJava, [remotingLibrary])).size, 0);
  });
});
