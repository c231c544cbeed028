import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from '../support/debian.mjs';
import { run } from '../support/process.mjs';
import { testFolder, type TestFolder } from './client.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Outcome {
  readonly error?: string;
  readonly diagnostics: readonly { line: number; column: number; severity: number; code: string; source: string; message: string }[];
  readonly actions: readonly string[];
}

describe('a foreign client, Neovim', () => {
  let folder: TestFolder;

  before(async function () {
    this.timeout(300_000);
    await run('nvim', ['--version']).catch(() => installDebianPackages(['neovim']));
    folder = await testFolder();
    await cp(join(root, 'test/vscode/workspace'), folder.path, { recursive: true });
  });

  after(() => folder.remove());

  it('shows the diagnostics and actions of a Java file', async () => {
    const output = await run(
      'nvim',
      ['--headless', '--clean', '-u', join(root, 'test/support/neovim/diagnostics.lua'), join(folder.path, 'scripts/Ping.java')],
      {
        cwd: folder.path,
        env: {
          ...process.env,
          LSP_COMMAND: JSON.stringify([process.execPath, join(root, 'bin/rocketmq-migrate.mjs'), 'lsp', '--stdio']),
          LSP_ROOT: folder.path,
        },
        timeoutSeconds: 60,
      },
    );
    const line = output.split('\n').find((text) => text.startsWith('{'));
    assert.ok(line, output);
    const outcome: Outcome = JSON.parse(line);
    assert.equal(outcome.error, undefined);
    assert.deepEqual(
      outcome.diagnostics.map(({ line: at, column, severity, code, source }) => [at, column, severity, code, source]),
      [
        [8, 27],
        [9, 38],
        [10, 37],
        [10, 52],
        [10, 89],
        [11, 16],
      ].map((place) => [...place, 1, 'ons-http-sdk', 'rocketmq-migrate']),
    );
    assert.ok(
      outcome.actions.some((title) => title.startsWith('Rewrite for RocketMQ 5.x (6 places')),
      outcome.actions.join('\n'),
    );
    console.log(`      Neovim prints: ${outcome.diagnostics.map(({ line: at, code }) => `${at} ${code}`).join(', ')}`);
  });
});
