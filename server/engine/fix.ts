import { refreshAnalyses } from './analyze.js';
import type { Cancellation } from './cancellation.js';
import { applyEdits } from './edits.js';
import type { EngineSettings, FixedFile, FixResult, FixSelection } from './engine.js';
import type { AnalysisError, Finding } from './finding.js';
import { conclude } from './conclude.js';
import { languageOf } from './languages.js';
import type { Message } from '../l10n/messages.js';
import { engineMessages } from './messages.js';
import { buildChangesFor } from './plans.js';
import type { Product } from './product.js';
import { disposeTrees, fork, putSource, type EngineState, type IdentifiedPlan } from './state.js';
import { changeBetween } from './text-change.js';
import type { TextEdit, TextRange } from './text.js';

/** A file with many independent sets takes one round for each; far more than real code has. */
const maxRounds = 200;

interface Attempt {
  readonly state: EngineState;
  readonly texts: Map<string, string>;
}

/**
 * Rewrites in memory until nothing is left to do: each round applies plans that do not touch each other's files, then everything is
 * analysed anew. A plan whose result would not parse, or that leaves the uses it was to replace, is dropped whole.
 */
export function fixToFixpoint(
  start: EngineState,
  product: Product,
  settings: EngineSettings,
  selection: FixSelection,
  cancellation: Cancellation,
): FixResult {
  let current: Attempt = { state: fork(start), texts: new Map() };
  const applied: string[] = [];
  const refused = new Map<string, AnalysisError>();
  for (let round = 0; round < maxRounds && !cancellation.isCancelled; round++) {
    const batch = disjoint(candidates(current, selection, round).filter((plan) => !refused.has(signature(plan))));
    if (batch.length === 0) break;
    const { attempt, failed, done } = applyBatch(current, batch, product, settings, cancellation);
    for (const { plan, message } of failed) refused.set(signature(plan), { path: pathOf(plan), message });
    applied.push(...done.map((plan) => plan.id));
    if (attempt !== current) disposeTrees(current.state);
    current = attempt;
  }
  if (cancellation.isCancelled) {
    disposeTrees(current.state);
    return { files: [], applied: [], refused: [], remaining: [] };
  }
  const files = fixedFiles(start, current);
  const remaining: Finding[] = [...current.state.findings.keys()].sort().flatMap((path) => current.state.findings.get(path) ?? []);
  disposeTrees(current.state);
  return { files, applied: [...new Set(applied)], refused: [...refused.values()], remaining };
}

function candidates({ state, texts }: Attempt, { plans, grades, paths }: FixSelection, round: number): IdentifiedPlan[] {
  return state.plans.filter((candidate) => {
    if (candidate.plan.edits.size === 0 || !grades.includes(candidate.plan.grade)) return false;
    if (candidate.alternativeTo !== undefined) return round === 0 && plans?.includes(candidate.id) === true;
    const touched = touchedPaths(candidate);
    // What a first rewrite leaves to do in the files that it changed (an import that nothing uses now) belongs to it.
    if (round > 0 && isLeftOver(candidate) && touched.every((path) => texts.has(path))) return true;
    if (plans) return round === 0 && plans.includes(candidate.id);
    return !paths || touched.some((path) => paths.includes(path));
  });
}

function isLeftOver({ plan, rule }: IdentifiedPlan): boolean {
  return rule === undefined && plan.uses.every(({ use }) => use.kind === 'import');
}

/**
 * The plans, in order, that can be applied at once: a back end's plan has its files for itself, a rule's edits only keep clear of those of
 * other rules.
 */
function disjoint(plans: readonly IdentifiedPlan[]): IdentifiedPlan[] {
  const taken = new Map<string, TextRange[] | 'whole'>();
  return plans.filter((candidate) => {
    const edits = [...candidate.plan.edits];
    const isFree = edits.every(([path, made]) => {
      const ranges = taken.get(path);
      if (ranges === undefined) return true;
      return ranges !== 'whole' && candidate.rule !== undefined && !made.some((edit) => ranges.some((range) => touches(edit, range)));
    });
    if (!isFree) return false;
    for (const [path, made] of edits) {
      const before = taken.get(path);
      taken.set(path, candidate.rule === undefined || before === 'whole' ? 'whole' : [...(before ?? []), ...made]);
    }
    return true;
  });
}

/** Edits that meet at one place have no order that both mean. */
function touches(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

interface BatchResult {
  readonly attempt: Attempt;
  readonly done: readonly IdentifiedPlan[];
  readonly failed: readonly { readonly plan: IdentifiedPlan; readonly message: Message }[];
}

/** Tries the whole batch; when something is wrong with it, each plan by itself, as far as it meets files that none before it changed. */
function applyBatch(
  current: Attempt,
  batch: readonly IdentifiedPlan[],
  product: Product,
  settings: EngineSettings,
  cancellation: Cancellation,
): BatchResult {
  const result = tryPlans(current, batch, product, settings, cancellation);
  if (result.kind === 'applied') return { attempt: result.attempt, done: batch, failed: [] };
  const [only] = batch;
  if (batch.length === 1 && only) return { attempt: current, done: [], failed: [{ plan: only, message: result.message }] };
  let attempt = current;
  const done: IdentifiedPlan[] = [];
  const failed: BatchResult['failed'][number][] = [];
  for (const plan of batch) {
    if (cancellation.isCancelled) break;
    // Its places are those of the text before: the next round makes it anew.
    if (touchedPaths(plan).some((path) => attempt.texts.get(path) !== current.texts.get(path))) continue;
    const single = tryPlans(attempt, [plan], product, settings, cancellation);
    if (single.kind === 'applied') {
      if (attempt !== current) disposeTrees(attempt.state);
      attempt = single.attempt;
      done.push(plan);
    } else failed.push({ plan, message: single.message });
  }
  return { attempt, done, failed };
}

type Trial = { readonly kind: 'applied'; readonly attempt: Attempt } | { readonly kind: 'failed'; readonly message: Message };

function tryPlans(
  { state, texts }: Attempt,
  plans: readonly IdentifiedPlan[],
  product: Product,
  settings: EngineSettings,
  cancellation: Cancellation,
): Trial {
  const next: Attempt = { state: fork(state), texts: new Map(texts) };
  const edits = new Map<string, readonly TextEdit[]>();
  for (const { plan } of plans) for (const [path, made] of plan.edits) edits.set(path, [...(edits.get(path) ?? []), ...made]);
  for (const [path, made] of buildChangesFor(state, product, settings.targets, plans).edits) edits.set(path, made);
  for (const [path, made] of edits) {
    const source = state.code.get(path)?.source ?? state.builds.get(path)?.file.source;
    const language = languageOf(path);
    if (!source || !language) continue;
    const result = applyEdits(source.text, made);
    if (!result.ok) return { kind: 'failed', message: engineMessages.editsOverlap() };
    next.texts.set(path, result.text);
    putSource(next.state, product, { path, text: result.text, language });
  }
  const analysed = refreshAnalyses(next.state, cancellation);
  const concluded = analysed && conclude(next.state, product, settings, cancellation);
  const message = concluded ? objection(state, next.state, plans, edits.keys()) : engineMessages.noProgress();
  if (!message) return { kind: 'applied', attempt: next };
  disposeTrees(next.state);
  return { kind: 'failed', message };
}

/** What is wrong with a result: new syntax errors, or uses still there that were to go. */
function objection(
  before: EngineState,
  after: EngineState,
  plans: readonly IdentifiedPlan[],
  edited: Iterable<string>,
): Message | undefined {
  for (const path of edited) if (syntaxErrors(after, path) > syntaxErrors(before, path)) return engineMessages.syntaxWorse();
  const stuck = plans.some(
    ({ plan, family }) => plan.uses.length > 0 && usesIn(after, plan.edits, family) >= usesIn(before, plan.edits, family),
  );
  return stuck || plans.some(({ rule, id }) => rule !== undefined && !isSettled(before, after, rule, id))
    ? engineMessages.noProgress()
    : undefined;
}

/** Whether a rule's rewrite took findings away: those that it settles, be others of the rule where they were. */
function isSettled(before: EngineState, after: EngineState, rule: string, id: string): boolean {
  const settled = count(before, (finding) => finding.ruleId === rule && finding.fixGroup === id);
  const left = (state: EngineState): number => count(state, (finding) => finding.ruleId === rule);
  return settled === 0 || left(after) < left(before);
}

function count(state: EngineState, isCounted: (finding: Finding) => boolean): number {
  let found = 0;
  for (const findings of state.findings.values()) found += findings.filter(isCounted).length;
  return found;
}

function syntaxErrors(state: EngineState, path: string): number {
  return (state.code.get(path)?.syntaxErrors ?? 0) + (state.builds.get(path)?.file.syntaxErrors ?? 0);
}

function usesIn(state: EngineState, edits: ReadonlyMap<string, unknown>, family: IdentifiedPlan['family']): number {
  let count = 0;
  for (const path of edits.keys()) {
    for (const analysis of state.code.get(path)?.analyses ?? []) if (analysis.family === family) count += analysis.uses.length;
  }
  return count;
}

function touchedPaths({ plan }: IdentifiedPlan): string[] {
  return [...plan.edits.keys()];
}

function pathOf({ plan }: IdentifiedPlan): string {
  return plan.uses[0]?.path ?? [...plan.edits.keys()][0] ?? '';
}

/** Tells the same plan from its like in a later round, when ids have moved on. */
function signature(plan: IdentifiedPlan): string {
  return JSON.stringify([plan.family, [...plan.plan.edits]]);
}

function fixedFiles(start: EngineState, { texts }: Attempt): FixedFile[] {
  const files: FixedFile[] = [];
  for (const [path, after] of texts) {
    const before = start.code.get(path)?.source.text ?? start.builds.get(path)?.file.source.text;
    if (before === undefined || before === after) continue;
    files.push({ path, before, after, edits: [replacementBetween(before, after)] });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The smallest single edit from one text to another. */
function replacementBetween(before: string, after: string): TextEdit {
  const { start, oldEnd, newEnd } = changeBetween(before, after);
  return { start, end: oldEnd, newText: after.slice(start, newEnd) };
}
