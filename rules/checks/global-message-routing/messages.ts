import { defineMessages } from '../../../server/l10n/messages.js';

export const routingMessages = defineMessages('global-message-routing', {
  named: {
    en: '`{what}` speaks of global message routing, which 5.x does not have. Instances are kept in step by Global Replicator (between 4.x and 5.x, in one or both directions) or by message integration (copies of chosen topics, filtered or changed). Whether a routing task exists can be seen in the console only.',
    'zh-cn':
      '`{what}` 表明使用了全球消息路由，5.x 不支持该功能。请改用全球消息备份（Global Replicator，支持 4.x 与 5.x 之间单向或双向同步），或消息集成（按需复制、过滤或转换指定 Topic）。是否存在路由任务只能在控制台查看。',
  },
});
