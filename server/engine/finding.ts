import type { Message } from '../l10n/messages.js';
import type { Family } from '../model/messaging.js';
import type { LanguageId } from './languages.js';
import type { TextRange } from './text.js';

export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/**
 * safe: compiles, and the application sends and receives the same as before once its configuration names a 5.x instance.
 * suggested: compiles; a named difference needs a person's eye. manual: no equivalent exists. none: nothing to rewrite.
 */
export const fixGrades = ['safe', 'suggested', 'manual', 'none'] as const;
export type FixGrade = (typeof fixGrades)[number];

/** Another place that explains a finding. */
export interface RelatedLocation {
  readonly path: string;
  readonly range: TextRange;
  readonly message: Message;
}

/** One place with a rule, a severity, a message (what, why, what to do), an effort and a fix grade. Plain data. */
export interface Finding {
  readonly ruleId: string;
  readonly family: Family | null;
  readonly language: LanguageId;
  readonly severity: Severity;
  readonly message: Message;
  readonly path: string;
  readonly range: TextRange;
  readonly fix: FixGrade;
  /** Findings that one rewrite settles together share it. */
  readonly fixGroup: string | null;
  readonly effortMinutes: number;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly related: readonly RelatedLocation[];
  /** Shown faded out in the editor. */
  readonly unnecessary?: boolean;
}

/** Something that could not be read or analysed; never silently dropped. */
export interface AnalysisError {
  readonly path: string;
  readonly message: Message;
}
