import type { BuildIndex } from './build-index.js';
import type { IdentifiedPlan } from './identified-plan.js';
import { declaration, type BuildEntry } from './build-entry.js';
import type { LibrarySwap } from './library-swap.js';
import type { BuildView } from './rule.js';
import type { EngineState } from './state.js';

const noPlans: ReadonlySet<IdentifiedPlan> = new Set();

/** What rules see of a build file: its legacy libraries, each with the uses that need it and the plans that settle them. */
export function buildView(
  build: BuildEntry,
  swaps: readonly LibrarySwap[],
  { useCounts }: EngineState,
  plansBelow: ReadonlyMap<BuildEntry, ReadonlySet<IdentifiedPlan>>,
): BuildView {
  const legacy = swaps.flatMap((swap) => {
    const found = swap.tools.includes(build.tool.id) ? declaration(build, swap.legacy, 'any') : undefined;
    if (!found) return [];
    const plans = [...(plansBelow.get(build) ?? noPlans)].filter((plan) => plan.family === swap.family);
    return [{ declared: found, swap, usesLeft: useCounts.below(build, swap.family), plans }];
  });
  return { file: build.file, legacy };
}

/** The plans that cover a use in a module at or below a build file, in their order. */
export function plansByBuild(
  plans: readonly IdentifiedPlan[],
  { code }: EngineState,
  builds: BuildIndex,
): ReadonlyMap<BuildEntry, ReadonlySet<IdentifiedPlan>> {
  const below = new Map<BuildEntry, Set<IdentifiedPlan>>();
  if (builds.all.length === 0) return below;
  for (const plan of plans) {
    for (const path of pathsOf(plan)) {
      const language = code.get(path)?.source.language;
      for (const build of language === undefined ? [] : builds.above(path, language)) {
        const own = below.get(build);
        if (own) own.add(plan);
        else below.set(build, new Set([plan]));
      }
    }
  }
  return below;
}

const knownPaths = new WeakMap<IdentifiedPlan, ReadonlySet<string>>();

/** The files with uses that a plan covers. */
export function pathsOf(plan: IdentifiedPlan): ReadonlySet<string> {
  const paths = knownPaths.get(plan) ?? new Set(plan.plan.uses.map(({ path }) => path));
  knownPaths.set(plan, paths);
  return paths;
}
