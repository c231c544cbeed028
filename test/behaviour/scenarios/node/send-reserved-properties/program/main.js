const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-reserved');

(async () => {
  const properties = new MessageProperties();
  properties.putProperty('KEYS', 'order-7');
  properties.putProperty('__STARTDELIVERTIME', Date.now() + 20000);
  properties.putProperty('region', 'north');
  await producer.publishMessage('raw', 't', properties);
})();
