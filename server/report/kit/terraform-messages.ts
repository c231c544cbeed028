import { defineMessages } from '../../l10n/messages.js';

/** Descriptions of Terraform's variables. */
export const terraformMessages = defineMessages('kit-terraform', {
  region: { en: 'Region of the 5.x instance, such as cn-hangzhou.', 'zh-cn': '5.x 实例所在的地域，例如 cn-hangzhou。' },
  instanceId: {
    en: 'Id of a 5.x instance that exists already (rmq-...). Leave it out to create one.',
    'zh-cn': '已有的 5.x 实例 ID（rmq-...）。留空则新建实例。',
  },
  instanceName: { en: 'Name of the instance that is created.', 'zh-cn': '新建实例的名称。' },
  series: {
    en: 'Edition: standard, professional or ultimate (Platinum).',
    'zh-cn': '主系列：standard、professional 或 ultimate（铂金版）。',
  },
  subSeries: { en: 'cluster_ha, single_node (for tests) or serverless.', 'zh-cn': 'cluster_ha、single_node（测试用）或 serverless。' },
  payment: { en: 'PayAsYouGo or Subscription.', 'zh-cn': 'PayAsYouGo 或 Subscription。' },
  spec: {
    en: 'Size of the instance (msg_process_spec), such as rmq.p2.4xlarge; by what the 4.x instance sends and receives at its peak.',
    'zh-cn': '实例规格（msg_process_spec），例如 rmq.p2.4xlarge；请按 4.x 实例的收发峰值选择。',
  },
  retention: { en: 'How long messages are kept, in hours.', 'zh-cn': '消息保留时长（小时）。' },
  vpc: { en: 'VPC in which the applications run.', 'zh-cn': '应用所在的 VPC。' },
  vswitches: { en: 'VSwitches; a serverless instance needs at least two.', 'zh-cn': '交换机；serverless 实例至少需要两个。' },
  internet: {
    en: 'Bandwidth of the public endpoint in Mbit/s; 0 for none. Public access is billed.',
    'zh-cn': '公网接入点带宽（Mbit/s）；0 表示不开通。公网访问会产生费用。',
  },
  authFree: {
    en: 'Let clients in the VPC in without user and password. Then rights are not checked for them.',
    'zh-cn': '允许 VPC 内的客户端免用户名密码访问。开启后不再校验其权限。',
  },
  topicType: {
    en: 'Message type of the topic {resource}: the code does not tell which one it needs.',
    'zh-cn': 'Topic {resource} 的消息类型：代码无法确定应使用哪一种。',
  },
  groupOrder: {
    en: 'Delivery order of the group {resource}: the code does not tell.',
    'zh-cn': '消费者组 {resource} 的投递顺序：代码无法确定。',
  },
  oneOf: { en: 'One of: {choices}.', 'zh-cn': '可选值：{choices}。' },
  password: { en: 'Password of the user {user}.', 'zh-cn': '用户 {user} 的密码。' },
  needed: { en: 'A new instance needs {name}.', 'zh-cn': '新建实例需要设置 {name}。' },
});
