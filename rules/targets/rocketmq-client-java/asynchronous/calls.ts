import { redeliverySeconds, replaceSeconds } from '../consume/receive.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { blockers, differences } from '../messages.js';
import { renameCall, replaceMessage } from '../send/send.js';
import { child, wrapped, type Node } from '../source/tree.js';
import { callbackOf, callbackText } from './callback.js';
import { notRewritten } from '../writing/not-rewritten.js';

/** `producer.asyncPublishMessage(message, callback)` becomes `sendAsync(..).whenComplete(..)`. */
export function rewriteAsyncSend(file: FileRewrite, call: LegacyCall): void {
  const [message, callback] = call.arguments;
  if (call.isReference || !call.receiver || !message || !callback) return file.block(call.node, blockers.callbackClass());
  file.handled.add(call.node);
  renameCall(file, call, 'sendAsync');
  replaceMessage(file, call, message);
  complete(file, call, callback, (text) => text);
}

/** `consumer.asyncConsumeMessage(n, seconds, callback)`: no message is a success with an empty list now. */
export function rewriteAsyncReceive(file: FileRewrite, call: LegacyCall): void {
  const [count, seconds, callback] = call.arguments;
  if (call.isReference || !call.receiver || !count || !seconds || !callback) return file.block(call.node, blockers.callbackClass());
  file.handled.add(call.node);
  file.differ(differences.noMessageCallback());
  renameCall(file, call, 'receiveAsync');
  replaceSeconds(file, seconds, redeliverySeconds);
  complete(file, call, callback, (text) => text);
}

/** `consumer.asyncAckMessage(handles, callback)`: one call a message, complete when all are. */
export function rewriteAsyncAcknowledge(file: FileRewrite, call: LegacyCall): void {
  const [handles, callback] = call.arguments;
  const { receiver } = call;
  if (call.isReference || !receiver || !handles || !callback) return file.block(call.node, blockers.callbackClass());
  file.handled.add(call.node);
  const future = (): string => file.names.type('CompletableFuture');
  complete(file, call, callback, () => {
    const acks = `${file.rewritten(handles)}.stream().map(${file.rewritten(receiver)}::ackAsync).toArray(${future()}[]::new)`;
    return `${future()}.allOf(${acks})`;
  });
}

/** The call without its callback, and what the callback did as function of result and error. */
function complete(file: FileRewrite, call: LegacyCall, callback: Node, started: (text: string) => string): void {
  const list = child(call.node, 'arguments');
  const plan = callbackOf(file, callback);
  if (!list) return;
  const before = call.arguments[call.arguments.indexOf(callback) - 1];
  // The callback and the comma before it go; what they came to stands behind the call.
  file.edits.replace({ start: before?.end ?? callback.start, end: callback.end }, '');
  file.edits.replace(call.node, () => {
    const text = started(file.edits.text({ start: call.node.start, end: call.node.end }).replace(/\s+\)$/, ')'));
    return plan ? `${text}.whenComplete(${callbackText(file, call.node, plan)})` : text;
  });
}

/** `AsyncResult`: a future that gave null where it failed. */
export function rewriteAsyncResult(file: FileRewrite, call: LegacyCall): void {
  const { receiver, node } = call;
  if (call.isReference || !receiver) return file.block(node, notRewritten(call));
  if (call.name === 'getResult' && call.arguments.length === 0) {
    file.handled.add(node);
    file.edits.replace(node, () => `${file.rewritten(receiver)}.exceptionally(error -> null).join()`);
    return;
  }
  if (call.name === 'isSuccess') {
    file.handled.add(node);
    const isNegated = wrapped(node).parent?.kind === 'unary_expression';
    file.edits.replace(
      isNegated ? (wrapped(node).parent ?? node) : node,
      () => `${isNegated ? '' : '!'}${file.rewritten(receiver)}.isCompletedExceptionally()`,
    );
    return;
  }
  file.block(node, notRewritten(call));
}
