import type { Bindings } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isAmbientRoot, isPropertyRead, propertyName } from './syntax.js';
import { unionOf, type ValueType } from './value-types.js';

/** `app.set('mq', producer)`, `app.decorate('mq', producer)`: kept by an application object under a text. */
const puttingMethods = ['set', 'decorate'] as const;

interface KeyedValue {
  readonly key: string;
  readonly value: TypeScript.Expression;
}

/** Everything that a file puts on application objects by key. */
export function keyedValues(bindings: Bindings): readonly KeyedValue[] {
  return puttingMethods.flatMap((method) =>
    bindings.accessesOf(method).flatMap((access) => {
      const call = access.parent;
      if (!ts.isCallExpression(call) || call.expression !== access || !isAmbientRoot(access.expression)) return [];
      const [key, value] = call.arguments;
      return key && value && ts.isStringLiteralLike(key) ? [{ key: key.text, value }] : [];
    }),
  );
}

/** The name by which an index knows a keyed value. */
export function keyedName(key: string): string {
  return `get('${key}')`;
}

/** What `app.get('mq')` gives: what this file or another one put there. */
export function typeOfKeyedRead(context: ResolverContext, call: TypeScript.CallExpression): ValueType | undefined {
  const callee = call.expression;
  const [key] = call.arguments;
  if (!isPropertyRead(callee) || propertyName(callee) !== 'get' || !isAmbientRoot(callee.expression)) return undefined;
  if (!key || !ts.isStringLiteralLike(key) || call.arguments.length > 1) return undefined;
  const own = keyedValues(context.file.bindings).filter((put) => put.key === key.text);
  return unionOf([...own.map(({ value }) => context.typeOf(value)), context.outside.ambientType(keyedName(key.text))]);
}
