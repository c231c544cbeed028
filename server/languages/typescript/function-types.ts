import { ts } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isAsync, isGenerator, returnedExpressions } from './functions.js';
import type { FunctionNode } from './resolver.js';
import { awaited, elementOf, listOf, promiseOf } from './type-operations.js';
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
  if (isAsync(fn) && isGenerator(fn)) return unionOf([annotated, listOf(yieldedType(context, fn))]);
  const returned = unionOf(returnedExpressions(context, fn).map(context.typeOf));
  return unionOf([isAsync(fn) || isGenerator(fn) ? promiseOf(returned) : returned, annotated]);
}

/** What `for await` over an asynchronous generator gives. */
function yieldedType(context: ResolverContext, fn: FunctionNode): ValueType | undefined {
  const yields = context.file.bindings.occurrences.yields.get(fn) ?? [];
  return unionOf(
    yields.map(({ expression, asteriskToken }) => {
      const type = expression && awaited(context.typeOf(expression));
      return asteriskToken ? elementOf(context.world, type) : type;
    }),
  );
}
