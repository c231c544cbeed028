import type { FileAnalysis, RewritePlan } from './support.js';

/** A plan with the name by which findings, fixes and editors speak of it. */
export interface IdentifiedPlan {
  readonly id: string;
  readonly family: FileAnalysis['family'];
  readonly plan: RewritePlan;
}
