import type { EngineSettings } from './engine.js';
import type { Finding } from './finding.js';
import type { LanguageId } from './languages.js';
import { fixOf, plansOf } from './rule-plans.js';
import type { Report, Rule } from './rule.js';
import type { IdentifiedPlan } from './identified-plan.js';

/** One report of a rule: its finding, and the rewrites that it proposes. */
export interface Said {
  readonly finding: Finding;
  readonly plans: readonly IdentifiedPlan[];
}

/** Undefined where the settings switch the rule off. */
export function saidBy(rule: Rule, path: string, language: LanguageId, report: Report, settings: EngineSettings): Said | undefined {
  const configured = settings.severities[rule.id];
  if (configured === 'off') return undefined;
  const finding: Finding = {
    ruleId: rule.id,
    family: report.family ?? null,
    language,
    severity: configured ?? report.severity ?? rule.severity,
    message: report.message,
    path,
    range: report.range,
    ...fixOf(rule.id, path, report),
    effortMinutes: report.effortMinutes ?? rule.effortMinutes,
    data: report.data ?? {},
    related: report.related ?? [],
    ...(report.unnecessary && { unnecessary: true }),
  };
  return { finding, plans: plansOf(rule.id, path, report) };
}
