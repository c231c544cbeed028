import type { Graph, GraphScope } from './graph.js';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** Class of its colour. */
  readonly kind: string;
  /** From left to right: senders, topics, groups, readers. */
  readonly layer: number;
  readonly x: number;
  readonly y: number;
}

export interface GraphEdge {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** How many topics it stands for, where that is said. */
  readonly count?: number;
}

export interface GraphLayout {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly width: number;
  readonly height: number;
}

export const nodeSize = { width: 210, height: 28 } as const;
const gap = { x: 80, y: 10 } as const;
const top = 34;

interface Draft {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly layer: number;
}

type Link = readonly [from: string, to: string, count?: number];

export function layoutOf(graph: Graph, scope: GraphScope): GraphLayout {
  return scope === 'applications' ? placed(...applicationLinks(graph)) : placed(...allLinks(graph, scope));
}

function allLinks({ applications, topics, groups }: Graph, scope: GraphScope): [Draft[], Link[]] {
  const concerns = (own: readonly number[]): boolean => typeof scope !== 'number' || own.includes(scope);
  const shownTopics = topics.flatMap((topic, i) => {
    const readers = groups.filter((group) => group.topics.includes(i)).flatMap((group) => group.readers);
    return concerns([...topic.senders, ...topic.readers, ...readers]) ? [i] : [];
  });
  const isShown = new Set(shownTopics);
  const drafts = new Map<string, Draft>();
  const links: Link[] = [];
  const add = (id: string, label: string, kind: string, layer: number): string => {
    if (!drafts.has(id)) drafts.set(id, { id, label, kind, layer });
    return id;
  };
  const application = (i: number, layer: 0 | 3): string => add(`${layer}a${i}`, applications[i] ?? '', 'application', layer);
  for (const i of shownTopics) {
    const topic = topics[i];
    if (!topic) continue;
    const own = add(`1t${i}`, topic.name, `type-${topic.kind}`, 1);
    for (const sender of topic.senders) links.push([application(sender, 0), own]);
    for (const reader of topic.readers) links.push([own, application(reader, 3)]);
  }
  groups.forEach((group, i) => {
    const own = group.topics.filter((topic) => isShown.has(topic));
    if (own.length === 0 && (typeof scope === 'number' ? !group.readers.includes(scope) : group.topics.length > 0)) return;
    const id = add(`2g${i}`, group.name, 'group', 2);
    for (const topic of own) links.push([`1t${topic}`, id]);
    for (const reader of group.readers) links.push([id, application(reader, 3)]);
  });
  return [[...drafts.values()], links];
}

/** Each pair of applications with the number of topics between them. */
function applicationLinks({ applications, topics, groups }: Graph): [Draft[], Link[]] {
  const counts = new Map<string, number>();
  const drafts = new Map<string, Draft>();
  const add = (i: number, layer: 0 | 1): string => {
    const id = `${layer}a${i}`;
    if (!drafts.has(id)) drafts.set(id, { id, label: applications[i] ?? '', kind: 'application', layer });
    return id;
  };
  topics.forEach((topic, i) => {
    const readers = new Set([...topic.readers, ...groups.filter((group) => group.topics.includes(i)).flatMap((group) => group.readers)]);
    for (const sender of topic.senders) {
      const from = add(sender, 0);
      for (const reader of readers) {
        const key = `${from} ${add(reader, 1)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    for (const reader of readers) add(reader, 1);
  });
  return [
    [...drafts.values()],
    [...counts].map(([key, count]): Link => {
      const [from = '', to = ''] = key.split(' ');
      return [from, to, count];
    }),
  ];
}

/** Layers as columns; within one, each node near the middle of what it is linked with (Sugiyama's barycentre, a few sweeps). */
function placed(drafts: readonly Draft[], links: readonly Link[]): GraphLayout {
  const layers = [0, 1, 2, 3].map((layer) => drafts.filter((draft) => draft.layer === layer)).filter((layer) => layer.length > 0);
  const neighbours = new Map<string, string[]>();
  for (const [from, to] of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const rank = new Map<string, number>();
  const remember = (layer: readonly Draft[]): void =>
    layer.forEach(({ id }, i) => rank.set(id, layer.length > 1 ? i / (layer.length - 1) : 0.5));
  layers.forEach(remember);
  const middle = ({ id }: Draft): number => {
    const own = neighbours.get(id) ?? [];
    return own.length === 0 ? 1 : own.reduce((sum, other) => sum + (rank.get(other) ?? 0), 0) / own.length;
  };
  for (let sweep = 0; sweep < 6; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const keyed = layer.map((draft) => ({ draft, key: middle(draft) }));
      keyed.sort((a, b) => a.key - b.key);
      layer.splice(0, layer.length, ...keyed.map(({ draft }) => draft));
      remember(layer);
    }
  }
  const rows = Math.max(1, ...layers.map((layer) => layer.length));
  const height = top + rows * (nodeSize.height + gap.y);
  const nodes = layers.flatMap((layer, column) => {
    const free = (rows - layer.length) * (nodeSize.height + gap.y);
    return layer.map((draft, i): GraphNode => ({
      ...draft,
      layer: column,
      x: column * (nodeSize.width + gap.x),
      y: top + i * (nodeSize.height + gap.y) + (layer.length > 0 ? (free * (i + 0.5)) / layer.length : 0),
    }));
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = links.flatMap(([from, to, count]): GraphEdge[] => {
    const source = byId.get(from);
    const target = byId.get(to);
    return source && target ? [{ from: source, to: target, ...(count !== undefined && { count }) }] : [];
  });
  return { nodes, edges, width: layers.length * (nodeSize.width + gap.x) - gap.x, height };
}
