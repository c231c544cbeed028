import { Producer, type MessageOptions } from 'rocketmq-client-nodejs';
import { client } from './mq.js';

const minute = 60 * 1000;
const producer = new Producer({ ...client });
const started = producer.startup();

/** Reminds a customer to pay: at once, or after some minutes. */
export async function remindToPay(orderId: string, afterMinutes = 0): Promise<void> {
  const properties: Omit<MessageOptions, 'topic' | 'body'> = {};
  properties.keys = [orderId];
  if (afterMinutes > 0) {
    properties.deliveryTimestamp = new Date(Date.now() + afterMinutes * minute);
  }
  try {
    await started;
    await producer.send({
      ...properties,
      topic: 'shop-reminders',
      tag: 'pay',
      body: Buffer.from(JSON.stringify({ orderId })),
    });
  } catch (error) {
    console.error(`no reminder for order ${orderId}`, error);
    throw error;
  }
}

/** Call it when the program ends: an open producer keeps the process alive. */
export async function close(): Promise<void> {
  await producer.shutdown();
}
