const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-fields', 'GID_sn_fields', '*');

(async () => {
  let message;
  while (!message) {
    try {
      const res = await consumer.consumeMessage(1, 5);
      message = res.body[0];
    } catch (e) {
      if (e.Code !== 'MessageNotExist') throw e;
    }
  }
  console.log(message.MessageId);
  console.log(message.MessageBody);
  console.log(message.MessageTag, message.MessageKey);
  console.log(message.Properties.a, message.Properties.b, message.Properties.c);
  console.log(Number(message.ConsumedTimes));
  console.log(Math.abs(Date.now() - Number(message.PublishTime)) < 120000);
  await consumer.ackMessage([message.ReceiptHandle]);
})();
