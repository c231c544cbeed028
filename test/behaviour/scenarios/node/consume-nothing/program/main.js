const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const consumer = client.getConsumer('', 'sn-empty', 'GID_sn_empty');

(async () => {
  for (let i = 0; i < 2; i++) {
    try {
      const res = await consumer.consumeMessage(16, 5);
      console.log(res.body.length);
    } catch (e) {
      if (e.Code && e.Code.indexOf('MessageNotExist') > -1) {
        console.log('nothing');
        continue;
      }
      console.log('failed', e.message);
    }
  }
})();
