import assert from 'node:assert/strict';
import { aliOnsNode } from '../../../rules/sdks/ali-ons/index.js';
import type { FileModel } from '../../../server/model/messaging.js';
import { adapter, analysisOf } from '../typescript/front-ends.js';
import { show } from '../typescript/show-value.js';

const head = `const { Producer, Consumer, Message } = require('ali-ons');\n`;

function modelOf(body: string, others: Readonly<Record<string, string>> = {}): FileModel {
  const model = analysisOf(aliOnsNode, { 'a.js': head + body, ...others }, 'a.js')?.model;
  assert.ok(model);
  return model;
}

describe('model of ali-ons', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  it('reads clients with their options', () => {
    const { clients, producers } = modelOf(
      `const common = { accessKeyId: process.env.AK, accessKeySecret: process.env.SK, namespace: 'MQ_INST_1_a' };
new Producer({ ...common, nameSrv: 'host:80', producerGroup: 'GID_a' });`,
    );
    assert.deepEqual(
      clients.map(({ endpoint, accessKey, secretKey, namespace }) =>
        [endpoint, accessKey, secretKey, namespace].map((at) => show(at?.value)),
      ),
      [['known host:80', 'env AK', 'env SK', 'known MQ_INST_1_a']],
    );
    assert.equal(show(producers[0]?.group?.value), 'known GID_a');
    assert.equal(producers[0]?.client, clients[0]?.id);
  });

  it('reads consumers with subscriptions and features', () => {
    const { consumers, features } = modelOf(
      `const consumer = new Consumer({ consumerGroup: 'GID_a', isBroadcast: true, maxReconsumeTimes: 3 });
consumer.subscribe('orders', 'A || B', async () => {});
consumer.subscribe('bills', { expressionType: 'SQL92', subString: 'a > 1' }, async () => {});
consumer.subscribe('logs', async () => {});`,
    );
    assert.deepEqual(
      consumers.map(({ group, manner, subscriptions }) => [
        show(group?.value),
        manner,
        ...subscriptions.map(({ topic, filter, filterKind }) => `${show(topic?.value)}/${show(filter?.value)}/${filterKind ?? ''}`),
      ]),
      [['known GID_a', 'push', 'known orders/known A || B/tag', 'known bills/known a > 1/sql92', 'known logs/none/tag']],
    );
    assert.deepEqual(
      features?.map(({ feature, consumer }) => [feature, consumer === consumers[0]?.id]),
      [
        ['broadcasting', true],
        ['max-reconsume-times', true],
      ],
    );
  });

  it('reads what is sent', () => {
    const { sends } = modelOf(`const producer = new Producer({ producerGroup: 'GID_a' });
async function f(id, later) {
  const message = new Message('orders', 'new', 'hello');
  message.keys = [id];
  message.shardingKey = id;
  await producer.send(message);
  const delayed = new Message('orders', 'late', 'x');
  if (later) delayed.setStartDeliverTime(Date.now() + 1000);
  await producer.send(delayed);
  const level = new Message('levels', 'x');
  level.delayTimeLevel = 3;
  await producer.send(level);
}`);
    assert.deepEqual(
      sends.map(({ topic, tag, types, deliveryTime, bodyBytes }) => [
        show(topic?.value),
        show(tag?.value),
        types.join('|'),
        deliveryTime ? `${deliveryTime.unit} ${show(deliveryTime.value)}` : '',
        show(bodyBytes?.value),
      ]),
      [
        ['known orders', 'known new', 'FIFO', '', 'known 5'],
        ['known orders', 'known late', 'NORMAL|DELAY', 'moment (now + 1000)', 'known 1'],
        ['known levels', 'none', 'DELAY', 'level known 3', 'known 1'],
      ],
    );
  });

  it('knows how large a body is that is made of a number', () => {
    const size = (body: string): string =>
      show(modelOf(`const p = new Producer({});\np.send(new Message('t', 'a', ${body}));`).sends[0]?.bodyBytes?.value);
    assert.equal(size('Buffer.alloc(5 * 1024 * 1024)'), 'known 5242880');
    assert.equal(size(`'é'.repeat(1000)`), 'known 2000');
    assert.equal(size(`Buffer.from('x'.repeat(1000))`), 'known 1000');
    assert.equal(size('Buffer.alloc(size)'), 'none');
  });

  it('gives a message that is sent elsewhere the types that are set on it', () => {
    const { sends } = modelOf(`module.exports = (text) => {\n  const message = new Message('orders', 'new', text);\n  return message;\n};`);
    assert.deepEqual(
      sends.map(({ topic, types }) => [show(topic?.value), types]),
      [['known orders', []]],
    );
  });

  it('tells messages of one factory apart', () => {
    const { sends } = modelOf(`const producer = new Producer({});
const plain = (topic) => new Message(topic, 'a', 'x');
function late(topic) { const m = plain(topic); m.setStartDeliverTime(Date.now() + 5); return m; }
async function f() {
  const first = plain('a');
  first.setStartDeliverTime(Date.now() + 5);
  await producer.send(first);
  await producer.send(plain('b'));
  await producer.send(late('c'));
  const alias = late('d');
  const same = alias;
  same.shardingKey = 'k';
  await producer.send(alias);
}`);
    assert.deepEqual(
      sends.map(({ topic, types, messageGroup }) => [show(topic?.value), types.join('|'), show(messageGroup?.value)]),
      [
        ['known a', 'DELAY', 'none'],
        ['known b', 'NORMAL', 'none'],
        ['known c', 'DELAY', 'none'],
        ['known d', 'DELAY|FIFO', 'known k'],
      ],
    );
  });

  it('counts what is set on a message that came another way', () => {
    const { sends } = modelOf(`const producer = new Producer({});
const plain = (topic) => new Message(topic, 'a', 'x');
function deliver(message) { return producer.send(message); }
function f() { const m = plain('a'); m.delayTimeLevel = 3; return deliver(m); }`);
    assert.deepEqual(
      sends.map(({ types }) => types.includes('DELAY')),
      [true],
    );
  });

  it('follows a producer of another file', () => {
    const { sends } = modelOf(`const { producer } = require('./mq');\nproducer.send(new Message('orders', 'new', 'x'));`, {
      'mq.js': `const { Producer } = require('ali-ons');\nexports.producer = new Producer({ producerGroup: 'GID_a' });`,
    });
    assert.deepEqual(
      sends.map(({ topic, types }) => [show(topic?.value), types]),
      [['known orders', ['NORMAL']]],
    );
  });

  it('leaves classes of the same names alone', () => {
    const text = `const { Producer } = require('./mine');\nnew Producer({ producerGroup: 'GID_a' }).send({});`;
    assert.equal(analysisOf(aliOnsNode, { 'a.js': text }, 'a.js'), undefined);
  });

  it('reads the configuration of egg-ons, with the filter of the subscriber', () => {
    const model = analysisOf(
      aliOnsNode,
      {
        'config/config.default.js': `exports.ons = {
  default: { accessKey: 'a', secretKey: 's' },
  sub: [{ consumerGroup: 'GID_a', topics: ['orders', 'bills'] }],
  pub: [{ producerGroup: 'GID_p', topics: ['orders'] }],
};`,
        'app/ons/orders.js': `module.exports = class { static get subExpression() { return 'paid'; } async subscribe() {} };`,
      },
      'config/config.default.js',
    )?.model;
    assert.deepEqual(
      model?.consumers.map(({ group, subscriptions }) => [
        show(group?.value),
        ...subscriptions.map(({ topic, filter }) => `${show(topic?.value)}/${show(filter?.value)}`),
      ]),
      [['known GID_a', 'known orders/known paid', 'known bills/none']],
    );
    assert.deepEqual(
      model?.producers.map(({ group, topic }) => [show(group?.value), show(topic?.value)]),
      [['known GID_p', 'known orders']],
    );
    assert.equal(show(model?.clients[0]?.accessKey?.value), 'known a');
  });
});
