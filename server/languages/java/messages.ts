import { defineMessages } from '../../l10n/messages.js';

export const javaMessages = defineMessages('java', {
  constantDefined: { en: '{name} is defined here', 'zh-cn': '{name} 在此处定义' },
  configurationKey: { en: '{name} is read from the configuration key {key} here', 'zh-cn': '{name} 在此处取自配置项 {key}' },
  passedIn: { en: '{name} is passed in here', 'zh-cn': '{name} 由此处的参数传入' },
});
