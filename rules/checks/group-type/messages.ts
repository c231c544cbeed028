import { defineMessages } from '../../../server/l10n/messages.js';

export const groupTypeMessages = defineMessages('group-type', {
  overHttp: {
    en: 'Group `{group}` is declared as a TCP group, and consumed over HTTP here: a 4.x group serves one protocol. 5.x groups have no such type, and no HTTP. Find out which consumer is the right one before the group is created on 5.x.',
    'zh-cn':
      '消费者组 `{group}` 声明为 TCP 类型，此处却通过 HTTP 消费：4.x 的组只服务一种协议。5.x 的组没有这种类型，也不支持 HTTP。在 5.x 上创建该组之前，请先确认应以哪个消费者为准。',
  },
  overTcp: {
    en: 'Group `{group}` is declared as an HTTP group, and consumed over TCP here: a 4.x group serves one protocol. 5.x groups have no such type. Find out which consumer is the right one before the group is created on 5.x.',
    'zh-cn':
      '消费者组 `{group}` 声明为 HTTP 类型，此处却通过 TCP 消费：4.x 的组只服务一种协议。5.x 的组没有这种类型。在 5.x 上创建该组之前，请先确认应以哪个消费者为准。',
  },
  declaration: { en: '`{group}` is declared as {type} here', 'zh-cn': '`{group}` 在此处声明为 {type} 类型' },
});
