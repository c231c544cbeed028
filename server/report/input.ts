import type { PlanView } from '../engine/engine.js';
import type { Severity } from '../engine/finding.js';
import type { Locale } from '../l10n/messages.js';
import type { MigrationModel } from './migration/model.js';
import type { ScanResult } from './result.js';

/** Everything that reports and the kit are made of. Plain data except for `textOf`; the same input gives the same bytes. */
export interface ReportInput {
  readonly result: ScanResult;
  readonly model: MigrationModel;
  /** All rules that were asked for, sorted by id: also those that found nothing, so that a reader knows what was looked for. */
  readonly rules: readonly RuleText[];
  readonly plans: readonly PlanView[];
  readonly locale: Locale;
  /** A file's text with its secrets made unreadable (`maskSource`); lines and columns are those of the file. */
  readonly textOf: (path: string) => string | undefined;
  /** The application that a file belongs to: '.' for the root. */
  readonly applicationOf: (path: string) => string;
  /** Earlier runs, oldest first; this one is not among them. */
  readonly history: readonly HistoryEntry[];
  /** This run in the same form, so that a burndown ends with it; undefined where no history is kept. */
  readonly currentRun?: HistoryEntry;
  /** What changed since a baseline; undefined when none was given. */
  readonly comparison?: Comparison;
}

/** A rule's documentation in one language. Markdown. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly how: string;
  readonly safety: string;
  readonly sources: readonly string[];
}

/** One run as a burndown needs it. */
export interface HistoryEntry {
  /** Given by a person (`--label`), or the number of the run. */
  readonly label: string;
  /** ISO date and time, only where a person asked for it (`--timestamp`). */
  readonly date?: string;
  readonly findings: number;
  readonly effortMinutes: number;
  readonly byApplication: Readonly<Record<string, { readonly findings: number; readonly effortMinutes: number }>>;
}

/** Findings by fingerprint against those of an earlier run. */
export interface Comparison {
  /** Fingerprints, sorted. */
  readonly added: readonly string[];
  /** Sorted by path, rule and fingerprint. */
  readonly removed: readonly RemovedFinding[];
  readonly unchanged: number;
}

export interface RemovedFinding {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly path: string;
  /** '.' for the root. */
  readonly application: string;
}
