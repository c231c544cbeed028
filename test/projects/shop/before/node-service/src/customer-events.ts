import { MessageProperties } from '@aliyunmq/mq-http-sdk';
import { config } from './config.js';
import { client } from './mq.js';

export interface CustomerEvent {
  kind: 'registered' | 'address-changed' | 'unsubscribed';
  customerId: number;
  channel: string;
}

const producer = client.getProducer(config.mq.instanceId, 'shop-customers');

/** Tells the other services what a customer did. */
export async function publishCustomerEvent(event: CustomerEvent): Promise<string> {
  const properties = new MessageProperties();
  properties.messageKey(`customer-${event.customerId}`);
  properties.putProperty('channel', event.channel);
  properties.putProperty('version', 2);
  const result = await producer.publishMessage(JSON.stringify(event), event.kind, properties);
  console.info(`customer event ${event.kind} sent as ${result.body.MessageId}`);
  return result.body.MessageId;
}
