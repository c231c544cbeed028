import type { Cancellation } from './cancellation.js';
import { connectedGroups } from './connected.js';
import type { AnalysisError } from './finding.js';
import type { Message } from '../l10n/messages.js';
import { engineMessages } from './messages.js';
import { buildsOf, parsedOf, type CodeEntry, type EngineState, type IdentifiedPlan, type Planned } from './state.js';
import { declaration } from './build-entry.js';
import { libraryName, noBuildChanges, planBuildChanges, type BuildChanges, type RewrittenFile } from './modules.js';
import type { Product } from './product.js';
import type { AnalysedFile, ApiUse, BackEnd, FileAnalysis, Parsed, RewritePlan, TargetVersions } from './support.js';
import type { TextEdit } from './text.js';
import { withoutUses, type GoneUses } from './use-counts.js';

/** Removals of legacy libraries that no code below their build file uses (any more). */
export function refreshLibraryPlans(state: EngineState, product: Product): IdentifiedPlan[] {
  if (state.builds.size === 0) return [];
  const plans: IdentifiedPlan[] = [];
  for (const build of state.builds.values()) {
    for (const swap of product.libraries) {
      if (!swap.tools.includes(build.tool.id) || !declaration(build, swap.legacy, 'any')) continue;
      if (state.useCounts.below(build, swap.family) > 0) continue;
      const edits = build.tool.change(build.file, { remove: [swap.legacy] });
      if (!edits) continue;
      const differences = [engineMessages.libraryUnused({ library: libraryName(swap.legacy) })];
      const plan: RewritePlan = { grade: 'suggested', uses: [], edits: new Map([[build.path, edits]]), differences, blockers: [] };
      plans.push({ id: `library:${build.path}`, family: swap.family, plan });
    }
  }
  return plans;
}

interface Group {
  readonly backEnd: BackEnd<Parsed, unknown>;
  readonly paths: readonly string[];
}

export interface Planning {
  readonly plans: readonly IdentifiedPlan[];
  readonly errors: readonly AnalysisError[];
}

/**
 * Asks the back ends what becomes of every use. Plans of groups in which nothing was analysed anew are taken over.
 * Returns undefined when cancelled.
 */
export function refreshPlans(
  state: EngineState,
  product: Product,
  targets: TargetVersions,
  cancellation: Cancellation,
): Planning | undefined {
  const plans: IdentifiedPlan[] = [];
  const errors: AnalysisError[] = [];
  for (const group of groupsOf(state, product)) {
    if (cancellation.isCancelled) return undefined;
    const planned = keptPlans(state, group) ?? planAnew(state, group, targets, cancellation);
    if (cancellation.isCancelled) return undefined;
    plans.push(...planned.plans);
    if (planned.error) errors.push(planned.error);
  }
  return { plans, errors };
}

function planAnew(state: EngineState, group: Group, targets: TargetVersions, cancellation: Cancellation): Planned {
  const { family } = group.backEnd;
  const id = (n: number): string => `${family}:${group.paths[0]}${n ? `#${n}` : ''}`;
  const { plans, error } = planGroup(state, group, targets, cancellation);
  const analyses = analysesOf(state, group).map((analysis) => unmoved(state, analysis));
  const planned: Planned = { analyses, plans: plans.map((plan, n) => ({ id: id(n), family, plan })), ...(error && { error }) };
  const [first] = analyses;
  if (first && !cancellation.isCancelled) state.planned.set(first, planned);
  return planned;
}

function groupsOf(state: EngineState, product: Product): Group[] {
  const groups: Group[] = [];
  const touching = [...state.code.values()].filter(({ analyses }) => analyses?.length);
  for (const support of product.languages) {
    for (const backEnd of support.backEnds) {
      const members = touching.filter((entry) => entry.support === support && analysisOf(entry, backEnd));
      const paths = members.map((entry) => entry.source.path).sort();
      const links = (path: string): readonly string[] => analysisOf(state.code.get(path), backEnd)?.links ?? [];
      for (const group of connectedGroups(paths, links)) groups.push({ backEnd, paths: group });
    }
  }
  return groups;
}

function analysisOf(entry: CodeEntry | undefined, backEnd: BackEnd<Parsed, unknown>): FileAnalysis | undefined {
  return entry?.analyses?.find((analysis) => analysis.family === backEnd.family);
}

function analysesOf(state: EngineState, { backEnd, paths }: Group): FileAnalysis[] {
  return paths.flatMap((path) => analysisOf(state.code.get(path), backEnd) ?? []);
}

function unmoved(state: EngineState, analysis: FileAnalysis): FileAnalysis {
  return state.unmoved.get(analysis) ?? analysis;
}

/** Every analysis of a file makes a new object, also when only the index changed. */
function keptPlans(state: EngineState, group: Group): Planned | undefined {
  const analyses = analysesOf(state, group).map((analysis) => unmoved(state, analysis));
  const planned = analyses[0] && state.planned.get(analyses[0]);
  const isSame = planned?.analyses.length === analyses.length && planned.analyses.every((analysis, i) => analysis === analyses[i]);
  return isSame ? planned : undefined;
}

function planGroup(
  state: EngineState,
  { backEnd, paths }: Group,
  targets: TargetVersions,
  cancellation: Cancellation,
): { plans: readonly RewritePlan[]; error?: AnalysisError } {
  const files: AnalysedFile<Parsed>[] = [];
  let index: unknown;
  for (const path of paths) {
    const entry = state.code.get(path);
    const analysis = analysisOf(entry, backEnd);
    if (!entry || !analysis) continue;
    index = state.indexes.get(entry.support);
    files.push({ parsed: parsedOf(entry), analysis });
  }
  try {
    return { plans: backEnd.plan(files, index, targets, cancellation) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const path = paths[0] ?? '';
    const message = engineMessages.planFailed({ detail });
    const uses = files.flatMap(({ parsed, analysis }) => analysis.uses.map((use) => ({ path: parsed.source.path, use })));
    const blockers = uses.slice(0, 1).map(({ path: at, use }) => ({ path: at, range: use.range, message }));
    return { plans: [{ grade: 'manual', uses, edits: new Map(), differences: [], blockers }], error: { path, message } };
  }
}

/**
 * What build files need when the given plans, together, are applied. A plan that only removes unused imports needs no new library,
 * but can take the old one's last use away.
 */
export function buildChangesFor(
  state: EngineState,
  product: Product,
  targets: TargetVersions,
  plans: readonly IdentifiedPlan[],
): BuildChanges {
  if (state.builds.size === 0 || plans.length === 0) return noBuildChanges;
  const builds = buildsOf(state);
  const counts = withoutUses(state.useCounts, usesOf(state, plans), builds);
  const edits = new Map<string, readonly TextEdit[]>();
  const differences: Message[] = [];
  for (const family of new Set(plans.map((plan) => plan.family))) {
    const touched = new Map<string, RewrittenFile>();
    for (const { path, use } of plans.filter((plan) => plan.family === family).flatMap(({ plan }) => plan.uses)) {
      const language = state.code.get(path)?.source.language;
      const usesTarget = use.kind !== 'import' || touched.get(path)?.usesTarget === true;
      if (language) touched.set(path, { path, language, usesTarget });
    }
    const changes = planBuildChanges([...touched.values()], family, counts, builds, product.libraries, targets);
    for (const [path, made] of changes.edits) edits.set(path, [...(edits.get(path) ?? []), ...made]);
    differences.push(...changes.differences);
  }
  return { edits, differences };
}

/** The uses that plans cover, each once. */
function* usesOf(state: EngineState, plans: readonly IdentifiedPlan[]): Iterable<GoneUses> {
  const seen = new Set<ApiUse>();
  for (const { family, plan } of plans) {
    for (const { path, use } of plan.uses) {
      const language = state.code.get(path)?.source.language;
      if (language === undefined || seen.has(use)) continue;
      seen.add(use);
      yield { path, language, family, count: 1 };
    }
  }
}
