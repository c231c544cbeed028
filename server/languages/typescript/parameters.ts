import { elementCallbacks } from './calls.js';
import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isFunction } from './enclosing.js';
import { usesOfFunction } from './functions.js';
import type { FunctionNode } from './resolver.js';
import { isPropertyRead, propertyName } from './syntax.js';
import { awaited, elementOf } from './type-operations.js';
import { unionOf, type ValueType } from './value-types.js';

/** What a parameter without annotation holds, by everything that calls its function. */
export function inferParameter(context: ResolverContext, parameter: TypeScript.ParameterDeclaration): ValueType | undefined {
  const fn = parameter.parent;
  if (!isFunction(fn)) return undefined;
  const index = positionOf(fn, parameter);
  const types: (ValueType | undefined)[] = [];
  for (const { node, call } of usesOfFunction(context, fn)) {
    if (call) types.push(argumentType(context, call.arguments ?? [], index, parameter.dotDotDotToken !== undefined));
    else types.push(callbackArgument(context, node, index));
  }
  types.push(context.outside.passedType(startOf(context, fn), index));
  return unionOf(types);
}

/** A parameter's annotation says what it holds; the files that pass a value to it belong together with its own all the same. */
export function linkPassers(context: ResolverContext, node: TypeScript.Node): void {
  if (!ts.isParameter(node)) return;
  const fn = node.parent;
  if (isFunction(fn)) context.outside.passedType(startOf(context, fn), positionOf(fn, node));
}

/** Its place among the parameters; `this` is none that callers give. */
function positionOf(fn: FunctionNode, parameter: TypeScript.ParameterDeclaration): number {
  return fn.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this')).indexOf(parameter);
}

/** Callers of a class in other files know the class, not its constructor. */
function startOf(context: ResolverContext, fn: FunctionNode): number {
  return (ts.isConstructorDeclaration(fn) ? fn.parent : fn).getStart(context.file.tree);
}

function argumentType(
  context: ResolverContext,
  given: readonly TypeScript.Expression[],
  index: number,
  isRest: boolean,
): ValueType | undefined {
  if (given.slice(0, index + 1).some((argument) => ts.isSpreadElement(argument))) return undefined;
  if (!isRest) {
    const argument = given[index];
    return argument && context.typeOf(argument);
  }
  const element = unionOf(given.slice(index).map((argument) => context.typeOf(argument)));
  return element && { kind: 'list', element };
}

/** The function is handed to something that calls it: a promise's or a list's method. */
function callbackArgument(context: ResolverContext, node: TypeScript.Expression, index: number): ValueType | undefined {
  const bound = boundForm(node);
  const call = bound.parent;
  if (!ts.isCallExpression(call)) return undefined;
  const position = call.arguments.indexOf(bound);
  const callee = call.expression;
  if (position < 0 || !isPropertyRead(callee)) return undefined;
  const name = propertyName(callee) ?? '';
  const receiver = context.typeOf(callee.expression);
  if ((name === 'catch' && position === 0) || (name === 'then' && position === 1))
    return index === 0 ? rejection(context, callee.expression, receiver) : undefined;
  if (name === 'then' && position === 0) return index === 0 && receiver?.kind === 'promise' ? awaited(receiver) : undefined;
  if (name === 'reduce') return index === 1 ? elementOf(context.world, receiver) : undefined;
  if (!elementCallbacks.has(name) || index !== 0) return undefined;
  const first = call.arguments[0];
  return elementOf(context.world, receiver) ?? (position > 0 && first ? elementOf(context.world, context.typeOf(first)) : undefined);
}

function boundForm(node: TypeScript.Expression): TypeScript.Expression {
  const access = node.parent;
  if (
    ts.isPropertyAccessExpression(access) &&
    access.expression === node &&
    access.name.text === 'bind' &&
    ts.isCallExpression(access.parent)
  ) {
    return access.parent;
  }
  return node;
}

/** What a promise of the library, or of code that calls it, rejects with. */
function rejection(context: ResolverContext, promise: TypeScript.Expression, type: ValueType | undefined): ValueType | undefined {
  return context.failureOf(promise) ?? (type?.kind === 'promise' ? unionOf(context.world.libraries.map(({ error }) => error)) : undefined);
}
