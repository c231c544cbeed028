import type { Message } from '../l10n/messages.js';
import type { Family, FileModel } from '../model/messaging.js';
import type { ConfigurationSetting } from '../model/settings.js';
import type { CallSite } from '../model/values.js';
import type { Cancellation } from './cancellation.js';
import type { FixGrade } from './finding.js';
import type { LanguageId } from './languages.js';
import type { TextEdit, TextRange } from './text.js';

/** A file's text as the engine sees it. `path` has '/' between its parts and is relative to the scanned root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly language: LanguageId;
}

/** What every parsed file can tell, whatever its language. */
export interface Parsed {
  readonly source: SourceFile;
  /** Number of places that the parser could not understand; a rewrite must not raise it. */
  readonly syntaxErrors: number;
  /** What of the file was left out, and why: shown among the analysis's errors. */
  readonly problems?: readonly Message[];
  /** Frees what the parser holds outside of the garbage collector. */
  dispose?(): void;
}

/**
 * parse -> facts -> index. Facts are plain data made from one file alone; joining them is associative and knows no order,
 * so that they can be cached, sharded and merged.
 */
export interface LanguageAdapter<P extends Parsed, Facts, Index> {
  readonly languages: readonly LanguageId[];
  /** Loads the parser on first need (a wasm file, a large module); `parse` may be called afterwards. */
  load(): Promise<void>;
  /**
   * Never throws; what can't be understood is counted in `syntaxErrors`. `before` is the same file from before its text changed: it may be
   * taken apart to save work, as nobody looks at it any more. The result is the same without it.
   */
  parse(source: SourceFile, before?: P): P;
  facts(parsed: P): Facts;
  /** `before` is the index that this one takes the place of; the result is the same without it. */
  join(facts: ReadonlyMap<string, Facts>, before?: Index): Index;
  /** Text by which a file that names no SDK can still reach one through the indexed files (a factory's class name, a module's file name). */
  needles(index: Index): readonly string[];
  /**
   * Own modules that indexed files take values from and that are not indexed yet: paths without extension, of files or of folders with an
   * index file. One that begins with two stars is below any folder.
   */
  wantedModules?(index: Index): readonly string[];
  comments(parsed: P): readonly TextRange[];
  /** What a configuration file, or a config module of a script, sets: joined with the keys that code reads. */
  settings?(facts: Facts): readonly ConfigurationSetting[];
  /**
   * The calls in a file of methods whose parameters are asked for (`ParameterSlot.method`), an interface's or superclass's method standing
   * for those that implement it. Left out by languages without calls.
   */
  callSites?(parsed: P, index: Index, methods: ReadonlySet<string>): readonly CallSite[];
  /** Text without which a file can't call the method: its name, or its class's. Undefined for a method of another language. */
  callNeedle?(method: string): string | undefined;
  /**
   * Whether others were told the same by the facts of a file before and after it changed, where facts leave things for who asks: what was
   * asked of the former is then asked of the latter. Left out: facts are compared as the plain data that they are. `seen` changes what others
   * were told by the former before it is compared.
   */
  isSameToOthers?(before: Facts, after: Facts, seen?: <T>(told: T) => T): boolean;
  /** What others were told by facts, as a text in which names are searched for; left out with `isSameToOthers`. */
  toldText?(facts: Facts): string;
  /** Whom a change of a file's facts can concern. Left out: every file of the language. */
  reach?(path: string, facts: Facts): FactReach;
}

/** The files that facts can matter to, told by their text and name: more than there are, never less. */
export interface FactReach {
  /** Words of which a file names one when it depends on the facts directly: type names, module names. */
  readonly words: readonly string[];
  /** Names, without folder and extension, of files that get something from the facts without naming them: a function that is given a value. */
  readonly receivers: readonly string[];
  /**
   * Words for what a container takes from the file or hands to it, and how it does: whoever names one of them can be at the other end. They
   * count where they differ before and after a change of the file itself.
   */
  readonly exchanged?: readonly { readonly word: string; readonly how: string }[];
}

/** What a legacy API use is; decides the words of its finding and its effort. */
export type UseKind =
  | 'client'
  | 'producer'
  | 'consumer'
  | 'message'
  | 'setter'
  | 'getter'
  | 'send'
  | 'receive'
  | 'acknowledge'
  | 'transaction'
  | 'callback'
  | 'error'
  | 'configuration'
  | 'lifecycle'
  | 'other'
  | 'import';

/** One use of a legacy API: a call, a construction, a caught exception type, an import that nothing uses. */
export interface ApiUse {
  /** Id of the row of the API table. */
  readonly row: string;
  readonly kind: UseKind;
  readonly range: TextRange;
  /** What the finding's message adds, e.g. the topic. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a front end says of one file, given the index of all. Plain data. */
export interface FileAnalysis {
  readonly family: Family;
  readonly uses: readonly ApiUse[];
  readonly model: FileModel;
  /** Paths of the files with which this one exchanges SDK values (a factory, an injected bean, a shared constant of SDK type). */
  readonly links: readonly string[];
}

/** Lowers one SDK, in one language, to the model. */
export interface FrontEnd<P extends Parsed, Index> {
  readonly family: Family;
  /** A file without any of these texts has no use of the SDK, unless it reaches one through another file. */
  readonly needles: readonly string[];
  /** Whether a file can have to do with the SDK at all, told without its syntax. Left out: it can. */
  concerns?(source: SourceFile, index: Index): boolean;
  /** Undefined when the file does not touch the SDK. */
  analyze(parsed: P, index: Index, cancellation: Cancellation): FileAnalysis | undefined;
}

export interface TargetVersions {
  /** org.apache.rocketmq:rocketmq-client-java */
  readonly java: string;
  /** npm rocketmq-client-nodejs */
  readonly node: string;
}

export interface AnalysedFile<P extends Parsed> {
  readonly parsed: P;
  readonly analysis: FileAnalysis;
}

/** Why a set of uses can't be rewritten, at the place that stands in the way. */
export interface Blocker {
  readonly path: string;
  readonly range: TextRange;
  readonly message: Message;
}

export interface CoveredUse {
  readonly path: string;
  readonly use: ApiUse;
}

/** A connected set of uses with what becomes of it: edits that are applied whole, or the reasons why a person has to do it. */
export interface RewritePlan {
  /** What it is called where it is offered; left out for rewrites of SDK uses, whose reach says it. */
  readonly title?: Message;
  readonly grade: Exclude<FixGrade, 'none'>;
  readonly uses: readonly CoveredUse[];
  /** Edits by path; empty when the grade is manual. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** What a person should look at (grade suggested), each once. */
  readonly differences: readonly Message[];
  /** Why it is manual. */
  readonly blockers: readonly Blocker[];
}

/** Writes the model of one legacy SDK in a target SDK. */
export interface BackEnd<P extends Parsed, Index> {
  readonly family: Family;
  /** `files` are connected by their links; the answer covers each of their uses exactly once. Never throws. */
  plan(files: readonly AnalysedFile<P>[], index: Index, targets: TargetVersions, cancellation: Cancellation): readonly RewritePlan[];
}
