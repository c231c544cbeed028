// node --env-file=.env dist/tools/announce.js "text": one announcement for every customer
import { MQClient } from '@aliyunmq/mq-http-sdk';
import { config } from '../config.js';

const client = new MQClient(config.mq.endpoint, config.mq.accessKeyId, config.mq.accessKeySecret);
const producer = client.getProducer(config.mq.instanceId, 'shop-announcements');

async function main(): Promise<void> {
  const text = process.argv[2] ?? '';
  const result = await producer.publishMessage(JSON.stringify({ text, sent: new Date() }), 'announcement');
  console.info('announced', result.body.MessageId);
}

main().catch((error) => {
  console.error('not announced', error);
  process.exitCode = 1;
});
