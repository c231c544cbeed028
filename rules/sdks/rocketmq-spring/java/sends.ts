import type { Feature } from '../../../../server/model/features.js';

/** How one method of `RocketMQTemplate` sends (rocketmq-spring-boot-2.3.5.jar; the same names since 2.0). */
export interface TemplateSend {
  readonly asynchronous?: true;
  /** 0-based argument that the queue is chosen by; such messages are ordered. */
  readonly hashKey?: number;
  /** The last argument of the overload with this many arguments says when it is due, or the third always. */
  readonly time?: { readonly index: number; readonly unit: 'level' | 'seconds' | 'delay' | 'moment' };
  readonly isTransaction?: true;
  readonly feature?: Feature;
}

/** By name; `#n` for the overload with n arguments where that says more. */
const sends: Readonly<Record<string, TemplateSend>> = {
  syncSend: {},
  'syncSend#4': { time: { index: 3, unit: 'level' } },
  syncSendDelayTimeSeconds: { time: { index: 2, unit: 'seconds' } },
  syncSendDelayTimeMills: { time: { index: 2, unit: 'delay' } },
  syncSendDeliverTimeMills: { time: { index: 2, unit: 'moment' } },
  syncSendOrderly: { hashKey: 2 },
  'syncSendOrderly#5': { hashKey: 2, time: { index: 4, unit: 'level' } },
  asyncSend: { asynchronous: true },
  'asyncSend#5': { asynchronous: true, time: { index: 4, unit: 'level' } },
  asyncSendOrderly: { asynchronous: true, hashKey: 2 },
  'asyncSendOrderly#6': { asynchronous: true, hashKey: 2, time: { index: 5, unit: 'level' } },
  sendOneWay: { asynchronous: true, feature: 'one-way-send' },
  sendOneWayOrderly: { asynchronous: true, hashKey: 2, feature: 'one-way-send' },
  sendAndReceive: { feature: 'request-reply' },
  sendMessageInTransaction: { isTransaction: true },
  convertAndSend: {},
  send: {},
};

export const sendNames: readonly string[] = [...new Set(Object.keys(sends).map((key) => key.replace(/#.*/, '')))];

/** `member` is the called member's id, whose parameters tell the overloads of requests apart. */
export function templateSend(name: string, argumentCount: number, member: string): TemplateSend | undefined {
  const send = own(`${name}#${argumentCount}`) ?? own(name);
  if (name !== 'sendAndReceive' || !send) return send;
  const parameters = (/\((.*)\)/.exec(member)?.[1] ?? '').split(', ');
  const hashKey = parameters.indexOf('java.lang.String', 3);
  const level = parameters.indexOf('int', 3);
  return { ...send, ...(hashKey >= 0 && { hashKey }), ...(level >= 0 && { time: { index: level, unit: 'level' } }) };
}

function own(key: string): TemplateSend | undefined {
  return Object.hasOwn(sends, key) ? sends[key] : undefined;
}

/**
 * Headers that the starter hands on as properties of the message. `DELAY`, `TAGS` and `TIMER_*` are names of the client's own: the starter
 * leaves them out (RocketMQUtil.getAndWrapMessage, MessageConst.STRING_HASH_SET), before client 5.0 the last ones went through.
 */
export const messageHeaders: Readonly<Record<string, 'keys' | 'messageGroup' | 'moment' | 'delay' | 'seconds'>> = {
  KEYS: 'keys',
  rocketmq_KEYS: 'keys',
  __SHARDINGKEY: 'messageGroup',
  __STARTDELIVERTIME: 'moment',
};

/** Headers that are a delivery time with clients before 5.0, and nothing with later ones. */
export const timerHeaders: Readonly<Record<string, 'moment' | 'delay' | 'seconds'>> = {
  TIMER_DELIVER_MS: 'moment',
  TIMER_DELAY_MS: 'delay',
  TIMER_DELAY_SEC: 'seconds',
};
