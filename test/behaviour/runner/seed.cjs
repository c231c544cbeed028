'use strict';
// Publishes messages to a 5.x broker: node seed.cjs ENDPOINT JSON. A process of its own, so that an outage of the broker can't reach the tests.
const { Producer } = require('rocketmq-client-nodejs');

const [endpoints, json] = process.argv.slice(2);

/** A broker that has just started tells its routes a little later. */
async function sendUntilTaken(producer, message) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await producer.send(message);
    } catch (error) {
      if (attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

(async () => {
  const producer = new Producer({ endpoints, namespace: '', logger: { info() {}, warn() {}, error() {} } });
  await producer.startup();
  for (const { topic, body, tag, key, properties, shardingKey } of JSON.parse(json)) {
    await sendUntilTaken(producer, {
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
