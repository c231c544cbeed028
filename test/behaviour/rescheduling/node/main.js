'use strict';
// Sends a message that is due in 14 seconds, and prints what comes with the milliseconds since then.
const { ConsumeResult, Producer, PushConsumer } = require('rocketmq-client-nodejs');

const logger = { info() {}, warn() {}, error() {} };
const connection = { endpoints: process.env.MQ_ENDPOINT, namespace: '', logger };
const topic = 'reminders-node';
const start = Date.now();

const producer = new Producer({ ...connection, topics: [topic] });
const consumer = new PushConsumer({
  ...connection,
  consumerGroup: 'GID_reminders_node',
  subscriptions: new Map([[topic, '*']]),
  messageListener: {
    async consume(message) {
      console.log('received', Date.now() - start, message.body.toString(), message.tag, message.keys.join());
      return ConsumeResult.SUCCESS;
    },
  },
});

async function main() {
  await producer.startup();
  await consumer.startup();
  await producer.send({
    topic,
    tag: 'review',
    keys: ['order-1', 'order-2'],
    body: Buffer.from('订单'),
    deliveryTimestamp: new Date(Date.now() + 14_000),
  });
  console.log('sent', Date.now() - start);
  setTimeout(() => process.exit(0), 22_000);
}

main();
