const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-large');

(async () => {
  try {
    await producer.publishMessage('x'.repeat(4 * 1024 * 1024 + 1));
    console.log('sent');
  } catch (error) {
    console.log('refused');
  }
  await producer.publishMessage('small');
})();
