import type { ConfigurationSetting } from '../../model/settings.js';
import type { CallSite } from '../../model/values.js';
import type { Target } from '../../model/workspace.js';
import type { Cancellation } from '../cancellation.js';
import type { WorkspaceSettings } from '../engine.js';
import type { LanguageId } from '../languages.js';
import type { FileAnalysis } from '../support.js';

/** Everything that the workspace is joined from. The order of the maps and lists makes no difference to what comes out. */
export interface WorkspaceInputs {
  /** By path. */
  readonly analyses: ReadonlyMap<string, readonly FileAnalysis[]>;
  /** By path: what configuration files and config modules of scripts set. */
  readonly settings: ReadonlyMap<string, readonly ConfigurationSetting[]>;
  /** Calls of the asked methods in all files; asked again with more methods for each further hop. */
  callSites(methods: ReadonlySet<string>): readonly CallSite[];
  /** What a person states in the settings of the product. */
  readonly stated: WorkspaceSettings;
  readonly target: Target;
  /** Folder of the nearest build file; '' for the root. */
  moduleOf(path: string): string;
  /** The folders of modules that take a module for a library: its code runs with their configuration, too. */
  usersOf?(module: string): readonly string[];
  languageOf(path: string): LanguageId | undefined;
  textOf(path: string): string | undefined;
  lineOf(path: string, offset: number): number;
  readonly cancellation: Cancellation;
}
