import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const credentialDocumentation: RuleDocumentation = {
  title: { en: 'A user name or password in program code', 'zh-cn': '写在程序代码中的用户名或密码' },
  what: {
    en: `Texts that the code itself gives to a messaging client as access key, secret key, user name or password: literals, and constants that are literals.

- ONS HTTP SDK: \`new MQClient(endpoint, "…", "…")\`, in Java and Node;
- ONS TCP and Remoting: \`PropertyKeyConst.AccessKey\`, \`new AclClientRPCHook(new SessionCredentials("…", "…"))\`, Spring annotations and beans, \`ali-ons\`;
- 5.x SDKs: \`new StaticSessionCredentialsProvider("…", "…")\`, \`new SessionCredentials("…", "…")\`, \`sessionCredentials: { accessKey: '…', accessSecret: '…' }\`.

Texts that are filled in later (\`\${ACCESS_KEY}\`, \`<password>\`, \`your-access-key\`, \`xxx\`, empty ones) and values from the environment, arguments or the configuration are no findings.
A literal that a caller hands to a method which makes the client is found at the caller. In tests and demos it is a warning.
Of a user name no more than its first four characters is shown, of a password nothing.`,
    'zh-cn': `代码自身作为 AccessKey、SecretKey、用户名或密码传给消息客户端的文本：字面量，以及值为字面量的常量。

- ONS HTTP SDK：\`new MQClient(endpoint, "…", "…")\`，Java 与 Node；
- ONS TCP 与 Remoting：\`PropertyKeyConst.AccessKey\`、\`new AclClientRPCHook(new SessionCredentials("…", "…"))\`、Spring 注解与 Bean、\`ali-ons\`；
- 5.x SDK：\`new StaticSessionCredentialsProvider("…", "…")\`、\`new SessionCredentials("…", "…")\`、\`sessionCredentials: { accessKey: '…', accessSecret: '…' }\`。

稍后填入的占位文本（\`\${ACCESS_KEY}\`、\`<password>\`、\`your-access-key\`、\`xxx\`、空串），以及来自环境变量、参数或配置的值不会报告。
如果字面量由调用方传给创建客户端的方法，则在调用处报告。测试与演示代码中为警告。
用户名最多显示前四个字符，密码完全不显示。`,
  },
  why: {
    en: `A key in program code reaches everyone who reads the code, and stays in its history. And it can't stay what it is: 4.x takes the AccessKey of an Alibaba Cloud account or RAM user, 5.x the
user name and password of the instance, or those of an ACL user. A rewrite of the code hands the same text to the new client, so that it has to be exchanged anyway.`,
    'zh-cn': `写在代码中的密钥会被所有能读代码的人看到，并一直留在提交历史里。而且它无法原样沿用：4.x 使用阿里云账号或 RAM 用户的 AccessKey，5.x 使用实例的用户名和密码，或 ACL 用户的用户名和密码。改写后的代码会把同样的文本传给新客户端，因此无论如何都需要替换。`,
  },
  how: {
    en: `Read the value from the environment, the configuration or a secret store, and put the 5.x instance's user name and password there (console: instance details, Access Control). Clients in the VPC of an
instance that has authentication switched off there need none. Disable the old AccessKey once nothing uses it any more.`,
    'zh-cn': `请改为从环境变量、配置或密钥管理服务读取，并在那里填写 5.x 实例的用户名和密码（控制台实例详情中的访问控制）。如果实例已开启 VPC 内免身份识别，VPC 内的客户端无需填写。旧的 AccessKey 不再使用后请禁用。`,
  },
  safety: {
    en: `**suggested**, for all of the workspace in one step: each literal becomes \`System.getenv("ROCKETMQ_USERNAME")\` or \`process.env.ROCKETMQ_USERNAME\`, the password likewise. Only where one user name and one password are written, however often, and
nothing reads these variables yet: two accounts never become one. A literal in an annotation, in a constant that other classes can see, in an enum or put together with something else stays **manual**. No value is written anywhere: who runs the application sets it.`,
    'zh-cn': `**suggested**，对整个工作区一次完成：每个字面量改为 \`System.getenv("ROCKETMQ_USERNAME")\` 或 \`process.env.ROCKETMQ_USERNAME\`，密码同理。仅当整个工作区只写了一个用户名和一个密码（可出现多次），且还没有代码读取这些变量时提供：不会把两个账号合并成一个。注解、对其他类可见的常量、枚举中的字面量，以及与其他内容拼接的字面量仍为 **manual**。不会在任何地方写入具体的值，由运行应用的人设置。`,
  },
  sources: [
    'https://alibabacloud.com/help/tc/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/security-and-compliance/user-identification',
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/send-and-subscribe-to-scheduled-messages-and-delayed-messages-2',
  ],
};
