import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const endpointDocumentation: RuleDocumentation = {
  title: { en: 'An endpoint of a 4.x instance', 'zh-cn': '4.x 实例的接入点' },
  what: {
    en: `Addresses that belong to 4.x instances, in string literals of code and in values of configuration files:

- \`http://<account>.mqrest.<region>.aliyuncs.com\` (HTTP);
- \`http://MQ_INST_<account>_<suffix>.<region>.mq.aliyuncs.com:80\`, \`*.mq-internet-access.mq-internet.aliyuncs.com\`, \`onsaddr*.aliyun.com\` (TCP).

An address that is put together of parts, some of them in other files or in configuration, is found at the client that is given it.`,
    'zh-cn': `代码字符串与配置文件中属于 4.x 实例的地址：

- \`http://<账号>.mqrest.<地域>.aliyuncs.com\`（HTTP）；
- \`http://MQ_INST_<账号>_<后缀>.<地域>.mq.aliyuncs.com:80\`、\`*.mq-internet-access.mq-internet.aliyuncs.com\`、\`onsaddr*.aliyun.com\`（TCP）。

由多个部分拼接而成的地址（部分可能在其他文件或配置中），在使用它的客户端处报告。`,
  },
  why: {
    en: `A 4.x instance can't be upgraded in place: the 5.x instance is another one, with an address of its own. A rewrite of the code reads the endpoint from where the old code did, so the
old value has to be exchanged by whoever knows the new instance. A leading \`http://\` does harm in the Node SDK: \`http://host:8080\` is resolved as host \`http\`, port 80.`,
    'zh-cn': `4.x 实例无法原地升级：5.x 实例是另一个实例，有自己的地址。改写后的代码仍从原来的位置读取接入点，因此旧值需要由了解新实例的人替换。在 Node SDK 中，开头的 \`http://\` 会带来问题：\`http://host:8080\` 会被解析为主机 \`http\`、端口 80。`,
  },
  how: {
    en: "Put the 5.x instance's endpoint here, as the console shows it: `rmq-cn-….<region>.rmq.aliyuncs.com:8080` for public or VPC access, without `http://`.",
    'zh-cn': '请填入控制台显示的 5.x 实例接入点：公网或 VPC 的 `rmq-cn-….<地域>.rmq.aliyuncs.com:8080`，不带 `http://`。',
  },
  safety: { en: 'Never rewritten: endpoints are not invented.', 'zh-cn': '不会自动改写：接入点无法凭空得出。' },
  sources: [
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/send-and-subscribe-to-scheduled-messages-and-delayed-messages-2',
    'https://help.aliyun.com/document_detail/446714.html',
  ],
};
