/** Typings for the HTTP SDK, which ships none: as careful projects write them for themselves. */
declare module '@aliyunmq/mq-http-sdk' {
  export interface PublishResult {
    MessageId: string;
    MessageBodyMD5: string;
    ReceiptHandle?: string;
  }
  export interface ReceivedMessage {
    MessageId: string;
    MessageBodyMD5: string;
    MessageBody: string;
    MessageTag?: string;
    MessageKey?: string;
    ShardingKey?: string;
    StartDeliverTime?: number;
    Properties: Record<string, string>;
    ReceiptHandle: string;
    PublishTime: string;
    FirstConsumeTime: string;
    NextConsumeTime: string;
    ConsumedTimes: string;
  }
  export interface FailedHandle {
    ErrorCode: string;
    ErrorMessage: string;
    ReceiptHandle: string;
  }
  export interface Response<T> {
    code: number;
    requestId: string;
    body: T;
  }
  export class MQClient {
    constructor(endpoint: string, accessKeyId: string, accessKeySecret: string, securityToken?: string | null);
    readonly endpoint: string;
    getProducer(instanceId: string | null | undefined, topic: string): MQProducer;
    getTransProducer(instanceId: string | null | undefined, topic: string, groupId: string): MQTransProducer;
    getConsumer(instanceId: string | null | undefined, topic: string, consumer: string, messageTag?: string | null): MQConsumer;
    request(method: string, resource: string, type: string, requestBody: string, opts?: object): Promise<Response<unknown>>;
  }
  export class MQProducer {
    publishMessage(body: string, tag?: string | null, msgProps?: MessageProperties): Promise<Response<PublishResult>>;
  }
  export class MQTransProducer extends MQProducer {
    consumeHalfMessage(numOfMessages: number, waitSeconds?: number): Promise<Response<ReceivedMessage[]>>;
    commit(receiptHandle: string): Promise<Response<FailedHandle[]>>;
    rollback(receiptHandle: string): Promise<Response<FailedHandle[]>>;
  }
  export class MQConsumer {
    consumeMessage(numOfMessages: number, waitSeconds?: number): Promise<Response<ReceivedMessage[]>>;
    consumeMessageOrderly(numOfMessages: number, waitSeconds?: number): Promise<Response<ReceivedMessage[]>>;
    ackMessage(receiptHandles: string[]): Promise<Response<FailedHandle[]>>;
  }
  export class MessageProperties {
    putProperty(key: string, value: string | number | boolean | null | undefined): void;
    messageKey(key: string | number | null | undefined): void;
    startDeliverTime(timeMillis: number | null | undefined): void;
    transCheckImmunityTime(timeSeconds: number): void;
    shardingKey(key: string | number | null | undefined): void;
    getProperties(): Record<string, string>;
  }
}
