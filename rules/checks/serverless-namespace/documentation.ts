import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const namespaceDocumentation: RuleDocumentation = {
  title: {
    en: 'A serverless instance is reached over the public network without a namespace',
    'zh-cn': '公网访问 Serverless 实例时没有设置命名空间',
  },
  what: {
    en: 'Clients whose endpoint is the public one of a 5.x instance (`rmq-….rmq.aliyuncs.com` without `-vpc`) and that set no namespace, where `rocketmq-migrate.yml` names a serverless edition. Whether an instance is serverless no address tells: nothing is said without it.',
    'zh-cn':
      '`rocketmq-migrate.yml` 指定为 Serverless 版本时，接入点为 5.x 实例公网接入点（`rmq-….rmq.aliyuncs.com`，不含 `-vpc`）且没有设置命名空间的客户端。仅凭地址无法判断实例是否为 Serverless，因此没有指定版本时不报告。',
  },
  why: {
    en: 'The documentation of 5.x requires the id of the instance as namespace for serverless instances that are reached over the public network. Inside a VPC it is not needed.',
    'zh-cn': '5.x 文档要求通过公网访问 Serverless 实例时以实例 ID 作为命名空间；在 VPC 内则不需要。',
  },
  how: {
    en: `Set the namespace to the id of the instance (\`rmq-cn-…\`): \`ClientConfigurationBuilder.setNamespace\` (rocketmq-client-java 5.0.6 or newer), \`namespace: 'rmq-cn-…'\` in Node, \`PropertyKeyConst.Namespace\` (ons-client 1.9.0.Final or newer). Or use the VPC
endpoint.`,
    'zh-cn': `将命名空间设置为实例 ID（\`rmq-cn-…\`）：\`ClientConfigurationBuilder.setNamespace\`（rocketmq-client-java 5.0.6 及以上）、Node 中的 \`namespace: 'rmq-cn-…'\`、\`PropertyKeyConst.Namespace\`（ons-client 1.9.0.Final 及以上）。也可以使用 VPC 接入点。`,
  },
  safety: {
    en: 'Never rewritten: the instance may be reached through the VPC after all.',
    'zh-cn': '不会自动改写：实例也可能实际通过 VPC 访问。',
  },
  sources: [
    'https://help.aliyun.com/document_detail/446714.html',
    'https://help.aliyun.com/zh/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/sample-code-6',
  ],
};
