import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { behaviourPage } from './generate/behaviour.mjs';
import { configurationPage, configurationSchema } from './generate/configuration.mjs';
import { differencesPage } from './generate/differences.mjs';
import { readFixtures } from './generate/fixtures.mjs';
import { manifest } from './generate/manifest.mjs';
import { readmeWithRules } from './generate/readme.mjs';
import { reportAssets } from './generate/report-assets.mjs';
import { transactionsPage } from './generate/transactions.mjs';
import { rulePage, rulesIndex } from './generate/rule-pages.mjs';

/**
 * Everything that repeats what the rules and settings say of themselves: pages, schema, the README's list, the editor's settings.
 *
 *   npm run generate              writes what is stale
 *   npm run generate -- --check   fails when something is, and writes nothing
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { product } = await tsImport('../rules/product.ts', import.meta.url);
const { apiTables } = await tsImport('../rules/sdks/ons-http/rows.ts', import.meta.url);
const { differencePage, differenceSections } = await tsImport('../rules/knowledge/differences.ts', import.meta.url);
const { settingsFor, severityChoices } = await tsImport('../server/workspace/configuration/schema.ts', import.meta.url);
const settings = settingsFor(product.rules.map((rule) => rule.id));
const fixtures = readFixtures(join(root, 'test', 'fixtures'));

const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
const files = new Map([
  ...['en', 'zh-cn'].flatMap((locale) => [
    ...product.rules.map((rule) => [`docs/rules/${rule.id}${suffix(locale)}.md`, rulePage(rule, fixtures, locale)]),
    [`docs/rules/README${suffix(locale)}.md`, rulesIndex(product.rules, locale)],
    [`docs/configuration${suffix(locale)}.md`, configurationPage(settings, locale)],
    [`docs/differences${suffix(locale)}.md`, differencesPage(differencePage, differenceSections, locale)],
    [`docs/transactions${suffix(locale)}.md`, transactionsPage(fixtures, locale)],
  ]),
  ['server/report/html/assets.ts', await reportAssets(root)],
  ['docs/behaviour.md', behaviourPage(root, apiTables())],
  ['docs/rocketmq-migrate.schema.json', configurationSchema(settings)],
  ['README.md', readmeWithRules(read('README.md'), product.rules)],
  ['package.json', manifest(read('package.json'), product.rules, severityChoices)],
]);

const stale = [...files].filter(([path, content]) => read(path) !== content);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale. Run: npm run generate`);
  console.log(`${files.size - stale.length} of ${files.size} generated files are up to date.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}

function suffix(locale) {
  return locale === 'en' ? '' : `.${locale}`;
}
