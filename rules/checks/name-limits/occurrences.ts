import { bareName } from '../../../server/engine/workspace/names.js';
import type { Site } from '../../../server/model/values.js';
import type { Group, Resolved, Topic, Workspace } from '../../../server/model/workspace.js';

/** A place where a name is used. */
export interface Occurrence {
  /** The text of the name, else the part that uses it. */
  readonly site: Site;
  /** The text at the site is the name and nothing else, so that it can be exchanged. */
  readonly isText: boolean;
}

export function occurrencesOfTopic(workspace: Workspace, { name, senders, consumers, declared }: Topic): Occurrence[] {
  const producers = workspace.producers.filter(({ topics }) => namesIn(topics, name).length > 0);
  return unique([
    ...senders.flatMap(({ topics, place }) => found(workspace, topics, name, place)),
    ...producers.flatMap(({ topics, place }) => found(workspace, topics, name, place)),
    ...consumers.flatMap(({ subscriptions, place }) => subscriptions.flatMap(({ topics }) => found(workspace, topics, name, place))),
    ...declaredIn(workspace, name, declared),
  ]);
}

/** Those that consume: a producer's group is registered nowhere. */
export function occurrencesOfGroup(workspace: Workspace, { name, consumers, declared }: Group): Occurrence[] {
  return unique([
    ...consumers.flatMap(({ groups, place }) => found(workspace, groups, name, place)),
    ...declaredIn(workspace, name, declared),
  ]);
}

function declaredIn(workspace: Workspace, name: string, declared: Topic['declared'] | Group['declared']): Occurrence[] {
  return declared.flatMap(({ declaration, path }) => {
    // A 5.x resource that exists has a name that fits; one in the settings has no place of its own.
    if (declaration.by === 'settings' || declaration.generation === 5) return [];
    const { value, range } = declaration.name;
    return found(workspace, workspace.resolve(value, path), name, { path, range });
  });
}

function namesIn(values: Resolved, name: string): Resolved {
  return values.filter((each) => each.kind === 'known' && bareName(String(each.value)).trim() === name);
}

function found(workspace: Workspace, values: Resolved, name: string, place: Site): Occurrence[] {
  return namesIn(values, name).map((each) => {
    const site = each.kind === 'known' ? each.site : undefined;
    const { path, range } = site ?? place;
    return { site: { path, range }, isText: workspace.textOf(path)?.slice(range.start, range.end) === name };
  });
}

function unique(occurrences: readonly Occurrence[]): Occurrence[] {
  return [...new Map(occurrences.map((one) => [`${one.site.path}:${one.site.range.start}:${one.site.range.end}`, one])).values()];
}
