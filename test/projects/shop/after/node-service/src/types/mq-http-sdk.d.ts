// The SDK ships no typings; these are the parts we use.
declare module '@aliyunmq/mq-http-sdk' {
  export interface Response<T> {
    code: number;
    requestId: string;
    body: T;
  }

  export interface PublishResult {
    MessageId: string;
    MessageBodyMD5: string;
  }

  export interface Message {
    MessageId: string;
    MessageBody: string;
    MessageTag?: string;
    MessageKey?: string;
    ShardingKey?: string;
    Properties: Record<string, string>;
    ReceiptHandle: string;
    ConsumedTimes: string;
  }

  export interface AckFailure {
    ErrorCode: string;
    ErrorMessage: string;
    ReceiptHandle: string;
  }

  export class MessageProperties {
    putProperty(key: string, value: string | number): void;
    messageKey(key: string | number): void;
    shardingKey(key: string | number): void;
    startDeliverTime(timeMillis: number): void;
  }

  export class MQProducer {
    publishMessage(body: string, tag?: string, properties?: MessageProperties): Promise<Response<PublishResult>>;
  }

  export class MQConsumer {
    consumeMessage(count: number, waitSeconds?: number): Promise<Response<Message[]>>;
    consumeMessageOrderly(count: number, waitSeconds?: number): Promise<Response<Message[]>>;
    ackMessage(receiptHandles: string[]): Promise<Response<AckFailure[]>>;
  }

  export class MQClient {
    constructor(endpoint: string, accessKeyId: string, accessKeySecret: string);
    getProducer(instanceId: string, topic: string): MQProducer;
    getConsumer(instanceId: string, topic: string, groupId: string, messageTag?: string): MQConsumer;
  }
}
