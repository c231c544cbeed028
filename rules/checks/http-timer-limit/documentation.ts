import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const httpTimerDocumentation: RuleDocumentation = {
  title: { en: 'A timed message beyond what HTTP consumers take', 'zh-cn': '超出 HTTP 消费者支持范围的定时消息' },
  what: {
    en: 'Messages that are due in three days or later and that the HTTP SDK sends, or that go to a topic which an HTTP consumer of the workspace reads.',
    'zh-cn': '延时达到三天或以上，并由 HTTP SDK 发送，或发送到工作区中 HTTP 消费者所消费的 Topic 的消息。',
  },
  why: {
    en: 'The README of the HTTP SDK says "Http consumer only support timer msg (less than 3 days)". What becomes of longer ones is not documented. After the move there is no such limit but that of the edition: consumers may get messages that never reached them before.',
    'zh-cn':
      'HTTP SDK 的 README 写明「Http consumer only support timer msg (less than 3 days)」，更长的定时消息会如何处理则没有说明。迁移之后只剩下规格本身的上限，消费者可能会收到以前从未收到过的消息。',
  },
  how: {
    en: 'Look whether these messages are consumed today, and whether consumers should get them.',
    'zh-cn': '请确认这些消息目前是否被消费，以及消费者是否应当收到它们。',
  },
  safety: { en: 'Never rewritten.', 'zh-cn': '不会自动改写。' },
  sources: ['https://github.com/aliyunmq/mq-http-java-sdk'],
};
