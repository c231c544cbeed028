const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-retry');
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

(async () => {
  for (let i = 0; i < 30; i++) {
    let sent = false;
    while (!sent) {
      try {
        await producer.publishMessage(`event ${i}`);
        sent = true;
      } catch (error) {
        await pause(200);
      }
    }
    await pause(400);
  }
  console.log('all sent');
})();
