import { defineMessages } from '../../../server/l10n/messages.js';

export const typeConflictMessages = defineMessages('type-conflict', {
  declaration: {
    en: 'The topic `{topic}` is declared for {declared} messages, but {place} sends {sent}. A 5.x topic refuses messages of another type. Declare the type that is sent, or send to a topic of its own.',
    'zh-cn':
      'Topic `{topic}` 声明的类型为 {declared}，但 {place} 发送的是 {sent}。5.x 的 Topic 会拒绝其他类型的消息。请改为实际发送的类型，或发送到单独的 Topic。',
  },
  oldDeclaration: {
    en: 'The topic `{topic}` is declared for {declared} messages, but {place} sends {sent}. 4.x lets that pass; a 5.x topic made by this declaration refuses it. Declare the type that is sent, or send to a topic of its own.',
    'zh-cn':
      'Topic `{topic}` 声明的类型为 {declared}，但 {place} 发送的是 {sent}。4.x 不校验，而按此声明创建的 5.x Topic 会拒绝。请改为实际发送的类型，或发送到单独的 Topic。',
  },
  send: {
    en: 'This sends a {sent} message to `{topic}`, which {place} declares for {declared}. A 5.x topic refuses messages of another type. Declare the type that is sent, or send to a topic of its own.',
    'zh-cn':
      '此处向 `{topic}` 发送 {sent} 消息，而 {place} 将其声明为 {declared}。5.x 的 Topic 会拒绝其他类型的消息。请改为实际发送的类型，或发送到单独的 Topic。',
  },
  maySend: {
    en: 'This can send a {sent} message to `{topic}`, which {place} declares for {declared}. A 5.x topic refuses messages of another type. Declare the type that is sent, or send to a topic of its own.',
    'zh-cn':
      '此处可能向 `{topic}` 发送 {sent} 消息，而 {place} 将其声明为 {declared}。5.x 的 Topic 会拒绝其他类型的消息。请改为实际发送的类型，或发送到单独的 Topic。',
  },
  noShardingKey: {
    en: 'A queue selector orders this message to `{topic}`, which {place} declares for {declared}. It says no sharding key, so a 5.x server takes it for {sent} and refuses it, as long as a Remoting client sends it. Set the property too: `message.putUserProperty("__SHARDINGKEY", key)`. With the 5.x gRPC SDK the key becomes the message group.',
    'zh-cn':
      '此处发送到 `{topic}` 的消息由队列选择器保证顺序，而 {place} 将其声明为 {declared}。消息没有 sharding key，因此只要由 Remoting 客户端发送，5.x 服务端就会视为 {sent} 并拒绝。请同时设置属性：`message.putUserProperty("__SHARDINGKEY", key)`。改用 5.x gRPC SDK 时，该键即为消息组。',
  },
  grpcOnly: {
    en: 'A queue selector orders this message to `{topic}`, which {place} declares for {declared}. A 5.x server takes it for NORMAL as long as a Remoting client sends it. With the 5.x gRPC SDK it is {sent}, which the topic refuses: change the declaration together with the SDK.',
    'zh-cn':
      '此处发送到 `{topic}` 的消息由队列选择器保证顺序，而 {place} 将其声明为 {declared}。只要由 Remoting 客户端发送，5.x 服务端就视为 NORMAL。改用 5.x gRPC SDK 后它是 {sent}，会被该 Topic 拒绝：请在更换 SDK 时一并修改声明。',
  },
  sender: { en: 'sends {sent}', 'zh-cn': '发送 {sent}' },
  declared: { en: 'declared for {declared}', 'zh-cn': '声明为 {declared}' },
  title: { en: 'Declare `{topic}` for {sent} messages', 'zh-cn': '将 `{topic}` 声明为 {sent} 类型' },
  recreated: {
    en: 'The type of a topic cannot be changed in place: applying the declaration deletes the topic `{topic}` and makes it anew, with all messages in it lost.',
    'zh-cn': 'Topic 的类型不能原地修改：应用该声明会删除并重建 Topic `{topic}`，其中的消息会丢失。',
  },
  existing: {
    en: 'A topic `{topic}` that exists already keeps its type: it has to be deleted and made anew, with all messages in it lost.',
    'zh-cn': '已存在的 Topic `{topic}` 会保持原类型：需要删除并重建，其中的消息会丢失。',
  },
});
