import { defineMessages } from '../../l10n/messages.js';

/** How a value is known: the words of the related locations. */
export const languageMessages = defineMessages('typescript', {
  constant: { en: '`{name}` gets its value here', 'zh-cn': '`{name}` 在此处取得取值' },
  parameter: { en: 'the value comes in through the parameter `{name}`', 'zh-cn': '取值由参数 `{name}` 传入' },
  configurationRead: { en: 'the value is read from the configuration here', 'zh-cn': '取值在此处从配置中读取' },
});
