import type { Finding } from './finding.js';
import type { BuildEntry, ModuleMember } from './modules.js';
import { declaration, isBelow, usesBelow } from './modules.js';
import type { LibrarySwap } from './library-swap.js';
import type { Product } from './product.js';
import type { BuildView, Report, Rule, RuleFile } from './rule.js';
import type { EngineSettings } from './engine.js';
import type { CodeEntry, EngineState, IdentifiedPlan } from './state.js';
import { moduleMembers } from './state.js';
import type { ApiUse, FileAnalysis } from './support.js';
import { readSuppressions, suppressionMarker } from './suppressions.js';
import { LineMap } from './text.js';
import { parsedOf } from './state.js';

/** All rules over all files that say anything. Sorted by path, position and rule. */
export function checkAll(state: EngineState, product: Product, settings: EngineSettings): Map<string, readonly Finding[]> {
  const findings = new Map<string, readonly Finding[]>();
  const plans = plansByPath(state.plans);
  for (const [path, entry] of state.code) {
    if (!entry.analyses?.length) continue;
    const found = findingsOf(state, entry, entry.analyses, plans.get(path) ?? [], product.rules, settings);
    if (found.length > 0) findings.set(path, found);
  }
  const members = moduleMembers(state, new Set());
  for (const build of state.builds.values()) {
    const view = buildView(build, members, product.libraries, state.plans, state);
    const file: RuleFile = { path: build.path, language: build.file.source.language, analyses: [], planOf: () => undefined, build: view };
    const found = check(file, product.rules, settings);
    const markers = suppressedLines(build.file.source.text);
    const lines = new LineMap(build.file.source.text);
    const shown = found.filter((finding) => !markers.get(lines.positionAt(finding.range.start).line)?.includes(finding.ruleId));
    if (shown.length > 0) findings.set(build.path, shown);
  }
  return findings;
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

const knownPaths = new WeakMap<IdentifiedPlan, ReadonlySet<string>>();

/** The files with uses that a plan covers. */
function pathsOf(plan: IdentifiedPlan): ReadonlySet<string> {
  const paths = knownPaths.get(plan) ?? new Set(plan.plan.uses.map(({ path }) => path));
  knownPaths.set(plan, paths);
  return paths;
}

/** Made anew only when the file was analysed anew or has other plans. */
function findingsOf(
  state: EngineState,
  entry: CodeEntry,
  analyses: readonly FileAnalysis[],
  plans: readonly IdentifiedPlan[],
  rules: readonly Rule[],
  settings: EngineSettings,
): readonly Finding[] {
  const before = state.checked.get(analyses);
  if (before?.plans.length === plans.length && before.plans.every((plan, i) => plan === plans[i])) return before.findings;
  const byUse = new Map<ApiUse, IdentifiedPlan>();
  for (const plan of plans) for (const { use } of plan.plan.uses) byUse.set(use, plan);
  const { path, language } = entry.source;
  const file: RuleFile = { path, language, analyses, planOf: (use) => byUse.get(use) };
  const findings = withSuppressions(entry, check(file, rules, settings));
  state.checked.set(analyses, { plans, findings });
  return findings;
}

function check(file: RuleFile, rules: readonly Rule[], settings: EngineSettings): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = settings.severities[rule.id];
    if (severity === 'off') continue;
    for (const report of rule.check?.(file) ?? []) findings.push(toFinding(rule, file, report, severity));
  }
  return findings.sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
}

function toFinding(rule: Rule, file: RuleFile, report: Report, configured: Finding['severity'] | undefined): Finding {
  return {
    ruleId: rule.id,
    family: report.family ?? null,
    language: file.language,
    severity: configured ?? report.severity ?? rule.severity,
    message: report.message,
    path: file.path,
    range: report.range,
    fix: report.fix ?? 'none',
    fixGroup: report.fixGroup ?? null,
    effortMinutes: report.effortMinutes ?? rule.effortMinutes,
    data: report.data ?? {},
    related: report.related ?? [],
    ...(report.unnecessary && { unnecessary: true }),
  };
}

function withSuppressions(entry: CodeEntry, findings: Finding[]): Finding[] {
  const { text } = entry.source;
  if (!text.includes(suppressionMarker)) return findings;
  const silenced = new Map<number, string[]>();
  for (const { line, ruleIds } of readSuppressions(text, entry.support.adapter.comments(parsedOf(entry)))) {
    silenced.set(line, [...(silenced.get(line) ?? []), ...ruleIds]);
  }
  const lines = new LineMap(text);
  return findings.filter((finding) => !silenced.get(lines.positionAt(finding.range.start).line)?.includes(finding.ruleId));
}

/** Build files have comments of many kinds (XML, Groovy, TOML): the marker counts wherever it stands, on its line and the next. */
function suppressedLines(text: string): Map<number, string[]> {
  const silenced = new Map<number, string[]>();
  if (!text.includes(suppressionMarker)) return silenced;
  text.split(/\r\n|\r|\n/).forEach((line, number) => {
    const marker = line.indexOf(suppressionMarker);
    if (marker < 0) return;
    const ruleIds = line.slice(marker + suppressionMarker.length).match(/[a-z][a-z0-9-]*/g) ?? [];
    for (const at of [number, number + 1]) silenced.set(at, [...(silenced.get(at) ?? []), ...ruleIds]);
  });
  return silenced;
}

function buildView(
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
  return { legacy };
}
