import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readTexts = (path: string): Record<string, string> => JSON.parse(read(path));

describe('texts of the editor extension', () => {
  it('of the manifest are all there, in both languages, and all used', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '').sort();
    assert.ok(used.length > 10);
    assert.deepEqual(Object.keys(readTexts('package.nls.json')).sort(), used);
    assert.deepEqual(Object.keys(readTexts('package.nls.zh-cn.json')).sort(), used);
  });

  it('of the client have a Chinese form with the same placeholders, and all are used', () => {
    const used = readdirSync(join(root, 'client'))
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...read(join('client', name)).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1] ?? ''));
    assert.ok(used.length > 5);
    const chinese = readTexts('l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(Object.keys(chinese).sort(), [...new Set(used)].sort());
    for (const [english, text] of Object.entries(chinese)) {
      assert.deepEqual(text.match(/\{\d\}/g), english.match(/\{\d\}/g), english);
      assert.match(text, /[\u4e00-\u9fff]/);
    }
  });
});
