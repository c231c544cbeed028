import { config } from './config.js';
import { mail } from './mail.js';
import { client } from './mq.js';

const consumer = client.getConsumer(config.mq.instanceId, 'shop-orders', 'GID_shop_notifications', 'created||paid||cancelled');

let running = false;

/** Mails customers about their orders until `stopNotifications` is called. */
export async function runNotifications(): Promise<void> {
  running = true;
  while (running) {
    try {
      const response = await consumer.consumeMessage(16, 10);
      const handles: string[] = [];
      for (const message of response.body) {
        const order: { email: string } = JSON.parse(message.MessageBody);
        await mail(order.email, `Your order ${message.MessageKey} was ${message.MessageTag}`);
        handles.push(message.ReceiptHandle);
      }
      const result = await consumer.ackMessage(handles);
      if (result.code !== 204) {
        for (const failure of result.body) {
          console.warn(`not acknowledged: ${failure.ReceiptHandle} (${failure.ErrorCode}: ${failure.ErrorMessage})`);
        }
      }
    } catch (error: any) {
      if (error.Code === 'MessageNotExist') {
        // nothing to do, ask again
        continue;
      }
      console.error('notifications interrupted', error);
    }
  }
}

export function stopNotifications(): void {
  running = false;
}
