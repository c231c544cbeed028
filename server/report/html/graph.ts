import type { MigrationModel, TopicRow } from '../migration/model.js';

/** Who sends to what, which groups read it, and whose they are. Plain data by position, small enough to stand in the page. */
export interface Graph {
  readonly applications: readonly string[];
  readonly topics: readonly GraphTopic[];
  readonly groups: readonly GraphGroup[];
}

export interface GraphTopic {
  readonly name: string;
  /** A message type, `several` or `noType`. */
  readonly kind: string;
  readonly senders: readonly number[];
  /** Applications that read it in a group that is not known. */
  readonly readers: readonly number[];
}

export interface GraphGroup {
  readonly name: string;
  readonly topics: readonly number[];
  readonly readers: readonly number[];
}

/** Everything, applications alone, or one application with what it shares topics with. */
export type GraphScope = 'all' | 'applications' | number;

/** Up to so many nodes a drawing of everything is readable. */
export const readableNodes = 60;

export function kindOf(topic: TopicRow): string {
  return topic.types.length > 1 ? 'several' : (topic.types[0] ?? 'noType');
}

export function graphOf({ applications, topics, groups }: Pick<MigrationModel, 'applications' | 'topics' | 'groups'>): Graph {
  const names = [
    ...new Set([
      ...applications
        .filter(({ sendsTo, consumes, groups: own }) => sendsTo.length + consumes.length + own.length > 0)
        .map(({ name }) => name),
      ...topics.flatMap(({ senders, subscribers }) => [...senders, ...subscribers].map(({ application }) => application)),
      ...groups.flatMap(({ consumers }) => consumers.map(({ application }) => application)),
    ]),
  ].sort();
  const applicationAt = positions(names);
  const topicAt = positions(topics.map(({ name }) => name));
  const indexes = (given: readonly string[], at: ReadonlyMap<string, number>): number[] =>
    [...new Set(given.flatMap((name) => at.get(name) ?? []))].sort((a, b) => a - b);
  return {
    applications: names,
    topics: topics.map((topic) => ({
      name: topic.name,
      kind: kindOf(topic),
      senders: indexes(
        topic.senders.map(({ application }) => application),
        applicationAt,
      ),
      readers: indexes(
        topic.subscribers.filter(({ group }) => group === null).map(({ application }) => application),
        applicationAt,
      ),
    })),
    groups: groups
      .filter(({ consumers }) => consumers.length > 0)
      .map(({ name, consumers }) => ({
        name,
        topics: indexes(
          consumers.flatMap(({ subscriptions }) => subscriptions.flatMap(({ topic }) => topic ?? [])),
          topicAt,
        ),
        readers: indexes(
          consumers.map(({ application }) => application),
          applicationAt,
        ),
      })),
  };
}

function positions(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}

export function sizeOf({ applications, topics, groups }: Graph): number {
  return applications.length + topics.length + groups.length;
}

/** More lines than this between applications are a black surface, and most of the page. */
const readableLines = 1000;

/** What is drawn first: one application where a drawing of more cannot be read. */
export function firstScope(graph: Graph): GraphScope {
  if (sizeOf(graph) <= readableNodes) return 'all';
  return linesBetweenApplications(graph) <= readableLines ? 'applications' : 0;
}

/** Pairs of applications that share a topic; not counted beyond what is readable. */
function linesBetweenApplications({ topics, groups }: Graph): number {
  const pairs = new Set<string>();
  const readersOf = topics.map(({ readers }) => [...readers]);
  for (const group of groups) for (const topic of group.topics) readersOf[topic]?.push(...group.readers);
  for (const [i, { senders }] of topics.entries()) {
    for (const sender of senders) {
      for (const reader of readersOf[i] ?? []) pairs.add(`${sender} ${reader}`);
      if (pairs.size > readableLines) return pairs.size;
    }
  }
  return pairs.size;
}
