import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const orderMixDocumentation: RuleDocumentation = {
  title: { en: 'One group is consumed in order and concurrently', 'zh-cn': '同一个消费者组既顺序消费又并发消费' },
  what: {
    en: `Consumer groups of which one consumer takes messages in order (an orderly listener, \`consumeMessageOrderly\`, \`consumeMode = ORDERLY\`) and another one concurrently, and groups whose 5.x declaration (Terraform, ROS,
OpenAPI) says another delivery order than the code.

Not compared: consumers whose order can't be told, such as those of the gRPC SDKs, where the group decides alone; groups that are the same only in different profiles; test code. Nothing is said of names that stand for another (\`XXX\`, \`please_rename_unique_group_name\`), and examples, each of which runs alone, are an information.`,
    'zh-cn': `同一个消费者组中，有的消费者顺序消费（顺序监听器、\`consumeMessageOrderly\`、\`consumeMode = ORDERLY\`），有的并发消费；以及 5.x 声明（Terraform、ROS、OpenAPI）中的投递顺序与代码不一致的组。

以下情况不做比较：无法判断消费顺序的消费者（例如 gRPC SDK，由组决定）、仅在不同 profile 下同名的组、测试代码。占位的组名（\`XXX\`、\`please_rename_unique_group_name\`）不报告；各自独立运行的示例代码降为提示。`,
  },
  why: {
    en: `On 4.x the listener decides. On 5.x delivery order is an attribute of the group on the server, all its consumers share it, and it **can't be changed after the group is created**. Whichever is chosen is wrong for one of the consumers: order is lost, or
throughput is.`,
    'zh-cn': `4.x 由监听器决定消费顺序。5.x 的投递顺序是服务端组的属性，由组内所有消费者共用，并且**创建之后无法更改**。无论选择哪一种，对其中一方都是错的：要么丢失顺序，要么损失吞吐。`,
  },
  how: {
    en: `Use two groups, one created with *Orderly* and one with *Concurrently* delivery; or make all consumers of the group alike. Each group gets every message of its topics, so that consumers which shared the work must not be split.`,
    'zh-cn': `使用两个组，一个以顺序投递创建，一个以并发投递创建；或让组内所有消费者采用相同方式。注意每个组都会收到 Topic 的全部消息，原本分担消费的消费者不能拆到两个组。`,
  },
  safety: { en: 'Never rewritten: which order is meant only the application knows.', 'zh-cn': '不会自动改写：应采用哪种顺序由应用决定。' },
  sources: [
    'https://help.aliyun.com/document_detail/440346.html',
    'https://www.alibabacloud.com/help/tc/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/consumer-groups',
  ],
};
