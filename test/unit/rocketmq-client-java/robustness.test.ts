import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { loadParser, rewriteAll } from './support.js';

const fixtures = fileURLToPath(new URL('../../fixtures/ons-http/java/', import.meta.url));

function readCase(name: string): Record<string, string> {
  const folder = join(fixtures, name, 'before');
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.java'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

type Change = readonly [kind: 'delete' | 'double' | 'swap', first: number, second: number];

function changed(text: string, changes: readonly Change[]): string {
  const lines = text.split('\n');
  for (const [kind, a, b] of changes) {
    const [i, j] = [a % lines.length, b % lines.length];
    if (kind === 'delete') lines.splice(i, 1);
    else if (kind === 'double') lines.splice(j, 0, lines[i] ?? '');
    else [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
  }
  return lines.join('\n');
}

describe('code nobody wrote by hand', () => {
  before(loadParser);

  it('is planned without a throw, with every use covered once, and never into broken code', () => {
    const names = readdirSync(fixtures);
    const change = fc.tuple(fc.constantFrom('delete' as const, 'double' as const, 'swap' as const), fc.nat(200), fc.nat(200));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 3 }), (name, changes) => {
        const files = Object.fromEntries(Object.entries(readCase(name)).map(([path, text]) => [path, changed(text, changes)]));
        const { plans, uses, syntaxErrors } = rewriteAll(files);
        assert.equal(plans.flatMap((plan) => plan.uses).length, uses);
        if (plans.some((plan) => plan.edits.size > 0)) assert.equal(syntaxErrors, 0);
      }),
      { numRuns: 150, seed: 5 },
    );
  }).timeout(60000);
});
