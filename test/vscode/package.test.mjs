import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../support/process.mjs';
import { host } from '../support/vscode/cache.mjs';
import { addressOf, extensionsFolder, openBrowser, startWorkbench } from '../support/vscode/workbench.mjs';
import { zipEntries } from '../support/vscode/zip.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** `UPDATE_IMAGES=1` renews the pictures of the README. */
const pictures = process.env.UPDATE_IMAGES ? join(root, 'docs/images') : join(root, 'out/vscode/images');

describe('the packed extension', function () {
  // Each step stands on the one before.
  this.bail(true);
  let work;
  let vsix;
  let workspace;
  let workbench;
  let page;
  const cleanups = [];

  before(async () => {
    work = await mkdtemp(join(tmpdir(), 'vscode-package-'));
    cleanups.push(() => rm(work, { recursive: true, force: true, maxRetries: 5 }));
    vsix = join(work, 'rocketmq-migrate.vsix');
    workspace = join(work, 'greetings');
    await cp(join(root, 'test/vscode/workspace'), workspace, { recursive: true });
    await mkdir(pictures, { recursive: true });
  });

  // What the window looked like helps more than a time-out's message.
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page?.screenshot({ path: join(root, 'out/vscode/failed.png') });
  });

  after(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });

  it('is made by vsce, with nothing in it but what it needs', async () => {
    await run('npm', ['run', 'package', '--', '--out', vsix], { cwd: root });
    const entries = zipEntries(await readFile(vsix));
    const allowed = [
      /^extension\.vsixmanifest$/,
      /^\[Content_Types\]\.xml$/,
      /^extension\/(package(\.nls(\.zh-cn)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i,
      /^extension\/bin\/rocketmq-migrate\.mjs$/,
      /^extension\/dist\/[\w-]+\.(js|cjs|wasm|js\.LEGAL\.txt|cjs\.LEGAL\.txt)$/,
      /^extension\/docs\/([\w.-]+\.(md|json)|rules\/[\w.-]+\.md|images\/icon\.png)$/,
      /^extension\/l10n\/bundle\.l10n\.zh-cn\.json$/,
    ];
    const names = entries.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => !allowed.some((pattern) => pattern.test(name))),
      [],
    );
    for (const needed of ['client.cjs', 'server.js', 'cli.js', 'web-tree-sitter.wasm', 'tree-sitter-java.wasm']) {
      assert.ok(names.includes(`extension/dist/${needed}`), needed);
    }
    const compressed = (await readFile(vsix)).length;
    assert.ok(compressed < 4_000_000, `${compressed} bytes`);
    console.log(`      ${entries.length} files, ${(compressed / 1e6).toFixed(1)} MB`);
  });

  it('installs', async () => {
    const folder = join(work, 'server');
    const options = ['--extensions-dir', extensionsFolder(folder), '--server-data-dir', folder, '--accept-server-license-terms'];
    const output = await run(host.node, [host.server, '--install-extension', vsix, ...options], {
      env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    });
    assert.match(output, /successfully installed/);
    const listed = await run(host.node, [host.server, '--list-extensions', ...options]);
    assert.match(listed, /rocketmq-migrate\.rocketmq-migrate/);
  });

  it('shows squiggles, and in the hover what, why and what to do', async () => {
    const settings = {
      'editor.fontSize': 13,
      'editor.minimap.enabled': false,
      'breadcrumbs.enabled': false,
      'files.refactoring.autoSave': false, // what is compared below is the text with the file
      'workbench.colorTheme': 'Default Light Modern',
    };
    workbench = await startWorkbench({ folder: join(work, 'server'), settings });
    cleanups.push(workbench.stop);
    const opened = await openBrowser({ width: 1280, height: 620 });
    cleanups.push(opened.close);
    page = opened.page;
    const file = `vscode-remote://${workbench.authority}${workspace}/java/src/main/java/com/example/greetings/Greeter.java`;
    await page.goto(addressOf(workbench, workspace, [['openFile', file]]));
    await page.waitForSelector('.monaco-editor .squiggly-error', { timeout: 60_000 });
    await hideSideBar(page);
    assert.equal(await page.locator('.monaco-editor .squiggly-error').count(), 6);
    await hover(page, 'publishMessage');
    const hovered = page.locator('.monaco-hover-content:visible').first();
    await hovered.waitFor();
    assert.match(await hovered.innerText(), /publishMessage[\s\S]*5\.x[\s\S]*ons-http-sdk/);
    await page.screenshot({ path: join(pictures, 'squiggles.png') });
  });

  it('opens the rule’s page from the finding’s code', async () => {
    await page.locator('.monaco-hover-content:visible a', { hasText: 'ons-http-sdk' }).last().click();
    await page.locator('.tab', { hasText: 'ons-http-sdk.md' }).waitFor();
    await page.keyboard.press('Control+F4');
    await closeTab(page, 'ons-http-sdk.md');
  });

  it('offers the rewrite first', async () => {
    const menu = await quickFixes(page, 'publishMessage');
    assert.match(await menu.innerText(), /Rewrite for RocketMQ 5\.x \(6 places, 2 files\)/);
    await page.screenshot({ path: join(pictures, 'quick-fix.png') });
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'newMessageBuilder' }).first().waitFor();
  });

  it('changes what a careful engineer would, and no more', async () => {
    await page.setViewportSize({ width: 1440, height: 860 });
    await command(page, 'File: Compare Active File with Saved');
    await page.locator('.editor.modified .view-line', { hasText: 'newMessageBuilder' }).first().waitFor();
    await page.locator('.editor.original .view-line', { hasText: 'publishMessage' }).first().waitFor();
    await page.waitForTimeout(1500); // the colours of both sides arrive after their texts
    await page.screenshot({ path: join(pictures, 'diff.png') });
    await closeTab(page, '↔');
  });

  it('is undone by one undo, to the last byte of code and build file', async () => {
    const paths = ['java/src/main/java/com/example/greetings/Greeter.java', 'java/pom.xml'];
    const onDisk = (folder) => Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
    const original = await onDisk(join(root, 'test/vscode/workspace'));
    await command(page, 'File: Save All Files');
    await until('both files are rewritten on disk', async () => (await onDisk(workspace)).every((text, i) => text !== original[i]));
    await page.locator('.tab', { hasText: 'Greeter.java' }).first().click();
    await place(page, 'newMessageBuilder');
    await page.keyboard.press('Control+z');
    await page.locator('.monaco-editor .view-line', { hasText: 'publishMessage' }).first().waitFor();
    await command(page, 'File: Save All Files');
    await until('both files are as they were', async () => (await onDisk(workspace)).every((text, i) => text === original[i]));
  });

  it('tells where a value comes from: a delay through the constants that it is made of', async () => {
    await page.setViewportSize({ width: 1280, height: 620 });
    await open(page, 'Reminder.java');
    await page.waitForSelector('.monaco-editor .squiggly-error', { timeout: 60_000 });
    await hover(page, 'currentTimeMillis');
    const hovered = page.locator('.monaco-hover-content:visible', { hasText: 'delay-too-long' }).first();
    await hovered.waitFor();
    assert.match(await hovered.innerText(), /30 days \(Delays\.java:5 -> Delays\.java:4\)[\s\S]*7 days[\s\S]*edition/);
    await page.screenshot({ path: join(pictures, 'delay.png') });
  });

  it('shows squiggles and rewrites in configuration as well', async () => {
    await open(page, 'application.yml');
    await page.waitForSelector('.monaco-editor .squiggly-warning', { timeout: 60_000 });
    const menu = await quickFixes(page, 'http://');
    assert.match(await menu.innerText(), /Take `http:\/\/` away/);
    await page.screenshot({ path: join(pictures, 'configuration.png') });
    await page.keyboard.press('Enter');
    await page
      .locator('.view-line', { hasText: /endpoint:\s*rmq-cn-example/ })
      .first()
      .waitFor();
  });
});

async function until(what, holds) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never happened: ${what}`);
}

async function hideSideBar(page) {
  await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** The place of a text in the editor; the lines' spans split it at tokens, so its own span is looked for. */
async function box(page, text) {
  const span = page.locator('.monaco-editor .view-line span span', { hasText: text }).first();
  // A line that is drawn anew, as when a link in it is found, has no place for a moment.
  for (let attempt = 0; attempt < 20; attempt++) {
    await span.waitFor();
    const bounds = await span.boundingBox();
    if (bounds) return bounds;
    await page.waitForTimeout(100);
  }
  assert.fail(`no place of ${text}`);
}

async function hover(page, text) {
  const { x, y, width, height } = await box(page, text);
  await page.mouse.move(x + width / 2, y - 40);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
}

async function place(page, text) {
  const { x, y, width, height } = await box(page, text);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** The menu of quick fixes at a text. */
async function quickFixes(page, text) {
  await place(page, text);
  const menu = page.locator('.action-widget:visible').first();
  // A key that is pressed while the editor still asks for actions is lost.
  for (let attempt = 0; attempt < 5 && !(await menu.isVisible()); attempt++) {
    await page.waitForTimeout(1000);
    await page.keyboard.press('Control+.');
    await menu.waitFor({ timeout: 5000 }).catch(() => undefined);
  }
  return menu;
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${name}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: name.replace(/^.*: /, '') })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace by its name. */
async function open(page, name) {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

async function closeTab(page, label) {
  const tab = page.locator('.tab', { hasText: label });
  if ((await tab.count()) > 0) await tab.first().click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
}
