import { defineMessages } from '../../l10n/messages.js';

export const hclMessages = defineMessages('hcl', {
  variable: { en: 'default of the variable `{name}`', 'zh-cn': '变量 `{name}` 的默认值' },
  given: { en: 'value given to the variable `{name}`', 'zh-cn': '赋给变量 `{name}` 的值' },
  local: { en: 'local value `{name}`', 'zh-cn': '局部值 `{name}`' },
});
