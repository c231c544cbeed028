import { defineMessages } from '../../l10n/messages.js';

export const formatMessages = defineMessages('formats', {
  root: { en: 'The folder that was scanned.', 'zh-cn': '扫描的文件夹。' },
});
