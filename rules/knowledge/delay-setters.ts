/**
 * Methods whose last argument is a delivery time as a number, so that it can be capped where it stands.
 * `moment`: epoch milliseconds; `delay`: milliseconds from now; `delay-seconds`: seconds from now. Read from the libraries: ons-client,
 * mq-http-sdk, rocketmq-client 5.x, rocketmq-client-java, rocketmq-spring-boot 2.3, @aliyunmq/mq-http-sdk, ali-ons.
 */
export const delaySetters = {
  setStartDeliverTime: 'moment',
  startDeliverTime: 'moment',
  setDeliverTimeMs: 'moment',
  setDeliveryTimestamp: 'moment',
  setDelayTimeMs: 'delay',
  setDelayTimeSec: 'delay-seconds',
  syncSendDeliverTimeMills: 'moment',
  syncSendDelayTimeMills: 'delay',
  syncSendDelayTimeSeconds: 'delay-seconds',
} as const satisfies Readonly<Record<string, 'moment' | 'delay' | 'delay-seconds'>>;

export type DelaySetter = keyof typeof delaySetters;

export function isDelaySetter(name: string | undefined): name is DelaySetter {
  return name !== undefined && Object.hasOwn(delaySetters, name);
}
