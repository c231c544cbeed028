import type { Message, Texts } from '../l10n/messages.js';
import type { Family } from '../model/messaging.js';
import type { FixGrade, RelatedLocation, Severity } from './finding.js';
import type { LanguageId } from './languages.js';
import type { ApiUse, FileAnalysis } from './support.js';
import type { BuildFile, Coordinates, DeclaredDependency } from './build-files.js';
import type { LibrarySwap } from './library-swap.js';
import type { IdentifiedPlan } from './identified-plan.js';
import type { TextEdit, TextRange } from './text.js';
import type { Group, Topic, Workspace, WorkspaceFile } from '../model/workspace.js';

/** A library of a legacy SDK that a build file declares. */
export interface LegacyLibrary {
  readonly declared: DeclaredDependency;
  readonly swap: LibrarySwap;
  /** Uses of the SDK in the code of the modules that take their libraries from this file. */
  readonly usesLeft: number;
  /** The plans that cover these uses. */
  readonly plans: readonly IdentifiedPlan[];
}

/** What a rule sees of a build file. */
export interface BuildView {
  /** Everything that the file declares, and its text. */
  readonly file: BuildFile;
  readonly legacy: readonly LegacyLibrary[];
}

/** What a rule sees of one file: no syntax tree, no I/O. */
export interface RuleFile {
  readonly path: string;
  readonly language: LanguageId;
  readonly analyses: readonly FileAnalysis[];
  /** The plan that covers a use, with the id that its findings share. */
  planOf(use: ApiUse): IdentifiedPlan | undefined;
  /** The version of a library that the file's module declares, nearest build file first; undefined where none says one. */
  versionOf(library: Coordinates): string | undefined;
  /** Present for build files only. */
  readonly build?: BuildView;
}

/** What a rule reports; the engine adds path, language, severity and effort from the rule where they are left out. */
export interface Report {
  readonly range: TextRange;
  readonly message: Message;
  readonly family?: Family;
  readonly severity?: Severity;
  readonly fix?: FixGrade;
  readonly fixGroup?: string;
  readonly effortMinutes?: number;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  readonly related?: readonly RelatedLocation[];
  readonly unnecessary?: boolean;
  /**
   * Rewrites that settle the finding, each by itself; the first is the one that `fix` applies. They give the finding its `fix` and
   * `fixGroup`. Reports of one rule with the same `fixGroup` and rewrites are settled together.
   */
  readonly rewrites?: readonly RuleRewrite[];
}

/** A change that a rule proposes by itself, without a back end. */
export interface RuleRewrite {
  readonly grade: 'safe' | 'suggested';
  /** What the quick fix is called. */
  readonly title: Message;
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** What a person should look at; not empty where the grade is suggested. */
  readonly differences: readonly Message[];
}

/** A report of a rule that looks at the whole workspace. */
export interface LocatedReport extends Report {
  readonly path: string;
}

/** A rule's own description: settings, pages, JSON schema and the list in the README are generated from it. */
export interface RuleDocumentation {
  readonly title: Texts;
  /** What it finds. Markdown. */
  readonly what: Texts;
  /** Why that fails on 5.x. Markdown. */
  readonly why: Texts;
  /** What to do. Markdown. */
  readonly how: Texts;
  /** How sure the rewrites are, and what they change. Markdown. */
  readonly safety: Texts;
  /** Where the facts come from. */
  readonly sources: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly effortMinutes: number;
  /** The grades its findings can have; a fixture shows each. */
  readonly fixes: readonly FixGrade[];
  readonly documentation: RuleDocumentation;
  /** What one file says by itself. */
  check?(file: RuleFile): Iterable<Report>;
  /**
   * What all files say together, piece by piece. A piece is checked again when it is another, or when one of the answers is another that the
   * workspace gave to the check: it must ask for everything that it makes its reports from.
   */
  checkParts?(file: WorkspaceFile, workspace: Workspace): Iterable<LocatedReport>;
  checkTopic?(topic: Topic, workspace: Workspace): Iterable<LocatedReport>;
  checkGroup?(group: Group, workspace: Workspace): Iterable<LocatedReport>;
  /** What is found in the parts of several files and reported together. */
  readonly gatherings?: readonly Gathering[];
}

/** Something that a rule found in a file, by the key of what is reported together with it. */
export interface Keyed<T = unknown> {
  readonly key: string;
  readonly found: T;
}

export interface Gathering<T = unknown> {
  find(file: WorkspaceFile, workspace: Workspace): Iterable<Keyed<T>>;
  /** All of one key, in the order of the files. */
  report(found: readonly [T, ...T[]], workspace: Workspace): Iterable<LocatedReport>;
}

/** Forgets the type: what `find` finds is passed to the same gathering's `report` only. */
export function gathering<T>(made: Gathering<T>): Gathering {
  return made as unknown as Gathering;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
