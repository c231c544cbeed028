import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const groupTypeDocumentation: RuleDocumentation = {
  title: {
    en: 'A 4.x group is consumed over another protocol than it is declared for',
    'zh-cn': '4.x 消费者组的消费协议与声明的类型不一致',
  },
  what: {
    en: `Consumers of a group that infrastructure code of the workspace (Terraform \`alicloud_ons_group\`, ROS, \`OnsGroupCreate\`) declares with type \`tcp\` or \`http\`, where the consumer speaks the other protocol. Names that are declared with both types
(on different instances) are left alone.`,
    'zh-cn': `工作区的基础设施代码（Terraform \`alicloud_ons_group\`、ROS、\`OnsGroupCreate\`）把组声明为 \`tcp\` 或 \`http\` 类型，而消费者使用了另一种协议。同名组在不同实例上声明为两种类型的，不会报告。`,
  },
  why: {
    en: `A 4.x group is made for one protocol; a client of the other protocol fails to consume, repeats or loses messages. On 5.x groups have no protocol type: whoever creates the group there by the declaration and by the code gets one group for what were two
consumers.`,
    'zh-cn': `4.x 的组只服务一种协议，另一种协议的客户端会出现消费失败、重复或丢失。5.x 的组没有协议类型：如果同时按声明和代码创建，原本的两类消费者会落入同一个组。`,
  },
  how: {
    en: 'Find out which of the two is in use, and create one group on 5.x for it. If both are, they are two groups: give one of them another name.',
    'zh-cn': '确认实际在用的是哪一种，在 5.x 上只为它创建一个组。如果两者都在用，它们就是两个组：请给其中一个改名。',
  },
  safety: { en: 'Never rewritten.', 'zh-cn': '不会自动改写。' },
  sources: [
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/getting-started/create-resources',
    'https://github.com/aliyun/terraform-provider-alicloud/blob/master/website/docs/r/ons_group.html.markdown',
  ],
};
