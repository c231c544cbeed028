import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { isListOf, libraryNames, methodCall } from './legacy.js';
import { logAround } from '../text/logs.js';
import { messages } from '../messages.js';
import { rewriteObservable } from '../send/observables.js';
import { block, differ, type FileRewrite } from '../file/rewrite.js';
import { functionAround, isGenerator } from '../text/statements.js';

/** Values whose place nobody else may take: everywhere else they must not get out of sight. */
const followed: ReadonlySet<string> = new Set([
  'MQClient',
  'MQProducer',
  'MQTransProducer',
  'MQConsumer',
  'MessageProperties',
  'PublishResponse',
  'PublishedMessage',
  'ConsumeResponse',
  'AckResponse',
  'HandleError',
  'Message',
]);

const answers: ReadonlySet<string> = new Set(['PublishResponse', 'PublishedMessage']);

/** Looks at every value of the SDK: where it goes must be a place that the rewrite knows. */
export function checkEscapes(rewrite: FileRewrite): void {
  const visit = (node: TypeScript.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (isValue(node)) {
      const names = libraryNames(rewrite.resolver.typeOf(node)).filter((name) => followed.has(name));
      if (names.length > 0) checkValue(rewrite, node, names);
    }
    ts.forEachChild(node, visit);
  };
  visit(rewrite.tree);
}

function isValue(node: TypeScript.Node): node is TypeScript.Expression {
  return (
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isAwaitExpression(node)
  );
}

function checkValue(rewrite: FileRewrite, node: TypeScript.Expression, names: readonly string[]): void {
  const value = wrapped(node);
  const { parent } = value;
  const type = names[0] ?? '';
  if (rewrite.paths.size === 1 && isHandedOut(rewrite, node, value) && !answersOnly(names))
    block(rewrite, node, messages.unknownValue({ type }));
  if (ts.isIdentifier(node) && isNameOnly(node)) return;
  if (ts.isYieldExpression(parent)) {
    block(rewrite, node, messages.generator());
    return;
  }
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === value)) {
    const fn = ts.isArrowFunction(parent) && parent.body === value ? parent : functionAround(parent);
    checkReturn(rewrite, node, names, fn);
    return;
  }
  if (ts.isCallExpression(parent) && parent.expression !== value) {
    checkArgument(rewrite, node, value, parent, type);
    return;
  }
  if (ts.isNewExpression(parent) && parent.expression !== value) {
    if (!rewrite.resolver.functionOf(parent.expression) && !isOwnConstruction(rewrite, parent))
      block(rewrite, node, messages.unknownValue({ type }));
    return;
  }
  if (ts.isTemplateSpan(parent) || ts.isBinaryExpression(parent)) {
    const isSum = ts.isTemplateSpan(parent) || parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
    if (isSum) differ(rewrite, messages.wholeLogged());
    return;
  }
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) checkProperty(rewrite, node, parent, names);
  if (ts.isExportAssignment(parent) && answersOnly(names)) differ(rewrite, messages.resultEscapes());
  if (
    ts.isElementAccessExpression(parent) &&
    parent.expression === value &&
    !isListOf(rewrite.resolver.typeOf(value), type) &&
    !ts.isStringLiteralLike(parent.argumentExpression)
  ) {
    if (!libraryNames(rewrite.resolver.typeOf(value)).includes('UserProperties') && rewrite.resolver.typeOf(value)?.kind === 'library')
      block(rewrite, node, messages.unsupportedUse({ member: type }));
  }
  if (ts.isSpreadAssignment(parent) || (ts.isForInStatement(parent) && parent.expression === value))
    block(rewrite, node, messages.unknownValue({ type }));
}

/** A value that a module gives to others, none of which is in sight: they would call its old methods. */
function isHandedOut(rewrite: FileRewrite, node: TypeScript.Expression, value: TypeScript.Expression): boolean {
  const { parent } = value;
  if (ts.isExportAssignment(parent)) return true;
  if (ts.isBinaryExpression(parent) && parent.right === value) {
    const { left } = parent;
    if (/^(?:module\.)?exports\b/.test(left.getText(rewrite.tree))) return true;
    if (!ts.isPropertyAccessExpression(left) || rewrite.resolver.fieldOf(left)) return false;
    return rewrite.bindings.accessesOf(left.name.text).every((read) => read === left);
  }
  if (!ts.isIdentifier(node) || !ts.isVariableDeclaration(parent) || parent.name !== node) return false;
  const declaration = rewrite.bindings.declarationOf(node);
  return declaration !== undefined && rewrite.resolver.isExported(declaration);
}

function isNameOnly(node: TypeScript.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    (ts.isParameter(parent) && parent.name === node) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertyDeclaration(parent) && parent.name === node) ||
    (ts.isFunctionDeclaration(parent) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node)
  );
}

function answersOnly(names: readonly string[]): boolean {
  return names.every((name) => answers.has(name));
}

/** What a function returns is looked at by its callers: all of them have to be known. */
function checkReturn(rewrite: FileRewrite, node: TypeScript.Expression, names: readonly string[], fn: TypeScript.Node | undefined): void {
  if (!fn || !isFunction(fn)) return;
  if (isGenerator(fn)) {
    block(rewrite, node, messages.generator());
    return;
  }
  const call = fn.parent;
  if (ts.isCallExpression(call) && call.expression !== fn) return;
  if (ts.isPropertyAssignment(fn.parent) && !answersOnly(names)) return;
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  if (complete && calls.length > 0) return;
  if (answersOnly(names)) {
    if (!isDiscarded(fn)) differ(rewrite, messages.resultEscapes());
    return;
  }
  const isHeld = names.every(
    (name) => name === 'MQClient' || name === 'MQProducer' || name === 'MQConsumer' || name === 'MessageProperties',
  );
  if (!isHeld || (rewrite.paths.size === 1 && calls.length === 0)) block(rewrite, node, messages.unknownValue({ type: names[0] ?? '' }));
}

/** `forEach((x) => producer.publishMessage(x))`: what the callback gives is not looked at. */
function isDiscarded(fn: TypeScript.Node): boolean {
  const call = fn.parent;
  return ts.isCallExpression(call) && methodCall(call)?.method === 'forEach';
}

const pureCalls: ReadonlySet<string> = new Set([
  'map',
  'forEach',
  'filter',
  'some',
  'every',
  'find',
  'then',
  'catch',
  'push',
  'unshift',
  'all',
  'allSettled',
  'race',
  'resolve',
  'isArray',
  'publishMessage',
  'ackMessage',
  'set',
  'add',
  'Boolean',
  'concat',
]);

function checkArgument(
  rewrite: FileRewrite,
  node: TypeScript.Expression,
  value: TypeScript.Expression,
  call: TypeScript.CallExpression,
  type: string,
): void {
  if (logAround(value)) {
    if (libraryNames(rewrite.resolver.typeOf(node)).some((name) => name !== 'MQClient')) differ(rewrite, messages.wholeLogged());
    return;
  }
  const callee = unwrap(call.expression);
  const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
  if (rewrite.resolver.functionOf(call.expression)) return;
  if (pureCalls.has(name) && isKnownCall(rewrite, callee, name)) return;
  if (answers.has(type) && rewriteObservable(rewrite, call)) return;
  const calleeType = rewrite.resolver.typeOf(call.expression);
  if (calleeType?.kind === 'function' && calleeType.declared && rewrite.paths.has(calleeType.declared.path)) return;
  block(rewrite, node, messages.unknownValue({ type }));
}

/** Methods that keep what they are given do so only where they are a list's or map's of the file. */
function isKnownCall(rewrite: FileRewrite, callee: TypeScript.Expression, name: string): boolean {
  if (!keepers.has(name)) return true;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const owner = unwrap(callee.expression);
  if (rewrite.resolver.typeOf(owner)?.kind === 'list') return true;
  const declaration = ts.isIdentifier(owner) ? rewrite.bindings.declarationOf(owner) : undefined;
  const value = declaration?.assignments[0]?.value;
  return (
    value !== undefined && (ts.isArrayLiteralExpression(unwrap(value)) || /^new (?:Map|Set|WeakMap)\b/.test(value.getText(rewrite.tree)))
  );
}

const keepers: ReadonlySet<string> = new Set(['set', 'add', 'push', 'unshift', 'concat']);

function isOwnConstruction(rewrite: FileRewrite, construction: TypeScript.NewExpression): boolean {
  const callee = unwrap(construction.expression);
  if (ts.isIdentifier(callee) && callee.text === 'Promise') return true;
  const type = rewrite.resolver.typeOf(construction.expression);
  return type?.kind === 'constructor' && type.instance.kind === 'shape' && rewrite.paths.has(type.instance.path);
}

/** A member of an object: fine where the object is the module's own, an answer to somebody where it is passed on. */
function checkProperty(rewrite: FileRewrite, node: TypeScript.Expression, property: TypeScript.Node, names: readonly string[]): void {
  const literal = wrapped(property.parent as TypeScript.Expression);
  const { parent } = literal;
  const isOwn =
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    (ts.isBinaryExpression(parent) && parent.right === literal) ||
    ts.isExportAssignment(parent);
  const isReturned = ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
  if (isOwn) return;
  if (isReturned && names.every((name) => ['MQClient', 'MQProducer', 'MQConsumer'].includes(name))) return;
  if (isReturned && answersOnly(names)) {
    differ(rewrite, messages.resultEscapes());
    return;
  }
  if (logAround(literal)) {
    differ(rewrite, messages.wholeLogged());
    return;
  }
  block(rewrite, node, messages.unknownValue({ type: names[0] ?? '' }));
}
