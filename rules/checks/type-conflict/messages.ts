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
