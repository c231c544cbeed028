import { concernedFiles } from './concerned.js';
import type { Cancellation } from './cancellation.js';
import type { AnalysisError } from './finding.js';
import { engineMessages } from './messages.js';
import type { LanguageSupport } from './product.js';
import { noteChange, parsedOf, type CodeEntry, type EngineState } from './state.js';
import type { FileAnalysis } from './support.js';
import type { FactChange } from './fact-change.js';
import { moveAnalyses, type MovedChange } from './move-analyses.js';
import { isSameToOthers, movedByText, toldText } from './told.js';

const fewFiles = 64;

/** More trees than this are not kept from facts to analysis: parsing again costs less than memory that large scans do not have. */
const keptTrees = 100;

/** Brings facts up to date, and the indexes that these change. False when cancelled; what was done stays valid. */
export function refreshIndexes(state: EngineState, cancellation: Cancellation): boolean {
  for (const path of state.changed) {
    if (cancellation.isCancelled) return false;
    const entry = state.code.get(path);
    if (!entry) continue;
    const textBefore = entry.outdated?.source.text;
    const next = state.unloadable.has(entry.support) ? withError(entry, state.unloadable.get(entry.support)) : withFacts(entry);
    if (state.stale.size >= keptTrees) {
      next.parsed?.dispose?.();
      next.parsed = undefined;
    }
    state.code.set(path, next);
    state.changed.delete(path);
    state.stale.add(path);
    noteFacts(state, entry, next, textBefore);
  }
  for (const [support, changes] of state.staleIndexes) {
    if (cancellation.isCancelled) return false;
    const facts = new Map<string, unknown>();
    // A file whose parser could not be loaded has none.
    for (const [path, entry] of state.code) if (entry.support === support && entry.facts !== undefined) facts.set(path, entry.facts);
    const told = changes.filter(({ isSame, moved }) => !isSame && !moved);
    // The files of a first scan are all new, and have to be looked at anyway.
    const isFirst = !state.indexes.has(support);
    const concerned = isFirst ? undefined : told.length === 0 ? [] : concernedFiles(state, support, told);
    state.indexes.set(support, support.adapter.join(facts, state.indexes.get(support)));
    for (const path of concerned ?? facts.keys()) state.stale.add(path);
    for (const change of changes) if (isMoved(change)) moveAnalyses(state, support, change);
    state.staleIndexes.delete(support);
  }
  return true;
}

/**
 * Brings facts, indexes and analyses up to date: after the indexes, every file that these reach. Returns the paths that were analysed
 * anew, or undefined when cancelled (what was done stays valid).
 */
export function refreshAnalyses(state: EngineState, cancellation: Cancellation): ReadonlySet<string> | undefined {
  if (!refreshIndexes(state, cancellation)) return undefined;
  const analysed = new Set<string>();
  // A few files at a time: somebody edits, and the next parse goes from the tree of this one.
  const keepsTrees = state.stale.size <= fewFiles;
  for (const path of state.stale) {
    if (cancellation.isCancelled) return undefined;
    const entry = state.code.get(path);
    if (entry) state.code.set(path, withAnalyses(entry, state.indexes.get(entry.support), keepsTrees, cancellation));
    if (cancellation.isCancelled) return undefined;
    state.stale.delete(path);
    analysed.add(path);
  }
  return analysed;
}

/** Whatever others were told by both facts stays; the rest of the index goes with the new ones. */
function noteFacts(state: EngineState, before: CodeEntry, after: CodeEntry, textBefore: string | undefined): void {
  const { support, source } = after;
  const isSame = state.indexes.has(support) && isSameToOthers(support, before.facts, after.facts);
  if (isSame && !support.adapter.isSameToOthers) return;
  const moved =
    isSame || textBefore === undefined
      ? undefined
      : movedByText(support, source.path, [before.facts, after.facts], [textBefore, source.text]);
  noteChange(state, support, {
    path: source.path,
    before: before.facts,
    after: after.facts,
    ...(isSame && { isSame }),
    ...(moved && { moved }),
  });
}

function isMoved(change: FactChange): change is MovedChange {
  return change.moved !== undefined;
}

function withFacts(entry: CodeEntry): CodeEntry {
  try {
    const parsed = parsedOf(entry);
    const facts = entry.support.adapter.facts(parsed);
    // Made while many files are read anyway, not when somebody waits for what an edit concerns.
    if (entry.facts === undefined) toldText(entry.support, facts);
    return {
      ...entry,
      parsed,
      facts,
      syntaxErrors: parsed.syntaxErrors,
      problems: parsed.problems ?? [],
      errors: [],
    };
  } catch (error) {
    return withError(entry, error);
  }
}

function withError(entry: CodeEntry, error: unknown): CodeEntry {
  return { ...entry, parsed: undefined, facts: undefined, errors: [failure(entry, error)] };
}

function withAnalyses(entry: CodeEntry, index: unknown, keepsTree: boolean, cancellation: Cancellation): CodeEntry {
  if (entry.facts === undefined) return { ...entry, analyses: [] };
  const analyses: FileAnalysis[] = [];
  const errors: AnalysisError[] = (entry.problems ?? []).map((message) => ({ path: entry.source.path, message }));
  for (const frontEnd of entry.support.frontEnds) {
    if (cancellation.isCancelled) return entry;
    try {
      if (frontEnd.concerns && !frontEnd.concerns(entry.source, index)) continue;
      const analysis = frontEnd.analyze(parsedOf(entry), index, cancellation);
      if (analysis) analyses.push(analysis);
    } catch (error) {
      errors.push(failure(entry, error));
    }
  }
  if (!keepsTree && !isRewritten(entry, analyses)) {
    entry.parsed?.dispose?.();
    return { ...entry, parsed: undefined, analyses, errors };
  }
  return { ...entry, analyses, errors };
}

/** Only what a back end rewrites is looked at again; the trees of all other files would fill the memory of a large scan. */
function isRewritten({ support }: CodeEntry, analyses: readonly FileAnalysis[]): boolean {
  return analyses.some(({ family }) => support.backEnds.some((backEnd) => backEnd.family === family));
}

function failure(entry: CodeEntry, error: unknown): AnalysisError {
  const detail = error instanceof Error ? error.message : String(error);
  return { path: entry.source.path, message: engineMessages.analysisFailed({ detail }) };
}

/**
 * The needles by which a language's files are chosen for parsing: of its SDKs, of what the index exports, of the methods whose callers
 * give a value, and of the configuration keys that code reads.
 */
export function needlesOf(support: LanguageSupport, state: EngineState): string[] {
  const { adapter, frontEnds } = support;
  const needles = new Set(frontEnds.flatMap((frontEnd) => frontEnd.needles));
  const index = state.indexes.get(support);
  if (index !== undefined) for (const needle of adapter.needles(index)) needles.add(needle);
  for (const method of state.wantedMethods) {
    const needle = adapter.callNeedle?.(method);
    if (needle !== undefined) needles.add(needle);
  }
  if (adapter.settings && !adapter.callSites) for (const key of state.wantedKeys()) needles.add(key);
  return [...needles];
}
