'use strict';
// Publishes messages to a 5.x broker: node seed.cjs ENDPOINT JSON. A process of its own, so that an outage of the broker can't reach the tests.
const { Producer } = require('rocketmq-client-nodejs');

const [endpoints, json] = process.argv.slice(2);

(async () => {
  const producer = new Producer({ endpoints, namespace: '', logger: { info() {}, warn() {}, error() {} } });
  await producer.startup();
  for (const { topic, body, tag, key, properties, shardingKey } of JSON.parse(json)) {
    await producer.send({
      topic,
      body: Buffer.from(body),
      ...(tag && { tag }),
      ...(key && { keys: [key] }),
      ...(properties && { properties: new Map(Object.entries(properties)) }),
      ...(shardingKey && { messageGroup: shardingKey }),
    });
  }
  await producer.shutdown();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
