import { receiverText } from './builder-calls.js';
import { blockers } from './messages.js';
import type { FileRewrite, LegacyCall } from './rewrite.js';
import { topicAt } from './topic.js';
import { child, parts, type Node } from './tree.js';

/** `producer.publishMessage(message)` becomes `producer.send(..)`. */
export function rewriteSend(file: FileRewrite, call: LegacyCall): void {
  const message = call.arguments[0];
  if (call.isReference || !call.receiver || !message) {
    file.block(call.node, blockers.messageShape({ what: 'MQProducer::publishMessage' }));
    return;
  }
  file.handled.add(call.node);
  renameCall(file, call, 'send');
  replaceMessage(file, call, message);
  file.throwing.push({ node: call.node, exception: 'ClientException' });
}

export function renameCall(file: FileRewrite, call: LegacyCall, name: string): void {
  const node = child(call.node, 'name');
  if (node) file.edits.replace(node, name);
}

/** Writes what is sent: a message variable, a builder that is completed here, or a message made in place. */
export function replaceMessage(file: FileRewrite, call: LegacyCall, message: Node): void {
  const sent = file.sentMessages.get(call.node);
  const needsTopic = sent ? sent.needsTopic : true;
  const topic = needsTopic && call.receiver ? topicAt(file, call.receiver, call.node) : undefined;
  if (sent) file.edits.replace(message, () => sent.text(topic));
  else file.edits.replace(message, () => `${receiverText(file, message)}.setTopic(${topic ?? ''}).build()`);
}

/** Arguments of a call without comments. */
export function argumentList(call: LegacyCall): readonly Node[] {
  const list = child(call.node, 'arguments');
  return list ? parts(list) : [];
}
