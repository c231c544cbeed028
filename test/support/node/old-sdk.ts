import { createRequire } from 'node:module';
import { connectFailure, sendFailure, waitingBatches, type Fault, type Trace, type WaitingMessage } from './trace.js';

interface Properties {
  getProperties(): Record<string, string>;
}

/** The real class: what it ignores and how it makes texts is what has to be kept. */
const { MessageProperties }: { MessageProperties: new () => Properties } = createRequire(import.meta.url)('@aliyunmq/mq-http-sdk');

/** The HTTP SDK without a network: what is sent and acknowledged goes to the trace. */
export function oldSdk(trace: Trace, fault: Fault): Record<string, unknown> {
  let sends = 0;
  const answer = (code: number, body?: unknown) => ({ code, requestId: 'request', body });

  class MQProducer {
    constructor(private readonly topic: string) {}

    async publishMessage(body: unknown, tag?: unknown, properties?: Properties): Promise<unknown> {
      await new Promise(setImmediate);
      if (fault === 'send' && sends++ === 0) throw new Error(sendFailure);
      const { KEYS = '', __SHARDINGKEY = '', __STARTDELIVERTIME = '0', __TransCheckT, ...rest } = properties?.getProperties() ?? {};
      void __TransCheckT;
      trace.sent.push({
        topic: this.topic,
        body: String(body),
        tag: tag ? String(tag) : '',
        keys: KEYS,
        properties: rest,
        group: __SHARDINGKEY,
        deliveryTime: Number(__STARTDELIVERTIME) > 0 ? Number(__STARTDELIVERTIME) : 0,
      });
      return answer(201, { MessageId: `id-${trace.sent.length}`, MessageBodyMD5: 'digest' });
    }
  }

  class MQConsumer {
    private batches: ReturnType<typeof waitingBatches> | undefined;
    private polls = 0;
    private acknowledgements = 0;

    async consumeMessage(count: number): Promise<unknown> {
      await new Promise(setImmediate);
      if (fault === 'unreachable' && this.polls++ === 0) throw new Error(connectFailure);
      this.batches ??= waitingBatches(count);
      const batch = this.batches.shift() ?? 'forever';
      if (batch === 'forever') {
        trace.keepsAlive.add('poll');
        return new Promise(() => {});
      }
      if (batch === 'empty') throw Object.assign(new Error('GET failed with 404'), { Code: 'MessageNotExist', RequestId: 'request' });
      return answer(200, batch.map(received));
    }

    consumeMessageOrderly(count: number): Promise<unknown> {
      return this.consumeMessage(count);
    }

    async ackMessage(handles: string[]): Promise<unknown> {
      await new Promise(setImmediate);
      const [expired, ...valid] = fault === 'expired-handle' && this.acknowledgements++ === 0 ? handles : [undefined, ...handles];
      trace.acknowledged.push(...valid.map((handle) => String(handle).replace('handle-', '')));
      if (expired === undefined) return answer(204);
      return answer(404, [{ ErrorCode: 'ReceiptHandleError', ErrorMessage: 'expired', ReceiptHandle: expired }]);
    }
  }

  class MQClient {
    constructor(endpoint: unknown, accessKeyId: unknown, accessKeySecret: unknown) {
      if (!endpoint || !accessKeyId || !accessKeySecret) throw new Error('endpoint and keys must be passed in');
    }
    getProducer(_instanceId: unknown, topic: string): MQProducer {
      return new MQProducer(topic);
    }
    getConsumer(): MQConsumer {
      return new MQConsumer();
    }
  }

  return { MQClient, MQProducer, MQConsumer, MessageProperties };
}

function received({ id, body, tag, key, group, properties }: WaitingMessage) {
  return {
    MessageId: id,
    MessageBody: body,
    MessageTag: tag,
    MessageKey: key,
    ShardingKey: group,
    Properties: { ...properties },
    ReceiptHandle: `handle-${id}`,
    PublishTime: '1000',
    FirstConsumeTime: '2000',
    NextConsumeTime: '3000',
    ConsumedTimes: '1',
  };
}
