import assert from 'node:assert/strict';
import { onsTcpJava, onsTcpLibrary } from '../../../rules/sdks/ons-tcp/java/index.js';
import type { FileAnalysis } from '../../../server/engine/support.js';
import { emptyModel, type FileModel, type ValueAt } from '../../../server/model/messaging.js';
import { readJava } from './read.js';

const imports = `import com.aliyun.openservices.ons.api.*;
import com.aliyun.openservices.ons.api.bean.*;
import com.aliyun.openservices.ons.api.order.*;
import com.aliyun.openservices.ons.api.transaction.*;
import java.util.*;`;

async function analysisOf(body: string): Promise<FileAnalysis | undefined> {
  const files = { 'A.java': `package a;\n${imports}\nclass A {\n${body}\n}\n` };
  return (await readJava(files, onsTcpJava, [onsTcpLibrary])).get('A.java');
}

async function modelOf(body: string): Promise<FileModel> {
  return (await analysisOf(body))?.model ?? emptyModel;
}

function text(at: ValueAt | undefined): string | undefined {
  if (!at) return undefined;
  if (at.value.kind === 'known') return String(at.value.value);
  if (at.value.kind === 'one-of')
    return at.value.values.map((value) => (value.kind === 'known' ? String(value.value) : value.kind)).join('|');
  return at.value.kind;
}

describe('ONS TCP for Java: what the model says', () => {
  it('reads endpoint, credentials and instance from Properties, with the statement that sets each', async () => {
    const source = `void m() {
      Properties p = new Properties();
      p.put(PropertyKeyConst.NAMESRV_ADDR, "http://example:80");
      p.setProperty("AccessKey", "user");
      p.put(PropertyKeyConst.SecretKey, "secret");
      p.put(PropertyKeyConst.INSTANCE_ID, "MQ_INST_1_a");
      p.put("Namespace", "rmq-cn-a");
      ONSFactory.createProducer(p);
    }`;
    const [client] = (await modelOf(source)).clients;
    assert.ok(client);
    assert.equal(text(client.endpoint), 'http://example:80');
    assert.equal(text(client.accessKey), 'user');
    assert.equal(text(client.secretKey), 'secret');
    assert.equal(text(client.namespace), 'rmq-cn-a');
    assert.equal(text(client.instanceId), 'MQ_INST_1_a');
    const whole = `package a;\n${imports}\nclass A {\n${source}\n}\n`;
    const statement = client.instanceId?.statement;
    assert.ok(statement);
    assert.equal(whole.slice(statement.start, statement.end), 'p.put(PropertyKeyConst.INSTANCE_ID, "MQ_INST_1_a");');
    assert.equal(client.instanceId?.literals?.length, 1);
  });

  it('gives each client what was put in before it was made', async () => {
    const { producers, consumers } = await modelOf(`void m() {
      Properties p = new Properties();
      p.put(PropertyKeyConst.GROUP_ID, "GID_a");
      ONSFactory.createProducer(p);
      p.put(PropertyKeyConst.GROUP_ID, "GID_b");
      ONSFactory.createConsumer(p);
    }`);
    assert.equal(text(producers[0]?.group), 'GID_a');
    assert.equal(text(consumers[0]?.group), 'GID_b');
  });

  it('keeps both groups of a branch', async () => {
    const { consumers } = await modelOf(`void m(boolean b) {
      Properties p = new Properties();
      p.put(PropertyKeyConst.GROUP_ID, "GID_a");
      if (b) p.put(PropertyKeyConst.GROUP_ID, "GID_b");
      ONSFactory.createConsumer(p);
    }`);
    assert.equal(text(consumers[0]?.group), 'GID_a|GID_b');
  });

  it('takes in what other properties hold', async () => {
    const { clients, producers } = await modelOf(`void m() {
      Properties base = new Properties();
      base.put(PropertyKeyConst.NAMESRV_ADDR, "example:80");
      Properties p = new Properties();
      p.putAll(base);
      p.put(PropertyKeyConst.GROUP_ID, "GID_a");
      ONSFactory.createProducer(p);
    }`);
    assert.equal(text(clients[0]?.endpoint), 'example:80');
    assert.equal(text(producers[0]?.group), 'GID_a');
    assert.equal(clients.length, 1);
  });

  it('tells old producer and consumer ids apart', async () => {
    const { producers, consumers } = await modelOf(`void m() {
      Properties p = new Properties();
      p.put(PropertyKeyConst.ProducerId, "PID_a");
      p.put(PropertyKeyConst.ConsumerId, "CID_a");
      ONSFactory.createProducer(p);
      ONSFactory.createConsumer(p);
    }`);
    assert.deepEqual([text(producers[0]?.group), text(consumers[0]?.group)], ['PID_a', 'CID_a']);
  });

  it('tells the type of a message by what is set on it and by how it is sent', async () => {
    const { sends } = await modelOf(`
    void m(Producer p, OrderProducer o, TransactionProducer t, boolean later) {
      p.send(new Message("normal", "a", null));
      o.send(new Message("fifo", "a", null), "key");
      t.send(new Message("transaction", "a", null), null, null);
      Message delayed = new Message("delay", "a", null);
      delayed.setStartDeliverTime(System.currentTimeMillis() + 1000);
      p.sendAsync(delayed, null);
      Message maybe = new Message("maybe", "a", null);
      if (later) maybe.setStartDeliverTime(System.currentTimeMillis() + 1000);
      p.send(maybe);
      Message never = new Message("never", "a", null);
      never.setStartDeliverTime(0);
      p.send(never);
    }`);
    assert.deepEqual(
      sends.map((send) => [text(send.topic), send.types.join(','), send.asynchronous]),
      [
        ['normal', 'NORMAL', false],
        ['fifo', 'FIFO', false],
        ['transaction', 'TRANSACTION', false],
        ['delay', 'DELAY', true],
        ['maybe', 'NORMAL,DELAY', false],
        ['never', 'NORMAL', false],
      ],
    );
    assert.equal(text(sends[1]?.messageGroup), 'key');
    assert.equal(sends[3]?.deliveryTime?.unit, 'moment');
  });

  it('does not give a send what is set after it', async () => {
    const { sends } = await modelOf(`void m(Producer p) {
      Message message = new Message("a", "x", null);
      p.send(message);
      message.setStartDeliverTime(System.currentTimeMillis() + 1000);
      message.setTopic("b");
      p.send(message);
    }`);
    assert.deepEqual(
      sends.map((send) => [text(send.topic), send.types.join(',')]),
      [
        ['a', 'NORMAL'],
        ['b', 'DELAY'],
      ],
    );
  });

  it('gives each send what its own call of a factory says, whatever other calls pass and other factories set', async () => {
    const { sends } = await modelOf(`Producer producer;
    void all(String given) {
      Message first = outer("a"); producer.send(first);
      Message second = outer("b"); second.setStartDeliverTime(System.currentTimeMillis() + 1000); producer.send(second);
      producer.send(outer(given));
      producer.send(late("d"));
      producer.send(base("e", "tag"));
    }
    Message outer(String topic) { Message made = base(topic, "t"); made.setKey("k"); return made; }
    Message late(String topic) { Message made = base("pre_" + topic, "t"); made.setStartDeliverTime(System.currentTimeMillis() + 1000); return made; }
    Message base(String topic, String tag) { return new Message(topic, tag, null); }`);
    assert.deepEqual(
      sends.map((send) => [text(send.topic), send.types.join(',')]),
      [
        ['a', 'NORMAL'],
        ['b', 'DELAY'],
        ['parameter', 'NORMAL'],
        ['pre_d', 'DELAY'],
        ['e', 'NORMAL'],
      ],
    );
  });

  it('says topic and certain types of a message that another file sends', async () => {
    const { sends } = await modelOf(`Message make() {
      Message message = new Message("a", "x", null);
      message.setStartDeliverTime(System.currentTimeMillis() + 1000);
      return message;
    }
    Message plain() { return new Message("b", "x", null); }`);
    assert.deepEqual(
      sends.map((send) => [text(send.topic), send.types.join(',')]),
      [
        ['a', 'DELAY'],
        ['b', ''],
      ],
    );
  });

  it('reads subscriptions of calls and tables', async () => {
    const { consumers } = await modelOf(`
    void calls(Consumer c, OrderConsumer o) {
      c.subscribe("a", "x || y", null);
      c.subscribe("b", MessageSelector.bySql("n > 1"), null);
      o.subscribe("c", "*", null);
    }
    ConsumerBean bean() {
      ConsumerBean bean = new ConsumerBean();
      Subscription s = new Subscription();
      s.setTopic("d");
      s.setExpression("z");
      Subscription t = new Subscription();
      t.setTopic("e");
      t.setType("SQL92");
      t.setExpression("n = 1");
      Map<Subscription, MessageListener> table = new HashMap<>();
      table.put(s, null);
      table.put(t, null);
      bean.setSubscriptionTable(table);
      return bean;
    }`);
    const said = consumers.map(({ orderly, subscriptions }) => [
      orderly,
      ...subscriptions.map((one) => `${text(one.topic)} ${text(one.filter)} ${one.filterKind}`),
    ]);
    assert.deepEqual(said.sort(), [
      [false, 'a x || y tag', 'b n > 1 sql92'],
      [false, 'd z tag', 'e n = 1 sql92'],
      [true, 'c * tag'],
    ]);
  });

  it('knows what 5.x does otherwise', async () => {
    const { features = [], consumers } = await modelOf(`void m(Producer producer) {
      Properties p = new Properties();
      p.put(PropertyKeyConst.MessageModel, PropertyValueConst.BROADCASTING);
      p.put(PropertyKeyConst.MaxReconsumeTimes, "3");
      p.put(PropertyKeyConst.SuspendTimeMillis, 100);
      p.put(PropertyKeyConst.ConsumeTimeout, 5);
      ONSFactory.createBatchConsumer(p);
      Properties clustered = new Properties();
      clustered.put(PropertyKeyConst.MessageModel, PropertyValueConst.CLUSTERING);
      ONSFactory.createPullConsumer(clustered);
      producer.sendOneway(new Message("a", "b", null));
    }`);
    assert.deepEqual(features.map(({ feature, value }) => `${feature} ${text(value) ?? ''}`.trim()).sort(), [
      'batch-consumer',
      'broadcasting',
      'consume-timeout 5',
      'max-reconsume-times 3',
      'one-way-send',
      'pull-consumer',
      'suspend-time 100',
    ]);
    assert.deepEqual(
      features.filter(({ feature }) => feature === 'broadcasting').map(({ consumer }) => consumer),
      [consumers[0]?.id],
    );
  });

  it('says roles and tokens', async () => {
    const { clients } = await modelOf(`void m(String token) {
      Properties role = new Properties();
      role.put(PropertyKeyConst.RAM_ROLE_NAME, "role");
      ONSFactory.createProducer(role);
      Properties sts = new Properties();
      sts.put(PropertyKeyConst.SecurityToken, token);
      ONSFactory.createProducer(sts);
    }`);
    assert.deepEqual(
      clients.map(({ roleCredentials }) => roleCredentials?.kind),
      ['ram-role', 'sts'],
    );
  });

  it('counts each use once, and none of what only looks like the SDK', async () => {
    const analysis = await analysisOf(`void m(Producer p) {
      // p.start();
      String text = "com.aliyun.openservices.ons.api.Producer";
      p.start();
      p.send(new Message("a", "b", text.getBytes()));
    }`);
    assert.deepEqual(
      analysis?.uses.filter(({ kind }) => kind !== 'import').map(({ row }) => row.replace(/\(.*/, '').replace(/^.*\./, '')),
      ['Producer#start', 'Producer#send', 'Message#<init>'],
    );
  });

  it('has ids that are unique in a file', async () => {
    const model = await modelOf(`void m() {
      Properties p = new Properties();
      p.put(PropertyKeyConst.MaxReconsumeTimes, "3");
      Consumer c = ONSFactory.createConsumer(p);
      c.subscribe("a", "*", null);
      ONSFactory.createProducer(p).send(new Message("a", "b", null));
    }`);
    const ids = [model.clients, model.producers, model.sends, model.consumers, model.features ?? []].flatMap((parts) =>
      parts.map(({ id }) => id),
    );
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(model.sends[0]?.producer, model.producers[0]?.id);
  });
});
