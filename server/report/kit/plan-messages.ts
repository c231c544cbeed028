import { defineMessages } from '../../l10n/messages.js';

/** The migration plan. Stages of a topic: ExecuteMigrationOperation in the API of 5.x. */
export const planMessages = defineMessages('kit-plan', {
  title: { en: 'Migration plan', 'zh-cn': '迁移计划' },
  intro: {
    en: 'Topics move one after another from the 4.x instance to the 5.x instance. Each goes through four states, forward one at a time, in this order; back to any earlier one at any time. The names are those of the console’s own migration tool, which serves self-managed clusters; from a 4.x instance of ApsaraMQ the states are reached by deploying the applications.',
    'zh-cn':
      'Topic 逐个从 4.x 实例迁移到 5.x 实例。每个 Topic 依次经过四个状态，每次只前进一步；任何时候都可以退回到更早的状态。状态名称与控制台迁移工具一致，该工具面向自建集群；从云消息队列 4.x 实例迁移时，通过发布应用达到各状态。',
  },
  nothing: {
    en: 'No topic and no group was found in the workspace: there is nothing to move.',
    'zh-cn': '工作区中没有发现 Topic 和消费者组，无需迁移。',
  },
  target: {
    en: 'Target edition: {edition}; longest delay of a scheduled message: {delay}.',
    'zh-cn': '目标版本：{edition}；定时消息最长延迟：{delay}。',
  },
  assumed: {
    en: 'Nobody has said which edition the target is (`edition:` in rocketmq-migrate.yml): the strictest limit is assumed.',
    'zh-cn': '尚未说明目标版本（rocketmq-migrate.yml 中的 `edition:`），按最严格的限制处理。',
  },
  instances: { en: 'Instances, as stated in the settings: {pairs}.', 'zh-cn': '配置中声明的实例对应关系：{pairs}。' },
  several: {
    en: 'Several 5.x instances are stated. The files of the kit put everything on one: apply them once for each instance and leave out what belongs to another.',
    'zh-cn': '配置中声明了多个 5.x 实例。本资料包把所有资源放在同一个实例上：请对每个实例分别执行，并去掉属于其他实例的部分。',
  },
  unreadable: {
    en: '{count} files could not be read or analysed: what they send and read is missing here. Mend that first.',
    'zh-cn': '有 {count} 个文件无法读取或分析，其中的收发未计入本计划。请先解决。',
  },
  states: { en: 'The four states', 'zh-cn': '四个状态' },
  statesHead: { en: '| State | Written to | Read from | Way back |', 'zh-cn': '| 状态 | 写入 | 读取 | 回退方式 |' },
  stateWait: { en: '4.x | 4.x | nothing has changed', 'zh-cn': '4.x | 4.x | 没有任何变化' },
  stateDouble: {
    en: '4.x | 4.x and 5.x | stop the 5.x consumers; nothing was written there',
    'zh-cn': '4.x | 4.x 与 5.x | 停止 5.x 消费者；5.x 上没有写入过消息',
  },
  stateSwitch: {
    en: '5.x | 4.x and 5.x | senders write to 4.x again; consumers go on reading both, so nothing is lost',
    'zh-cn': '5.x | 4.x 与 5.x | 发送方改回写入 4.x；消费者继续同时读取两侧，不会丢消息',
  },
  stateFinish: {
    en: '5.x | 5.x | start the 4.x consumers, then switch the senders back; keep the 5.x consumers until their lag is 0',
    'zh-cn': '5.x | 5.x | 先启动 4.x 消费者，再把发送方切回；5.x 消费者保持运行直到堆积为 0',
  },
  before: { en: 'Before the first stage', 'zh-cn': '第一阶段之前' },
  beforeKit: {
    en: 'Create instance, topics, groups, users and rights with the files of this kit (README.md says how).',
    'zh-cn': '使用本资料包创建实例、Topic、消费者组、用户和权限（方法见 README.md）。',
  },
  beforeChoices: { en: 'Decide what the code does not tell: {names}.', 'zh-cn': '确定代码无法说明的取值：{names}。' },
  beforeOpen: {
    en: '{count} values (topics, groups, endpoints, delays) are open: state them under `values:` in rocketmq-migrate.yml and make this plan again; the report lists them.',
    'zh-cn':
      '有 {count} 个取值（Topic、消费者组、接入点、延迟）未确定：请在 rocketmq-migrate.yml 的 `values:` 中声明后重新生成本计划，明细见报告。',
  },
  beforeFindings: {
    en: 'Apply the safe and suggested fixes, and settle the findings that block (checklist per application below).',
    'zh-cn': '应用安全修复和建议修复，并解决阻断性问题（见下文各应用的检查清单）。',
  },
  beforeNetwork: {
    en: 'Check that each application reaches the 5.x endpoint (`host:port` without `http://`), and store its user and password where its secrets are kept.',
    'zh-cn': '确认每个应用能访问 5.x 接入点（`host:port`，不带 `http://`），并把用户名和密码存入其密钥管理处。',
  },
  beforeRehearse: { en: 'Go through one stage with its way back on a test instance.', 'zh-cn': '在测试实例上完整演练一个阶段，包括回退。' },
  beforeBridge: {
    en: 'Where a sender or consumer can’t be deployed in the stage of its topic, copy the topic from 4.x to 5.x meanwhile: a Global Replicator task (one way from 4.x Standard Edition; it also synchronises the progress of groups of the same name) or a message integration task.',
    'zh-cn':
      '若某个发送方或消费者无法在其 Topic 的阶段内发布，可在此期间将该 Topic 从 4.x 同步到 5.x：使用全球消息备份（Global Replicator）任务（4.x 标准版仅支持单向；同名消费者组的消费进度也会同步），或消息集成任务。',
  },
  beforeWatch: { en: 'Set up what is to be watched (below) for both instances.', 'zh-cn': '在两侧实例上配置好下文所列的监控。' },
  order: { en: 'Order', 'zh-cn': '顺序' },
  orderWhy: {
    en: 'Topics of one stage move together: one group reads them, or one producer writes them. Plain topics come first, transactional ones last.',
    'zh-cn': '同一阶段的 Topic 一起迁移：它们由同一消费者组读取，或由同一生产者写入。普通消息的 Topic 在前，事务消息的在后。',
  },
  orderHead: { en: '| Stage | Topics | Groups | Applications |', 'zh-cn': '| 阶段 | Topic | 消费者组 | 应用 |' },
  stage: { en: 'Stage {number}: {names}', 'zh-cn': '阶段 {number}：{names}' },
  topicHead: { en: '| Topic | Type | Longest delay | Senders | Groups |', 'zh-cn': '| Topic | 类型 | 最长延迟 | 发送方 | 消费者组 |' },
  notStated: { en: 'not stated', 'zh-cn': '未说明' },
  undecided: { en: 'to be decided ({choices})', 'zh-cn': '待定（{choices}）' },
  unlimited: { en: 'not bounded', 'zh-cn': '无上限' },
  none: { en: 'none found', 'zh-cn': '未发现' },
  days: { en: '{count} d', 'zh-cn': '{count} 天' },
  hours: { en: '{count} h', 'zh-cn': '{count} 小时' },
  minutes: { en: '{count} min', 'zh-cn': '{count} 分钟' },
  entryWait: {
    en: '**MIGRATE_WAIT**, to be left when: topics, groups and rights are there (run the script of the kit again: it says “there already” for all), and the 5.x build of every consumer has passed its tests.',
    'zh-cn':
      '**MIGRATE_WAIT**，离开条件：Topic、消费者组和权限均已存在（再次运行脚本，全部提示“已存在”），且每个消费者的 5.x 版本已通过测试。',
  },
  enterDouble: {
    en: '**DOUBLE_READ**: deploy the consumers so that they read from both instances ({applications}).',
    'zh-cn': '**DOUBLE_READ**：发布消费者，使其同时读取两侧实例（{applications}）。',
  },
  exitDouble: {
    en: 'Done when: the consumers are connected on 5.x under every group, a test message sent to 5.x is processed once, lag on both sides is 0 or falling.',
    'zh-cn': '完成条件：每个消费者组在 5.x 上均有连接，发往 5.x 的测试消息被正确处理一次，两侧堆积为 0 或持续下降。',
  },
  backDouble: { en: 'Way back to MIGRATE_WAIT: stop the 5.x consumers.', 'zh-cn': '回退到 MIGRATE_WAIT：停止 5.x 消费者。' },
  noConsumers: {
    en: '**DOUBLE_READ**: no consumer was found in the workspace. Find out who reads ({topics}) before anything is written to 5.x.',
    'zh-cn': '**DOUBLE_READ**：工作区中没有发现消费者。在写入 5.x 之前，请先查明谁在读取（{topics}）。',
  },
  enterSwitch: {
    en: '**SWITCH_WRITE**: deploy the senders with the 5.x endpoint, one application after another ({applications}).',
    'zh-cn': '**SWITCH_WRITE**：逐个应用发布使用 5.x 接入点的发送方（{applications}）。',
  },
  enterSwitchOrdered: {
    en: '**SWITCH_WRITE**: stop the senders of {topics}, wait until the lag on 4.x is 0, then deploy all of them at once with the 5.x endpoint ({applications}).',
    'zh-cn': '**SWITCH_WRITE**：停止 {topics} 的发送方，等 4.x 堆积为 0 后，一次性发布全部使用 5.x 接入点的发送方（{applications}）。',
  },
  noSenders: {
    en: '**SWITCH_WRITE**: no sender was found in the workspace. Find out who writes ({topics}); they have to switch here.',
    'zh-cn': '**SWITCH_WRITE**：工作区中没有发现发送方。请查明谁在写入（{topics}），它们需要在此切换。',
  },
  exitSwitch: {
    en: 'Done when: nothing is sent to 4.x any more, the 4.x groups have no unconsumed and no retried messages left, no scheduled message waits on 4.x, dead letters of 4.x are looked through.',
    'zh-cn': '完成条件：不再有消息写入 4.x，4.x 消费者组没有未消费和重试中的消息，4.x 上没有等待投递的定时消息，4.x 的死信已检查。',
  },
  backSwitch: {
    en: 'Way back to DOUBLE_READ: deploy the senders with the 4.x endpoint. To MIGRATE_WAIT only when the lag on 5.x is 0.',
    'zh-cn': '回退到 DOUBLE_READ：重新发布使用 4.x 接入点的发送方。只有 5.x 堆积为 0 时才能再退到 MIGRATE_WAIT。',
  },
  enterFinish: { en: '**MIGRATE_FINISH**: stop reading from 4.x.', 'zh-cn': '**MIGRATE_FINISH**：停止读取 4.x。' },
  exitFinish: {
    en: 'Done when: 4.x was without traffic for as long as messages are kept there. Then delete topics, groups, AccessKeys and RAM policies of 4.x.',
    'zh-cn': '完成条件：4.x 在一个消息保留周期内没有任何流量。之后删除 4.x 的 Topic、消费者组、AccessKey 和 RAM 权限策略。',
  },
  backFinish: {
    en: 'Way back: start the 4.x consumers, then switch the senders to 4.x; the 5.x consumers run on until their lag is 0.',
    'zh-cn': '回退：先启动 4.x 消费者，再把发送方切回 4.x；5.x 消费者继续运行直到堆积为 0。',
  },
  care: { en: 'Take care', 'zh-cn': '注意' },
  careFifo: {
    en: '{topic} is ordered. Two instances keep no order between them: stop the senders, wait until the lag on 4.x is 0, then switch all of them at once. All senders of it use one protocol (all Remoting or all gRPC), and so do all consumers of a group. A group’s delivery order can’t be changed once it is created; an ordered group that goes from Remoting to gRPC and back may see its offset go back.',
    'zh-cn':
      '{topic} 是顺序消息。两个实例之间不保证顺序：先停止发送方，等 4.x 堆积为 0 后再一次性切换全部发送方。它的所有发送方必须使用同一协议（全部 Remoting 或全部 gRPC），同一消费者组的所有消费者也一样。消费者组的投递顺序创建后无法更改；顺序消费者组从 Remoting 切到 gRPC 再切回，消费位点可能回退。',
  },
  careTransaction: {
    en: '{topic} is transactional. Half messages are settled by the instance that took them: switch at a moment without open transactions, and keep an instance of the sender running on 4.x until its last half message has been checked and committed or rolled back.',
    'zh-cn':
      '{topic} 是事务消息。半事务消息由接收它的实例负责完成：请在没有未决事务时切换，并保留一个连接 4.x 的发送方实例，直到最后一条半事务消息完成回查并提交或回滚。',
  },
  careDelay: {
    en: '{topic} carries scheduled messages. What was scheduled on 4.x is delivered there: stay in SWITCH_WRITE for at least {delay} after the last send to 4.x.',
    'zh-cn': '{topic} 有定时/延时消息。在 4.x 上定时的消息仍由 4.x 投递：最后一次写入 4.x 之后，至少在 SWITCH_WRITE 停留 {delay}。',
  },
  careTooLong: {
    en: '{topic} has delays of up to {delay}; the target allows {limit}. Shorten them or choose another edition before this stage.',
    'zh-cn': '{topic} 的延迟最长为 {delay}，目标只允许 {limit}。请在此阶段之前缩短延迟或选择其他版本。',
  },
  careOpenDelay: {
    en: '{topic} has delays that nothing in the code bounds: what is beyond {limit} is refused or delivered at once on 5.x.',
    'zh-cn': '{topic} 的延迟在代码中没有上限：在 5.x 上超过 {limit} 的消息会被拒绝或立即投递。',
  },
  careMixed: {
    en: '{topic} takes messages of several types ({types}). A 5.x topic takes one and refuses the others: give each type a topic of its own, or decide for one and change the senders, before this stage.',
    'zh-cn':
      '{topic} 接收多种类型的消息（{types}）。5.x 的 Topic 只接受一种并拒绝其他：请在此阶段之前为每种类型使用单独的 Topic，或统一为一种并修改发送方。',
  },
  careUnknownType: {
    en: 'What is sent to {topic} is not known: ask its senders before you choose its type, which can’t be changed later.',
    'zh-cn': '{topic} 中发送的消息类型未知：类型创建后无法更改，请先向发送方确认。',
  },
  careSelector: {
    en: 'Messages to {topic} are ordered by a queue selector of a Remoting client. A FIFO topic refuses them unless they say the property `__SHARDINGKEY`: set it in these senders first (`message.putUserProperty("__SHARDINGKEY", key)`), or create the topic as NORMAL until they are on the gRPC SDK.',
    'zh-cn':
      '发送到 {topic} 的消息由 Remoting 客户端的队列选择器保证顺序。除非设置属性 `__SHARDINGKEY`，否则 FIFO Topic 会拒绝：请先在这些发送方设置（`message.putUserProperty("__SHARDINGKEY", key)`），或在它们迁移到 gRPC SDK 之前将该 Topic 创建为 NORMAL。',
  },
  careOpenType: {
    en: 'Some sender of {topic} gives no hint of its type: check that it sends {type} as well.',
    'zh-cn': '{topic} 的某个发送方看不出消息类型：请确认它发送的也是 {type}。',
  },
  careProtocols: {
    en: 'Group {group} is read by clients of several SDKs ({families}). All consumers of a 5.x group must use the same protocol: mixing them loses or repeats messages. Move all of them in one deployment or give each protocol a group of its own.',
    'zh-cn':
      '消费者组 {group} 由多种 SDK 的客户端读取（{families}）。5.x 要求同一消费者组的所有消费者使用同一协议，混用会丢失或重复消息。请一次性全部切换，或为每种协议使用单独的消费者组。',
  },
  careSenders: {
    en: '{topic} is ordered and written by clients of several SDKs ({families}). All of its senders must use one protocol, all Remoting or all gRPC.',
    'zh-cn': '{topic} 是顺序消息，但由多种 SDK 的客户端写入（{families}）。它的所有发送方必须使用同一协议，全部 Remoting 或全部 gRPC。',
  },
  careSubscriptions: {
    en: 'The consumers of group {group} subscribe differently. On 5.x all of them must name the same topics and filters, else messages are lost: make them equal or give them groups of their own.',
    'zh-cn':
      '消费者组 {group} 内的消费者订阅关系不一致。5.x 要求它们订阅相同的 Topic 和过滤条件，否则会丢失消息：请统一订阅，或改用各自的消费者组。',
  },
  careOrder: {
    en: 'The delivery order of group {group} is not known and can’t be changed after it was created: ask its owners.',
    'zh-cn': '消费者组 {group} 的投递顺序未知，且创建后无法更改：请向负责人确认。',
  },
  careRefused: {
    en: '5.x does not take the name {name}: choose another and change the code before this stage.',
    'zh-cn': '5.x 不接受名称 {name}：请在此阶段之前改名并修改代码。',
  },
  watch: { en: 'What to watch', 'zh-cn': '需要关注的指标' },
  watchLag: {
    en: 'Lag of every group on both instances (GetConsumerGroupLag; on 4.x OnsConsumerAccumulate): falling on 4.x, near 0 on 5.x.',
    'zh-cn': '两侧每个消费者组的堆积（5.x 为 GetConsumerGroupLag，4.x 为 OnsConsumerAccumulate）：4.x 持续下降，5.x 接近 0。',
  },
  watchLeft: {
    en: 'Unconsumed, retried and scheduled messages left on 4.x: all must be 0 before MIGRATE_FINISH.',
    'zh-cn': '4.x 上剩余的未消费、重试中和定时消息：进入 MIGRATE_FINISH 之前必须全部为 0。',
  },
  watchErrors: {
    en: 'Errors of senders: 40014 (message type differs from the topic’s), 40012 (delay too long), 40100 and 40300 (user, password or right), 40402 and 40403 (topic or group not created).',
    'zh-cn':
      '发送方错误：40014（消息类型与 Topic 不一致）、40012（延迟过长）、40100 与 40300（用户、密码或权限）、40402 与 40403（Topic 或消费者组未创建）。',
  },
  watchConnections: {
    en: 'Connections: consumers of every group on 5.x (ListConsumerConnections), and none left on 4.x at the end.',
    'zh-cn': '连接：5.x 上每个消费者组都有消费者（ListConsumerConnections），结束时 4.x 上没有残留连接。',
  },
  watchDead: {
    en: 'Dead letters on both sides: a 5.x group takes its number of retries from the group, not from the client.',
    'zh-cn': '两侧的死信：5.x 的重试次数由消费者组决定，而不是客户端。',
  },
  duplicates: { en: 'Duplicates', 'zh-cn': '重复消息' },
  duplicatesText: {
    en: 'While both instances are read, and at each way back, messages can come twice: handlers must be idempotent, by a key of the business (message key, order id), not by the message id, which differs between the instances.',
    'zh-cn':
      '在同时读取两侧以及每次回退期间，消息可能重复到达：处理逻辑必须幂等，并以业务键（消息 Key、订单号）判断，而不是两侧不同的消息 ID。',
  },
  firstStart: { en: 'First start of a group', 'zh-cn': '消费者组首次启动' },
  firstStartText: {
    en: 'A group of the 5.x gRPC SDK starts with the newest messages the first time; what was sent before is not read. Start all consumers on 5.x (DOUBLE_READ) before the first sender switches, or reset the group’s offset (ResetConsumeOffset).',
    'zh-cn':
      '使用 5.x gRPC SDK 的消费者组首次启动时从最新消息开始，之前发送的消息不会读取。请在第一个发送方切换之前启动全部 5.x 消费者（DOUBLE_READ），或重置消费位点（ResetConsumeOffset）。',
  },
  checklist: { en: 'Checklist per application', 'zh-cn': '各应用检查清单' },
  application: { en: 'Application {name}', 'zh-cn': '应用 {name}' },
  root: { en: '(root)', 'zh-cn': '（根目录）' },
  appFindings: {
    en: '{errors} errors, {warnings} warnings, {others} others to settle; {days} days of work.',
    'zh-cn': '待处理：{errors} 个错误、{warnings} 个警告、{others} 个其他；工作量 {days} 天。',
  },
  appUser: {
    en: 'Runs with the user {user} on 5.x; its password is in place, the AccessKey of 4.x is removed at the end.',
    'zh-cn': '在 5.x 上使用用户 {user}；密码已就位，结束后移除 4.x 的 AccessKey。',
  },
  appSends: { en: 'Sends to: {topics}.', 'zh-cn': '发送到：{topics}。' },
  appReads: { en: 'Reads: {topics}; groups: {groups}.', 'zh-cn': '读取：{topics}；消费者组：{groups}。' },
  appStages: { en: 'Is deployed in the stages {numbers}.', 'zh-cn': '在以下阶段发布：{numbers}。' },
  appTests: {
    en: 'Its tests have run against a 5.x instance whose topics check message types.',
    'zh-cn': '已在开启消息类型校验的 5.x 实例上通过测试。',
  },
});
