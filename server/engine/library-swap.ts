import type { Family } from '../model/messaging.js';
import type { BuildTool, Coordinates } from './build-files.js';
import type { TargetVersions } from './support.js';

/** The library that code of a family needs, and the one that its rewrite needs. */
export interface LibrarySwap {
  readonly family: Family;
  readonly tools: readonly BuildTool['id'][];
  readonly legacy: Coordinates;
  readonly target: Coordinates;
  version(targets: TargetVersions): string;
}
