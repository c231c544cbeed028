import type { FileAnalysis, RewritePlan } from './support.js';

/** A plan with the name by which findings, fixes and editors speak of it. */
export interface IdentifiedPlan {
  readonly id: string;
  readonly family: FileAnalysis['family'];
  readonly plan: RewritePlan;
  /** The rule that proposed it; undefined for a back end's plans. */
  readonly rule?: string;
  /** Id of the plan in whose place it can be chosen; it is never applied unless it is chosen. */
  readonly alternativeTo?: string;
}
