import type { Family } from '../model/messaging.js';
import type { BuildIndex } from './build-index.js';
import type { LanguageId } from './languages.js';
import type { BuildEntry } from './build-entry.js';
import type { FileAnalysis } from './support.js';

/** A source file as far as its module is concerned. */
export interface ModuleMember {
  readonly path: string;
  readonly language: LanguageId;
  readonly analyses: readonly FileAnalysis[];
  /** It could not be analysed: whatever it may use has to stay. */
  readonly isUnread: boolean;
}

/** How many uses of each SDK stand in the modules at or below build files. */
export interface UseCounts {
  below(build: BuildEntry, family: Family): number;
}

/** Uses that go. */
export interface GoneUses {
  readonly path: string;
  readonly language: LanguageId;
  readonly family: Family;
  readonly count: number;
}

export function countUses(members: Iterable<ModuleMember>, builds: BuildIndex): UseCounts {
  const counts = createCounts();
  const unread = new Map<BuildEntry, number>();
  if (builds.all.length === 0) return { below: () => 0 };
  for (const { path, language, analyses, isUnread } of members) {
    if (analyses.length === 0 && !isUnread) continue;
    for (const build of builds.above(path, language)) {
      for (const { family, uses } of analyses) counts.add(build, family, uses.length);
      if (isUnread) unread.set(build, (unread.get(build) ?? 0) + 1);
    }
  }
  return { below: (build, family) => counts.of(build, family) + (unread.get(build) ?? 0) };
}

export function withoutUses(counted: UseCounts, gone: Iterable<GoneUses>, builds: BuildIndex): UseCounts {
  const without = createCounts();
  for (const { path, language, family, count } of gone) {
    for (const build of builds.above(path, language)) without.add(build, family, count);
  }
  return { below: (build, family) => counted.below(build, family) - without.of(build, family) };
}

function createCounts(): { add(build: BuildEntry, family: Family, count: number): void; of(build: BuildEntry, family: Family): number } {
  const counts = new Map<BuildEntry, Map<Family, number>>();
  return {
    add(build, family, count) {
      const own = counts.get(build) ?? new Map<Family, number>();
      counts.set(build, own.set(family, (own.get(family) ?? 0) + count));
    },
    of: (build, family) => counts.get(build)?.get(family) ?? 0,
  };
}
