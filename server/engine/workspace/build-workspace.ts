import type { DeclaredGroup, DeclaredTopic } from '../../model/declared.js';
import type { OpenPlace, Resolved, Workspace, WorkspaceFile } from '../../model/workspace.js';
import { indexCalls } from './call-index.js';
import { evaluate } from './evaluate.js';
import { ownFrame } from './frames.js';
import type { WorkspaceInputs } from './inputs.js';
import { kept } from './kept.js';
import type { Lookups } from './lookups.js';
import { siteId, toResolved } from './outcomes.js';
import { rememberedParts } from './remembered.js';
import { indexSettings } from './settings-index.js';
import { statedValues } from './stated-values.js';
import { groupsOf, topicsOf, type NamedDeclaration } from './topics-and-groups.js';
import { workspaceFile } from './workspace-file.js';

/**
 * Joins what all files say: configuration, callers, topics and groups by name. Pure; never throws. `before` is the workspace that this one
 * takes the place of: what says the same stays the same object. The result is the same without it.
 */
export function buildWorkspace(inputs: WorkspaceInputs, before?: Workspace): Workspace {
  const { analyses } = inputs;
  const lookups = lookupsOf(inputs);
  const files: WorkspaceFile[] = [];
  const open: OpenPlace[] = [];
  const declaredTopics: NamedDeclaration<DeclaredTopic>[] = [];
  const declaredGroups: NamedDeclaration<DeclaredGroup>[] = [];
  for (const path of sortedPaths(analyses, before)) {
    if (inputs.cancellation.isCancelled) break;
    const own = analyses.get(path) ?? nothing;
    const parts = own.map((analysis) => rememberedParts(analysis, path, lookups, inputs.stated));
    files.push(workspaceFile(path, own, parts));
    parts.forEach((part, i) => {
      if (part.open.length > 0) open.push(...part.open);
      const model = own[i]?.model;
      if (model?.declaredTopics) declaredTopics.push(...named(model.declaredTopics, part.declaredTopics, path));
      if (model?.declaredGroups) declaredGroups.push(...named(model.declaredGroups, part.declaredGroups, path));
    });
  }
  const producers = kept(
    before?.producers,
    allOf(files, (file) => file.producers),
  );
  const sends = kept(
    before?.sends,
    allOf(files, (file) => file.sends),
  );
  const consumers = kept(
    before?.consumers,
    allOf(files, (file) => file.consumers),
  );
  const topics = topicsOf(sends, consumers, declaredTopics, inputs.stated.topics, before);
  const groups = groupsOf(consumers, producers, declaredGroups, before);
  let models: Workspace['models'] | undefined;
  return {
    target: inputs.target,
    files: kept(before?.files, files),
    get models() {
      return (models ??= new Map(files.map((file) => [file.path, file.models])));
    },
    clients: kept(
      before?.clients,
      allOf(files, (file) => file.clients),
    ),
    producers,
    sends,
    consumers,
    features: kept(
      before?.features,
      allOf(files, (file) => file.features),
    ),
    topics: topics.all,
    groups: groups.all,
    open: openPlaces(open),
    modelsOf: (path) => analyses.get(path) ?? nothing,
    topicNamed: topics.named,
    groupNamed: groups.named,
    resolve: (value, path) => toResolved(evaluate(value, ownFrame(path, false), lookups)),
    languageOf: (path) => inputs.languageOf(path),
    moduleOf: (path) => inputs.moduleOf(path),
    textOf: (path) => inputs.textOf(path),
    lineOf: (path, offset) => inputs.lineOf(path, offset),
  };
}

const nothing: readonly never[] = [];

/** Of the workspace before where they are the same: sorting takes longer than comparing. */
function sortedPaths(analyses: WorkspaceInputs['analyses'], before: Workspace | undefined): readonly string[] {
  const former = before?.files.map(({ path }) => path);
  return former?.length === analyses.size && former.every((path) => analyses.has(path)) ? former : [...analyses.keys()].sort();
}

function allOf<T>(files: readonly WorkspaceFile[], partsOf: (file: WorkspaceFile) => readonly T[]): readonly T[] {
  const all: T[] = [];
  for (const file of files) for (const part of partsOf(file)) all.push(part);
  return all;
}

function lookupsOf(inputs: WorkspaceInputs): Lookups {
  const calls = indexCalls(inputs);
  const stated = statedValues(inputs.stated.values, (path) => inputs.textOf(path));
  return {
    settings: indexSettings(inputs),
    calls,
    statedKey: (key) => stated.key(key),
    statedPlace: (site, others) => stated.place(site, others),
    textOf: (path) => inputs.textOf(path),
  };
}

function named<D>(declarations: readonly D[], names: readonly Resolved[], path: string): NamedDeclaration<D>[] {
  return declarations.map((declaration, i) => ({ declaration, path, names: names[i] ?? nothing }));
}

/** Each once, by path and position. */
function openPlaces(all: readonly OpenPlace[]): readonly OpenPlace[] {
  const byId = new Map<string, OpenPlace>();
  for (const open of all) if (!byId.has(openId(open))) byId.set(openId(open), open);
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, open]) => open);
}

const openIds = new WeakMap<OpenPlace, string>();

function openId(place: OpenPlace): string {
  const before = openIds.get(place);
  if (before !== undefined) return before;
  const { path, value, what, open } = place;
  const id = `${siteId({ path, range: value.range })} ${what} ${JSON.stringify(Object.entries(open).sort())}`;
  openIds.set(place, id);
  return id;
}
