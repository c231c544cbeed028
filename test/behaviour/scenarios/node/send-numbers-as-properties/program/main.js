const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-numbers');

(async () => {
  for (let i = 0; i < 4; i++) {
    const properties = new MessageProperties();
    properties.putProperty('attempt', i);
    properties.messageKey(1000 + i);
    properties.shardingKey(i % 2);
    await producer.publishMessage(`order ${i}`, '', properties);
  }
})();
