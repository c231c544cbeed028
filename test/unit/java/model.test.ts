import assert from 'node:assert/strict';
import { loadParser, project } from './support.js';
import type { SendPart } from '../../../server/model/messaging.js';
import { knownText, type Value } from '../../../server/model/values.js';

const head = 'import com.aliyun.mq.http.*; import com.aliyun.mq.http.model.*; import com.aliyun.mq.http.common.*; import java.util.*;';

function model(body: string): NonNullable<ReturnType<ReturnType<typeof project>['analysis']>>['model'] {
  const analysis = project({ 'A.java': `${head} class A { ${body} }` }).analysis('A.java');
  assert.ok(analysis);
  return analysis.model;
}

function sent(body: string): SendPart {
  const [send, ...others] = model(body).sends;
  assert.ok(send && others.length === 0);
  return send;
}

const send = (setup: string): string =>
  `void f(MQProducer p, long delay, boolean b) { TopicMessage m = new TopicMessage("x".getBytes(), "tag"); ${setup} p.publishMessage(m); }`;

/** Operands of sums, numbers, and kinds of what is open. */
function terms(value: Value): unknown {
  if (value.kind === 'calculated') return value.operands.map(terms);
  return value.kind === 'known' ? value.value : value.kind;
}

describe('ONS HTTP for Java: the model', () => {
  before(loadParser);

  it('a client with what it is made of, and what is made of it', () => {
    const { clients, producers, consumers } = model(`
      static final String TOPIC = "orders";
      void f() {
        MQClient k = new MQClient("http://e", "ak", "sk", "token");
        MQProducer p = k.getProducer("MQ_INST_1", TOPIC);
        MQConsumer c = k.getConsumer(TOPIC, "GID_a", "A||B");
        MQTransProducer t = k.getTransProducer("MQ_INST_1", "tx", "GID_t");
      }`);
    const [client] = clients;
    assert.ok(client);
    assert.deepEqual(
      [client.endpoint, client.accessKey, client.secretKey, client.securityToken, client.instanceId].map((at) => knownText(at?.value)),
      ['http://e', 'ak', 'sk', 'token', 'MQ_INST_1'],
    );
    assert.deepEqual(
      producers.map(({ client: id, topic, group, transactional }) => [id, knownText(topic?.value), knownText(group?.value), transactional]),
      [
        [client.id, 'orders', undefined, false],
        [client.id, 'tx', 'GID_t', true],
      ],
    );
    assert.deepEqual(
      consumers.map(({ client: id, group, subscriptions }) => [
        id,
        knownText(subscriptions[0]?.topic?.value),
        knownText(group?.value),
        knownText(subscriptions[0]?.filter?.value),
      ]),
      [[client.id, 'orders', 'GID_a', 'A||B']],
    );
  });

  it('a field that is used above the place where it is set', () => {
    const { producers, sends } = model(
      'MQProducer p; void send(TopicMessage m) { p.publishMessage(m); } void init(MQClient k) { p = k.getProducer("t"); }',
    );
    assert.equal(sends[0]?.producer, producers[0]?.id);
    assert.equal(knownText(sends[0]?.topic?.value), 't');
  });

  it('a producer from a method of the file', () => {
    const { sends } = model(
      'MQProducer make(MQClient k) { MQProducer q = k.getProducer("t"); return q; } void f(MQClient k) { make(k).publishMessage(new TopicMessage()); }',
    );
    assert.equal(knownText(sends[0]?.topic?.value), 't');
  });

  const types: readonly (readonly [title: string, body: string, types: readonly string[]])[] = [
    ['nothing set', send(''), ['NORMAL']],
    ['a sharding key', send('m.setShardingKey("k");'), ['FIFO']],
    ['a delivery time', send('m.setStartDeliverTime(System.currentTimeMillis() + 1000);'), ['DELAY']],
    [
      'a delivery time under a condition',
      send('if (delay > 0) { m.setStartDeliverTime(System.currentTimeMillis() + delay); }'),
      ['NORMAL', 'DELAY'],
    ],
    ['a delivery time under a condition without braces', send('if (delay > 0) m.setStartDeliverTime(delay);'), ['NORMAL', 'DELAY']],
    ['one of two', send('if (b) m.setShardingKey("k"); else m.setStartDeliverTime(delay);'), ['NORMAL', 'FIFO', 'DELAY']],
    ['a reserved key', send('m.getProperties().put("__STARTDELIVERTIME", "1");'), ['DELAY']],
    ['an immunity time', send('m.setTransCheckImmunityTime(10);'), ['TRANSACTION']],
    [
      'set and sent in the same branch',
      'void f(MQProducer p, boolean b) { TopicMessage m = new TopicMessage(); if (b) { m.setShardingKey("k"); p.publishMessage(m); } }',
      ['FIFO'],
    ],
    [
      'made and set in one branch of two',
      'void f(MQProducer p, boolean b) { TopicMessage m; if (b) { m = new TopicMessage(); m.setStartDeliverTime(5); } else { m = new TopicMessage(); } p.publishMessage(m); }',
      ['NORMAL', 'DELAY'],
    ],
    [
      'made in a loop',
      'void f(MQProducer p) { for (int i = 0; i < 3; i++) { TopicMessage m = new TopicMessage(); m.setShardingKey("k"); p.publishMessage(m); } }',
      ['FIFO'],
    ],
    [
      'made in a factory method',
      'TopicMessage make() { TopicMessage m = new TopicMessage(); m.setShardingKey("k"); return m; } void f(MQProducer p) { p.publishMessage(make()); }',
      ['FIFO'],
    ],
    [
      'set in a helper',
      'void mark(TopicMessage x) { x.setShardingKey("k"); } void f(MQProducer p) { TopicMessage m = new TopicMessage(); mark(m); p.publishMessage(m); }',
      ['FIFO'],
    ],
    [
      'passed to the method that sends',
      'void out(MQProducer p, TopicMessage x) { p.publishMessage(x); } void f(MQProducer p) { TopicMessage m = new TopicMessage(); m.setShardingKey("k"); out(p, m); }',
      ['FIFO'],
    ],
    ['from elsewhere', 'void out(MQProducer p, TopicMessage x) { p.publishMessage(x); }', []],
    ['the variable takes the result', 'void f(MQProducer p) { TopicMessage m = new TopicMessage(); m = p.publishMessage(m); }', ['NORMAL']],
    ['a transactional producer', 'void f(MQTransProducer p) { p.publishMessage(new TopicMessage()); }', ['TRANSACTION']],
  ];
  for (const [title, body, expected] of types) it(`message types: ${title}`, () => assert.deepEqual(sent(body).types, expected));

  it('what a message carries', () => {
    const made = sent(send('m.setMessageKey("key"); m.setShardingKey("group");'));
    assert.deepEqual(
      [made.tag, made.keys, made.messageGroup].map((at) => knownText(at?.value)),
      ['tag', 'key', 'group'],
    );
    assert.equal(knownText(sent(send('m.setMessageTag("later");')).tag?.value), 'later');
  });

  it('delivery times are moments, as they are calculated', () => {
    const time = (expression: string): unknown => {
      const at = sent(send(`m.setStartDeliverTime(${expression});`)).deliveryTime;
      return at && [at.unit, terms(at.value)];
    };
    assert.deepEqual(time('System.currentTimeMillis() + 3 * 60 * 1000'), ['moment', ['current-time', 180_000]]);
    assert.deepEqual(time('60000L + System.currentTimeMillis() + 1'), ['moment', [[60_000, 'current-time'], 1]]);
    assert.deepEqual(time('System.currentTimeMillis() + delay'), ['moment', ['current-time', 'parameter']]);
    assert.deepEqual(time('1700000000000L'), ['moment', 1_700_000_000_000]);
    assert.deepEqual(time('delay'), ['moment', 'parameter']);
  });

  it('bytes of a body, where constants show them', () => {
    const bytes = (body: string): unknown => {
      const at = sent(`void f(MQProducer p, byte[] given) { p.publishMessage(new TopicMessage(${body}, "tag")); }`).bodyBytes;
      return at?.value.kind === 'known' ? at.value.value : undefined;
    };
    assert.equal(bytes('"中x".getBytes()'), 4);
    assert.equal(bytes('new byte[5 * 1024 * 1024]'), 5_242_880);
    assert.equal(bytes('given'), undefined);
  });

  it('a token of a role, and a client for each call', () => {
    const [client] = model('void send(String token) { MQClient k = new MQClient("e", "a", "s", token); k.close(); }').clients;
    assert.equal(client?.roleCredentials?.kind, 'sts');
    assert.ok(client?.shortLived);
    const kept = [
      'MQClient k; void send() { k = new MQClient("e", "a", "s"); }',
      'MQClient make() { return new MQClient("e", "a", "s"); }',
      '@Bean MQClient make() { MQClient k = new MQClient("e", "a", "s"); return k; }',
      'public static void main(String[] a) { MQClient k = new MQClient("e", "a", "s"); }',
      'final MQClient k = new MQClient("e", "a", "s");',
      'public static void main(String[] a) { go(); } private static void go() { MQClient k = new MQClient("e", "a", "s"); k.close(); }',
    ];
    for (const body of kept) assert.equal(model(body).clients[0]?.shortLived, undefined, body);
  });

  it('receiving and acknowledging', () => {
    const { consumers, receives, acknowledgements } = model(
      'void f(MQClient k) { MQConsumer c = k.getConsumer("t", "g"); List<Message> l = c.consumeMessageOrderly(1, 3); c.ackMessage(null); c.consumeMessage(1, 1); } void g(MQTransProducer t) { t.consumeHalfMessage(1, 1); }',
    );
    const id = consumers[0]?.id;
    assert.deepEqual(
      receives.map(({ consumer, orderly, halfMessages }) => [consumer, orderly, halfMessages]),
      [
        [id, true, false],
        [id, false, false],
        [undefined, false, true],
      ],
    );
    assert.equal(acknowledgements[0]?.consumer, id);
  });

  it('tells topic, group, type and delay with the use', () => {
    const uses = project({
      'A.java': `${head} class A { void f() { MQProducer p = new MQClient("e", "a", "s").getProducer("orders"); TopicMessage m = new TopicMessage(); m.setStartDeliverTime(System.currentTimeMillis() + 1000); p.publishMessage(m); } }`,
    }).uses('A.java');
    assert.deepEqual(
      uses.map(({ use }) => use.data).filter((data) => data !== undefined),
      [{ topic: 'orders' }, { topic: 'orders', messageType: 'DELAY', delayMillis: 1000 }],
    );
    assert.ok(!JSON.stringify(uses.map(({ use }) => use)).includes('"a"'), 'no credential in the data of a use');
  });
});
