import type { Finding, FixGrade, Severity } from '../engine/finding.js';

/** What `--format json` prints. Other programs hold on to it: it changes only by adding. */
export interface ScanResult {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Summary;
  readonly findings: readonly ReportedFinding[];
  readonly errors: readonly ReportedError[];
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
  readonly fix: FixGrade;
  readonly fixGroup: string | null;
  readonly effortMinutes: number;
  /** Stable under unrelated edits above the finding. */
  readonly fingerprint: string;
  readonly data: Finding['data'];
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace extends ReportedRange {
  readonly path: string;
  readonly message: string;
}

export interface ReportedError {
  readonly path: string;
  readonly message: string;
}
