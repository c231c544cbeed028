import { defineMessages } from '../../l10n/messages.js';

export const configurationMessages = defineMessages('configuration-file', {
  tooLong: {
    en: 'This file has more than {characters} characters and was not read: values that code takes from it are not known.',
    'zh-cn': '此文件超过 {characters} 个字符，未读取；代码从中取得的值无法确定。',
  },
  tooManySettings: {
    en: 'Only the first {count} settings of this file were read: values that code takes from the others are not known.',
    'zh-cn': '仅读取了此文件的前 {count} 项配置；代码从其余配置取得的值无法确定。',
  },
});
