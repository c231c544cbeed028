import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { argumentsOf, child, type JavaNode } from '../../../../../server/languages/java/syntax.js';
import type { Subscription } from '../../../../../server/model/messaging.js';
import { originsOf } from '../../../../../server/languages/java/origins.js';
import { memberName, ownerName } from '../../../java/parts.js';
import { rootsOf } from '../../../java/roots.js';
import { settingsOn, valueSet, type Setting } from '../../../java/settings.js';
import type { JavaUse } from '../../../java/use.js';
import { optional, valueAt } from '../../../java/values.js';
import { onsTcpTypes } from '../types.js';
import { onsText } from './properties.js';

/** `subscribe(topic, "a || b", ..)`, `subscribe(topic, MessageSelector.bySql(".."), ..)`. */
export function subscribed([topic, filter]: readonly JavaNode[], resolver: JavaResolver): Subscription {
  if (!topic) return {};
  const at = valueAt(topic, resolver);
  if (!filter) return { topic: at };
  const selector = originsOf(filter, resolver).find((origin) => selectorKind(origin, resolver) !== undefined);
  const kind = selector && selectorKind(selector, resolver);
  const [expression] = selector ? argumentsOf(selector) : [];
  if (selector && kind && expression) return { topic: at, filter: valueAt(expression, resolver), filterKind: kind };
  return isText(filter, resolver) ? { topic: at, filter: valueAt(filter, resolver), filterKind: 'tag' } : { topic: at };
}

function isText(node: JavaNode, resolver: JavaResolver): boolean {
  const type = resolver.typeOf(node);
  return type === undefined ? node.kind !== 'null_literal' : type.name === 'java.lang.String';
}

function selectorKind(node: JavaNode, resolver: JavaResolver): Subscription['filterKind'] {
  const member = node.kind === 'method_invocation' ? resolver.memberOf(node) : undefined;
  if (member?.origin !== 'library' || !member.member.owner.endsWith('.MessageSelector')) return undefined;
  return member.member.name === 'bySql' ? 'sql92' : member.member.name === 'byTag' ? 'tag' : undefined;
}

type SubscriptionWhat = 'topic' | 'expression' | 'type';
const setters: Readonly<Record<string, SubscriptionWhat>> = { setTopic: 'topic', setExpression: 'expression', setType: 'type' };

/** The keys of a bean's subscription table. */
export function subscriptionTables(uses: readonly JavaUse[], resolver: JavaResolver): (table: JavaNode) => readonly Subscription[] {
  const isKey = (name: string): boolean => name === onsTcpTypes.subscription || name === onsTcpTypes.subscriptionExt;
  const settings = uses.flatMap((use): Setting<SubscriptionWhat>[] => {
    const what = isKey(ownerName(use)) ? setters[memberName(use)] : undefined;
    const [value] = use.arguments;
    if (!what || !value || !use.receiver) return [];
    return [{ what, value, call: use.node, receiver: use.receiver, roots: rootsOf(use.receiver, resolver) }];
  });
  return (table) => {
    const roots = rootsOf(table, resolver);
    const entries = (resolver.file.invocations.get('put') ?? []).filter((call) => {
      const receiver = child(call, 'object');
      return receiver && rootsOf(receiver, resolver).some((root) => roots.includes(root));
    });
    return entries.flatMap((call): Subscription[] => {
      const [key] = argumentsOf(call);
      if (!key) return [];
      const applied = settingsOn(rootsOf(key, resolver), settings, resolver, call);
      const type = applied.findLast(({ what }) => what === 'type');
      const filter = valueSet(applied, 'expression', resolver);
      const isSql = type && onsText(type.value, resolver) === 'SQL92';
      return [optional({ topic: valueSet(applied, 'topic', resolver), filter, filterKind: filter && (isSql ? 'sql92' : 'tag') })];
    });
  };
}
