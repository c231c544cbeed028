import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { setUp } from '../support/vscode/setup.mjs';
import { openBrowser } from '../support/vscode/workbench.mjs';

/**
 * node test/bench/report.mjs [FINDINGS]: how long the HTML report of so many findings (20,000) takes to make, how large it is, when a browser
 * first paints it, and how long frames take while one scrolls through the findings. Times are the middle one of three runs.
 */
const count = Number(process.argv[2] ?? 20_000);
const { reportHtml } = await tsImport('../../server/report/html/index.ts', import.meta.url);
const { syntheticInput } = await tsImport('../unit/report-html/synthetic.ts', import.meta.url);
const input = syntheticInput({ findings: count, applications: Math.ceil(count / 500), topics: Math.ceil(count / 14), runs: 4 });

const made = [];
let html = '';
for (let run = 0; run < 3; run++) {
  const started = performance.now();
  html = reportHtml(input);
  made.push(performance.now() - started);
}

await setUp();
const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
const { page, close } = await openBrowser({ width: 1280, height: 900 });
try {
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const painted = [];
  const ready = [];
  for (let run = 0; run < 3; run++) {
    await page.goto('about:blank');
    await page.goto(pathToFileURL(file).href);
    await page.locator('#findings-count:not(:empty)').waitFor({ state: 'attached' });
    const [paint, now] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0].startTime,
      performance.now(),
    ]);
    painted.push(paint);
    ready.push(now);
  }
  await page.click('#tab-findings');
  await page.locator('article.finding').first().waitFor();
  const frames = await page.evaluate(scrollThrough);
  const filtered = await page.evaluate(filterByText);
  frames.sort((a, b) => a - b);
  const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? 0;
  const rows = [
    ['findings', String(count)],
    ['made in', `${middle(made).toFixed(0)} ms`],
    ['size', `${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB`],
    ['first paint', `${middle(painted).toFixed(0)} ms`],
    ['all of it ready', `${middle(ready).toFixed(0)} ms`],
    ['frame while scrolling', `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, longest ${at(1).toFixed(0)} ms`],
    ['search by a word', `${filtered.toFixed(0)} ms`],
  ];
  for (const [name, figure] of rows) console.log(`${name.padEnd(24)}${figure}`);
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

/** Runs in the page: 240 frames, 300 pixels each. */
async function scrollThrough() {
  const times = [];
  let last = performance.now();
  for (let i = 0; i < 240; i++) {
    window.scrollBy(0, 300);
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Runs in the page. */
async function filterByText() {
  const field = document.querySelector('[data-filter=text]');
  const status = document.getElementById('findings-count');
  const before = status.textContent;
  const started = performance.now();
  field.value = 'message 17 of';
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
  while (status.textContent === before) await new Promise((resolve) => window.requestAnimationFrame(resolve));
  return performance.now() - started;
}

function middle(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
