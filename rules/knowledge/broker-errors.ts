import type { Locale, Texts } from '../../server/l10n/messages.js';

/** What a 5.x client says when something of the migration is not done yet. `java` and `node` are parts of the text, as seen on RocketMQ 5.5.0. */
export interface BrokerError {
  readonly id: string;
  /** On which server its texts were seen. Those of the cloud alone say so on the page; a test provokes all others on a live broker. */
  readonly seen: 'broker' | 'cloud';
  /** The code that stands beside the text, where messages name it. */
  readonly code?: number;
  readonly cause: Texts;
  /** rocketmq-client-java 5.0.7 */
  readonly java: string;
  /** rocketmq-client-nodejs 1.0.8 */
  readonly node: string;
}

/** A test provokes each that was seen on a broker, and compares the texts. */
export const brokerErrors = {
  wrongPassword: {
    id: 'wrongPassword',
    seen: 'broker',
    cause: { en: 'a wrong password, or still the AccessKey pair', 'zh-cn': '密码错误，或仍在使用 AccessKey' },
    java: 'response-code=40100',
    node: 'response-code=40100',
  },
  noPermission: {
    id: 'noPermission',
    seen: 'broker',
    cause: { en: 'an ACL user without a grant for the topic', 'zh-cn': 'ACL 用户没有该 Topic 的权限' },
    java: 'has no permission to access Topic:',
    node: 'has no permission to access Topic:',
  },
  unknownTopic: {
    id: 'unknownTopic',
    seen: 'broker',
    cause: { en: 'a topic that was not created on the 5.x instance', 'zh-cn': '5.x 实例上尚未创建该 Topic' },
    java: 'response-code=40402',
    node: 'response-code=40402',
  },
  unknownGroup: {
    id: 'unknownGroup',
    seen: 'broker',
    cause: {
      en: 'a consumer group that was not created (Java: when the consumer is built; Node: `startup()` never ends)',
      'zh-cn': '消费者组尚未创建（Java：构建消费者时报错；Node：`startup()` 一直不返回）',
    },
    java: 'Expected the service',
    node: '',
  },
  delayedToNormalTopic: {
    id: 'delayedToNormalTopic',
    seen: 'broker',
    cause: { en: 'a delayed message to a topic of type NORMAL', 'zh-cn': '向 NORMAL 类型的 Topic 发送延时消息' },
    java: 'Current message type not match with topic accept message types',
    node: 'Current message type not match with topic accept message types',
  },
  orderedToNormalTopic: {
    id: 'orderedToNormalTopic',
    seen: 'broker',
    cause: { en: 'an ordered message to a topic of type NORMAL', 'zh-cn': '向 NORMAL 类型的 Topic 发送顺序消息' },
    java: 'Current message type not match with topic accept message types',
    node: 'Current message type not match with topic accept message types',
  },
  delayTooLong: {
    id: 'delayTooLong',
    seen: 'broker',
    code: 40012,
    cause: { en: 'a delivery time beyond the limit of the instance', 'zh-cn': '定时时间超出实例上限' },
    java: 'the max delay time of message is too large, max is',
    node: 'the max delay time of message is too large, max is',
  },
  shortAwait: {
    id: 'shortAwait',
    seen: 'broker',
    cause: { en: 'an await duration under three seconds', 'zh-cn': '长轮询等待时间小于 3 秒' },
    java: 'response-code=40018',
    node: 'response-code=40000',
  },
  schemeInEndpoint: {
    id: 'schemeInEndpoint',
    seen: 'broker',
    cause: { en: '`http://` before the endpoint (Java takes it away by itself)', 'zh-cn': '接入点带有 `http://`（Java 会自动去掉）' },
    java: '',
    node: 'Name resolution failed for target dns:http:80',
  },
} as const satisfies Record<string, BrokerError>;

const headings: Texts = { en: '| what is missing or wrong | Java | Node |', 'zh-cn': '| 原因 | Java | Node |' };

const cloudOnly: Texts = { en: ' (on Alibaba Cloud only)', 'zh-cn': '（仅限阿里云）' };

/** A Markdown table of what is seen when something is not done yet. */
export function errorTable(locale: Locale, errors: readonly BrokerError[] = Object.values(brokerErrors)): string {
  const cell = (text: string): string => (text === '' ? '' : `\`${text}\``);
  const rows = errors.map(
    ({ cause, seen, java, node }) => `| ${cause[locale]}${seen === 'cloud' ? cloudOnly[locale] : ''} | ${cell(java)} | ${cell(node)} |`,
  );
  return [headings[locale], '| --- | --- | --- |', ...rows].join('\n');
}
