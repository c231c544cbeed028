import type { RuleDocumentation } from '../../../server/engine/rule.js';
import { brokerErrors, errorTable } from '../../knowledge/broker-errors.js';

export const delayTooLongDocumentation: RuleDocumentation = {
  title: { en: 'A delay beyond the limit of the 5.x instance', 'zh-cn': '延时超出 5.x 实例上限' },
  what: {
    en: `Messages whose delivery time is certainly further ahead than the target instance takes: \`setStartDeliverTime\`, \`__STARTDELIVERTIME\`, \`setDelayTimeSec/Ms\`, \`setDeliverTimeMs\`, \`setDeliveryTimestamp\`, and the Node counterparts.
The value is followed through constants, wrappers' parameters and configuration: the finding stands where a person would change it, names the way (\`30 days (OrderConfig.java:12 -> application-prod.yml:8)\`) and the profile, and the
configuration entry that holds the value gets one of its own. Delay levels end at 2 hours and are never too long for an instance of the cloud.`,
    'zh-cn': `投递时间必定超出目标实例上限的消息：\`setStartDeliverTime\`、\`__STARTDELIVERTIME\`、\`setDelayTimeSec/Ms\`、\`setDeliverTimeMs\`、\`setDeliveryTimestamp\` 以及 Node 中的对应写法。
该值会沿常量、封装方法的参数与配置追踪：发现位于需要修改的位置，并给出来源路径（\`30 天（OrderConfig.java:12 -> application-prod.yml:8）\`）与 profile；保存该值的配置项也会单独给出一条发现。延时级别最长为 2 小时，不会超出云上实例的上限。`,
  },
  why: {
    en: `4.x instances take delays of up to 40 days. On 5.x it depends on the edition:

| 5.x instance | \`edition\` | limit |
| --- | --- | --- |
| Standard (subscription, pay-as-you-go) | \`standard\` | 7 days |
| Standard, serverless | \`serverless-standard\` | 7 days |
| Professional, serverless | \`serverless-professional\` | 7 days |
| Professional (subscription, pay-as-you-go) | \`professional\` | 40 days |
| Enterprise Platinum (subscription, pay-as-you-go) | \`platinum\` | 40 days |
| Open source | \`open-source\` (with \`maxDelay\`) | 24 hours, configurable |

Beyond the limit the documentation of 5.x says that the message is delivered at once; brokers and proxies of RocketMQ 5 refuse the send. Either loses the schedule.

${errorTable('en', [brokerErrors.delayTooLong])}`,
    'zh-cn': `4.x 实例支持最长 40 天的延时，5.x 实例的上限取决于规格：

| 5.x 实例 | \`edition\` | 上限 |
| --- | --- | --- |
| 标准版（包年包月、按量付费） | \`standard\` | 7 天 |
| 标准版 Serverless | \`serverless-standard\` | 7 天 |
| 专业版 Serverless | \`serverless-professional\` | 7 天 |
| 专业版（包年包月、按量付费） | \`professional\` | 40 天 |
| 铂金版（包年包月、按量付费） | \`platinum\` | 40 天 |
| 开源版 | \`open-source\`（配合 \`maxDelay\`） | 24 小时，可配置 |

超出上限时，5.x 文档称消息会被立即投递，而 RocketMQ 5 的 Broker 与 Proxy 会拒绝发送。无论哪种情况，定时都会失效。

${errorTable('zh-cn', [brokerErrors.delayTooLong])}`,
  },
  how: {
    en: `- Choose an edition whose limit fits, and say so: \`edition\` in \`rocketmq-migrate.yml\`.
- Shorten the delay, or cap it (the rewrite does) where earlier delivery does no harm.
- Send in steps: let the message carry its due time as a property, be due at the limit, and have the consumer send it again until the time has come. Where sender and consumer stand in one file, a second rewrite does that (see below).
- Keep far dates in a database and send the message when less than the limit is left.
- Ask for a higher limit. Text for the ticket: "We migrate a 4.x instance (id …) to 5.x. Topic … carries scheduled messages of up to … days, about … a day, and the limit of the 5.x instance (id …, edition …) is … days. Can the limit be raised for this instance, or which edition do you advise?"`,
    'zh-cn': `- 选择上限足够的规格，并在 \`rocketmq-migrate.yml\` 中设置 \`edition\`。
- 缩短延时；若提前投递无害，可以设置上限（自动改写即为此）。
- 分步发送：在消息属性中携带到期时间，先按上限投递，由消费者再次发送，直到时间到达。如果发送方与消费者位于同一文件，第二种改写可以自动完成（见下文）。
- 将较远的时间保存在数据库中，剩余时间小于上限时再发送消息。
- 申请提高上限。工单内容：「我们正在将 4.x 实例（ID：…）迁移到 5.x。Topic … 的定时消息最长为 … 天，每天约 … 条，而 5.x 实例（ID：…，规格：…）的上限为 … 天。能否为该实例提高上限，或建议使用哪种规格？」`,
  },
  safety: {
    en: `Suggested, the first rewrite: \`Math.min\` around the argument of the setter. Messages beyond the limit are then delivered earlier than asked, one minute below the limit, because the broker compares with its own clock. Manual where the delivery time is not the last argument of a known setter, or one of several setters gives it.

Suggested, instead of it: sending in steps. The message is capped in the same way and carries its real due time as the user property \`DUE_AT\` (epoch milliseconds). The consumer looks at the property first: a message whose time has not come is sent again (topic, body, tag, keys and properties as they are; due at \`DUE_AT\`, or at the limit), and is acknowledged only once that send has succeeded; all others are handled as before. A message arrives once, and not before it is due; it can be a few seconds late, as each hop takes as long as the broker's timer and a receive. What to know:

- The topic must have one consumer group only: each group would send a copy on, which all groups receive.
- Consumers of the group in other programs have to do the same, else they handle the message too early.
- Each hop is a new message: its id changes, it counts as one more, and it needs the consumer to run. One that is off for longer makes the message late.
- A message can come twice where the acknowledgement fails after it was sent again.

It is offered for the gRPC SDKs only, where the topic is known, sender and consumer stand in one file with one producer that both can use, the consumer is the only one of the topic in the workspace, and its listener (or the loop over what was received) is written there: Java lambdas with a block, anonymous classes, \`for\` loops over \`receive\`; Node's \`async consume\` and \`for … of\` loops. It is not offered for the TCP SDKs.`,
    'zh-cn': `建议，第一种改写：在设置方法的参数外加 \`Math.min\`。超出上限的消息会早于要求的时间投递（比上限少一分钟，因为 Broker 按自己的时钟比较）。如果投递时间不是已知方法的最后一个参数，或由多个设置方法之一给出，则需手动处理。

建议，也可以改为分步发送：投递时间同样设置上限，真正的到期时间保存在用户属性 \`DUE_AT\` 中（毫秒时间戳）。消费者首先检查该属性：尚未到期的消息会被再次发送（Topic、消息体、Tag、Key 与属性保持不变，在 \`DUE_AT\` 或上限时投递），并且只有发送成功之后才确认；其余消息照常处理。消息只到达一次，且不会早于到期时间；由于每一步都需要经过 Broker 的定时器和一次接收，可能晚几秒。请注意：

- 该 Topic 只能有一个消费者分组：每个分组都会再次发送一份，而所有分组都会收到。
- 其他程序中该分组的消费者必须采用同样的处理，否则会过早处理消息。
- 每一步都是一条新消息：消息 ID 会变化，单独计数，并且需要消费者在运行；如果消费者长时间停止，消息会延迟。
- 如果再次发送之后确认失败，消息可能到达两次。

仅对 gRPC SDK 提供，条件是：Topic 已知；发送方与消费者位于同一文件，并且有唯一一个双方都可以使用的生产者；该消费者是工作区中此 Topic 的唯一消费者；其监听器（或对接收结果的循环）就写在该处：Java 的带代码块的 Lambda、匿名类、对 \`receive\` 结果的 \`for\` 循环，Node 的 \`async consume\` 与 \`for … of\` 循环。TCP SDK 不提供。`,
  },
  sources: [
    'https://www.alibabacloud.com/help/doc-detail/440242.html',
    'https://help.aliyun.com/document_detail/43349.html',
    'https://github.com/apache/rocketmq/blob/develop/proxy/src/main/java/org/apache/rocketmq/proxy/grpc/v2/producer/SendMessageActivity.java',
    'https://github.com/aliyunmq/mq-http-java-sdk',
  ],
};
