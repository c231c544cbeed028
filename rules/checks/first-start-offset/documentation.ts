import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const firstStartDocumentation: RuleDocumentation = {
  title: { en: 'On its first start a 5.x consumer begins with the newest messages', 'zh-cn': '5.x 消费者首次启动时从最新消息开始' },
  what: {
    en: `- One information for each group that is consumed by an SDK which cannot reach 5.x (ONS HTTP, ONS TCP 2.x) and so has to be rewritten.
- Consumers that say where to begin (\`setConsumeFromWhere\`, \`consumeFromWhere\`, \`setConsumeTimestamp\`), unless it says the newest message, which is what 5.x does: a warning on an SDK that has to go, an information on Remoting, where the setting can stay.`,
    'zh-cn': `- 使用无法访问 5.x 的 SDK（ONS HTTP、ONS TCP 2.x）、因而必须改写的消费者：每个组给出一条提示。
- 消费者设置了起始位置（\`setConsumeFromWhere\`、\`consumeFromWhere\`、\`setConsumeTimestamp\`）：必须替换的 SDK 为警告，可以保留该设置的 Remoting 为提示；如果设置的就是最新消息，则与 5.x 一致，不报告。`,
  },
  why: {
    en: `The 5.x instance is another one, so that every group starts there for the first time, without an offset. A consumer on the 5.x SDK then begins with the newest messages. Clients of the older SDKs begin where their own setting and the age of the
messages say.`,
    'zh-cn': `5.x 实例是另一个实例，每个组在那里都是首次启动，没有消费位点。5.x SDK 的消费者此时从最新消息开始；旧 SDK 的起始位置取决于自身设置和消息发送时间。`,
  },
  how: {
    en: `Start the consumers on the 5.x instance before producers send there: nothing is missed. Where that can't be done, reset the offset of the group to a time before the first message (console, or \`ResetConsumeOffset\` of the RocketMQ 2022-08-01 API)
and let consumers be idempotent.`,
    'zh-cn': `在生产者向 5.x 实例发送之前先启动消费者，就不会遗漏。如果做不到，请把组的消费位点重置到第一条消息之前的时间（控制台，或 RocketMQ 2022-08-01 API 的 \`ResetConsumeOffset\`），并保证消费幂等。`,
  },
  safety: {
    en: 'Never rewritten: offsets are kept by the instance, not by the code.',
    'zh-cn': '不会自动改写：消费位点由实例保存，与代码无关。',
  },
  sources: [
    'https://developer.aliyun.com/ask/673301',
    'https://github.com/aliyun/alibabacloud-python-sdk/blob/master/rocketmq-20220801/ChangeLog.md',
  ],
};
