import { defineMessages } from '../../../server/l10n/messages.js';

export const terraformMessages = defineMessages('terraform', {
  title: { en: 'Rewrite `alicloud_ons_*` to `alicloud_rocketmq_*`', 'zh-cn': '将 `alicloud_ons_*` 改写为 `alicloud_rocketmq_*`' },
  recreated: {
    en: 'Terraform plans to destroy the 4.x resources and to create 5.x ones: a type of resource cannot be moved (`moved`). Let go of the old ones first with `removed` blocks (`destroy = false`, Terraform 1.7) or `terraform state rm`, while clients still use them, and take over topics and groups that exist already by `terraform import <address> <instance>:<name>`.',
    'zh-cn':
      'Terraform 会计划销毁 4.x 资源并创建 5.x 资源：资源类型之间不能用 `moved` 迁移。在客户端仍使用旧资源期间，请先用 `removed` 块（`destroy = false`，Terraform 1.7）或 `terraform state rm` 放弃旧资源；已存在的 Topic 与 Group 用 `terraform import <地址> <实例>:<名称>` 接管。',
  },
  instanceVariables: {
    en: 'A 5.x instance needs edition, specification, network and payment, which the 4.x one does not say: they are variables without values now ({names}). Access over the Internet is off.',
    'zh-cn': '5.x 实例需要系列、规格、网络与付费方式，4.x 的配置中没有：现在是没有默认值的变量（{names}）。公网访问未开启。',
  },
  instanceId: {
    en: '`instance_id` says what it said before: put the id of the 5.x instance (`rmq-cn-…`) where it comes from.',
    'zh-cn': '`instance_id` 保持原值：请在其来源处改为 5.x 实例的 ID（`rmq-cn-…`）。',
  },
  orderAndRetries: {
    en: 'Groups of 5.x say order and retries: written are `Concurrently`, and 16 retries with growing intervals (what 4.x does by default). Groups whose consumers take messages in order need `Orderly` and `FixedRetryPolicy`.',
    'zh-cn':
      '5.x 的 Group 需声明投递顺序与重试：写入的是 `Concurrently` 与 16 次阶梯退避重试（即 4.x 默认行为）。顺序消费的 Group 需改为 `Orderly` 与 `FixedRetryPolicy`。',
  },
  globallyOrdered: {
    en: 'A globally ordered topic (type 2) becomes `FIFO`: 5.x orders by message group, so all its messages need one and the same group.',
    'zh-cn': '全局顺序 Topic（类型 2）改为 `FIFO`：5.x 按消息组保证顺序，因此所有消息需使用同一个消息组。',
  },
  calculatedType: {
    en: 'The type of a topic is calculated: a table turns the number into the name of the 5.x type.',
    'zh-cn': 'Topic 类型为表达式：通过对照表将数字转换为 5.x 的类型名。',
  },
  perm: {
    en: '`perm` has no counterpart: who may read and write is said by grants of ACL (`alicloud_rocketmq_acl`).',
    'zh-cn': '`perm` 没有对等项：读写权限由 ACL 授权决定（`alicloud_rocketmq_acl`）。',
  },
  groupType: {
    en: '`group_type` is gone: groups of 5.x are for all protocols, of which HTTP is none.',
    'zh-cn': '`group_type` 已去掉：5.x 的 Group 不区分协议，且不支持 HTTP。',
  },
  readEnable: {
    en: '`read_enable` has no counterpart: consumers are stopped, or their user loses its grant.',
    'zh-cn': '`read_enable` 没有对等项：请停止消费者或收回其用户的授权。',
  },
  tags: {
    en: 'Topics and groups of 5.x have no tags in Terraform: they are gone.',
    'zh-cn': 'Terraform 中 5.x 的 Topic 与 Group 不支持标签，已去掉。',
  },
  noAttribute: {
    en: '`{attribute}` of `{type}` has no counterpart on `{target}`: say here what takes its place.',
    'zh-cn': '`{type}` 的 `{attribute}` 在 `{target}` 中没有对等项，请在此指定替代内容。',
  },
  dataSource: {
    en: '`{type}` reads 4.x instances, and the provider documents no such data source for 5.x: refer to the resource, or take the id from a variable.',
    'zh-cn': '`{type}` 读取 4.x 实例，provider 文档中没有对应的 5.x 数据源：请引用资源，或由变量传入 ID。',
  },
  json: {
    en: 'This is written in JSON, which is not rewritten here. Exchange the resource for `{target}` by hand.',
    'zh-cn': '此处为 JSON 语法，不会自动改写，请手工替换为 `{target}`。',
  },
  wholeResource: {
    en: 'The resource is passed on as a whole here, and what reads its attributes by their 4.x names is not known: name the attributes that are needed.',
    'zh-cn': '此处传递了整个资源，无法得知后续按 4.x 名称读取了哪些属性，请改为引用具体属性。',
  },
  syntax: { en: 'The file cannot be read without errors, so it is not rewritten.', 'zh-cn': '该文件存在语法错误，因此不改写。' },
  nameTaken: {
    en: '`{target}.{name}` exists already in this module: decide which of the two stays.',
    'zh-cn': '该模块中已有 `{target}.{name}`，请决定保留哪一个。',
  },
});
