/**
 * Names that 5.x keeps for itself.
 * https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/product-overview/usage-limits (topics),
 * https://help.aliyun.com/document_detail/440347.html (groups).
 */
export interface ReservedNames {
  readonly names: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
}

export const reservedTopics: ReservedNames = {
  names: new Set([
    'TBW102',
    'BenchmarkTest',
    'SELF_TEST_TOPIC',
    'OFFSET_MOVED_EVENT',
    'SCHEDULE_TOPIC_XXXX',
    'RMQ_SYS_TRANS_HALF_TOPIC',
    'RMQ_SYS_TRACE_TOPIC',
    'RMQ_SYS_TRANS_OP_HALF_TOPIC',
  ]),
  prefixes: ['rmq_sys_', '%RETRY%', '%DLQ%', 'rocketmq-broker-', 'rocketmq-proxy-'],
  suffixes: ['_REPLY_TOPIC'],
};

export const reservedGroups: ReservedNames = {
  names: new Set([
    'DEFAULT_CONSUMER',
    'DEFAULT_PRODUCER',
    'TOOLS_CONSUMER',
    'FILTERSRV_CONSUMER',
    '__MONITOR_CONSUMER',
    'CLIENT_INNER_PRODUCER',
    'SELF_TEST_P_GROUP',
    'SELF_TEST_C_GROUP',
    'CID_ONS-HTTP-PROXY',
    'CID_ONSAPI_PERMISSION',
    'CID_ONSAPI_OWNER',
    'CID_ONSAPI_PULL',
    'CID_RMQ_SYS_TRANS',
  ]),
  prefixes: ['CID_RMQ_SYS_'],
  suffixes: [],
};

/** Why a name is not free: the reserved name, prefix or suffix that it meets. */
export function reservedBy(name: string, { names, prefixes, suffixes }: ReservedNames): string | undefined {
  if (names.has(name)) return name;
  return prefixes.find((prefix) => name.startsWith(prefix)) ?? suffixes.find((suffix) => name.endsWith(suffix));
}

/** Characters of a name besides letters, digits, `_` and `-`; `%` is taken as well (`ALIYUN::ROCKETMQ5::Topic`, TopicValidator). */
export const foreignCharacters = /[^\w%-]+/g;
