import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reportHtml } from '../../server/report/html/index.ts';
import { openBrowser } from '../support/vscode/workbench.mjs';
import { syntheticInput } from '../unit/report-html/synthetic.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'out/vscode/images');
const tabs = ['overview', 'topics', 'map', 'plan', 'findings', 'rules'];
/** What somebody could call a file or a topic. */
const nasty = `"'<script>window.hit = 1</script><img src=x onerror="window.hit = 1">&\n=cmd|'/c calc'!A0\u202e`;

describe('report.html in a browser', () => {
  let folder;
  let page;
  let close;
  /** Everything that the page asked for, and everything that it complained of. */
  let requests = [];
  let complaints = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-html-'));
    await mkdir(pictures, { recursive: true });
    ({ page, close } = await openBrowser({ width: 1280, height: 900 }));
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  after(async () => {
    await close?.();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(options, colorScheme = 'light') {
    const file = join(folder, 'report.html');
    await writeFile(file, reportHtml(syntheticInput(options)));
    await page.emulateMedia({ colorScheme, media: 'screen' });
    requests = [];
    complaints = [];
    await page.goto('about:blank');
    await page.goto(pathToFileURL(file).href);
    if (options.findings > 0) await page.locator('#findings-count:not(:empty)').waitFor({ state: 'attached' });
    return pathToFileURL(file).href;
  }

  async function axeViolations(part = 'html') {
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    // Everything that axe knows, its best practices too.
    const { violations } = await page.evaluate((selector) => globalThis.axe.run(selector, { resultTypes: ['violations'] }), part);
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  }

  for (const locale of ['en', 'zh-cn']) {
    for (const colors of ['light', 'dark']) {
      it(`opens from disk with no request, and axe finds nothing: ${locale}, ${colors}`, async () => {
        const address = await open({ findings: 80, locale, runs: 3, errors: [{ path: 'broken.java', message: 'not text' }] }, colors);
        for (const tab of tabs) {
          await page.click(`#tab-${tab}`);
          await page.locator(`#panel-${tab}`).waitFor();
          if (tab === 'findings') await page.locator('article.finding').first().waitFor();
          // Pages of rules are long, and of one make in all languages.
          if (tab !== 'rules' || locale === 'en')
            assert.deepEqual(await axeViolations(tab === 'overview' ? 'html' : `#panel-${tab}`), [], tab);
          await page.screenshot({ path: join(pictures, `report-${tab}-${locale}-${colors}.png`) });
        }
        assert.deepEqual(
          requests.filter((url) => !url.startsWith('about:')),
          [address],
        );
        assert.deepEqual(complaints, []);
      });
    }
  }

  it('says that there is nothing to migrate, and what was looked for', async () => {
    await open({ findings: 0, topics: 0 });
    assert.match(await page.locator('.nothing').innerText(), /Nothing to migrate[\s\S]*ons-http-sdk/);
    assert.deepEqual(await axeViolations(), []);
    assert.deepEqual(complaints, []);
  });

  it('shows names of any kind as they are, and runs none of them', async () => {
    await open({ findings: 30, runs: 2, inNames: nasty, errors: [{ path: `lost${nasty}`, message: nasty }] });
    for (const tab of tabs) await page.click(`#tab-${tab}`);
    await page.click('#tab-map');
    await page.selectOption('#map-scope', 'applications');
    await page.selectOption('#map-scope', '0');
    assert.match(await page.locator('#map-drawing').textContent(), /<script>window\.hit = 1<\/script>/);
    await page.click('#tab-findings');
    assert.match(await page.locator('article.finding h3').first().innerText(), /<script>window\.hit = 1<\/script><img[\s\S]*␊=cmd/);
    assert.equal(await page.evaluate(() => globalThis.hit), undefined);
    assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual(complaints, []);
  });

  it('is worked with the keyboard', async () => {
    await open({ findings: 40 });
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    await page.focus('#tab-overview');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getAttribute('#tab-topics', 'aria-selected'), 'true');
    assert.ok(await page.isVisible('#topics-table'));
    await page.keyboard.press('End');
    assert.ok(await page.isVisible('#panel-rules'));
    await page.keyboard.press('Home');
    assert.ok(await page.isVisible('#readiness-title'));
    const sort = page.locator('#rules-found-table button.sort').nth(2);
    await sort.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#rules-found-table th').nth(2).getAttribute('aria-sort'), 'ascending');
    await page.keyboard.press('Enter');
    const counts = (await page.locator('#rules-found-table tbody tr td:nth-child(3)').allInnerTexts()).map(Number.parseFloat);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
  });

  it('filters findings, and leads from a number to them and from a rule’s name to its page', async () => {
    await open({ findings: 200 });
    await page.locator('.card.silent button').click();
    const status = page.locator('#findings-count');
    const silent = Number(/^(\d+) of 200/.exec(await status.innerText())?.[1]);
    assert.ok(silent > 0 && silent < 200, `${silent}`);
    assert.equal(await page.inputValue('[data-filter=consequence]'), 'silent');
    await page.click('.filters button[type=reset]');
    await page.fill('[data-filter=text]', 'send17` hands');
    await page.waitForFunction(() => document.getElementById('findings-count')?.textContent.startsWith('1 of'));
    await page.waitForFunction(() => document.querySelectorAll('article.finding').length === 1);
    const rule = await page.locator('article.finding .meta a').innerText();
    await page.locator('article.finding .meta a').click();
    assert.ok(await page.locator(`#rule-${rule}`).isVisible());
    await page.click('#tab-topics');
    await page.fill('[data-filters=topics-table]', 'topic-11');
    assert.equal(await page.locator('#topics-table tbody tr:visible').count(), 1);
  });

  it('changes its colours by a button', async () => {
    await open({ findings: 5 }, 'light');
    const paper = () => page.evaluate(() => window.getComputedStyle(document.body).backgroundColor);
    const before = await paper();
    await page.click('#theme');
    assert.notEqual(await paper(), before);
    assert.equal(await page.getAttribute('#theme', 'aria-pressed'), 'true');
  });

  it('prints everything, in light colours', async () => {
    await open({ findings: 60 }, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => window.dispatchEvent(new window.Event('beforeprint')));
    for (const tab of tabs) assert.ok(await page.isVisible(`#panel-${tab}`), tab);
    assert.ok(await page.isVisible('#assumptions'), 'what is folded up is open');
    assert.equal(await page.locator('#findings-printed article.finding').count(), 60);
    assert.equal(await page.evaluate(() => window.getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    assert.equal(await page.isVisible('nav'), false);
    await page.screenshot({ path: join(pictures, 'report-print.png') });
  });

  it('shows all but the list of findings where scripts are switched off', async () => {
    const file = await open({ findings: 20 });
    const context = await page.context().browser().newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(file);
    for (const tab of tabs) assert.ok(await plain.isVisible(`#panel-${tab}`), tab);
    assert.match(await plain.locator('#panel-findings').innerText(), /Scripts are switched off/);
    await context.close();
  });

  it('shows 20,000 findings at once and holds few of them', async () => {
    await open({ findings: 20_000, applications: 40, topics: 1500, runs: 4 });
    const [paint] = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime));
    assert.ok(paint < 2000, `first paint after ${paint} ms`);
    await page.click('#tab-findings');
    await page.locator('article.finding').first().waitFor();
    // Estimated heights are mended on the way: the end is reached in a few steps.
    for (let i = 0; i < 20; i++) {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(50);
    }
    await page.locator('article.finding[aria-posinset="20000"]').waitFor();
    assert.ok((await page.locator('article.finding').count()) < 200);
    assert.deepEqual(complaints, []);
  });
});
