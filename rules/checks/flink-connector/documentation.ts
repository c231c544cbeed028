import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const flinkDocumentation: RuleDocumentation = {
  title: { en: "Flink SQL with `'connector' = 'mq'`", 'zh-cn': "使用 `'connector' = 'mq'` 的 Flink SQL" },
  what: {
    en: "Tables of Flink SQL with `'connector' = 'mq'`: in `.sql` files, and in string constants of code and configuration.",
    'zh-cn': "使用 `'connector' = 'mq'` 的 Flink SQL 表：`.sql` 文件，以及代码与配置中的字符串。",
  },
  why: {
    en: 'The connector `mq` of Realtime Compute for Apache Flink reaches 4.x instances. Those of 5.x are reached by `mq5`, whose options differ.',
    'zh-cn': '实时计算 Flink 版的 `mq` 连接器只能访问 4.x 实例，5.x 实例需使用 `mq5`，其参数有所不同。',
  },
  how: {
    en: "Use `'connector' = 'mq5'` (VVR 8.0.3 or later), the endpoint of the 5.x instance, its user name and password as `accessId` and `accessKey` for access over the Internet (none in a VPC). Remove `instanceID` and `pullIntervalMs`. A sink's `tag` becomes the metadata column `tags`.",
    'zh-cn':
      "改为 `'connector' = 'mq5'`（VVR 8.0.3 及以上），填写 5.x 实例的接入点；公网访问时 `accessId`、`accessKey` 填实例用户名与密码（VPC 内不需要）。去掉 `instanceID` 与 `pullIntervalMs`。结果表的 `tag` 改为元数据列 `tags`。",
  },
  safety: {
    en: 'The rewrite exchanges the connector and removes the two options. It is *suggested*: endpoint and credentials remain those of the old instance until a person exchanges them.',
    'zh-cn': '改写会替换连接器并去掉上述两个参数，级别为*建议*：接入点与凭证在人工替换前仍是旧实例的。',
  },
  sources: ['https://www.alibabacloud.com/help/en/flink/realtime-flink/developer-reference/message-queue-for-apache-rocketmq-connector'],
};
