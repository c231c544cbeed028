import assert from 'node:assert/strict';
import { onsHttpNode } from '../../../rules/sdks/ons-http/node/index.js';
import { adapter, analysisOf } from '../typescript/front-ends.js';

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
});
