import { defineMessages } from '../../../server/l10n/messages.js';

export const firstStartMessages = defineMessages('first-start-offset', {
  group: {
    en: 'Group `{group}` is new to the 5.x instance: on its first start a 5.x consumer begins with the newest messages, and those sent before are not delivered. Start the consumers before the producers switch, or reset the offset of the group to a time.',
    'zh-cn':
      '消费者组 `{group}` 对 5.x 实例来说是新组：5.x 消费者首次启动时从最新消息开始，之前发送的消息不会投递。请在生产者切换之前启动消费者，或按时间重置该组的消费位点。',
  },
  unnamed: {
    en: 'The group of this consumer is new to the 5.x instance: on its first start a 5.x consumer begins with the newest messages, and those sent before are not delivered. Start the consumers before the producers switch, or reset the offset of the group to a time.',
    'zh-cn':
      '该消费者的组对 5.x 实例来说是新组：5.x 消费者首次启动时从最新消息开始，之前发送的消息不会投递。请在生产者切换之前启动消费者，或按时间重置该组的消费位点。',
  },
  also: { en: 'Another consumer of `{group}`', 'zh-cn': '`{group}` 的另一个消费者' },
  alsoUnnamed: { en: 'Another consumer of this group', 'zh-cn': '同一个组的另一个消费者' },
  settingTo: {
    en: 'This consumer begins with `{where}` where its group has no offset yet. The 5.x gRPC SDK has no such setting: a new group begins with the newest messages. Keep the Remoting client, or reset the offset of the group on the 5.x instance after the first start.',
    'zh-cn':
      '当组没有消费位点时，该消费者从 `{where}` 开始消费。5.x gRPC SDK 没有这个设置：新组从最新消息开始。请保留 Remoting 客户端，或在首次启动后在 5.x 实例上重置该组的消费位点。',
  },
  setting: {
    en: 'This says where a consumer begins whose group has no offset yet. The 5.x gRPC SDK has no such setting: a new group begins with the newest messages. Keep the Remoting client, or reset the offset of the group on the 5.x instance after the first start.',
    'zh-cn':
      '此处设置组没有消费位点时从哪里开始消费。5.x gRPC SDK 没有这个设置：新组从最新消息开始。请保留 Remoting 客户端，或在首次启动后在 5.x 实例上重置该组的消费位点。',
  },
});
