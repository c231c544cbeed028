import { defineMessages } from '../../../server/l10n/messages.js';

export const orderMixMessages = defineMessages('group-order-mix', {
  orderlyHere: {
    en: 'Group `{group}` is consumed in order here, and concurrently elsewhere. A 5.x group has one delivery order, fixed when it is created. Give ordered and concurrent consumers a group each.',
    'zh-cn':
      '消费者组 `{group}` 在此处顺序消费，在别处却并发消费。5.x 的组只有一种投递顺序，并在创建时确定。请让顺序消费者和并发消费者分别使用不同的组。',
  },
  concurrentHere: {
    en: 'Group `{group}` is consumed concurrently here, and in order elsewhere. A 5.x group has one delivery order, fixed when it is created. Give ordered and concurrent consumers a group each.',
    'zh-cn':
      '消费者组 `{group}` 在此处并发消费，在别处却顺序消费。5.x 的组只有一种投递顺序，并在创建时确定。请让顺序消费者和并发消费者分别使用不同的组。',
  },
  orderly: { en: '`{group}` is consumed in order here', 'zh-cn': '`{group}` 在此处顺序消费' },
  concurrent: { en: '`{group}` is consumed concurrently here', 'zh-cn': '`{group}` 在此处并发消费' },
  declaredOrderly: {
    en: 'Group `{group}` is declared for ordered delivery, and consumed concurrently here. The delivery order of a 5.x group cannot be changed after it is created. Create the group as it is consumed, or consume it in order.',
    'zh-cn':
      '消费者组 `{group}` 声明为顺序投递，此处却并发消费。5.x 的组创建之后无法更改投递顺序。请按实际消费方式创建该组，或改为顺序消费。',
  },
  declaredConcurrent: {
    en: 'Group `{group}` is declared for concurrent delivery, and consumed in order here. On 5.x the group decides: gRPC consumers get its messages without order, and its delivery order cannot be changed after it is created. Create the group with ordered delivery.',
    'zh-cn':
      '消费者组 `{group}` 声明为并发投递，此处却顺序消费。5.x 由组决定投递顺序：gRPC 消费者收到的消息不保证顺序，且组创建之后无法更改投递顺序。请以顺序投递方式创建该组。',
  },
  declaration: { en: '`{group}` is declared here', 'zh-cn': '`{group}` 在此处声明' },
});
