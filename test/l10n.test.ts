import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allTexts, locales, type Texts } from '../server/l10n/messages.js';
import { product } from '../rules/product.js';

const root = join(import.meta.dirname, '..');

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const texts = new Map(
  ['server', 'rules', 'client', 'scripts'].flatMap(sourcesBelow).map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
);

interface Table {
  readonly path: string;
  readonly name: string;
  readonly area: string;
}

/** Every `const xMessages = defineMessages('area', ...)`. */
const tables: readonly Table[] = [...texts].flatMap(([path, text]) =>
  [...text.matchAll(/(?:const|let) (\w+) = defineMessages\(\s*'([^']+)'/g)].map(([, name = '', area = '']) => ({ path, name, area })),
);

const placeholders = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern) ?? [])].sort();
/** Latin punctuation beside a Chinese character. */
const halfWidth = /\p{Script=Han}[,:;!?()]|[,:;!?)]\p{Script=Han}/u;
const inBraces = /\{\w+\}/g;

function problemsOf(key: string, entry: Texts): string[] {
  const problems = locales.filter((locale) => entry[locale].trim() === '').map((locale) => `${key} has no text in ${locale}`);
  const expected = placeholders(entry.en, inBraces);
  for (const locale of locales) {
    const found = placeholders(entry[locale], inBraces);
    if (found.join() !== expected.join()) problems.push(`${key} fills ${expected.join()} in en and ${found.join()} in ${locale}`);
    if (entry[locale] !== entry[locale].trim()) problems.push(`${key} begins or ends with white space in ${locale}`);
  }
  if (!/[\u4e00-\u9fff]/.test(entry['zh-cn']) && /[a-z]{3,} [a-z]{3,}/i.test(entry.en.replace(inBraces, '')))
    problems.push(`${key} is not translated`);
  if (halfWidth.test(entry['zh-cn'].replace(/`[^`]*`/g, 'x'))) problems.push(`${key} mixes half-width punctuation into Chinese`);
  return problems;
}

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

describe('texts that a person reads', () => {
  before(async () => {
    for (const { path } of tables) await import(pathToFileURL(join(root, path)).href);
  });

  it('exist in both languages, with the same placeholders', () => {
    assert.ok(tables.length >= 10, 'the tables are found');
    assert.deepEqual(
      [...allTexts()].flatMap(([key, entry]) => problemsOf(key, entry)),
      [],
    );
  });

  it('are all used', () => {
    const unused: string[] = [];
    for (const { path, name: table, area } of tables) {
      const others = [...texts].filter(([other]) => other !== path).map(([, text]) => text);
      const users = others.filter((text) => text.includes(table));
      const isComputed = users.some((text) => text.includes(`${table}[`));
      for (const key of allTexts().keys()) {
        if (!key.startsWith(`${area}.`)) continue;
        const name = key.slice(area.length + 1);
        const isNamed = users.some((text) => new RegExp(`\\b${table}\\s*\\.\\s*${name}\\b`).test(text));
        const isListed = isComputed && others.some((text) => new RegExp(`['"]${name}['"]|\\b${name}:`).test(text));
        if (!isNamed && !isListed) unused.push(key);
      }
    }
    assert.deepEqual(unused, []);
  });

  it('of rules are complete', () => {
    for (const { id, documentation } of product.rules) {
      const { title, what, why, how, safety } = documentation;
      const problems = Object.entries({ title, what, why, how, safety }).flatMap(([part, entry]) => problemsOf(`${id} ${part}`, entry));
      assert.deepEqual(problems, []);
      assert.ok(documentation.sources.length > 0, `${id} names its sources`);
    }
  });

  it('of the manifest are the ones it asks for', () => {
    const asked = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    const expected = [...new Set(asked)].sort();
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const found = readJson(file);
      assert.deepEqual(Object.keys(found).sort(), expected, file);
      for (const [key, text] of Object.entries(found)) assert.ok(typeof text === 'string' && text.trim(), `${file}: ${key}`);
    }
  });

  it('of the editor client are the ones it asks for', () => {
    const calls = [...texts].filter(([path]) => path.startsWith('client/')).map(([, text]) => text);
    const asked = calls.flatMap((text) =>
      [...text.matchAll(/l10n\s*\.\s*t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words = '']) => words.replace(/\\'/g, "'")),
    );
    const bundle = 'l10n/bundle.l10n.zh-cn.json';
    assert.ok(existsSync(join(root, bundle)));
    const found = readJson(bundle);
    assert.deepEqual(Object.keys(found).sort(), [...new Set(asked)].sort());
    const inNumbers = /\{\d+\}/g;
    for (const [english, chinese] of Object.entries(found))
      assert.deepEqual(placeholders(chinese, inNumbers), placeholders(english, inNumbers), english);
  });
});
