import { writeFileSync } from 'node:fs';
import type { Cancellation } from '../../../server/engine/cancellation.js';
import { neverCancelled } from '../../../server/engine/cancellation.js';
import { run } from '../../../server/cli/run.js';
import type { Product } from '../../../server/engine/product.js';
import { nodeFileSystem } from '../../../server/workspace/file-system.js';
import type { FileSystem } from '../../../server/workspace/file-system.js';
import { toyProduct } from '../../lsp/toy-product.js';

export interface CommandResult {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly fileSystem?: Partial<FileSystem>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly outIsTerminal?: boolean;
  readonly cancellation?: Cancellation;
  readonly build?: string;
  /** The toy product when left out. */
  readonly product?: Product;
}

/** The command line in this process, on a disk of which parts can be replaced. */
export async function runInProcess(folder: string, words: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  let out = '';
  let err = '';
  const status = await run(words, {
    terminal: {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      writeFile: (path, text) => writeFileSync(path, text),
      outIsTerminal: options.outIsTerminal ?? false,
      errIsTerminal: false,
      width: 100,
      folder,
      environment: options.environment ?? {},
    },
    product: options.product ?? toyProduct,
    fileSystem: { ...nodeFileSystem, ...options.fileSystem },
    cancellation: options.cancellation ?? neverCancelled,
    version: '1.2.3',
    build: () => options.build ?? 'one',
    startLanguageServer: () => Promise.resolve(),
  });
  return { status, out, err };
}
