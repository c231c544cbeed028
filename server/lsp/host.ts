import type { Cancellation } from '../engine/cancellation.js';
import type { CreateEngine, Engine } from '../engine/engine.js';
import type { AnalysisError } from '../engine/finding.js';
import type { Product } from '../engine/product.js';
import type { SourceFile } from '../engine/support.js';
import type { Locale } from '../l10n/messages.js';
import type { ParsedConfiguration } from '../workspace/configuration/parse.js';

/** How the server reaches files that no editor has open. Paths are relative to the folder, '/' between their parts, texts without byte order mark. */
export interface WorkspaceFiles {
  /**
   * Gives an engine everything below a folder that is worth analysing: build files, and code files that have one of their language's needles.
   * Resolves with what is missing.
   */
  load(folderUri: string, engine: Engine, cancellation: Cancellation): Promise<readonly AnalysisError[]>;
  /** One file; undefined when there is none, or when it is none that `load` would look at. */
  read(folderUri: string, path: string): Promise<SourceFile | undefined>;
  /** What the folder's `rocketmq-migrate.yml` says; the defaults where there is none. */
  configuration(folderUri: string): Promise<ParsedConfiguration>;
}

/** What the surroundings (a Node process, a browser's worker) give to the server. */
export interface ServerHost {
  readonly name: string;
  readonly version: string;
  readonly product: Product;
  readonly createEngine: CreateEngine;
  readonly files: WorkspaceFiles;
  /** The address of a rule's page; undefined where the pages are not at hand. */
  rulePage(ruleId: string, locale: Locale): string | undefined;
}
