import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const retryDocumentation: RuleDocumentation = {
  title: { en: 'Retry settings of the client belong to the group on 5.x', 'zh-cn': '客户端的重试设置在 5.x 属于消费者组' },
  what: {
    en: `Settings of consumers on the older SDKs, with their values:

| setting | on 5.x |
| --- | --- |
| \`setMaxReconsumeTimes\`, \`PropertyKeyConst.MaxReconsumeTimes\`, \`maxReconsumeTimes\` | maximum number of retries of the group (\`MaxRetryTimes\`, at most 1000) |
| \`setSuspendCurrentQueueTimeMillis\`, \`SuspendTimeMillis\` (ordered) | fixed retry interval of the group (\`FixedRetryPolicy\`, 1 to 600 seconds) |
| \`setConsumeTimeout\`, \`ConsumeTimeout\` (minutes) | none: a PushConsumer renews a message while its listener runs |

An information for SDKs that reach 5.x and can stay; a warning for ONS TCP 2.x, which can't.`,
    'zh-cn': `旧 SDK 消费者的以下设置及其取值：

| 设置 | 5.x 中对应 |
| --- | --- |
| \`setMaxReconsumeTimes\`、\`PropertyKeyConst.MaxReconsumeTimes\`、\`maxReconsumeTimes\` | 组的最大重试次数（\`MaxRetryTimes\`，最大 1000） |
| \`setSuspendCurrentQueueTimeMillis\`、\`SuspendTimeMillis\`（顺序消费） | 组的固定重试间隔（\`FixedRetryPolicy\`，1 至 600 秒） |
| \`setConsumeTimeout\`、\`ConsumeTimeout\`（分钟） | 无：只要监听器仍在运行，PushConsumer 就会为消息续期 |

对于能访问 5.x、可以保留的 SDK，级别为提示；对于必须替换的 ONS TCP 2.x，级别为警告。`,
  },
  why: {
    en: `The 5.x gRPC consumers take the number and the intervals of retries from the group's metadata on the instance; nothing in the client overrides them. Code that is moved without its settings retries 16 times by default, or as the group was made. On
ordered groups a failed message no longer blocks its queue for ever: after the last retry it goes to the dead-letter topic.`,
    'zh-cn': `5.x gRPC 消费者的重试次数和间隔取自实例上组的元数据，客户端无法覆盖。只迁移代码而不迁移设置，就会按默认的 16 次或建组时的配置重试。顺序消费组中，失败的消息不再无限期阻塞队列：达到最大重试次数后会进入死信 Topic。`,
  },
  how: {
    en: `Copy the values into the group when you create it: in the console, by \`CreateConsumerGroup\` (\`consumeRetryPolicy\`), in Terraform (\`alicloud_rocketmq_consumer_group\`, \`consume_retry_policy\`) or in the import template
(\`MaxRetryTimes\`, \`ConsumeRetryPolicy\`). Then drop the setting with the old client.`,
    'zh-cn': `创建组时填入相应的值：控制台、\`CreateConsumerGroup\`（\`consumeRetryPolicy\`）、Terraform（\`alicloud_rocketmq_consumer_group\` 的 \`consume_retry_policy\`）或导入模板（\`MaxRetryTimes\`、\`ConsumeRetryPolicy\`）。之后随旧客户端一起删除该设置。`,
  },
  safety: { en: 'Never rewritten: the setting moves to the instance.', 'zh-cn': '不会自动改写：该设置移到了实例上。' },
  sources: [
    'https://help.aliyun.com/document_detail/440356.htm',
    'https://help.aliyun.com/document_detail/43490.htm',
    'https://help.aliyun.com/document_detail/2330895.html',
  ],
};
