import { defineMessages } from '../../../server/l10n/messages.js';

export const rosMessages = defineMessages('ros', {
  title: {
    en: 'Rewrite `ALIYUN::ROCKETMQ::*` to `ALIYUN::ROCKETMQ5::*`',
    'zh-cn': '将 `ALIYUN::ROCKETMQ::*` 改写为 `ALIYUN::ROCKETMQ5::*`',
  },
  recreated: {
    en: 'A stack that is updated with this template gives up the 4.x topics and groups and makes 5.x ones. While clients still use the old ones, make the new ones with a stack of their own.',
    'zh-cn': '用此模板更新资源栈会放弃 4.x 的 Topic 与 Group，并创建 5.x 的。在客户端仍使用旧资源期间，请用单独的资源栈创建新资源。',
  },
  instanceId: {
    en: '`InstanceId` says what it said before: put the id of the 5.x instance (`rmq-cn-…`) where it comes from.',
    'zh-cn': '`InstanceId` 保持原值：请在其来源处改为 5.x 实例的 ID（`rmq-cn-…`）。',
  },
  orderAndRetries: {
    en: 'Groups of 5.x say order and retries: written are `Concurrently`, and 16 retries with growing intervals (what 4.x does by default). Groups whose consumers take messages in order need `Orderly` and `FixedRetryPolicy`.',
    'zh-cn':
      '5.x 的 Group 需声明投递顺序与重试：写入的是 `Concurrently` 与 16 次阶梯退避重试（即 4.x 默认行为）。顺序消费的 Group 需改为 `Orderly` 与 `FixedRetryPolicy`。',
  },
  groupType: {
    en: '`GroupType` is gone: groups of 5.x are for all protocols, of which HTTP is none.',
    'zh-cn': '`GroupType` 已去掉：5.x 的 Group 不区分协议，且不支持 HTTP。',
  },
  globallyOrdered: {
    en: 'A globally ordered topic (type 2) becomes `FIFO`: 5.x orders by message group, so all its messages need one and the same group.',
    'zh-cn': '全局顺序 Topic（类型 2）改为 `FIFO`：5.x 按消息组保证顺序，因此所有消息需使用同一个消息组。',
  },
  instance: {
    en: 'A 5.x instance needs edition, specification, network and payment, which the 4.x one does not say: write `{target}` by hand.',
    'zh-cn': '5.x 实例需要系列、规格、网络与付费方式，4.x 的配置中没有：请手工编写 `{target}`。',
  },
  dataSource: {
    en: '`{type}` reads 4.x instances: take a data source of `DATASOURCE::ROCKETMQ5::…`, whose answer differs.',
    'zh-cn': '`{type}` 读取 4.x 实例：请改用 `DATASOURCE::ROCKETMQ5::…` 的数据源，其返回内容不同。',
  },
  ofInstance: {
    en: 'It belongs to a 4.x instance of this template: exchange the instance first.',
    'zh-cn': '它属于此模板中的 4.x 实例：请先更换实例。',
  },
  calculatedType: {
    en: 'The type is not written here as a number of 4.x, and `{target}` takes a name (`NORMAL`, `FIFO`, `DELAY`, `TRANSACTION`): change it where it comes from.',
    'zh-cn': '此处的类型不是 4.x 的数字，而 `{target}` 需要名称（`NORMAL`、`FIFO`、`DELAY`、`TRANSACTION`）：请在其来源处修改。',
  },
  unknownProperty: {
    en: '`{property}` of `{type}` stands twice, or has no known counterpart on `{target}`.',
    'zh-cn': '`{type}` 的 `{property}` 重复出现，或在 `{target}` 中没有已知的对等项。',
  },
  noProperties: {
    en: 'The properties of this `{type}` do not stand here one by one.',
    'zh-cn': '此 `{type}` 的属性未在此处逐项写明。',
  },
  anchored: {
    en: 'Parts of this resource have an anchor (`&…`) and may be used elsewhere in the file.',
    'zh-cn': '该资源的部分内容带有锚点（`&…`），可能在文件其他位置使用。',
  },
  reference: {
    en: 'What `Ref` gives of `{name}` is documented for neither type: name the attribute that is needed (`Fn::GetAtt`).',
    'zh-cn': '两种资源类型都未说明 `Ref` 对 `{name}` 返回什么：请改为引用所需的属性（`Fn::GetAtt`）。',
  },
  noAttribute: {
    en: '`{attribute}` of `{type}` has no counterpart on `{target}`, or stands in a longer text: say here what takes its place.',
    'zh-cn': '`{type}` 的 `{attribute}` 在 `{target}` 中没有对等项，或位于较长的文本中，请在此指定替代内容。',
  },
  elsewhere: {
    en: 'This stands outside of the `Resources` of a template.',
    'zh-cn': '它不在模板的 `Resources` 之内。',
  },
  syntax: { en: 'The file cannot be read without errors, so it is not rewritten.', 'zh-cn': '该文件存在语法错误，因此不改写。' },
});
