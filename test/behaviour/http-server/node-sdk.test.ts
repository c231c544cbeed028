import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { startOldInstance, type OldInstance } from './server.js';

/** The real SDK, which has no typings of its own. */
interface Sdk {
  MQClient: new (endpoint: string, id: string, secret: string, token?: string) => Client;
  MessageProperties: new () => Properties;
}
interface Client {
  getProducer(
    instanceId: string | null,
    topic: string,
  ): { publishMessage(body: string, tag?: string, properties?: Properties): Promise<Response> };
  getConsumer(instanceId: string | null, topic: string, group: string, tag?: string): Consumer;
  getTransProducer(instanceId: string | null, topic: string, group: string): TransProducer;
}
interface Properties {
  putProperty(key: string, value: unknown): void;
  messageKey(key: string): void;
  shardingKey(key: unknown): void;
  startDeliverTime(time: number): void;
  transCheckImmunityTime(seconds: number): void;
}
interface Consumer {
  consumeMessage(count: number, wait?: number): Promise<Batch>;
  consumeMessageOrderly(count: number, wait?: number): Promise<Batch>;
  ackMessage(handles: string[]): Promise<{ code: number; body?: { ErrorCode: string; ReceiptHandle: string }[] }>;
}
interface TransProducer {
  publishMessage(body: string, tag?: string, properties?: Properties): Promise<Response>;
  consumeHalfMessage(count: number, wait?: number): Promise<Batch>;
  commit(handle: string): Promise<{ code: number }>;
  rollback(handle: string): Promise<{ code: number }>;
}
interface Response {
  code: number;
  body: { MessageId: string; MessageBodyMD5: string; ReceiptHandle?: string };
}
interface Batch {
  code: number;
  body: {
    MessageBody: string;
    MessageTag?: string;
    MessageKey?: string;
    ShardingKey?: string;
    ReceiptHandle: string;
    ConsumedTimes: string;
    Properties: Record<string, string>;
  }[];
}

const { MQClient, MessageProperties } = createRequire(import.meta.url)('@aliyunmq/mq-http-sdk') as Sdk;

describe('the HTTP server of a 4.x instance, with the real Node SDK', () => {
  let instance: OldInstance;
  let client: Client;

  beforeEach(async () => {
    instance = await startOldInstance({
      topics: ['orders'],
      credentials: { id: 'secret', sts: 'secret' },
      securityTokens: { sts: 'token' },
      times: { invisible: 300, orderedInvisible: 300, halfMessageInvisible: 200 },
    });
    client = new MQClient(instance.endpoint, 'id', 'secret');
  });
  afterEach(() => instance.close());

  const properties = (fill: (properties: Properties) => void): Properties => {
    const made = new MessageProperties();
    fill(made);
    return made;
  };
  const bodies = (batch: Batch): string[] => batch.body.map(({ MessageBody }) => MessageBody);
  const errorCode = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'none',
      (error: { Code?: string }) => error.Code ?? String(error),
    );

  it('takes a message and gives it back with tag, key and properties, until it is acknowledged', async () => {
    const sent = await client.getProducer('MQ_INST_x', 'orders').publishMessage(
      'größe <&> 订单',
      'created',
      properties((p) => {
        p.messageKey('order-1');
        p.putProperty('source', 'web');
      }),
    );
    assert.equal(sent.code, 201);
    assert.match(sent.body.MessageBodyMD5, /^[0-9A-F]{32}$/);
    const consumer = client.getConsumer('MQ_INST_x', 'orders', 'GID_a');
    const [message] = (await consumer.consumeMessage(16, 1)).body;
    assert.ok(message);
    assert.deepEqual(
      [message.MessageBody, message.MessageTag, message.MessageKey, message.Properties, message.ConsumedTimes],
      ['größe <&> 订单', 'created', 'order-1', { source: 'web' }, '1'],
    );
    assert.equal((await consumer.ackMessage([message.ReceiptHandle])).code, 204);
    assert.equal(await errorCode(consumer.consumeMessage(16)), 'MessageNotExist');
  });

  it('answers MessageNotExist after the waiting time', async () => {
    const start = Date.now();
    assert.equal(await errorCode(client.getConsumer(null, 'orders', 'GID_a').consumeMessage(1, 1)), 'MessageNotExist');
    assert.ok(Date.now() - start >= 900);
  });

  it('filters by tag, and each group gets every message', async () => {
    const producer = client.getProducer(null, 'orders');
    for (const tag of ['a', 'b', 'c']) await producer.publishMessage(tag, tag);
    assert.deepEqual(bodies(await client.getConsumer(null, 'orders', 'GID_a', 'a||c').consumeMessage(16)), ['a', 'c']);
    assert.deepEqual(bodies(await client.getConsumer(null, 'orders', 'GID_b').consumeMessage(16)), ['a', 'b', 'c']);
  });

  it('hands a message out again after the invisible time, and refuses the old handle', async () => {
    await client.getProducer(null, 'orders').publishMessage('x');
    const consumer = client.getConsumer(null, 'orders', 'GID_a');
    const first = (await consumer.consumeMessage(1)).body[0];
    assert.equal(await errorCode(consumer.consumeMessage(1)), 'MessageNotExist');
    const second = (await consumer.consumeMessage(1, 1)).body[0];
    assert.deepEqual([first?.ConsumedTimes, second?.ConsumedTimes], ['1', '2']);
    const failed = await consumer.ackMessage([first?.ReceiptHandle ?? '', second?.ReceiptHandle ?? '']);
    assert.deepEqual([failed.code, failed.body?.map(({ ErrorCode }) => ErrorCode)], [404, ['ReceiptHandleError']]);
    await new Promise((resolve) => setTimeout(resolve, 350));
    assert.equal(await errorCode(consumer.consumeMessage(1)), 'MessageNotExist');
  });

  it('holds a message back until its delivery time', async () => {
    await client.getProducer(null, 'orders').publishMessage(
      'later',
      '',
      properties((p) => p.startDeliverTime(Date.now() + 400)),
    );
    const consumer = client.getConsumer(null, 'orders', 'GID_a');
    assert.equal(await errorCode(consumer.consumeMessage(1)), 'MessageNotExist');
    assert.deepEqual(bodies(await consumer.consumeMessage(1, 1)), ['later']);
  });

  it('blocks a shard until all of its messages are acknowledged', async () => {
    const producer = client.getProducer(null, 'orders');
    for (const [body, key] of [
      ['a1', 0],
      ['b1', 1],
      ['a2', 0],
    ] as const) {
      await producer.publishMessage(
        body,
        '',
        properties((p) => p.shardingKey(key)),
      );
    }
    const consumer = client.getConsumer(null, 'orders', 'GID_a');
    const [first, second] = (await consumer.consumeMessageOrderly(2)).body;
    assert.deepEqual([first?.MessageBody, second?.MessageBody, first?.ShardingKey], ['a1', 'b1', '0']);
    assert.equal(await errorCode(consumer.consumeMessageOrderly(2)), 'MessageNotExist');
    await consumer.ackMessage([first?.ReceiptHandle ?? '']);
    assert.deepEqual(bodies(await consumer.consumeMessageOrderly(2)), ['a2']);
  });

  it('keeps a half message back until it is committed, and offers it for a check', async () => {
    const trans = client.getTransProducer(null, 'orders', 'GID_tx');
    const half = (body: string): Promise<Response> =>
      trans.publishMessage(
        body,
        '',
        properties((p) => p.transCheckImmunityTime(1)),
      );
    const committed = await half('committed');
    const rolledBack = await half('rolled back');
    await half('unknown');
    assert.equal((await trans.commit(committed.body.ReceiptHandle ?? '')).code, 204);
    assert.equal((await trans.rollback(rolledBack.body.ReceiptHandle ?? '')).code, 204);
    const consumer = client.getConsumer(null, 'orders', 'GID_a');
    const visible = await consumer.consumeMessage(16);
    assert.deepEqual(bodies(visible), ['committed']);
    await consumer.ackMessage(visible.body.map(({ ReceiptHandle }) => ReceiptHandle));
    const [pending] = (await trans.consumeHalfMessage(3, 3)).body;
    assert.equal(pending?.MessageBody, 'unknown');
    assert.equal((await trans.commit(pending?.ReceiptHandle ?? '')).code, 204);
    assert.deepEqual(bodies(await consumer.consumeMessage(16)), ['unknown']);
  });

  it('refuses wrong credentials, a missing token and an unknown topic', async () => {
    const send = (id: string, secret: string, topic: string, token?: string): Promise<string> =>
      errorCode(new MQClient(instance.endpoint, id, secret, token).getProducer(null, topic).publishMessage('x'));
    assert.equal(await send('id', 'wrong', 'orders'), 'SignatureDoesNotMatch');
    assert.equal(await send('nobody', 'secret', 'orders'), 'InvalidAccessKeyId');
    assert.equal(await send('id', 'secret', 'nowhere'), 'TopicNotExist');
    assert.equal(await send('sts', 'secret', 'orders'), 'InvalidSecurityToken');
    assert.equal(await send('sts', 'secret', 'orders', 'token'), 'none');
  });

  it('refuses a body over 4 MiB and a batch over 16', async () => {
    assert.equal(await errorCode(client.getProducer(null, 'orders').publishMessage('x'.repeat(4 * 1024 * 1024 + 1))), 'InvalidArgument');
    assert.equal(await errorCode(client.getConsumer(null, 'orders', 'GID_a').consumeMessage(17)), 'InvalidArgument');
  });

  it('keeps a trace of what was asked', async () => {
    await client.getProducer('MQ_INST_x', 'orders').publishMessage('x', 'a');
    const [exchange] = instance.exchanges;
    assert.deepEqual(
      [exchange?.operation, exchange?.topic, exchange?.instanceId, exchange?.status],
      ['publish', 'orders', 'MQ_INST_x', 201],
    );
  });
});
