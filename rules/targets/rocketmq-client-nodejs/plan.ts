import type { AnalysedFile, Blocker, CoveredUse, RewritePlan } from '../../../server/engine/support.js';
import { applyEdits } from '../../../server/engine/edits.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { Message } from '../../../server/l10n/messages.js';
import { resolverOf, typescriptAdapter, type ScriptFile, type ScriptIndex } from '../../../server/languages/typescript/index.js';
import { onsHttpLibrary, usesIn } from '../../sdks/ons-http/node/index.js';
import { checkCovered, rewriteSet } from './stages.js';
import { hasMarkers } from './text/layout.js';
import { messages } from './messages.js';
import { createRewrite, type FileRewrite } from './file/rewrite.js';

/** One plan for connected files: the client, what is made from it and everything that is done with that move together. */
export function planFiles(files: readonly AnalysedFile<ScriptFile>[], index: ScriptIndex): readonly RewritePlan[] {
  const uses = files.flatMap(({ parsed, analysis }) => analysis.uses.map((use): CoveredUse => ({ path: parsed.source.path, use })));
  if (uses.length === 0) return [];
  const broken = files.flatMap(({ parsed, analysis }) =>
    parsed.syntaxErrors > 0 || hasMarkers(parsed.source.text) ? [blockerAt(parsed, analysis.uses[0]?.range)] : [],
  );
  if (broken.length > 0) return [manual(uses, broken)];
  const paths = new Set(files.map(({ parsed }) => parsed.source.path));
  const set = new Map(
    files.map(({ parsed }) => [parsed.source.path, createRewrite(parsed, resolverOf(parsed, index), index, usesIn(parsed, index), paths)]),
  );
  rewriteSet(set);
  if ([...set.values()].every((rewrite) => rewrite.blockers.length === 0)) for (const rewrite of set.values()) checkCovered(rewrite);
  const blockers = [...set.values()].flatMap((rewrite) => rewrite.blockers);
  if (blockers.length > 0) return [manual(uses, inOrder(blockers))];
  const edits = new Map<string, readonly TextEdit[]>();
  for (const rewrite of set.values()) {
    const finished = rewrite.draft.finish();
    if ('conflicts' in finished) {
      blockers.push(...finished.conflicts.map((range) => ({ path: rewrite.path, range, message: messages.internal() })));
    } else if (finished.edits.length > 0) edits.set(rewrite.path, finished.edits);
  }
  blockers.push(...leftovers(set, edits));
  if (blockers.length > 0) return [manual(uses, inOrder(blockers))];
  const differences = new Map<string, Message>();
  for (const rewrite of set.values())
    for (const [key, message] of rewrite.differences) if (!differences.has(key)) differences.set(key, message);
  return [{ grade: differences.size > 0 ? 'suggested' : 'safe', uses, edits, differences: [...differences.values()], blockers: [] }];
}

/** What the front end still finds in the new texts: nothing of the set may be left, and no syntax error may be new. */
function leftovers(set: ReadonlyMap<string, FileRewrite>, edits: ReadonlyMap<string, readonly TextEdit[]>): readonly Blocker[] {
  const adapter = typescriptAdapter([onsHttpLibrary]);
  const parsed = new Map<string, ScriptFile>();
  const blockers: Blocker[] = [];
  for (const [path, rewrite] of set) {
    const applied = applyEdits(rewrite.text, edits.get(path) ?? []);
    if (!applied.ok) {
      blockers.push({ path, range: applied.edit, message: messages.internal() });
      continue;
    }
    const file = adapter.parse({ ...rewrite.file.source, text: applied.text });
    if (file.syntaxErrors > 0)
      blockers.push({ path, range: rewrite.uses[0]?.use.range ?? { start: 0, end: 0 }, message: messages.internal() });
    parsed.set(path, file);
  }
  const index = adapter.join(new Map([...parsed].map(([path, file]) => [path, adapter.facts(file)])));
  for (const [path, file] of parsed) {
    const left = usesIn(file, index);
    const rewrite = set.get(path);
    if (left.length > 0 && rewrite)
      blockers.push({ path, range: rewrite.uses[0]?.use.range ?? { start: 0, end: 0 }, message: messages.internal() });
  }
  return blockers;
}

function blockerAt(file: ScriptFile, range: Blocker['range'] | undefined): Blocker {
  return { path: file.source.path, range: range ?? { start: 0, end: 0 }, message: messages.syntaxErrors() };
}

function manual(uses: readonly CoveredUse[], blockers: readonly Blocker[]): RewritePlan {
  return { grade: 'manual', uses, edits: new Map(), differences: [], blockers };
}

function inOrder(blockers: readonly Blocker[]): readonly Blocker[] {
  return [...blockers].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.range.start - b.range.start));
}
