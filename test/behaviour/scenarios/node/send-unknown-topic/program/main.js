const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-nowhere');

(async () => {
  try {
    await producer.publishMessage('lost', 't');
    console.log('sent');
  } catch (error) {
    console.log('refused');
  }
})();
