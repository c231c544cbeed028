import { defineMessages } from '../../l10n/messages.js';

export const workspaceTrailMessages = defineMessages('workspace-trail', {
  configured: { en: '{key} is set here', 'zh-cn': '{key} 在此处设置' },
  configuredFor: { en: '{key} is set here for {profile}', 'zh-cn': '{key} 在此处为 {profile} 设置' },
  stated: { en: 'its value is stated in the settings of RocketMQ Migrate', 'zh-cn': '其值由 RocketMQ Migrate 的设置给出' },
  given: { en: '{name} is given here', 'zh-cn': '{name} 由此处传入' },
  called: { en: 'called here', 'zh-cn': '在此处调用' },
});
