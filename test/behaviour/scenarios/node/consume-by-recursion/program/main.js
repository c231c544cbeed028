const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-recursion', 'GID_sn_recursion');

async function poll() {
  try {
    const res = await consumer.consumeMessage(16, 5);
    for (const message of res.body) {
      await consumer.ackMessage([message.ReceiptHandle]);
    }
  } catch (e) {
    if (e.Code !== 'MessageNotExist') {
      console.error(e);
    }
  }
  poll();
}

poll();
