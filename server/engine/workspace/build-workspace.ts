import type { ConfigurationSetting } from '../../model/settings.js';
import type { OpenPlace, Workspace, WorkspaceFile } from '../../model/workspace.js';
import { indexCalls, type CallIndex } from './call-index.js';
import type { FileAnalysis } from '../support.js';
import { evaluate } from './evaluate.js';
import { ownFrame } from './frames.js';
import type { WorkspaceInputs } from './inputs.js';
import { joinedFile, type JoinedFile } from './joined-file.js';
import { isSameList } from './kept.js';
import type { Lookups } from './lookups.js';
import { siteId, toResolved } from './outcomes.js';
import { rememberedParts } from './remembered.js';
import { indexSettings } from './settings-index.js';
import { statedValues } from './stated-values.js';
import { groupsOf, topicsOf, type FileChanges, type JoinedGroups, type JoinedTopics } from './topics-and-groups.js';

/** What a workspace was made of, for the one that takes its place. */
interface Joined {
  readonly files: ReadonlyMap<string, JoinedFile>;
  readonly topics: JoinedTopics;
  readonly groups: JoinedGroups;
  /** All that a file's parts can take from elsewhere. */
  readonly calls: CallIndex;
  readonly settings: ReadonlyMap<string, readonly ConfigurationSetting[]>;
  readonly stated: WorkspaceInputs['stated'];
  readonly moduleOf: WorkspaceInputs['moduleOf'];
}

const joinedBefore = new WeakMap<Workspace, Joined>();

/**
 * Joins what all files say: configuration, callers, topics and groups by name. Pure; never throws. `before` is the workspace that this one
 * takes the place of: what says the same stays the same object, and only what changed is joined anew. The result is the same without it.
 */
export function buildWorkspace(inputs: WorkspaceInputs, before?: Workspace): Workspace {
  const { analyses, settings, stated, moduleOf } = inputs;
  const known = before && joinedBefore.get(before);
  const calls = indexCalls(inputs);
  const lookups = lookupsOf(inputs, calls);
  const isSameElsewhere =
    known?.stated === stated && known.moduleOf === moduleOf && isSameMap(known.settings, settings) && isSameMap(known.calls, calls);

  const files = new Map<string, JoinedFile>();
  const gone: JoinedFile[] = [];
  const come: JoinedFile[] = [];
  for (const path of sortedPaths(analyses, before)) {
    if (inputs.cancellation.isCancelled) break;
    const own = analyses.get(path) ?? nothing;
    const former = known?.files.get(path);
    const isSame = isSameElsewhere && former?.file.models === own;
    const joined = isSame ? former : joinFile(path, own, lookups, stated);
    files.set(path, joined);
    if (joined === former) continue;
    if (former) gone.push(former);
    come.push(joined);
  }
  for (const [path, former] of known?.files ?? []) if (!files.has(path)) gone.push(former);

  const changes: FileChanges = { gone, come };
  const topics = topicsOf(changes, stated.topics, known?.topics);
  const groups = groupsOf(changes, known?.groups);
  const isSame = before !== undefined && gone.length + come.length === 0;
  const all = isSame ? before.files : [...files.values()].map(({ file }) => file);
  let models: Workspace['models'] | undefined;

  /** All parts of a kind; the same list as long as no file that changed has or had such parts. */
  function parts<T>(former: readonly T[] | undefined, partsOf: (one: JoinedFile) => readonly T[]): readonly T[] {
    const isKept = former && [...gone, ...come].every((one) => partsOf(one).length === 0);
    return isKept ? former : [...files.values()].flatMap(partsOf);
  }

  const workspace: Workspace = {
    target: inputs.target,
    files: all,
    get models() {
      return (models ??= new Map(all.map((file: WorkspaceFile) => [file.path, file.models])));
    },
    clients: parts(before?.clients, ({ file }) => file.clients),
    producers: parts(before?.producers, ({ file }) => file.producers),
    sends: parts(before?.sends, ({ file }) => file.sends),
    consumers: parts(before?.consumers, ({ file }) => file.consumers),
    features: parts(before?.features, ({ file }) => file.features),
    topics: topics.all,
    groups: groups.all,
    open: [...gone, ...come].every(({ open }) => open.length === 0) && before ? before.open : openPlaces(files.values()),
    modelsOf: (path) => analyses.get(path) ?? nothing,
    topicNamed: (name) => topics.named.get(name),
    groupNamed: (name) => groups.named.get(name),
    resolve: (value, path) => toResolved(evaluate(value, ownFrame(path, false), lookups)),
    languageOf: (path) => inputs.languageOf(path),
    moduleOf: (path) => inputs.moduleOf(path),
    textOf: (path) => inputs.textOf(path),
    lineOf: (path, offset) => inputs.lineOf(path, offset),
  };
  joinedBefore.set(workspace, { files, topics, groups, calls, settings, stated, moduleOf });
  return workspace;
}

const nothing: readonly never[] = [];

function joinFile(path: string, analyses: readonly FileAnalysis[], lookups: Lookups, stated: object): JoinedFile {
  return joinedFile(
    path,
    analyses,
    analyses.map((analysis) => rememberedParts(analysis, path, lookups, stated)),
  );
}

function isSameMap<T>(before: ReadonlyMap<string, readonly T[]>, now: ReadonlyMap<string, readonly T[]>): boolean {
  if (before.size !== now.size) return false;
  for (const [name, list] of now) {
    const former = before.get(name);
    if (!former || !isSameList(former, list)) return false;
  }
  return true;
}

/** Of the workspace before where they are the same: sorting takes longer than comparing. */
function sortedPaths(analyses: WorkspaceInputs['analyses'], before: Workspace | undefined): readonly string[] {
  const former = before?.files.map(({ path }) => path);
  return former?.length === analyses.size && former.every((path) => analyses.has(path)) ? former : [...analyses.keys()].sort();
}

function lookupsOf(inputs: WorkspaceInputs, calls: CallIndex): Lookups {
  const stated = statedValues(inputs.stated.values, (path) => inputs.textOf(path));
  return {
    settings: indexSettings(inputs),
    calls: (method) => calls.get(method) ?? nothing,
    statedKey: (key) => stated.key(key),
    statedPlace: (site, others) => stated.place(site, others),
    textOf: (path) => inputs.textOf(path),
  };
}

/** Each once, by path and position. */
function openPlaces(files: Iterable<JoinedFile>): readonly OpenPlace[] {
  const byId = new Map<string, OpenPlace>();
  for (const { open: all } of files) for (const open of all) if (!byId.has(openId(open))) byId.set(openId(open), open);
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
