import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const typeConflictDocumentation: RuleDocumentation = {
  title: { en: "A topic's declared type is not what is sent", 'zh-cn': 'Topic 声明的类型与实际发送的不符' },
  what: {
    en: 'A topic that Terraform, a template of Resource Orchestration Service, a command (`aliyun ons`, `aliyun rocketmq`, `mqadmin updateTopic`), a call of the OpenAPI or `rocketmq-migrate.yml` declares for one type of message, and code that sends it another: scheduled messages to a normal topic, ordered ones to a scheduled topic.',
    'zh-cn':
      'Terraform、ROS 模板、命令（`aliyun ons`、`aliyun rocketmq`、`mqadmin updateTopic`）、OpenAPI 调用或 `rocketmq-migrate.yml` 将 Topic 声明为一种类型，而代码向其发送另一种类型的消息：例如向普通 Topic 发送定时消息、向定时 Topic 发送顺序消息。',
  },
  why: {
    en: '4.x does not check the type. A 5.x topic takes messages of its own type and refuses all others. Brokers of open-source RocketMQ check only when `enableTopicMessageTypeCheck` is on, so a local test does not show it. Messages that a queue selector of Remoting orders without the property `__SHARDINGKEY` are NORMAL for the server: a FIFO topic refuses them (a warning), a NORMAL one refuses them once they are sent by gRPC (a note).',
    'zh-cn':
      '4.x 不校验类型；5.x 的 Topic 只接受自己类型的消息，其余一律拒绝。开源 RocketMQ 默认不校验（`enableTopicMessageTypeCheck`），本地测试看不出问题。由 Remoting 队列选择器保证顺序、但没有属性 `__SHARDINGKEY` 的消息在服务端属于 NORMAL：FIFO Topic 会拒绝（警告），NORMAL Topic 则在改用 gRPC 发送后拒绝（提示）。',
  },
  how: {
    en: 'Declare the type that is sent. If several types are sent to one topic, see `mixed-message-types`: each needs a topic of its own.',
    'zh-cn': '将声明改为实际发送的类型。若同一 Topic 收到多种类型，请参见 `mixed-message-types`：每种类型需要单独的 Topic。',
  },
  safety: {
    en: 'The rewrite changes the declaration, as *suggested*, where all senders send one type and the declaration says its type as a constant. The type of a topic cannot be changed in place: Terraform and Resource Orchestration Service delete the topic and make it anew, and the messages in it are lost.',
    'zh-cn':
      '当所有发送方类型一致、且声明处的类型为常量时，改写会修改声明，级别为*建议*。Topic 类型不能原地修改：Terraform 与 ROS 会删除并重建 Topic，其中的消息会丢失。',
  },
  sources: [
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/topic',
    'https://github.com/aliyun/terraform-provider-alicloud/blob/master/website/docs/r/rocketmq_topic.html.markdown',
  ],
};
