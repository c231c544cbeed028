const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-single', 'GID_sn_single');

(async () => {
  let seen = 0;
  while (seen < 3) {
    try {
      const { body } = await consumer.consumeMessage(4, 5);
      for (const message of body) {
        await consumer.ackMessage([message.ReceiptHandle]);
        seen++;
      }
    } catch (e) {
      if (e.Code === 'MessageNotExist') continue;
      throw e;
    }
  }
  console.log(seen);
})();
