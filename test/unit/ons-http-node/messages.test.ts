import assert from 'node:assert/strict';
import { onsHttpNode } from '../../../rules/sdks/ons-http/node/index.js';
import { adapter, analysisOf } from '../typescript/front-ends.js';
import { show } from '../typescript/show-value.js';

const text = `const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');
const client = new MQClient('http://host', 'a', 's');
const orders = client.getProducer('MQ_INST_1_a', 'orders');
function properties(key) {
  const made = new MessageProperties();
  made.messageKey(key);
  return made;
}
async function send(text) {
  await orders.publishMessage(text, 'new', properties('1'));
}
async function later(text) {
  const delayed = properties('2');
  delayed.startDeliverTime(Date.now() + 1000);
  await orders.publishMessage(text, 'late', delayed);
}`;

describe('messages of the ONS HTTP SDK for Node.js', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  it('tells properties of one factory apart', () => {
    const sends = analysisOf(onsHttpNode, { 'a.js': text }, 'a.js')?.model.sends;
    assert.deepEqual(
      sends?.map(({ types }) => types.join('|')),
      ['NORMAL', 'DELAY'],
    );
  });

  const producers = `const { MQClient } = require('@aliyunmq/mq-http-sdk');
const { endpoint } = require('./config');
const client = new MQClient(endpoint, 'a', 's');
const orders = client.getProducer('', 'orders');
exports.orders = orders;
exports.of = (topic) => client.getProducer('', topic);
exports.Sender = class { constructor(topic) { this.producer = client.getProducer('', topic); } };
exports.byKind = { a: client.getProducer('', 'kind-a'), b: client.getProducer('', 'kind-b') };
exports.checked = client.getTransProducer('', 'checked', 'GID_checked');`;

  const elsewhere: readonly (readonly [producer: string, topics: string])[] = [
    ['mq.orders', 'known orders'],
    [`mq.of('bills')`, 'known bills'],
    [`new mq.Sender('late').producer`, 'known late'],
    ['mq.byKind[kind]', 'kind-a | kind-b'],
    ['mq.checked', 'known checked'],
    ['(vip ? mq.orders : mq.of(topicOf(order)))', 'orders | unknown call-result'],
  ];
  for (const [producer, topic] of elsewhere) {
    it(`a producer of another file has its topic: ${producer}`, () => {
      const text = `const mq = require('./producers');\nconst { MQClient } = require('@aliyunmq/mq-http-sdk');\n${producer}.publishMessage('x');`;
      const sends = analysisOf(
        onsHttpNode,
        { 'a.js': text, 'producers.js': producers, 'config.js': `exports.endpoint = 'http://h';` },
        'a.js',
      )?.model.sends;
      assert.equal(show(sends?.[0]?.topic?.value), topic);
    });
  }
});
