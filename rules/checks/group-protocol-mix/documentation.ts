import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const protocolMixDocumentation: RuleDocumentation = {
  title: {
    en: 'Clients of several protocols share a group or an ordered topic',
    'zh-cn': '同一个消费者组或顺序 Topic 的客户端使用了多种协议',
  },
  what: {
    en: `Consumer groups whose consumers, over all files and languages of the workspace, speak different protocols:

- gRPC (5.x SDKs) and Remoting (4.x, 3.x and 5.x Remoting SDKs, ONS TCP 1.x): a warning; an **error** where one of the consumers takes messages in order;
- HTTP, Remoting and gRPC v1 (ONS TCP 2.x) on a 4.x instance.

Also topics to which ordered messages are sent by gRPC and by Remoting clients.

An HTTP consumer beside a gRPC one is no finding: they reach different instances, so that they are in two groups of one name. Groups that are the same only in different profiles of the configuration are
not compared, and neither are consumers in test code or those whose group is not known. Nothing is said of names that stand for another (\`XXX\`, \`please_rename_unique_group_name\`), and examples, each of which runs alone, are an information.`,
    'zh-cn': `在整个工作区的所有文件和语言中，同一个消费者组的消费者使用了不同的协议：

- gRPC（5.x SDK）与 Remoting（4.x、3.x、5.x Remoting SDK，ONS TCP 1.x）混用：警告；如果其中有顺序消费者，则为**错误**；
- 4.x 实例上混用 HTTP、Remoting 与 gRPC v1（ONS TCP 2.x）。

另外还包括同时由 gRPC 和 Remoting 客户端发送顺序消息的 Topic。

HTTP 消费者与 gRPC 消费者并存不会报告：它们访问的是不同的实例，属于两个同名的组。仅在不同 profile 下同名的组不做比较；测试代码中的消费者、组名未知的消费者也不参与比较。占位的组名（\`XXX\`、\`please_rename_unique_group_name\`）不报告；各自独立运行的示例代码降为提示。`,
  },
  why: {
    en: `All consumers of one group have to use the same client protocol. While a group moves from Remoting to gRPC, concurrent groups run with both and see a few duplicates; **ordered groups are not supported**, and a roll-back to
Remoting can rewind their offsets. The senders of an ordered topic, too, have to use one protocol: Remoting clients choose the queue by the key's Java hash code, gRPC clients by SipHash.`,
    'zh-cn': `同一个组的所有消费者必须使用相同的客户端协议。从 Remoting 迁移到 gRPC 期间，并发消费的组可以两者并存，会有少量重复；**顺序消费的组不支持并存**，回退到 Remoting 还可能造成位点回退。顺序 Topic 的发送方同样必须使用同一种协议：Remoting 客户端按键的 Java 哈希值选择队列，gRPC 客户端使用 SipHash。`,
  },
  how: {
    en: `Concurrent groups: move the remaining consumers in the same release. Ordered groups: stop all consumers, let them drain, start all of them on the new SDK, or begin a new group. Ordered topics: switch all senders together, or send to a new
topic while the old one is drained.`,
    'zh-cn': `并发消费的组：在同一次发布中迁移其余消费者。顺序消费的组：停止全部消费者并消费完积压，再全部以新 SDK 启动；或改用新的组。顺序 Topic：所有发送方一起切换；或发送到新的 Topic，同时消费完旧 Topic。`,
  },
  safety: { en: 'Never rewritten: which side moves is a decision about the rollout.', 'zh-cn': '不会自动改写：迁移哪一方取决于发布方案。' },
  sources: [
    'https://help.aliyun.com/document_detail/441918.html',
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/getting-started/create-resources',
  ],
};
