import type { Message } from '../l10n/messages.js';
import { declaration, type BuildEntry } from './build-entry.js';
import type { Coordinates, DependencyChange } from './build-files.js';
import type { BuildIndex } from './build-index.js';
import type { LanguageId } from './languages.js';
import type { LibrarySwap } from './library-swap.js';
import type { TargetVersions } from './support.js';
import type { TextEdit } from './text.js';
import type { UseCounts } from './use-counts.js';
import { engineMessages } from './messages.js';

export interface RewrittenFile {
  readonly path: string;
  readonly language: LanguageId;
  /** False where only unused imports went. */
  readonly usesTarget: boolean;
}

export interface BuildChanges {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Said to the person where a build file could not be changed. */
  readonly differences: readonly Message[];
}

export const noBuildChanges: BuildChanges = { edits: new Map(), differences: [] };

/**
 * What the build files need once the given files are rewritten: the target's library for every module that now uses it,
 * and the legacy one gone from where nothing below needs it any more. `counts` are of the uses that are left.
 */
export function planBuildChanges(
  rewritten: readonly RewrittenFile[],
  family: LibrarySwap['family'],
  counts: UseCounts,
  builds: BuildIndex,
  swaps: readonly LibrarySwap[],
  targets: TargetVersions,
): BuildChanges {
  const changes = new Map<BuildEntry, DependencyChange>();
  const differences: Message[] = [];
  for (const { path, language, usesTarget } of rewritten) {
    const chain = builds.above(path, language);
    const own = chain[0];
    const swap = own && swaps.find((candidate) => candidate.family === family && candidate.tools.includes(own.tool.id));
    if (!own || !swap) continue;
    const isLeft = (build: BuildEntry): boolean => counts.below(build, family) > 0;
    const hasTarget = chain.some((build) => declaration(build, swap.target, 'direct'));
    const add = usesTarget && !hasTarget ? { ...swap.target, version: swap.version(targets) } : undefined;
    const site = chain.find((build) => declaration(build, swap.legacy, 'direct') && !isLeft(build)) ?? own;
    for (const build of chain) {
      const remove = declaration(build, swap.legacy, 'any') && !isLeft(build) ? [swap.legacy] : undefined;
      const addHere = build === site ? add : undefined;
      const before = changes.get(build);
      const change = { ...before, ...(remove && { remove }), ...(addHere && { add: addHere }) };
      if (remove || addHere) changes.set(build, change);
    }
  }
  const edits = new Map<string, readonly TextEdit[]>();
  for (const [build, change] of changes) {
    const made = build.tool.change(build.file, change);
    if (made) edits.set(build.path, made);
    else if (change.add) differences.push(engineMessages.buildFileByHand({ file: build.path, library: libraryName(change.add) }));
  }
  return { edits, differences };
}

export function libraryName(library: Coordinates & { readonly version?: string }): string {
  const name = library.group ? `${library.group}:${library.artifact}` : library.artifact;
  return library.version ? `${name} ${library.version}` : name;
}
