import type { BrokerError } from './broker-errors.js';

/** What a 5.x client says of names and messages beyond the limits. A test provokes each of them on a live broker and compares the texts. */
export const limitErrors = {
  bodyTooLarge: {
    id: 'bodyTooLarge',
    seen: 'broker',
    cause: { en: 'a body of more than 4 MB', 'zh-cn': '消息体超过 4 MB' },
    java: 'Message body size exceeds the threshold, max size=4194304 bytes',
    node: 'Message body size exceeds the threshold, max size=4194304 bytes',
  },
  propertiesTooLarge: {
    id: 'propertiesTooLarge',
    seen: 'broker',
    cause: { en: 'properties of 16 KB or more', 'zh-cn': '属性达到或超过 16 KB' },
    java: 'the total size of user property is too large, max is 16384',
    node: 'the total size of user property is too large, max is 16384',
  },
  orderedAndDelayed: {
    id: 'orderedAndDelayed',
    seen: 'broker',
    cause: { en: 'a message group and a delivery time in one message', 'zh-cn': '同一消息同时设置消息组与投递时间' },
    java: 'should not be set at same time',
    node: 'is mutually exclusive with messageGroup',
  },
  reservedTopic: {
    id: 'reservedTopic',
    seen: 'broker',
    cause: { en: 'a send to a reserved topic', 'zh-cn': '向保留的 Topic 发送消息' },
    java: 'cannot access system topic',
    node: 'cannot access system topic',
  },
  topicCharacters: {
    id: 'topicCharacters',
    seen: 'broker',
    cause: { en: 'a topic with a dot in its name', 'zh-cn': 'Topic 名称含有点号' },
    java: 'topic does not match the regex',
    node: 'contains illegal characters, allowing only',
  },
  groupCharacters: {
    id: 'groupCharacters',
    seen: 'broker',
    cause: { en: 'a group with a dot in its name', 'zh-cn': 'Group 名称含有点号' },
    java: 'consumerGroup does not match the regex',
    node: '',
  },
  topicTooLong: {
    id: 'topicTooLong',
    seen: 'broker',
    cause: { en: 'a topic of 128 characters, on a broker of the open source', 'zh-cn': '在开源版 Broker 上使用 128 个字符的 Topic' },
    java: 'The specified topic is longer than topic max length 127.',
    node: 'The specified topic is longer than topic max length 127.',
  },
} as const satisfies Record<string, BrokerError>;
