import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const ramPolicyDocumentation: RuleDocumentation = {
  title: { en: 'A RAM policy for 4.x', 'zh-cn': '面向 4.x 的 RAM 权限策略' },
  what: {
    en: `Actions \`mq:…\` and resources \`acs:mq:…\` in RAM policies: JSON files, Terraform (\`alicloud_ram_policy\`, \`jsonencode\`, \`alicloud_ram_policy_document\`), templates of Resource
Orchestration Service, shell scripts, and JSON in string constants of code. Both spellings of an action are known: \`mq:CreateTopic\` and \`mq:OnsTopicCreate\`.`,
    'zh-cn': `RAM 权限策略中的 \`mq:…\` 操作与 \`acs:mq:…\` 资源：JSON 文件、Terraform（\`alicloud_ram_policy\`、\`jsonencode\`、\`alicloud_ram_policy_document\`）、ROS 模板、Shell 脚本，以及代码字符串中的 JSON。两种写法均可识别：\`mq:CreateTopic\` 与 \`mq:OnsTopicCreate\`。`,
  },
  why: {
    en: `On 4.x, RAM decides who may send and receive. On 5.x it does not: the instance's user (intelligent identification) may use all topics and groups, an ACL user only what it was granted.
Console and OpenAPI are still checked by RAM, but by other actions (\`rocketmq:…\`) and other resources (\`acs:rocketmq:…\`): rights for 4.x have to be granted again. A statement that *denied* sending or receiving
no longer denies it.`,
    'zh-cn': `4.x 由 RAM 决定谁可以收发消息，5.x 则不再如此：实例用户（智能身份识别）可使用全部 Topic 与 Group，ACL 用户只能使用被授权的资源。控制台与 OpenAPI 仍由 RAM 校验，但操作（\`rocketmq:…\`）与资源（\`acs:rocketmq:…\`）不同，
4.x 的权限需要重新授予。原先**拒绝**收发的语句不再起作用。`,
  },
  how: {
    en: `Create an ACL user on the 5.x instance for each group of clients that had a policy of its own, and grant it what the finding lists: \`Pub\` and \`Sub\` on topics, \`Sub\` on groups
(\`CreateInstanceAccount\`, \`CreateInstanceAcl\`; in Terraform \`alicloud_rocketmq_account\`, \`alicloud_rocketmq_acl\`). For people and programs that use the console or the OpenAPI, add \`rocketmq:<operation>\` to their policies. Keep the 4.x
policies until the 4.x instance is gone.`,
    'zh-cn': `为每一组原先拥有独立策略的客户端在 5.x 实例上创建 ACL 用户，并按提示授权：Topic 的 \`Pub\`、\`Sub\`，Group 的 \`Sub\`（\`CreateInstanceAccount\`、\`CreateInstanceAcl\`；Terraform 为 \`alicloud_rocketmq_account\`、\`alicloud_rocketmq_acl\`）。
对使用控制台或 OpenAPI 的人员与程序，请在其策略中增加 \`rocketmq:<API 名>\`。4.x 实例下线前请保留原有策略。`,
  },
  safety: {
    en: 'Never rewritten: which users a policy belongs to is not known from it, and both generations are in use during a migration.',
    'zh-cn': '不会自动改写：策略本身不说明属于哪些用户，且迁移期间两代实例同时在用。',
  },
  sources: [
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/permission-overview',
    'https://help.aliyun.com/document_detail/141658.html',
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/api-rocketmq-2022-08-01-ram',
    'https://alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/api-ons-2019-02-14-ram',
  ],
};
