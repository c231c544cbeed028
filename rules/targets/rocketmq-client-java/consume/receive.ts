import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import { methodOfCall, returnsOf, valuesOf } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { blockers, differences } from '../messages.js';
import { renameCall } from '../send/send.js';
import { argumentsOf, child, closest, isComment, nodesOf, unwrap, walk, wrapped, type Node } from '../source/tree.js';
import { notRewritten } from '../writing/not-rewritten.js';

/** Seconds after which the old SDK's server delivered an unacknowledged message again. */
export const redeliverySeconds = 300;
const orderedRedeliverySeconds = 60;

export function rewriteReceive(file: FileRewrite, call: LegacyCall): void {
  const seconds = call.arguments[1];
  if (call.isReference || !call.receiver || !seconds) {
    file.block(call.node, notRewritten(call));
    return;
  }
  file.handled.add(call.node);
  const orderly = call.name === 'consumeMessageOrderly';
  if (orderly) file.differ(differences.orderedGroup());
  renameCall(file, call, 'receive');
  replaceSeconds(file, seconds, orderly ? orderedRedeliverySeconds : redeliverySeconds);
  file.throwing.push({ node: call.node, exception: 'ClientException' });
}

/** The polling time went to the consumer: in its place stands how long the messages stay invisible. */
export function replaceSeconds(file: FileRewrite, seconds: Node, redelivery: number): void {
  file.dropped.push(seconds);
  const next = seconds.parent?.children.find((part) => part.start >= seconds.end);
  const isRemark = next && isComment(next) && !/[\r\n]/.test(file.source.slice(seconds.end, next.start));
  file.edits.replace(
    { start: seconds.start, end: isRemark ? next.end : seconds.end },
    () => `${file.names.type('Duration')}.ofSeconds(${redelivery})`,
  );
}

/** The old SDK gave null where there was no message; 5.x gives an empty list. */
export function rewriteNullTests(file: FileRewrite): void {
  const { root } = file.file;
  for (const node of nodesOf(root, 'binary_expression')) rewriteComparison(file, node);
  for (const node of nodesOf(root, 'method_invocation')) {
    rewriteObjectsTest(file, node);
    blockHiddenTest(file, node);
  }
  for (const node of nodesOf(root, 'catch_type')) if (file.text(node).includes('NullPointerException')) blockHandledNull(file, node);
}

/** Code that looks at null without a comparison sees a list now. */
function blockHiddenTest(file: FileRewrite, call: Node): void {
  const name = child(call, 'name');
  if (
    !name ||
    !/^(ofNullable|requireNonNull\w*|notNull|assertNotNull|assertNull|defaultIfNull|firstNonNull|checkNotNull)$/.test(file.text(name))
  )
    return;
  const outer = call.parent?.kind === 'method_invocation' ? child(call.parent, 'name') : undefined;
  if (outer && /^orElse(Get)?$/.test(file.text(outer))) return;
  for (const list of argumentsOf(call))
    if (isMessageList(file, list) && (isReceive(file, list, new Set()) || isPolled(file, list))) file.block(list, blockers.emptyPoll());
}

function isPolled(file: FileRewrite, list: Node): boolean {
  return declarationOf(file, list) !== undefined && comesFromReceive(file, list);
}

function blockHandledNull(file: FileRewrite, type: Node): void {
  const attempt = closest(type, 'try_statement', 'try_with_resources_statement');
  const body = attempt && child(attempt, 'body');
  for (const node of body ? walk(body) : []) if (isReceive(file, node, new Set())) file.block(node, blockers.emptyPoll());
}

function rewriteComparison(file: FileRewrite, node: Node): void {
  const operator = node.children.find((part) => part.kind === '==' || part.kind === '!=');
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (!operator || !left || !right) return;
  const list = unwrap(right).kind === 'null_literal' ? left : unwrap(left).kind === 'null_literal' ? right : undefined;
  if (!list || !isMessageList(file, list) || !comesFromReceive(file, list)) return;
  rewriteTest(file, node, list, operator.kind === '==');
}

function rewriteObjectsTest(file: FileRewrite, node: Node): void {
  const name = child(node, 'name');
  const receiver = child(node, 'object');
  const [list] = argumentsOf(node);
  if (!name || !receiver || !list || file.text(receiver) !== 'Objects') return;
  const isNull = file.text(name) === 'isNull';
  if ((isNull || file.text(name) === 'nonNull') && isMessageList(file, list) && comesFromReceive(file, list))
    rewriteTest(file, node, list, isNull);
}

function rewriteTest(file: FileRewrite, test: Node, list: Node, isNull: boolean): void {
  // The list can be an assignment in parentheses, which must happen once.
  const name = file.text(list);
  const written = (): string => file.rewritten(list);
  const outer = wrapped(test).parent;
  const joint = isNull ? '||' : '&&';
  const joined = outer?.kind === 'binary_expression' && outer.children.some((part) => part.kind === joint) ? outer : undefined;
  const other = joined && [child(joined, 'left'), child(joined, 'right')].find((part) => part && part !== wrapped(test));
  const asksForSize = other !== undefined && isSizeTest(file, other, name);
  const mayBeNull = canBeNull(file, list);
  if (asksForSize && joined && other) {
    if (!mayBeNull) file.edits.replace(joined, () => file.rewritten(other));
    return;
  }
  if (!mayBeNull) {
    file.edits.replace(test, () => `${isNull ? '' : '!'}${written()}.isEmpty()`);
    return;
  }
  const sizeTest = isNull ? `${name}.isEmpty()` : `!${name}.isEmpty()`;
  const both = `${file.text(test)} ${joint} ${sizeTest}`;
  const needsParentheses =
    wrapped(test) === test &&
    outer?.kind !== 'parenthesized_expression' &&
    outer?.kind !== 'variable_declarator' &&
    outer?.kind !== 'return_statement';
  file.edits.replace(test, needsParentheses ? `(${both})` : both);
}

/** `list.isEmpty()`, `list.size() > 0` and the like. */
function isSizeTest(file: FileRewrite, expression: Node, list: string): boolean {
  const text = file.text(unwrap(expression)).replace(/\s/g, '');
  return text.includes(`${list}.isEmpty()`) || text.includes(`${list}.size()`);
}

function isMessageList(file: FileRewrite, expression: Node): boolean {
  const type = file.resolver.typeOf(expression);
  return type !== undefined && type.arguments.some((argument) => argument.name === onsHttpTypes.message);
}

function declarationOf(file: FileRewrite, expression: Node): JavaDeclaration | undefined {
  const node = unwrap(expression);
  return node.kind === 'identifier' || node.kind === 'field_access' ? file.resolver.declarationOf(node) : undefined;
}

/** Whether some value of the list is a receive's result; a list of unknown origin (a parameter) counts, as no other list of messages has a reason to be null. */
function comesFromReceive(file: FileRewrite, list: Node): boolean {
  const assigned = assignedValue(list);
  if (assigned) return isReceive(file, assigned, new Set());
  const declaration = declarationOf(file, list);
  if (!declaration) return true;
  const values = valuesOf(declaration);
  return values.length === 0 || values.some((value) => isReceive(file, value, new Set()));
}

function isReceive(file: FileRewrite, expression: Node, seen: Set<unknown>): boolean {
  const node = unwrap(expression);
  if (node.kind !== 'method_invocation') return false;
  const call = legacyCall(file, node);
  if (call) return /^consume(Half)?Message/.test(call.name);
  const called = methodOfCall(file, node);
  if (!called || seen.has(called.method)) return false;
  seen.add(called.method);
  const values = returnsOf(called.method);
  return values.length > 0 && values.every((value) => isReceive(called.file, value, seen));
}

/** Null for another reason than an empty poll: set before a try, returned by a method that also gives null. */
function canBeNull(file: FileRewrite, list: Node): boolean {
  const assigned = assignedValue(list);
  if (assigned) return !isReceive(file, assigned, new Set());
  const declaration = declarationOf(file, list);
  if (!declaration) return !isReceive(file, list, new Set());
  const values = valuesOf(declaration);
  return values.length === 0 || !values.every((value) => isReceive(file, value, new Set()));
}

/** The right side of `(messages = consumer.consumeMessage(..))`. */
function assignedValue(list: Node): Node | undefined {
  const node = unwrap(list);
  return node.kind === 'assignment_expression' ? child(node, 'right') : undefined;
}
