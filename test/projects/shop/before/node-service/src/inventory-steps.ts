import { MessageProperties } from '@aliyunmq/mq-http-sdk';
import { config } from './config.js';
import { client } from './mq.js';

export type InventoryStep = 'reserved' | 'picked' | 'packed' | 'shipped';

const producer = client.getProducer(config.mq.instanceId, 'shop-inventory-steps');

/** The steps of one order stay in their order: they share its id as sharding key. */
export async function publishSteps(orderId: number, steps: readonly InventoryStep[]): Promise<void> {
  for (const step of steps) {
    const properties = new MessageProperties();
    properties.shardingKey(orderId);
    await producer.publishMessage(step, 'step', properties);
  }
}
