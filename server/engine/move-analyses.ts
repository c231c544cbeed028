import { concernedFiles } from './concerned.js';
import type { FactChange } from './fact-change.js';
import { movedSites, type MovedSites } from './moved-sites.js';
import type { LanguageSupport } from './product.js';
import type { CodeEntry, EngineState } from './state.js';
import type { FileAnalysis } from './support.js';
import type { TextChange } from './text-change.js';

export type MovedChange = FactChange & { readonly moved: TextChange };

/**
 * What stands in a file moved, and is the same otherwise: what other files' analyses say of its places moves along, instead of being worked
 * out anew. Where that can't be told, a file is to be analysed.
 */
export function moveAnalyses(state: EngineState, support: LanguageSupport, change: MovedChange): void {
  const concerned = concernedFiles(state, support, [change]);
  for (const entry of state.code.values()) {
    const { path } = entry.source;
    if (entry.support !== support || path === change.path || state.stale.has(path) || (concerned && !concerned.has(path))) continue;
    const sites = movedSites(change.path, change.moved);
    const moved = movedEntry(state, entry, change.path, sites);
    if (sites.isLost) state.stale.add(path);
    else state.code.set(path, moved);
  }
}

function movedEntry(state: EngineState, entry: CodeEntry, path: string, sites: MovedSites): CodeEntry {
  const { analyses } = entry;
  if (!analyses) return entry;
  const calls = state.calls.files.get(analyses);
  const movedCalls = calls && [...calls.sites].map(([method, found]) => [method, sites.move(found)] as const);
  const hasMovedCalls = movedCalls?.some(([method, found]) => found !== calls?.sites.get(method)) === true;
  const moved = analyses.map((analysis) => sites.move(analysis));
  if (!hasMovedCalls && moved.every((analysis, i) => analysis === analyses[i])) return entry;
  if (sites.isLost) return entry;
  if (calls && movedCalls) state.calls.files.set(moved, { asked: calls.asked, sites: new Map(movedCalls) });
  moved.forEach((analysis, i) => {
    const before = analyses[i];
    if (before && before !== analysis && !plansName(state, before, path)) state.unmoved.set(analysis, state.unmoved.get(before) ?? before);
  });
  return { ...entry, analyses: moved };
}

/** Whether a plan of the analysis speaks of places in the file that changed. */
function plansName(state: EngineState, analysis: FileAnalysis, path: string): boolean {
  const planned = state.planned.get(state.unmoved.get(analysis) ?? analysis);
  return planned?.plans.some(({ plan }) => plan.edits.has(path) || plan.blockers.some((blocker) => blocker.path === path)) !== false;
}
