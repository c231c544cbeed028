import { connectedGroups } from '../../engine/connected.js';
import { messageTypes } from '../../model/messaging.js';
import type { Application, GroupRow, Stage, TopicRow } from './model.js';
import { unique } from './places.js';

/** What one producer object writes, and the group in whose name it does. */
export interface StageLink {
  readonly group?: string;
  readonly topics: readonly string[];
}

/**
 * The order in which topics move. What moves together is one stage: all topics of a group, and all that one producer writes. Plain
 * messages come first, transactional ones last; among equals, what concerns fewer applications.
 */
export function stagesOf(
  topics: readonly TopicRow[],
  groups: readonly GroupRow[],
  applications: readonly Application[],
  links: readonly StageLink[],
): Stage[] {
  const groupNode = (name: string): string => `group ${name}`;
  const topicNode = (name: string): string => `topic ${name}`;
  const edges = new Map<string, string[]>();
  const connect = (a: string, b: string): void => {
    edges.set(a, [...(edges.get(a) ?? []), b]);
  };
  for (const { name, consumers } of groups) {
    for (const { topic } of consumers.flatMap(({ subscriptions }) => subscriptions)) {
      if (topic !== null) connect(groupNode(name), topicNode(topic));
    }
  }
  for (const { group, topics: written } of links) {
    const [first, ...others] = [...(group === undefined ? [] : [groupNode(group)]), ...written.map(topicNode)];
    for (const other of others) if (first !== undefined) connect(first, other);
  }
  const nodes = [...topics.map(({ name }) => topicNode(name)), ...groups.map(({ name }) => groupNode(name))];
  const byName = new Map(topics.map((topic) => [topic.name, topic]));
  const stages = connectedGroups(nodes, (node) => edges.get(node) ?? []).map((members) => {
    const names = (kind: string): string[] => members.filter((node) => node.startsWith(kind)).map((node) => node.slice(kind.length));
    const ownTopics = names('topic ').sort();
    const ownGroups = names('group ').sort();
    const concerned = applications.filter(
      ({ sendsTo, consumes, groups: own }) =>
        [...sendsTo, ...consumes].some((topic) => ownTopics.includes(topic)) || own.some((group) => ownGroups.includes(group)),
    );
    return { topics: ownTopics, groups: ownGroups, applications: unique(concerned.map(({ name }) => name)) };
  });
  const risk = ({ topics: names }: Omit<Stage, 'number'>): number =>
    Math.max(0, ...names.flatMap((name) => byName.get(name)?.types ?? []).map((type) => messageTypes.indexOf(type)));
  const firstName = (stage: Omit<Stage, 'number'>): string => stage.topics[0] ?? stage.groups[0] ?? '';
  return stages
    .sort((a, b) => risk(a) - risk(b) || a.applications.length - b.applications.length || (firstName(a) < firstName(b) ? -1 : 1))
    .map((stage, i) => ({ number: i + 1, ...stage }));
}
