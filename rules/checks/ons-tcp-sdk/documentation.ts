import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const tcpDocumentation: RuleDocumentation = {
  title: {
    en: 'Code on the ONS TCP 1.x SDK: it reaches 5.x, and lacks some of it',
    'zh-cn': '使用 ONS TCP 1.x SDK 的代码：可以访问 5.x，但缺少部分能力',
  },
  what: {
    en: `Every use of \`com.aliyun.openservices.ons.api\` (\`com.aliyun.openservices:ons-client\` 1.x), in Java code and Spring XML: clients, messages, sends, listeners, caught exceptions.

Where no build file of the workspace says the version (it comes from a parent or a platform outside), 1.x and 2.x can't be told apart: that is a warning where a client is made, because 2.x can't stay. With a version of 2.x it is
\`ons-tcp-v2-sdk\`.`,
    'zh-cn': `Java 代码与 Spring XML 中对 \`com.aliyun.openservices.ons.api\`（\`com.aliyun.openservices:ons-client\` 1.x）的每一处使用：客户端、消息、发送、监听器、捕获的异常。

如果工作区的构建文件都没有写明版本（来自外部的 parent 或平台），就无法区分 1.x 与 2.x：由于 2.x 无法保留，在创建客户端的位置给出警告。2.x 版本由 \`ons-tcp-v2-sdk\` 报告。`,
  },
  why: {
    en: `| | ONS TCP 1.x | 5.x gRPC SDK |
| --- | --- | --- |
| instances | 4.x and 5.x | 5.x |
| normal, ordered, transactional, scheduled messages | yes | yes |
| broadcasting | yes | no |
| ordered consumption with optimised concurrency | no | yes |
| message trace | yes | yes |
| metrics of producers and consumers | no | yes |
| graceful shutdown | no | yes |

The SDK gets no new features. Everything else of the migration holds for it too: endpoint, user name and password of the instance, no \`InstanceId\`, one message type for each topic, shorter delays.`,
    'zh-cn': `| | ONS TCP 1.x | 5.x gRPC SDK |
| --- | --- | --- |
| 可访问的实例 | 4.x 与 5.x | 5.x |
| 普通、顺序、事务、定时消息 | 支持 | 支持 |
| 广播消费 | 支持 | 不支持 |
| 顺序消费并发优化 | 不支持 | 支持 |
| 消息轨迹 | 支持 | 支持 |
| 生产者与消费者指标 | 不支持 | 支持 |
| 优雅停机 | 不支持 | 支持 |

该 SDK 不再获得新特性。迁移的其他要求对它同样适用：实例的接入点、用户名和密码，不设置 \`InstanceId\`，每个 Topic 一种消息类型，更短的定时上限。`,
  },
  how: {
    en: `Keep it, knowingly: ons-client 1.8.8.8.Final or newer 1.x (1.9.0.Final is the first one with \`PropertyKeyConst.Namespace\`, which serverless instances need over the public network). Or rewrite to \`org.apache.rocketmq:rocketmq-client-java\`, all consumers of a group
together. The findings count no effort as long as the code can stay; \`rewriteMinutes\` in their data says what a rewrite by hand takes.`,
    'zh-cn': `可以在了解限制的前提下保留：ons-client 1.8.8.8.Final 或更新的 1.x（从 1.9.0.Final 起提供 \`PropertyKeyConst.Namespace\`，公网访问 Serverless 实例时需要）。也可以改写为 \`org.apache.rocketmq:rocketmq-client-java\`，同一个组的所有消费者一起迁移。代码可以保留时，这些结果不计入工作量；数据中的 \`rewriteMinutes\` 给出手动改写所需的分钟数。`,
  },
  safety: { en: 'Never rewritten here.', 'zh-cn': '不会自动改写。' },
  sources: [
    'https://www.alibabacloud.com/help/id/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/overview-4',
    'https://help.aliyun.com/document_detail/446714.html',
    'https://help.aliyun.com/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/release-notes-14',
  ],
};
