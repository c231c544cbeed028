import { defineMessages } from '../../../server/l10n/messages.js';

export const retryMessages = defineMessages('retry-settings-moved', {
  itsGroup: { en: 'its group', 'zh-cn': '所属的消费者组' },
  namedGroup: { en: 'group `{group}`', 'zh-cn': '消费者组 `{group}`' },
  times: {
    en: 'The client sets {value} as the maximum number of retries. With a 5.x gRPC client that belongs to the group. Set the maximum number of retries of {group} to this when you create it.',
    'zh-cn':
      '客户端将最大重试次数设置为 {value}。使用 5.x gRPC 客户端时，该设置属于消费者组。请在创建时把{group}的最大重试次数设为相同的值。',
  },
  timesUnknown: {
    en: 'The client sets the maximum number of retries; the value is not known here. With a 5.x gRPC client that belongs to the group. Set the maximum number of retries of {group} when you create it.',
    'zh-cn':
      '客户端设置了最大重试次数，但此处无法得知其值。使用 5.x gRPC 客户端时，该设置属于消费者组。请在创建时设置{group}的最大重试次数。',
  },
  suspend: {
    en: 'The client waits {value} ms before it takes a failed message of an ordered queue again. With a 5.x gRPC client that belongs to the group. Give {group} a fixed retry interval of this length (whole seconds, 1 to 600) when you create it.',
    'zh-cn':
      '顺序消费失败后，客户端等待 {value} 毫秒再重试。使用 5.x gRPC 客户端时，该设置属于消费者组。请在创建时为{group}设置相同长度的固定重试间隔（整秒，1 至 600）。',
  },
  suspendUnknown: {
    en: 'The client sets how long it waits before it takes a failed message of an ordered queue again; the value is not known here. With a 5.x gRPC client that belongs to the group. Give {group} a fixed retry interval when you create it.',
    'zh-cn':
      '客户端设置了顺序消费失败后的等待时间，但此处无法得知其值。使用 5.x gRPC 客户端时，该设置属于消费者组。请在创建时为{group}设置固定重试间隔。',
  },
  timeout: {
    en: 'The client sets a consume timeout of {value} minutes. A 5.x gRPC PushConsumer has none: it renews a message for as long as its listener runs. Bound the time in the listener of {group} where it matters.',
    'zh-cn':
      '客户端将消费超时设置为 {value} 分钟。5.x gRPC 的 PushConsumer 没有该设置：只要监听器仍在运行，就会为消息续期。如有需要，请在{group}的监听器中自行限制处理时间。',
  },
  timeoutUnknown: {
    en: 'The client sets a consume timeout. A 5.x gRPC PushConsumer has none: it renews a message for as long as its listener runs. Bound the time in the listener of {group} where it matters.',
    'zh-cn':
      '客户端设置了消费超时。5.x gRPC 的 PushConsumer 没有该设置：只要监听器仍在运行，就会为消息续期。如有需要，请在{group}的监听器中自行限制处理时间。',
  },
});
