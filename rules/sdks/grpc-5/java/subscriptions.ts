import { originsOf } from '../../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../../../../server/languages/java/syntax.js';
import type { Subscription, ValueAt } from '../../../../server/model/messaging.js';
import { known } from '../../../../server/model/values.js';
import { grpcTypes } from './types.js';

/** `Collections.singletonMap(topic, filter)`, `Map.of(topic, filter, ..)`, or a map that is filled by `put`. */
export function subscriptionsIn(table: JavaNode, resolver: JavaResolver): readonly Subscription[] {
  const { file } = resolver;
  const found: Subscription[] = [];
  const add = (topic: JavaNode | undefined, filter: JavaNode | undefined): void => {
    if (topic) found.push(subscriptionOf(topic, filter, resolver));
  };
  for (const origin of originsOf(table, resolver)) {
    if (origin.kind !== 'method_invocation') continue;
    const name = child(origin, 'name');
    const made = argumentsOf(origin);
    if (name && file.text(name) === 'singletonMap') add(made[0], made[1]);
    else if (name && file.text(name) === 'of') for (let i = 0; i + 1 < made.length; i += 2) add(made[i], made[i + 1]);
  }
  const held = unwrap(table);
  const declaration = held.kind === 'identifier' || held.kind === 'field_access' ? resolver.declarationOf(held) : undefined;
  for (const reference of declaration ? resolver.referencesOf(declaration) : []) {
    const target = reference.field === 'field' && reference.parent ? reference.parent : reference;
    const call = target.parent;
    const name = call?.kind === 'method_invocation' && target.field === 'object' ? child(call, 'name') : undefined;
    if (call && name && file.text(name) === 'put') add(argumentsOf(call)[0], argumentsOf(call)[1]);
  }
  return found;
}

export function subscriptionOf(topic: JavaNode, filter: JavaNode | undefined, resolver: JavaResolver): Subscription {
  const at = (node: JavaNode): ValueAt => ({ value: resolver.constantOf(node), range: { start: node.start, end: node.end } });
  return { topic: at(topic), ...(filter && filterOf(filter, resolver)) };
}

/** `new FilterExpression(text[, FilterExpressionType.SQL92])`, `FilterExpression.SUB_ALL`; nothing where neither can be seen. */
function filterOf(expression: JavaNode, resolver: JavaResolver): Pick<Subscription, 'filter' | 'filterKind'> {
  const { file } = resolver;
  const [origin, ...others] = originsOf(expression, resolver);
  if (!origin || others.length > 0) return {};
  const range = { start: origin.start, end: origin.end };
  if (/\bSUB_ALL$/.test(file.text(origin))) return { filter: { value: known('*'), range }, filterKind: 'tag' };
  const type = origin.kind === 'object_creation_expression' ? child(origin, 'type') : undefined;
  if (!type || resolver.resolveType(type)?.name !== grpcTypes.filter) return {};
  const [text, kind] = argumentsOf(origin);
  if (!text) return { filter: { value: known('*'), range }, filterKind: 'tag' };
  const filter: ValueAt = { value: resolver.constantOf(text), range: { start: text.start, end: text.end } };
  if (!kind) return { filter, filterKind: 'tag' };
  const written = file.text(kind);
  return /\bSQL92$/.test(written) ? { filter, filterKind: 'sql92' } : /\bTAG$/.test(written) ? { filter, filterKind: 'tag' } : { filter };
}
