import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, openBrowser, startWorkbench } from '../support/vscode/workbench.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'out/vscode/images');

describe('the report in the editor', function () {
  // Each step stands on the one before.
  this.bail(true);
  let page;
  let report;
  const complaints = [];
  const cleanups = [];

  before(async () => {
    const work = await mkdtemp(join(tmpdir(), 'vscode-report-'));
    cleanups.push(() => rm(work, { recursive: true, force: true, maxRetries: 5 }));
    const workspace = join(work, 'greetings');
    await cp(join(root, 'test/vscode/workspace'), workspace, { recursive: true });
    await mkdir(pictures, { recursive: true });
    const workbench = await startWorkbench({ folder: join(work, 'server'), settings: { 'workbench.colorTheme': 'Default Dark Modern' } });
    cleanups.push(workbench.stop);
    const opened = await openBrowser({ width: 1400, height: 900 });
    cleanups.push(opened.close);
    page = opened.page;
    page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && complaints.push(message.text()));
    await page.goto(
      addressOf(workbench, workspace, [['extensionDevelopmentPath', `vscode-remote://${workbench.authority}${root.replace(/\/$/, '')}`]]),
    );
    // The list of commands is made when it is opened: the extension has to be there before.
    await page.locator('.statusbar-item', { hasText: /RocketMQ 5\.x: \d+/ }).waitFor({ timeout: 60_000 });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page?.screenshot({ path: join(root, 'out/vscode/failed-report.png') });
  });

  after(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });

  it('opens by its command, in the colours of the editor', async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>RocketMQ Migrate: Migration Report');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Migration Report' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'Migration Report' }).waitFor({ timeout: 60_000 });
    // The page stands in a frame of the panel's frame.
    report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await report.locator('#readiness-title').waitFor({ timeout: 30_000 });
    assert.match(await report.locator('.verdict').innerText(), /^Not ready: \d+ places/);
    assert.equal(await report.locator('html').getAttribute('data-theme'), 'dark');
    await page.screenshot({ path: join(pictures, 'report-panel.png') });
  });

  it('opens the place of a finding in the editor', async () => {
    await report.locator('#tab-findings').click();
    await report.locator('[data-filter=text]').fill('Ping.java publishMessage');
    await report.locator('article.finding a.place', { hasText: 'scripts/Ping.java' }).first().click();
    await page.locator('.tab', { hasText: 'Ping.java' }).waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'publishMessage' }).first().waitFor();
    await page
      .locator('.statusbar-item', { hasText: /Ln \d+, Col \d+/ })
      .first()
      .waitFor();
    const shown = await page
      .locator('.statusbar-item', { hasText: /Ln \d+, Col \d+/ })
      .first()
      .innerText();
    const named = await report.locator('article.finding a.place', { hasText: 'scripts/Ping.java' }).first().innerText();
    const [, line, column] = /:(\d+):(\d+)$/.exec(named) ?? [];
    assert.match(shown, new RegExp(`Ln ${line}, Col ${column}`));
  });

  it('opens places of tables too', async () => {
    await report.locator('#tab-topics').click();
    await report.locator('#topics-table a.place', { hasText: 'Greeter.java' }).first().click();
    await page.locator('.tab', { hasText: 'Greeter.java' }).waitFor();
  });

  it('keeps its security policy', () => assert.deepEqual(complaints, []));
});
