import { originsOf } from '../../../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import type { JavaNode } from '../../../../../server/languages/java/syntax.js';
import { memberName } from '../../../java/parts.js';
import type { JavaUse } from '../../../java/use.js';

/** Calls of pull consumers that name a topic first. */
const topicCalls = new Set(['fetchSubscribeMessageQueues', 'fetchMessageQueues', 'registerPullTaskCallback', 'setSubExpressionForAssign']);

export function isTopicCall(name: string): boolean {
  return topicCalls.has(name);
}

/** Whether the listener that a consumer is given takes its messages in order; undefined where no listener is given, or it can't be told. */
export function isOrderlyListener(use: JavaUse, resolver: JavaResolver): boolean | undefined {
  const name = memberName(use);
  const [listener] = use.arguments;
  if ((name !== 'registerMessageListener' && name !== 'setMessageListener') || !listener) return undefined;
  if (/\.MessageListenerOrderly\)/.test(use.use.row)) return true;
  if (/\.MessageListenerConcurrently\)/.test(use.use.row)) return false;
  return (
    byType(listener, resolver) ??
    [...originsOf(listener, resolver)].map((origin) => byType(origin, resolver)).find((found) => found !== undefined)
  );
}

function byType(node: JavaNode, resolver: JavaResolver): boolean | undefined {
  const type = resolver.typeOf(node);
  for (const root of ['org.apache.rocketmq', 'com.alibaba.rocketmq']) {
    if (resolver.isSubtype(type, `${root}.client.consumer.listener.MessageListenerOrderly`)) return true;
    if (resolver.isSubtype(type, `${root}.client.consumer.listener.MessageListenerConcurrently`)) return false;
  }
  return undefined;
}
