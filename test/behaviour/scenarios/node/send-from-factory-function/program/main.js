const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_USER, process.env.MQ_PASSWORD);
const producer = client.getProducer('', 'sn-factory');

function propertiesFor(number) {
  const properties = new MessageProperties();
  properties.messageKey(`invoice-${number}`);
  properties.putProperty('number', number);
  return properties;
}

(async () => {
  for (let i = 0; i < 2; i++) {
    await producer.publishMessage(`invoice ${i}`, 'invoice', propertiesFor(i));
  }
})();
