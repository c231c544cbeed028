import type { Difference } from './difference.js';

/** What stands behind the page's links (scheduled messages, user identification, topics, groups, limits, SDK references) and breaks code. */
export const linkedDifferences: readonly Difference[] = [
  {
    id: 'linked-delay-outcome',
    says: {
      en: 'Scheduled messages: beyond the limit a message is delivered at once (documentation), or refused with 40012 (broker).',
      'zh-cn': '定时消息：超出上限的消息会立即投递（文档），或以 40012 被拒绝（Broker）。',
    },
    does: { en: 'Both outcomes stand in the finding.', 'zh-cn': '报告中同时说明两种结果。' },
    finds: ['delay-too-long'],
    rewrites: ['delay-too-long'],
    kit: [],
  },
  {
    id: 'linked-credentials',
    says: {
      en: "User identification: user name and password of the instance or of an ACL user, never the account's AccessKey.",
      'zh-cn': '用户身份识别：使用实例或 ACL 用户的用户名与密码，而不是账号的 AccessKey。',
    },
    does: {
      en: 'Finds AccessKeys in code and configuration; a literal is replaced by a setting.',
      'zh-cn': '找出代码与配置中的 AccessKey；字面量可改为读取设置。',
    },
    finds: ['ram-credentials', 'hardcoded-credentials'],
    rewrites: ['hardcoded-credentials'],
    kit: ['acl.csv'],
  },
  {
    id: 'linked-endpoint',
    says: {
      en: 'Endpoints: a domain name with port, no `http://`, no IP address.',
      'zh-cn': '接入点：域名加端口，不带 `http://`，不使用 IP。',
    },
    does: { en: 'Finds all three; the scheme is taken away.', 'zh-cn': '三者均可检出；协议前缀可自动去除。' },
    finds: ['legacy-endpoint', 'endpoint-scheme', 'endpoint-ip'],
    rewrites: ['endpoint-scheme'],
    kit: [],
  },
  {
    id: 'linked-instance-id',
    says: {
      en: 'SDK reference: `InstanceId` must not be set on ONS clients of a 5.x instance.',
      'zh-cn': 'SDK 参考：ONS 客户端访问 5.x 实例时不得设置 `InstanceId`。',
    },
    does: { en: 'Finds it and takes it away.', 'zh-cn': '检出并移除。' },
    finds: ['instance-id-set'],
    rewrites: ['instance-id-set'],
    kit: [],
  },
  {
    id: 'linked-namespace',
    says: {
      en: 'SDK reference: a serverless instance over the public network needs its id as the namespace.',
      'zh-cn': 'SDK 参考：公网访问 Serverless 实例需将实例 ID 设为命名空间。',
    },
    does: { en: 'Found where the edition is said to be serverless.', 'zh-cn': '设置了 Serverless 规格时检出。' },
    finds: ['serverless-namespace'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'linked-protocol-groups',
    says: {
      en: 'SDK reference: one protocol for all consumers of a group and all producers of an ordered topic.',
      'zh-cn': 'SDK 参考：同一消费者组的所有消费者、同一顺序 Topic 的所有生产者必须使用同一协议。',
    },
    does: { en: 'Finds groups and ordered topics that mix them.', 'zh-cn': '找出混用协议的消费者组与顺序 Topic。' },
    finds: ['group-protocol-mix', 'group-type'],
    rewrites: [],
    kit: ['plan.md'],
  },
  {
    id: 'linked-subscriptions',
    says: {
      en: 'Consumer groups: the same subscriptions in all consumers of a group.',
      'zh-cn': '消费者组：同一组内所有消费者的订阅关系必须一致。',
    },
    does: { en: 'Finds groups whose consumers differ.', 'zh-cn': '找出订阅关系不一致的消费者组。' },
    finds: ['subscription-mismatch'],
    rewrites: [],
    kit: ['plan.md'],
  },
  {
    id: 'linked-order',
    says: {
      en: 'Consumer groups: the delivery order belongs to the group and cannot be changed.',
      'zh-cn': '消费者组：投递顺序属于消费者组，创建后不可更改。',
    },
    does: {
      en: 'Finds groups that are consumed both ways; the kit makes each with its order.',
      'zh-cn': '找出两种方式混用的组；工具包按各自顺序创建。',
    },
    finds: ['group-order-mix'],
    rewrites: [],
    kit: ['groups.xlsx', 'groups.csv', 'mqadmin.sh', 'openapi.sh', 'terraform/'],
  },
  {
    id: 'linked-retries',
    says: {
      en: 'Retries: number and intervals belong to the group.',
      'zh-cn': '消费重试：次数与间隔属于消费者组。',
    },
    does: { en: 'Finds what clients set; the kit puts it into the groups.', 'zh-cn': '找出客户端的设置；工具包将其写入消费者组。' },
    finds: ['retry-settings-moved'],
    rewrites: [],
    kit: ['groups.xlsx', 'groups.csv', 'terraform/'],
  },
  {
    id: 'linked-first-start',
    says: {
      en: 'First start: a consumer on the 5.x SDK begins with the newest messages.',
      'zh-cn': '首次启动：5.x SDK 的消费者从最新消息开始。',
    },
    does: { en: 'Says it for each group that moves, and puts it into the plan.', 'zh-cn': '对每个迁移的组予以提示，并写入计划。' },
    finds: ['first-start-offset'],
    rewrites: [],
    kit: ['plan.md'],
  },
  {
    id: 'linked-names',
    says: {
      en: 'Limits: names of 1 to 60 characters, letters, digits, `_` and `-`, some reserved.',
      'zh-cn': '使用限制：名称 1～60 个字符，仅含字母、数字、`_`、`-`，部分为保留名称。',
    },
    does: { en: 'Finds names that do not fit, and renames them everywhere.', 'zh-cn': '找出不符合要求的名称，并统一重命名。' },
    finds: ['name-limits'],
    rewrites: ['name-limits'],
    kit: ['topics.csv', 'groups.csv'],
  },
  {
    id: 'linked-sizes',
    says: { en: 'Limits: 4 MB a body, 16 KB of properties.', 'zh-cn': '使用限制：消息体 4 MB，属性 16 KB。' },
    does: { en: 'Found where code shows the size.', 'zh-cn': '代码可见大小时检出。' },
    finds: ['message-limits'],
    rewrites: [],
    kit: [],
  },
  {
    id: 'linked-openapi',
    says: {
      en: 'Management: the API Ons 2019-02-14 is of 4.x; RocketMQ 2022-08-01 of 5.x.',
      'zh-cn': '管控：4.x 使用 Ons 2019-02-14 API，5.x 使用 RocketMQ 2022-08-01 API。',
    },
    does: {
      en: 'Finds the calls in Java, Node, scripts and CI files, and names the counterpart of each; Terraform resources are rewritten.',
      'zh-cn': '找出 Java、Node、脚本与 CI 文件中的调用，并给出各自的对应项；Terraform 资源可改写。',
    },
    finds: ['control-plane-api'],
    rewrites: ['control-plane-api'],
    kit: ['terraform/', 'openapi.sh'],
  },
  {
    id: 'linked-connections',
    says: {
      en: 'SDK reference: clients connect and hold threads; they are to be made once.',
      'zh-cn': 'SDK 参考：客户端会建立连接并持有线程，应只创建一次。',
    },
    does: { en: 'Finds clients that are made for each call.', 'zh-cn': '找出每次调用都创建的客户端。' },
    finds: ['short-lived-client'],
    rewrites: ['short-lived-client'],
    kit: [],
  },
];
