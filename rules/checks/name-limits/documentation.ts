import type { RuleDocumentation } from '../../../server/engine/rule.js';
import { brokerErrors, errorTable } from '../../knowledge/broker-errors.js';
import { limitErrors } from '../../knowledge/limit-errors.js';

const errors = [
  limitErrors.reservedTopic,
  limitErrors.topicCharacters,
  limitErrors.groupCharacters,
  limitErrors.topicTooLong,
  brokerErrors.unknownTopic,
  brokerErrors.unknownGroup,
];

export const nameLimitsDocumentation: RuleDocumentation = {
  title: { en: 'A name that a 5.x instance does not take', 'zh-cn': '5.x 实例不接受的名称' },
  what: {
    en: `Topics and consumer groups in code, configuration and infrastructure code whose names

- are too long: 60 characters, topics of serverless instances 128 (4.x took 64);
- hold other characters than letters, digits, \`_\` and \`-\`;
- are reserved (\`TBW102\`, \`SELF_TEST_TOPIC\`, …) or begin or end as reserved names do (\`rmq_sys_\`, \`CID_RMQ_SYS_\`, \`_REPLY_TOPIC\`, …);
- are topics that a 4.x broker makes for a group (\`%DLQ%GID_…\`, \`%RETRY%GID_…\`).

Placeholders of samples (\`<your topic>\`) are left alone.`,
    'zh-cn': `代码、配置与基础设施代码中的 Topic 与消费者组，其名称：

- 过长：最多 60 个字符，Serverless 实例的 Topic 为 128 个（4.x 为 64 个）；
- 含有字母、数字、\`_\` 和 \`-\` 以外的字符；
- 为保留名称（\`TBW102\`、\`SELF_TEST_TOPIC\` 等），或使用保留的前缀、后缀（\`rmq_sys_\`、\`CID_RMQ_SYS_\`、\`_REPLY_TOPIC\` 等）；
- 为 4.x Broker 为 Group 创建的 Topic（\`%DLQ%GID_…\`、\`%RETRY%GID_…\`）。

示例中的占位符（\`<your topic>\`）不会报告。`,
  },
  why: {
    en: `Topics and groups have to be created on the 5.x instance before they are used, and its console and API refuse such names. Clients see:

${errorTable('en', errors)}`,
    'zh-cn': `在 5.x 实例上，Topic 与 Group 必须先创建再使用，而控制台与 API 会拒绝这样的名称。客户端会收到：

${errorTable('zh-cn', errors)}`,
  },
  how: {
    en: 'Choose a name that fits, create it, and use it in all applications at once. Set `edition` in `rocketmq-migrate.yml` if the instance is a serverless one.',
    'zh-cn': '请选择符合要求的名称，创建后在所有应用中同时使用。如果是 Serverless 实例，请在 `rocketmq-migrate.yml` 中设置 `edition`。',
  },
  safety: {
    en: 'Suggested: the name is exchanged wherever it stands in the workspace, if it stands everywhere as a text of its own in code or configuration; other applications have to follow. Manual where it is put together, comes from elsewhere, or the new name is taken, and where the same text stands for something else too (the key of a handler, a comparison).',
    'zh-cn':
      '建议：如果名称在各处都是代码或配置中的独立文本，则在整个工作区中替换；其他应用也需要同步调整。如果名称由多个部分拼接、来自其他位置、新名称已被占用，或同一文本还有其他用途（如处理器的键、比较），则需手动处理。',
  },
  sources: [
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/product-overview/usage-limits',
    'https://help.aliyun.com/document_detail/440347.html',
    'https://github.com/apache/rocketmq/blob/develop/common/src/main/java/org/apache/rocketmq/common/topic/TopicValidator.java',
  ],
};
