import type { Difference } from './difference.js';

/** The table of SDK versions, row by row; a row whose cells differ is here once for each SDK that it decides about. */
export const sdkDifferences: readonly Difference[] = [
  {
    id: 'advantage-compatible',
    says: {
      en: 'Advantages: 5.x supports the community SDKs and "all previous SDK versions and API operations".',
      'zh-cn': '优势：5.x 支持社区 SDK，并兼容"以往所有 SDK 版本和 API"。',
    },
    does: {
      en: 'Does not believe it: the table of the same page says that ONS HTTP and ONS TCP 2.x reach 4.x only. They are errors, and so are calls of the 4.x management API.',
      'zh-cn': '不采信该说法：同一页面的表格表明 ONS HTTP 与 ONS TCP 2.x 只能访问 4.x。它们以及 4.x 管理 API 的调用都会被报告为错误。',
    },
    finds: ['ons-http-sdk', 'ons-tcp-v2-sdk', 'control-plane-api'],
    rewrites: ['ons-http-sdk'],
    kit: [],
  },
  {
    id: 'advantage-vpc',
    says: {
      en: 'Advantages: in a VPC only the endpoint has to be changed; VPC access needs no credentials.',
      'zh-cn': '优势：在 VPC 内只需修改接入点，VPC 访问无需凭证。',
    },
    does: {
      en: 'Finds every endpoint of a 4.x instance, and what else stands in the way although the page leaves it out: schemes, instance ids, IP addresses, RAM credentials.',
      'zh-cn': '找出所有 4.x 实例的接入点，以及页面未提及的其他障碍：协议前缀、实例 ID、IP 地址、RAM 凭证。',
    },
    finds: ['legacy-endpoint', 'endpoint-scheme', 'endpoint-ip', 'instance-id-set', 'ram-credentials'],
    rewrites: ['endpoint-scheme', 'instance-id-set'],
    kit: [],
  },
  {
    id: 'advantage-operations',
    says: {
      en: 'Advantages: architecture, simpler operations, flexible costs, more instance types.',
      'zh-cn': '优势：架构、简化运维、灵活计费、更丰富的实例类型。',
    },
    does: {
      en: 'The edition decides limits: it is a setting (`edition`), and a variable of the Terraform files of the kit.',
      'zh-cn': '实例规格决定上限：可通过 `edition` 设置，也是工具包 Terraform 文件中的变量。',
    },
    finds: ['delay-too-long'],
    rewrites: [],
    kit: ['terraform/'],
  },
  {
    id: 'advantage-lite-topic',
    says: { en: 'Advantages: LiteTopic, a new kind of topic.', 'zh-cn': '优势：全新的 LiteTopic 模型。' },
    does: { en: 'Nothing: no 4.x code can use it.', 'zh-cn': '无需处理：4.x 代码不会用到它。' },
    finds: [],
    rewrites: [],
    kit: [],
    needsNothing: { en: 'exists on 5.x only', 'zh-cn': '仅存在于 5.x' },
  },
  {
    id: 'sdk-protocol',
    says: {
      en: 'Protocol: gRPC v2 (5.x gRPC SDK), Remoting (5.x, 4.x/3.x, ONS TCP 1.x), gRPC v1 (ONS TCP 2.x), HTTP (ONS HTTP).',
      'zh-cn': '协议：gRPC v2（5.x gRPC SDK）、Remoting（5.x、4.x/3.x、ONS TCP 1.x）、gRPC v1（ONS TCP 2.x）、HTTP（ONS HTTP）。',
    },
    does: {
      en: 'Tells the SDKs apart, by the version in the build file where they share their types, and finds groups and ordered topics whose clients speak several protocols.',
      'zh-cn': '区分各 SDK（类型相同者依据构建文件中的版本），并找出客户端使用多种协议的消费者组和顺序 Topic。',
    },
    finds: ['group-protocol-mix', 'ons-tcp-sdk', 'ons-tcp-v2-sdk', 'remoting-sdk'],
    rewrites: [],
    kit: ['plan.md'],
  },
  {
    id: 'sdk-grpc-5',
    says: {
      en: '5.x gRPC SDK: reaches 5.x only; recommended, gets all new features, many languages.',
      'zh-cn': '5.x gRPC SDK：仅访问 5.x；推荐使用，获得全部新特性，支持多语言。',
    },
    does: {
      en: 'Is what code is rewritten to (`rocketmq-client-java`, `rocketmq-client-nodejs`). Code that uses it already is read too: its topics, types, groups and endpoints count.',
      'zh-cn':
        '代码改写的目标（`rocketmq-client-java`、`rocketmq-client-nodejs`）。已使用它的代码同样会被分析：其 Topic、类型、消费者组和接入点都计入。',
    },
    finds: ['ons-http-sdk', 'mixed-message-types', 'serverless-namespace'],
    rewrites: ['ons-http-sdk', 'legacy-dependency'],
    kit: [],
  },
  {
    id: 'sdk-remoting-5',
    says: {
      en: '5.x Remoting SDK: reaches 5.x and 4.x; to be used where the gRPC SDK lacks a feature.',
      'zh-cn': '5.x Remoting SDK：可访问 5.x 与 4.x；gRPC SDK 缺少所需功能时使用。',
    },
    does: {
      en: 'Leaves the code, says what it lacks, and makes endpoint, credentials and namespace fit 5.x.',
      'zh-cn': '保留代码，说明其缺少的能力，并使接入点、凭证与命名空间适配 5.x。',
    },
    finds: ['remoting-sdk', 'unsupported-in-grpc', 'serverless-namespace', 'legacy-endpoint'],
    rewrites: ['endpoint-scheme'],
    kit: [],
  },
  {
    id: 'sdk-remoting-4',
    says: {
      en: '4.x/3.x SDK: reaches 5.x and 4.x; existing services can go on using it.',
      'zh-cn': '4.x/3.x SDK：可访问 5.x 与 4.x；已使用的业务可以继续使用。',
    },
    does: {
      en: 'An information at each use, no error; a warning for what 5.x instances refuse all the same, such as pull consumers of before 5.0.0.',
      'zh-cn': '每处使用给出提示而非错误；5.x 实例仍会拒绝的用法（例如 5.0.0 之前的拉取消费者）给出警告。',
    },
    finds: ['remoting-sdk', 'unsupported-in-grpc'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'sdk-ons-tcp-1',
    says: {
      en: 'ONS TCP 1.x SDK: reaches 5.x and 4.x; existing services can go on using it.',
      'zh-cn': 'ONS TCP 1.x SDK：可访问 5.x 与 4.x；已使用的业务可以继续使用。',
    },
    does: {
      en: 'An information at each use; finds what has to change in it for 5.x: `InstanceId` set, a scheme before the endpoint, no namespace for a serverless instance.',
      'zh-cn': '每处使用给出提示；并找出为适配 5.x 必须修改之处：设置了 `InstanceId`、接入点带协议前缀、Serverless 实例缺少命名空间。',
    },
    finds: ['ons-tcp-sdk', 'instance-id-set', 'endpoint-scheme', 'serverless-namespace'],
    rewrites: ['instance-id-set', 'endpoint-scheme'],
    kit: [],
  },
  {
    id: 'sdk-ons-tcp-2',
    says: {
      en: 'ONS TCP 2.x SDK: reaches 4.x only; "do not use".',
      'zh-cn': 'ONS TCP 2.x SDK：仅访问 4.x；不建议使用。',
    },
    does: {
      en: 'An error at each use. The build file can declare 1.x instead, which has the same API and reaches 5.x.',
      'zh-cn': '每处使用报告为错误。构建文件可改为声明 1.x，其 API 相同且可访问 5.x。',
    },
    finds: ['ons-tcp-v2-sdk', 'legacy-dependency'],
    rewrites: ['legacy-dependency'],
    kit: [],
  },
  {
    id: 'sdk-ons-http',
    says: {
      en: 'ONS HTTP SDK: reaches 4.x only; "do not use".',
      'zh-cn': 'ONS HTTP SDK：仅访问 4.x；不建议使用。',
    },
    does: {
      en: 'An error at each use in Java and Node, with rewrites to the gRPC SDKs; other languages are named in the notes of a scan.',
      'zh-cn': 'Java 与 Node 的每处使用报告为错误，并提供到 gRPC SDK 的改写；其他语言会在扫描的说明中指出。',
    },
    finds: ['ons-http-sdk', 'legacy-dependency'],
    rewrites: ['ons-http-sdk', 'legacy-dependency'],
    kit: [],
  },
  {
    id: 'sdk-sending',
    says: {
      en: 'Sending normal, ordered, transactional and scheduled messages: all SDKs.',
      'zh-cn': '发送普通、顺序、事务、定时消息：所有 SDK 均支持。',
    },
    does: {
      en: 'Each is rewritten in its kind; which types a topic gets is read from all senders.',
      'zh-cn': '各类型均按原语义改写；并从所有发送方得出每个 Topic 的消息类型。',
    },
    finds: ['mixed-message-types'],
    rewrites: ['ons-http-sdk'],
    kit: ['topics.xlsx', 'topics.csv'],
  },
  {
    id: 'sdk-concurrent',
    says: { en: 'Concurrent consumption: all SDKs.', 'zh-cn': '并发消费：所有 SDK 均支持。' },
    does: {
      en: 'Poll loops and listeners are rewritten; the group is made with delivery order Concurrently.',
      'zh-cn': '改写轮询与监听代码；消费者组以 Concurrently 投递顺序创建。',
    },
    finds: ['ons-http-sdk'],
    rewrites: ['ons-http-sdk'],
    kit: ['groups.xlsx', 'groups.csv'],
  },
  {
    id: 'sdk-ordered',
    says: { en: 'Ordered consumption: all SDKs.', 'zh-cn': '顺序消费：所有 SDK 均支持。' },
    does: {
      en: 'On 5.x it is the group that is ordered, not the listener: groups that are used both ways are found, and the kit makes groups with their order, which cannot be changed later.',
      'zh-cn': '5.x 由消费者组（而非监听器）决定顺序：找出两种方式混用的组；工具包按顺序创建消费者组（创建后不可更改）。',
    },
    finds: ['group-order-mix'],
    rewrites: ['ons-http-sdk'],
    kit: ['groups.xlsx', 'groups.csv', 'mqadmin.sh', 'openapi.sh', 'terraform/'],
  },
  {
    id: 'sdk-ordered-optimised',
    says: {
      en: 'Ordered consumption with optimised concurrency: 5.x gRPC SDK only.',
      'zh-cn': '顺序消费并发优化：仅 5.x gRPC SDK 支持。',
    },
    does: {
      en: 'Is among what the pages of the SDKs that can stay say they lack.',
      'zh-cn': '可保留的各 SDK 的规则页面会说明其缺少该能力。',
    },
    finds: ['remoting-sdk', 'ons-tcp-sdk'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'sdk-broadcasting',
    says: {
      en: 'Broadcasting: Remoting SDKs and ONS TCP 1.x; not in the 5.x gRPC SDK, ONS TCP 2.x, ONS HTTP.',
      'zh-cn': '广播消费：Remoting 各 SDK 与 ONS TCP 1.x 支持；5.x gRPC SDK、ONS TCP 2.x、ONS HTTP 不支持。',
    },
    does: {
      en: 'Finds broadcasting consumers: an error where the client has to leave its SDK, an information where it can stay on Remoting.',
      'zh-cn': '找出广播消费者：客户端必须更换 SDK 时为错误，可继续使用 Remoting 时为提示。',
    },
    finds: ['unsupported-in-grpc'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'sdk-stream',
    says: {
      en: 'Stream consumption (Flink and others): 4.x/3.x and 5.x Remoting SDKs only.',
      'zh-cn': '流式消费（对接 Flink 等）：仅 4.x/3.x 与 5.x Remoting SDK 支持。',
    },
    does: {
      en: 'Rewrites the connector in Flink SQL, and finds pull consumers, which 5.x instances refuse before version 5.0.0 of the SDK.',
      'zh-cn': '改写 Flink SQL 中的连接器，并找出拉取消费者（5.x 实例拒绝 SDK 5.0.0 之前的版本）。',
    },
    finds: ['flink-connector', 'unsupported-in-grpc'],
    rewrites: ['flink-connector'],
    kit: [],
  },
  {
    id: 'sdk-trace',
    says: {
      en: 'Message trace: from 4.5.2 on for the 4.x/3.x SDK; not in ONS HTTP.',
      'zh-cn': '消息轨迹：4.x/3.x SDK 自 4.5.2 起支持；ONS HTTP 不支持。',
    },
    does: {
      en: 'Says so by the version in the build file; the switch of the trace, which the gRPC SDK does not have, is found.',
      'zh-cn': '根据构建文件中的版本说明；并找出 gRPC SDK 没有的轨迹开关。',
    },
    finds: ['remoting-sdk', 'unsupported-in-grpc'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'sdk-metrics',
    says: {
      en: 'Metrics of producers and consumers: 5.x gRPC SDK only.',
      'zh-cn': '生产者与消费者客户端指标：仅 5.x gRPC SDK 支持。',
    },
    does: { en: 'Says so of each SDK that can stay.', 'zh-cn': '对每个可保留的 SDK 予以说明。' },
    finds: ['remoting-sdk', 'ons-tcp-sdk'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'sdk-shutdown',
    says: {
      en: 'Graceful shutdown: 5.x gRPC SDK; 5.x Remoting SDK on 5.x instances only.',
      'zh-cn': '优雅停机：5.x gRPC SDK 支持；5.x Remoting SDK 仅在 5.x 实例上支持。',
    },
    does: {
      en: 'Says so of each SDK that can stay. Rewritten clients are closed where the application ends, as far as its code shows where that is.',
      'zh-cn': '对每个可保留的 SDK 予以说明。改写后的客户端会在代码可见的应用结束处关闭。',
    },
    finds: ['remoting-sdk', 'ons-tcp-sdk'],
    rewrites: ['ons-http-sdk'],
    kit: [],
  },
];
