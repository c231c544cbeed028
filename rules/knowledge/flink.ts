/**
 * Options that only the connector `mq` (4.x) has, in lower case.
 * https://www.alibabacloud.com/help/en/flink/realtime-flink/developer-reference/message-queue-for-apache-rocketmq-connector
 */
export const legacyFlinkOptions: ReadonlySet<string> = new Set(['instanceid', 'pullintervalms']);
