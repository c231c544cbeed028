import { defineMessages } from '../../../server/l10n/messages.js';

export const mixedTypesMessages = defineMessages('mixed-message-types', {
  certain: {
    en: 'Topic `{topic}` gets {own} messages here and others elsewhere: {others}. A 5.x topic takes one type and refuses the rest (`Current message type not match with topic accept message types`); MIXED topics exist in open source only. Give each type a topic of its own. {fix}',
    'zh-cn':
      'Topic `{topic}` 在此处接收 {own} 消息，而其他位置发送了别的类型：{others}。5.x 的 Topic 只接受一种类型，其余一律拒绝（`Current message type not match with topic accept message types`）；MIXED 类型仅开源版支持。请为每种类型使用独立的 Topic。{fix}',
  },
  openSource: {
    en: 'Topic `{topic}` gets {own} messages here and others elsewhere: {others}. A topic of RocketMQ 5 takes one type and refuses the rest (`Current message type not match with topic accept message types`), unless its `message.type` is MIXED. Create it as MIXED, or give each type a topic of its own. {fix}',
    'zh-cn':
      'Topic `{topic}` 在此处接收 {own} 消息，而其他位置发送了别的类型：{others}。RocketMQ 5 的 Topic 只接受一种类型，其余一律拒绝（`Current message type not match with topic accept message types`），除非其 `message.type` 为 MIXED。请创建为 MIXED，或为每种类型使用独立的 Topic。{fix}',
  },
  conditional: {
    en: 'Topic `{topic}` may get messages of several types: {own} here, as a condition or a value decides{others}. A 5.x topic takes one type and refuses the rest (`Current message type not match with topic accept message types`). Make sure that one type is sent, or give each type a topic of its own. {fix}',
    'zh-cn':
      'Topic `{topic}` 可能接收多种类型的消息：此处为 {own}，由条件或取值决定{others}。5.x 的 Topic 只接受一种类型，其余一律拒绝（`Current message type not match with topic accept message types`）。请确保只发送一种类型，或为每种类型使用独立的 Topic。{fix}',
  },
  both: {
    en: 'This message to topic `{topic}` has an ordering key and a delivery time. A message of 5.x is FIFO or DELAY, not both: the SDKs refuse to build one that is, and the topic takes one of the types. Choose one, or have the consumer wait.',
    'zh-cn':
      '发送到 Topic `{topic}` 的此消息同时带有顺序键与投递时间。5.x 的消息只能是 FIFO 或 DELAY 之一：SDK 会拒绝构建同时具有两者的消息，Topic 也只接受其中一种类型。请二选一，或由消费者自行等待。',
  },
  oneSend: {
    en: 'Topic `{topic}` gets messages of several types here: {own}, one or the other as callers and branches want it. A 5.x topic takes one type and refuses the rest (`Current message type not match with topic accept message types`). Send each type to a topic of its own. {fix}',
    'zh-cn':
      'Topic `{topic}` 在此处接收多种类型的消息：{own}，具体取决于调用方或分支。5.x 的 Topic 只接受一种类型，其余一律拒绝（`Current message type not match with topic accept message types`）。请将每种类型发送到独立的 Topic。{fix}',
  },
  later: {
    en: 'Topic `{topic}` gets {own} messages here and others elsewhere: {others}. FIFO is the work of a queue selector, without the property `__SHARDINGKEY`: as long as a Remoting client sends them, a 5.x server takes these messages for NORMAL. With the 5.x gRPC SDK they are FIFO, and a topic takes one type only: give each type a topic of its own before you change the SDK. {fix}',
    'zh-cn':
      'Topic `{topic}` 在此处接收 {own} 消息，而其他位置发送了别的类型：{others}。其中的 FIFO 仅由队列选择器实现，没有属性 `__SHARDINGKEY`：只要由 Remoting 客户端发送，5.x 服务端就将其视为 NORMAL。改用 5.x gRPC SDK 后它们是 FIFO，而 Topic 只接受一种类型：请在更换 SDK 之前为每种类型使用独立的 Topic。{fix}',
  },
  withSelector: {
    en: '{message} Messages that only a queue selector orders count as FIFO here, as they are for the gRPC SDK; a 5.x server takes them for NORMAL as long as a Remoting client sends them without the property `__SHARDINGKEY`.',
    'zh-cn':
      '{message}仅由队列选择器保证顺序的消息在此按 FIFO 计算（对 gRPC SDK 而言如此）；只要由 Remoting 客户端发送且没有属性 `__SHARDINGKEY`，5.x 服务端就将其视为 NORMAL。',
  },
  elsewhere: { en: '; elsewhere {others}', 'zh-cn': '；其他位置为 {others}' },
  sender: { en: 'sends {types}', 'zh-cn': '发送 {types}' },
  consumer: { en: 'consumes the topic', 'zh-cn': '消费该 Topic' },
  declared: { en: 'declares the topic', 'zh-cn': '声明该 Topic' },
  splitTitle: { en: 'Split `{topic}` by type: {names}', 'zh-cn': '按类型拆分 `{topic}`：{names}' },
  splitDifference: {
    en: '{names} have to be created on the 5.x instance; consumers of `{topic}` that are not in this workspace get these messages only once they subscribe to them too, and code that compares the topic of a message with `{topic}` has to know the new names',
    'zh-cn':
      '需要在 5.x 实例上创建 {names}；不在此工作区中的 `{topic}` 消费者也必须订阅它们，才能收到这些消息；将消息的 Topic 与 `{topic}` 比较的代码也需要识别新名称',
  },
  hasRewrite: { en: 'The rewrite splits the topic: {names}.', 'zh-cn': '自动改写会拆分该 Topic：{names}。' },
  manualCondition: {
    en: 'It has to be done by hand: the type at {place} depends on a condition.',
    'zh-cn': '需手动处理：{place} 处的类型取决于条件。',
  },
  manualUnknown: {
    en: 'It has to be done by hand: of which type the message at {place} is sent is not known.',
    'zh-cn': '需手动处理：无法得知 {place} 处的消息以何种类型发送。',
  },
  manualProducer: {
    en: 'It has to be done by hand: the producer at {place} is made for the topic, of whichever type.',
    'zh-cn': '需手动处理：{place} 处的生产者为该 Topic 创建，但不区分类型。',
  },
  manualSelector: {
    en: 'It has to be done by hand: a Remoting client can send to a FIFO topic only with the property `__SHARDINGKEY` (`message.putUserProperty("__SHARDINGKEY", key)`).',
    'zh-cn':
      '需手动处理：Remoting 客户端只有设置属性 `__SHARDINGKEY`（`message.putUserProperty("__SHARDINGKEY", key)`）才能向 FIFO Topic 发送。',
  },
  manualName: {
    en: "It has to be done by hand: the topic's name at {place} is no text of its own, or stands in several places.",
    'zh-cn': '需手动处理：{place} 处的 Topic 名称不是独立的文本，或写在多个位置。',
  },
  manualShared: {
    en: "It has to be done by hand: the topic's name at {place} serves several types, or senders and consumers.",
    'zh-cn': '需手动处理：{place} 处的 Topic 名称同时用于多种类型，或同时用于发送与消费。',
  },
  manualConsumer: {
    en: 'It has to be done by hand: the consumer at {place} needs a second subscription.',
    'zh-cn': '需手动处理：{place} 处的消费者需要增加订阅。',
  },
  manualCompared: {
    en: "It has to be done by hand: the code at {place} compares with the topic's name, and would not know the new ones.",
    'zh-cn': '需手动处理：{place} 处的代码与该 Topic 名称进行比较，无法识别新名称。',
  },
  manualDeclared: {
    en: 'It has to be done by hand: the topic is declared at {place}, where the new topics have to be declared too.',
    'zh-cn': '需手动处理：该 Topic 在 {place} 处声明，新的 Topic 也需要在那里声明。',
  },
  manualTooLong: {
    en: 'It has to be done by hand: a name with the type after it would be too long for a topic.',
    'zh-cn': '需手动处理：加上类型后缀后的名称超出 Topic 名称长度上限。',
  },
});
