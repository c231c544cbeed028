import type { TextRange } from '../engine/text.js';
import type { Constant } from './values.js';

/** One value that a configuration file, or a config module of a script, sets. */
export interface ConfigurationSetting {
  /** Dotted, list positions in brackets. */
  readonly key: string;
  readonly value: Constant;
  /** Of the value without quotes. */
  readonly range: TextRange;
  /** The profile, deployment or environment for which alone it holds. */
  readonly profile?: string;
}
