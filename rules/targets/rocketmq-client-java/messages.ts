import { defineMessages } from '../../../server/l10n/messages.js';

/** What a person should look at after a suggested rewrite. */
export const differences = defineMessages('java-difference', {
  bodyMd5: {
    en: 'The MD5 of the body is not returned any more; it was left out of the text that printed it.',
    'zh-cn': '5.x 不再返回消息体的 MD5，已从输出文本中去掉。',
  },
  requestDetails: {
    en: 'Error code, request id and host id have no getters any more; they were left out of the text, and getMessage() now carries request id and response code.',
    'zh-cn': '异常不再提供错误码、请求 ID 和主机 ID 的读取方法，已从文本中去掉；getMessage() 中带有请求 ID 和响应码。',
  },
  errorCode: {
    en: 'The test for the error code {code} became a test for the exception type of 5.x; check that the same cases are meant.',
    'zh-cn': '对错误码 {code} 的判断改为对 5.x 异常类型的判断，请确认覆盖的情况相同。',
  },
  noMessageBranch: {
    en: 'An empty poll is an empty list now; the branch for MessageNotExist was removed.',
    'zh-cn': '没有消息时现在返回空列表，已去掉 MessageNotExist 分支。',
  },
  handlePrinted: {
    en: 'Receipt handles are no longer visible; the text that printed one shows the message id instead.',
    'zh-cn': '5.x 不再公开消息句柄，原来输出句柄的文本改为输出消息 ID。',
  },
  consumeTimes: {
    en: 'Received messages no longer tell the first and the next consume time; both were left out of the text.',
    'zh-cn': '收到的消息不再带有首次消费时间和下次消费时间，已从文本中去掉。',
  },
  acknowledgementErrors: {
    en: 'Acknowledgements are sent one by one: a failure is one exception with the others as suppressed ones, and no map by receipt handle.',
    'zh-cn': '消息逐条确认：失败时抛出一个异常，其余失败作为被抑制的异常附在其上，不再有按句柄索引的结果。',
  },
  orderedGroup: {
    en: 'Order is decided by the topic (type FIFO) and the consumer group (ordered delivery), no longer by the call.',
    'zh-cn': '是否顺序消费由 Topic（FIFO 类型）和消费者组（顺序投递）决定，不再由调用的方法决定。',
  },
  awaitDuration: {
    en: 'The polling time belongs to the consumer now: the calls pass different or unknown times, so 30 seconds were set for all.',
    'zh-cn': '长轮询时间现在属于消费者本身：各调用传入的时间不同或无法确定，因此统一设为 30 秒。',
  },
  shortPoll: {
    en: 'Short polling does not exist any more: a call without messages now waits 5 seconds.',
    'zh-cn': '不再支持短轮询：没有消息时调用会等待 5 秒。',
  },
  runtimeExceptions: {
    en: 'Network failures are plain RuntimeExceptions in 5.x: this catch also sees runtime exceptions of the other calls in its try.',
    'zh-cn': '5.x 的网络故障以 RuntimeException 抛出：该 catch 也会捕获 try 中其他调用的运行时异常。',
  },
  transactionCheckTime: {
    en: 'The time until the first transaction check can no longer be set by the client.',
    'zh-cn': '客户端不能再设置事务首次回查的时间。',
  },
  transactionCheckCount: {
    en: 'A half message no longer tells how often it was consumed; how often it was checked is read from a property that RocketMQ sets. Try it on the instance.',
    'zh-cn': '半事务消息不再提供消费次数；回查次数改为从 RocketMQ 设置的消息属性中读取，请在实例上验证。',
  },
  transactionChecker: {
    en: 'The server now asks the TransactionChecker about unfinished transactions; the thread that polled for half messages is gone.',
    'zh-cn': '未完成的事务改由服务端回调 TransactionChecker 检查，原来轮询半事务消息的线程已去掉。',
  },
  clientSetting: {
    en: '{setting} has no counterpart in 5.x and was left out.',
    'zh-cn': '{setting} 在 5.x 中没有对应设置，已去掉。',
  },
  noMessageCallback: {
    en: 'An empty poll reached onFail with MessageNotExist; now it is a success with an empty list.',
    'zh-cn': '原来没有消息时会以 MessageNotExist 进入 onFail；现在是成功并返回空列表。',
  },
  callbackError: {
    en: 'The error of a callback is any Throwable now, no longer an SDK exception.',
    'zh-cn': '回调收到的错误现在可能是任意 Throwable，不再是 SDK 的异常。',
  },
  notClosed: {
    en: 'The container closed the client and what was made from it; {name} is a local of {owner} and is not closed with the application any more.',
    'zh-cn': '容器原来会关闭客户端及由它创建的对象；{name} 是 {owner} 中的局部变量，应用结束时不再被关闭。',
  },
  hoistedProducer: {
    en: 'A 5.x producer is heavy: it is built once and kept by {owner}, no longer per call.',
    'zh-cn': '5.x 的生产者开销较大：改为只创建一次并由 {owner} 持有，不再每次调用都创建。',
  },
});

/** Why code can't be rewritten: what stands here, why it fails on 5.x, what to do. */
export const blockers = defineMessages('java-blocker', {
  topicNotInReach: {
    en: 'This send does not name its topic: in 5.x every message carries it. Which topic {producer} was made for can not be told here; pass the topic to this method.',
    'zh-cn':
      '此处发送时没有写明 Topic，而 5.x 的每条消息都必须带 Topic。这里无法确定 {producer} 是为哪个 Topic 创建的，请把 Topic 传给该方法。',
  },
  handleStored: {
    en: 'This receipt handle leaves the code that received the message. 5.x acknowledges the MessageView itself: keep the view, or acknowledge before handing on.',
    'zh-cn': '该消息句柄离开了接收消息的代码。5.x 只能用 MessageView 本身确认消息：请保留 MessageView，或在转交之前确认。',
  },
  noCounterpart: {
    en: '{member} has no counterpart in the 5.x SDK. Remove the use or find another way to what it is for.',
    'zh-cn': '{member} 在 5.x SDK 中没有对应的方法，请去掉该用法或用其他方式实现。',
  },
  errorDetails: {
    en: '{member} decides something here, and 5.x exceptions do not have it. Decide by exception type (NotFoundException, BadRequestException, ...).',
    'zh-cn': '此处根据 {member} 做判断，而 5.x 的异常没有该信息。请改为按异常类型（NotFoundException、BadRequestException 等）判断。',
  },
  groupAndDeliveryTime: {
    en: 'This message has both a sharding key and a delivery time. A 5.x message has one of them at most: send it to an ordered or to a delayed topic.',
    'zh-cn': '该消息同时设置了分区键和定时时间。5.x 的消息最多只能有其一，请发送到顺序 Topic 或定时 Topic。',
  },
  messageShape: {
    en: 'This message is used in a way that an immutable 5.x message does not allow ({what}). Build it where it is sent.',
    'zh-cn': '该消息的用法（{what}）不适用于 5.x 的不可变消息，请在发送处构建消息。',
  },
  callbackClass: {
    en: 'This callback is not written where the message is sent. 5.x returns a CompletableFuture: turn the callback into a function of result and error.',
    'zh-cn': '该回调不是在发送处编写的。5.x 返回 CompletableFuture，请把回调改为接收结果和错误的函数。',
  },
  callbackError: {
    en: 'This callback needs an Exception where 5.x gives a Throwable. Change what takes it.',
    'zh-cn': '该回调需要 Exception，而 5.x 给出的是 Throwable，请修改接收它的代码。',
  },
  transaction: {
    en: 'Transactional messages work the other way round in 5.x: beginTransaction, and a TransactionChecker that the server calls instead of polling for half messages. Write the decision as a checker.',
    'zh-cn':
      '5.x 的事务消息方式不同：使用 beginTransaction，并由服务端回调 TransactionChecker，而不是轮询半事务消息。请把判断逻辑写成 TransactionChecker。',
  },
  proxySetting: {
    en: '{setting}: the 5.x SDK can not go through a proxy. Reach the instance directly or through the network.',
    'zh-cn': '{setting}：5.x SDK 不支持代理，请直连实例或在网络层打通。',
  },
  configurationShape: {
    en: 'These client settings are made elsewhere or conditionally. Set the request timeout where the client is built.',
    'zh-cn': '这些客户端设置在别处或有条件地设置，请在创建客户端处设置请求超时时间。',
  },
  tokenShape: {
    en: 'The security token is the result of a call. Hold it in a variable: 5.x refuses a token that is null.',
    'zh-cn': '安全令牌是方法调用的结果。请先放入变量：5.x 不接受为 null 的令牌。',
  },
  closeElsewhere: {
    en: 'This closes the client, but the producers and consumers made from it are not in reach here. In 5.x each of them is closed: close them where they live.',
    'zh-cn': '此处关闭了客户端，但由它创建的生产者和消费者不在此处可及的范围内。5.x 需要逐个关闭，请在它们所在之处关闭。',
  },
  catchOrder: {
    en: 'These catch clauses tell apart what is one exception type in 5.x. Merge their handlers.',
    'zh-cn': '这些 catch 分支区分的异常在 5.x 中是同一类型，请合并处理逻辑。',
  },
  exceptionMade: {
    en: 'This makes an SDK exception of its own. Throw one of the application.',
    'zh-cn': '此处自行创建了 SDK 的异常，请改为抛出应用自己的异常。',
  },
  legacyType: {
    en: '{type} is used in a way for which 5.x has no counterpart. Rework this code by hand.',
    'zh-cn': '{type} 的这种用法在 5.x 中没有对应写法，请手工改写。',
  },
  checkedException: {
    en: 'The 5.x call throws a checked exception here, where none can be thrown or caught. Move the call into a method.',
    'zh-cn': '5.x 的调用会抛出受检异常，而此处既不能抛出也不能捕获，请把调用移到方法中。',
  },
  handlerElsewhere: {
    en: 'A caller of this method handles SDK exceptions, and other code that can not be seen calls it too. Declare ClientException and handle it in every caller.',
    'zh-cn': '该方法的调用者会处理 SDK 异常，但还有无法看到的代码也调用了它。请声明 ClientException 并在所有调用处处理。',
  },
  perCallProducer: {
    en: 'A producer is made per call here. 5.x producers are heavy: build one when the application starts and close it when it ends.',
    'zh-cn': '此处每次调用都创建生产者。5.x 的生产者开销较大，请在应用启动时创建一个并在结束时关闭。',
  },
  propertiesKept: {
    en: 'The properties are changed through the map that getProperties() gives. 5.x gives a copy: add each property to the message builder.',
    'zh-cn': '此处通过 getProperties() 返回的 Map 修改属性，而 5.x 返回的是副本，请改为向消息构建器逐个添加属性。',
  },
  emptyPoll: {
    en: 'This asks whether the polled list is null. 5.x gives an empty list where there is no message: ask isEmpty().',
    'zh-cn': '此处判断拉取到的列表是否为 null，而 5.x 在没有消息时返回空列表，请改用 isEmpty() 判断。',
  },
  sdkPackage: {
    en: 'This class was put into the package of the old SDK. Move it to a package of the application first.',
    'zh-cn': '该类放在旧 SDK 的包中，请先把它移到应用自己的包里。',
  },
  exceptionByType: {
    en: 'This handles {type} by type wherever it arises. 5.x calls that nobody else handles throw it wrapped, as a cause: decide by the cause, or handle it where the call is.',
    'zh-cn': '此处按类型统一处理 {type}。5.x 的调用如无人处理会把异常作为 cause 包装后抛出，请按 cause 判断，或在调用处处理。',
  },
  unread: {
    en: 'This use stands in code that could not be understood. Rewrite it by hand.',
    'zh-cn': '该用法所在的代码无法被理解，请手工改写。',
  },
});
