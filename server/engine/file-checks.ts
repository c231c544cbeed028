import { buildView, pathsOf } from './build-view.js';
import type { EngineSettings } from './engine.js';
import type { IdentifiedPlan } from './identified-plan.js';
import type { Product } from './product.js';
import type { RuleFile } from './rule.js';
import { saidBy, type Said } from './said.js';
import { moduleMembers, type CodeEntry, type EngineState } from './state.js';
import type { ApiUse } from './support.js';
import { analysesOf, versionIn } from './workspace-inputs.js';
import { isSameList } from './workspace/kept.js';

/** What each file says by itself, by path; the same list as before where the file was not analysed anew and has the same plans. */
export function* fileChecks(
  state: EngineState,
  product: Product,
  settings: EngineSettings,
  sdkPlans: readonly IdentifiedPlan[],
): Iterable<readonly [path: string, said: readonly Said[]]> {
  const planned = plansByPath(sdkPlans);
  for (const [path, entry] of state.code) {
    if (entry.analyses?.length) yield [path, codeChecks(state, product, settings, entry, planned.get(path) ?? noPlans)];
  }
  const members = state.builds.size > 0 ? moduleMembers(state, new Set()) : [];
  for (const build of state.builds.values()) {
    const view = buildView(build, members, product.libraries, sdkPlans, state);
    const { path } = build;
    const { language } = build.file.source;
    const file: RuleFile = { path, language, analyses: [], planOf: () => undefined, versionOf: () => undefined, build: view };
    yield [path, checkFile(file, product, settings)];
  }
}

const noPlans: readonly IdentifiedPlan[] = [];

function codeChecks(
  state: EngineState,
  product: Product,
  settings: EngineSettings,
  entry: CodeEntry,
  plans: readonly IdentifiedPlan[],
): readonly Said[] {
  const analyses = analysesOf(state, product, entry);
  const before = state.checked.get(analyses);
  if (before && isSameList(before.plans, plans)) return before.said;
  const byUse = new Map<ApiUse, IdentifiedPlan>();
  for (const plan of plans) for (const { use } of plan.plan.uses) byUse.set(use, plan);
  const { path, language } = entry.source;
  const file: RuleFile = {
    path,
    language,
    analyses,
    planOf: (use) => byUse.get(use),
    versionOf: (library) => versionIn(state, path, language, library),
  };
  const said = checkFile(file, product, settings);
  state.checked.set(analyses, { plans, said });
  return said;
}

function checkFile(file: RuleFile, product: Product, settings: EngineSettings): readonly Said[] {
  const all: Said[] = [];
  for (const rule of product.rules) {
    if (!rule.check || settings.severities[rule.id] === 'off') continue;
    for (const report of rule.check(file)) {
      const said = saidBy(rule, file.path, file.language, report, settings);
      if (said) all.push(said);
    }
  }
  return all;
}

function plansByPath(plans: readonly IdentifiedPlan[]): Map<string, IdentifiedPlan[]> {
  const byPath = new Map<string, IdentifiedPlan[]>();
  for (const plan of plans) {
    for (const path of pathsOf(plan)) {
      const before = byPath.get(path);
      if (before) before.push(plan);
      else byPath.set(path, [plan]);
    }
  }
  return byPath;
}
