import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analysedEngine, readTree } from './support/product-engine.js';

const fixtures = fileURLToPath(new URL('./fixtures/ons-http/java', import.meta.url));

function withTabs(text: string): string {
  return text.replace(/^(?: {4})+/gm, (indentation) => '\t'.repeat(indentation.length / 4));
}

/** Changes of layout that a rewrite has to carry over, whatever it does. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'Windows line endings': (text) => text.replace(/\r?\n/g, '\r\n'),
  tabs: (text) => (/^(?: {4})* {1,3}[^ *\n]/m.test(text) ? text : withTabs(text)),
};

describe('Java fixtures in another layout', function () {
  this.timeout(120_000);
  const names = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'after')));

  for (const [layout, change] of Object.entries(layouts))
    it(`${layout}: every rewrite keeps them`, async () => {
      assert.ok(names.length > 80, `only ${names.length} fixtures were found`);
      for (const name of names) {
        const changed = (side: string): Map<string, string> =>
          new Map([...readTree(join(fixtures, name, side))].map(([path, text]) => [path, change(text)]));
        const before = changed('before');
        const result = (await analysedEngine(before)).fix({ grades: ['safe', 'suggested'] });
        const written = new Map(before);
        for (const file of result.files) written.set(file.path, file.after);
        for (const [path, text] of changed('after')) assert.equal(written.get(path), text, `${name}/${path}`);
      }
    });
});
