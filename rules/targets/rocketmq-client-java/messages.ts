import { defineMessages } from '../../../server/l10n/messages.js';

/** What a person should look at after a suggested rewrite. */
export const differences = defineMessages('java-difference', {
  bodyMd5: {
    en: '5.x does not return the MD5 of the body; it was left out of the text that printed it.',
    'zh-cn': '5.x 不返回消息体的 MD5，已从输出文本中去掉。',
  },
  requestDetails: {
    en: '5.x exceptions have no getters for error code, request id and host id. They were left out of the text; getMessage() carries the request id and the response code.',
    'zh-cn': '5.x 的异常不提供错误码、请求 ID 和主机 ID 的读取方法，已从文本中去掉；getMessage() 中带有请求 ID 和响应码。',
  },
  errorCode: {
    en: 'The test for the error code {code} became a test for the exception type of 5.x. Check that the same cases are meant.',
    'zh-cn': '对错误码 {code} 的判断改成了对 5.x 异常类型的判断，请确认覆盖的情况相同。',
  },
  noMessageBranch: {
    en: 'A poll without messages gives an empty list in 5.x, not the error MessageNotExist; the branch for that error was removed.',
    'zh-cn': '没有消息时，5.x 返回空列表，而不是抛出 MessageNotExist；处理该错误的分支已去掉。',
  },
  handlePrinted: {
    en: '5.x does not show receipt handles; the text that printed one prints the message id instead.',
    'zh-cn': '5.x 不公开消息句柄，原来输出句柄的文本改为输出消息 ID。',
  },
  consumeTimes: {
    en: 'Received messages of 5.x do not tell their first and next consume time; both were left out of the text.',
    'zh-cn': '5.x 收到的消息不带首次消费时间和下次消费时间，已从文本中去掉。',
  },
  acknowledgementErrors: {
    en: '5.x acknowledges messages one by one: failures come as one exception with the others as its suppressed ones, no longer as a map by receipt handle.',
    'zh-cn': '5.x 逐条确认消息：失败时抛出一个异常，其余失败作为其 suppressed 异常附带，不再有以句柄为键的结果。',
  },
  orderedGroup: {
    en: 'In 5.x the topic and the consumer group decide about order, not the call. Create the topic as FIFO and the group with ordered delivery before this runs.',
    'zh-cn':
      '5.x 由 Topic 和消费者组决定是否顺序消费，与调用的方法无关。运行之前，请把 Topic 建成顺序（FIFO）类型，并把消费者组的投递顺序设为顺序投递。',
  },
  awaitDuration: {
    en: 'In 5.x the polling time belongs to the consumer. The calls pass different times, or one that is not known where the consumer is made: it is 30 seconds for all now.',
    'zh-cn': '5.x 的长轮询时间属于消费者。各次调用传入的时间不同，或在创建消费者处无法得知，因此统一设为 30 秒。',
  },
  shortPoll: {
    en: '5.x has no short polling: a call without messages waits 5 seconds now.',
    'zh-cn': '5.x 没有短轮询：没有消息时，调用会等待 5 秒。',
  },
  runtimeExceptions: {
    en: '5.x reports network failures as plain RuntimeExceptions: this catch also gets the runtime exceptions of other calls in its try.',
    'zh-cn': '5.x 以普通的 RuntimeException 报告网络故障：该 catch 也会捕获 try 中其他调用的运行时异常。',
  },
  transactionCheckTime: {
    en: 'In 5.x the server alone decides when it first asks about a transaction; the setting was left out.',
    'zh-cn': '5.x 中首次回查事务的时间由服务端决定，该设置已去掉。',
  },
  transactionCheckCount: {
    en: 'Half messages of 5.x do not tell how often they were consumed; how often they were checked is read from a property that RocketMQ sets. Try it on the instance.',
    'zh-cn': '5.x 的半事务消息不提供消费次数；改为从 RocketMQ 设置的消息属性中读取回查次数，请在实例上验证。',
  },
  transactionChecker: {
    en: 'The server now asks the TransactionChecker about unfinished transactions; the thread that polled for half messages is gone. The topic must be of the type TRANSACTION.',
    'zh-cn': '未完成的事务改由服务端向 TransactionChecker 回查，原来轮询半事务消息的线程已去掉。Topic 必须是事务类型。',
  },
  clientSetting: {
    en: '{setting} has no counterpart in 5.x and was left out.',
    'zh-cn': '{setting} 在 5.x 中没有对应设置，已去掉。',
  },
  noMessageCallback: {
    en: 'A poll without messages reached onFail with MessageNotExist; in 5.x it is a success with an empty list.',
    'zh-cn': '没有消息时，以前会以 MessageNotExist 进入 onFail；5.x 视为成功并返回空列表。',
  },
  callbackError: {
    en: 'The error that a callback gets is any Throwable in 5.x, not an SDK exception alone.',
    'zh-cn': '5.x 的回调收到的错误可能是任意 Throwable，不再只是 SDK 的异常。',
  },
  notClosed: {
    en: 'The container closed the old client and what was made from it. {name} is a local variable of {owner}, and nothing closes it with the application now: close it where {owner} ends.',
    'zh-cn': '容器原来会关闭旧客户端及由它创建的对象。{name} 是 {owner} 中的局部变量，应用结束时没有代码关闭它：请在 {owner} 结束处关闭。',
  },
  hoistedProducer: {
    en: 'A 5.x producer or consumer is heavy: it is built once and kept by {owner}, no longer made per call.',
    'zh-cn': '5.x 的生产者和消费者开销较大：改为只创建一次并由 {owner} 持有，不再每次调用都创建。',
  },
});

/** Why code can't be rewritten: what stands here, why it fails on 5.x, what to do. */
export const blockers = defineMessages('java-blocker', {
  topicNotInReach: {
    en: "In 5.x every message names its topic, and which topic {producer} was made for can't be told here. Pass the topic to this method.",
    'zh-cn': '5.x 的每条消息都必须写明 Topic，而这里无法确定 {producer} 是为哪个 Topic 创建的。请把 Topic 传给该方法。',
  },
  handleStored: {
    en: 'This receipt handle leaves the code that received the message. 5.x acknowledges with the MessageView itself: keep the view, or acknowledge before handing on.',
    'zh-cn': '该消息句柄离开了接收消息的代码，而 5.x 只能用 MessageView 本身确认消息。请保留 MessageView，或在转交之前确认。',
  },
  noCounterpart: {
    en: '{member} has no counterpart in the 5.x SDK. Remove the use, or do in another way what it is for.',
    'zh-cn': '{member} 在 5.x SDK 中没有对应的方法。请去掉该用法，或用其他方式实现。',
  },
  methodReference: {
    en: '{member} is handed on as a method reference, and what takes its place in 5.x is not called like it. Write a lambda, or make the call here.',
    'zh-cn': '此处以方法引用的形式传递 {member}，而 5.x 中对应的方法调用方式不同。请改写为 lambda 表达式，或直接在此处调用。',
  },
  errorDetails: {
    en: 'This code depends on {member}, which 5.x exceptions do not have. Decide by the exception type (NotFoundException, BadRequestException and others).',
    'zh-cn': '这里的逻辑依赖 {member}，而 5.x 的异常没有该信息。请改为按异常类型（NotFoundException、BadRequestException 等）判断。',
  },
  groupAndDeliveryTime: {
    en: 'This message has both a sharding key and a delivery time, which 5.x refuses. Send it to an ordered topic or to a delay topic.',
    'zh-cn': '该消息同时设置了分区键和定时时间，5.x 会拒收。请发送到顺序 Topic 或定时 Topic 中的一个。',
  },
  messageShape: {
    en: "5.x messages can't be changed once they are built, and {what} is used as one that can. Build the message where it is sent.",
    'zh-cn': '5.x 的消息构建之后不能修改，而 {what} 的用法需要修改消息。请在发送处构建消息。',
  },
  callbackClass: {
    en: 'This callback is not written where the message is sent, and 5.x returns a CompletableFuture instead of calling it. Turn it into a function of result and error.',
    'zh-cn': '该回调不是在发送处编写的，而 5.x 返回 CompletableFuture，不再调用回调接口。请把它改为接收结果和错误的函数。',
  },
  callbackError: {
    en: 'This hands the error of a callback on as an Exception, and 5.x gives a Throwable. Change what takes it.',
    'zh-cn': '此处把回调的错误作为 Exception 传递，而 5.x 给出的是 Throwable。请修改接收它的代码。',
  },
  transaction: {
    en: '5.x decides about transactions the other way round: a send begins with beginTransaction, and the server asks a TransactionChecker instead of the code polling for half messages. Write the decision as a checker.',
    'zh-cn':
      '5.x 的事务消息方式相反：发送时先 beginTransaction，再由服务端向 TransactionChecker 回查，而不是由代码轮询半事务消息。请把判断逻辑写成 TransactionChecker。',
  },
  proxySetting: {
    en: "{setting}: the 5.x SDK can't go through a proxy. Let the application reach the instance directly.",
    'zh-cn': '{setting}：5.x SDK 不支持代理。请让应用能直接访问实例。',
  },
  configurationShape: {
    en: 'These client settings are made elsewhere or under a condition, so that their values are not known where the client is built. Set the request timeout there.',
    'zh-cn': '这些客户端设置在别处或按条件设置，创建客户端时无法得知它们的值。请在创建客户端处设置请求超时时间。',
  },
  tokenShape: {
    en: 'The security token is the result of a call, and 5.x refuses a token that is null. Put it into a variable first, so that it can be tested.',
    'zh-cn': '安全令牌是方法调用的结果，而 5.x 不接受为 null 的令牌。请先把它放入变量，以便判断。',
  },
  closeElsewhere: {
    en: 'This closes the client, but what was made from it is not in reach here. In 5.x every producer and consumer is closed by itself: close each where it lives.',
    'zh-cn': '此处关闭了客户端，但在这里访问不到由它创建的对象。5.x 需要逐个关闭生产者和消费者，请在它们各自所在之处关闭。',
  },
  catchOrder: {
    en: 'These catch clauses tell apart what is one exception type in 5.x. Merge their handlers.',
    'zh-cn': '这些 catch 分支区分的异常在 5.x 中是同一类型。请合并处理逻辑。',
  },
  exceptionMade: {
    en: 'This makes an exception of the old SDK itself, which 5.x does not have. Throw one of the application.',
    'zh-cn': '此处自行创建了旧 SDK 的异常，而 5.x 没有该异常。请改为抛出应用自己的异常。',
  },
  legacyType: {
    en: '{type} is used in a way for which 5.x has no counterpart. Rewrite this code by hand.',
    'zh-cn': '{type} 的这种用法在 5.x 中没有对应写法。请手工改写。',
  },
  checkedException: {
    en: 'The 5.x call throws a checked exception, and here it can neither be thrown nor caught. Move the call into a method.',
    'zh-cn': '5.x 的调用会抛出受检异常，而此处既不能抛出也不能捕获。请把调用移到方法中。',
  },
  handlerElsewhere: {
    en: "A caller of this method handles exceptions of the SDK, and code that can't be seen calls it too. In 5.x they are checked: declare ClientException, and handle it in every caller.",
    'zh-cn':
      '该方法的某个调用者会处理 SDK 异常，另外还有无法看到的代码也调用了它。5.x 的异常是受检异常，请声明 ClientException 并在所有调用处处理。',
  },
  perCallProducer: {
    en: 'A producer or consumer is made per call here, and 5.x ones are heavy. Build it once when the application starts, and close it when it ends.',
    'zh-cn': '此处每次调用都创建生产者或消费者，而 5.x 的创建开销较大。请在应用启动时创建一次，结束时关闭。',
  },
  propertiesKept: {
    en: 'The properties are changed through the map that getProperties() gives, which is a copy in 5.x. Add each property to the message builder.',
    'zh-cn': '此处通过 getProperties() 返回的 Map 修改属性，而 5.x 返回的是副本。请改为向消息构建器逐个添加属性。',
  },
  emptyPoll: {
    en: 'This depends on the polled list being null, and 5.x gives an empty list where there is no message. Ask isEmpty() instead.',
    'zh-cn': '此处依赖拉取到的列表为 null，而 5.x 在没有消息时返回空列表。请改用 isEmpty() 判断。',
  },
  sdkPackage: {
    en: 'This class was put into a package of the old SDK, which goes. Move it to a package of the application first.',
    'zh-cn': '该类放在旧 SDK 的包中，而旧 SDK 将被移除。请先把它移到应用自己的包里。',
  },
  exceptionByType: {
    en: 'This handles {type} wherever it arises. In 5.x an exception that nobody caught at the call arrives as the cause of another: decide by the cause, or handle it where the call is.',
    'zh-cn': '此处统一处理各处抛出的 {type}。5.x 中调用处未捕获的异常会作为 cause 包装后抛出：请按 cause 判断，或在调用处处理。',
  },
  tagKept: {
    en: 'The tag of {what} may be missing, and {what} is sent or given a tag more than once: 5.x refuses an empty tag, and without one the former tag stays. Make a new message for each send.',
    'zh-cn':
      '{what} 的 tag 可能为空，且 {what} 会多次发送或多次设置 tag：5.x 拒收空 tag，而不设置又会留下之前的 tag。请为每次发送新建消息。',
  },
  tagInExpression: {
    en: 'The tag may be missing here, and 5.x refuses an empty one: it has to be set under a condition, for which this expression has no room. Put the message into a variable of its own first.',
    'zh-cn': '此处的 tag 可能为空，而 5.x 拒收空 tag，需要按条件设置，但该表达式中无法加入条件。请先把消息放入单独的变量。',
  },
  syntaxErrors: {
    en: 'The file has syntax errors. The rewrite is offered when they are gone.',
    'zh-cn': '文件有语法错误，改正之后才能改写。',
  },
  incomplete: {
    en: 'The rewrite of this code did not come out whole, so nothing is changed. Rewrite it by hand.',
    'zh-cn': '此处的改写不完整，因此没有做任何修改。请手工改写。',
  },
});
