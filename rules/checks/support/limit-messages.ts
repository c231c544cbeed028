import { defineMessages } from '../../../server/l10n/messages.js';

export const limitMessages = defineMessages('delay-limit', {
  assumed: {
    en: 'The strictest 5.x instances take {limit} at most, others 40 days: say `edition` in `rocketmq-migrate.yml`.',
    'zh-cn': '最严格的 5.x 实例上限为 {limit}，其他实例为 40 天：请在 `rocketmq-migrate.yml` 中设置 `edition`。',
  },
  edition: {
    en: 'A 5.x instance of edition `{edition}` takes {limit} at most.',
    'zh-cn': '`{edition}` 规格的 5.x 实例上限为 {limit}。',
  },
  openSource: {
    en: 'This RocketMQ 5 takes {limit} at most (`maxDelayTimeMills` of the proxy, `timerMaxDelaySec` of the broker; `maxDelay` in `rocketmq-migrate.yml`).',
    'zh-cn':
      '此 RocketMQ 5 的上限为 {limit}（Proxy 的 `maxDelayTimeMills`、Broker 的 `timerMaxDelaySec`；对应 `rocketmq-migrate.yml` 中的 `maxDelay`）。',
  },
});
