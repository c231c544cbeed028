import { type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { callsWithin, unwrap } from './enclosing.js';
import { holdsLibrary, unionOf, type ValueType } from './value-types.js';

export interface Failures {
  touchesLibrary(node: TypeScript.Node): boolean;
  failureOf(node: TypeScript.Node): ValueType | undefined;
}

/** Functions that call each other in a longer chain are not followed to its end. */
const maximumDepth = 40;

/** Tells which code can fail with the library's error: what calls the library, here or through functions of other files. */
export function createFailures(context: ResolverContext): Failures {
  const { file, world } = context;
  const kept = new Map<TypeScript.Node, boolean>();
  const open = new Set<TypeScript.Node>();

  function touchesLibrary(node: TypeScript.Node): boolean {
    const known = kept.get(node);
    if (known !== undefined) return known;
    if (open.has(node) || open.size >= maximumDepth) return false;
    open.add(node);
    const touches = callsWithin(file.bindings, node).some(callTouchesLibrary);
    open.delete(node);
    // Within a cycle a "no" may only mean that the question is still open.
    if (touches || open.size === 0) kept.set(node, touches);
    return touches;
  }

  function callTouchesLibrary(call: TypeScript.CallExpression): boolean {
    const result = context.typeOf(call);
    if (result?.kind === 'promise' && holdsLibrary(result)) return true;
    const callee = context.typeOf(unwrap(call.expression));
    if (callee?.kind === 'function' && (callee.rejects || (callee.result?.kind === 'promise' && !callee.declared))) return true;
    const fn = context.functionOf(call.expression);
    return fn !== undefined && touchesLibrary(fn);
  }

  function failureOf(node: TypeScript.Node): ValueType | undefined {
    if (!touchesLibrary(node)) return undefined;
    tellWhoseErrors(node);
    return unionOf(world.libraries.map(({ error }) => error));
  }

  function tellWhoseErrors(start: TypeScript.Node): void {
    const seen = new Set<TypeScript.Node>([start]);
    for (const node of seen) {
      for (const call of callsWithin(file.bindings, node)) {
        const callee = context.typeOf(unwrap(call.expression));
        if (callee?.kind === 'function' && callee.rejects && callee.declared && callee.declared.path !== file.source.path) {
          context.outside.handlesErrorsOf(callee.declared.path);
        }
        const fn = context.functionOf(call.expression);
        if (fn) seen.add(fn);
      }
    }
  }

  return { touchesLibrary, failureOf };
}
