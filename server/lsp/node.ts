import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { createEngine } from '../engine/create-engine.js';
import type { Product } from '../engine/product.js';
import { nodeFileSystem } from '../workspace/file-system.js';
import type { ServerHost } from './host.js';
import { nodeFiles } from './node-files.js';
import { packageRoot, packageVersion } from './package-root.js';
import { startServer } from './server.js';

/**
 * Serves over what the command line names: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 * `replaced` puts parts of another host in (tests do).
 */
export function startNodeServer(product: Product, replaced: Partial<ServerHost> = {}): void {
  const connection = createConnection();
  // Over IPC, a client that went away leaves no stream that ends.
  process.once('disconnect', () => process.exit(1));
  // One request's failure must not take the findings of everything else with it.
  process.on('uncaughtException', (error) => connection.console.error(error.stack ?? String(error)));
  process.on('unhandledRejection', (reason) =>
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
  );

  const root = packageRoot(import.meta.url);
  startServer(connection, {
    name: 'rocketmq-migrate',
    version: packageVersion(root),
    product,
    createEngine,
    files: nodeFiles(nodeFileSystem, product),
    rulePage(ruleId, locale) {
      const names = locale === 'en' ? [`${ruleId}.md`] : [`${ruleId}.${locale}.md`, `${ruleId}.md`];
      const page = names.map((name) => join(root, 'docs', 'rules', name)).find((path) => existsSync(path));
      return page && pathToFileURL(page).href;
    },
    ...replaced,
  });
}
