const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-expired', 'GID_sn_expired');

(async () => {
  let seen = 0;
  while (seen < 3) {
    try {
      const res = await consumer.consumeMessage(16, 5);
      const handles = res.body.map((message) => message.ReceiptHandle);
      seen += handles.length;
      const ack = await consumer.ackMessage(handles);
      if (ack.code !== 204) {
        console.log('not all:', ack.body.length);
      }
    } catch (e) {
      if (e.Code !== 'MessageNotExist') throw e;
    }
  }
})();
