import { SimpleConsumer, ClientException, type MessageView } from 'rocketmq-client-nodejs';
import { mail } from './mail.js';
import { client } from './mq.js';

let startedConsumer: Promise<SimpleConsumer> | undefined;

/** Starts the consumer once; after a failed start the next call tries a new one, since none starts twice. */
function startConsumer(): Promise<SimpleConsumer> {
  startedConsumer ??= (async () => {
    const consumer = new SimpleConsumer({
      ...client,
      consumerGroup: 'GID_shop_notifications',
      subscriptions: new Map([['shop-orders', 'created||paid||cancelled']]),
      awaitDuration: 10000,
    });
    try {
      await consumer.startup();
      return consumer;
    } catch (error) {
      startedConsumer = undefined;
      await consumer.shutdown();
      throw error;
    }
  })();
  return startedConsumer;
}

let running = false;

/** Acknowledges each message on its own: resolves to those whose handle is no longer valid, rejects for any other failure. */
async function ackAll(consumer: SimpleConsumer, messages: MessageView[]): Promise<{ message: MessageView; error: ClientException }[]> {
  const failures: { message: MessageView; error: ClientException }[] = [];
  let rejection: unknown;
  for (const message of messages) {
    try {
      await consumer.ack(message);
    } catch (error) {
      if (error instanceof ClientException && error.code === 40013) failures.push({ message, error }); // INVALID_RECEIPT_HANDLE
      else rejection ??= error;
    }
  }
  if (rejection) throw rejection;
  return failures;
}

/** Mails customers about their orders until `stopNotifications` is called. */
export async function runNotifications(): Promise<void> {
  running = true;
  while (running) {
    try {
      const consumer = await startConsumer();
      const messages = await consumer.receive(16, 300000);
      if (messages.length === 0) {
        // nothing to do, ask again
        continue;
      }
      const toAck: MessageView[] = [];
      for (const message of messages) {
        const order: { email: string } = JSON.parse(message.body.toString());
        await mail(order.email, `Your order ${message.keys.join(' ') || undefined} was ${message.tag || undefined}`);
        toAck.push(message);
      }
      const result = await ackAll(consumer, toAck);
      if (result.length > 0) {
        for (const { message, error } of result) {
          console.warn(`not acknowledged: ${message.receiptHandle} (${error.code}: ${error.message})`);
        }
      }
    } catch (error: any) {
      console.error('notifications interrupted', error);
    }
  }
}

export function stopNotifications(): void {
  running = false;
}

/** Call it when the program ends: an open consumer keeps the process alive. */
export async function close(): Promise<void> {
  await (await startedConsumer)?.shutdown();
}
