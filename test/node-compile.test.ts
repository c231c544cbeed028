import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compile, sourceSet, type SourceSet } from './support/node/compile.js';

const root = join(import.meta.dirname, 'fixtures');

/** Both sides of every fixture with Node sources, but for those that can't compile by intent. */
function sets(folder: string): SourceSet[] {
  const expectation = join(folder, 'expect.json');
  if (existsSync(expectation)) {
    const { compile: compiles }: { compile: boolean } = JSON.parse(readFileSync(expectation, 'utf8'));
    return compiles ? ['before', 'after'].map((side) => sourceSet(join(folder, side), root)).filter(({ files }) => files.length > 0) : [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => sets(join(folder, entry.name)));
}

describe('Node fixtures compile', function () {
  this.timeout(120_000);

  it('so does the sample service, before and after', () => {
    const projects = join(import.meta.dirname, 'projects');
    const sides = ['before', 'after'].map((side) => sourceSet(join(projects, 'shop', side, 'node-service/src'), projects));
    for (const { files } of sides) assert.ok(files.length >= 9);
    assert.deepEqual(compile(sides), []);
  });

  it('every before and every after type-checks against the real packages', () => {
    const all = sets(root);
    assert.ok(all.length > 100, `only ${all.length} sets of sources were found`);
    const problems = compile(all).map(({ file, line, message }) => `${relative(root, file)}:${line} ${message}`);
    assert.deepEqual(problems, []);
  });
});
