import { defineMessages } from '../../../server/l10n/messages.js';

/** What the rewrite to rocketmq-client-nodejs tells a person: differences of a suggested rewrite, and blockers of a manual one. */
export const messages = defineMessages('node-rewrite', {
  stsToken: {
    en: "The client signs with an STS token. A 5.x instance checks its own user name and password, and may not take a token. Ask for the instance's credentials and drop the token where it is not needed.",
    'zh-cn':
      '此客户端用 STS Token 签名。5.x 实例校验的是实例自身的用户名和密码，可能不接受 Token。请改用实例的用户名和密码，不需要时去掉 Token。',
  },
  orderedGroup: {
    en: 'consumeMessageOrderly has no counterpart in code: on 5.x the consumer group itself is ordered. Create the topic as FIFO and the group with ordered delivery before this runs.',
    'zh-cn':
      'consumeMessageOrderly 在代码里没有对应写法：5.x 由消费者组决定是否顺序投递。运行之前，请把 Topic 建成顺序（FIFO）类型，并把消费者组的投递顺序设为顺序投递。',
  },
  keepsProcessAlive: {
    en: 'An open 5.x client keeps the process alive, which the HTTP client did not. Nothing here is seen to call the new close function: call it where your program ends.',
    'zh-cn':
      '5.x 客户端不关闭，进程就不会退出，而 HTTP 客户端没有这个问题。这里没有看到谁会调用新增的 close 函数：请在程序结束的地方调用它。',
  },
  fieldDropped: {
    en: '{fields}: no 5.x answer carries this, so it was left out of the log text. Check whether something reads those logs.',
    'zh-cn': '{fields}：5.x 的返回里没有这个字段，已从日志里去掉。请确认没有程序依赖这些日志。',
  },
  errorCode: {
    en: 'Error codes are numbers on 5.x ({codes}) and no longer texts. Check that the same cases are meant.',
    'zh-cn': '5.x 的错误码是数字（{codes}），不再是文本。请确认判断的仍是同样的情况。',
  },
  emptyPoll: {
    en: 'A poll without messages used to reject with MessageNotExist; it now gives an empty list. Callers that count on the rejection must look at the list instead.',
    'zh-cn': '没有消息时，以前会以 MessageNotExist 拒绝 Promise，现在返回空列表。依赖这个异常的调用方要改为判断列表是否为空。',
  },
  preStop: {
    en: "The producer is closed in the function's PreStop hook. Switch that hook on in the function's lifecycle settings.",
    'zh-cn': '生产者在函数的 PreStop 回调里关闭。请在函数的生命周期配置里启用 PreStop。',
  },
  transaction: {
    en: 'The broker now asks the checker about undecided transactions instead of the code polling for them. Check that the checker can answer in any process that runs this producer, and create the topic as TRANSACTION.',
    'zh-cn':
      '未决事务改由服务端回查 checker，不再由代码轮询半事务消息。请确认运行该生产者的任何进程都能处理回查，并把 Topic 建成事务类型。',
  },
  resultEscapes: {
    en: 'The result of a send leaves this code. It was { code, requestId, body: { MessageId, MessageBodyMD5 } } and is now a SendReceipt with messageId. Change the code that reads it.',
    'zh-cn':
      '发送结果被传到了别处。以前是 { code, requestId, body: { MessageId, MessageBodyMD5 } }，现在是带 messageId 的 SendReceipt：读取它的代码要相应修改。',
  },
  wholeLogged: {
    en: 'A whole answer or message is logged. Its text looks different on 5.x: check whether something reads those logs.',
    'zh-cn': '日志打印了整个返回或整条消息，在 5.x 上打印的内容会不同。请确认没有程序依赖这些日志。',
  },
  emptyBody: {
    en: 'The body may be empty. 5.x refuses a message without a body, which the HTTP service took. Give such messages a body.',
    'zh-cn': '消息体可能为空。5.x 拒收空消息体，而 HTTP 服务可以接收。请给这类消息填写消息体。',
  },
  defaultBatch: {
    en: 'consumeMessage was called without a number of messages; the rewrite receives one at a time. Say how many you want.',
    'zh-cn': 'consumeMessage 没有给出消息条数，改写后每次取一条。请写明需要的条数。',
  },
  waitUnknown: {
    en: 'The wait of a poll belongs to the consumer on 5.x, and its value is not known where the consumer is made: it is now 30 seconds. Set `awaitDuration` if that does not suit.',
    'zh-cn': '5.x 的长轮询等待时间属于消费者，而创建消费者的地方不知道这个值：现在是 30 秒。不合适时请修改 `awaitDuration`。',
  },
  immunityTime: {
    en: 'transCheckImmunityTime has no counterpart: the broker decides when it first asks about a transaction. Check that the checker can answer by then.',
    'zh-cn': 'transCheckImmunityTime 没有对应设置：首次回查的时间由服务端决定。请确认届时 checker 已能给出结果。',
  },

  unreachable: {
    en: 'A send on 5.x either gives a receipt or rejects, so the branch for another status code was removed. Check that its work is done where errors are caught.',
    'zh-cn': '5.x 发送要么返回回执，要么拒绝 Promise，因此删除了处理其他状态码的分支。请确认其中的处理已在捕获异常的地方完成。',
  },

  unknownValue: {
    en: "This {type} goes where the rewrite can't follow it, and the code there expects the old SDK's. Rewrite by hand what happens to it.",
    'zh-cn': '这个 {type} 被传到了改写无法跟踪的地方，那里的代码仍按旧 SDK 使用它。请手工改写后续的处理。',
  },
  unknownOrigin: {
    en: "It can't be told which {type} this is, so its topic is not known, which 5.x needs in each send. Rewrite it by hand.",
    'zh-cn': '无法判断这是哪个 {type}，也就不知道它的 Topic，而 5.x 每次发送都要写明。请手工改写。',
  },
  topicOutOfReach: {
    en: "On 5.x each send names its topic, and the expression that the producer was made with can't be read here. Hand the topic to this code.",
    'zh-cn': '5.x 每次发送都要写明 Topic，而创建生产者时用的表达式在这里取不到。请把 Topic 传到这里。',
  },
  lowLevel: {
    en: '{member} speaks the HTTP protocol itself, which 5.x does not serve. Send and receive with Producer and SimpleConsumer instead.',
    'zh-cn': '{member} 直接使用 HTTP 协议，而 5.x 不提供该协议。请改用 Producer 和 SimpleConsumer 收发消息。',
  },
  subclass: {
    en: "A class extends {type} of the old SDK, whose methods don't exist on 5.x. Rewrite the class by hand.",
    'zh-cn': '有类继承了旧 SDK 的 {type}，而 5.x 没有这些方法。请手工改写这个类。',
  },
  unsupportedImport: {
    en: "This way of loading the SDK can't be rewritten, and the package has no use on 5.x. Load rocketmq-client-nodejs by hand.",
    'zh-cn': '无法改写这种加载 SDK 的方式，而这个包在 5.x 上已无法使用。请手工加载 rocketmq-client-nodejs。',
  },
  unsupportedUse: {
    en: '{member} is used in a way that the rewrite does not know, and it is not there on 5.x. Rewrite it by hand.',
    'zh-cn': '{member} 的用法超出了改写的范围，而 5.x 没有它。请手工改写。',
  },
  noCounterpart: {
    en: '{member} has no counterpart on 5.x, and its value is used here. Decide what this code should do without it.',
    'zh-cn': '{member} 在 5.x 上没有对应字段，而这里用到了它的值。请决定没有它时代码应当怎么做。',
  },
  handleLeaves: {
    en: 'A receipt handle leaves this code, but 5.x acknowledges with the received message itself, in the process that received it. Acknowledge where the message was received.',
    'zh-cn': '消息句柄被传到了别处，而 5.x 要用收到的消息本身、在收到它的进程里确认。请在收到消息的地方确认消费。',
  },
  ackResult: {
    en: 'The result of ackMessage is used in a way that the rewrite does not know. On 5.x each message is acknowledged by itself.',
    'zh-cn': 'ackMessage 的返回值的用法超出了改写的范围。5.x 逐条确认消息。',
  },
  errorTest: {
    en: "This test reads the text of an error code, which 5.x errors don't have: it would throw or never hold. Test for the exception type or the number in `code`.",
    'zh-cn': '这里判断错误码文本，而 5.x 的错误没有它：判断会抛异常或永远不成立。请改为判断异常类型或数字 `code`。',
  },
  emptyPollFlow: {
    en: 'What happens after an empty poll is too entangled with the error handling to move. On 5.x a poll without messages gives an empty list: treat that case right after the receive.',
    'zh-cn': '没有消息时的处理与错误处理交织在一起，无法自动移动。5.x 没有消息时返回空列表：请在接收之后直接处理这种情况。',
  },
  emptyPollEndsLoop: {
    en: 'An empty poll ended this loop by its exception. On 5.x it gives an empty list, and the loop would never end: leave it where the list is empty.',
    'zh-cn': '没有消息时的异常会结束这个循环。5.x 返回空列表，循环将永远不会结束：请在列表为空时退出循环。',
  },
  lifecycle: {
    en: "It can't be told where this {type} begins and ends. A 5.x client is started once (`await startup()`) before it is used and closed (`shutdown()`) when its owner ends.",
    'zh-cn':
      '无法判断这个 {type} 从哪里开始、到哪里结束。5.x 客户端要先启动一次（`await startup()`）再使用，所有者结束时关闭（`shutdown()`）。',
  },
  sharedAcrossFiles: {
    en: 'Other files send with this producer, so its start has to be awaited there. Export the promise of `startup()` beside it, or make the producer where it is used.',
    'zh-cn': '其他文件也用这个生产者发送，需要在那里等待它启动。请同时导出 `startup()` 的 Promise，或在使用的地方创建生产者。',
  },
  subscriptionsDiffer: {
    en: 'Consumers of one group with different topics or tags: on 5.x all clients of a group must subscribe alike. Make it one consumer with all subscriptions.',
    'zh-cn': '同一个消费者组里的消费者订阅了不同的 Topic 或 Tag：5.x 要求组内客户端的订阅关系一致。请合并成一个包含全部订阅的消费者。',
  },
  unawaited: {
    en: "Nothing waits for this to be done, so it can't be told when the client may be closed: closing it too early would lose it. Await it, or collect the promises and await them all.",
    'zh-cn': '没有代码等待它完成，因此无法判断何时可以关闭客户端：关闭过早会丢失消息。请 await 它，或收集所有 Promise 后一起等待。',
  },
  perCallArguments: {
    en: 'A client is made for each call, from values of that call. A 5.x client is heavy: keep one per endpoint and credentials, started once and closed at the end.',
    'zh-cn': '每次调用都用当次的参数创建客户端。5.x 客户端很重：请按接入点和凭证各保留一个，启动一次，最后关闭。',
  },
  orderedAndDelayed: {
    en: 'The message has both a sharding key and a delivery time, which 5.x refuses. Send it to an ordered topic or to a delay topic.',
    'zh-cn': '消息同时设置了分区键和定时时间，5.x 会拒收。请发送到顺序 Topic 或定时 Topic 中的一个。',
  },
  generator: {
    en: 'A generator yields this promise to a runner that the rewrite does not know. Turn the generator into an async function first.',
    'zh-cn': '生成器把这个 Promise 交给了改写不了解的执行器。请先把生成器改成 async 函数。',
  },
  transactionByHand: {
    en: "On 5.x the broker asks a checker about undecided transactions (`new Producer({ checker })`, `beginTransaction()`). The code that settles half messages can't be moved there automatically.",
    'zh-cn':
      '5.x 由服务端回查 checker 来处理未决事务（`new Producer({ checker })`、`beginTransaction()`）。处理半事务消息的代码无法自动移到那里。',
  },
  ownTypings: {
    en: 'This type comes from own typings of the old SDK. Replace it with the type of rocketmq-client-nodejs that is meant.',
    'zh-cn': '这个类型来自项目自己为旧 SDK 写的声明。请换成 rocketmq-client-nodejs 里对应的类型。',
  },
  syntaxErrors: {
    en: 'The file has syntax errors. The rewrite is offered when they are gone.',
    'zh-cn': '文件有语法错误，改正之后才能改写。',
  },
  internal: {
    en: 'The rewrite of this place did not come out whole, so nothing is changed. Rewrite it by hand.',
    'zh-cn': '此处的改写不完整，因此没有做任何修改。请手工改写。',
  },
});
