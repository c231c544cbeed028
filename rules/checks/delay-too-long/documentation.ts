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
- Send in steps: let the message carry its due time as a property, be due at the limit, and have the consumer send it again until the time has come.
- Keep far dates in a database and send the message when less than the limit is left.
- Ask for a higher limit. Text for the ticket: "We migrate a 4.x instance (id …) to 5.x. Topic … carries scheduled messages of up to … days, about … a day, and the limit of the 5.x instance (id …, edition …) is … days. Can the limit be raised for this instance, or which edition do you advise?"`,
    'zh-cn': `- 选择上限足够的规格，并在 \`rocketmq-migrate.yml\` 中设置 \`edition\`。
- 缩短延时；若提前投递无害，可以设置上限（自动改写即为此）。
- 分步发送：在消息属性中携带到期时间，先按上限投递，由消费者再次发送，直到时间到达。
- 将较远的时间保存在数据库中，剩余时间小于上限时再发送消息。
- 申请提高上限。工单内容：「我们正在将 4.x 实例（ID：…）迁移到 5.x。Topic … 的定时消息最长为 … 天，每天约 … 条，而 5.x 实例（ID：…，规格：…）的上限为 … 天。能否为该实例提高上限，或建议使用哪种规格？」`,
  },
  safety: {
    en: 'Suggested: `Math.min` around the argument of the setter. Messages beyond the limit are then delivered earlier than asked, one minute below the limit, because the broker compares with its own clock. Manual where the delivery time is not the last argument of a known setter, or one of several setters gives it.',
    'zh-cn':
      '建议：在设置方法的参数外加 `Math.min`。超出上限的消息会早于要求的时间投递（比上限少一分钟，因为 Broker 按自己的时钟比较）。如果投递时间不是已知方法的最后一个参数，或由多个设置方法之一给出，则需手动处理。',
  },
  sources: [
    'https://www.alibabacloud.com/help/doc-detail/440242.html',
    'https://help.aliyun.com/document_detail/43349.html',
    'https://github.com/apache/rocketmq/blob/develop/proxy/src/main/java/org/apache/rocketmq/proxy/grpc/v2/producer/SendMessageActivity.java',
    'https://github.com/aliyunmq/mq-http-java-sdk',
  ],
};
