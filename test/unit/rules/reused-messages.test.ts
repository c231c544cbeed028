import assert from 'node:assert/strict';
import { analysedEngine } from '../../support/product-engine.js';

const head = `const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');
const client = new MQClient(process.env.ENDPOINT, process.env.USER, process.env.PASSWORD);
const producer = client.getProducer('', 'reminders');
`;

/** Of each send its types and the shortest delay of each delivery time. */
async function sendsOf(body: string): Promise<[string, number[]][]> {
  const files = new Map([
    ['package.json', '{ "dependencies": { "@aliyunmq/mq-http-sdk": "^1.0.4" } }'],
    ['send.js', `${head}async function send(late) {\n${body}\n}\n`],
  ]);
  const { sends } = (await analysedEngine(files)).workspace();
  return sends.map(({ types, due = [] }) => [types.join(), due.flatMap((each) => (each.kind === 'delay' ? [each.min] : []))]);
}

describe('properties of a message that are used for several sends', function () {
  this.timeout(20_000);

  it('say of each send what was set before it', async () => {
    const found = await sendsOf(`
  const properties = new MessageProperties();
  await producer.publishMessage('a', '', properties);
  properties.startDeliverTime(Date.now() + 20 * 86400000);
  await producer.publishMessage('b', '', properties);
  properties.startDeliverTime(Date.now() + 1000);
  await producer.publishMessage('c', '', properties);`);
    assert.deepEqual(found, [
      ['NORMAL', []],
      ['DELAY', [20 * 86_400_000]],
      ['DELAY', [1000]],
    ]);
  });

  it('keep both values of a condition', async () => {
    const found = await sendsOf(`
  const properties = new MessageProperties();
  properties.startDeliverTime(Date.now() + 1000);
  if (late) properties.startDeliverTime(Date.now() + 20 * 86400000);
  await producer.publishMessage('a', '', properties);`);
    assert.deepEqual(found, [['DELAY', [1000, 20 * 86_400_000]]]);
  });
});
