import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../server/engine/engine.js';
import { languageOf } from '../server/engine/languages.js';
import { befores, mutate, mutation } from './support/mutations.js';
import { analysedEngine, readTree } from './support/product-engine.js';

/** Everything that an engine says. */
function told(engine: Engine): unknown {
  const plans = engine.plans().map(({ id, plan, alternativeTo }) => ({ id, alternativeTo, ...plan, edits: [...plan.edits] }));
  const paths = engine.paths();
  const { sends, consumers, clients, producers, topics, groups, open } = engine.workspace();
  return {
    findings: engine.findings(),
    errors: engine.errors(),
    syntaxErrors: paths.map((path) => engine.syntaxErrors(path)),
    plans,
    workspace: { sends, consumers, clients, producers, topics, groups, open },
    wanted: engine.wantedModules(),
  };
}

const read = ['java', 'typescript', 'javascript'];

describe('an engine that follows somebody who types', function () {
  this.timeout(600_000);
  const folders = befores('');

  it('says the same as one that is given the files as they are', async () => {
    const edit = fc.record({ file: fc.nat(), mutation, isUndone: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...folders), fc.array(edit, { minLength: 1, maxLength: 5 }), async (folder, edits) => {
        const files = readTree(folder);
        const code = [...files.keys()].filter((path) => read.includes(languageOf(path) ?? ''));
        const engine = await analysedEngine(files);
        for (const { file, mutation: change, isUndone } of edits) {
          const path = code[file % code.length];
          const language = path === undefined ? undefined : languageOf(path);
          const before = files.get(path ?? '');
          if (path === undefined || before === undefined || !language) return;
          for (const text of [mutate(before, change), ...(isUndone ? [before] : [])]) {
            files.set(path, text);
            engine.update({ path, text, language });
            engine.analyze();
            assert.deepEqual(told(engine), told(await analysedEngine(files)));
          }
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
    );
  });
});
