import type { WorkspaceConsumer } from '../../../server/model/workspace.js';
import { nameIn } from '../support/group-members.js';
import { onlyText } from '../support/known.js';

/** What one consumer subscribes to: filters by topic, in one spelling; undefined where a filter is not known. */
export type Subscriptions = ReadonlyMap<string, string | undefined>;

/** Undefined unless every topic is known: a consumer of which a part is not seen can't be called different. */
export function subscriptionsOf({ subscriptions }: WorkspaceConsumer, profile: string | undefined): Subscriptions | undefined {
  if (subscriptions.length === 0) return undefined;
  const found = new Map<string, string | undefined>();
  for (const { part, topics, filters } of subscriptions) {
    const topic = nameIn(onlyText(topics, profile));
    if (topic === undefined) return undefined;
    const filter = filters.length === 0 && part.filter === undefined ? null : onlyText(filters, profile);
    found.set(topic, filter === undefined ? undefined : normalFilter(filter, part.filterKind));
  }
  return found;
}

/** No filter, an empty one and `*` are the same; the tags of `A || B` have no order. */
function normalFilter(filter: string | null, kind: 'tag' | 'sql92' | undefined): string {
  const text = filter?.trim() ?? '';
  if (kind === 'sql92') return `SQL ${text.replace(/\s+/g, ' ')}`;
  const tags = text.split('||').map((tag) => tag.trim());
  return text === '' || tags.includes('*') ? '*' : [...new Set(tags)].sort().join(' || ');
}

export type Difference = { readonly kind: 'topics' } | { readonly kind: 'filters'; readonly topic: string };

export function differenceOf(a: Subscriptions, b: Subscriptions): Difference | undefined {
  if (a.size !== b.size || [...a.keys()].some((topic) => !b.has(topic))) return { kind: 'topics' };
  for (const [topic, filter] of a) {
    const other = b.get(topic);
    if (filter !== undefined && other !== undefined && filter !== other) return { kind: 'filters', topic };
  }
  return undefined;
}

/** As a person reads it: `orders (TagA || TagB), refunds`. */
export function written(subscriptions: Subscriptions): string {
  return [...subscriptions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, filter]) => (filter === undefined || filter === '*' ? topic : `${topic} (${filter})`))
    .join(', ');
}
