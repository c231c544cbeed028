import { ts, type TypeScript } from '../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../server/languages/typescript/enclosing.js';
import type { Acknowledgements } from './acknowledge/acknowledge.js';
import type { Operation } from './parts/parts.js';
import { staticKind } from './text/expressions.js';
import { callOfArrow, objectLiteral } from './text/layout.js';
import { propertiesType, typeNameOf } from './parts/legacy.js';
import type { Access } from './lifecycle/access.js';
import { messages } from './messages.js';
import { isNothing } from './parts/origins.js';
import type { PropertiesPlan } from './send/properties.js';
import { block, differ, rangeOf, type FileRewrite } from './file/rewrite.js';
import { topicText } from './send/topic.js';
import { bodyText, entry, tagEntries } from './send/values.js';
import type { Render } from './file/draft.js';

/** How long a received message stays with its consumer: the old service's five minutes, one minute in order. */
const invisibleMilliseconds = 300_000;
const orderedInvisibleMilliseconds = 60_000;

export interface OperationContext {
  readonly access: ReadonlyMap<Operation, Access>;
  readonly properties: PropertiesPlan;
  readonly acknowledgements: Acknowledgements;
}

export function rewriteOperation(rewrite: FileRewrite, operation: Operation, context: OperationContext): void {
  rewrite.settled.add(operation.node);
  switch (operation.kind) {
    case 'send':
      rewriteSend(rewrite, operation, context);
      return;
    case 'receive':
    case 'receiveOrderly':
      rewriteReceive(rewrite, operation, context);
      return;
    case 'acknowledge':
      rewriteAcknowledgement(rewrite, operation, context);
      return;
    default:
      return;
  }
}

/** The call on its started producer or consumer; where that is awaited nowhere before, chained to the start. */
function called(
  rewrite: FileRewrite,
  operation: Operation,
  { access }: OperationContext,
  call: (receiver: string) => string,
  render: Render,
): string {
  const { prefix, receiver, after } = access.get(operation) ?? {};
  const subject = receiver ?? render(rangeOf(rewrite, operation.receiver));
  if (prefix !== undefined) return prefix + callOfArrow('.then', call(subject));
  if (after === undefined) return call(subject);
  const isNamed = after.endsWith('()');
  return callOfArrow(`${after}.then`, call(subject), isNamed ? subject : '');
}

function rewriteSend(rewrite: FileRewrite, operation: Operation, context: OperationContext): void {
  const [body, tag, properties, ...more] = operation.node.arguments;
  if (!body || more.length > 0 || operation.node.arguments.some(ts.isSpreadElement)) {
    block(rewrite, operation.node, messages.unsupportedUse({ member: 'publishMessage' }));
    return;
  }
  const kind = staticKind(body, rewrite.bindings);
  if (isNothing(body) || (ts.isStringLiteralLike(unwrap(body)) && kind.mayBeEmpty)) differ(rewrite, messages.emptyBody());
  const topic = topicText(operation, (range) => rewrite.text.slice(range.start, range.end));
  if (topic === undefined) {
    block(rewrite, operation.node, operation.complete ? messages.topicOutOfReach() : messages.unknownOrigin({ type: 'MQProducer' }));
    return;
  }
  const folded = properties && context.properties.folded.get(properties);
  if (properties && !folded && !isNothing(properties) && typeNameOf(rewrite.resolver, properties) !== propertiesType) {
    block(rewrite, properties, messages.unknownValue({ type: propertiesType }));
    return;
  }
  rewrite.draft.replace(rangeOf(rewrite, operation.node), (render) => {
    const entries = [
      ...(properties && !folded && !isNothing(properties) ? [`...${spreadText(rewrite, properties, render)}`] : []),
      entry('topic', topicText(operation, render) ?? topic),
      ...(tag && !isNothing(tag) ? tagEntries(rewrite, tag, render) : []),
      ...(folded ? folded.fields(render) : []),
      `body: ${bodyText(rewrite, body, render)}`,
    ];
    return called(
      rewrite,
      operation,
      context,
      (receiver) =>
        `${receiver}.send(${objectLiteral(entries)}${context.access.get(operation)?.transaction ? `, ${context.access.get(operation)?.transaction}` : ''})`,
      render,
    );
  });
}

function spreadText(rewrite: FileRewrite, node: TypeScript.Expression, render: Render): string {
  const text = render(rangeOf(rewrite, node));
  return ts.isConditionalExpression(node) || ts.isBinaryExpression(node) ? `(${text})` : text;
}

function rewriteReceive(rewrite: FileRewrite, operation: Operation, context: OperationContext): void {
  const [count] = operation.node.arguments;
  const isOrdered = operation.kind === 'receiveOrderly';
  if (isOrdered) differ(rewrite, messages.orderedGroup());
  if (!count || isNothing(count)) differ(rewrite, messages.defaultBatch());
  const time = isOrdered ? orderedInvisibleMilliseconds : invisibleMilliseconds;
  if (count && !context.access.has(operation) && hasComments(rewrite, operation.node)) {
    receiveInPlace(rewrite, operation.node, count, time);
    return;
  }
  rewrite.draft.replace(rangeOf(rewrite, operation.node), (render) => {
    const number = count && !isNothing(count) ? render(rangeOf(rewrite, count)) : '1';
    return called(rewrite, operation, context, (receiver) => `${receiver}.receive(${number}, ${time})`, render);
  });
}

function hasComments(rewrite: FileRewrite, call: TypeScript.CallExpression): boolean {
  return /\/[/*]/.test(rewrite.text.slice(call.arguments.pos, call.end));
}

/** Keeps the layout of the arguments and the comment on the number; what was said of the wait no longer holds. */
function receiveInPlace(rewrite: FileRewrite, call: TypeScript.CallExpression, count: TypeScript.Expression, time: number): void {
  const callee = unwrap(call.expression);
  if (!ts.isPropertyAccessExpression(callee)) return;
  const { start } = rangeOf(rewrite, callee.name);
  rewrite.draft.replace({ start, end: callee.name.end }, 'receive');
  const [, wait] = call.arguments;
  if (!wait) {
    rewrite.draft.insert(count.end, `, ${time}`);
    return;
  }
  const comment = /^,?[ \t]*\/\/[^\r\n]*/.exec(rewrite.text.slice(wait.end));
  rewrite.draft.replace({ start: wait.getStart(rewrite.tree), end: wait.end + (comment?.[0].length ?? 0) }, String(time));
}

function rewriteAcknowledgement(rewrite: FileRewrite, operation: Operation, context: OperationContext): void {
  const list = context.acknowledgements.calls.get(operation.node);
  const [argument] = operation.node.arguments;
  if (!list || !argument) return;
  // One handle too: an expired one resolved, and must neither run a catch nor end the batch now.
  rewrite.helpers.push(operation.node);
  rewrite.draft.replace(rangeOf(rewrite, operation.node), (render) =>
    called(rewrite, operation, context, (receiver) => `${rewrite.helperName}(${receiver}, ${list(render)})`, render),
  );
}
