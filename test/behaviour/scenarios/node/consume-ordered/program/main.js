const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-steps', 'GID_sn_steps');

(async () => {
  let seen = 0;
  while (seen < 5) {
    try {
      const res = await consumer.consumeMessageOrderly(2, 5);
      const handles = [];
      for (const message of res.body) {
        console.log(`${message.MessageBody} of ${message.ShardingKey}`);
        handles.push(message.ReceiptHandle);
        seen++;
      }
      await consumer.ackMessage(handles);
    } catch (e) {
      if (e.Code !== 'MessageNotExist') throw e;
    }
  }
})();
