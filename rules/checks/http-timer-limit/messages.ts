import { defineMessages } from '../../../server/l10n/messages.js';

export const httpTimerMessages = defineMessages('http-timer-limit', {
  beyond: {
    en: 'This message is due in {delay}. The HTTP SDK says that its consumers take timed messages of less than {limit} only; a 5.x instance delivers it to every consumer when it is due. Check whether consumers reckon with it.',
    'zh-cn':
      '此消息的延时为 {delay}。HTTP SDK 说明其消费者仅支持小于 {limit}的定时消息，而 5.x 实例会在到期时将其投递给所有消费者。请确认消费者是否已考虑到这一点。',
  },
  consumer: { en: 'consumes the topic over HTTP', 'zh-cn': '通过 HTTP 消费该 Topic' },
});
