const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-delayed');

(async () => {
  for (const seconds of [5, 60, 3600]) {
    const properties = new MessageProperties();
    properties.startDeliverTime(Date.now() + seconds * 1000);
    await producer.publishMessage(`in ${seconds}`, 'timer', properties);
  }
})();
