import type { Family } from '../model/messaging.js';
import type { FixGrade } from './finding.js';
import type { IdentifiedPlan } from './identified-plan.js';
import type { Report } from './rule.js';

/** The rewrites that a rule's report proposes, as plans: the first is what its finding's `fixGroup` names, the others stand in its place. */
export function plansOf(ruleId: string, path: string, report: Report): readonly IdentifiedPlan[] {
  const id = groupOf(ruleId, path, report);
  return (report.rewrites ?? []).map((rewrite, n) => ({
    id: n === 0 ? id : `${id}#${n}`,
    family: report.family ?? noFamily,
    rule: ruleId,
    plan: {
      title: rewrite.title,
      grade: rewrite.grade,
      uses: [],
      edits: rewrite.edits,
      differences: rewrite.differences,
      blockers: [],
    },
    ...(n > 0 && { alternativeTo: id }),
  }));
}

/** A rule's plan covers no use of an SDK, so that its family decides nothing. */
const noFamily: Family = 'config';

export function groupOf(ruleId: string, path: string, report: Report): string {
  return report.fixGroup ?? `${ruleId}:${path}:${report.range.start}`;
}

/** Grade and group that a report's finding gets from its rewrites. */
export function fixOf(ruleId: string, path: string, report: Report): { readonly fix: FixGrade; readonly fixGroup: string | null } {
  const [first] = report.rewrites ?? [];
  if (!first) return { fix: report.fix ?? 'none', fixGroup: report.fixGroup ?? null };
  return { fix: first.grade, fixGroup: groupOf(ruleId, path, report) };
}
