'use strict';
// Tries one thing on a live broker and prints `ok` or what the client said: node facts.cjs WHAT ENDPOINT USER PASSWORD TOPIC [GROUP].
const { Producer, SimpleConsumer } = require('rocketmq-client-nodejs');

const [what, endpoints, accessKey, accessSecret, topic, group] = process.argv.slice(2);
const logger = { info() {}, warn() {}, error() {} };
const options = { endpoints, namespace: '', sessionCredentials: { accessKey, accessSecret }, logger };

async function send(message) {
  const producer = new Producer(options);
  await producer.startup();
  await producer.send({ topic, body: Buffer.from('1'), ...message });
  return '';
}

async function receive(awaitDuration) {
  const consumer = new SimpleConsumer({ ...options, consumerGroup: group, subscriptions: new Map([[topic, '*']]), awaitDuration });
  await consumer.startup();
  const messages = [...(await consumer.receive(1, 60000)), ...(await consumer.receive(1, 60000))];
  return String(messages.length);
}

const attempts = {
  build: async () => {
    await new Producer(options).startup();
    return '';
  },
  'build-with-topic': async () => {
    await new Producer({ ...options, topics: [topic] }).startup();
    return '';
  },
  send: () => send({}),
  'send-delayed': () => send({ delay: 5000 }),
  'send-too-late': () => send({ delay: 8 * 24 * 60 * 60 * 1000 }),
  'send-ordered': () => send({ messageGroup: 'a' }),
  'send-ordered-and-delayed': () => send({ messageGroup: 'a', delay: 5000 }),
  'send-large': () => send({ body: Buffer.alloc(4 * 1024 * 1024 + 1) }),
  'send-largest': () => send({ body: Buffer.alloc(4 * 1024 * 1024) }),
  'send-large-properties': () => send({ properties: new Map([['note', 'x'.repeat(16 * 1024)]]) }),
  receive: () => receive(5000),
  'receive-short': () => receive(1000),
};

const start = Date.now();
const rootOf = (error) => (error.cause ? rootOf(error.cause) : error);
attempts[what]()
  .then(
    (result) => console.log(`ok ${result}`),
    (error) => console.log(`error ${rootOf(error).name} ${String(rootOf(error).message).replaceAll('\n', ' ')}`),
  )
  .finally(() => {
    console.log(`milliseconds ${Date.now() - start}`);
    process.exit(0);
  });
