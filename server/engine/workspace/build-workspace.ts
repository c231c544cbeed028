import type { DeclaredGroup, DeclaredTopic } from '../../model/declared.js';
import type { Located, OpenPlace, Workspace } from '../../model/workspace.js';
import type { Part } from '../../model/messaging.js';
import { indexCalls } from './call-index.js';
import { evaluate } from './evaluate.js';
import type { FileParts } from './file-parts.js';
import { ownFrame } from './frames.js';
import type { WorkspaceInputs } from './inputs.js';
import type { Lookups } from './lookups.js';
import { siteId, toResolved } from './outcomes.js';
import { rememberedParts } from './remembered.js';
import { indexSettings } from './settings-index.js';
import { statedValues } from './stated-values.js';
import { groupsOf, topicsOf, type NamedDeclaration } from './topics-and-groups.js';
import { keysOfAnalysis, keysOfCalls, keysOfSettings } from './wanted-keys.js';

/** Joins what all files say: configuration, callers, topics and groups by name. Pure; never throws. */
export function buildWorkspace(inputs: WorkspaceInputs): Workspace {
  const paths = [...inputs.analyses.keys()].sort();
  const lookups = lookupsOf(inputs);
  const files: FileParts[] = [];
  const declaredTopics: NamedDeclaration<DeclaredTopic>[] = [];
  const declaredGroups: NamedDeclaration<DeclaredGroup>[] = [];
  for (const path of paths) {
    if (inputs.cancellation.isCancelled) break;
    for (const analysis of inputs.analyses.get(path) ?? []) {
      const parts = rememberedParts(analysis, path, lookups, inputs.stated);
      files.push(parts);
      declaredTopics.push(...named(analysis.model.declaredTopics, parts.declaredTopics, path));
      declaredGroups.push(...named(analysis.model.declaredGroups, parts.declaredGroups, path));
    }
  }
  const producers = inOrder(files.flatMap((file) => file.producers));
  const sends = inOrder(files.flatMap((file) => file.sends));
  const consumers = inOrder(files.flatMap((file) => file.consumers));
  return {
    target: inputs.target,
    models: new Map(
      paths.map((path) => [path, (inputs.analyses.get(path) ?? []).map(({ family, model }) => ({ family, model }))] as const),
    ),
    clients: inOrder(files.flatMap((file) => file.clients)),
    producers,
    sends,
    consumers,
    features: inOrder(files.flatMap((file) => file.features)),
    topics: topicsOf(sends, consumers, declaredTopics, inputs.stated.topics),
    groups: groupsOf(consumers, producers, declaredGroups),
    open: openPlaces(files.flatMap((file) => file.open)),
    resolve: (value, path) => toResolved(evaluate(value, ownFrame(path, false), lookups)),
    languageOf: (path) => inputs.languageOf(path),
    moduleOf: (path) => inputs.moduleOf(path),
    textOf: (path) => inputs.textOf(path),
  };
}

function lookupsOf(inputs: WorkspaceInputs): Lookups {
  const { calls, all } = indexCalls(inputs);
  const wanted = new Set(keysOfCalls(all));
  for (const analyses of inputs.analyses.values())
    for (const analysis of analyses) for (const key of keysOfAnalysis(analysis)) wanted.add(key);
  for (const settings of inputs.settings.values()) for (const key of keysOfSettings(settings)) wanted.add(key);
  const stated = statedValues(inputs.stated.values, (path) => inputs.textOf(path));
  return {
    settings: indexSettings(inputs, wanted),
    calls,
    statedKey: (key) => stated.key(key),
    statedPlace: (site, others) => stated.place(site, others),
    textOf: (path) => inputs.textOf(path),
  };
}

function named<D>(
  declarations: readonly D[] | undefined,
  names: readonly NamedDeclaration<D>['names'][],
  path: string,
): NamedDeclaration<D>[] {
  return (declarations ?? []).map((declaration, i) => ({ declaration, path, names: names[i] ?? [] }));
}

/** By the place that a person would look at; files come sorted, so that most are in order already. */
function inOrder<P extends Part, L extends Located<P>>(all: readonly L[]): readonly L[] {
  return [...all].sort(
    (a, b) =>
      (a.path === b.path
        ? a.part.range.start - b.part.range.start || a.part.id - b.part.id || (a.part.family < b.part.family ? -1 : 0)
        : a.path < b.path
          ? -1
          : 1) || (a.place.path === b.place.path ? a.place.range.start - b.place.range.start : a.place.path < b.place.path ? -1 : 1),
  );
}

/** Each once, by path and position. */
function openPlaces(all: readonly OpenPlace[]): readonly OpenPlace[] {
  const byId = new Map<string, OpenPlace>();
  for (const open of all) {
    const id = `${siteId({ path: open.path, range: open.value.range })} ${open.what} ${JSON.stringify(Object.entries(open.open).sort())}`;
    if (!byId.has(id)) byId.set(id, open);
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, open]) => open);
}
