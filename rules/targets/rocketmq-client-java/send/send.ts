import { findTopic, topicAt, topicElsewhere } from '../client/topic.js';
import { callsOf, methodOfParameter } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { blockers } from '../messages.js';
import { argumentsOf, child, unwrap, type Node } from '../source/tree.js';
import { receiverText } from './builder-calls.js';

/** `producer.publishMessage(message)` becomes `producer.send(..)`. */
export function rewriteSend(file: FileRewrite, call: LegacyCall): void {
  const message = call.arguments[0];
  if (call.isReference || !call.receiver || !message) {
    file.block(call.node, blockers.methodReference({ member: 'MQProducer.publishMessage' }));
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
  const topic = needsTopic && call.receiver ? topicFor(file, call, call.receiver, message) : undefined;
  if (sent) file.edits.replace(message, () => sent.text(topic));
  else file.edits.replace(message, () => `${receiverText(file, message)}${topic === undefined ? '' : `.setTopic(${topic})`}.build()`);
}

/** The topic as it can be named at the send; a message that callers built gets it from them where only they can name it. */
function topicFor(file: FileRewrite, call: LegacyCall, producer: Node, message: Node): string | undefined {
  const named = findTopic(file, producer, call.node);
  if (named !== undefined) return named;
  return pushTopic(file, producer, message) ? undefined : topicAt(file, producer, call.node);
}

/** Sets the topic where each caller makes the message that it hands to this method. */
function pushTopic(file: FileRewrite, producer: Node, message: Node): boolean {
  const declaration = message.kind === 'identifier' ? file.resolver.declarationOf(message) : undefined;
  const method = declaration?.kind === 'parameter' ? methodOfParameter(file, declaration) : undefined;
  if (!declaration || !method) return false;
  const calls = callsOf(file, method);
  const found = calls.map(({ file: caller, call }) => {
    const argument = argumentsOf(call)[method.parameters.indexOf(declaration)];
    const creation = argument && unwrap(argument);
    const topic = creation?.kind === 'object_creation_expression' ? topicElsewhere(file, producer, caller, creation) : undefined;
    return creation && topic !== undefined ? { caller, creation, topic } : undefined;
  });
  const places = found.filter((place) => place !== undefined);
  if (places.length === 0 || places.length !== found.length) return false;
  for (const { caller, creation, topic } of places) caller.pushedTopics.set(creation, topic);
  return true;
}
