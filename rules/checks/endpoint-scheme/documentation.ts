import type { RuleDocumentation } from '../../../server/engine/rule.js';
import { brokerErrors, errorTable } from '../../knowledge/broker-errors.js';

export const schemeDocumentation: RuleDocumentation = {
  title: { en: 'A scheme before the endpoint', 'zh-cn': '接入点带有协议前缀' },
  what: {
    en: `\`http://\` or \`https://\` before the endpoint of a client that can reach 5.x (gRPC, Remoting, ONS TCP 1.x), wherever the value comes from, and before any \`rmq-….rmq.aliyuncs.com\` in code or configuration.

Not meant: endpoints of 4.x instances, which are written with a scheme and have to be exchanged anyway (\`legacy-endpoint\`); addresses with a path, which are those of an address server; values that a client of the HTTP SDK reads too, as that needs the scheme.`,
    'zh-cn': `可访问 5.x 的客户端（gRPC、Remoting、ONS TCP 1.x）的接入点带有 \`http://\` 或 \`https://\`（无论值来自哪里），以及代码或配置中任何带有前缀的 \`rmq-….rmq.aliyuncs.com\`。

以下情况不报告：4.x 实例的接入点本来就带前缀，且无论如何都要替换（见 \`legacy-endpoint\`）；带路径的地址属于地址服务器；同时被 HTTP SDK 客户端读取的值，因为它需要前缀。`,
  },
  why: {
    en: `An endpoint of 5.x is \`host:port\`. The documentation says for every SDK to give domain and port only. What is seen where it is not so:

${errorTable('en', [brokerErrors.schemeInEndpoint])}

Remoting 4.x and 5.x clients and ONS TCP 1.x take \`http://\` away by themselves, but not \`https://\`; Remoting 3.x takes nothing away, splits the address at its colon and fails to connect. A slash behind the port fails in the Java gRPC SDK.`,
    'zh-cn': `5.x 的接入点是 \`host:port\`。文档要求所有 SDK 都只填写域名和端口。否则会看到：

${errorTable('zh-cn', [brokerErrors.schemeInEndpoint])}

Remoting 4.x、5.x 客户端与 ONS TCP 1.x 会自动去掉 \`http://\`，但不会去掉 \`https://\`；Remoting 3.x 都不会去掉，按冒号拆分地址而无法连接。端口后面的斜杠会让 Java gRPC SDK 报错。`,
  },
  how: {
    en: 'Write `host:port` alone. The quick fix takes the scheme away where it is written.',
    'zh-cn': '只写 `host:port`。快速修复会在书写处去掉前缀。',
  },
  safety: {
    en: '**safe**: the scheme goes, and a slash at the end. **suggested** for `https://` where the client has to be told by a setting of its own that the connection is encrypted, and where no client is known that reads the address. **manual** where the address is put together in code, or read as a URL there.',
    'zh-cn':
      '**safe**：去掉前缀以及末尾的斜杠。**suggested**：`https://` 且需要在客户端另行设置加密连接时，或不清楚由哪个客户端读取时。**manual**：地址在代码中拼接而成，或作为 URL 解析时。',
  },
  sources: [
    'https://help.aliyun.com/document_detail/446716.htm',
    'https://help.aliyun.com/document_detail/446714.html',
    'https://github.com/apache/rocketmq/blob/develop/remoting/src/main/java/org/apache/rocketmq/remoting/common/RemotingHelper.java',
  ],
};
