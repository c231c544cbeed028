import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isWithin, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { Operation } from '../parts/parts.js';
import { isListOf, libraryType, methodCall, typeNameOf } from '../parts/legacy.js';
import { logAround } from '../text/logs.js';
import { messages } from '../messages.js';
import { returnedBy } from '../parts/origins.js';
import { replaceRead, type Read } from '../consume/reads.js';
import { block, rangeOf, sourceOf, targetType, type FileRewrite } from '../file/rewrite.js';
import { functionAround, removeStatement } from '../text/statements.js';
import { isTextUse, leadsToAcknowledgement, handleType } from './handle-flow.js';

/** What the acknowledgements of a file need besides their edits. */
export interface Acknowledgements {
  /** Calls of `ackMessage` with the text of the messages that they take. */
  readonly calls: ReadonlyMap<TypeScript.CallExpression, (render: (range: { start: number; end: number }) => string) => string>;
}

/**
 * Receipt handles become the messages themselves, wherever they only lead to an acknowledgement. A list of handles that also
 * serves as texts keeps them, and the acknowledgement takes the messages that the list was made from.
 */
export function rewriteHandles(rewrite: FileRewrite, handles: readonly Read[], acknowledgements: readonly Operation[]): Acknowledgements {
  const calls = new Map<TypeScript.CallExpression, (render: (range: { start: number; end: number }) => string) => string>();
  const kept = new Set<TypeScript.Node>();
  const removed = new Set<TypeScript.Node>();

  for (const { node } of acknowledgements) {
    const argument = node.arguments[0];
    if (!argument || node.arguments.length !== 1) {
      block(rewrite, node, messages.unsupportedUse({ member: 'MQConsumer.ackMessage' }));
      continue;
    }
    const whole = wholeList(rewrite, argument);
    if (whole) {
      calls.set(node, whole.text);
      rewrite.draft.drop(rangeOf(rewrite, argument));
      for (const handle of whole.handles) (whole.keeps ? kept : removed).add(handle);
      continue;
    }
    calls.set(node, (render) => render(rangeOf(rewrite, argument)));
  }

  for (const handle of handles) {
    if (removed.has(handle.node) || isSettled(rewrite, handle)) continue;
    if (kept.has(handle.node) || logAround(wrapped(handle.node)) || isTextUse(wrapped(handle.node))) {
      replaceRead(rewrite, handle, (render) => `${handle.base(render)}.receiptHandle`);
    } else if (leadsToAcknowledgement(rewrite, wrapped(handle.node), new Set())) {
      replaceRead(rewrite, handle, handle.base);
    } else {
      block(rewrite, handle.node, messages.handleLeaves());
    }
  }
  rewriteHandleVariables(rewrite, kept);
  return { calls };
}

interface WholeList {
  readonly text: (render: (range: { start: number; end: number }) => string) => string;
  /** Reads of handles that the list is made of. */
  readonly handles: readonly TypeScript.Node[];
  /** The list stays, as texts. */
  readonly keeps: boolean;
}

/** `res.body.map((m) => m.ReceiptHandle)`, written in place or held by a variable. */
function wholeList(rewrite: FileRewrite, argument: TypeScript.Expression): WholeList | undefined {
  const node = unwrap(argument);
  if (ts.isCallExpression(node)) {
    const map = mappedMessages(rewrite, node);
    return map?.isPlain ? { text: (render) => render(rangeOf(rewrite, map.list)), handles: map.handles, keeps: false } : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = rewrite.bindings.declarationOf(node);
  const assignment = declaration?.assignments.length === 1 ? declaration.assignments[0] : undefined;
  const value = assignment?.value && assignment.steps.length === 0 ? unwrap(assignment.value) : undefined;
  if (!declaration || !value || !ts.isCallExpression(value)) return undefined;
  const map = mappedMessages(rewrite, value);
  if (!map || !isRepeatableList(map.list)) return undefined;
  const list = sourceList(rewrite, map.list);
  const others = declaration.references.filter((reference) => !isAcknowledged(reference));
  const statement = declaration.node.parent?.parent;
  if (
    others.length === 0 &&
    map.isPlain &&
    statement &&
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.length === 1
  ) {
    removeStatement(rewrite, statement);
    return { text: list, handles: map.handles, keeps: false };
  }
  if (others.length === 0 && !map.isPlain) return undefined;
  return { text: list, handles: map.handles, keeps: true };
}

interface MappedMessages {
  readonly list: TypeScript.Expression;
  readonly handles: readonly TypeScript.Node[];
  /** The function does nothing else. */
  readonly isPlain: boolean;
}

function mappedMessages(rewrite: FileRewrite, call: TypeScript.CallExpression): MappedMessages | undefined {
  const method = methodCall(call);
  const callback = call.arguments[0];
  if (method?.method !== 'map' || !callback || !isListOf(rewrite.resolver.typeOf(method.receiver), 'Message')) return undefined;
  const fn = unwrap(callback);
  if (!(ts.isArrowFunction(fn) || ts.isFunctionExpression(fn)) || fn.modifiers?.length) return undefined;
  const returned = returnedBy(fn).map(unwrap);
  if (returned.length === 0 || !returned.every((value) => typeNameOf(rewrite.resolver, value) === handleType)) return undefined;
  const isPlain = !ts.isBlock(fn.body) || fn.body.statements.length === 1;
  return { list: method.receiver, handles: returned, isPlain };
}

function isRepeatableList(list: TypeScript.Expression): boolean {
  const node = unwrap(list);
  return ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression));
}

function sourceList(
  rewrite: FileRewrite,
  list: TypeScript.Expression,
): (render: (range: { start: number; end: number }) => string) => string {
  return (render) => render(rangeOf(rewrite, list));
}

function isAcknowledged(reference: TypeScript.Identifier): boolean {
  const call = ts.isCallExpression(reference.parent) ? methodCall(reference.parent) : undefined;
  return call?.method === 'ackMessage' && call.node.arguments[0] === reference;
}

/** Variables that held handles: lists get a name that says what they hold now, and uses as texts read the handle. */
function rewriteHandleVariables(rewrite: FileRewrite, kept: ReadonlySet<TypeScript.Node>): void {
  for (const declaration of rewrite.bindings.declarations) {
    if (declaration.kind === 'import' || declaration.kind === 'type' || declaration.kind === 'function') continue;
    const type = rewrite.resolver.typeOf(declaration.identifier);
    const isList = isListOf(type, handleType);
    const isSingle = typeNameOf(rewrite.resolver, declaration.identifier) === handleType;
    if ((!isList && !isSingle) || isOfFailure(rewrite, declaration)) continue;
    if (holdsTexts(rewrite, declaration, kept)) continue;
    retype(rewrite, declaration, isList);
    if (isList) renameList(rewrite, declaration);
    for (const reference of declaration.references) {
      const use = wrapped(reference);
      if (isSingle && (logAround(use) || isTextUse(use)))
        rewrite.draft.replace({ start: reference.end, end: reference.end }, '.receiptHandle');
      const member = use.parent;
      if (isList && ts.isPropertyAccessExpression(member) && member.expression === use && member.name.text === 'join') {
        rewrite.draft.replace({ start: use.end, end: use.end }, '.map((message) => message.receiptHandle)');
      }
    }
  }
}

/** `({ ReceiptHandle }) => ..` of a failed acknowledgement: what is taken apart there reads the message already. */
function isOfFailure(rewrite: FileRewrite, { node }: Declaration): boolean {
  return ts.isBindingElement(node) && libraryType(rewrite.resolver.typeOf(node.parent)) === 'HandleError';
}

/** Whether the values of a variable stay texts: it is made from handles that are kept. */
function holdsTexts(rewrite: FileRewrite, declaration: Declaration, kept: ReadonlySet<TypeScript.Node>): boolean {
  const [assignment] = declaration.assignments;
  const value = assignment?.value ? unwrap(assignment.value) : undefined;
  if (value && [...kept].some((handle) => isWithin(handle, value))) return true;
  if (value && ts.isCallExpression(value)) {
    const method = methodCall(value);
    const element = method && rewrite.resolver.typeOf(method.receiver);
    if (method && isListOf(element, 'HandleError')) return true;
  }
  if (declaration.kind !== 'parameter') return false;
  const fn = functionAround(declaration.node) ?? declaration.node.parent;
  const call = fn.parent;
  const method = call && ts.isCallExpression(call) ? methodCall(call) : undefined;
  if (!method) return false;
  const list = unwrap(method.receiver);
  const source = ts.isIdentifier(list) ? rewrite.bindings.declarationOf(list) : undefined;
  return source !== undefined && source !== declaration && holdsTexts(rewrite, source, kept);
}

function retype(rewrite: FileRewrite, declaration: Declaration, isList: boolean): void {
  const { node } = declaration;
  if (!rewrite.isTyped || !(ts.isVariableDeclaration(node) || ts.isParameter(node)) || !node.type) return;
  if (!/^(?:string(?:\[\])?|Array<string>)$/.test(sourceOf(rewrite, node.type))) return;
  const view = targetType(rewrite, 'MessageView', node);
  rewrite.draft.replace(rangeOf(rewrite, node.type), isList ? `${view}[]` : view);
}

function renameList(rewrite: FileRewrite, declaration: Declaration): void {
  if (!/handle/i.test(declaration.name) || declaration.kind === 'parameter' || rewrite.resolver.isExported(declaration)) return;
  const names = [declaration.identifier, ...declaration.references];
  if (names.some((name) => ts.isShorthandPropertyAssignment(name.parent))) return;
  if (!names.every((name) => rewrite.bindings.isFree('toAck', name))) return;
  for (const name of names) rewrite.draft.replace(rangeOf(rewrite, name), 'toAck');
}

/** `producer.commit(message.ReceiptHandle)`: said of the transaction as a whole. */
function isSettled(rewrite: FileRewrite, handle: Read): boolean {
  const { parent } = wrapped(handle.node);
  const call = ts.isCallExpression(parent) ? methodCall(parent) : undefined;
  return call !== undefined && typeNameOf(rewrite.resolver, call.receiver) === 'MQTransProducer';
}
