import { defineMessages } from '../../../server/l10n/messages.js';

export const durationMessages = defineMessages('duration', {
  day: { en: '1 day', 'zh-cn': '1 天' },
  days: { en: '{number} days', 'zh-cn': '{number} 天' },
  hour: { en: '1 hour', 'zh-cn': '1 小时' },
  hours: { en: '{number} hours', 'zh-cn': '{number} 小时' },
  minute: { en: '1 minute', 'zh-cn': '1 分钟' },
  minutes: { en: '{number} minutes', 'zh-cn': '{number} 分钟' },
  second: { en: '1 second', 'zh-cn': '1 秒' },
  seconds: { en: '{number} seconds', 'zh-cn': '{number} 秒' },
  milliseconds: { en: '{number} ms', 'zh-cn': '{number} 毫秒' },
  unlimited: { en: 'any time', 'zh-cn': '任意时长' },
});
