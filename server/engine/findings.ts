import { buildView, pathsOf } from './build-view.js';
import type { EngineSettings } from './engine.js';
import type { Finding } from './finding.js';
import { moduleMembers, parsedOf, type CodeEntry, type EngineState, type IdentifiedPlan } from './state.js';
import type { LanguageId } from './languages.js';
import type { Message } from '../l10n/messages.js';
import type { Product } from './product.js';
import type { LocatedReport, Report, Rule, RuleFile } from './rule.js';
import { fixOf, plansOf } from './rule-plans.js';
import type { ApiUse } from './support.js';
import { readSuppressions, suppressedLines, suppressionMarker } from './suppressions.js';
import { LineMap } from './text.js';
import { analysesOf, versionIn } from './workspace-inputs.js';

/** What the rules say, and the rewrites that they propose themselves. */
export interface Checks {
  /** By path; sorted by position and rule. A path's list is the same object as before when nothing in it changed. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly plans: readonly IdentifiedPlan[];
}

/** All rules over all files that say anything, and over what all files say together. */
export function checkAll(state: EngineState, product: Product, settings: EngineSettings, sdkPlans: readonly IdentifiedPlan[]): Checks {
  const checked = new Map<string, FileChecks>();
  const planned = plansByPath(sdkPlans);
  for (const [path, entry] of state.code) {
    if (entry.analyses?.length) checked.set(path, codeChecks(state, product, settings, entry, planned.get(path) ?? []));
  }
  const members = state.builds.size > 0 ? moduleMembers(state, new Set()) : [];
  for (const build of state.builds.values()) {
    const view = buildView(build, members, product.libraries, sdkPlans, state);
    const { path } = build;
    const { language } = build.file.source;
    const file: RuleFile = { path, language, analyses: [], planOf: () => undefined, versionOf: () => undefined, build: view };
    const own = checkFile(file, product.rules, settings);
    const before = checked.get(path);
    checked.set(path, before ? { findings: [...before.findings, ...own.findings], plans: [...before.plans, ...own.plans] } : own);
  }
  const together = workspaceReports(state, product, settings);
  const findings = new Map<string, readonly Finding[]>();
  for (const path of new Set([...checked.keys(), ...together.keys()])) {
    const own = checked.get(path)?.findings ?? [];
    const shared = together.get(path)?.findings ?? [];
    const found = shared.length === 0 ? own : [...own, ...shared];
    if (found.length > 0) findings.set(path, found);
  }
  const seen = shown(state, findings);
  const plans = uniquePlans([...checked.values(), ...together.values()].flatMap(({ plans: made }) => made));
  return { findings: seen, plans: plansOfShown(plans, seen) };
}

/** What a comment silences is not rewritten either. */
function plansOfShown(plans: readonly IdentifiedPlan[], findings: ReadonlyMap<string, readonly Finding[]>): IdentifiedPlan[] {
  if (plans.length === 0) return [];
  const groups = new Set([...findings.values()].flatMap((list) => list.map(({ fixGroup }) => fixGroup)));
  return plans.filter(({ id, alternativeTo }) => groups.has(alternativeTo ?? id));
}

interface FileChecks {
  readonly findings: readonly Finding[];
  readonly plans: readonly IdentifiedPlan[];
}

/** Made anew only when the file was analysed anew or has other plans. */
function codeChecks(
  state: EngineState,
  product: Product,
  settings: EngineSettings,
  entry: CodeEntry,
  plans: readonly IdentifiedPlan[],
): FileChecks {
  const analyses = analysesOf(state, product, entry);
  const before = state.checked.get(analyses);
  if (before?.plans.length === plans.length && before.plans.every((plan, i) => plan === plans[i])) return before.made;
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
  const made = checkFile(file, product.rules, settings);
  state.checked.set(analyses, { plans, made });
  return made;
}

function checkFile(file: RuleFile, rules: readonly Rule[], settings: EngineSettings): FileChecks {
  const findings: Finding[] = [];
  const plans: IdentifiedPlan[] = [];
  for (const rule of rules) {
    const severity = settings.severities[rule.id];
    if (severity === 'off') continue;
    for (const report of rule.check?.(file) ?? []) {
      findings.push(toFinding(rule, file.path, file.language, report, severity));
      plans.push(...plansOf(rule.id, file.path, report));
    }
  }
  return { findings, plans };
}

function workspaceReports(
  state: EngineState,
  product: Product,
  settings: EngineSettings,
): Map<string, { findings: Finding[]; plans: IdentifiedPlan[] }> {
  const byPath = new Map<string, { findings: Finding[]; plans: IdentifiedPlan[] }>();
  for (const rule of product.rules) {
    const severity = settings.severities[rule.id];
    if (severity === 'off' || !rule.checkWorkspace) continue;
    for (const report of once(rule.checkWorkspace(state.workspace))) {
      const language = state.workspace.languageOf(report.path);
      if (language === undefined) continue;
      const own = byPath.get(report.path) ?? { findings: [], plans: [] };
      byPath.set(report.path, own);
      own.findings.push(toFinding(rule, report.path, language, report, severity));
      own.plans.push(...plansOf(rule.id, report.path, report));
    }
  }
  return byPath;
}

/** Several callers and profiles lead to one place: what is said there in the same words is said once. */
function* once(reports: Iterable<LocatedReport>): Iterable<LocatedReport> {
  const said = new Map<string, LocatedReport[]>();
  for (const report of reports) {
    const place = `${report.range.start}:${report.range.end}:${report.path}`;
    const others = said.get(place);
    if (others?.some((other) => isSameMessage(other.message, report.message))) continue;
    if (others) others.push(report);
    else said.set(place, [report]);
    yield report;
  }
}

function isSameMessage(a: Message, b: Message): boolean {
  return a.key === b.key && JSON.stringify(a.args) === JSON.stringify(b.args);
}

/** Findings that settle together name one rewrite several times. */
function uniquePlans(plans: readonly IdentifiedPlan[]): IdentifiedPlan[] {
  return [...new Map(plans.map((plan) => [plan.id, plan])).values()];
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

function toFinding(rule: Rule, path: string, language: LanguageId, report: Report, configured: Finding['severity'] | undefined): Finding {
  return {
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
}

/** Sorted, without what comments silence; the former list of a path where it says the same. */
function shown(state: EngineState, all: ReadonlyMap<string, readonly Finding[]>): Map<string, readonly Finding[]> {
  const result = new Map<string, readonly Finding[]>();
  for (const [path, findings] of all) {
    const sorted = [...withoutSilenced(state, path, findings)].sort(byPosition);
    if (sorted.length === 0) continue;
    const before = state.findings.get(path);
    result.set(path, before && isSame(before, sorted) ? before : sorted);
  }
  return result;
}

function isSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((finding, i) => {
    const other = after[i];
    return finding === other || (finding.range.start === other?.range.start && JSON.stringify(finding) === JSON.stringify(other));
  });
}

function byPosition(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}

function withoutSilenced(state: EngineState, path: string, findings: readonly Finding[]): readonly Finding[] {
  const entry = state.code.get(path);
  const text = entry?.source.text ?? state.builds.get(path)?.file.source.text ?? '';
  if (!text.includes(suppressionMarker)) return findings;
  const silenced = entry ? commentLines(entry) : suppressedLines(text);
  const lines = new LineMap(text);
  return findings.filter((finding) => !silenced.get(lines.positionAt(finding.range.start).line)?.includes(finding.ruleId));
}

function commentLines(entry: CodeEntry): Map<number, string[]> {
  const silenced = new Map<number, string[]>();
  for (const { line, ruleIds } of readSuppressions(entry.source.text, entry.support.adapter.comments(parsedOf(entry)))) {
    silenced.set(line, [...(silenced.get(line) ?? []), ...ruleIds]);
  }
  return silenced;
}
