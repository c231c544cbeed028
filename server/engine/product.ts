import type { Family } from '../model/messaging.js';
import type { BuildTool, Coordinates } from './build-files.js';
import type { Target } from '../model/workspace.js';
import type { WorkspaceSettings } from './workspace-settings.js';
import type { LibrarySwap } from './library-swap.js';
import type { Rule } from './rule.js';
import type { BackEnd, FrontEnd, LanguageAdapter, Parsed } from './support.js';

/** One language with the SDKs known in it. The type parameters tie what the adapter makes to what front and back ends read. */
export interface LanguageSupport<P extends Parsed = Parsed, Facts = unknown, Index = unknown> {
  readonly adapter: LanguageAdapter<P, Facts, Index>;
  readonly frontEnds: readonly FrontEnd<P, Index>[];
  readonly backEnds: readonly BackEnd<P, Index>[];
}

/** How a library's version tells the family of the code that uses it. */
export interface FamilyVersions {
  /** What front ends say as long as the version is not known. */
  readonly family: Family;
  readonly library: Coordinates;
  /** `version` as the build file says it. */
  familyOf(version: string): Family;
}

/** Everything that is known about RocketMQ and its languages; assembled in `rules/product.ts` and handed to the engine by the shells. */
export interface Product {
  readonly languages: readonly LanguageSupport[];
  readonly buildTools: readonly BuildTool[];
  readonly libraries: readonly LibrarySwap[];
  readonly rules: readonly Rule[];
  /** Families that share their types: which one it is tells the version of the library in the build file. */
  readonly familyVersions: readonly FamilyVersions[];
  /** What the target instance allows, by the settings. */
  readonly targetOf: (settings: WorkspaceSettings) => Target;
}

/** Forgets the type parameters: the engine passes an adapter's results back to its own front and back ends only. */
export function languageSupport<P extends Parsed, Facts, Index>(support: LanguageSupport<P, Facts, Index>): LanguageSupport {
  return support as unknown as LanguageSupport;
}
