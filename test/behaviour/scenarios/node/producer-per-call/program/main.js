const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
async function send(body) {
  const producer = client.getProducer('', 'sn-per-call');
  await producer.publishMessage(body, 'event');
}

(async () => {
  for (let i = 0; i < 4; i++) {
    await send(`event ${i}`);
  }
})();
