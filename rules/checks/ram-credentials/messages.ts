import { defineMessages } from '../../../server/l10n/messages.js';

export const ramMessages = defineMessages('ram-credentials', {
  accessKeyId: {
    en: '`{shown}` in `{key}` is the id of a RAM AccessKey. 5.x does not take RAM AccessKeys: put the user name and password of the 5.x instance, or of an ACL user, in their place.',
    'zh-cn':
      '`{key}` 中的 `{shown}` 是 RAM AccessKey ID。5.x 不接受 RAM AccessKey，请改为 5.x 实例的用户名和密码，或 ACL 用户的用户名和密码。',
  },
});
