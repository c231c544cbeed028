import { defineMessages } from '../../../server/l10n/messages.js';

export const remotingMessages = defineMessages('remoting-sdk', {
  of5: {
    en: '`{api}` is of the 5.x Remoting SDK: it reaches 5.x instances, without client metrics. Keep it, or move to the 5.x gRPC SDK.',
    'zh-cn': '`{api}` 来自 5.x Remoting SDK：可以访问 5.x 实例，但没有客户端指标。可以保留，也可以迁移到 5.x gRPC SDK。',
  },
  withTrace: {
    en: '`{api}` is of the Remoting SDK {version}: it reaches 5.x instances, without client metrics and graceful shutdown. Keep it, raise it to 5.x, or move to the gRPC SDK.',
    'zh-cn':
      '`{api}` 来自 Remoting SDK {version}：可以访问 5.x 实例，但没有客户端指标和优雅停机。可以保留、升级到 5.x，或迁移到 gRPC SDK。',
  },
  withoutTrace: {
    en: '`{api}` is of a Remoting SDK of before 4.5.2: it reaches 5.x instances, without message trace, client metrics and graceful shutdown. Keep it, raise it to 5.x, or move to the gRPC SDK.',
    'zh-cn':
      '`{api}` 来自 4.5.2 之前的 Remoting SDK：可以访问 5.x 实例，但没有消息轨迹、客户端指标和优雅停机。可以保留、升级到 5.x，或迁移到 gRPC SDK。',
  },
  untold: {
    en: '`{api}` is of a Remoting SDK whose version no build file says: it reaches 5.x instances, without client metrics; message trace begins with 4.5.2, graceful shutdown with 5.x. Keep it, raise it to 5.x, or move to the gRPC SDK.',
    'zh-cn':
      '`{api}` 来自 Remoting SDK，构建文件没有写明版本：可以访问 5.x 实例，但没有客户端指标；消息轨迹从 4.5.2 起支持，优雅停机从 5.x 起支持。可以保留、升级到 5.x，或迁移到 gRPC SDK。',
  },
  pull: {
    en: '`{api}` is a client that pulls: 5.x instances refuse those of an SDK of before 5.0.0. Raise the Remoting SDK to 5.x, or move to a SimpleConsumer of the gRPC SDK.',
    'zh-cn':
      '`{api}` 是拉取式客户端：5.x 实例会拒绝 5.0.0 之前 SDK 的此类客户端。请将 Remoting SDK 升级到 5.x，或迁移到 gRPC SDK 的 SimpleConsumer。',
  },
  node: {
    en: '`{api}` speaks Remoting, which 5.x instances serve; the package is not one of the SDKs that Alibaba Cloud lists. Try it on the 5.x instance before you keep it, or move to rocketmq-client-nodejs.',
    'zh-cn':
      '`{api}` 使用 Remoting 协议，5.x 实例支持该协议；但这个包不在阿里云列出的 SDK 之中。保留之前请先在 5.x 实例上验证，或迁移到 rocketmq-client-nodejs。',
  },
  unusedImport: {
    en: 'Nothing uses this import of a Remoting SDK. Remove it.',
    'zh-cn': '没有代码使用这个 Remoting SDK 的导入，可以删除。',
  },
});
