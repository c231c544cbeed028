import type { TextChange } from './text-change.js';

/** Facts of a file before and after it changed; undefined where it was not there, or is gone. */
export interface FactChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Nobody was told anything by which the two differ; still the latter take the place of the former. */
  readonly isSame?: true;
  /** What others were told differs in nothing but where it stands: by this change of the text. */
  readonly moved?: TextChange;
}
