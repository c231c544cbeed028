import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const ipDocumentation: RuleDocumentation = {
  title: { en: 'An endpoint that is an IP, or a server of your own', 'zh-cn': '接入点是 IP 地址或自建服务器' },
  what: {
    en: `Endpoints of clients that are not written as a domain name of Alibaba Cloud, wherever the value comes from:

- a public IP with port 8080, the port of ApsaraMQ: a **warning**;
- other IPs, \`localhost\`, domain names of your own (\`mq.internal:9876\`): an information. Such a client talks to brokers of your own, and nothing else is said of its address.

Test code is left out, and nothing is said where the edition in \`rocketmq-migrate.yml\` is \`open-source\`.`,
    'zh-cn': `客户端的接入点不是阿里云域名（无论值来自哪里）：

- 公网 IP 且端口为 ApsaraMQ 的 8080：**警告**；
- 其他 IP、\`localhost\`、自有域名（\`mq.internal:9876\`）：提示。这类客户端访问自建集群，不再就其地址给出其他结果。

测试代码不报告；\`rocketmq-migrate.yml\` 中的版本为 \`open-source\` 时也不报告。`,
  },
  why: {
    en: 'A 5.x instance is reached by its domain name: the addresses behind it change. A name that was resolved once and written down works until then.',
    'zh-cn': '5.x 实例通过域名访问：域名背后的 IP 会变化。解析一次后写死的 IP 迟早会失效。',
  },
  how: {
    en: "Put the instance's endpoint there as the console shows it. Brokers of your own can stay; their clusters move by the console's migration to the cloud.",
    'zh-cn': '请填写控制台显示的实例接入点。自建集群可以保留；如需上云，请使用控制台的迁移上云功能。',
  },
  safety: { en: 'Never rewritten: endpoints are not invented.', 'zh-cn': '不会自动改写：接入点无法凭空得出。' },
  sources: [
    'https://help.aliyun.com/document_detail/444759.html',
    'https://help.aliyun.com/document_detail/446716.htm',
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/user-guide/how-to-migrate-apache-rocketmq-clusters-to-apsaramq-for-rocketmq-instances',
  ],
};
