import type { TextRange } from '../../../server/engine/text.js';
import type { RoutingSign } from '../../../server/model/control-plane.js';

/**
 * Names of 4.x global message routing. The service has no API for it (it is set up in the console), so only what people call it shows it:
 * https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/user-guide/global-message-routing
 */
const names =
  /global[\s_.-]?(?:message|msg|mq)[\s_.-]?rout(?:ing|er|e)|(?:mq|ons|rocketmq)[\s_.-]?global[\s_.-]?rout(?:ing|er|e)|全球消息路由/i;

/** By these texts a file is looked at. */
export const routingNeedles: readonly string[] = [
  'global-m',
  'global_m',
  'global.m',
  'globalM',
  'GlobalM',
  'GLOBAL_M',
  'global message rout',
  'Global message rout',
  'Global Message Rout',
  'globalRout',
  'GlobalRout',
  'global-rout',
  'global_rout',
  'GLOBAL_ROUT',
  'global.rout',
  '全球消息路由',
];

/** The place in a text where global message routing is named. */
export function routingIn(text: string, start: number, isComment = false): RoutingSign | undefined {
  const match = names.exec(text);
  if (!match) return undefined;
  const range: TextRange = { start: start + match.index, end: start + match.index + match[0].length };
  return { what: match[0], range, ...(isComment && { isComment }) };
}

/** Other systems have routers of that name: a program has to speak of RocketMQ or Alibaba Cloud besides. */
const ofRocketmq = /rocketmq|aliyun|alibaba|openservices|\bons\b/i;

/** Keys, values, names and comments that name global message routing; once a line. */
export function routingSigns(text: string, comments: readonly TextRange[], what: 'configuration' | 'code'): RoutingSign[] {
  const signs: RoutingSign[] = [];
  if (!names.test(text) || (what === 'code' && !ofRocketmq.test(text))) return signs;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const sign = routingIn(text.slice(at, end), at);
    const isComment = comments.some((comment) => sign && comment.start <= sign.range.start && sign.range.end <= comment.end);
    if (sign) signs.push({ ...sign, ...(isComment && { isComment }) });
    at = end + 1;
  }
  return signs;
}
