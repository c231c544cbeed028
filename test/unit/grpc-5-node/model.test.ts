import assert from 'node:assert/strict';
import { grpcNode } from '../../../rules/sdks/grpc-5/node/index.js';
import type { FileModel } from '../../../server/model/messaging.js';
import { adapter, analysisOf } from '../typescript/front-ends.js';
import { show } from '../typescript/show-value.js';

const head = `import { Producer, PushConsumer, SimpleConsumer, FilterExpression } from 'rocketmq-client-nodejs';\n`;

function modelOf(body: string, others: Readonly<Record<string, string>> = {}): FileModel {
  const analysis = analysisOf(grpcNode, { 'a.ts': head + body, ...others }, 'a.ts');
  assert.ok(analysis);
  assert.deepEqual(analysis.uses, []);
  return analysis.model;
}

/** Types and delivery time of one send. */
function sent(message: string, second = ''): string {
  const [send] = modelOf(`const p = new Producer({ endpoints: 'h', namespace: '' });\np.send(${message}${second});`).sends;
  const due = send?.deliveryTime;
  return `${send?.types.join('|') ?? 'none'}${due ? ` ${due.unit} ${show(due.value)}` : ''}`;
}

describe('model of rocketmq-client-nodejs', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  const messages: readonly (readonly [message: string, expected: string, second?: string])[] = [
    [`{ topic: 't', body }`, 'NORMAL'],
    [`{ topic: 't', body, messageGroup: 'g' }`, 'FIFO'],
    [`{ topic: 't', body, messageGroup: undefined }`, 'NORMAL'],
    [`{ topic: 't', body, delay: 1000 }`, 'DELAY delay known 1000'],
    [`{ topic: 't', body, deliveryTimestamp: new Date(Date.now() + 1000) }`, 'DELAY moment (now + 1000)'],
    [`{ topic: 't', body, ...(at ? { deliveryTimestamp: new Date(2000) } : {}) }`, 'DELAY|NORMAL moment known 2000'],
    [`{ topic: 't', body }`, 'TRANSACTION', ', transaction'],
  ];
  for (const [message, expected, second] of messages) {
    it(`${message}${second ?? ''}: ${expected}`, () => {
      assert.equal(sent(message, second), expected);
    });
  }

  it('reads groups and subscriptions', () => {
    const { consumers } = modelOf(`const options = { endpoints: 'h', namespace: '' };
const subscriptions = new Map();
subscriptions.set('late', '*');
new SimpleConsumer({ ...options, consumerGroup: 'GID_a', subscriptions: new Map([['orders', 'A'], ['bills', new FilterExpression('a > 1', FilterType.SQL)]]) });
new PushConsumer({ ...options, consumerGroup: 'GID_b', subscriptions, messageListener });`);
    assert.deepEqual(
      consumers.map(({ group, manner, subscriptions }) => [
        show(group?.value),
        manner,
        ...subscriptions.map(({ topic, filter, filterKind }) => `${show(topic?.value)}/${show(filter?.value)}/${filterKind ?? ''}`),
      ]),
      [
        ['known GID_a', 'simple', 'known orders/known A/tag', 'known bills/known a > 1/sql92'],
        ['known GID_b', 'push', 'known late/known */tag'],
      ],
    );
  });

  it('reads clients, and what is received and acknowledged', () => {
    const model =
      modelOf(`const consumer = new SimpleConsumer({ endpoints: process.env.E, namespace: 'ns', consumerGroup: 'g', subscriptions: new Map() });
async function f() { for (const m of await consumer.receive(1)) await consumer.ack(m); }`);
    assert.equal(show(model.clients[0]?.endpoint?.value), 'env E');
    assert.equal(show(model.clients[0]?.namespace?.value), 'known ns');
    assert.equal(model.receives[0]?.consumer, model.consumers[0]?.id);
    assert.equal(model.acknowledgements[0]?.consumer, model.consumers[0]?.id);
  });

  it('follows a producer of a field and of another file', () => {
    const { sends } = modelOf(
      `import { Mq } from './mq.js';\nclass A { p = new Producer({ endpoints: 'h', namespace: '' }); f() { this.p.send({ topic: 'a', body }); } }\nnew Mq().producer.send({ topic: 'b', body });`,
      {
        'mq.ts': `import { Producer } from 'rocketmq-client-nodejs';\nexport class Mq { producer = new Producer({ endpoints: 'h', namespace: '' }); }`,
      },
    );
    assert.deepEqual(
      sends.map(({ topic }) => show(topic?.value)),
      ['known a', 'known b'],
    );
  });

  const all = (body: string): readonly string[] =>
    modelOf(`const p = new Producer({ endpoints: 'h', namespace: '' });\n${body}`).sends.map(
      ({ topic, types, deliveryTime }) => `${show(topic?.value)} ${types.join('|')} ${show(deliveryTime?.value)}`,
    );

  it('tells messages of one factory apart', () => {
    assert.deepEqual(
      all(`function plain(topic) { return { topic, body }; }
async function f() {
  const m = plain('a');
  await p.send({ ...m, delay: 5 });
  const n = plain('b');
  n.delay = 6;
  await p.send(n);
  await p.send(plain('c'));
  await p.send({ ...plain('x'), ...plain('d') });
}`),
      ['known a DELAY known 5', 'known b DELAY known 6', 'known c NORMAL none', 'known d NORMAL none'],
    );
  });

  it('asks all callers of a function that other files can call', () => {
    assert.deepEqual(all('export async function send(message) { await p.send(message); }'), [
      'parameter message.topic NORMAL (parameter message.deliveryTimestamp - now) ?? parameter message.delay',
    ]);
    assert.deepEqual(all('export async function send(message) { await p.send({ ...message, delay: 5 }); }'), [
      'parameter message.topic NORMAL (parameter message.deliveryTimestamp - now) ?? 5',
    ]);
    assert.deepEqual(
      all(`export async function send(options) { await p.send({ topic: 'orders', body, ...options, deliveryTimestamp: at }); }`),
      ['parameter options.topic ?? orders NORMAL unknown other-file'],
    );
  });

  it('says no type of a message that takes over what is not known', () => {
    assert.deepEqual(all(`p.send({ topic: 'a', body, ...read() });`), ['a | unknown composed  none']);
    assert.deepEqual(all(`p.send({ topic: 'a', body, ...read(), delay: 5 });`), ['a | unknown composed DELAY known 5']);
  });

  it('says nothing of messages that nobody passes', () => {
    assert.deepEqual(all('p.send(read());'), ['none  none']);
    assert.deepEqual(all('export const late = async () => p.send(await next());'), ['none  none']);
  });

  it('tells what callers of this file pass apart', () => {
    assert.deepEqual(
      all(`function plain(topic) { return { topic, body }; }
async function send(message) { await p.send(message); }
send(plain('a'));
send({ ...plain('b'), delay: 5 });
const third = { topic: 'c', body, messageGroup: 'g' };
send(third);`),
      ['known a NORMAL none', 'known b DELAY known 5', 'known c FIFO none'],
    );
  });

  it('leaves other producers alone', () => {
    const text = `import { Producer } from './mine';\nnew Producer().send({ topic: 't' });`;
    assert.equal(analysisOf(grpcNode, { 'a.ts': text }, 'a.ts'), undefined);
  });
});
