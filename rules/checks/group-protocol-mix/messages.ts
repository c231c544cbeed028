import { defineMessages } from '../../../server/l10n/messages.js';

export const protocolMixMessages = defineMessages('group-protocol-mix', {
  grpcAndRemoting: {
    en: 'Group `{group}` has gRPC and Remoting consumers. 5.x wants one protocol for all consumers of a group; both at once is for the time of an upgrade, and brings some duplicates. Move the remaining consumers soon, or give one side a group of its own.',
    'zh-cn':
      '消费者组 `{group}` 同时有 gRPC 与 Remoting 协议的消费者。5.x 要求同一个组的所有消费者使用同一种协议；两种协议并存只适用于升级期间，并会出现少量重复消息。请尽快迁移其余消费者，或让其中一方使用单独的组。',
  },
  ordered: {
    en: 'Group `{group}` consumes in order, with gRPC and Remoting consumers. 5.x does not support this mix for ordered groups: order is lost, and going back to Remoting can rewind the offsets. Switch all consumers of the group at once, or use a new group.',
    'zh-cn':
      '消费者组 `{group}` 为顺序消费，却同时有 gRPC 与 Remoting 协议的消费者。5.x 的顺序消费组不支持这种混用：消息顺序会被打乱，回退到 Remoting 还可能造成消费位点回退。请一次性切换该组的所有消费者，或使用新的组。',
  },
  onlyOn4: {
    en: 'Group `{group}` has consumers of several protocols ({protocols}). A 4.x group is made for one: with two, messages can fail, repeat or get lost, and 5.x wants one protocol for each group too. Give each side a group of its own, or move all consumers to one SDK.',
    'zh-cn':
      '消费者组 `{group}` 的消费者使用了多种协议（{protocols}）。4.x 的组只服务一种协议，混用可能导致消费失败、重复或丢失；5.x 同样要求一个组只使用一种协议。请分别使用单独的组，或把所有消费者迁移到同一个 SDK。',
  },
  member: { en: 'A consumer of `{group}` on the {sdk}', 'zh-cn': '`{group}` 的消费者，使用 {sdk}' },
  orderedTopic: {
    en: 'Ordered messages of topic `{topic}` are sent by gRPC and by Remoting clients. Each of them puts one key into another queue, so that messages of a key overtake each other. Let all senders of an ordered topic use one protocol, and switch them together.',
    'zh-cn':
      'Topic `{topic}` 的顺序消息同时由 gRPC 和 Remoting 客户端发送。两种客户端会把同一个键分配到不同的队列，同一个键的消息会乱序。顺序 Topic 的所有发送方应使用同一种协议，并一起切换。',
  },
  sender: { en: 'An ordered message to `{topic}` on the {sdk}', 'zh-cn': '发送到 `{topic}` 的顺序消息，使用 {sdk}' },
});
