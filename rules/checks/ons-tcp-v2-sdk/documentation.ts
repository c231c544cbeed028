import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const tcpV2Documentation: RuleDocumentation = {
  title: { en: 'Code on the ONS TCP 2.x SDK cannot reach a 5.x instance', 'zh-cn': '使用 ONS TCP 2.x SDK 的代码无法访问 5.x 实例' },
  what: {
    en: `Every use of \`com.aliyun.openservices.ons.api\` in modules whose build file declares \`com.aliyun.openservices:ons-client\` with a version of 2.x. 1.x and 2.x share coordinates, packages and classes, and only the version
tells them apart: 1.x is a matter of \`ons-tcp-sdk\`, and where no build file says a version, that rule says so.`,
    'zh-cn': `构建文件声明的 \`com.aliyun.openservices:ons-client\` 为 2.x 版本的模块中，对 \`com.aliyun.openservices.ons.api\` 的每一处使用。1.x 与 2.x 的坐标、包名和类名相同，只有版本号能区分：1.x 由 \`ons-tcp-sdk\` 报告；构建文件没有写明版本时，也由该规则说明。`,
  },
  why: {
    en: `ONS TCP 2.x speaks version 1 of the gRPC protocol, which no 5.x instance serves: it reaches 4.x instances only, in some regions, and has neither broadcasting nor stream consumption. The two generations of the SDK have the
same API on different protocols: 1.x speaks Remoting, which 5.x instances do serve.`,
    'zh-cn': `ONS TCP 2.x 使用 gRPC 协议 v1，5.x 实例不支持：它只能访问部分地域的 4.x 实例，也不支持广播消费和流式消费。两代 SDK 的 API 相同而协议不同：1.x 使用 5.x 实例支持的 Remoting 协议。`,
  },
  how: {
    en: `- The short way: declare \`com.aliyun.openservices:ons-client:1.8.8.8.Final\` instead, with the endpoint, user name and password of the 5.x instance and without \`InstanceId\`. The code stays as it is; see \`ons-tcp-sdk\` for what it lacks.
- The recommended way: rewrite to \`org.apache.rocketmq:rocketmq-client-java\`, the 5.x gRPC SDK.

All consumers of a group switch in the same way; see \`group-protocol-mix\`.`,
    'zh-cn': `- 最快的办法：改为声明 \`com.aliyun.openservices:ons-client:1.8.8.8.Final\`，使用 5.x 实例的接入点、用户名和密码，并去掉 \`InstanceId\`。代码保持不变；其限制见 \`ons-tcp-sdk\`。
- 推荐的办法：改写为 5.x gRPC SDK \`org.apache.rocketmq:rocketmq-client-java\`。

同一个组的所有消费者应采用相同的方式，见 \`group-protocol-mix\`。`,
  },
  safety: {
    en: 'The code is not rewritten. The version in the build file can be changed by a fix of `legacy-dependency`.',
    'zh-cn': '代码不会自动改写。构建文件中的版本可由 `legacy-dependency` 的修复更改。',
  },
  sources: [
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/product-overview/differences-between-apsaramq-for-rocketmq-4-x-instances-and-apsaramq-for-rocketmq-5-x-instances',
    'https://www.alibabacloud.com/help/ja/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/release-notes-11',
  ],
};
