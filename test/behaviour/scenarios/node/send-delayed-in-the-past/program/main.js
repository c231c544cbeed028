const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-past');

(async () => {
  const properties = new MessageProperties();
  properties.startDeliverTime(Date.now() - 60000);
  await producer.publishMessage('late', 'timer', properties);
})();
