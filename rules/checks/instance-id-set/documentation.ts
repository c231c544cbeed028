import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const instanceDocumentation: RuleDocumentation = {
  title: { en: 'The instance id of 4.x is set on a client', 'zh-cn': '客户端设置了 4.x 的实例 ID' },
  what: {
    en: `Clients that are given an instance id: \`PropertyKeyConst.INSTANCE_ID\` of the ONS TCP SDK, its Spring beans, and the id of a 4.x instance (\`MQ_INST_…\`) as namespace of a Remoting client, of \`ali-ons\` or of a 5.x client. An empty id is none. Topics and groups that are named with the instance before them (\`MQ_INST_…%orders\`) count as well.

Code on the ONS HTTP SDK is no finding here: it takes the id as an argument, and its rewrite leaves it out.`,
    'zh-cn': `设置了实例 ID 的客户端：ONS TCP SDK 及其 Spring Bean 的 \`PropertyKeyConst.INSTANCE_ID\`，以及在 Remoting 客户端、\`ali-ons\` 或 5.x 客户端中作为命名空间的 4.x 实例 ID（\`MQ_INST_…\`）。空值不报告。名称之前带有实例 ID 的 Topic 与 Group（\`MQ_INST_…%orders\`）同样报告。

使用 ONS HTTP SDK 的代码不在此报告：它以参数形式传入实例 ID，改写时会去掉。`,
  },
  why: {
    en: 'On 4.x the instance id is the namespace of topics and groups: clients send to `MQ_INST_…%topic`. On 5.x the endpoint names the instance, and clients must not set the id: sending and receiving fail otherwise.',
    'zh-cn':
      '在 4.x 中，实例 ID 是 Topic 和组的命名空间，客户端实际发送到 `MQ_INST_…%topic`。在 5.x 中由接入点指明实例，客户端不允许设置实例 ID，否则收发消息会失败。',
  },
  how: {
    en: 'Remove the setting together with the switch to the endpoint of the 5.x instance. A serverless instance that is reached over the public network needs its own id as namespace (`PropertyKeyConst.Namespace`, ons-client 1.9.0.Final or newer).',
    'zh-cn':
      '在切换到 5.x 实例接入点的同时删除该设置。通过公网访问 Serverless 实例时，需要以其自身的实例 ID 作为命名空间（`PropertyKeyConst.Namespace`，ons-client 1.9.0.Final 及以上）。',
  },
  safety: {
    en: '**safe**: the statement, property or element that only sets the id goes. As long as the client talks to a 4.x instance it still needs the id, unless its endpoint holds it (`http://MQ_INST_….mq…`): apply it with the new endpoint. **suggested** where a call that makes the id goes with it, and for the id before a name. **manual** where the id is set together with something else.',
    'zh-cn':
      '**safe**：删除仅用于设置实例 ID 的语句、属性或元素。只要客户端仍访问 4.x 实例，就仍需要实例 ID（除非接入点中已包含，如 `http://MQ_INST_….mq…`），因此请与新接入点一起应用。**suggested**：获取实例 ID 的调用会一并删除；以及名称之前的实例 ID。**manual**：与其他设置写在一起。',
  },
  sources: [
    'https://help.aliyun.com/document_detail/446714.html',
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/sample-code-3',
  ],
};
