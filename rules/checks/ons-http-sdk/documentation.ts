import type { RuleDocumentation } from '../../../server/engine/rule.js';
import { errorTable } from '../../knowledge/broker-errors.js';

export const httpDocumentation: RuleDocumentation = {
  title: {
    en: 'Code on the ONS HTTP SDK cannot reach a 5.x instance',
    'zh-cn': '使用 ONS HTTP SDK 的代码无法访问 5.x 实例',
  },
  what: {
    en: `Every use of \`com.aliyun.mq:mq-http-sdk\` (Java) and \`@aliyunmq/mq-http-sdk\` (Node): a client made, a message built, a call on a client
or message, a callback declared, an SDK exception caught or tested. An import that nothing uses is a hint with a removal.

Types are followed, not names: a class of your own called \`MQProducer\`, a name in a comment or a string, and npm's \`mq-http-sdk\` (another package) are no findings.`,
    'zh-cn': `\`com.aliyun.mq:mq-http-sdk\`（Java）与 \`@aliyunmq/mq-http-sdk\`（Node）的每一处使用：创建客户端、构造消息、调用客户端或消息的方法、声明回调、捕获或判断 SDK 异常。未被使用的导入以提示级别给出，并可一键删除。

判断依据是类型而不是名字：自己定义的 \`MQProducer\` 类、注释或字符串中的名字，以及 npm 上的 \`mq-http-sdk\`（另一个包）都不会被报告。`,
  },
  why: {
    en: `A 5.x instance does not serve the ONS HTTP protocol at all; the HTTP SDK reaches 4.x instances only. There is no setting that changes this. The first
request to a 5.x endpoint fails. 4.x instances cannot be upgraded in place either, so the code has to move before the instance can be retired.`,
    'zh-cn': `5.x 实例完全不支持 ONS HTTP 协议，HTTP SDK 只能访问 4.x 实例，没有任何配置可以改变这一点：对 5.x 接入点的第一个请求就会失败。4.x 实例也不能原地升级，因此必须先迁移代码，才能下线旧实例。`,
  },
  how: {
    en: `Rewrite to the 5.x gRPC SDK: \`org.apache.rocketmq:rocketmq-client-java\` or \`rocketmq-client-nodejs\`. The quick fix rewrites a connected set of uses in one step: client,
producers and consumers, messages, sends, poll loops, acknowledgements, catches, imports, shutdown, and the dependency in the build file.

Afterwards give the configuration the 5.x instance's endpoint (\`host:port\`, no \`http://\`), and its user name and password where the AccessKey pair stood. Topics take one message
type each on 5.x (NORMAL, FIFO, DELAY, TRANSACTION), and ordered consumption needs a group whose delivery order is *Orderly*.

How a transactional producer moves is shown in [Transactions](../transactions.md), what stays the same and what changes in [Behaviour](../behaviour.md).

A TypeScript project that checks its libraries (\`skipLibCheck: false\`) also needs \`@types/google-protobuf\` as a development dependency.

What a rewritten program says when something of the new instance is not ready yet (each seen on a RocketMQ 5.5.0):

${errorTable('en')}`,
    'zh-cn': `改写为 5.x gRPC SDK：\`org.apache.rocketmq:rocketmq-client-java\` 或 \`rocketmq-client-nodejs\`。快速修复会一次性改写一组相互关联的用法：客户端、生产者与消费者、消息、发送、拉取循环、确认、异常处理、导入、关闭，以及构建文件中的依赖。

改写之后，请在配置中填入 5.x 实例的接入点（\`host:port\`，不带 \`http://\`），并在原来 AccessKey 的位置填入该实例的用户名和密码。5.x 的每个 Topic 只接受一种消息类型（NORMAL、FIFO、DELAY、TRANSACTION）；顺序消费要求消费者组的投递顺序为顺序投递。

事务消息生产者的迁移方法见[事务消息](../transactions.md)；哪些行为保持不变、哪些会变化，见[行为对照](../behaviour.md)（英文）。

如果 TypeScript 项目会检查依赖库的类型（\`skipLibCheck: false\`），还需要把 \`@types/google-protobuf\` 加为开发依赖。

新实例尚未准备好时，改写后的程序会报出以下错误（均在 RocketMQ 5.5.0 上实测）：

${errorTable('zh-cn')}`,
  },
  safety: {
    en: `**safe**: compiles, and once the configuration names a 5.x instance the application sends and receives the same messages. **suggested**: compiles; the title names each difference that
needs a look (a body's MD5 is not returned any more, a catch that now sees other runtime exceptions too, ...). **manual**: something has no equivalent; the related locations say what.

A set of uses is rewritten whole or not at all, with everything that is connected to it over files.`,
    'zh-cn': `**safe**：可编译；只要配置指向 5.x 实例，应用收发的消息与之前一致。**suggested**：可编译；标题会列出每一处需要人工确认的差异（例如不再返回消息体的 MD5、catch 现在还会捕获其他运行时异常等）。**manual**：存在没有对应能力的用法，相关位置会说明原因。

一组用法（包括跨文件关联的部分）要么整体改写，要么完全不改。`,
  },
  sources: [
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/product-overview/differences-between-apsaramq-for-rocketmq-4-x-instances-and-apsaramq-for-rocketmq-5-x-instances',
    'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/overview-4',
  ],
};
