import type { ShownPath } from './checked.js';
import type { EngineSettings } from './engine.js';
import { fileChecks } from './file-checks.js';
import type { Finding } from './finding.js';
import type { Message } from '../l10n/messages.js';
import type { Product } from './product.js';
import type { Said } from './said.js';
import { parsedOf, type CodeEntry, type EngineState, type IdentifiedPlan } from './state.js';
import { readSuppressions, suppressedLines, suppressionMarker } from './suppressions.js';
import { LineMap } from './text.js';
import { workspaceChecks } from './workspace-checks.js';
import { isSameList } from './workspace/kept.js';
import { sameData } from './same-data.js';

/** What the rules say, and the rewrites that they propose themselves. */
export interface Checks {
  /** By path; sorted by position and rule. A path's list is the same object as before when nothing in it changed. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly plans: readonly IdentifiedPlan[];
  readonly shown: ReadonlyMap<string, ShownPath>;
}

/** All rules over all files that say anything, and over what all files say together. */
export function checkAll(state: EngineState, product: Product, settings: EngineSettings, sdkPlans: readonly IdentifiedPlan[]): Checks {
  const own = new Map<string, (readonly Said[])[]>();
  for (const [path, said] of fileChecks(state, product, settings, sdkPlans)) if (said.length > 0) addTo(own, path, said);
  const shared = new Map<string, (readonly Said[])[]>();
  for (const byPath of workspaceChecks(state, product, settings)) for (const [path, said] of byPath) addTo(shared, path, said);
  const shown = new Map<string, ShownPath>();
  const findings = new Map<string, readonly Finding[]>();
  for (const path of new Set([...own.keys(), ...shared.keys()])) {
    const made = showPath(state, path, own.get(path) ?? nothing, shared.get(path) ?? nothing);
    shown.set(path, made);
    if (made.findings.length > 0) findings.set(path, made.findings);
  }
  return { findings, plans: uniquePlans(shown), shown };
}

const nothing: readonly never[] = [];

function addTo(lists: Map<string, (readonly Said[])[]>, path: string, said: readonly Said[]): void {
  const before = lists.get(path);
  if (before) before.push(said);
  else lists.set(path, [said]);
}

/** Findings that settle together name one rewrite several times. By path, so that the order in which files were given makes no difference. */
function uniquePlans(shown: ReadonlyMap<string, ShownPath>): readonly IdentifiedPlan[] {
  const plans = new Map<string, IdentifiedPlan>();
  const proposing = [...shown].filter(([, { plans: own }]) => own.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, { plans: own }] of proposing) for (const plan of own) plans.set(plan.id, plan);
  return [...plans.values()];
}

/** Sorted, without what comments silence; the former list where it says the same. */
function showPath(state: EngineState, path: string, own: ShownPath['own'], shared: ShownPath['shared']): ShownPath {
  const entry = state.code.get(path);
  const text = entry?.source.text ?? state.builds.get(path)?.file.source.text ?? '';
  const before = state.shown.get(path);
  if (before?.text === text && isSameList(before.own, own) && isSameList(before.shared, shared)) return before;
  const all = [...own.flat(), ...once(shared.flat())];
  const said = withoutSilenced(entry, text, all).sort((a, b) => byPosition(a.finding, b.finding));
  const sorted = said.map(({ finding }) => finding);
  const findings = before && isSame(before.findings, sorted) ? before.findings : sorted;
  return { text, own, shared, findings, plans: said.flatMap(({ plans }) => plans) };
}

/** Several callers and profiles lead to one place: what a rule says there in the same words is said once. */
function once(all: readonly Said[]): readonly Said[] {
  if (all.length < 2) return all;
  const kept = new Map<string, Said[]>();
  for (const said of all) {
    const { ruleId, range } = said.finding;
    const place = `${range.start}:${range.end}:${ruleId}`;
    const others = kept.get(place);
    if (!others) kept.set(place, [said]);
    else if (!others.some((other) => isSameMessage(other.finding.message, said.finding.message))) others.push(said);
  }
  return [...kept.values()].flat();
}

function isSameMessage(a: Message, b: Message): boolean {
  return a.key === b.key && JSON.stringify(a.args) === JSON.stringify(b.args);
}

function isSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((finding, i) => {
    const other = after[i];
    return finding === other || (finding.range.start === other?.range.start && sameData(finding, other));
  });
}

function byPosition(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}

function withoutSilenced(entry: CodeEntry | undefined, text: string, said: Said[]): Said[] {
  if (!text.includes(suppressionMarker)) return said;
  const silenced = entry ? commentLines(entry) : suppressedLines(text);
  const lines = new LineMap(text);
  return said.filter(({ finding }) => !silenced.get(lines.positionAt(finding.range.start).line)?.includes(finding.ruleId));
}

function commentLines(entry: CodeEntry): Map<number, string[]> {
  const silenced = new Map<number, string[]>();
  for (const { line, ruleIds } of readSuppressions(entry.source.text, entry.support.adapter.comments(parsedOf(entry)))) {
    silenced.set(line, [...(silenced.get(line) ?? []), ...ruleIds]);
  }
  return silenced;
}
