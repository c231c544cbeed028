import type { WorkspaceSettings } from '../../engine/engine.js';
import type { Family } from '../../model/messaging.js';
import type { OpenPlace, Workspace } from '../../model/workspace.js';
import { legacyResourcesOf, policyGrantsOf } from './control-plane.js';
import { grantsOf } from './grants.js';
import { groupRow } from './groups.js';
import type { Application, GroupRow, MigrationModel, TopicRow, Unresolved } from './model.js';
import { comparePlaces, distinct, placesOf, unique, type PlaceOf } from './places.js';
import { stagesOf, type StageLink } from './stages.js';
import { textsOf, topicRow } from './topics.js';

/** What the whole workspace does with topics and groups, as the reports and the kit need it. Pure; the same for the same input. */
export function buildMigrationModel(
  workspace: Workspace,
  stated: Pick<WorkspaceSettings, 'instances'>,
  /** A file's name as a person sees it. */
  shown: (path: string) => string = (path) => path,
): MigrationModel {
  const placeOf = placesOf(workspace, shown);
  const applicationOf = remembered((path) => applicationName(workspace.moduleOf(path), shown));
  const topics = workspace.topics.map((topic) => topicRow(topic, placeOf, applicationOf));
  const groups = workspace.groups.map((group) => groupRow(group, workspace.features, placeOf, applicationOf));
  const applications = applicationsOf(workspace, topics, groups, applicationOf);
  const { target } = workspace;
  return {
    target: {
      edition: target.edition ?? null,
      maxDelayMillis: target.maxDelay,
      isAssumed: target.isAssumed,
      instances: Object.fromEntries(Object.entries(stated.instances).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    applications,
    topics,
    groups,
    grants: grantsOf(topics, groups),
    unresolved: unresolvedRows(workspace, placeOf),
    stages: stagesOf(topics, groups, applications, [...writtenTogether(workspace), ...producerGroups(workspace)]),
    legacyResources: legacyResourcesOf(workspace, placeOf),
    policies: policyGrantsOf(workspace, placeOf),
  };
}

/** An application by its folder. */
export function applicationName(folder: string, shown: (path: string) => string): string {
  return (folder === '' ? '' : shown(folder)) || '.';
}

function applicationsOf(
  workspace: Workspace,
  topics: readonly TopicRow[],
  groups: readonly GroupRow[],
  applicationOf: (path: string) => string,
): Application[] {
  const families = new Map<string, Set<Family>>();
  for (const [path, models] of workspace.models) {
    const name = applicationOf(path);
    const own = families.get(name) ?? new Set<Family>();
    families.set(name, own);
    for (const { family } of models) own.add(family);
  }
  return unique(families.keys()).map((name) => ({
    name,
    families: [...(families.get(name) ?? [])].sort(),
    sendsTo: topics.filter(({ senders }) => senders.some(({ application }) => application === name)).map((topic) => topic.name),
    groups: groups
      .filter(({ consumers, producers }) => [...consumers, ...producers].some(({ application }) => application === name))
      .map((group) => group.name),
    consumes: topics.filter(({ subscribers }) => subscribers.some(({ application }) => application === name)).map((topic) => topic.name),
  }));
}

/** A producer's group, which checks its transactions, with the topics that it is made for. */
function producerGroups({ producers }: Workspace): StageLink[] {
  return producers.flatMap(({ groups, topics }) => textsOf(groups).map((group) => ({ group, topics: textsOf(topics) })));
}

/** The topics of each producer object. */
function writtenTogether({ sends }: Workspace): StageLink[] {
  const byProducer = new Map<string, Set<string>>();
  for (const { part, path, topics } of sends) {
    if (part.producer === undefined) continue;
    const key = `${path}#${part.producer}`;
    const known = byProducer.get(key) ?? new Set<string>();
    for (const topic of textsOf(topics)) known.add(topic);
    byProducer.set(key, known);
  }
  return [...byProducer.values()].map((topics) => ({ topics: [...topics].sort() }));
}

function unresolvedRows({ open, textOf }: Workspace, placeOf: PlaceOf): Unresolved[] {
  const innerPlaceOf = placesOf({ textOf }, (path) => path);
  const byLine = new Map<string, Set<number>>();
  for (const { path, value } of open) {
    const { line, column } = innerPlaceOf({ path, range: value.range });
    const key = `${path}:${line}`;
    byLine.set(key, (byLine.get(key) ?? new Set()).add(column));
  }
  /** Settings name a place by its line, and by its column too where several values stand on the line. */
  const nameOf = (one: OpenPlace): string => {
    const { path, line, column } = innerPlaceOf({ path: one.path, range: one.value.range });
    return (byLine.get(`${path}:${line}`)?.size ?? 0) > 1 ? `${path}:${line}:${column}` : `${path}:${line}`;
  };
  const rows = open.flatMap((one): Unresolved[] => {
    const { what, path, value, open: why } = one;
    // A credential belongs to where it is: a migration needs to know what it is called, never what it is.
    if (what === 'credential') return [];
    const { key = null, fragment = null } = why;
    return [{ what, why: why.why, key, fragment, stateAs: key ?? nameOf(one), place: placeOf({ path, range: value.range }) }];
  });
  return distinct(rows).sort((a, b) => comparePlaces(a.place, b.place));
}

function remembered(find: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const found = known.get(path) ?? find(path);
    known.set(path, found);
    return found;
  };
}
