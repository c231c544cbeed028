import { MQClient } from '@aliyunmq/mq-http-sdk';

const client = new MQClient(process.env.ENDPOINT, process.env.USER, process.env.PASSWORD);
const producer = client.getProducer('', 'greetings');

export async function greet(name: string): Promise<void> {
  const result = await producer.publishMessage(`Hello ${name}`, 'hello');
  console.log(result.body.MessageId);
}
