import { MessageProperties } from '@aliyunmq/mq-http-sdk';
import { config } from './config.js';
import { client } from './mq.js';

const minute = 60 * 1000;
const producer = client.getProducer(config.mq.instanceId, 'shop-reminders');

/** Reminds a customer to pay: at once, or after some minutes. */
export async function remindToPay(orderId: string, afterMinutes = 0): Promise<void> {
  const properties = new MessageProperties();
  properties.messageKey(orderId);
  if (afterMinutes > 0) {
    properties.startDeliverTime(Date.now() + afterMinutes * minute);
  }
  try {
    await producer.publishMessage(JSON.stringify({ orderId }), 'pay', properties);
  } catch (error) {
    console.error(`no reminder for order ${orderId}`, error);
    throw error;
  }
}
