import type { WorkspaceSettings } from '../../engine/engine.js';
import type { OpenPlace, Workspace } from '../../model/workspace.js';
import { grantsOf } from './grants.js';
import { groupRow } from './groups.js';
import type { Application, GroupRow, MigrationModel, TopicRow, Unresolved } from './model.js';
import { comparePlaces, placesOf, unique, type PlaceOf } from './places.js';
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
  const applicationOf = (path: string): string => applicationName(workspace.moduleOf(path), shown);
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
    // A credential belongs to where it is: a migration needs to know what it is called, never what it is.
    unresolved: workspace.open
      .filter(({ what }) => what !== 'credential')
      .map((open) => unresolvedRow(open, placeOf))
      .sort((a, b) => comparePlaces(a.place, b.place)),
    stages: stagesOf(topics, groups, applications, [...writtenTogether(workspace), ...producerGroups(workspace)]),
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
  const names = unique([...workspace.models.keys()].map(applicationOf));
  return names.map((name) => ({
    name,
    families: [
      ...new Set(
        [...workspace.models].filter(([path]) => applicationOf(path) === name).flatMap(([, models]) => models.map((one) => one.family)),
      ),
    ].sort(),
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

function unresolvedRow({ what, path, value, open }: OpenPlace, placeOf: PlaceOf): Unresolved {
  const place = placeOf({ path, range: value.range });
  return {
    what,
    why: open.why,
    key: open.key ?? null,
    fragment: open.fragment ?? null,
    stateAs: open.key ?? `${place.path}:${place.line}`,
    place,
  };
}
