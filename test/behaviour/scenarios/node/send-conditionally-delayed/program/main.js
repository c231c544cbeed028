const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-conditional');

async function send(body, delay) {
  const properties = new MessageProperties();
  if (delay > 0) {
    properties.startDeliverTime(Date.now() + delay);
  }
  await producer.publishMessage(body, 'timer', properties);
}

send('later', 30000);
