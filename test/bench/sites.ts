import type { ValueAt } from '../../server/model/messaging.js';
import type { Due, Resolved, Workspace } from '../../server/model/workspace.js';

/** What a value is for. */
export type Role = 'topic' | 'group' | 'endpoint' | 'access key' | 'secret key' | 'delay';

/** One place in the code that gives messaging a value, with all that it can be. */
export interface ValueSite {
  readonly role: Role;
  readonly path: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly alternatives: readonly (Resolved[number] | Due)[];
}

/** One entry for each place: a wrapper method's parameter is one, with the values of all callers. */
export function sitesOf({ sends, consumers, producers, clients }: Workspace): readonly ValueSite[] {
  const found = new Map<string, ValueSite>();
  const add = (role: Role, path: string, at: ValueAt | undefined, alternatives: ValueSite['alternatives']) => {
    if (!at) return;
    const key = `${role} ${path} ${at.range.start}-${at.range.end}`;
    const before = found.get(key)?.alternatives ?? [];
    found.set(key, { role, path, range: at.range, alternatives: [...before, ...alternatives] });
  };
  for (const { part, path, topics, due } of sends) {
    add('topic', path, part.topic, topics);
    add('delay', path, part.deliveryTime, due ?? []);
  }
  for (const { part, path, groups, subscriptions } of consumers) {
    add('group', path, part.group, groups);
    for (const subscription of subscriptions) add('topic', path, subscription.part.topic, subscription.topics);
  }
  for (const { part, path, groups, topics } of producers) {
    add('group', path, part.group, groups);
    add('topic', path, part.topic, topics);
  }
  for (const { part, path, endpoints, accessKeys, secretKeys } of clients) {
    add('endpoint', path, part.endpoint, endpoints);
    add('access key', path, part.accessKey, accessKeys);
    add('secret key', path, part.secretKey, secretKeys);
  }
  return [...found.values()];
}
