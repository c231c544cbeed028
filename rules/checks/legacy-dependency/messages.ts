import { defineMessages } from '../../../server/l10n/messages.js';

export const dependencyMessages = defineMessages('legacy-dependency', {
  inUse: {
    en: '{library} speaks the ONS HTTP protocol, which 5.x instances do not serve. {count} uses below need it still; it goes, and {target} comes, with the rewrite of the last one.',
    'zh-cn': '{library} 使用 ONS HTTP 协议，5.x 实例不支持。目前仍有 {count} 处用法依赖它；改写最后一处时会移除它并加入 {target}。',
  },
  unused: {
    en: '{library} speaks the ONS HTTP protocol, which 5.x instances do not serve. No code that was read uses it. Remove it.',
    'zh-cn': '{library} 使用 ONS HTTP 协议，5.x 实例不支持。已读取的代码均未使用它，可以移除。',
  },
  onsClient2: {
    en: '{library} {version} speaks a protocol that 4.x instances serve only. The 1.x versions have the same API on Remoting, which 5.x instances serve: {target}, or rewrite the code to rocketmq-client-java.',
    'zh-cn':
      '{library} {version} 使用的协议只有 4.x 实例支持。1.x 版本的 API 相同，使用 5.x 实例支持的 Remoting 协议：请改为 {target}，或将代码改写为 rocketmq-client-java。',
  },
  setVersion: { en: 'Set {library} to {target}', 'zh-cn': '将 {library} 改为 {target}' },
  otherProtocol: {
    en: 'the clients speak Remoting from then on; switch all consumers of a group together',
    'zh-cn': '此后客户端使用 Remoting 协议，同一个组的所有消费者需要一起切换',
  },
  missingMembers: {
    en: '1.x has no `rateLimit`, `OffsetStore`, `SystemProperties` and partition offsets; code that uses them does not compile any more',
    'zh-cn': '1.x 没有 `rateLimit`、`OffsetStore`、`SystemProperties` 以及分区位点，使用它们的代码将无法编译',
  },
  fetched: {
    en: '{library} is fetched here. It speaks the ONS HTTP protocol, which 5.x instances do not serve. Fetch {target} in its place once the code is rewritten.',
    'zh-cn': '此处获取 {library}。它使用 ONS HTTP 协议，5.x 实例不支持。请在代码改写之后改为获取 {target}。',
  },
});
