import { defineMessages, type Texts } from '../../../server/l10n/messages.js';

/** What stands here, why it fails, what to do; the second sentence is the same for all. */
function text(enWhat: string, enDo: string, zhWhat: string, zhDo: string): Texts {
  return {
    en: `${enWhat} A 5.x instance does not serve HTTP. ${enDo}`,
    'zh-cn': `${zhWhat}5.x 实例不支持 HTTP 协议。${zhDo}`,
  };
}

export const httpMessages = defineMessages('ons-http-sdk', {
  client: text(
    '`{api}` connects over the ONS HTTP protocol.',
    'Use {replacement} with the endpoint and the user name and password of a 5.x instance.',
    '`{api}` 通过 ONS HTTP 协议建立连接。',
    '请改用 {replacement}，并使用 5.x 实例的接入点、用户名和密码。',
  ),
  producer: text(
    '`{api}` makes a producer of the ONS HTTP SDK.',
    'Use {replacement}: one that lives as long as its owner.',
    '`{api}` 创建的是 ONS HTTP SDK 的生产者。',
    '请改用 {replacement}，且应与其所有者同生命周期，不要每次发送都创建。',
  ),
  consumer: text(
    '`{api}` makes a consumer of the ONS HTTP SDK.',
    'Use {replacement}.',
    '`{api}` 创建的是 ONS HTTP SDK 的消费者。',
    '请改用 {replacement}。',
  ),
  message: text(
    '`{api}` builds a message of the ONS HTTP SDK.',
    'Use {replacement}.',
    '`{api}` 构造的是 ONS HTTP SDK 的消息。',
    '请改用 {replacement}。',
  ),
  setter: text(
    '`{api}` sets a part of a message of the ONS HTTP SDK.',
    'Use {replacement}.',
    '`{api}` 设置的是 ONS HTTP SDK 消息的属性。',
    '请改用 {replacement}。',
  ),
  getter: text(
    '`{api}` reads a message or result of the ONS HTTP SDK.',
    'Use {replacement}.',
    '`{api}` 读取的是 ONS HTTP SDK 的消息或结果。',
    '请改用 {replacement}。',
  ),
  send: text(
    '`{api}` sends over the ONS HTTP protocol.',
    'Use {replacement}.',
    '`{api}` 通过 ONS HTTP 协议发送消息。',
    '请改用 {replacement}。',
  ),
  receive: text(
    '`{api}` polls over the ONS HTTP protocol.',
    'Use {replacement}; no message is an empty list there.',
    '`{api}` 通过 ONS HTTP 协议拉取消息。',
    '请改用 {replacement}；没有消息时返回空列表。',
  ),
  acknowledge: text(
    '`{api}` acknowledges over the ONS HTTP protocol.',
    'Use {replacement}, one message a call.',
    '`{api}` 通过 ONS HTTP 协议确认消息。',
    '请改用 {replacement}，每次确认一条消息。',
  ),
  transaction: text(
    '`{api}` belongs to the transactional producer of the ONS HTTP SDK.',
    'Use {replacement}: 5.x asks a checker instead of being polled for half messages.',
    '`{api}` 属于 ONS HTTP SDK 的事务消息生产者。',
    '请改用 {replacement}：5.x 会回调事务检查器，不再由客户端轮询半事务消息。',
  ),
  callback: text(
    '`{api}` is a callback of the ONS HTTP SDK.',
    'Use {replacement}.',
    '`{api}` 是 ONS HTTP SDK 的回调。',
    '请改用 {replacement}。',
  ),
  error: text(
    '`{api}` is an error of the ONS HTTP SDK that 5.x clients never raise.',
    'Use {replacement}.',
    '`{api}` 是 ONS HTTP SDK 的异常，5.x 客户端不会抛出。',
    '请改用 {replacement}。',
  ),
  configuration: text(
    '`{api}` configures the ONS HTTP client.',
    'Use {replacement}.',
    '`{api}` 用于配置 ONS HTTP 客户端。',
    '请改用 {replacement}。',
  ),
  lifecycle: text(
    '`{api}` ends or inspects a client of the ONS HTTP SDK.',
    'Use {replacement}.',
    '`{api}` 用于关闭或检查 ONS HTTP SDK 的客户端。',
    '请改用 {replacement}。',
  ),
  other: text('`{api}` belongs to the ONS HTTP SDK.', 'Use {replacement}.', '`{api}` 属于 ONS HTTP SDK。', '请改用 {replacement}。'),
  noCounterpart: text(
    '`{api}` belongs to the ONS HTTP SDK.',
    'Nothing in the 5.x SDK stands for it: remove it or work it out in another way.',
    '`{api}` 属于 ONS HTTP SDK。',
    '5.x SDK 中没有对应的能力：请删除，或用其他方式实现。',
  ),
  unusedImport: {
    en: 'Nothing uses this import of the ONS HTTP SDK. Remove it.',
    'zh-cn': '没有代码使用这个 ONS HTTP SDK 的导入，可以删除。',
  },
});
