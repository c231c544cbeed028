import type { IdentifiedPlan } from './identified-plan.js';
import { declaration, isBelow, usesBelow, type BuildEntry, type ModuleMember } from './modules.js';
import type { LibrarySwap } from './library-swap.js';
import type { BuildView } from './rule.js';
import type { EngineState } from './state.js';

/** What rules see of a build file: its legacy libraries, each with the uses that need it and the plans that settle them. */
export function buildView(
  build: BuildEntry,
  members: readonly ModuleMember[],
  swaps: readonly LibrarySwap[],
  plans: readonly IdentifiedPlan[],
  state: EngineState,
): BuildView {
  const folder = build.tool.folderOf(build.path);
  const isMember = (path: string): boolean => {
    const language = isBelow(path, folder) ? state.code.get(path)?.source.language : undefined;
    return language !== undefined && build.tool.builds.includes(language);
  };
  const legacy = swaps.flatMap((swap) => {
    const found = swap.tools.includes(build.tool.id) ? declaration(build, swap.legacy, 'any') : undefined;
    if (!found) return [];
    const below = plans.filter((plan) => plan.family === swap.family && [...pathsOf(plan)].some(isMember));
    return [{ declared: found, swap, usesLeft: usesBelow(build, swap.family, members), plans: below }];
  });
  return { file: build.file, legacy };
}

const knownPaths = new WeakMap<IdentifiedPlan, ReadonlySet<string>>();

/** The files with uses that a plan covers. */
export function pathsOf(plan: IdentifiedPlan): ReadonlySet<string> {
  const paths = knownPaths.get(plan) ?? new Set(plan.plan.uses.map(({ path }) => path));
  knownPaths.set(plan, paths);
  return paths;
}
