import type { Finding, FixGrade, Severity } from '../engine/finding.js';

/** What `--format json` prints. Other programs hold on to it: it changes only by adding. */
export interface ScanResult {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Summary;
  readonly findings: readonly ReportedFinding[];
  readonly errors: readonly ReportedError[];
  /** Where this is not all of one folder: see `merge`. */
  readonly parts?: readonly ResultPart[];
}

/** One run of several that a result is made of, or has to be joined with. */
export interface ResultPart {
  /** Null where there is only one. */
  readonly repository: string | null;
  /** `2/4`: the second of four shards; null for a whole run. */
  readonly shard: string | null;
  readonly filesScanned: number;
  readonly bytesScanned: number;
  /** Tells runs apart. */
  readonly digest: string;
}

export interface Summary {
  readonly filesScanned: number;
  readonly filesWithFindings: number;
  readonly bytesScanned: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Partial<Record<Severity, number>>>;
  readonly byRule: Readonly<Partial<Record<string, number>>>;
  readonly byFix: Readonly<Partial<Record<FixGrade, number>>>;
  readonly effortMinutes: number;
  /** Findings that a baseline does not know; only where one was given. */
  readonly newFindings?: number;
}

/** Lines and columns are 1-based, columns in UTF-16 code units, the end exclusive. */
export interface ReportedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding extends ReportedRange {
  readonly ruleId: string;
  readonly family: Finding['family'];
  readonly language: Finding['language'];
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  /** The folder of the build file that the file belongs to: '.' for the root. */
  readonly application: string;
  readonly fix: FixGrade;
  readonly fixGroup: string | null;
  readonly effortMinutes: number;
  /** Stable under unrelated edits above the finding. */
  readonly fingerprint: string;
  readonly data: Finding['data'];
  readonly related: readonly RelatedPlace[];
  /** Whether a baseline knows it; only where one was given. In the words of SARIF. */
  readonly baselineState?: 'new' | 'unchanged';
  /** In joined results: where it comes from, and whose it is. */
  readonly repository?: string;
  readonly team?: string;
}

export interface RelatedPlace extends ReportedRange {
  readonly path: string;
  readonly message: string;
  /** A step by which the value in question comes here: a constant, a configuration key, a caller. */
  readonly isStep?: true;
}

export interface ReportedError {
  readonly path: string;
  readonly message: string;
  /** In joined results. */
  readonly repository?: string;
}
