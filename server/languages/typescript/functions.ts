import type { Declaration } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import { isFunction, unwrap, wrapped } from './enclosing.js';
import type { ResolverContext } from './context.js';
import type { FunctionNode } from './resolver.js';
import { isAssignmentTarget, propertyName } from './syntax.js';

/** The function of this file that an expression means: an inline one, a name, `this.method`, `service.method`, any of them with `.bind(..)`. */
export function functionOf(context: ResolverContext, expression: TypeScript.Expression): FunctionNode | undefined {
  const node = unwrap(expression);
  if (isFunction(node)) return node;
  if (ts.isIdentifier(node)) {
    const declaration = context.file.bindings.declarationOf(node);
    return declaration && functionOfDeclaration(declaration);
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'bind') {
    return functionOf(context, node.expression.expression);
  }
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  for (const source of context.fieldOf(node)?.sources ?? []) {
    if (isFunction(source.node)) return source.node;
    const value = source.value && unwrap(source.value);
    if (value && isFunction(value)) return value;
    if (value && ts.isIdentifier(value)) return functionOf(context, value);
  }
  return undefined;
}

function functionOfDeclaration(declaration: Declaration): FunctionNode | undefined {
  if (isFunction(declaration.node)) return declaration.node;
  for (const { value, steps } of declaration.assignments) {
    const inner = value && unwrap(value);
    if (inner && steps.length === 0 && isFunction(inner)) return inner;
  }
  return undefined;
}

/** An expression that means a function: where it stands decides whether it is called, passed on or exported. */
export interface FunctionUse {
  readonly node: TypeScript.Expression;
  readonly call: TypeScript.CallExpression | TypeScript.NewExpression | undefined;
}

/** Everything in the file that names a function, and the function itself where it stands inline. */
export function usesOfFunction(context: ResolverContext, fn: FunctionNode): readonly FunctionUse[] {
  const named = nameOf(fn);
  const places: TypeScript.Expression[] = [];
  if (ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) places.push(fn);
  if (named && ts.isIdentifier(named)) {
    const declaration = context.file.bindings.declarationOf(named);
    if (declaration) places.push(...declaration.references.filter((reference) => !isAssignmentTarget(reference)));
  }
  const member = memberName(fn);
  if (member !== undefined) {
    for (const access of context.file.bindings.accessesOf(member)) {
      if (!isAssignmentTarget(access) && context.functionOf(access) === fn) places.push(access);
    }
  }
  if (ts.isConstructorDeclaration(fn) && fn.parent.name) {
    const declaration = context.file.bindings.declarationOf(fn.parent.name);
    if (declaration) places.push(...declaration.references);
  }
  return places.map((node) => ({ node, call: callOf(node) }));
}

function callOf(node: TypeScript.Expression): TypeScript.CallExpression | TypeScript.NewExpression | undefined {
  const outer = wrapped(node);
  const parent = outer.parent;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === outer ? parent : undefined;
}

/** The identifier that names a function: its own, or the variable that it is assigned to. */
function nameOf(fn: FunctionNode): TypeScript.Node | undefined {
  if (ts.isFunctionDeclaration(fn)) return fn.name;
  if (ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) {
    const parent = wrapped(fn).parent;
    if (ts.isVariableDeclaration(parent)) return parent.name;
    if (ts.isBinaryExpression(parent) && ts.isIdentifier(parent.left)) return parent.left;
  }
  return undefined;
}

/** The member name by which a function is called: a method, a property that holds it. */
export function memberName(fn: FunctionNode): string | undefined {
  if (ts.isMethodDeclaration(fn)) return ts.isIdentifier(fn.name) || ts.isStringLiteral(fn.name) ? fn.name.text : undefined;
  if (!ts.isFunctionExpression(fn) && !ts.isArrowFunction(fn)) return undefined;
  const parent = wrapped(fn).parent;
  if ((ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBinaryExpression(parent)) return propertyName(parent.left);
  return undefined;
}

/** Expressions that a function returns; an arrow's expression body is one. */
export function returnedExpressions(context: ResolverContext, fn: FunctionNode): readonly TypeScript.Expression[] {
  if (ts.isArrowFunction(fn) && !ts.isBlock(fn.body)) return [fn.body];
  return context.file.bindings.occurrences.returns.get(fn) ?? [];
}

export function isAsync(fn: FunctionNode): boolean {
  return ts.canHaveModifiers(fn) && (ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false);
}

export function isGenerator(fn: FunctionNode): boolean {
  return 'asteriskToken' in fn && fn.asteriskToken !== undefined;
}
