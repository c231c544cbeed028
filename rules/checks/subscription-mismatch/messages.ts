import { defineMessages } from '../../../server/l10n/messages.js';

export const mismatchMessages = defineMessages('subscription-mismatch', {
  topics: {
    en: 'This consumer of group `{group}` subscribes to {topics}; other consumers of the group subscribe to other topics. On a 5.x instance the last one to report wins, and messages of the other topics stay unconsumed or get lost. Subscribe to all topics in every consumer of the group, or give each subscription a group of its own.',
    'zh-cn':
      '消费者组 `{group}` 的这个消费者订阅了 {topics}，而组内其他消费者订阅了别的 Topic。5.x 实例以最后上报的订阅关系为准，其他 Topic 的消息会堆积或丢失。请让组内每个消费者都订阅全部 Topic，或为每种订阅使用单独的组。',
  },
  filters: {
    en: 'This consumer of group `{group}` subscribes to {topics}; another one of the group filters `{topic}` otherwise. On a 5.x instance the last one to report wins, and messages of the other tags get lost. Use one filter with all tags (`A || B`) in every consumer, or give each filter a group of its own.',
    'zh-cn':
      '消费者组 `{group}` 的这个消费者订阅了 {topics}，而组内另一个消费者对 `{topic}` 使用了不同的过滤条件。5.x 实例以最后上报的订阅关系为准，其他 Tag 的消息会丢失。请让每个消费者使用包含全部 Tag 的同一过滤条件（`A || B`），或为每种过滤条件使用单独的组。',
  },
  other: { en: 'Another consumer of `{group}` subscribes to {topics}', 'zh-cn': '`{group}` 的另一个消费者订阅了 {topics}' },
});
