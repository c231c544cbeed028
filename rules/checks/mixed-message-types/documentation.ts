import type { RuleDocumentation } from '../../../server/engine/rule.js';
import { brokerErrors, errorTable } from '../../knowledge/broker-errors.js';
import { limitErrors } from '../../knowledge/limit-errors.js';

const errors = [brokerErrors.delayedToNormalTopic, brokerErrors.orderedToNormalTopic, limitErrors.orderedAndDelayed];

export const mixedTypesDocumentation: RuleDocumentation = {
  title: { en: 'A topic that gets messages of several types', 'zh-cn': '同一 Topic 接收多种类型的消息' },
  what: {
    en: `Topics to which the workspace sends more than one of NORMAL, FIFO (with a sharding key or message group), DELAY (with a delivery time) and TRANSACTION. All senders of the workspace are taken together, whatever file, language or SDK they are
in, with topics followed through constants, configuration and wrappers; senders that meet in no profile are not compared, and tests are left out.

- **error**: two types are certainly sent;
- **warning**: a type is sent under a condition (\`if (delay > 0) message.setStartDeliverTime(..)\`), or the topic is one of several;
- **info**: all senders are examples, or each call leads to branches that send different types, or the order is the work of a queue selector of Remoting alone (see below).`,
    'zh-cn': `工作区向其发送了多种类型消息的 Topic：NORMAL、FIFO（带分区键或消息组）、DELAY（带投递时间）与 TRANSACTION。无论位于哪个文件、使用哪种语言或 SDK，工作区内的所有发送方都会一并比较，Topic 会沿常量、配置与封装方法追踪；不会同时出现在同一 profile 中的发送方不作比较，测试代码除外。

- **错误**：必定发送两种类型；
- **警告**：某种类型取决于条件（\`if (delay > 0) message.setStartDeliverTime(..)\`），或 Topic 为多选一；
- **提示**：所有发送方都是示例代码，或每次调用因分支而可能发送不同类型，或顺序仅由 Remoting 的队列选择器实现（见下）。`,
  },
  why: {
    en: `4.x did not check. A 5.x topic has one type, by which the broker (for gRPC and Remoting clients) and the client itself check each send:

${errorTable('en', errors)}

Brokers of the open source know a type MIXED, which takes all; instances of the cloud do not.

For Remoting clients the server tells FIFO by the property \`__SHARDINGKEY\`. A queue selector (\`send(message, selector, key)\`, \`syncSendOrderly\`) does not set it: such a message is NORMAL until the code is on the gRPC SDK, where the key becomes the message group, and a FIFO topic refuses it until then. \`message.putUserProperty("__SHARDINGKEY", key)\` makes it FIFO.`,
    'zh-cn': `4.x 不作检查。5.x 的 Topic 只有一种类型，Broker（对 gRPC 与 Remoting 客户端）以及客户端自身都会据此检查每次发送：

${errorTable('zh-cn', errors)}

开源版 Broker 支持可接受所有类型的 MIXED，云上实例不支持。

对于 Remoting 客户端，服务端以属性 \`__SHARDINGKEY\` 识别 FIFO。队列选择器（\`send(message, selector, key)\`、\`syncSendOrderly\`）不会设置它：在改用 gRPC SDK（键成为消息组）之前，这样的消息属于 NORMAL，会被 FIFO Topic 拒绝。\`message.putUserProperty("__SHARDINGKEY", key)\` 可使其成为 FIFO。`,
  },
  how: {
    en: 'Give each type a topic of its own, have the consumers subscribe to all of them, and create them with their types on the 5.x instance. Where the order among messages of several types matters, send all of them as FIFO to one topic.',
    'zh-cn':
      '请为每种类型使用独立的 Topic，让消费者订阅全部 Topic，并在 5.x 实例上按类型创建。如果不同类型的消息之间存在顺序要求，请统一作为 FIFO 消息发送到同一个 Topic。',
  },
  safety: {
    en: 'Suggested: the names of the topics in code and configuration are exchanged, and each subscription gets another one beside it, together or not at all. Only where each text that names the topic is of one type alone and no code compares topics with it; the new topics have to be created, and consumers outside of the workspace have to subscribe. Manual otherwise, with the reason in the message.',
    'zh-cn':
      '建议：整体替换代码与配置中的 Topic 名称，并在每个订阅旁增加新的订阅，要么全部修改，要么不修改。仅当每处 Topic 名称只用于一种类型、且没有代码与其比较时才提供；新的 Topic 需要创建，工作区之外的消费者也需要增加订阅。其他情况需手动处理，原因见消息。',
  },
  sources: [
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/topic',
    'https://github.com/apache/rocketmq/blob/develop/common/src/main/java/org/apache/rocketmq/common/attribute/TopicMessageType.java',
    'https://github.com/apache/rocketmq/blob/develop/proxy/src/main/java/org/apache/rocketmq/proxy/processor/validator/DefaultTopicMessageTypeValidator.java',
  ],
};
