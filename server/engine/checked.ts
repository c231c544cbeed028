import type { Coordinates } from './build-files.js';
import type { BuildIndex } from './build-index.js';
import type { Finding } from './finding.js';
import type { IdentifiedPlan } from './identified-plan.js';
import type { Recorded } from './recorded.js';
import type { BuildView, Gathering, Keyed } from './rule.js';
import type { Said } from './said.js';
import type { WorkspaceFile } from '../model/workspace.js';

/** What rules said of one piece, by the path where it is said. */
export type SaidByPath = ReadonlyMap<string, readonly Said[]>;

/** What was made of a file of the workspace. */
export interface CheckedFile {
  readonly said: SaidByPath;
  readonly found: ReadonlyMap<Gathering, readonly Keyed[]>;
}

/** What was reported of things that were found together, for as long as the same are found. */
export interface Gathered {
  readonly found: readonly unknown[];
  readonly recorded: Recorded<SaidByPath>;
}

/** What is known of the pieces of the workspaces so far: nothing is checked twice as long as it is the same. */
export interface CheckedPieces {
  readonly files: WeakMap<WorkspaceFile, Recorded<CheckedFile>>;
  readonly named: WeakMap<object, Recorded<SaidByPath>>;
}

/** What a path has to show, and what it was made of: as long as that is the same, nothing is sorted or compared. */
export interface ShownPath {
  readonly text: string;
  readonly own: readonly (readonly Said[])[];
  readonly shared: readonly (readonly Said[])[];
  readonly findings: readonly Finding[];
  /** What a comment silences is not rewritten either. */
  readonly plans: readonly IdentifiedPlan[];
}

/** What one file's analyses say by themselves, and the plans of which they speak. */
export interface Checked {
  readonly plans: readonly IdentifiedPlan[];
  readonly builds: BuildIndex;
  /** Of the libraries whose version a rule asked for. */
  readonly versions: readonly (readonly [library: Coordinates, told: string | undefined])[];
  readonly said: readonly Said[];
}

export interface CheckedBuild {
  readonly view: BuildView;
  readonly said: readonly Said[];
}
