const { MQClient } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
class OrderPublisher {
  constructor() {
    this.producer = client.getProducer('', 'sn-class');
  }

  async publish(order) {
    const res = await this.producer.publishMessage(JSON.stringify(order), 'created');
    return res.body.MessageId;
  }
}

(async () => {
  const publisher = new OrderPublisher();
  for (const id of [1, 2]) {
    console.log(id, await publisher.publish({ id }));
  }
  process.exit(0);
})();
