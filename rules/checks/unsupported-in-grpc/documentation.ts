import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const unsupportedDocumentation: RuleDocumentation = {
  title: { en: 'A feature that the 5.x gRPC SDK does not have', 'zh-cn': '5.x gRPC SDK 不支持的功能' },
  what: {
    en: `Uses of these features in code on ONS TCP, Remoting, Spring and \`ali-ons\`:

| feature | on the 5.x gRPC SDK | if the client stays on Remoting |
| --- | --- | --- |
| broadcasting | none | stays |
| pull consumer | none; SimpleConsumer receives and acknowledges | 5.x Remoting SDK needed |
| lite pull consumer | SimpleConsumer for subscribe and poll; none for assign and seek | 5.x Remoting SDK needed |
| batch listener | one message a call, or SimpleConsumer | stays |
| queue by a key's hash | message group on a FIFO topic | stays; all senders of a topic on one protocol |
| queue by position | none | 5.x decides the number of queues: don't rely on it |
| queue by own code | message group, where it is about a key | stays |
| batch send | one message a call | not documented for 5.x instances |
| one-way send | asynchronous send | stays |
| request and reply | none | not documented for 5.x instances |
| trace switch | none: the instance records traces | stays |
| allocation of queues | none: the instance hands out messages | stays |
| class filter | tags or SQL92 | not known |
| admin client | RocketMQ 2022-08-01 API | brokers of your own only |

**error** where the SDK can't reach 5.x (ONS TCP 2.x), so that the code has to change, and there is no counterpart; **warning** where a 5.x instance treats it otherwise; **info** where the client can stay as it is. Test code is left out.`,
    'zh-cn': `使用 ONS TCP、Remoting、Spring 与 \`ali-ons\` 的代码中，以下功能的用法：

| 功能 | 5.x gRPC SDK | 继续使用 Remoting 时 |
| --- | --- | --- |
| 广播消费 | 无 | 可保留 |
| 拉取消费（PullConsumer） | 无；SimpleConsumer 接收并确认 | 需要 5.x Remoting SDK |
| LitePullConsumer | subscribe 和 poll 可用 SimpleConsumer 代替；assign 和 seek 无 | 需要 5.x Remoting SDK |
| 批量监听 | 每次一条，或使用 SimpleConsumer | 可保留 |
| 按键的哈希选择队列 | FIFO Topic 的消息组 | 可保留；同一 Topic 的发送方须使用同一协议 |
| 按位置选择队列 | 无 | 队列数由 5.x 决定，不可依赖 |
| 自定义代码选择队列 | 若按键归类则用消息组 | 可保留 |
| 批量发送 | 每次一条 | 5.x 实例没有相关文档 |
| 单向发送 | 异步发送 | 可保留 |
| 请求应答 | 无 | 5.x 实例没有相关文档 |
| 轨迹开关 | 无：由实例记录轨迹 | 可保留 |
| 队列分配策略 | 无：实例分发消息 | 可保留 |
| 类过滤 | Tag 或 SQL92 | 未知 |
| 管理客户端 | RocketMQ 2022-08-01 API | 仅限自建集群 |

SDK 无法访问 5.x（ONS TCP 2.x）、代码必须修改且没有对应能力时为 **error**；5.x 实例行为不同的为 **warning**；客户端可以保持不变的为 **info**。测试代码不报告。`,
  },
  why: {
    en: `The gRPC clients pop messages from the instance instead of holding queues; what is built on queues and offsets has nothing to stand on. The Remoting SDKs keep these features on 5.x instances, where they lack client metrics, and are not the ones that
get new features.`,
    'zh-cn': `gRPC 客户端以 pop 方式从实例取消息，不持有队列，因此依赖队列和位点的功能无从实现。Remoting SDK 在 5.x 实例上保留这些功能，但没有客户端指标，也不再获得新特性。`,
  },
  how: {
    en: 'Decide for each client: keep it on Remoting (the 5.x Remoting SDK is the one with the best support on 5.x), or change the code as the message says. Clients of one group have to decide alike.',
    'zh-cn':
      '逐个客户端决定：保留 Remoting（其中 5.x Remoting SDK 对 5.x 实例的支持最好），或按提示修改代码。同一个组的客户端必须作出相同的选择。',
  },
  safety: { en: 'Never rewritten: there is no equivalent.', 'zh-cn': '不会自动改写：没有等价能力。' },
  sources: [
    'https://www.alibabacloud.com/help/id/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/overview-4',
    'https://github.com/apache/rocketmq-clients/issues/888',
    'https://developer.aliyun.com/ask/653069',
    'https://developer.aliyun.com/ask/616620',
  ],
};
