const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-failing', 'GID_sn_failing');

async function handle(body) {
  if (body.startsWith('bad')) throw new Error(body);
}

(async () => {
  let seen = 0;
  while (seen < 3) {
    try {
      const res = await consumer.consumeMessage(16, 5);
      const handles = [];
      for (const message of res.body) {
        seen++;
        try {
          await handle(message.MessageBody);
          handles.push(message.ReceiptHandle);
        } catch (error) {
          console.log('kept back:', error.message);
        }
      }
      if (handles.length > 0) {
        await consumer.ackMessage(handles);
      }
    } catch (e) {
      if (e.Code !== 'MessageNotExist') throw e;
    }
  }
})();
