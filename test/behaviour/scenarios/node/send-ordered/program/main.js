const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-ordered');

(async () => {
  for (let i = 0; i < 9; i++) {
    const properties = new MessageProperties();
    properties.shardingKey(`order-${i % 3}`);
    await producer.publishMessage(`step ${i}`, '', properties);
  }
})();
