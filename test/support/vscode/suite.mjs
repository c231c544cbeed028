import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { addressOf, openBrowser, startWorkbench } from './workbench.mjs';

/** Lines of the workbench itself, which come among those of the suite. */
const noise =
  /^(\[(AccountPolicyGate|AgentHost|ChatModelSelection|chat-stt|DefaultAccount|Service Worker|reconnection-grace-time)|Canceled: |ChatSessionStore:|Creating a socket|Creation of workbench|DialogService:|Ignoring |Loading development extension|No extension gallery|No search provider|Resolved connection|Resolving connection|Timed out waiting for auth|Updating additional builtin)/;

/**
 * Runs an extension's tests in the extension host of a real VS Code.
 * @param {object} options
 * @param {string} options.extension the folder of the extension under development
 * @param {string} options.suite a CommonJS module that exports `run()`, which rejects on failure
 * @param {string} options.workspace a folder of which a copy is opened
 * @param {string} [options.locale]
 * @param {Record<string, string>} [options.environment] reaches the suite as `process.env`
 * @param {number} [options.timeoutSeconds]
 * @returns {Promise<number>} 0 when all tests passed
 */
export async function runSuite({ extension, suite, workspace, locale, environment = {}, timeoutSeconds = 300 }) {
  const work = await mkdtemp(join(tmpdir(), 'vscode-suite-'));
  const cleanups = [() => rm(work, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const folder = join(work, 'workspace');
    await cp(workspace, folder, { recursive: true });
    const workbench = await startWorkbench({ folder: join(work, 'server'), environment });
    cleanups.push(workbench.stop);
    const { page, close } = await openBrowser({ locale });
    cleanups.push(close);
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No outcome after ${timeoutSeconds} seconds`)), timeoutSeconds * 1000);
      cleanups.push(() => clearTimeout(timer));
      page.on('crash', () => reject(new Error('The page crashed')));
      open(page, resolve).catch(reject);
    });

    async function open(opened, finish) {
      await opened.exposeFunction('codeAutomationLog', (_level, lines) => {
        const line = format(...lines);
        if (!noise.test(line)) console.log(line);
      });
      await opened.exposeFunction('codeAutomationExit', finish);
      const payload = [
        ['extensionDevelopmentPath', `vscode-remote://${workbench.authority}${extension}`],
        ['extensionTestsPath', `vscode-remote://${workbench.authority}${suite}`],
      ];
      await opened.goto(addressOf(workbench, folder, payload));
    }
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
}
