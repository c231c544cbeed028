import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, isWithin, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { isListOf, methodCall, typeNameOf } from '../parts/legacy.js';
import { isLogCall, logAround } from '../text/logs.js';
import type { FileRewrite } from '../file/rewrite.js';
import { functionAround } from '../text/statements.js';

export const handleType = 'ReceiptHandle';

/** A handle used as the text it is: compared, joined. */
export function isTextUse(node: TypeScript.Expression): boolean {
  const { parent } = node;
  return (
    ts.isTemplateSpan(parent) ||
    (ts.isBinaryExpression(parent) && /^[!=<>+]/.test(parent.operatorToken.getText()) && parent.operatorToken.getText() !== '=')
  );
}

/** Whether a handle, from here on, only goes to `ackMessage`: directly, through variables, lists or functions of the file. */
export function leadsToAcknowledgement(rewrite: FileRewrite, node: TypeScript.Expression, seen: Set<TypeScript.Node>): boolean {
  const { parent } = node;
  if (seen.has(node)) return true;
  seen.add(node);
  const allLead = (references: readonly TypeScript.Identifier[]): boolean =>
    references.length > 0 && references.every((reference) => leadsToAcknowledgement(rewrite, wrapped(reference), seen));
  if (ts.isArrayLiteralExpression(parent)) return leadsToAcknowledgement(rewrite, wrapped(parent), seen);
  if (ts.isSpreadElement(parent))
    return ts.isArrayLiteralExpression(parent.parent) && leadsToAcknowledgement(rewrite, wrapped(parent.parent), seen);
  if (ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isIdentifier(parent.name)) {
    return allLead(rewrite.bindings.declarationOf(parent.name)?.references ?? []);
  }
  if (
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isIdentifier(parent.left)
  ) {
    return allLead((rewrite.bindings.declarationOf(parent.left)?.references ?? []).filter((reference) => reference !== parent.left));
  }
  if (ts.isBinaryExpression(parent) && parent.left === node) return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)) return returnLeads(rewrite, parent, seen);
  if (ts.isConditionalExpression(parent)) return parent.condition === node || leadsToAcknowledgement(rewrite, wrapped(parent), seen);
  if (ts.isAwaitExpression(parent)) return leadsToAcknowledgement(rewrite, wrapped(parent), seen);
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return memberLeads(rewrite, parent, seen);
  if (ts.isElementAccessExpression(parent) && parent.expression === node) return leadsToAcknowledgement(rewrite, wrapped(parent), seen);
  if (ts.isForOfStatement(parent) && parent.expression === node) return loopLeads(rewrite, parent, seen);
  if (ts.isIfStatement(parent) || ts.isPrefixUnaryExpression(parent)) return true;
  if (ts.isCallExpression(parent) && parent.expression !== node) return argumentLeads(rewrite, parent, node, seen);
  return logAround(node) !== undefined;
}

function loopLeads(rewrite: FileRewrite, loop: TypeScript.ForOfStatement, seen: Set<TypeScript.Node>): boolean {
  const declared = ts.isVariableDeclarationList(loop.initializer) ? loop.initializer.declarations[0]?.name : undefined;
  const references = declared && ts.isIdentifier(declared) ? (rewrite.bindings.declarationOf(declared)?.references ?? []) : [];
  return declared !== undefined && references.every((reference) => leadsToAcknowledgement(rewrite, wrapped(reference), seen));
}

/** The value of a callback of `map` or `filter` is an element of its result; that of an own function is its calls' value. */
function returnLeads(rewrite: FileRewrite, parent: TypeScript.Node, seen: Set<TypeScript.Node>): boolean {
  const fn = ts.isArrowFunction(parent) && !ts.isBlock(parent.body) ? parent : functionAround(parent);
  if (!fn) return false;
  const call = fn.parent as TypeScript.Node;
  const argument: TypeScript.Node = fn;
  if (ts.isCallExpression(call) && call.arguments.some((candidate) => candidate === argument)) {
    const method = methodCall(call);
    if (method && ['map', 'flatMap'].includes(method.method)) {
      const result = wrapped(call);
      const isAll = ts.isCallExpression(result.parent) && /^Promise\.all/.test(result.parent.expression.getText());
      return leadsToAcknowledgement(rewrite, isAll && ts.isCallExpression(result.parent) ? wrapped(result.parent) : result, seen);
    }
    return false;
  }
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  return complete && calls.length > 0 && calls.every((caller) => leadsToAcknowledgement(rewrite, wrapped(caller), seen));
}

/** `handles.push(handle)`, `handles.length`, `handles.map(..)`: what becomes of the list. */
function memberLeads(rewrite: FileRewrite, member: TypeScript.PropertyAccessExpression, seen: Set<TypeScript.Node>): boolean {
  const name = member.name.text;
  if (name === 'length') return true;
  const call = ts.isCallExpression(member.parent) && member.parent.expression === member ? member.parent : undefined;
  if (!call) return false;
  if (['push', 'unshift'].includes(name)) return true;
  if (['filter', 'slice', 'concat', 'splice', 'reverse'].includes(name)) return leadsToAcknowledgement(rewrite, wrapped(call), seen);
  if (['forEach', 'map'].includes(name)) return callbackLeads(rewrite, call.arguments[0], seen);
  return name === 'join' && logAround(wrapped(call)) !== undefined;
}

function callbackLeads(rewrite: FileRewrite, callback: TypeScript.Expression | undefined, seen: Set<TypeScript.Node>): boolean {
  const fn = callback && unwrap(callback);
  if (!fn || !isFunction(fn)) return false;
  const name = fn.parameters[0]?.name;
  if (!name) return true;
  const references = ts.isIdentifier(name) ? rewrite.bindings.declarationOf(name)?.references : undefined;
  return references?.every((reference) => leadsToAcknowledgement(rewrite, wrapped(reference), seen)) ?? false;
}

function argumentLeads(
  rewrite: FileRewrite,
  call: TypeScript.CallExpression,
  node: TypeScript.Expression,
  seen: Set<TypeScript.Node>,
): boolean {
  const method = methodCall(call);
  if (method?.method === 'ackMessage' && typeNameOf(rewrite.resolver, method.receiver) === 'MQConsumer') return true;
  if (method && ['push', 'unshift'].includes(method.method) && isListOf(rewrite.resolver.typeOf(method.receiver), handleType)) {
    return listLeads(rewrite, method.receiver, seen);
  }
  const log: TypeScript.Node = call;
  if (isLogCall(log)) return true;
  const fn = rewrite.resolver.functionOf(call.expression);
  const parameter = fn?.parameters[call.arguments.indexOf(node)];
  if (!parameter || !ts.isIdentifier(parameter.name)) return false;
  const references = rewrite.bindings.declarationOf(parameter.name)?.references ?? [];
  return references.length > 0 && references.every((reference) => leadsToAcknowledgement(rewrite, wrapped(reference), seen));
}

function listLeads(rewrite: FileRewrite, list: TypeScript.Expression, seen: Set<TypeScript.Node>): boolean {
  const node = unwrap(list);
  const references = ts.isIdentifier(node)
    ? (rewrite.bindings.declarationOf(node)?.references ?? [])
    : ts.isPropertyAccessExpression(node)
      ? undefined
      : undefined;
  if (!references) return false;
  return references.every((reference) => isWithin(reference, list) || leadsToAcknowledgement(rewrite, wrapped(reference), seen));
}
