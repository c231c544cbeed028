import type { TextRange } from '../../engine/text.js';
import type { DataDocument } from './tree.js';

/** One value of a configuration file: its key (dotted, list positions in brackets), its text, and the range of that text without quotes. */
export interface ConfigurationEntry {
  readonly key: string;
  readonly value: string;
  readonly range: TextRange;
}

export interface ConfigurationContent {
  readonly entries: readonly ConfigurationEntry[];
  readonly comments: readonly TextRange[];
  readonly syntaxErrors: number;
  /** Of formats that nest: everything in its place. */
  readonly documents?: readonly DataDocument[];
}
