import { defineMessages } from '../../../server/l10n/messages.js';

export const delayTooLongMessages = defineMessages('delay-too-long', {
  tooLong: {
    en: "This message is due in {delay}. {limit} Beyond it the send is refused (`40012`, 'the max delay time of message is too large'), or the message is delivered at once. Shorten the delay, cap it, or send the message later, in steps.",
    'zh-cn':
      '此消息将在 {delay}后投递。{limit}超出上限时，发送会被拒绝（`40012`，「the max delay time of message is too large」），或者消息被立即投递。请缩短延时、设置上限，或改为分步延后发送。',
  },
  tooLongMended: {
    en: "Once its overflow is mended, this message is due in {delay}. {limit} Beyond it the send is refused (`40012`, 'the max delay time of message is too large'), or the message is delivered at once. Shorten the delay, cap it, or send the message later, in steps.",
    'zh-cn':
      '修正整数溢出之后，此消息将在 {delay}后投递。{limit}超出上限时，发送会被拒绝（`40012`，「the max delay time of message is too large」），或者消息被立即投递。请缩短延时、设置上限，或改为分步延后发送。',
  },
  configured: {
    en: "With this value the message sent at {place} is due in {delay}. {limit} Beyond it the send is refused (`40012`, 'the max delay time of message is too large'), or the message is delivered at once. Set a shorter delay here, or change the sender.",
    'zh-cn':
      '使用此值时，{place} 处发送的消息将在 {delay}后投递。{limit}超出上限时，发送会被拒绝（`40012`，「the max delay time of message is too large」），或者消息被立即投递。请在此处设置更短的延时，或修改发送方。',
  },
  httpLimit: {
    en: '{message} The HTTP SDK itself says that its consumers take timed messages of less than {limit} only.',
    'zh-cn': '{message}HTTP SDK 自身也说明：其消费者仅支持小于 {limit}的定时消息。',
  },
  inProfile: { en: '{delay} in profile `{profile}`', 'zh-cn': '{delay}（profile 为 `{profile}`）' },
  along: { en: '{delay} ({trail})', 'zh-cn': '{delay}（{trail}）' },
  between: { en: 'at least {delay}', 'zh-cn': '至少 {delay}' },
  sender: { en: 'sent here, due in {delay}', 'zh-cn': '在此发送，{delay}后投递' },
  value: { en: 'the value: {delay}', 'zh-cn': '该值：{delay}' },
  cap: { en: 'Deliver after {limit} at the latest', 'zh-cn': '最迟在 {limit}后投递' },
  capDifference: {
    en: 'messages due later than {limit} from now are delivered when {limit}, less a minute for clocks that differ, have passed: earlier than asked',
    'zh-cn': '延时超过 {limit}的消息将在 {limit}（减去一分钟，以防时钟不一致）后投递，早于所要求的时间',
  },
  reschedule: {
    en: 'Send in steps of at most {limit} until the message is due',
    'zh-cn': '以不超过 {limit}的步长重复发送，直到消息到期',
  },
  rescheduleHops: {
    en: 'a message that is due later than {limit} from now is received and sent again on its way: each time it is a new message with its own id, and counts as one more',
    'zh-cn': '延时超过 {limit}的消息会在途中被接收并再次发送：每次都是一条新消息，具有新的消息 ID，并单独计数',
  },
  rescheduleOthers: {
    en: '`{topic}` must have one consumer group only: every group that subscribes would send a copy on. Consumers in other programs have to do the same (look at the property `{property}`, send again before they acknowledge), else they handle the message before it is due',
    'zh-cn':
      '`{topic}` 只能有一个消费者分组：每个订阅的分组都会再次发送一份。其他程序中的消费者必须采用同样的处理（检查属性 `{property}`，先再次发送，再确认），否则会在到期之前处理消息',
  },
  rescheduleTwice: {
    en: 'a message can come twice where the acknowledgement fails after it was sent again: the handler has to bear that, as it has to today',
    'zh-cn': '如果再次发送之后确认失败，消息可能到达两次：处理逻辑需要能够承受重复（目前也是如此）',
  },
});
