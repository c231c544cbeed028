const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-bare');

async function send(body, tag, key) {
  const properties = new MessageProperties();
  properties.messageKey(key);
  await producer.publishMessage(body, tag, properties);
}

(async () => {
  await send('both', 'created', 'k-1');
  await send('no tag', undefined, 'k-2');
  await send('empty tag', '', 'k-3');
  await send('no key', 'created', null);
})();
