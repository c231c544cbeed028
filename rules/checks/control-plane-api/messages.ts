import { defineMessages } from '../../../server/l10n/messages.js';

export const controlPlaneMessages = defineMessages('control-plane-api', {
  operation: {
    en: '`{name}` is an operation of the API Ons 2019-02-14, which manages 4.x instances only. For 5.x instances call {counterparts} of RocketMQ 2022-08-01.',
    'zh-cn': '`{name}` 属于 Ons 2019-02-14 API，只能管理 4.x 实例。5.x 实例请调用 RocketMQ 2022-08-01 的 {counterparts}。',
  },
  noCounterpart: {
    en: '`{name}` is an operation of the API Ons 2019-02-14, which manages 4.x instances only. RocketMQ 2022-08-01 has no counterpart.',
    'zh-cn': '`{name}` 属于 Ons 2019-02-14 API，只能管理 4.x 实例。RocketMQ 2022-08-01 没有对等的 API。',
  },
  unknownOperation: {
    en: '`{name}` looks like an operation of the API Ons 2019-02-14, which manages 4.x instances only. It is in no table here: look for its counterpart in RocketMQ 2022-08-01.',
    'zh-cn':
      '`{name}` 看起来属于 Ons 2019-02-14 API，只能管理 4.x 实例。本工具的对照表中没有它，请在 RocketMQ 2022-08-01 中查找对等的 API。',
  },
  terraform: {
    en: '`{name}` manages 4.x instances only. The resource for 5.x is `{target}`.',
    'zh-cn': '`{name}` 只能管理 4.x 实例，5.x 对应的资源为 `{target}`。',
  },
  terraformData: {
    en: '`{name}` reads 4.x instances only, and the provider documents no such data source for 5.x. Refer to the 5.x resource, or take ids from variables.',
    'zh-cn': '`{name}` 只能读取 4.x 实例，provider 文档中没有对应的 5.x 数据源。请引用 5.x 资源，或由变量传入 ID。',
  },
  ros: {
    en: '`{name}` makes resources of 4.x instances. The type for 5.x is `{target}`: its properties differ (`MessageType` is a name such as `NORMAL`; groups need `DeliveryOrderType` and `ConsumeRetryPolicy`; instances need edition, network and payment).',
    'zh-cn':
      '`{name}` 创建的是 4.x 实例的资源，5.x 的类型为 `{target}`，属性不同（`MessageType` 为 `NORMAL` 等名称；Group 需要 `DeliveryOrderType` 与 `ConsumeRetryPolicy`；实例需要系列、网络与付费方式）。',
  },
  rosData: {
    en: '`{name}` reads 4.x instances only. Data sources for 5.x are named `DATASOURCE::ROCKETMQ5::…`.',
    'zh-cn': '`{name}` 只能读取 4.x 实例，5.x 的数据源为 `DATASOURCE::ROCKETMQ5::…`。',
  },
  oldInstance: {
    en: '`{id}` is an instance of 4.x, which knows no such resource. Put the id of the 5.x instance here (`rmq-cn-…`).',
    'zh-cn': '`{id}` 是 4.x 实例，不支持该资源。请在此填写 5.x 实例的 ID（`rmq-cn-…`）。',
  },
  notRewritten: {
    en: '{said} What keeps it from being rewritten, at the related place: {reason}',
    'zh-cn': '{said}无法自动改写的原因（见相关位置）：{reason}',
  },
  withNote: { en: '{said} {note}', 'zh-cn': '{said}{note}' },
  activation: {
    en: 'The service is activated by buying an instance.',
    'zh-cn': '购买实例即开通服务。',
  },
  'standard-instances': {
    en: 'It needs edition, specification, network and payment, which the old call does not have.',
    'zh-cn': '新接口需要系列、规格、网络与付费方式，旧调用中没有这些参数。',
  },
  endpoints: {
    en: 'The endpoints are in `networkInfo.endpoints` of its answer.',
    'zh-cn': '接入点在返回值的 `networkInfo.endpoints` 中。',
  },
  'message-type': {
    en: '`messageType` is a name there (0 is `NORMAL`, 1 and 2 are `FIFO`, 4 is `TRANSACTION`, 5 is `DELAY`) and is enforced: the topic refuses messages of other types.',
    'zh-cn':
      '新接口的 `messageType` 为名称（0 为 `NORMAL`，1、2 为 `FIFO`，4 为 `TRANSACTION`，5 为 `DELAY`），且强制校验：Topic 会拒绝其他类型的消息。',
  },
  'no-permissions': {
    en: 'It changes remark and throughput; there is no switch for reading and writing: grants of ACL take its place.',
    'zh-cn': '新接口只能修改备注与 TPS，没有读写权限开关，请改用 ACL 授权。',
  },
  'order-and-retries': {
    en: 'It needs `deliveryOrderType` and `consumeRetryPolicy`; groups have no type (TCP, HTTP) any more.',
    'zh-cn': '新接口必须提供 `deliveryOrderType` 与 `consumeRetryPolicy`；Group 不再区分 TCP 与 HTTP。',
  },
  'no-read-switch': {
    en: 'It has no switch for reading: consumers are stopped, or their user loses its grant.',
    'zh-cn': '新接口没有读取开关，请停止消费者或收回其用户的授权。',
  },
  'several-calls': {
    en: 'What one answer held comes from these three.',
    'zh-cn': '原先一次返回的信息需由这三个接口分别获取。',
  },
  'dead-letters': {
    en: 'Dead letters of 5.x lie in a topic of their own, named in the group (`deadLetterTargetTopic`): they are looked up and sent again like other messages.',
    'zh-cn': '5.x 的死信存放在 Group 指定的普通 Topic（`deadLetterTargetTopic`）中，像普通消息一样查询与重发。',
  },
  metrics: {
    en: 'Figures over time are metrics of CloudMonitor; the operation lists which there are.',
    'zh-cn': '趋势数据改由云监控指标提供，该接口用于列出指标。',
  },
  verify: {
    en: 'It is meant for trying things out, not for traffic.',
    'zh-cn': '该接口用于验证，不可用于业务流量。',
  },
  mqtt: {
    en: 'It concerns ApsaraMQ for MQTT, which has an API of its own (OnsMqtt).',
    'zh-cn': '该操作属于微消息队列 MQTT 版，请使用其独立的 API（OnsMqtt）。',
  },
  warnings: {
    en: 'Alerts on lag are set up in CloudMonitor.',
    'zh-cn': '堆积告警请在云监控中配置。',
  },
});
