import type { Cancellation } from './cancellation.js';
import type { AnalysisError, Finding, FixGrade, Severity } from './finding.js';
import type { LanguageId } from './languages.js';
import type { WorkspaceSettings } from './workspace-settings.js';
import type { Workspace } from '../model/workspace.js';
import type { Product } from './product.js';
import type { RewritePlan, SourceFile, TargetVersions } from './support.js';
import type { TextEdit } from './text.js';

export interface EngineSettings {
  /** Nothing is stated where it is left out. */
  readonly workspace?: WorkspaceSettings;
  readonly targets: TargetVersions;
  /** By rule id; `off` leaves the rule out. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** A rewrite as a shell offers it: `id` is what findings carry as `fixGroup`. */
export interface PlanView {
  readonly id: string;
  readonly plan: RewritePlan;
  /** Id of the plan in whose place it is offered, see `IdentifiedPlan`. */
  readonly alternativeTo?: string;
}

export interface FixSelection {
  /** Plans by id; undefined takes every plan of the grades. */
  readonly plans?: readonly string[];
  readonly grades: readonly FixGrade[];
  /** Only plans that touch one of these paths (a fix of one file still edits the files connected with it). */
  readonly paths?: readonly string[];
}

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Edits that turn `before` into `after`. */
  readonly edits: readonly TextEdit[];
}

export interface FixResult {
  /** Files that change, sorted by path. */
  readonly files: readonly FixedFile[];
  /** Ids of the plans that were applied. */
  readonly applied: readonly string[];
  /** Rewrites that were dropped whole because their result would not have been valid. */
  readonly refused: readonly AnalysisError[];
  /** All findings after the fix: what is settled in one file can have been said in another. */
  readonly remaining: readonly Finding[];
}

/** Incremental analysis over a set of texts: pure, in memory, the same for every shell. */
export interface Engine {
  /** Texts that make a file of a language worth giving to `update`; grows when an indexed file turns out to export an SDK value. */
  needles(language: LanguageId): readonly string[];
  /** Paths without extension of files worth giving to `update` whatever their text; grows like the needles. */
  wantedModules(): readonly string[];
  /** Loads the parsers that the paths given so far need. Call before `analyze`. */
  load(): Promise<void>;
  /** Adds a file or replaces its text. Cheap: work is done by the next `analyze`. */
  update(source: SourceFile): void;
  remove(path: string): void;
  /** Tells of a code file that names an SDK but could not be read as text: build files keep the library that it may need. */
  exclude(path: string, language: LanguageId): void;
  /** Only so much that `needles` and `wantedModules` know the files given so far. Returns false when cancelled. */
  survey(cancellation?: Cancellation): boolean;
  /** Brings findings and plans up to date. Returns false when cancelled; what is there then is the last complete state. */
  analyze(cancellation?: Cancellation): boolean;
  paths(): readonly string[];
  /** Sorted by path, position and rule. */
  findings(path?: string): readonly Finding[];
  /** In no order. */
  pathsWithFindings(): Iterable<string>;
  errors(): readonly AnalysisError[];
  /** What all files together say, as of the last `analyze`. */
  workspace(): Workspace;
  /** Places in a file that its parser could not understand, as of the last `analyze`; 0 for a path that is not there. */
  syntaxErrors(path: string): number;
  /** Of a file: those that edit it, that rewrite a use in it, or that settle one of its findings. */
  plans(path?: string): readonly PlanView[];
  /** Texts that code gives to clients as credentials, be their rule on or off: never to be shown. */
  secrets(): readonly string[];
  /** Rewrites in memory to a fixpoint, re-parsing after each round; changes nothing in the engine itself. Cancelled: changes nothing. */
  fix(selection: FixSelection, cancellation?: Cancellation): FixResult;
}

export type CreateEngine = (product: Product, settings: EngineSettings) => Engine;

export { noWorkspaceSettings, type WorkspaceSettings } from './workspace-settings.js';
