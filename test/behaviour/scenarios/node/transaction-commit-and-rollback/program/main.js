const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getTransProducer('', 'sn-tx', 'GID_sn_tx');

async function placeOrders() {
  for (let i = 0; i < 2; i++) {
    const properties = new MessageProperties();
    properties.transCheckImmunityTime(10);
    properties.putProperty('payment', i);
    const res = await producer.publishMessage(`payment ${i}`, 'tx', properties);
    if (i === 0) {
      await producer.commit(res.body.ReceiptHandle);
    } else {
      await producer.rollback(res.body.ReceiptHandle);
    }
  }
}

async function check() {
  while (true) {
    try {
      const res = await producer.consumeHalfMessage(3, 3);
      for (const message of res.body) {
        if (message.Properties.payment === '0') {
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
placeOrders().then(() => setTimeout(() => process.exit(0), 1000));
