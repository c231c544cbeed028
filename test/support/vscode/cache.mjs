import { homedir } from 'node:os';
import { join } from 'node:path';

/** Outside the checkout, so that a fresh clone finds what an earlier one has set up. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'rocketmq-migrate', 'vscode');

export const versions = { node: '24', codeServer: '4.139.1', playwright: '1.65.1' };

const codeServer = join(cacheFolder, 'code-server');

/** The pieces of a VS Code that is served to a browser: `setup.mjs` puts them there. */
export const host = {
  /** code-server runs on a Node of its own: a newer one than this project asks for. */
  nodeFolder: join(cacheFolder, 'node'),
  node: join(cacheFolder, 'node', 'node_modules', 'node', 'bin', 'node'),
  codeServer,
  server: join(codeServer, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  /** For `createRequire`: Playwright is no dependency of the project. */
  require: join(codeServer, 'package.json'),
  chromium: process.env.CHROMIUM ?? '/usr/bin/chromium',
  ready: join(cacheFolder, `ready-${versions.node}-${versions.codeServer}-${versions.playwright}`),
};
