import type { Message } from '../l10n/messages.js';
import type { FactChange } from './fact-change.js';
import type { IdentifiedPlan } from './identified-plan.js';
import type { LanguageId } from './languages.js';
import { indexBuilds, type BuildIndex } from './build-index.js';
import type { BuildEntry } from './build-entry.js';
import type { ModuleMember, UseCounts } from './use-counts.js';
import type { AnalysisError, Finding } from './finding.js';
import type { Checked, CheckedBuild, CheckedPieces, Gathered, ShownPath } from './checked.js';
import type { LanguageSupport, Product } from './product.js';
import type { Gathering } from './rule.js';

import type { CallSite } from '../model/values.js';
import { emptyWorkspace, type Workspace } from '../model/workspace.js';
import type { FileAnalysis, Parsed, SourceFile } from './support.js';

export type { IdentifiedPlan };

/** One code file with everything derived from it. Replaced, never changed, except for the parse cache. */
export interface CodeEntry {
  readonly source: SourceFile;
  readonly support: LanguageSupport;
  /** Kept while it is of use; made again on demand. */
  parsed?: Parsed | undefined;
  /** Of the text before, for the next parse. */
  outdated?: Parsed | undefined;
  readonly facts?: unknown;
  readonly syntaxErrors: number;
  /** What of the file was left out. */
  readonly problems?: readonly Message[];
  readonly analyses?: readonly FileAnalysis[];
  readonly errors: readonly AnalysisError[];
}

/** What was made of a set of analyses, by the first of them: as long as they are the same, it is not made again. */
export interface Planned {
  readonly analyses: readonly FileAnalysis[];
  readonly plans: readonly IdentifiedPlan[];
  readonly error?: AnalysisError;
}

/** Which calls were looked for, and found. */
export interface CallMemo {
  /** In the order in which they were asked. */
  readonly asked: Set<string>;
  /** By a file's analyses: how many of the methods were looked for in it, and the calls of each that it holds. */
  files: WeakMap<readonly FileAnalysis[], { readonly asked: number; readonly sites: Map<string, readonly CallSite[]> }>;
}

/** Everything the engine knows at one time. Copied (shallowly) to try rewrites out. */
export interface EngineState {
  readonly code: Map<string, CodeEntry>;
  readonly builds: Map<string, BuildEntry>;
  /** Made on demand. */
  buildIndex: BuildIndex | undefined;
  /** Code that names an SDK but could not be read as text. */
  readonly unread: Map<string, LanguageId>;
  /** Code files whose own text changed, and those that must be looked at again because the index changed. */
  readonly changed: Set<string>;
  readonly stale: Set<string>;
  readonly indexes: Map<LanguageSupport, unknown>;
  /** Languages whose index is out of date, with the facts that changed. */
  readonly staleIndexes: Map<LanguageSupport, FactChange[]>;
  /** Languages whose parser could not be loaded, with what was thrown. */
  readonly unloadable: Map<LanguageSupport, unknown>;
  /** Valid for whoever has the same analyses: shared by all copies. */
  readonly planned: WeakMap<FileAnalysis, Planned>;
  /** What an analysis was before places in other files moved: plans that know nothing of these places stay. Shared by all copies. */
  readonly unmoved: WeakMap<FileAnalysis, FileAnalysis>;
  readonly checked: WeakMap<readonly FileAnalysis[], Checked>;
  readonly checkedBuilds: WeakMap<BuildEntry, CheckedBuild>;
  readonly pieces: CheckedPieces;
  /** The calls that files make of the methods that were asked for. Shared by all copies. */
  readonly calls: CallMemo;
  /** Methods whose callers the last workspace asked for. */
  readonly wantedMethods: Set<string>;
  /** Spellings of configuration keys that the last workspace looked for. */
  wantedKeys: () => readonly string[];
  workspace: Workspace;
  /** Of the last analysis. */
  useCounts: UseCounts;
  plans: readonly IdentifiedPlan[];
  findings: ReadonlyMap<string, readonly Finding[]>;
  /** What the findings were made of. */
  shown: ReadonlyMap<string, ShownPath>;
  /** What rules gathered in the last workspace, by key. */
  gathered: ReadonlyMap<Gathering, ReadonlyMap<string, Gathered>>;
  errors: readonly AnalysisError[];
}

export function emptyState(): EngineState {
  return {
    code: new Map(),
    builds: new Map(),
    buildIndex: undefined,
    unread: new Map(),
    changed: new Set(),
    stale: new Set(),
    indexes: new Map(),
    staleIndexes: new Map(),
    unloadable: new Map(),
    planned: new WeakMap(),
    unmoved: new WeakMap(),
    checked: new WeakMap(),
    checkedBuilds: new WeakMap(),
    pieces: { files: new WeakMap(), named: new WeakMap() },
    calls: { asked: new Set(), files: new WeakMap() },
    wantedMethods: new Set(),
    wantedKeys: () => [],
    workspace: emptyWorkspace,
    useCounts: { below: () => 0 },
    plans: [],
    findings: new Map(),
    shown: new Map(),
    gathered: new Map(),
    errors: [],
  };
}

/** A copy that can be changed without touching the original. Parse trees stay with the original, which frees them. */
export function fork(state: EngineState): EngineState {
  return {
    ...state,
    code: new Map([...state.code].map(([path, entry]) => [path, { ...entry, parsed: undefined, outdated: undefined }])),
    builds: new Map(state.builds),
    unread: new Map(state.unread),
    changed: new Set(state.changed),
    stale: new Set(state.stale),
    indexes: new Map(state.indexes),
    staleIndexes: new Map([...state.staleIndexes].map(([support, changes]) => [support, [...changes]])),
    wantedMethods: new Set(state.wantedMethods),
  };
}

/** Frees the parse trees that a state owns. */
export function disposeTrees(state: EngineState): void {
  for (const entry of state.code.values()) {
    dispose(entry);
  }
}

/** Gives the state a file's text: as code, as a build file, as both or as neither. */
export function putSource(state: EngineState, product: Product, source: SourceFile): void {
  const tool = product.buildTools.find((candidate) => candidate.matches(source.path));
  if (tool) state.buildIndex = undefined;
  if (tool) state.builds.set(source.path, { path: source.path, tool, file: tool.read(source) });
  const support = product.languages.find((language) => language.adapter.languages.includes(source.language));
  if (!support) return;
  const before = state.code.get(source.path);
  if (before && before.support !== support) removeCode(state, before);
  // The old facts stay until the new ones are made, so that these can be compared with them.
  const kept = before?.support === support ? before : { syntaxErrors: 0, errors: [] };
  const outdated = kept === before ? (before.parsed ?? before.outdated) : undefined;
  state.code.set(source.path, { ...kept, source, support, parsed: undefined, outdated });
  state.changed.add(source.path);
}

export function removeSource(state: EngineState, path: string): void {
  const entry = state.code.get(path);
  if (entry) removeCode(state, entry);
  if (state.builds.delete(path)) state.buildIndex = undefined;
  state.unread.delete(path);
}

function removeCode(state: EngineState, entry: CodeEntry): void {
  const { source, support } = entry;
  dispose(entry);
  state.code.delete(source.path);
  state.changed.delete(source.path);
  state.stale.delete(source.path);
  // Whoever exchanges SDK values with this file must be looked at again.
  noteChange(state, support, { path: source.path, before: entry.facts, after: undefined });
}

/** Facts changed: the index of their language is out of date. */
export function noteChange(state: EngineState, support: LanguageSupport, change: FactChange): void {
  const changes = state.staleIndexes.get(support);
  if (changes) changes.push(change);
  else state.staleIndexes.set(support, [change]);
}

export function parsedOf(entry: CodeEntry): Parsed {
  if (entry.parsed) return entry.parsed;
  const { outdated } = entry;
  entry.outdated = undefined;
  entry.parsed = entry.support.adapter.parse(entry.source, outdated);
  outdated?.dispose?.();
  return entry.parsed;
}

function dispose(entry: CodeEntry): void {
  entry.parsed?.dispose?.();
  entry.outdated?.dispose?.();
  entry.parsed = undefined;
  entry.outdated = undefined;
}

/** As long as no build file changes, the same object. */
export function buildsOf(state: EngineState): BuildIndex {
  return (state.buildIndex ??= indexBuilds(state.builds.values()));
}

/** All code files, as far as their modules are concerned. */
export function* moduleMembers(state: EngineState): Iterable<ModuleMember> {
  for (const { source, analyses = [], errors } of state.code.values()) {
    yield { path: source.path, language: source.language, analyses, isUnread: errors.length > 0 };
  }
  for (const [path, language] of state.unread) yield { path, language, analyses: [], isUnread: true };
}
