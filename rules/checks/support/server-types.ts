import type { MessageType } from '../../../server/model/messaging.js';
import type { WorkspaceSend } from '../../../server/model/workspace.js';

/**
 * The types that a 5.x server sees as long as the SDK stays: it tells FIFO by the property `__SHARDINGKEY`, which a queue selector of
 * Remoting does not set.
 * https://github.com/apache/rocketmq/blob/develop/common/src/main/java/org/apache/rocketmq/common/attribute/TopicMessageType.java
 */
export function serverTypes({ types, part }: Pick<WorkspaceSend, 'types' | 'part'>): readonly MessageType[] {
  return part.orderedBySelector ? [...new Set(types.map((type) => (type === 'FIFO' ? 'NORMAL' : type)))] : types;
}
