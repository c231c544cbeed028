import { defineMessages } from '../../../server/l10n/messages.js';

export const limitMessages = defineMessages('delay-limit', {
  assumed: {
    en: 'No edition is set, so that of the strictest 5.x instances holds, {limit} (standard and serverless; professional and platinum ones by subscription or pay-as-you-go take 40 days): say `edition` in `rocketmq-migrate.yml`.',
    'zh-cn':
      '未设置规格，因此按最严格的 5.x 实例上限 {limit} 计算（标准版和 Serverless 实例；包年包月或按量付费的专业版、铂金版实例为 40 天）：请在 `rocketmq-migrate.yml` 中设置 `edition`。',
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
