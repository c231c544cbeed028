import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const routingDocumentation: RuleDocumentation = {
  title: { en: 'Global message routing', 'zh-cn': '全球消息路由' },
  what: {
    en: 'Keys, values, names and comments in configuration, Terraform, scripts and code that speak of global message routing; code counts only where it speaks of RocketMQ or Alibaba Cloud as well.',
    'zh-cn': '配置、Terraform、脚本与代码中提及全球消息路由的键、值、名称与注释；代码仅在同时提及 RocketMQ 或阿里云时计入。',
  },
  why: {
    en: 'Global message routing of 4.x, which sends messages of one region to instances of others, does not exist on 5.x. It is set up in the console and has no API, so code and configuration show its use by its name only.',
    'zh-cn':
      '4.x 的全球消息路由可将一个地域的消息同步到其他地域的实例，5.x 没有该功能。它只能在控制台配置，没有 API，因此代码与配置只能从名称看出其使用。',
  },
  how: {
    en: `- Whole topics kept in step between two instances, also between 4.x and 5.x: **Global Replicator** (\`CreateDisasterRecoveryPlan\`, \`AddDisasterRecoveryItem\`). The Standard Edition of 4.x: one direction only. It takes throughput on both sides; consumer progress
  can be kept in step in one direction, with duplicates after a switch, so consumers have to be idempotent.
- Chosen messages, filtered or changed on the way, or several sources into one topic: **message integration** (source and target, each 4.x or 5.x).`,
    'zh-cn': `- 两个实例之间整个 Topic 保持同步（包括 4.x 与 5.x 之间）：**全球消息备份**（\`CreateDisasterRecoveryPlan\`、\`AddDisasterRecoveryItem\`）。4.x 标准版仅支持单向。它会占用两侧的 TPS；单向任务可同步消费进度，切换后可能重复消费，消费逻辑需幂等。
- 选取部分消息、途中过滤或转换、多个来源汇入一个 Topic：**消息集成**（来源与目标均可选 4.x 或 5.x）。`,
  },
  safety: { en: 'Never rewritten: tasks between instances are made in the console.', 'zh-cn': '不会自动改写：实例间的任务在控制台创建。' },
  sources: [
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/user-guide/instructions-for-use',
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/user-guide/message-queue-rocketmq-version-1',
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/user-guide/consumer-progress-synchronization',
  ],
};
