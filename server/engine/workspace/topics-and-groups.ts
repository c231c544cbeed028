import type { DeclaredGroup, DeclaredTopic } from '../../model/declared.js';
import type { MessageType } from '../../model/messaging.js';
import { known } from '../../model/values.js';
import type { Declared, Group, Resolved, Topic, WorkspaceConsumer, WorkspaceProducer, WorkspaceSend } from '../../model/workspace.js';
import { namesOf } from './names.js';

/** Where settings are found that nobody has named another file for. */
const settingsPath = 'rocketmq-migrate.yml';

export interface NamedDeclaration<D> extends Declared<D> {
  readonly names: Resolved;
}

/** All topics by name, each with its senders, consumers and declarations in the order in which these are given. */
export function topicsOf(
  sends: readonly WorkspaceSend[],
  consumers: readonly WorkspaceConsumer[],
  declared: readonly NamedDeclaration<DeclaredTopic>[],
  stated: Readonly<Record<string, MessageType>>,
): readonly Topic[] {
  const senders = byName(sends, ({ topics }) => namesOf(topics));
  const subscribers = byName(consumers, subscribedNames);
  const declarations = byName([...declared, ...Object.entries(stated).map(statedTopic)], ({ names }) => namesOf(names));
  return sortedNames(senders, subscribers, declarations).map((name) => ({
    name,
    senders: senders.get(name) ?? none,
    consumers: subscribers.get(name) ?? none,
    declared: withoutNames(declarations.get(name)),
  }));
}

export function groupsOf(
  consumers: readonly WorkspaceConsumer[],
  producers: readonly WorkspaceProducer[],
  declared: readonly NamedDeclaration<DeclaredGroup>[],
): readonly Group[] {
  const consuming = byName(consumers, ({ groups }) => namesOf(groups));
  const producing = byName(producers, ({ groups }) => namesOf(groups));
  const declarations = byName(declared, ({ names }) => namesOf(names));
  return sortedNames(consuming, producing, declarations).map((name) => ({
    name,
    consumers: consuming.get(name) ?? none,
    producers: producing.get(name) ?? none,
    declared: withoutNames(declarations.get(name)),
  }));
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

function sortedNames(...maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] {
  const names = new Set<string>();
  for (const map of maps) for (const name of map.keys()) names.add(name);
  return [...names].sort();
}
