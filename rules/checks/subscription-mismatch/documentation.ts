import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const mismatchDocumentation: RuleDocumentation = {
  title: { en: 'Consumers of one group have different subscriptions', 'zh-cn': '同一个消费者组的订阅关系不一致' },
  what: {
    en: `Consumers of one group, over all files and languages of the workspace, that subscribe to different topics, or to one topic with different tags or SQL filters. No filter, \`*\` and an empty one are the same; the order of tags does not count.

Only consumers of which every topic is known are compared, profile by profile of the configuration, and only with those that reach the same instances. Test code is left out; where all consumers of the group are in examples or
demos, each of which runs alone, it is an information.`,
    'zh-cn': `在整个工作区的所有文件和语言中，同一个消费者组的消费者订阅了不同的 Topic，或对同一个 Topic 使用了不同的 Tag 或 SQL 过滤条件。不写过滤条件、\`*\` 和空串视为相同；Tag 的先后顺序不影响比较。

只比较全部 Topic 已知的消费者，按配置的 profile 分别比较，且只比较能访问同一实例的消费者。测试代码不参与比较；如果组内所有消费者都在各自独立运行的示例或演示代码中，则降为提示信息。`,
  },
  why: {
    en: `Subscriptions belong to the group: the instance keeps one for each group, that of the consumer which reported last. The others get messages that they did not ask for, or none, and what matches no filter any more counts as consumed. Over ONS HTTP a
consumer names topic and tag with every request, so that one consumer object for each topic or tag with a shared group works on 4.x: on 5.x it does not.`,
    'zh-cn': `订阅关系属于组：实例为每个组只保存一份，即最后上报的那一份。其他消费者会收到自己没有订阅的消息，或收不到消息，而不再匹配过滤条件的消息会被视为已消费。ONS HTTP 的消费者在每次请求中带上 Topic 和 Tag，因此“每个 Topic 或 Tag 一个消费者对象、共用一个组”的写法在 4.x 上可行，在 5.x 上不行。`,
  },
  how: {
    en: 'Make one consumer with all topics and the union of the tags (`A || B`) and decide by topic and tag in its listener; or give each subscription a group of its own.',
    'zh-cn': '改用一个消费者订阅全部 Topic 以及 Tag 的并集（`A || B`），在监听器中按 Topic 和 Tag 分发；或为每种订阅使用单独的组。',
  },
  safety: {
    en: 'Never rewritten: which messages a consumer is for only the application knows.',
    'zh-cn': '不会自动改写：消费者应处理哪些消息由应用决定。',
  },
  sources: ['https://help.aliyun.com/document_detail/440346.html', 'https://rocketmq.apache.org/docs/domainModel/09subscription'],
};
