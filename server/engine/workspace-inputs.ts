import type { Cancellation } from './cancellation.js';
import type { EngineSettings } from './engine.js';
import { noWorkspaceSettings } from './engine.js';
import { versionOf, withFamilyOf } from './families.js';
import type { Coordinates } from './build-files.js';
import type { LanguageId } from './languages.js';
import type { Product } from './product.js';
import { callSitesOf } from './call-sites.js';
import type { BuildIndex } from './build-index.js';
import { buildsOf, type CodeEntry, type EngineState } from './state.js';
import type { FileAnalysis, SourceFile } from './support.js';
import type { CallSite } from '../model/values.js';
import type { ConfigurationSetting } from '../model/settings.js';
import { LineMap } from './text.js';
import { isSameList } from './workspace/kept.js';
import { buildWorkspace, wantedKeys, type WorkspaceInputs } from './workspace/index.js';
import type { Workspace } from '../model/workspace.js';

/** Joins what all files say, as of the last analysis. */
export function workspaceOf(state: EngineState, product: Product, settings: EngineSettings, cancellation: Cancellation): Workspace {
  const builds = buildsOf(state);
  const stated = settings.workspace ?? noWorkspaceSettings;
  const analyses = new Map<string, readonly FileAnalysis[]>();
  const configuration = new Map<string, readonly ConfigurationSetting[]>();
  for (const [path, entry] of state.code) {
    const own = analysesOf(state, product, entry);
    if (own.length > 0) analyses.set(path, own);
    const set = entry.facts === undefined ? undefined : entry.support.adapter.settings?.(entry.facts);
    if (set && set.length > 0) configuration.set(path, set);
  }
  state.wantedMethods.clear();
  const calls = new Set<CallSite>();
  const inputs: WorkspaceInputs = {
    analyses,
    settings: configuration,
    callSites(methods) {
      const found = callSitesOf(state, methods, cancellation);
      for (const call of found) calls.add(call);
      return found;
    },
    stated,
    target: product.targetOf(stated),
    moduleOf: builds.moduleOf,
    usersOf: builds.usersOf,
    languageOf: (path) => sourceIn(state, path)?.language,
    textOf: (path) => sourceIn(state, path)?.text,
    lineOf: (path, offset) => lineIn(state, path, offset),
    cancellation,
  };
  const workspace = buildWorkspace(inputs, state.workspace);
  let keys: readonly string[] | undefined;
  state.wantedKeys = () => (keys ??= wantedKeys(analyses, configuration, [...calls]));
  return workspace;
}

function sourceIn(state: EngineState, path: string): SourceFile | undefined {
  return state.code.get(path)?.source ?? state.builds.get(path)?.file.source;
}

const lineMaps = new WeakMap<SourceFile, LineMap>();

function lineIn(state: EngineState, path: string, offset: number): number {
  const source = sourceIn(state, path);
  if (!source) return 0;
  const lines = lineMaps.get(source) ?? new LineMap(source.text);
  lineMaps.set(source, lines);
  return lines.positionAt(offset).line;
}

/** A file's analyses, each with the family that the version of its library tells. */
export function analysesOf(state: EngineState, product: Product, entry: CodeEntry): readonly FileAnalysis[] {
  const { analyses = none } = entry;
  if (analyses.length === 0 || product.familyVersions.length === 0 || state.builds.size === 0) return analyses;
  const builds = buildsOf(state);
  const before = refinements.get(analyses);
  if (before?.builds === builds) return before.refined;
  const { path, language } = entry.source;
  const told = analyses.map((analysis) =>
    withFamilyOf(analysis, product.familyVersions, (library) => versionIn(state, path, language, library)),
  );
  // The same list for the same answer: what is kept by it stays valid.
  const refined = [analyses, before?.refined ?? analyses].find((list) => isSameList(list, told)) ?? told;
  refinements.set(analyses, { builds, refined });
  return refined;
}

const none: readonly never[] = [];
const refinements = new WeakMap<readonly FileAnalysis[], { readonly builds: BuildIndex; readonly refined: readonly FileAnalysis[] }>();

/** As `versionOf`; files of one folder are asked about once, as long as the build files are the same. */
export function versionIn(state: EngineState, path: string, language: LanguageId, library: Coordinates): string | undefined {
  const builds = buildsOf(state);
  return builds.version(path, language, library, () => versionOf(path, language, library, builds));
}
