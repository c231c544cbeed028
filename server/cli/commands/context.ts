import type { Cancellation } from '../../engine/cancellation.js';
import type { Product } from '../../engine/product.js';
import type { FileSystem } from '../../workspace/file-system.js';
import type { Options } from '../options.js';
import type { Terminal } from '../terminal.js';

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly options: Options;
  readonly product: Product;
  readonly fileSystem: FileSystem;
  readonly cancellation: Cancellation;
  /** The tool's own. */
  readonly version: string;
  /** Tells this build of the tool from any other, also of the same version. */
  readonly build: () => string;
}
