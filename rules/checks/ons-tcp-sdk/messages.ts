import { defineMessages } from '../../../server/l10n/messages.js';

export const tcpMessages = defineMessages('ons-tcp-sdk', {
  use: {
    en: '`{api}` is of ons-client {version}: it reaches 5.x instances, without client metrics and graceful shutdown. Keep it, or move to rocketmq-client-java.',
    'zh-cn':
      '`{api}` 来自 ons-client {version}：可以访问 5.x 实例，但没有客户端指标和优雅停机。可以保留，也可以迁移到 rocketmq-client-java。',
  },
  untold: {
    en: '`{api}` is of ons-client, and no build file says its version: 1.x reaches 5.x instances, 2.x reaches 4.x only. Find out which one it is; 1.x can stay.',
    'zh-cn': '`{api}` 来自 ons-client，但构建文件没有写明版本：1.x 可以访问 5.x 实例，2.x 只能访问 4.x。请确认实际版本；1.x 可以保留。',
  },
  pull: {
    en: '`{api}` is a client that pulls, on Remoting of before 5.0.0: 5.x instances refuse such clients. Move to the 5.x Remoting SDK, or to a SimpleConsumer of the gRPC SDK.',
    'zh-cn':
      '`{api}` 是基于 5.0.0 之前 Remoting 的拉取式客户端：5.x 实例会拒绝。请迁移到 5.x Remoting SDK，或 gRPC SDK 的 SimpleConsumer。',
  },
  unusedImport: {
    en: 'Nothing uses this import of the ONS TCP SDK. Remove it.',
    'zh-cn': '没有代码使用这个 ONS TCP SDK 的导入，可以删除。',
  },
});
