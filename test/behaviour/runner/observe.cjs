'use strict';
// Prints what lies in a topic, as JSON: node observe.cjs ENDPOINT TOPIC GROUP. The group is the observer's own, so nobody misses a message.
const { SimpleConsumer } = require('rocketmq-client-nodejs');

const [endpoints, topic, consumerGroup] = process.argv.slice(2);
const logger = { info() {}, warn() {}, error() {} };

(async () => {
  const consumer = new SimpleConsumer({
    endpoints,
    namespace: '',
    consumerGroup,
    subscriptions: new Map([[topic, '*']]),
    awaitDuration: 5000,
    logger,
  });
  await consumer.startup();
  const seen = [];
  // A receive reads one of the topic's queues, so a few empty ones in a row mean that there is no more.
  for (let empty = 0; empty < 2;) {
    const messages = await consumer.receive(32, 60000);
    empty = messages.length === 0 ? empty + 1 : 0;
    for (const message of messages) {
      seen.push({
        body: message.body.toString('utf8'),
        tag: message.tag,
        keys: message.keys,
        properties: Object.fromEntries(message.properties),
      });
      await consumer.ack(message);
    }
  }
  console.log(JSON.stringify(seen));
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
