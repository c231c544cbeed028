import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOf } from '../server/engine/languages.js';
import { befores, mutate, mutation } from './support/mutations.js';
import { analysedEngine, readTree } from './support/product-engine.js';

/** Code while somebody types, merges or loses a part of it. */
describe('damaged code', function () {
  this.timeout(300_000);
  const folders = befores('');

  it('never makes an analysis fail, and no rewrite adds a syntax error or goes on for ever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...folders),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        async (folder, mutations, choice) => {
          const files = readTree(folder);
          const code = [...files.keys()].filter((path) => ['java', 'typescript', 'javascript'].includes(languageOf(path) ?? ''));
          const path = code[choice % code.length];
          if (path === undefined) return;
          files.set(path, mutations.reduce(mutate, files.get(path) ?? ''));
          const engine = await analysedEngine(files);
          assert.deepEqual(engine.errors(), []);
          for (const finding of engine.findings()) {
            const length = files.get(finding.path)?.length ?? -1;
            assert.ok(0 <= finding.range.start && finding.range.start <= finding.range.end && finding.range.end <= length);
          }
          const fixed = engine.fix({ grades: ['safe', 'suggested'] });
          assert.deepEqual(fixed.refused, []);
          const after = new Map([...files, ...fixed.files.map((file) => [file.path, file.after] as const)]);
          const second = await analysedEngine(after);
          for (const { path: changed } of fixed.files) assert.ok(second.syntaxErrors(changed) <= engine.syntaxErrors(changed), changed);
          assert.deepEqual(second.fix({ grades: ['safe', 'suggested'] }).files, []);
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) },
    );
  });
});
