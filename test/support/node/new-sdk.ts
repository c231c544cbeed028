import assert from 'node:assert/strict';
import * as real from 'rocketmq-client-nodejs';
import { connectFailure, sendFailure, waitingBatches, type Fault, type Trace, type WaitingMessage } from './trace.js';

/** The gRPC SDK without a network, stricter than the real one: whatever that takes silently and gets wrong is an error here. */
export function newSdk(trace: Trace, fault: Fault): Record<string, unknown> {
  let failures = 0;

  class Client {
    protected state: 'new' | 'running' | 'failed' | 'closed' = 'new';
    private isConnected = false;
    private readonly label = `client ${++trace.clients}`;

    constructor(options: real.BaseClientOptions) {
      assert.ok(options.endpoints, 'endpoints is required');
      assert.doesNotMatch(options.endpoints, /:\/\/|\/$/, 'endpoints without scheme');
      assert.equal(typeof options.namespace, 'string');
      assert.ok(options.sessionCredentials?.accessKey && options.sessionCredentials.accessSecret, 'credentials');
      assert.ok(!('securityToken' in options.sessionCredentials) || options.sessionCredentials.securityToken, 'no empty token');
      trace.keepsAlive.add(this.label);
    }

    protected async start(reachesServer: boolean): Promise<void> {
      assert.equal(this.state, 'new', 'a client starts once');
      await new Promise(setImmediate);
      if (reachesServer && fault === 'unreachable' && failures++ === 0) {
        this.state = 'failed';
        throw new Error(connectFailure);
      }
      this.state = 'running';
    }

    /** A request that waits for the connection is cancelled by a shutdown; one that is on its way over it is not. */
    protected async answer(): Promise<void> {
      await new Promise(setImmediate);
      assert.ok(this.isConnected || this.state === 'running', 'shut down before the answer came');
      this.isConnected = true;
    }

    async shutdown(): Promise<void> {
      assert.notEqual(this.state, 'closed', 'a client is shut down once');
      await Promise.resolve();
      this.state = 'closed';
      trace.keepsAlive.delete(this.label);
    }
  }

  class Producer extends Client {
    constructor(options: real.ProducerOptions) {
      super(options);
    }

    startup(): Promise<void> {
      return this.start(false);
    }

    async send(options: real.MessageOptions): Promise<object> {
      assert.equal(this.state, 'running', 'Producer is not running now');
      const message = new real.Message(options);
      const { topic, body, tag, keys, properties, messageGroup, deliveryTimestamp } = message;
      assert.ok(topic && typeof topic === 'string', 'topic');
      assert.ok(Buffer.isBuffer(body), 'the body is a Buffer');
      assert.ok(tag === undefined || (typeof tag === 'string' && tag), 'no empty tag');
      assert.ok(Array.isArray(keys) && keys.every((key) => typeof key === 'string'), 'keys are texts');
      assert.ok(properties === undefined || properties instanceof Map, 'properties are a Map');
      for (const entry of properties ?? [])
        assert.ok(
          entry.every((text) => typeof text === 'string' && text),
          'properties are texts',
        );
      assert.ok(messageGroup === undefined || (typeof messageGroup === 'string' && messageGroup), 'message group');
      assert.ok(deliveryTimestamp === undefined || deliveryTimestamp.getTime() > 0, 'delivery timestamp');
      await this.answer();
      if (fault === 'send' && failures++ === 0) throw new Error(sendFailure);
      trace.sent.push({
        topic,
        body: body.toString(),
        tag: tag ?? '',
        keys: keys.join(' '),
        properties: Object.fromEntries(properties ?? []),
        group: messageGroup ?? '',
        deliveryTime: deliveryTimestamp?.getTime() ?? 0,
      });
      return { messageId: `id-${trace.sent.length}` };
    }
  }

  class SimpleConsumer extends Client {
    private batches: ReturnType<typeof waitingBatches> | undefined;
    private acknowledgements = 0;
    private readonly views = new Set<unknown>();

    constructor(options: real.SimpleConsumerOptions) {
      super(options);
      assert.ok(options.consumerGroup, 'consumer group');
      assert.ok(options.subscriptions instanceof Map, 'subscriptions are a Map');
      for (const [topic, filter] of options.subscriptions) assert.ok(topic && filter, 'a topic and a filter');
      assert.ok((options.awaitDuration ?? 0) >= 5000, 'the server refuses shorter polls');
    }

    startup(): Promise<void> {
      return this.start(true);
    }

    async receive(count: number, invisibleDuration: number): Promise<object[]> {
      assert.equal(this.state, 'running', 'the consumer runs');
      assert.ok(invisibleDuration === 300000 || invisibleDuration === 60000, 'messages stay invisible as long as before');
      await new Promise(setImmediate);
      this.batches ??= waitingBatches(count);
      const batch = this.batches.shift() ?? 'forever';
      if (batch === 'forever') {
        trace.keepsAlive.add('poll');
        return new Promise(() => {});
      }
      const views = batch === 'empty' ? [] : batch.map(view);
      for (const one of views) this.views.add(one);
      return views;
    }

    async ack(message: { messageId: string }): Promise<void> {
      assert.ok(this.views.has(message), 'a message is acknowledged by the consumer that received it');
      await this.answer();
      if (fault === 'expired-handle' && this.acknowledgements++ === 0) throw new real.BadRequestException(40013, 'expired');
      trace.acknowledged.push(message.messageId);
    }
  }

  return { ...real, Producer, SimpleConsumer };
}

function view({ id, body, tag, key, group, properties }: WaitingMessage) {
  return {
    messageId: id,
    body: Buffer.from(body),
    tag,
    keys: [key],
    messageGroup: group,
    properties: new Map(Object.entries(properties)),
    bornTimestamp: new Date(1000),
    deliveryAttempt: 1,
    receiptHandle: `handle-${id}`,
  };
}
