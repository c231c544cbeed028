import type { DeclaredGroup, DeclaredTopic } from '../../model/declared.js';
import type { MessageType } from '../../model/messaging.js';
import { known } from '../../model/values.js';
import type {
  Declared,
  Group,
  Resolved,
  Topic,
  Workspace,
  WorkspaceConsumer,
  WorkspaceProducer,
  WorkspaceSend,
} from '../../model/workspace.js';
import { kept } from './kept.js';
import { namesOf } from './names.js';

/** Where settings are found that nobody has named another file for. */
const settingsPath = 'rocketmq-migrate.yml';

export interface NamedDeclaration<D> extends Declared<D> {
  readonly names: Resolved;
}

/** Things by name. */
export interface Named<T> {
  /** Sorted by name. */
  readonly all: readonly T[];
  named(name: string): T | undefined;
}

/** All topics by name, each with its senders, consumers and declarations in the order in which these are given. */
export function topicsOf(
  sends: readonly WorkspaceSend[],
  consumers: readonly WorkspaceConsumer[],
  declared: readonly NamedDeclaration<DeclaredTopic>[],
  stated: Readonly<Record<string, MessageType>>,
  before?: Workspace,
): Named<Topic> {
  const senders = byName(sends, ({ topics }) => namesOf(topics));
  const subscribers = byName(consumers, subscribedNames);
  const declarations = byName([...declared, ...Object.entries(stated).map(statedTopic)], ({ names }) => namesOf(names));
  return namedThings(before?.topics, sortedNames(before?.topics, senders, subscribers, declarations), (name) => {
    const former = before?.topicNamed(name);
    const topic: Topic = {
      name,
      senders: kept(former?.senders, senders.get(name) ?? none),
      consumers: kept(former?.consumers, subscribers.get(name) ?? none),
      declared: sameDeclared(former?.declared, withoutNames(declarations.get(name))),
    };
    const isSame = former?.senders === topic.senders && former.consumers === topic.consumers && former.declared === topic.declared;
    return isSame ? former : topic;
  });
}

export function groupsOf(
  consumers: readonly WorkspaceConsumer[],
  producers: readonly WorkspaceProducer[],
  declared: readonly NamedDeclaration<DeclaredGroup>[],
  before?: Workspace,
): Named<Group> {
  const consuming = byName(consumers, ({ groups }) => namesOf(groups));
  const producing = byName(producers, ({ groups }) => namesOf(groups));
  const declarations = byName(declared, ({ names }) => namesOf(names));
  return namedThings(before?.groups, sortedNames(before?.groups, consuming, producing, declarations), (name) => {
    const former = before?.groupNamed(name);
    const group: Group = {
      name,
      consumers: kept(former?.consumers, consuming.get(name) ?? none),
      producers: kept(former?.producers, producing.get(name) ?? none),
      declared: sameDeclared(former?.declared, withoutNames(declarations.get(name))),
    };
    const isSame = former?.consumers === group.consumers && former.producers === group.producers && former.declared === group.declared;
    return isSame ? former : group;
  });
}

function namedThings<T>(before: readonly T[] | undefined, names: readonly string[], make: (name: string) => T): Named<T> {
  const byName = new Map(names.map((name) => [name, make(name)]));
  return { all: kept(before, [...byName.values()]), named: (name) => byName.get(name) };
}

function sameDeclared<D>(before: readonly Declared<D>[] | undefined, now: readonly Declared<D>[]): readonly Declared<D>[] {
  if (before?.length !== now.length) return now;
  return before.every(({ declaration, path }, i) => declaration === now[i]?.declaration && path === now[i]?.path) ? before : now;
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

function statedTopic([name, type]: readonly [string, MessageType]): NamedDeclaration<DeclaredTopic> {
  const range = { start: 0, end: 0 };
  return {
    declaration: { name: { value: known(name), range }, types: [type], by: 'settings', generation: 5, range },
    path: settingsPath,
    names: [{ kind: 'known', value: name, trail: [] }],
  };
}

function byName<T>(all: readonly T[], names: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    for (const name of names(one)) {
      const list = found.get(name);
      if (list) list.push(one);
      else found.set(name, [one]);
    }
  }
  return found;
}

/** Of the things before where they are the same: sorting takes longer than comparing. */
function sortedNames(
  before: readonly { readonly name: string }[] | undefined,
  ...maps: readonly ReadonlyMap<string, unknown>[]
): readonly string[] {
  const names = new Set<string>();
  for (const map of maps) for (const name of map.keys()) names.add(name);
  const former = before?.map(({ name }) => name);
  return former?.length === names.size && former.every((name) => names.has(name)) ? former : [...names].sort();
}
