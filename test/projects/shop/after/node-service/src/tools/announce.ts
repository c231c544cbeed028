// node --env-file=.env dist/tools/announce.js "text": one announcement for every customer
import { Producer } from 'rocketmq-client-nodejs';
import { config } from '../config.js';

const clientOptions = {
  endpoints: config.mq.endpoint.replace(/^https?:\/\//, ''),
  namespace: '',
  sessionCredentials: { accessKey: config.mq.accessKeyId, accessSecret: config.mq.accessKeySecret },
};
const producer = new Producer({ ...clientOptions });

async function main(): Promise<void> {
  await producer.startup();
  const text = process.argv[2] ?? '';
  const result = await producer.send({
    topic: 'shop-announcements',
    tag: 'announcement',
    body: Buffer.from(JSON.stringify({ text, sent: new Date() })),
  });
  console.info('announced', result.messageId);
}

main().catch((error) => {
  console.error('not announced', error);
  process.exitCode = 1;
}).finally(() => producer.shutdown());
