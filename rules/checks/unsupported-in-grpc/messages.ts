import { defineMessages } from '../../../server/l10n/messages.js';

/** By feature. */
export const unsupportedMessages = defineMessages('unsupported-in-grpc', {
  broadcasting: {
    en: 'This consumer broadcasts: each running instance gets every message. The 5.x gRPC SDK cannot do that. Use a Remoting client for this consumer, or give each running instance a group of its own.',
    'zh-cn':
      '该消费者使用广播消费：每个运行实例都会收到全部消息。5.x gRPC SDK 不支持广播消费。请让该消费者使用 Remoting 客户端，或为每个运行实例使用单独的消费者组。',
  },
  'pull-consumer': {
    en: 'This consumer pulls by queue and offset ({sdk}). The 5.x gRPC SDK has no queues and offsets, and 5.x instances refuse pull clients of before 5.0.0. Use the 5.x Remoting SDK, or a SimpleConsumer, which receives and acknowledges messages one by one.',
    'zh-cn':
      '该消费者按队列和位点拉取消息（{sdk}）。5.x gRPC SDK 没有队列与位点的概念，且 5.x 实例拒绝 5.0.0 之前的拉取客户端。请使用 5.x Remoting SDK，或改用逐条接收并确认的 SimpleConsumer。',
  },
  'lite-pull-consumer': {
    en: 'This consumer polls with a lite pull client ({sdk}). The 5.x gRPC SDK has none, and on 5.x such clients have to be of the 5.x Remoting SDK. With subscribe and poll a SimpleConsumer can stand for it (messages are acknowledged one by one and retried); assign and seek have no counterpart.',
    'zh-cn':
      '该消费者使用 LitePullConsumer 拉取消息（{sdk}）。5.x gRPC SDK 没有这种客户端，在 5.x 上必须使用 5.x Remoting SDK。仅使用 subscribe 和 poll 时可以用 SimpleConsumer 代替（逐条确认，会重试）；assign 和 seek 没有对应能力。',
  },
  'batch-consumer': {
    en: 'This listener takes messages in batches. A 5.x gRPC PushConsumer hands over one message a call. Handle each by itself, or receive several with a SimpleConsumer and acknowledge each.',
    'zh-cn': '该监听器批量消费消息。5.x gRPC 的 PushConsumer 每次只交付一条消息。请逐条处理，或用 SimpleConsumer 一次接收多条并逐条确认。',
  },
  'message-queue-selector-by-hash': {
    en: 'This send chooses the queue by the hash of a key. The 5.x gRPC SDK has message groups instead: the key becomes the message group, and the topic has to be of type FIFO. Switch all senders of the topic together, as both choose other queues for a key. A Remoting client that sends to a FIFO topic has to set the property `__SHARDINGKEY` as well, else the server takes the message for NORMAL and refuses it.',
    'zh-cn':
      '此次发送按键的哈希值选择队列。5.x gRPC SDK 使用消息组：键即消息组，Topic 类型须为 FIFO。两者对同一个键选择的队列不同，因此该 Topic 的所有发送方应一起切换。Remoting 客户端向 FIFO Topic 发送时还必须设置属性 `__SHARDINGKEY`，否则服务端会视为 NORMAL 并拒绝。',
  },
  'message-queue-selector-by-position': {
    en: 'This send chooses a queue by its position. 5.x gives a topic its queues by itself and shows neither number nor place; the gRPC SDK has no queues at all. Use a message group where messages belong together, or a topic of their own.',
    'zh-cn':
      '此次发送按位置选择队列。5.x 自动分配 Topic 的队列，数量与位置均不可见；gRPC SDK 中没有队列的概念。需要保持在一起的消息请使用消息组，或使用单独的 Topic。',
  },
  'message-queue-selector': {
    en: 'This send chooses its queue by code of its own. The 5.x gRPC SDK has message groups instead of queues. Where it keeps messages of one key together, the key becomes the message group of a FIFO topic; anything else has no counterpart.',
    'zh-cn':
      '此次发送由自定义代码选择队列。5.x gRPC SDK 使用消息组而非队列。如果目的是让同一个键的消息保持在一起，可以把键作为 FIFO Topic 的消息组；其他用途没有对应能力。',
  },
  'batch-send': {
    en: 'Several messages are sent as one batch. The 5.x gRPC SDK sends one message a call. Send them one after the other, or asynchronously together; they are no longer accepted or refused as a whole.',
    'zh-cn': '此处把多条消息作为一批发送。5.x gRPC SDK 每次只发送一条。请逐条发送或异步并发发送；它们不再作为整体成功或失败。',
  },
  'one-way-send': {
    en: 'This send asks for no answer. The 5.x gRPC SDK always gets one. Send asynchronously and leave the result alone.',
    'zh-cn': '此处为单向发送，不等待响应。5.x gRPC SDK 总会收到响应。请改用异步发送并忽略结果。',
  },
  'request-reply': {
    en: 'This is a request that waits for the reply of a consumer. The 5.x gRPC SDK has none, and whether a 5.x instance serves it to Remoting clients is not documented. Make the call in another way (RPC, or a reply topic with a correlation key), or try it with the 5.x Remoting SDK first.',
    'zh-cn':
      '此处为请求应答调用，会等待消费者回复。5.x gRPC SDK 没有此能力，5.x 实例是否为 Remoting 客户端提供该能力也没有文档说明。请改用其他方式（RPC，或带关联键的应答 Topic），或先用 5.x Remoting SDK 验证。',
  },
  'message-trace-switch': {
    en: 'This switches the message trace of the client. The 5.x gRPC SDK has no switch: the instance records traces. The setting goes with the old client.',
    'zh-cn': '此处设置客户端的消息轨迹开关。5.x gRPC SDK 没有该开关，由实例记录轨迹。该设置随旧客户端一起删除即可。',
  },
  'allocation-strategy': {
    en: 'This says how queues are shared among the consumers of a group. With the 5.x gRPC SDK the instance hands out messages, not queues. Check that nothing relies on one consumer having a queue to itself.',
    'zh-cn': '此处设置组内消费者分配队列的策略。使用 5.x gRPC SDK 时，实例分发的是消息而不是队列。请确认没有逻辑依赖某个消费者独占队列。',
  },
  'class-filter': {
    en: 'This subscription filters by a class that the instance runs. The 5.x gRPC SDK has tags and SQL92 only. Filter by one of them, or in the listener.',
    'zh-cn': '该订阅使用由服务端执行的类过滤。5.x gRPC SDK 只支持 Tag 与 SQL92。请改用其中之一，或在监听器中过滤。',
  },
  'admin-client': {
    en: 'This manages topics, groups or offsets by the admin client of open-source RocketMQ. The 5.x gRPC SDK has none. On ApsaraMQ use the RocketMQ 2022-08-01 API for it; on brokers of your own it stays.',
    'zh-cn':
      '此处使用开源 RocketMQ 的管理客户端管理 Topic、组或位点。5.x gRPC SDK 没有此能力。在 ApsaraMQ 上请使用 RocketMQ 2022-08-01 API；自建集群可以继续使用。',
  },
});
