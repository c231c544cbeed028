import type { Cancellation } from './cancellation.js';
import type { EngineSettings } from './engine.js';
import type { AnalysisError } from './finding.js';
import { checkAll } from './findings.js';
import { refreshLibraryPlans, refreshPlans } from './plans.js';
import type { Product } from './product.js';
import { buildsOf, moduleMembers, type EngineState } from './state.js';
import { countUses } from './use-counts.js';
import { workspaceOf } from './workspace-inputs.js';

/**
 * From analyses to conclusions: the plans of the back ends, the workspace that joins all files, and what the rules say and propose.
 * Returns what went wrong, or undefined when cancelled; the state is then as it was.
 */
export function conclude(
  state: EngineState,
  product: Product,
  settings: EngineSettings,
  cancellation: Cancellation,
): readonly AnalysisError[] | undefined {
  state.useCounts = countUses(moduleMembers(state), buildsOf(state));
  const planning = refreshPlans(state, product, settings.targets, cancellation);
  if (!planning || cancellation.isCancelled) return undefined;
  const workspace = workspaceOf(state, product, settings, cancellation);
  if (cancellation.isCancelled) return undefined;
  state.workspace = workspace;
  const sdkPlans = [...planning.plans, ...refreshLibraryPlans(state, product)];
  const checks = checkAll(state, product, settings, sdkPlans);
  state.findings = checks.findings;
  state.shown = checks.shown;
  state.plans = [...sdkPlans, ...checks.plans];
  return planning.errors;
}
