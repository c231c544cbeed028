import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { product } from '../../rules/product.js';
import { packageRoot, packageVersion } from '../lsp/package-root.js';
import { digestOfFolder } from '../workspace/digest-of-folder.js';
import { nodeFileSystem } from '../workspace/file-system.js';
import { useGrammarsOnDisk } from '../workspace/grammars.js';
import { exitStatus } from './exit-status.js';
import { run } from './run.js';
import { processTerminal } from './terminal.js';

let interruptions = 0;

/** The first Ctrl-C lets work come to an orderly end, the second ends it at once. */
process.on('SIGINT', () => {
  if (++interruptions > 1) process.exit(exitStatus.interrupted);
});

// Whoever reads the result may stop reading (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitStatus.ok : exitStatus.internal);
});

useGrammarsOnDisk();
const status = await run(process.argv.slice(2), {
  terminal: processTerminal(),
  product,
  fileSystem: nodeFileSystem,
  cancellation: {
    get isCancelled() {
      return interruptions > 0;
    },
  },
  version: packageVersion(packageRoot(import.meta.url)),
  build: () => digestOfFolder(dirname(fileURLToPath(import.meta.url))),
  startLanguageServer: async () => {
    const { startNodeServer } = await import('../lsp/node.js');
    startNodeServer(product);
  },
});
if (status !== undefined) process.exitCode = status;
