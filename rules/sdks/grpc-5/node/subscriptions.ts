import { ts, type Resolver, type TypeScript } from '../../../../server/languages/typescript/index.js';
import type { Subscription } from '../../../../server/model/messaging.js';
import { present, valueAt } from '../../node/options.js';
import { exportedName } from './imports.js';

/** `new Map([['topic', 'tag']])`, `new Map().set('topic', '*')`, with `FilterExpression`s. */
export function subscriptionsIn(resolver: Resolver, map: TypeScript.Expression | undefined): readonly Subscription[] {
  const found: Subscription[] = [];
  for (const origin of map ? originsThroughSet(resolver, map) : []) {
    if (ts.isCallExpression(origin)) found.push(subscriptionTo(resolver, origin.arguments[0], origin.arguments[1]));
    if (!ts.isNewExpression(origin)) continue;
    const [entries] = origin.arguments ?? [];
    for (const list of entries ? resolver.originsOf(entries) : []) {
      if (!ts.isArrayLiteralExpression(list)) continue;
      for (const entry of list.elements) found.push(...entryOf(resolver, entry));
    }
  }
  return found;
}

function entryOf(resolver: Resolver, entry: TypeScript.Expression): readonly Subscription[] {
  return resolver
    .originsOf(entry)
    .flatMap((pair) => (ts.isArrayLiteralExpression(pair) ? [subscriptionTo(resolver, pair.elements[0], pair.elements[1])] : []));
}

/** The map itself, and every `set` on it: in one chain, or on the variable that holds it. */
function originsThroughSet(resolver: Resolver, map: TypeScript.Expression): readonly TypeScript.Node[] {
  const found: TypeScript.Node[] = [];
  const pending: TypeScript.Node[] = [...resolver.originsOf(map)];
  for (let origin = pending.pop(); origin; origin = pending.pop()) {
    if (found.includes(origin) || found.length > 100) continue;
    found.push(origin);
    if (isSet(origin)) pending.push(...resolver.originsOf(origin.expression.expression));
  }
  for (const read of resolver.file.bindings.accessesOf('set')) {
    const call = read.parent;
    if (!ts.isCallExpression(call) || call.expression !== read || found.includes(call)) continue;
    if (resolver.originsOf(read.expression).some((origin) => found.includes(origin))) found.push(call);
  }
  return found;
}

function isSet(node: TypeScript.Node): node is TypeScript.CallExpression & { readonly expression: TypeScript.PropertyAccessExpression } {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'set';
}

export function subscriptionTo(
  resolver: Resolver,
  topic: TypeScript.Expression | undefined,
  filter: TypeScript.Expression | undefined,
): Subscription {
  const [made] = filter ? resolver.originsOf(filter) : [];
  if (made && ts.isNewExpression(made) && exportedName(made.expression, resolver) === 'FilterExpression') {
    const [expression, type] = made.arguments ?? [];
    const isSql = type !== undefined && /SQL/.test(type.getText());
    return { ...present({ topic: valueAt(resolver, topic), filter: valueAt(resolver, expression) }), filterKind: isSql ? 'sql92' : 'tag' };
  }
  return { ...present({ topic: valueAt(resolver, topic), filter: valueAt(resolver, filter) }), filterKind: 'tag' };
}
