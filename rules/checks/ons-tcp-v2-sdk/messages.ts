import { defineMessages } from '../../../server/l10n/messages.js';

export const tcpV2Messages = defineMessages('ons-tcp-v2-sdk', {
  use: {
    en: '`{api}` is of ons-client {version}: the 2.x versions reach 4.x instances only. Go back to ons-client 1.8.8.8.Final, which reaches 5.x, or rewrite to rocketmq-client-java.',
    'zh-cn':
      '`{api}` 来自 ons-client {version}：2.x 版本只能访问 4.x 实例。请改用可访问 5.x 的 ons-client 1.8.8.8.Final，或改写为 rocketmq-client-java。',
  },
  unusedImport: {
    en: 'Nothing uses this import of the ONS TCP SDK. Remove it.',
    'zh-cn': '没有代码使用这个 ONS TCP SDK 的导入，可以删除。',
  },
});
