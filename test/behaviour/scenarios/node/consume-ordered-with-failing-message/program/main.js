const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-held', 'GID_sn_held');

(async () => {
  for (let polls = 0; polls < 3; polls++) {
    try {
      const res = await consumer.consumeMessageOrderly(1, 5);
      for (const message of res.body) {
        console.log('failed:', message.MessageBody);
      }
    } catch (e) {
      if (e.Code !== 'MessageNotExist') throw e;
      console.log('nothing');
    }
  }
})();
