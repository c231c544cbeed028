import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../../../../../server/languages/java/syntax.js';
import { originsOf } from '../../../../../server/languages/java/origins.js';
import type { MessageSdk } from '../../../java/messages-built.js';
import { rootsOf } from '../../../java/roots.js';
import type { RemotingRoot } from '../types.js';

/** The text of a constant of the SDK, or of any other expression. */
function textOf(node: JavaNode, resolver: JavaResolver): string | undefined {
  const value = resolver.constantOf(unwrap(node));
  return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}

/** Messages of the SDK; properties by MessageConst of rocketmq-common 5.3.1, and the one by which ApsaraMQ 4.x is told a time. */
export function messagesOf({ root }: RemotingRoot): MessageSdk {
  return {
    types: new Set([`${root}.common.message.Message`, `${root}.common.message.MessageExt`]),
    setters: {
      setTopic: 'topic',
      setTags: 'tag',
      setKeys: 'keys',
      setBody: 'body',
      setDelayTimeLevel: 'level',
      setDelayTimeSec: 'seconds',
      setDelayTimeMs: 'delay',
      setDeliverTimeMs: 'moment',
    },
    propertySetters: new Set(['putUserProperty', 'putProperty']),
    reservedKeys: {
      __STARTDELIVERTIME: 'moment',
      __SHARDINGKEY: 'messageGroup',
      DELAY: 'level',
      TIMER_DELAY_SEC: 'seconds',
      TIMER_DELAY_MS: 'delay',
      TIMER_DELIVER_MS: 'moment',
    },
    textOf,
  };
}

const listMakers = new Set(['asList', 'of', 'singletonList', 'singleton', 'newArrayList']);

/** The messages of a batch: what a list is made of or given. */
export function messagesIn(batch: JavaNode, resolver: JavaResolver): readonly JavaNode[] {
  const { file } = resolver;
  const made = originsOf(batch, resolver).flatMap((origin) => {
    const name = origin.kind === 'method_invocation' ? child(origin, 'name') : undefined;
    return name && listMakers.has(file.text(name)) ? argumentsOf(origin) : [];
  });
  const roots = rootsOf(batch, resolver);
  const added = (file.invocations.get('add') ?? []).flatMap((call) => {
    const receiver = child(call, 'object');
    const isSame = receiver && rootsOf(receiver, resolver).some((root) => roots.includes(root));
    return isSame ? argumentsOf(call).slice(-1) : [];
  });
  return [...made, ...added];
}
