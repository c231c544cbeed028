import type { DeclaredGroup, DeclaredTopic } from '../../model/declared.js';
import type {
  OpenPlace,
  Workspace,
  WorkspaceClient,
  WorkspaceConsumer,
  WorkspaceFeature,
  WorkspaceProducer,
  WorkspaceSend,
} from '../../model/workspace.js';
import { indexCalls } from './call-index.js';
import { evaluate } from './evaluate.js';
import { joinParts } from './file-parts.js';
import { ownFrame } from './frames.js';
import type { WorkspaceInputs } from './inputs.js';
import type { Lookups } from './lookups.js';
import { siteId, toResolved } from './outcomes.js';
import { rememberedParts } from './remembered.js';
import { indexSettings } from './settings-index.js';
import { statedValues } from './stated-values.js';
import { groupsOf, topicsOf, type NamedDeclaration } from './topics-and-groups.js';

/** Joins what all files say: configuration, callers, topics and groups by name. Pure; never throws. */
export function buildWorkspace(inputs: WorkspaceInputs): Workspace {
  const paths = [...inputs.analyses.keys()].sort();
  const lookups = lookupsOf(inputs);
  const clients: WorkspaceClient[] = [];
  const producers: WorkspaceProducer[] = [];
  const sends: WorkspaceSend[] = [];
  const consumers: WorkspaceConsumer[] = [];
  const features: WorkspaceFeature[] = [];
  const open: OpenPlace[] = [];
  const declaredTopics: NamedDeclaration<DeclaredTopic>[] = [];
  const declaredGroups: NamedDeclaration<DeclaredGroup>[] = [];
  for (const path of paths) {
    if (inputs.cancellation.isCancelled) break;
    const analyses = inputs.analyses.get(path) ?? [];
    const files = analyses.map((analysis) => rememberedParts(analysis, path, lookups, inputs.stated));
    const [first] = files;
    // Nearly every file has one analysis, whose parts are in order.
    const parts = first && (files.length === 1 ? first : joinParts(files));
    if (!parts) continue;
    clients.push(...parts.clients);
    producers.push(...parts.producers);
    sends.push(...parts.sends);
    consumers.push(...parts.consumers);
    features.push(...parts.features);
    open.push(...parts.open);
    analyses.forEach(({ model }, i) => {
      declaredTopics.push(...named(model.declaredTopics, files[i]?.declaredTopics, path));
      declaredGroups.push(...named(model.declaredGroups, files[i]?.declaredGroups, path));
    });
  }
  return {
    target: inputs.target,
    models: new Map(paths.map((path) => [path, inputs.analyses.get(path) ?? []] as const)),
    clients,
    producers,
    sends,
    consumers,
    features,
    topics: topicsOf(sends, consumers, declaredTopics, inputs.stated.topics),
    groups: groupsOf(consumers, producers, declaredGroups),
    open: openPlaces(open),
    resolve: (value, path) => toResolved(evaluate(value, ownFrame(path, false), lookups)),
    languageOf: (path) => inputs.languageOf(path),
    moduleOf: (path) => inputs.moduleOf(path),
    textOf: (path) => inputs.textOf(path),
  };
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

function named<D>(
  declarations: readonly D[] | undefined,
  names: readonly NamedDeclaration<D>['names'][] | undefined,
  path: string,
): NamedDeclaration<D>[] {
  return !declarations ? [] : declarations.map((declaration, i) => ({ declaration, path, names: names?.[i] ?? [] }));
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
