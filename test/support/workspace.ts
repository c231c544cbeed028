import { languageOf } from '../../server/engine/languages.js';
import type { DeclaredGroup, DeclaredTopic } from '../../server/model/declared.js';
import type { ConsumerPart, FeatureUse, ClientPart, MessageType, ProducerPart, SendPart } from '../../server/model/messaging.js';
import type { known } from '../../server/model/values.js';
import { type Constant, type Site, type TrailStep } from '../../server/model/values.js';
import {
  emptyWorkspace,
  type Declared,
  type Due,
  type Group,
  type Resolved,
  type Topic,
  type Workspace,
  type WorkspaceClient,
  type WorkspaceConsumer,
  type WorkspaceFeature,
  type WorkspaceFile,
  type WorkspaceProducer,
  type WorkspaceSend,
} from '../../server/model/workspace.js';
import { LineMap, type TextRange } from '../../server/engine/text.js';
import type { LocatedReport, Rule } from '../../server/engine/rule.js';
import { targetOf } from '../../rules/knowledge/editions.js';

/** What a test says of a part; the rest is what such a part has at least. */
type Given<W, P> = Partial<Omit<W, 'part'>> & { readonly part?: Partial<P> };

/** A workspace made by hand, for rules: places are said by the text that stands there. */
export interface WorkspaceBuilder {
  /** The place of a text in a file; the n-th one (from 0) where it stands there several times. */
  at(path: string, text: string, n?: number): Site;
  /** A value known by a literal that stands as `text` in a file. */
  literal(path: string, value: Constant, text?: string, profile?: string): Resolved;
  send(path: string, statement: string, more: Given<WorkspaceSend, SendPart>): void;
  consumer(path: string, statement: string, more: Given<WorkspaceConsumer, ConsumerPart>): void;
  producer(path: string, statement: string, more: Given<WorkspaceProducer, ProducerPart>): void;
  client(path: string, statement: string, more: Given<WorkspaceClient, ClientPart>): void;
  feature(
    path: string,
    statement: string,
    more: Given<WorkspaceFeature, FeatureUse> & { readonly part: Pick<FeatureUse, 'feature'> },
  ): void;
  declareTopic(path: string, declaration: DeclaredTopic): void;
  declareGroup(path: string, declaration: DeclaredGroup): void;
  build(settings?: { readonly edition?: string; readonly maxDelay?: number }): Workspace;
}

export function workspaceBuilder(texts: Readonly<Record<string, string>>): WorkspaceBuilder {
  const sends: WorkspaceSend[] = [];
  const consumers: WorkspaceConsumer[] = [];
  const producers: WorkspaceProducer[] = [];
  const clients: WorkspaceClient[] = [];
  const features: WorkspaceFeature[] = [];
  const topicDeclarations: Declared<DeclaredTopic>[] = [];
  const groupDeclarations: Declared<DeclaredGroup>[] = [];
  let id = 0;

  const rangeOf = (path: string, text: string, n = 0): TextRange => {
    let start = -1;
    for (let i = 0; i <= n; i++) start = (texts[path] ?? '').indexOf(text, start + 1);
    if (start < 0) throw new Error(`${path} does not hold ${text}`);
    return { start, end: start + text.length };
  };
  const at = (path: string, text: string, n = 0): Site => ({ path, range: rangeOf(path, text, n) });
  const located = (
    path: string,
    statement: string,
  ): { path: string; place: Site; calls: readonly TrailStep[]; part: { id: number; family: 'ons-http'; range: TextRange } } => {
    const place = at(path, statement);
    return { path, place, calls: [], part: { id: id++, family: 'ons-http', range: place.range } };
  };

  return {
    at,
    literal: (path, value, text = String(value), profile = undefined) => [
      { kind: 'known', value, site: at(path, text), trail: [], ...(profile !== undefined && { profile }) },
    ],
    send(path, statement, { part, ...more }) {
      const base = located(path, statement);
      sends.push({
        ...base,
        topics: [],
        types: part?.types ?? ['NORMAL'],
        ...more,
        part: { ...base.part, types: ['NORMAL'], asynchronous: false, ...part },
      });
    },
    consumer(path, statement, { part, ...more }) {
      const base = located(path, statement);
      consumers.push({
        ...base,
        groups: [],
        subscriptions: [],
        ...more,
        part: { ...base.part, subscriptions: [], manner: 'push', ...part },
      });
    },
    producer(path, statement, { part, ...more }) {
      const base = located(path, statement);
      producers.push({ ...base, groups: [], topics: [], ...more, part: { ...base.part, transactional: false, ...part } });
    },
    client(path, statement, { part, ...more }) {
      const base = located(path, statement);
      clients.push({
        ...base,
        endpoints: [],
        accessKeys: [],
        secretKeys: [],
        instanceIds: [],
        namespaces: [],
        ...more,
        part: { ...base.part, ...part },
      });
    },
    feature(path, statement, { part, ...more }) {
      const base = located(path, statement);
      features.push({ ...base, values: [], ...more, part: { ...base.part, ...part } });
    },
    declareTopic: (path, declaration) => void topicDeclarations.push({ path, declaration }),
    declareGroup: (path, declaration) => void groupDeclarations.push({ path, declaration }),
    build(settings = {}) {
      const topics = topicsOf(sends, consumers, topicDeclarations);
      const groups = groupsOf(consumers, producers, groupDeclarations);
      return {
        ...emptyWorkspace,
        target: targetOf({ values: {}, topics: {}, instances: {}, ...settings }),
        files: filesOf({ clients, producers, sends, consumers, features }),
        clients,
        producers,
        sends,
        consumers,
        features,
        topics,
        groups,
        topicNamed: (name) => topics.find((topic) => topic.name === name),
        groupNamed: (name) => groups.find((group) => group.name === name),
        resolve: (value) => (value.kind === 'known' ? [value] : [{ kind: 'open', open: { why: 'not-analysed' }, trail: value.trail }]),
        languageOf,
        moduleOf: () => '',
        textOf: (path) => texts[path],
        lineOf: (path, offset) => new LineMap(texts[path] ?? '').positionAt(offset).line,
      };
    },
  };
}

function filesOf(parts: Omit<WorkspaceFile, 'path' | 'models'>): WorkspaceFile[] {
  const paths = new Set(Object.values(parts).flatMap((list: readonly { readonly path: string }[]) => list.map(({ path }) => path)));
  return [...paths].sort().map((path) => ({
    path,
    models: [],
    clients: parts.clients.filter((one) => one.path === path),
    producers: parts.producers.filter((one) => one.path === path),
    sends: parts.sends.filter((one) => one.path === path),
    consumers: parts.consumers.filter((one) => one.path === path),
    features: parts.features.filter((one) => one.path === path),
  }));
}

/** What a rule says of a whole workspace, piece by piece. */
export function reportsOf(rule: Rule, workspace: Workspace): LocatedReport[] {
  const gathered = (rule.gatherings ?? []).flatMap((by) => {
    const groups = new Map<string, [unknown, ...unknown[]]>();
    for (const file of workspace.files) {
      for (const { key, found } of by.find(file, workspace)) {
        const group = groups.get(key);
        if (group) group.push(found);
        else groups.set(key, [found]);
      }
    }
    return [...groups.values()].flatMap((found) => [...by.report(found, workspace)]);
  });
  return [
    ...workspace.files.flatMap((file) => [...(rule.checkParts?.(file, workspace) ?? [])]),
    ...workspace.topics.flatMap((topic) => [...(rule.checkTopic?.(topic, workspace) ?? [])]),
    ...workspace.groups.flatMap((group) => [...(rule.checkGroup?.(group, workspace) ?? [])]),
    ...gathered,
  ];
}

/** A delay known for certain, in milliseconds. */
export function delayOf(milliseconds: number, more: Partial<Extract<Due, { kind: 'delay' }>> = {}): Due {
  return { kind: 'delay', min: milliseconds, max: milliseconds, trail: [], ...more };
}

/** Types of sends that the tests name most. */
export const types = { normal: ['NORMAL'], ordered: ['FIFO'], delayed: ['DELAY'] } as const satisfies Readonly<
  Record<string, readonly MessageType[]>
>;

function namesOf(values: Resolved): string[] {
  return values.flatMap((value) => (value.kind === 'known' && typeof value.value === 'string' ? [value.value] : []));
}

function topicsOf(
  sends: readonly WorkspaceSend[],
  consumers: readonly WorkspaceConsumer[],
  declarations: readonly Declared<DeclaredTopic>[],
): Topic[] {
  const declaredName = ({ declaration }: Declared<DeclaredTopic>): string[] => textsOf(declaration.name.value);
  const names = new Set([
    ...sends.flatMap(({ topics }) => namesOf(topics)),
    ...consumers.flatMap(({ subscriptions }) => subscriptions.flatMap(({ topics }) => namesOf(topics))),
    ...declarations.flatMap(declaredName),
  ]);
  return [...names].sort().map((name) => ({
    name,
    senders: sends.filter(({ topics }) => namesOf(topics).includes(name)),
    consumers: consumers.filter(({ subscriptions }) => subscriptions.some(({ topics }) => namesOf(topics).includes(name))),
    declared: declarations.filter((one) => declaredName(one).includes(name)),
  }));
}

function groupsOf(
  consumers: readonly WorkspaceConsumer[],
  producers: readonly WorkspaceProducer[],
  declarations: readonly Declared<DeclaredGroup>[],
): Group[] {
  const declaredName = ({ declaration }: Declared<DeclaredGroup>): string[] => textsOf(declaration.name.value);
  const names = new Set([
    ...consumers.flatMap(({ groups }) => namesOf(groups)),
    ...producers.flatMap(({ groups }) => namesOf(groups)),
    ...declarations.flatMap(declaredName),
  ]);
  return [...names].sort().map((name) => ({
    name,
    consumers: consumers.filter(({ groups }) => namesOf(groups).includes(name)),
    producers: producers.filter(({ groups }) => namesOf(groups).includes(name)),
    declared: declarations.filter((one) => declaredName(one).includes(name)),
  }));
}

function textsOf(value: ReturnType<typeof known>): string[] {
  return value.kind === 'known' && typeof value.value === 'string' ? [value.value] : [];
}
