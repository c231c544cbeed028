import type { Cancellation } from '../engine/cancellation.js';
import type { FixResult, FixSelection, FixedFile } from '../engine/engine.js';
import type { AnalysisError } from '../engine/finding.js';
import { stageFile } from '../workspace/atomic-write.js';
import type { StagedFile } from '../workspace/atomic-write.js';
import { encode } from '../workspace/encoding.js';
import { workspaceMessages } from '../workspace/messages.js';
import type { Analysis } from './analysis.js';

export interface WrittenFixes {
  /** What was written. */
  readonly result: FixResult;
  readonly errors: readonly AnalysisError[];
}

const nothing: FixResult = { files: [], applied: [], refused: [], remaining: [] };

/**
 * Writes rewrites so that none is on disk in part: all new contents are made ready first, and only then put in place. When a
 * file cannot be written, every rewrite that would touch it is left out, and the others are tried again without it.
 */
export function writeFixes(analysis: Analysis, selection: FixSelection, cancellation: Cancellation): WrittenFixes {
  const errors: AnalysisError[] = [];
  const closed = new Set<string>();
  for (;;) {
    const result = analysis.engine.fix(withoutPaths(analysis, selection, closed), cancellation);
    if (cancellation.isCancelled) return { result: nothing, errors };
    const staged = result.files.map((file) => ({ file, stage: stage(analysis, file) }));
    const ready = staged.flatMap(({ file, stage: made }) => (made.ok ? [{ file, made }] : []));
    const failures = staged.flatMap(({ file, stage: made }) => (made.ok ? [] : [{ path: file.path, message: made.message }]));
    if (failures.length > 0) for (const { made } of ready) made.discard();
    else failures.push(...commit(ready));
    if (failures.length === 0) return { result, errors };
    const isKnown = failures.every(({ path }) => closed.has(path));
    errors.push(...failures.filter(({ path }) => !closed.has(path)));
    if (isKnown) return { result: nothing, errors };
    for (const { path } of failures) closed.add(path);
  }
}

function stage(analysis: Analysis, file: FixedFile): ReturnType<typeof stageFile> {
  const onDisk = analysis.workspace.files.get(file.path);
  if (!onDisk) return { ok: false, message: workspaceMessages.noSuchPath() };
  return stageFile(onDisk.absolute, encode(file.after, onDisk.encoding), onDisk.digest);
}

/** All of them or none: what was put in place already goes back when a later one fails. */
function commit(ready: readonly { readonly file: FixedFile; readonly made: StagedFile }[]): AnalysisError[] {
  for (const [n, { file, made }] of ready.entries()) {
    const written = made.commit();
    if (written.ok) continue;
    for (const { made: later } of ready.slice(n + 1)) later.discard();
    const kept = ready
      .slice(0, n)
      .reverse()
      .flatMap((earlier) => {
        const undone = earlier.made.undo();
        return undone.ok ? [] : [{ path: earlier.file.path, message: undone.message }];
      });
    return [{ path: file.path, message: written.message }, ...kept];
  }
  return [];
}

function withoutPaths(analysis: Analysis, selection: FixSelection, closed: ReadonlySet<string>): FixSelection {
  if (closed.size === 0) return selection;
  const open = analysis.engine
    .plans()
    .filter(({ plan }) => ![...plan.edits.keys()].some((path) => closed.has(path)))
    .map(({ id }) => id);
  return { ...selection, plans: open.filter((id) => selection.plans === undefined || selection.plans.includes(id)) };
}
