import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { host } from './cache.mjs';

/** What would move or make noise in a test: nothing here changes what the extension does. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // in a browser the default is afterDelay
  'git.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * The workbench's server: its extension host runs in this Node, its page is served at the address returned.
 * @param {{ folder: string, settings?: Record<string, unknown>, environment?: Record<string, string> }} options `folder` is for the server's data
 * @returns {Promise<{ origin: string, authority: string, stop: () => Promise<void> }>}
 */
export async function startWorkbench({ folder, settings = {}, environment = {} }) {
  const user = join(folder, 'data', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const server = spawn(
    host.node,
    [
      host.server,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      // The page takes the test's payload only from a server that is started like this.
      ...['--enable-smoke-test-driver', '--disable-workspace-trust', '--disable-telemetry'],
      ...['--server-data-dir', folder, '--extensions-dir', extensionsFolder(folder)],
    ],
    {
      detached: true, // a process group of its own, so that the extension host ends with it
      // No gallery: nothing is asked of a marketplace.
      env: { ...process.env, ...environment, EXTENSIONS_GALLERY: '{}', TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = async () => {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    process.kill(-server.pid);
    await ended;
  };
  const port = await new Promise((resolve, reject) => {
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      const listening = /agent listening on (\d+)/.exec(output);
      if (listening) resolve(listening[1]);
    };
    server.stdout.on('data', collect);
    server.stderr.on('data', collect);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The workbench's server ended:\n${output}`)));
  });
  const authority = `127.0.0.1:${port}`;
  return { origin: `http://${authority}`, authority, stop };
}

export function extensionsFolder(folder) {
  return join(folder, 'extensions');
}

/**
 * @param {{ locale?: string, width?: number, height?: number }} options
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openBrowser({ locale, width = 1280, height = 800 } = {}) {
  const { chromium } = createRequire(host.require)('playwright-core');
  const browser = await chromium.launch({
    executablePath: host.chromium,
    // The run ends browser and server by itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
  if (locale) await page.addInitScript(fixLocale, locale);
  return { page, close: () => browser.close() };
}

/**
 * Runs in the page, before the workbench's code: extensions get their texts in this language. (VS Code's own stay English: its
 * language packs come from the marketplace.)
 */
function fixLocale(locale) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => locale, set() {} });
}

/** The address at which the workbench opens a folder. */
export function addressOf({ origin }, folder, payload) {
  const address = new URL(origin);
  address.searchParams.set('folder', folder);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
