import type { TextRange } from '../engine/text.js';
import type { Constant } from './values.js';

/** What one place of a configuration file (or of a config module of scripts) sets. */
export interface ConfigurationSetting {
  /** Dotted, list positions in brackets: `mq.topics[0]`; the name itself for a variable of the environment. */
  readonly key: string;
  /** Texts may hold placeholders (`${mq.topic:orders}`) of other settings. */
  readonly value: Constant;
  /** The value without quotes. */
  readonly range: TextRange;
  /** `environment` where the file sets variables of a process; settings of an application where left out. */
  readonly source?: 'environment';
  /** The profile that the document itself names (`spring.config.activate.on-profile`); the file's name may tell one too. */
  readonly profile?: string;
  /** 0-based number of the document in a file of several. */
  readonly document?: number;
}
