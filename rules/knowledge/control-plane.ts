/** What RocketMQ 2022-08-01 has in place of an operation of Ons 2019-02-14. */
export interface OnsOperation {
  readonly name: string;
  /** Operations of RocketMQ 2022-08-01 by function; empty where there is none. */
  readonly counterparts: readonly string[];
  /** A difference that a person who exchanges the call has to know. */
  readonly note?: OnsNote;
  /** The RAM action that allows it, as the operation's own page names it; undefined where no page was found. */
  readonly action?: string;
}

export type OnsNote =
  | 'activation'
  | 'standard-instances'
  | 'endpoints'
  | 'message-type'
  | 'no-permissions'
  | 'order-and-retries'
  | 'no-read-switch'
  | 'several-calls'
  | 'dead-letters'
  | 'metrics'
  | 'verify'
  | 'mqtt'
  | 'warnings';

/**
 * Names of Ons 2019-02-14: the request classes of com.aliyun:aliyun-java-sdk-ons 3.2.3 and com.aliyun:ons20190214 1.0.0. Names of
 * RocketMQ 2022-08-01: https://github.com/aliyun/alibabacloud-python-sdk/blob/master/rocketmq-20220801/ChangeLog.md. They are paired by
 * function; Alibaba Cloud publishes no table. Actions: the pages `api-ons-2019-02-14-<operation>` below
 * https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/
 */
export const onsOperations: readonly OnsOperation[] = [
  { name: 'OnsRegionList', counterparts: ['ListRegions'] },
  { name: 'OpenOnsService', counterparts: [], note: 'activation' },
  { name: 'OnsInstanceCreate', counterparts: ['CreateInstance'], note: 'standard-instances' },
  { name: 'OnsInstanceDelete', counterparts: ['DeleteInstance'], action: 'DeleteInstance' },
  { name: 'OnsInstanceUpdate', counterparts: ['UpdateInstance'] },
  { name: 'OnsInstanceBaseInfo', counterparts: ['GetInstance'], note: 'endpoints', action: 'QueryInstanceBaseInfo' },
  { name: 'OnsInstanceInServiceList', counterparts: ['ListInstances'], action: 'OnsInstanceInServiceList' },
  { name: 'OnsTopicCreate', counterparts: ['CreateTopic'], note: 'message-type', action: 'CreateTopic' },
  { name: 'OnsTopicDelete', counterparts: ['DeleteTopic'] },
  { name: 'OnsTopicList', counterparts: ['ListTopics'], action: 'ListTopic' },
  { name: 'OnsTopicStatus', counterparts: ['GetTopic'] },
  { name: 'OnsTopicSubDetail', counterparts: ['ListTopicSubscriptions'] },
  { name: 'OnsTopicUpdate', counterparts: ['UpdateTopic'], note: 'no-permissions' },
  { name: 'OnsGroupCreate', counterparts: ['CreateConsumerGroup'], note: 'order-and-retries' },
  { name: 'OnsGroupDelete', counterparts: ['DeleteConsumerGroup'], action: 'DeleteGroup' },
  { name: 'OnsGroupList', counterparts: ['ListConsumerGroups'], action: 'ListGroup' },
  { name: 'OnsGroupSubDetail', counterparts: ['ListConsumerGroupSubscriptions', 'GetConsumerGroupSubscription'] },
  { name: 'OnsGroupConsumerUpdate', counterparts: ['UpdateConsumerGroup'], note: 'no-read-switch', action: 'UpdateGroupConsumer' },
  { name: 'OnsConsumerAccumulate', counterparts: ['GetConsumerGroupLag'] },
  {
    name: 'OnsConsumerStatus',
    counterparts: ['GetConsumerGroupLag', 'ListConsumerConnections', 'GetConsumerStack'],
    note: 'several-calls',
    action: 'QueryConsumerStatus',
  },
  { name: 'OnsConsumerGetConnection', counterparts: ['ListConsumerConnections'] },
  { name: 'OnsConsumerTimeSpan', counterparts: ['GetConsumeTimespan'] },
  { name: 'OnsConsumerResetOffset', counterparts: ['ResetConsumeOffset'], action: 'ResetConsumerOffset' },
  { name: 'OnsMessageGetByMsgId', counterparts: ['GetMessageDetail', 'ListMessages'] },
  { name: 'OnsMessageDetail', counterparts: ['GetMessageDetail'] },
  { name: 'OnsMessageGetByKey', counterparts: ['ListMessages'] },
  { name: 'OnsMessagePageQueryByTopic', counterparts: ['ListMessages'] },
  { name: 'OnsMessagePush', counterparts: ['VerifyConsumeMessage'], note: 'verify' },
  { name: 'OnsMessageSend', counterparts: ['VerifySendMessage'], note: 'verify' },
  { name: 'OnsMessageTrace', counterparts: ['ListTraces', 'GetTrace'] },
  { name: 'OnsTraceQueryByMsgId', counterparts: ['ListTraces'] },
  { name: 'OnsTraceQueryByMsgKey', counterparts: ['ListTraces'] },
  { name: 'OnsTraceGetResult', counterparts: ['GetTrace'] },
  { name: 'OnsDLQMessagePageQueryByGroupId', counterparts: ['ListMessages'], note: 'dead-letters' },
  { name: 'OnsDLQMessageGetById', counterparts: ['GetMessageDetail'], note: 'dead-letters' },
  { name: 'OnsDLQMessageResendById', counterparts: [], note: 'dead-letters' },
  { name: 'OnsTrendGroupOutputTps', counterparts: ['ListMetricMeta'], note: 'metrics' },
  { name: 'OnsTrendTopicInputTps', counterparts: ['ListMetricMeta'], note: 'metrics', action: 'QueryTrendTopicInputTps' },
  { name: 'TagResources', counterparts: ['TagResources'] },
  { name: 'UntagResources', counterparts: ['UntagResources'] },
  { name: 'ListTagResources', counterparts: ['ListTagResources'], action: 'ListTagResources' },
  { name: 'OnsMqttGroupIdCreate', counterparts: [], note: 'mqtt' },
  { name: 'OnsMqttGroupIdDelete', counterparts: [], note: 'mqtt' },
  { name: 'OnsMqttGroupIdList', counterparts: [], note: 'mqtt' },
  { name: 'OnsMqttQueryClientByClientId', counterparts: [], note: 'mqtt' },
  { name: 'OnsMqttQueryClientByGroupId', counterparts: [], note: 'mqtt' },
  { name: 'OnsMqttQueryClientByTopic', counterparts: [], note: 'mqtt' },
  { name: 'OnsMqttQueryHistoryOnline', counterparts: [], note: 'mqtt' },
  { name: 'OnsMqttQueryMsgTransTrend', counterparts: [], note: 'mqtt' },
  { name: 'OnsWarnCreate', counterparts: [], note: 'warnings' },
  { name: 'OnsWarnDelete', counterparts: [], note: 'warnings' },
];

const byName: ReadonlyMap<string, OnsOperation> = new Map(onsOperations.map((operation) => [operation.name.toLowerCase(), operation]));

/** An operation by its name in whatever letters: `OnsTopicCreate`, `onsTopicCreate`, `ons-topic-create` (as the command line's plugin has it). */
export function onsOperation(name: string): OnsOperation | undefined {
  return byName.get(name.replaceAll('-', '').toLowerCase());
}

/** Operations whose names alone speak of Ons; the others (`TagResources`) are those of many services. */
export function speaksOfOns(name: string): boolean {
  return /^(?:Open)?Ons/i.test(name);
}

/** Beginnings of all operations that speak of Ons: by them a file is looked at that only names an operation. */
export const onsOperationNeedles: readonly string[] = [
  ...new Set(onsOperations.flatMap(({ name }) => /^(?:Ons[A-Z][a-zA-Z]{2,4}|OpenOns)/.exec(name)?.[0] ?? [])),
];

/** The operation that a text names, letter by letter, where its name alone speaks of Ons. */
export function namedOperation(text: string): string | undefined {
  return speaksOfOns(text) && onsOperation(text)?.name === text ? text : undefined;
}

/** Version and service of the API, by which requests without an SDK name it. */
export const onsApiVersion = '2019-02-14';

/**
 * Message types as Ons writes them, with the 5.x topic type. Globally ordered topics (2) have no counterpart: a FIFO topic with one message
 * group. https://help.aliyun.com/en/ros/developer-reference/aliyun-rocketmq-topic
 */
export const onsMessageTypes: ReadonlyMap<string, 'NORMAL' | 'FIFO' | 'DELAY' | 'TRANSACTION'> = new Map([
  ['0', 'NORMAL'],
  ['1', 'FIFO'],
  ['2', 'FIFO'],
  ['4', 'TRANSACTION'],
  ['5', 'DELAY'],
] as const);
