import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const remotingDocumentation: RuleDocumentation = {
  title: {
    en: 'Code on a Remoting SDK: it reaches 5.x, and lacks some of it',
    'zh-cn': '使用 Remoting SDK 的代码：可以访问 5.x，但缺少部分能力',
  },
  what: {
    en: `Every use of \`org.apache.rocketmq:rocketmq-client\` (4.x and 5.x, told apart by the version in the build file), \`com.alibaba.rocketmq:rocketmq-client\` (3.x), \`rocketmq-spring-boot-starter\`, and of \`ali-ons\` and \`egg-ons\` in Node. It is an information:
this code can stay.`,
    'zh-cn': `对 \`org.apache.rocketmq:rocketmq-client\`（4.x 与 5.x，按构建文件中的版本区分）、\`com.alibaba.rocketmq:rocketmq-client\`（3.x）、\`rocketmq-spring-boot-starter\`，以及 Node 中 \`ali-ons\`、\`egg-ons\` 的每一处使用。级别为提示：这些代码可以保留。`,
  },
  why: {
    en: `| | 3.x / 4.x Remoting | 5.x Remoting | 5.x gRPC |
| --- | --- | --- | --- |
| instances | 4.x and 5.x | 4.x and 5.x | 5.x |
| normal, ordered, transactional, scheduled messages | yes | yes | yes |
| broadcasting, stream consumption | yes | yes | no |
| ordered consumption with optimised concurrency | no | no | yes |
| message trace | from 4.5.2 on | yes | yes |
| metrics of producers and consumers | no | no | yes |
| graceful shutdown | no | on 5.x instances | yes |

Everything else of the migration holds for these clients too: endpoint, user name and password of the instance, one message type for each topic, shorter delays. 5.x instances refuse pull consumers of before 5.0.0.

\`ali-ons\` and \`egg-ons\` speak Remoting, but are not among the SDKs that Alibaba Cloud lists: the table does not speak of them.`,
    'zh-cn': `| | 3.x / 4.x Remoting | 5.x Remoting | 5.x gRPC |
| --- | --- | --- | --- |
| 可访问的实例 | 4.x 与 5.x | 4.x 与 5.x | 5.x |
| 普通、顺序、事务、定时消息 | 支持 | 支持 | 支持 |
| 广播消费、流式消费 | 支持 | 支持 | 不支持 |
| 顺序消费并发优化 | 不支持 | 不支持 | 支持 |
| 消息轨迹 | 4.5.2 及以上 | 支持 | 支持 |
| 生产者与消费者指标 | 不支持 | 不支持 | 支持 |
| 优雅停机 | 不支持 | 仅 5.x 实例 | 支持 |

迁移的其他要求对这些客户端同样适用：实例的接入点、用户名和密码，每个 Topic 一种消息类型，更短的定时上限。5.x 实例拒绝 5.0.0 之前的拉取消费者。

\`ali-ons\` 与 \`egg-ons\` 使用 Remoting 协议，但不在阿里云列出的 SDK 之中，上表不包含它们。`,
  },
  how: {
    en: `Keep it, knowingly; raise it to the 5.x Remoting SDK (\`rocketmq-client\` and \`rocketmq-acl\` 5.3.1), which shuts down gracefully and has traces; or rewrite to the 5.x gRPC SDK, all consumers of a group together. The findings count no effort as long as the
code can stay; \`rewriteMinutes\` in their data says what a rewrite by hand takes.`,
    'zh-cn': `可以在了解限制的前提下保留；升级到支持优雅停机和轨迹的 5.x Remoting SDK（\`rocketmq-client\` 与 \`rocketmq-acl\` 5.3.1）；或改写为 5.x gRPC SDK，同一个组的所有消费者一起迁移。代码可以保留时，这些结果不计入工作量；数据中的 \`rewriteMinutes\` 给出手动改写所需的分钟数。`,
  },
  safety: { en: 'Never rewritten here.', 'zh-cn': '不会自动改写。' },
  sources: [
    'https://www.alibabacloud.com/help/id/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/overview-4',
    'https://alibabacloud.com/help/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/release-notes-10',
    'https://developer.aliyun.com/ask/653069',
  ],
};
