const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-then');

producer
  .publishMessage('chained', 'created')
  .then((res) => {
    console.log(`sent ${res.body.MessageId}`);
  })
  .catch((error) => {
    console.log('failed', error.message);
  });
