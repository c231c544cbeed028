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
});
