const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getTransProducer('', 'sn-check', 'GID_sn_check');

async function pay() {
  const properties = new MessageProperties();
  properties.transCheckImmunityTime(10);
  properties.putProperty('payment', 7);
  await producer.publishMessage('payment', 'tx', properties);
}

async function check() {
  while (true) {
    try {
      const res = await producer.consumeHalfMessage(3, 3);
      for (const message of res.body) {
        if (message.Properties.payment === '7') {
          await producer.commit(message.ReceiptHandle);
        } else {
          await producer.rollback(message.ReceiptHandle);
        }
      }
    } catch (e) {
      if (e.Code !== 'MessageNotExist') console.error(e);
    }
  }
}

check();
pay().then(() => setTimeout(() => process.exit(0), 18000));
