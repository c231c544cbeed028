import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { methodCall } from '../parts/legacy.js';
import type { FileRewrite } from '../file/rewrite.js';

const chained: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);
const combined: ReadonlySet<string> = new Set(['all', 'allSettled', 'race', 'any', 'resolve']);
const mapped: ReadonlySet<string> = new Set(['map', 'flatMap']);

/** Whether a function has not ended before what a promise in it stands for is done: it is awaited or returned, all the way up. */
export function isFinishedWithin(rewrite: FileRewrite, promise: TypeScript.Expression, owner: TypeScript.Node): boolean {
  return finishes(rewrite, promise, owner, new Set());
}

function finishes(rewrite: FileRewrite, promise: TypeScript.Expression, owner: TypeScript.Node, seen: Set<TypeScript.Node>): boolean {
  const value = wrapped(promise);
  const { parent } = value;
  if (seen.has(value)) return true;
  seen.add(value);
  const next = (expression: TypeScript.Expression): boolean => finishes(rewrite, expression, owner, seen);
  if (ts.isAwaitExpression(parent)) return functionFinishes(rewrite, parent, owner, seen);
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === value))
    return functionFinishes(rewrite, value, owner, seen);
  if (ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent) && chained.has(parent.name.text))
    return next(parent.parent);
  if (ts.isArrayLiteralExpression(parent) || ts.isConditionalExpression(parent) || ts.isSpreadElement(parent)) return next(parent);
  if (ts.isCallExpression(parent) && parent.expression !== value) {
    const method = methodCall(parent);
    if (method && combined.has(method.method) && method.receiver.getText() === 'Promise') return next(parent);
    if (method && method.method === 'push') return isAwaitedList(rewrite, method.receiver);
  }
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
    const references = rewrite.bindings.declarationOf(parent.name)?.references ?? [];
    return references.some((reference) => next(reference));
  }
  return false;
}

/** `promises.push(..)` with `await Promise.all(promises)` later. */
function isAwaitedList(rewrite: FileRewrite, list: TypeScript.Expression): boolean {
  const references = ts.isIdentifier(list) ? (rewrite.bindings.declarationOf(list)?.references ?? []) : [];
  return references.some((reference) => {
    const call = reference.parent;
    return ts.isCallExpression(call) && methodCall(call)?.receiver.getText() === 'Promise' && ts.isAwaitExpression(call.parent);
  });
}

/** What is awaited in a function is done when the function is: its calls have to be awaited in turn, up to the owner. */
function functionFinishes(rewrite: FileRewrite, node: TypeScript.Node, owner: TypeScript.Node, seen: Set<TypeScript.Node>): boolean {
  let fn: TypeScript.Node | undefined = node.parent;
  while (fn && !isFunction(fn)) fn = fn.parent;
  if (!fn || fn === owner || !isFunction(fn)) return true;
  const value = wrapped(fn as TypeScript.Node as TypeScript.Expression);
  const call: TypeScript.Node = value.parent;
  if (ts.isCallExpression(call)) {
    if (call.expression === value) return finishes(rewrite, call, owner, seen);
    const method = methodCall(call);
    if (method && (chained.has(method.method) || mapped.has(method.method))) return finishes(rewrite, call, owner, seen);
    return false;
  }
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  return complete && calls.length > 0 && calls.every((one) => ts.isCallExpression(one) && finishes(rewrite, one, owner, seen));
}
