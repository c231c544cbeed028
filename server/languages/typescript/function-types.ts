import { ts } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isAsync, isGenerator, returnedExpressions } from './functions.js';
import type { FunctionNode } from './resolver.js';
import { promiseOf } from './type-operations.js';
import { holdsLibrary, unionOf, type ValueType } from './value-types.js';

/** A function as a value: a class when it is used as one. */
export function functionValueType(context: ResolverContext, fn: FunctionNode): ValueType | undefined {
  return context.shapes.isConstructorFunction(fn)
    ? { kind: 'constructor', instance: context.shapes.typeOf(fn) }
    : functionType(context, fn);
}

/** What it gives is worked out when it is called: most functions that are named never matter. */
function functionType(context: ResolverContext, fn: FunctionNode): ValueType {
  return { kind: 'function', declared: { path: context.file.source.path, start: fn.getStart(context.file.tree) } };
}

export function returnType(context: ResolverContext, fn: FunctionNode): ValueType | undefined {
  const annotation = fn.type ?? ts.getJSDocReturnType(fn);
  const annotated = annotation && context.typeOfAnnotation(annotation);
  if (holdsLibrary(annotated)) return annotated;
  const returned = unionOf(returnedExpressions(context, fn).map(context.typeOf));
  return unionOf([isAsync(fn) || isGenerator(fn) ? promiseOf(returned) : returned, annotated]);
}
