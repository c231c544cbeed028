import type { DeclaredGroup, DeclaredTopic } from '../../model/declared.js';
import type { MessageType } from '../../model/messaging.js';
import { known } from '../../model/values.js';
import type { Declared, Group, Topic, WorkspaceConsumer, WorkspaceProducer, WorkspaceSend } from '../../model/workspace.js';
import { byName, type Lists } from './by-name.js';
import type { JoinedFile, NamedDeclaration } from './joined-file.js';
import { namesOf } from './names.js';

/** Where settings are found that nobody has named another file for. */
const settingsPath = 'rocketmq-migrate.yml';

/** Things by name, and what they are made of. */
interface Named<T> {
  /** Sorted by name. */
  readonly all: readonly T[];
  readonly named: ReadonlyMap<string, T>;
}

export interface JoinedTopics extends Named<Topic> {
  readonly senders: Lists<WorkspaceSend>;
  readonly consumers: Lists<WorkspaceConsumer>;
  readonly declared: Lists<NamedDeclaration<DeclaredTopic>>;
}

export interface JoinedGroups extends Named<Group> {
  readonly consumers: Lists<WorkspaceConsumer>;
  readonly producers: Lists<WorkspaceProducer>;
  readonly declared: Lists<NamedDeclaration<DeclaredGroup>>;
}

/** Files that went from the workspace, and those that came to it, be it in their place. */
export interface FileChanges {
  readonly gone: readonly JoinedFile[];
  readonly come: readonly JoinedFile[];
}

/** All topics by name, each with its senders, consumers and declarations in the order of the files; the same object where nothing of it changed. */
export function topicsOf(
  changes: FileChanges,
  stated: Readonly<Record<string, MessageType>>,
  before: JoinedTopics | undefined,
): JoinedTopics {
  const senders = byName(before?.senders, ...changed(changes, (one) => one.file.sends), ({ topics }) => namesOf(topics));
  const consumers = byName(before?.consumers, ...changed(changes, (one) => one.file.consumers), subscribedNames);
  const declared = byName(before?.declared, ...changed(changes, (one) => one.declaredTopics), ({ names }) => namesOf(names));
  const byStated = statedTopics(stated);
  const touched = new Set([...senders.touched, ...consumers.touched, ...declared.touched, ...(before ? [] : byStated.keys())]);
  const things = namedThings(before, touched, (name): Topic | undefined => {
    const topic: Topic = {
      name,
      senders: senders.lists.get(name) ?? none,
      consumers: consumers.lists.get(name) ?? none,
      declared: [...withoutNames(declared.lists.get(name)), ...withoutNames(byStated.get(name))],
    };
    return topic.senders.length + topic.consumers.length + topic.declared.length > 0 ? topic : undefined;
  });
  return { ...things, senders: senders.lists, consumers: consumers.lists, declared: declared.lists };
}

export function groupsOf(changes: FileChanges, before: JoinedGroups | undefined): JoinedGroups {
  const consumers = byName(before?.consumers, ...changed(changes, (one) => one.file.consumers), ({ groups }) => namesOf(groups));
  const producers = byName(before?.producers, ...changed(changes, (one) => one.file.producers), ({ groups }) => namesOf(groups));
  const declared = byName(before?.declared, ...changed(changes, (one) => one.declaredGroups), ({ names }) => namesOf(names));
  const touched = new Set([...consumers.touched, ...producers.touched, ...declared.touched]);
  const things = namedThings(before, touched, (name): Group | undefined => {
    const group: Group = {
      name,
      consumers: consumers.lists.get(name) ?? none,
      producers: producers.lists.get(name) ?? none,
      declared: withoutNames(declared.lists.get(name)),
    };
    return group.consumers.length + group.producers.length + group.declared.length > 0 ? group : undefined;
  });
  return { ...things, consumers: consumers.lists, producers: producers.lists, declared: declared.lists };
}

function changed<T>({ gone, come }: FileChanges, partsOf: (one: JoinedFile) => readonly T[]): [gone: readonly T[], come: readonly T[]] {
  return [gone.flatMap(partsOf), come.flatMap(partsOf)];
}

/** The things before, with those of the touched names made anew. */
function namedThings<T extends { readonly name: string }>(
  before: Named<T> | undefined,
  touched: ReadonlySet<string>,
  make: (name: string) => T | undefined,
): Named<T> {
  if (before && touched.size === 0) return before;
  const named = new Map(before?.named);
  let isSorted = before !== undefined;
  for (const name of touched) {
    const thing = make(name);
    isSorted &&= named.has(name) === (thing !== undefined);
    if (thing) named.set(name, thing);
    else named.delete(name);
  }
  const names = isSorted && before ? before.all.map(({ name }) => name) : [...named.keys()].sort();
  return { all: names.flatMap((name) => named.get(name) ?? []), named };
}

const none: readonly never[] = [];

const subscribed = new WeakMap<WorkspaceConsumer, readonly string[]>();

function subscribedNames(consumer: WorkspaceConsumer): readonly string[] {
  const before = subscribed.get(consumer);
  if (before) return before;
  const names = [...new Set(consumer.subscriptions.flatMap(({ topics }) => namesOf(topics)))];
  subscribed.set(consumer, names);
  return names;
}

function withoutNames<D>(declared: readonly NamedDeclaration<D>[] | undefined): readonly Declared<D>[] {
  return declared ? declared.map(({ declaration, path }) => ({ declaration, path })) : none;
}

function statedTopics(stated: Readonly<Record<string, MessageType>>): Lists<NamedDeclaration<DeclaredTopic>> {
  const all = Object.entries(stated).map(([name, type]): NamedDeclaration<DeclaredTopic> => {
    const range = { start: 0, end: 0 };
    return {
      declaration: { name: { value: known(name), range }, types: [type], by: 'settings', generation: 5, range },
      path: settingsPath,
      names: [{ kind: 'known', value: name, trail: [] }],
    };
  });
  return byName(undefined, [], all, ({ names }) => namesOf(names)).lists;
}
