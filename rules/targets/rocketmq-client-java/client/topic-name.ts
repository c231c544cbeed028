import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { findTopic } from './topic.js';
import { notRewritten } from '../writing/not-rewritten.js';

/** `producer.getTopicName()`: a 5.x client serves every topic, so that the code names the one that it meant. */
export function rewriteTopicName(file: FileRewrite, call: LegacyCall): void {
  const { node, receiver } = call;
  const topic =
    receiver && !call.isReference ? (findTopic(file, receiver, node) ?? findTopic(file, receiver, node, { folds: true })) : undefined;
  if (topic === undefined) {
    file.block(node, notRewritten(call));
    return;
  }
  file.handled.add(node);
  file.edits.replace(node, topic);
}
