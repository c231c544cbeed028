import { Producer } from 'rocketmq-client-nodejs';
import { client } from './mq.js';

export interface CustomerEvent {
  kind: 'registered' | 'address-changed' | 'unsubscribed';
  customerId: number;
  channel: string;
}

const producer = new Producer({ ...client });
const started = producer.startup();

/** Tells the other services what a customer did. */
export async function publishCustomerEvent(event: CustomerEvent): Promise<string> {
  await started;
  const result = await producer.send({
    topic: 'shop-customers',
    tag: event.kind,
    keys: [`customer-${event.customerId}`],
    properties: new Map([
      ['channel', event.channel],
      ['version', '2'],
    ]),
    body: Buffer.from(JSON.stringify(event)),
  });
  console.info(`customer event ${event.kind} sent as ${result.messageId}`);
  return result.messageId;
}

/** Call it when the program ends: an open producer keeps the process alive. */
export async function close(): Promise<void> {
  await producer.shutdown();
}
