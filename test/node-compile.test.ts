import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compile, sourceSet, type SourceSet } from './support/node/compile.js';

const root = join(import.meta.dirname, 'fixtures');

/** Fixtures with Node sources; those that can't compile by intent say so. */
function sets(): SourceSet[] {
  const found: SourceSet[] = [];
  for (const family of readdirSync(root)) {
    const folder = join(root, family, 'node');
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const expectation = join(folder, name, 'expect.json');
      if (!existsSync(expectation)) continue;
      const { compile: compiles }: { compile: boolean } = JSON.parse(readFileSync(expectation, 'utf8'));
      if (!compiles) continue;
      found.push(...['before', 'after'].map((side) => sourceSet(join(folder, name, side), root)));
    }
  }
  return found.filter(({ files }) => files.length > 0);
}

describe('Node fixtures compile', function () {
  this.timeout(120_000);

  it('every before and every after type-checks against the real packages', () => {
    const all = sets();
    assert.ok(all.length > 0, 'there are fixtures');
    const problems = compile(all).map(({ file, line, message }) => `${relative(root, file)}:${line} ${message}`);
    assert.deepEqual(problems, []);
  });
});
