const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-parallel');

(async () => {
  const results = await Promise.all(['a', 'b', 'c'].map((body) => producer.publishMessage(body, 'event')));
  console.log(results.length);
})();
