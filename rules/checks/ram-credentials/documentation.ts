import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const ramDocumentation: RuleDocumentation = {
  title: { en: 'Messaging is given credentials of RAM', 'zh-cn': '消息收发使用了 RAM 凭证' },
  what: {
    en: `Values of configuration files (YAML, properties, JSON, \`.env\`) that look like the id of a RAM AccessKey (\`LTAI\` and twelve or more letters and digits), where a word of the key or of the file's name speaks of
the product: \`mq\`, \`ons\`, \`rocketmq\` and the like, as in \`aliyun.mq.access-key\` or \`ONS_ACCESS_KEY\`. A default counts too: \`\${MQ_USER:LTAI…}\`.

Under any other key a value counts where it is followed into a client: as access key of a client of the ONS HTTP or ONS TCP 2.x SDK, whatever it looks like, and of other clients if it looks like the id of an AccessKey.

In code: clients with a security token of STS, with a RAM role (\`PropertyKeyConst.RAM_ROLE_NAME\`) or with a provider of credentials, and the address \`http://100.100.100.200/latest/meta-data/ram/…\` in a file that uses a messaging SDK.

An AccessKey under another key that no client reads (\`oss\`, \`sms\`) is none of this rule's business, and a key in program code is one of \`hardcoded-credentials\`. The id is shown with its first four characters only.`,
    'zh-cn': `配置文件（YAML、properties、JSON、\`.env\`）中形如 RAM AccessKey ID（\`LTAI\` 加十二位以上字母或数字）的值，并且配置键或文件名中有一个词指向本产品：\`mq\`、\`ons\`、\`rocketmq\` 等，例如 \`aliyun.mq.access-key\` 或 \`ONS_ACCESS_KEY\`。默认值同样计入：\`\${MQ_USER:LTAI…}\`。

其他配置键的值，如果能追踪到客户端，同样计入：ONS HTTP 或 ONS TCP 2.x SDK 客户端的 AccessKey 无论形式如何都计入；其他客户端则要求形如 AccessKey ID。

代码中：使用 STS 安全令牌、RAM 角色（\`PropertyKeyConst.RAM_ROLE_NAME\`）或凭证提供者的客户端，以及使用消息 SDK 的文件中出现的地址 \`http://100.100.100.200/latest/meta-data/ram/…\`。

没有客户端读取的其他配置键（\`oss\`、\`sms\`）下的 AccessKey 与本规则无关；写在程序代码中的密钥由 \`hardcoded-credentials\` 报告。ID 只显示前四个字符。`,
  },
  why: {
    en: `4.x authenticates messages with the AccessKey of an Alibaba Cloud account or RAM user. 5.x does not: its clients take the user name and password of the instance, or those of an ACL user. A RAM AccessKey stays
right for the management API only.`,
    'zh-cn': `4.x 使用阿里云账号或 RAM 用户的 AccessKey 进行消息收发鉴权。5.x 不再如此：客户端使用实例的用户名和密码，或 ACL 用户的用户名和密码。RAM AccessKey 只用于管理类 API。`,
  },
  how: {
    en: `Put the user name and password of the 5.x instance in place of the AccessKey id and secret (console: instance details, Access Control). While both versions run, keep both pairs under keys of their own.`,
    'zh-cn':
      '请将 AccessKey ID 和 Secret 替换为 5.x 实例的用户名和密码（控制台实例详情中的访问控制）。如果两个版本同时运行，请用不同的配置键分别保存两组凭证。',
  },
  safety: { en: 'Never rewritten: credentials are not invented.', 'zh-cn': '不会自动改写：凭证无法凭空得出。' },
  sources: [
    'https://alibabacloud.com/help/tc/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/security-and-compliance/user-identification',
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/permission-overview',
  ],
};
