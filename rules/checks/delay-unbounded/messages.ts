import { defineMessages } from '../../../server/l10n/messages.js';

export const delayUnboundedMessages = defineMessages('delay-unbounded', {
  partly: {
    en: 'This message is due in anything between {shortest} and {longest}. {limit} What is longer is refused (`40012`) or delivered at once. Make sure that the delay stays below the limit, or cap it.',
    'zh-cn':
      '此消息的延时介于 {shortest}与 {longest}之间。{limit}超出的部分会被拒绝（`40012`）或立即投递。请确保延时不超过上限，或设置上限。',
  },
  unlimited: {
    en: 'Nothing bounds the delay of this message. {limit} What is longer is refused (`40012`) or delivered at once. Check the delay before the send, or cap it.',
    'zh-cn': '此消息的延时没有上界。{limit}超出的部分会被拒绝（`40012`）或立即投递。请在发送前检查延时，或设置上限。',
  },
  date: {
    en: 'This message is due on {date}, whenever it is sent. {limit} Sent earlier than that before the date, it is refused (`40012`) or delivered at once. Make sure that it is sent when less than the limit is left.',
    'zh-cn': '无论何时发送，此消息都将在 {date} 投递。{limit}过早发送会被拒绝（`40012`）或立即投递。请确保在剩余时间小于上限时才发送。',
  },
  epoch: {
    en: 'This delivery time lies in {date}: the setter takes milliseconds since 1970, not a delay. 4.x and 5.x deliver the message at once. If a delay was meant, add it to the current time.',
    'zh-cn':
      '此投递时间为 {date}：该方法的参数是自 1970 年起的毫秒数，而不是延时。4.x 与 5.x 都会立即投递该消息。如果本意是延时，请加上当前时间。',
  },
  parameter: {
    en: 'The delay of this message is what callers give as `{name}`, and no caller is known. {limit} What is longer is refused (`40012`) or delivered at once. Check it here, cap it, or state the value in `rocketmq-migrate.yml` (`values`).',
    'zh-cn':
      '此消息的延时由调用方通过 `{name}` 传入，但未找到任何调用方。{limit}超出的部分会被拒绝（`40012`）或立即投递。请在此处检查或设置上限，或在 `rocketmq-migrate.yml` 的 `values` 中说明该值。',
  },
  notConfigured: {
    en: 'The delay of this message is read from `{name}`, which none of the configuration files that were read sets. {limit} What is longer is refused (`40012`) or delivered at once. Check its value where it is set, or state it in `rocketmq-migrate.yml` (`values`).',
    'zh-cn':
      '此消息的延时来自 `{name}`，但已读取的配置文件都没有设置它。{limit}超出的部分会被拒绝（`40012`）或立即投递。请检查其实际取值，或在 `rocketmq-migrate.yml` 的 `values` 中说明。',
  },
  circular: {
    en: 'The delay of this message is read from `{name}`, whose placeholders refer to each other in a circle: no value comes of it. {limit} What is longer is refused (`40012`) or delivered at once. Mend the configuration, or state the value in `rocketmq-migrate.yml` (`values`).',
    'zh-cn':
      '此消息的延时来自 `{name}`，其占位符循环引用，无法得出取值。{limit}超出的部分会被拒绝（`40012`）或立即投递。请修正配置，或在 `rocketmq-migrate.yml` 的 `values` 中说明该值。',
  },
  remote: {
    en: 'The delay of this message is read from `{name}`, which a configuration service keeps. {limit} What is longer is refused (`40012`) or delivered at once. Check its value there, or state it in `rocketmq-migrate.yml` (`values`).',
    'zh-cn':
      '此消息的延时来自配置中心的 `{name}`。{limit}超出的部分会被拒绝（`40012`）或立即投递。请在配置中心检查其取值，或在 `rocketmq-migrate.yml` 的 `values` 中说明。',
  },
  computed: {
    en: 'The delivery time of this message is made when the code runs (a database, a request, another method). {limit} What is longer is refused (`40012`) or delivered at once. Check it before the send, or cap it.',
    'zh-cn':
      '此消息的投递时间在运行时得出（数据库、请求或其他方法）。{limit}超出的部分会被拒绝（`40012`）或立即投递。请在发送前检查，或设置上限。',
  },
  notAnalysed: {
    en: 'The delivery time of this message could not be followed. {limit} What is longer is refused (`40012`) or delivered at once. Check it by hand, or state it in `rocketmq-migrate.yml` (`values`).',
    'zh-cn':
      '无法追踪此消息的投递时间。{limit}超出的部分会被拒绝（`40012`）或立即投递。请人工检查，或在 `rocketmq-migrate.yml` 的 `values` 中说明。',
  },
});
