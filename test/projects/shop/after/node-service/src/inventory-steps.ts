import { Producer } from 'rocketmq-client-nodejs';
import { client } from './mq.js';

export type InventoryStep = 'reserved' | 'picked' | 'packed' | 'shipped';

const producer = new Producer({ ...client });
const started = producer.startup();

/** The steps of one order stay in their order: they share its id as sharding key. */
export async function publishSteps(orderId: number, steps: readonly InventoryStep[]): Promise<void> {
  await started;
  for (const step of steps) {
    await producer.send({
      topic: 'shop-inventory-steps',
      tag: 'step',
      messageGroup: String(orderId),
      body: Buffer.from(String(step)),
    });
  }
}

/** Call it when the program ends: an open producer keeps the process alive. */
export async function close(): Promise<void> {
  await producer.shutdown();
}
