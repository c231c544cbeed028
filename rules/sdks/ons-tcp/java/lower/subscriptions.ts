import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { argumentsOf, child, type JavaNode } from '../../../../../server/languages/java/syntax.js';
import type { Subscription } from '../../../../../server/model/messaging.js';
import { memberName, ownerName } from '../../../java/parts.js';
import { rootsOf } from '../../../java/roots.js';
import { settingsOn, valueSet, type Setting } from '../../../java/settings.js';
import type { JavaUse } from '../../../java/use.js';
import { optional } from '../../../java/values.js';
import { onsTcpTypes } from '../types.js';
import { onsText } from './properties.js';

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
