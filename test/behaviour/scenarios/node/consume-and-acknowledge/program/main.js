const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-consume', 'GID_sn_consume', 'a||c');

(async () => {
  const lines = new Set();
  while (lines.size < 3) {
    try {
      const res = await consumer.consumeMessage(16, 5);
      const handles = [];
      for (const message of res.body) {
        lines.add(
          `${message.MessageBody} ${message.MessageTag} ${message.MessageKey} ${message.Properties.source} x${message.ConsumedTimes}`,
        );
        handles.push(message.ReceiptHandle);
      }
      await consumer.ackMessage(handles);
    } catch (e) {
      if (e.Code !== 'MessageNotExist') {
        throw e;
      }
    }
  }
  for (const line of [...lines].sort()) {
    console.log(line);
  }
})();
