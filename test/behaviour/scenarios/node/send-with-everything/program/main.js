const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-everything');

(async () => {
  for (let i = 0; i < 3; i++) {
    const properties = new MessageProperties();
    properties.messageKey(`order-${i}`);
    properties.putProperty('attempt', i);
    const res = await producer.publishMessage(`order ${i} grün 订单`, 'created', properties);
    console.log(`sent ${i} as ${res.body.MessageId}`);
  }
})();
