import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { argumentsOf, child, unwrap, walk, type Node } from '../source/tree.js';
import { helper } from '../writing/helpers.js';
import { checkValue, listMakers } from './acknowledge.js';
import { notRewritten } from '../writing/not-rewritten.js';

/** `consumer.ackMessage(handles)`: one call a message; the others are acknowledged although one fails. */
export function rewriteAcknowledge(file: FileRewrite, call: LegacyCall): void {
  const [handles] = call.arguments;
  const { receiver } = call;
  if (call.isReference || !receiver || !handles) {
    file.block(call.node, notRewritten(call));
    return;
  }
  file.handled.add(call.node);
  file.throwing.push({ node: call.node, exception: 'ClientException' });
  const single = singleHandle(file, handles);
  checkValue(file, single ?? handles, single ? 'view' : 'views', { marks: true });
  if (single) {
    file.edits.replace(
      call.node,
      () =>
        `${file.rewritten(receiver)}${file.source.slice(receiver.end, child(call.node, 'name')?.start ?? receiver.end)}ack(${file.rewritten(single)})`,
    );
    return;
  }
  const name = helper(file, 'ackAll', call.node);
  const messages = allOfList(file, handles) ?? handles;
  file.edits.replace(call.node, () => `${name}(${file.rewritten(receiver)}, ${file.rewritten(messages)})`);
}

/** The handle in `Collections.singletonList(handle)`. */
function singleHandle(file: FileRewrite, handles: Node): Node | undefined {
  const node = unwrap(handles);
  const name = child(node, 'name');
  const values = node.kind === 'method_invocation' ? argumentsOf(node) : [];
  if (!name || values.length !== 1 || !listMakers.test(file.source.slice(node.start, name.end))) return undefined;
  return values[0];
}

/** The list in `list.stream().map(Message::getReceiptHandle).collect(..)`. */
function allOfList(file: FileRewrite, handles: Node): Node | undefined {
  const match = /^([\w.]+)\s*\.stream\(\)\s*\.map\([^()]*(\(\))?\)\s*\.(collect\(([\w.]*)toList\(\)\)|toList\(\))$/.exec(
    file.text(unwrap(handles)),
  );
  if (!match) return undefined;
  for (const node of walk(handles)) {
    const name = node.kind === 'method_invocation' ? child(node, 'name') : undefined;
    if (name && file.text(name) === 'stream') return child(node, 'object');
  }
  return undefined;
}
