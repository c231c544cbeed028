import type { Difference } from './difference.js';

/** The table of features with the notes in its cells, purchase, and the upgrade with its figures and notes. */
export const featureDifferences: readonly Difference[] = [
  {
    id: 'behaviour-may-differ',
    says: {
      en: 'Some behaviour is adjusted; whoever upgrades has to assess the risk.',
      'zh-cn': '部分行为有调整，升级前需评估风险。',
    },
    does: {
      en: 'Scans the whole workspace, names each difference of a rewrite in its title, and writes the assessment as a report.',
      'zh-cn': '扫描整个工作区，在每个改写的标题中说明其差异，并将评估输出为报告。',
    },
    finds: ['ons-http-sdk', 'delay-too-long', 'mixed-message-types'],
    rewrites: [],
    kit: ['README.md', 'plan.md'],
  },
  {
    id: 'maximum-delay',
    says: {
      en: 'Maximum delay: 40 days on 4.x; on 5.x 7 days (Standard, serverless Standard and Professional) or 40 days (Professional and Platinum by subscription or pay-as-you-go).',
      'zh-cn': '最长定时：4.x 为 40 天；5.x 为 7 天（标准版，Serverless 标准版与专业版）或 40 天（包年包月与按量付费的专业版、铂金版）。',
    },
    does: {
      en: 'Works out each delay over constants, configuration and callers, and compares it with the edition; caps it, or says what is not known. Overflowing arithmetic is mended.',
      'zh-cn': '跨常量、配置与调用方计算每个延时，并与实例规格比较；可设置上限，或说明未知之处。溢出的运算可修复。',
    },
    finds: ['delay-too-long', 'delay-unbounded', 'delay-overflow', 'http-timer-limit'],
    rewrites: ['delay-too-long', 'delay-overflow'],
    kit: ['plan.md'],
  },
  {
    id: 'short-delays',
    says: {
      en: 'Note: long delays are a risk; shorter ones should simulate the case.',
      'zh-cn': '说明：过长的延时存在稳定性风险，应使用较短的延时来模拟业务场景。',
    },
    does: {
      en: 'The page of the rule says how a message is sent on in steps until it is due.',
      'zh-cn': '规则页面说明如何分步转发消息直至到期。',
    },
    finds: ['delay-too-long'],
    rewrites: ['delay-too-long'],
    kit: [],
  },
  {
    id: 'delay-ticket',
    says: {
      en: 'Note: if the limit is too low for a 4.x instance that migrates, submit a ticket.',
      'zh-cn': '说明：存量 4.x 实例迁移时，若上限不满足需求，可提交工单咨询。',
    },
    does: { en: 'The page of the rule has the text of the ticket.', 'zh-cn': '规则页面提供工单文本。' },
    finds: ['delay-too-long'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'http',
    says: {
      en: 'HTTP: supported on 4.x, not on 5.x; who uses it should postpone the upgrade.',
      'zh-cn': 'HTTP 协议：4.x 支持，5.x 不支持；使用 HTTP 协议的实例请暂缓升级。',
    },
    does: {
      en: 'Instead of postponing: rewrites the code to the gRPC SDKs, with the dependency, and finds endpoints and groups of type HTTP.',
      'zh-cn': '无需暂缓：将代码及依赖改写为 gRPC SDK，并找出 HTTP 接入点和 HTTP 类型的消费者组。',
    },
    finds: ['ons-http-sdk', 'legacy-dependency', 'legacy-endpoint', 'group-type'],
    rewrites: ['ons-http-sdk', 'legacy-dependency'],
    kit: [],
  },
  {
    id: 'ram-control-link',
    says: {
      en: 'RAM on the control link: other resource names and actions on 5.x; rights have to be granted again.',
      'zh-cn': 'RAM 管控链路：5.x 使用不同的 ARN 与策略定义，需要重新授权。',
    },
    does: {
      en: 'Reads policies in JSON, Terraform, ROS and code, and says which 5.x actions and resources replace them; so for calls of the management API.',
      'zh-cn': '读取 JSON、Terraform、ROS 与代码中的权限策略，说明对应的 5.x 操作与资源；管理 API 的调用同理。',
    },
    finds: ['ram-policy', 'control-plane-api'],
    rewrites: ['control-plane-api'],
    kit: ['terraform/', 'openapi.sh'],
  },
  {
    id: 'ram-data-link',
    says: {
      en: 'RAM on the data link: gone on 5.x; ACL 2.0 users and grants take its place.',
      'zh-cn': 'RAM 数据链路：5.x 不再支持，改用 ACL 2.0 用户与授权。',
    },
    does: {
      en: 'Finds AccessKeys, STS tokens and RAM roles that messaging is given, moves literals out of the code, and derives users and least grants from what the code sends and receives.',
      'zh-cn': '找出消息收发使用的 AccessKey、STS 令牌与 RAM 角色，将字面量移出代码，并根据实际收发情况得出用户与最小授权。',
    },
    finds: ['ram-credentials', 'hardcoded-credentials', 'ram-policy'],
    rewrites: ['hardcoded-credentials'],
    kit: ['acl.csv', 'mqadmin.sh', 'openapi.sh', 'terraform/'],
  },
  {
    id: 'global-message-routing',
    says: {
      en: 'Global message routing: supported on 4.x, not on 5.x.',
      'zh-cn': '全球消息路由：4.x 支持，5.x 不支持。',
    },
    does: {
      en: 'Finds its traces in configuration, Terraform and scripts; it has no API, so that code can show its name only.',
      'zh-cn': '在配置、Terraform 与脚本中找出相关痕迹；该功能没有 API，代码只能体现其名称。',
    },
    finds: ['global-message-routing'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'message-integration',
    says: {
      en: 'Note: message integration synchronises messages between instances instead.',
      'zh-cn': '说明：改用消息集成功能在实例之间同步消息。',
    },
    does: {
      en: 'The page of the rule says when it is message integration and when Global Replicator, which also joins 4.x and 5.x.',
      'zh-cn': '规则页面说明何时使用消息集成，何时使用可连接 4.x 与 5.x 的全球消息备份。',
    },
    finds: ['global-message-routing'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'message-types',
    says: {
      en: 'Message types: free on 4.x; on 5.x a topic has one type, and a message of another is refused.',
      'zh-cn': '消息类型：4.x 无限制；5.x 每个 Topic 只有一种类型，类型不符的消息会被拒绝。',
    },
    does: {
      en: 'Lists the senders of each topic with their types, proposes a topic for each type, rewrites senders together, and compares with what Terraform, ROS and scripts declare.',
      'zh-cn': '列出每个 Topic 的发送方及其类型，为每种类型建议新 Topic，统一改写发送方，并与 Terraform、ROS、脚本中的声明比较。',
    },
    finds: ['mixed-message-types', 'type-conflict'],
    rewrites: ['mixed-message-types', 'type-conflict'],
    kit: ['topics.xlsx', 'topics.csv', 'terraform/', 'mqadmin.sh', 'openapi.sh'],
  },
  {
    id: 'purchase',
    says: {
      en: 'Purchase: 5.x for everybody, 4.x for existing users only.',
      'zh-cn': '购买限制：5.x 面向所有用户，4.x 仅限存量用户。',
    },
    does: {
      en: 'Writes the Terraform of the 5.x instance; what only its owner knows (edition, specification, network) is a named variable.',
      'zh-cn': '生成 5.x 实例的 Terraform；仅所有者知道的内容（规格、网络等）为具名变量。',
    },
    finds: ['control-plane-api'],
    rewrites: ['control-plane-api'],
    kit: ['terraform/'],
  },
  {
    id: 'purchase-ticket',
    says: { en: 'Purchase: to upgrade, submit a ticket.', 'zh-cn': '购买限制：升级请提交工单。' },
    does: {
      en: 'The kit is for a new instance, which needs no ticket; tools do not upgrade in place, as the page itself says.',
      'zh-cn': '工具包面向新实例，无需工单；正如页面所述，工具无法原地升级。',
    },
    finds: [],
    rewrites: [],
    kit: ['README.md', 'plan.md'],
  },
  {
    id: 'no-upgrade-in-place',
    says: {
      en: 'Upgrade: not in place; a 5.x instance is purchased, and traffic moves to it step by step.',
      'zh-cn': '升级：不支持原地升级；需购买 5.x 实例并逐步迁移业务流量。',
    },
    does: {
      en: 'Finds what names the old instance, and writes the plan: stages for each topic with checks and the way back.',
      'zh-cn': '找出指向旧实例的内容，并生成计划：按 Topic 的阶段、检查项与回退方式。',
    },
    finds: ['legacy-endpoint', 'instance-id-set'],
    rewrites: [],
    kit: ['plan.md', 'terraform/'],
  },
  {
    id: 'import-export-topics',
    says: {
      en: 'Note: topics can be exported and imported to create metadata quickly.',
      'zh-cn': '说明：可使用 Topic 导入导出功能快速创建元数据。',
    },
    does: {
      en: 'Writes the list of topics with the types that are really sent, which an export of 4.x does not know.',
      'zh-cn': '生成包含实际消息类型的 Topic 列表（4.x 的导出并不了解实际类型）。',
    },
    finds: ['name-limits'],
    rewrites: ['name-limits'],
    kit: ['topics.xlsx', 'topics.csv'],
  },
  {
    id: 'import-export-groups',
    says: {
      en: 'Note: groups can be exported and imported; a 4.x list has to be rewritten for 5.x.',
      'zh-cn': '说明：可导入导出 Group；4.x 的列表需按 5.x 模板改写。',
    },
    does: {
      en: 'Writes the 5.x template with delivery order and retry policy from the code.',
      'zh-cn': '按 5.x 模板生成列表，投递顺序与重试策略来自代码。',
    },
    finds: ['name-limits', 'retry-settings-moved'],
    rewrites: ['name-limits'],
    kit: ['groups.xlsx', 'groups.csv'],
  },
  {
    id: 'dual-read-write',
    says: {
      en: 'Figure: dual read, dual write and a phased release.',
      'zh-cn': '图示：双读、双写与灰度发布。',
    },
    does: {
      en: 'The plan has each topic wait, be read twice, be written to the new instance, be done; in an order that fits groups and applications, with what to watch and duplicates to expect.',
      'zh-cn': '计划中每个 Topic 依次经过等待、双读、切写、完成；顺序兼顾消费者组与应用，并说明需要观察的内容与可能的重复消息。',
    },
    finds: ['group-protocol-mix', 'first-start-offset', 'subscription-mismatch'],
    rewrites: [],
    kit: ['plan.md'],
  },
];
