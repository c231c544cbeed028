import { defineMessages } from '../../../server/l10n/messages.js';

export const credentialMessages = defineMessages('hardcoded-credentials', {
  user: {
    en: 'The access key or user name `{shown}` is written in program code: everyone who can read the code can use it, and 5.x takes the user name of the instance or of an ACL user. Read it from the environment or the configuration, and put the name for the 5.x instance there.',
    'zh-cn':
      'AccessKey 或用户名 `{shown}` 写在了程序代码中：能读到代码的人都能使用它，而 5.x 需要的是实例用户名或 ACL 用户名。请改为从环境变量或配置中读取，并在那里填写 5.x 实例的用户名。',
  },
  accessKeyId: {
    en: '`{shown}` is the id of a RAM AccessKey, written in program code: everyone who can read the code can use it, and 5.x does not take RAM AccessKeys. Read the user name of the 5.x instance (or of an ACL user) from the environment or the configuration, and disable this key if it left the team.',
    'zh-cn':
      '`{shown}` 是写在程序代码中的 RAM AccessKey ID：能读到代码的人都能使用它，而且 5.x 不接受 RAM AccessKey。请从环境变量或配置中读取 5.x 实例的用户名（或 ACL 用户名）；如果该密钥可能已泄露，请将其禁用。',
  },
  password: {
    en: 'A secret key or password (`{shown}`) is written in program code: everyone who can read the code can use it, and 5.x takes the password of the instance or of an ACL user. Read it from the environment or the configuration, and put the password for the 5.x instance there.',
    'zh-cn':
      'SecretKey 或密码（`{shown}`）写在了程序代码中：能读到代码的人都能使用它，而 5.x 需要的是实例密码或 ACL 用户的密码。请改为从环境变量或配置中读取，并在那里填写 5.x 实例的密码。',
  },
  token: {
    en: 'A security token (`{shown}`) is written in program code. Everyone who can read the code can use it until it expires, and no documentation says that 5.x takes security tokens for messages. Use the user name and password of the instance or of an ACL user, and read them from the environment or the configuration.',
    'zh-cn':
      '安全令牌（`{shown}`）写在了程序代码中：过期之前，能读到代码的人都能使用它；而且没有文档说明 5.x 收发消息接受安全令牌。请改用实例或 ACL 用户的用户名和密码，并从环境变量或配置中读取。',
  },
  readFromEnvironment: {
    en: 'Read user name and password from the environment: {names}',
    'zh-cn': '从环境变量读取用户名和密码：{names}',
  },
  setEnvironment: {
    en: '{names} must be set where the application runs, to the user name and password of the instance or of an ACL user; other code that reads these values gets the new ones too; the old values stay in the history of the repository',
    'zh-cn':
      '应用运行环境中必须设置 {names}，值为实例或 ACL 用户的用户名和密码；读取这些值的其他代码也会得到新值；旧值仍保留在代码仓库的历史中',
  },
});
