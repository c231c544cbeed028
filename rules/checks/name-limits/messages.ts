import { defineMessages } from '../../../server/l10n/messages.js';

export const nameLimitsMessages = defineMessages('name-limits', {
  topicTooLong: {
    en: "Topic `{name}` has {length} characters. 4.x took 64, the 5.x instance takes {limit}, so that the topic can't be created there. Choose a shorter name. {note}",
    'zh-cn':
      'Topic `{name}` 有 {length} 个字符。4.x 最多 64 个，而 5.x 实例最多 {limit} 个，因此无法创建该 Topic。请改用更短的名称。{note}',
  },
  groupTooLong: {
    en: "Group `{name}` has {length} characters. 4.x took 64, 5.x instances take {limit}, so that the group can't be created there. Choose a shorter name.",
    'zh-cn': 'Group `{name}` 有 {length} 个字符。4.x 最多 64 个，而 5.x 实例最多 {limit} 个，因此无法创建该 Group。请改用更短的名称。',
  },
  assumed: {
    en: '(No `edition` is set in `rocketmq-migrate.yml`: serverless instances take 128.)',
    'zh-cn': '（`rocketmq-migrate.yml` 中未设置 `edition`：Serverless 实例最多 128 个。）',
  },
  topicCharacters: {
    en: 'Topic `{name}` holds `{characters}`. 5.x takes letters, digits, `_` and `-` in names. Choose another name.',
    'zh-cn': 'Topic `{name}` 含有 `{characters}`。5.x 的名称只能使用字母、数字、`_` 和 `-`。请改用其他名称。',
  },
  groupCharacters: {
    en: 'Group `{name}` holds `{characters}`. 5.x takes letters, digits, `_` and `-` in names. Choose another name.',
    'zh-cn': 'Group `{name}` 含有 `{characters}`。5.x 的名称只能使用字母、数字、`_` 和 `-`。请改用其他名称。',
  },
  topicReserved: {
    en: "Topic `{name}` meets the name `{reserved}`, which 5.x keeps for itself: it can't be created there. Choose another name.",
    'zh-cn': 'Topic `{name}` 与 5.x 的保留名称 `{reserved}` 冲突，无法创建。请改用其他名称。',
  },
  groupReserved: {
    en: "Group `{name}` meets the name `{reserved}`, which 5.x keeps for itself: it can't be created there. Choose another name.",
    'zh-cn': 'Group `{name}` 与 5.x 的保留名称 `{reserved}` 冲突，无法创建。请改用其他名称。',
  },
  deadLetters: {
    en: '`{name}` is the topic in which 4.x keeps the dead letters of a group. On 5.x these go to an ordinary topic that the group names (`deadLetterTargetTopic`). Create that topic, set it in the group, and use its name here.',
    'zh-cn':
      '`{name}` 是 4.x 存放 Group 死信消息的 Topic。在 5.x 上，死信会进入由 Group 指定的普通 Topic（`deadLetterTargetTopic`）。请创建该 Topic，在 Group 中设置，并在此处使用其名称。',
  },
  retries: {
    en: '`{name}` is the topic in which the broker keeps the retries of a group; names with `%RETRY%` are reserved on 5.x, and retries are a matter of the group there. Subscribe to the topic itself.',
    'zh-cn': '`{name}` 是 Broker 存放 Group 重试消息的 Topic；5.x 保留含 `%RETRY%` 的名称，重试由 Group 管理。请直接订阅原 Topic。',
  },
  leftBehind: {
    en: '{message} It has to be done by hand: {place} names the same for something else, which a rename of topics and groups does not know.',
    'zh-cn': '{message} 需手动处理：{place} 处因其他用途也使用了同一名称，自动重命名无法判断。',
  },
  usedElsewhere: { en: 'the name is used here for something else', 'zh-cn': '此处因其他用途使用该名称' },
  alsoHere: { en: 'the name stands here too', 'zh-cn': '此处也使用该名称' },
  rename: { en: 'Rename `{name}` to `{newName}` everywhere', 'zh-cn': '将所有 `{name}` 重命名为 `{newName}`' },
  renameDifference: {
    en: '`{newName}` has to be created on the 5.x instance, and everything outside of this workspace that names `{name}` has to follow, as do other uses of the same texts in it',
    'zh-cn': '需要在 5.x 实例上创建 `{newName}`；此工作区之外使用 `{name}` 的地方，以及工作区内对同一文本的其他使用，也需要一并调整',
  },
});
