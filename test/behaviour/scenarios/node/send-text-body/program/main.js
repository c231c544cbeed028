const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('MQ_INST_old', 'sn-text');

(async () => {
  const texts = ['plain', '<order id="1">&amp;</order>', 'größer 订单 🚚', Buffer.from([0, 1, 255, 254]).toString('base64')];
  for (const text of texts) {
    await producer.publishMessage(text);
  }
})();
