import { defineMessages } from '../../../server/l10n/messages.js';

export const shortLivedMessages = defineMessages('short-lived-client', {
  cheapSoFar: {
    en: 'Each call of this method makes a client. An ONS HTTP client costs little; a 5.x client opens connections and threads and asks the instance for its topics. Make one when the application starts, share it, and close it at the end.',
    'zh-cn':
      '每次调用该方法都会创建客户端。ONS HTTP 客户端开销很小，而 5.x 客户端会建立连接、启动线程并向实例查询 Topic。请在应用启动时创建一次并共享，在应用结束时关闭。',
  },
  heavy: {
    en: 'Each call of this method makes a client of the {sdk}, with connections and threads of its own: that is slow, and leaks where one is not closed. Make one when the application starts, share it, and close it at the end.',
    'zh-cn':
      '每次调用该方法都会创建一个 {sdk} 客户端，它拥有自己的连接和线程：既慢，没有关闭时还会泄漏。请在应用启动时创建一次并共享，在应用结束时关闭。',
  },
});
