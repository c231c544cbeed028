import { defineMessages } from '../../../server/l10n/messages.js';

export const delayOverflowMessages = defineMessages('delay-overflow', {
  atOnce: {
    en: '`{code}` is calculated in `int`, which does not hold {exact}: Java makes {wrapped} of it, in milliseconds {wrappedTime} instead of {exactTime}. The message is delivered at once, on 4.x and 5.x alike. Calculate in `long`.',
    'zh-cn':
      '`{code}` 以 `int` 计算，无法容纳 {exact}：Java 得到 {wrapped}，按毫秒计为 {wrappedTime}，而不是 {exactTime}。消息会被立即投递，4.x 与 5.x 均如此。请改用 `long` 计算。',
  },
  otherTime: {
    en: '`{code}` is calculated in `int`, which does not hold {exact}: Java makes {wrapped} of it, in milliseconds {wrappedTime} instead of {exactTime}. The message is delivered at the wrong time, on 4.x and 5.x alike. Calculate in `long`.',
    'zh-cn':
      '`{code}` 以 `int` 计算，无法容纳 {exact}：Java 得到 {wrapped}，按毫秒计为 {wrappedTime}，而不是 {exactTime}。消息的投递时间有误，4.x 与 5.x 均如此。请改用 `long` 计算。',
  },
  fixTitle: { en: 'Calculate in `long`', 'zh-cn': '改用 `long` 计算' },
  setter: { en: 'the delivery time that it goes into', 'zh-cn': '使用该值的投递时间' },
});
