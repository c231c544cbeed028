import assert from 'node:assert/strict';
import type { FileModel } from '../../../server/model/messaging.js';
import { show } from './show-value.js';
import { adapter, project } from './support.js';

const head = `const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');\n`;

function modelOf(body: string): FileModel {
  const model = project({ 'a.js': head + body }).analysis('a.js')?.model;
  assert.ok(model);
  return model;
}

const values: readonly (readonly [expression: string, shown: string, before?: string])[] = [
  [`'t'`, 'known t'],
  ['`t`', 'known t'],
  ['TOPIC', 'known t', `const TOPIC = 't';`],
  ['`${PREFIX}-orders`', 'known shop-orders', `const PREFIX = 'shop';`],
  [`PREFIX + '-orders'`, 'known shop-orders', `const PREFIX = 'shop';`],
  ['`${env}-orders`', 'unknown composed -orders', 'const env = read();'],
  ['process.env.TOPIC', 'env TOPIC'],
  [`process.env['TOPIC'] || 'dev'`, 'env TOPIC or dev'],
  ['TOPIC', 'env MQ_TOPIC', 'const { MQ_TOPIC: TOPIC } = process.env;'],
  [`config.get('mq.topic')`, 'key mq.topic'],
  [`config.get('mq.topic', 'dev')`, 'key mq.topic or dev'],
  ['topics.orders', 'known t', `const topics = { orders: 't' };`],
  ['topics.orders', 'unknown other-file', `const topics = require('./topics');`],
  ['topic', 'known b', `let topic = 'a'; topic = 'b';`],
  ['topic()', 'unknown call-result', 'const topic = () => ask();'],
];

describe('model of scripts', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  for (const [expression, shown, before] of values) {
    it(`value of ${expression}: ${shown}`, () => {
      const { producers } = modelOf(`${before ?? ''}\nnew MQClient('h', 'a', 's').getProducer('', ${expression});`);
      assert.equal(show(producers[0]?.topic?.value), shown);
    });
  }

  it('value of a parameter', () => {
    const { producers } = modelOf(`function make(topic) { return new MQClient('h', 'a', 's').getProducer('', topic); }`);
    assert.equal(show(producers[0]?.topic?.value), 'parameter topic');
  });

  it('reads a client, what is made of it and what is sent', () => {
    const model = modelOf(`
const client = new MQClient(process.env.ENDPOINT, 'id', 'secret', token());
const producer = client.getProducer('inst', 'orders');
async function send(delay) {
  const props = new MessageProperties();
  props.messageKey('k1');
  if (delay) props.startDeliverTime(Date.now() + 60 * 1000);
  await producer.publishMessage('x', 'TagA', props);
}`);
    const [client] = model.clients;
    const [producer] = model.producers;
    const [send] = model.sends;
    assert.equal(show(client?.endpoint?.value), 'env ENDPOINT');
    assert.equal(show(client?.securityToken?.value), 'unknown call-result');
    assert.equal(producer?.client, client?.id);
    assert.equal(send?.producer, producer?.id);
    assert.equal(show(send?.topic?.value), 'known orders');
    assert.equal(show(send?.tag?.value), 'known TagA');
    assert.equal(show(send?.keys?.value), 'known k1');
    assert.deepEqual(send?.types, ['NORMAL', 'DELAY']);
    assert.equal(send?.deliveryTime?.unit, 'moment');
    assert.equal(show(send?.deliveryTime?.value), '(now + 60000)');
  });

  it('tells message types', () => {
    const types = (setters: string): readonly string[] | undefined =>
      modelOf(
        `const p = new MQClient('h', 'a', 's').getProducer('', 't');\nconst m = new MessageProperties();\n${setters}\np.publishMessage('x', '', m);`,
      ).sends[0]?.types;
    assert.deepEqual(types(''), ['NORMAL']);
    assert.deepEqual(types('m.putProperty("a", 1);'), ['NORMAL']);
    assert.deepEqual(types('m.shardingKey(1);'), ['FIFO']);
    assert.deepEqual(types('m.startDeliverTime(at);'), ['DELAY']);
    assert.deepEqual(types('if (at) m.startDeliverTime(at);'), ['NORMAL', 'DELAY']);
  });

  it('reads consumers and transactions', () => {
    const model = modelOf(`
const client = new MQClient('h', 'a', 's');
const consumer = client.getConsumer('', 't', 'g', 'A||B');
const tx = client.getTransProducer('', 'tx', 'gx');
async function f() {
  const res = await consumer.consumeMessageOrderly(3, 3);
  await consumer.ackMessage(res.body.map((m) => m.ReceiptHandle));
  await tx.consumeHalfMessage(3, 3);
  await tx.publishMessage('x');
}`);
    assert.equal(show(model.consumers[0]?.group?.value), 'known g');
    assert.equal(show(model.consumers[0]?.subscriptions[0]?.filter?.value), 'known A||B');
    assert.deepEqual(
      model.receives.map(({ orderly, halfMessages }) => [orderly, halfMessages]),
      [
        [true, false],
        [false, true],
      ],
    );
    assert.equal(model.acknowledgements[0]?.consumer, model.consumers[0]?.id);
    assert.equal(model.producers[0]?.transactional, true);
    assert.equal(show(model.producers[0]?.group?.value), 'known gx');
    assert.deepEqual(model.sends[0]?.types, ['TRANSACTION']);
  });

  it('tells findings what they are about', () => {
    const uses = project({ 'a.js': `${head}new MQClient('h', 'a', 's').getProducer('', 'orders').publishMessage('x', 'A');` }).analysis(
      'a.js',
    )?.uses;
    assert.deepEqual(uses?.find(({ row }) => row === 'MQProducer.publishMessage')?.data, {
      topic: 'orders',
      tag: 'A',
      messageType: 'NORMAL',
    });
  });
});
