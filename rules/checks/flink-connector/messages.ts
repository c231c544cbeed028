import { defineMessages } from '../../../server/l10n/messages.js';

export const flinkMessages = defineMessages('flink-connector', {
  connector: {
    en: "The connector `mq` reads and writes 4.x instances only. Tables of 5.x use `'connector' = 'mq5'`, the endpoint of the 5.x instance, and no `instanceID` or `pullIntervalMs`.",
    'zh-cn':
      "`mq` 连接器只能读写 4.x 实例。5.x 请使用 `'connector' = 'mq5'` 和 5.x 实例的接入点，并去掉 `instanceID` 与 `pullIntervalMs`。",
  },
  title: { en: 'Use the connector for 5.x (`mq5`)', 'zh-cn': '改用 5.x 连接器（`mq5`）' },
  engine: {
    en: 'The connector `mq5` needs Realtime Compute for Apache Flink VVR 8.0.3 or later.',
    'zh-cn': '`mq5` 连接器需要实时计算引擎 VVR 8.0.3 及以上版本。',
  },
  endpoint: {
    en: "`endpoint` has to be that of the 5.x instance: it keeps the old instance's until a person exchanges it.",
    'zh-cn': '`endpoint` 需要改为 5.x 实例的接入点，在人工替换前仍是旧实例的地址。',
  },
  credentials: {
    en: '`accessId` and `accessKey` are the user name and password of the 5.x instance there, needed for access over the Internet only; an AccessKey is refused.',
    'zh-cn': '在 5.x 中 `accessId` 与 `accessKey` 为实例用户名与密码，仅公网访问时需要；AccessKey 不被接受。',
  },
  tag: {
    en: 'For a table that is written to, `tag` is an option of 4.x only: on 5.x tags are the metadata column `tags`.',
    'zh-cn': '对于写入的表，`tag` 仅 4.x 支持；5.x 请使用元数据列 `tags`。',
  },
  offsets: {
    en: 'The table starts at the place that its start options say on the new instance; what was not read from the old one has to be read by the old job to its end.',
    'zh-cn': '新表从新实例上由启动参数决定的位置开始消费；旧实例中尚未消费的消息需要由旧作业消费完。',
  },
});
