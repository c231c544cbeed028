import { buildView, pathsOf, plansByBuild } from './build-view.js';
import type { Coordinates } from './build-files.js';
import type { EngineSettings } from './engine.js';
import type { IdentifiedPlan } from './identified-plan.js';
import type { Product } from './product.js';
import type { BuildView, RuleFile } from './rule.js';
import { saidBy, type Said } from './said.js';
import type { BuildEntry } from './build-entry.js';
import { buildsOf, type CodeEntry, type EngineState } from './state.js';
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
  const plansBelow = plansByBuild(sdkPlans, state, buildsOf(state));
  for (const build of state.builds.values()) yield [build.path, buildChecks(state, product, settings, build, plansBelow)];
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
  const { path, language } = entry.source;
  const versionOf = (library: Coordinates): string | undefined => versionIn(state, path, language, library);
  const before = state.checked.get(analyses);
  const builds = buildsOf(state);
  if (before && isSameList(before.plans, plans)) {
    if (before.builds === builds) return before.said;
    if (before.versions.every(([library, told]) => versionOf(library) === told)) {
      state.checked.set(analyses, { ...before, builds });
      return before.said;
    }
  }
  const versions: [Coordinates, string | undefined][] = [];
  const file: RuleFile = {
    path,
    language,
    analyses,
    planOf: (use) => plans.findLast((plan) => coveredBy(plan).has(use)),
    versionOf(library) {
      const told = versionOf(library);
      versions.push([library, told]);
      return told;
    },
  };
  const said = checkFile(file, product, settings);
  state.checked.set(analyses, { plans, builds, versions, said });
  return said;
}

const covered = new WeakMap<IdentifiedPlan, ReadonlySet<ApiUse>>();

/** The uses that a plan covers, in whatever files. */
function coveredBy(plan: IdentifiedPlan): ReadonlySet<ApiUse> {
  const uses = covered.get(plan) ?? new Set(plan.plan.uses.map(({ use }) => use));
  covered.set(plan, uses);
  return uses;
}

function buildChecks(
  state: EngineState,
  product: Product,
  settings: EngineSettings,
  build: BuildEntry,
  plansBelow: ReadonlyMap<BuildEntry, ReadonlySet<IdentifiedPlan>>,
): readonly Said[] {
  const view = buildView(build, product.libraries, state, plansBelow);
  const before = state.checkedBuilds.get(build);
  if (before && isSameView(before.view, view)) return before.said;
  const { path, language } = build.file.source;
  const file: RuleFile = { path, language, analyses: [], planOf: () => undefined, versionOf: () => undefined, build: view };
  const said = checkFile(file, product, settings);
  state.checkedBuilds.set(build, { view, said });
  return said;
}

function isSameView(before: BuildView, { legacy }: BuildView): boolean {
  if (before.legacy.length !== legacy.length) return false;
  return before.legacy.every((library, i) => {
    const other = legacy[i];
    return library.declared === other?.declared && library.usesLeft === other.usesLeft && isSameList(library.plans, other.plans);
  });
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
