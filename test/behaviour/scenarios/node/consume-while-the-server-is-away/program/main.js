const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-outage', 'GID_sn_outage');

(async () => {
  while (true) {
    try {
      const res = await consumer.consumeMessage(16, 5);
      for (const message of res.body) {
        await consumer.ackMessage([message.ReceiptHandle]);
      }
    } catch (e) {
      if (e.Code === 'MessageNotExist') {
        continue;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
})();
