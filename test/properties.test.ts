import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { languageOf } from '../server/engine/languages.js';
import { analysedEngine, readTree } from './support/product-engine.js';

const root = fileURLToPath(new URL('fixtures/', import.meta.url));

function befores(folder: string): string[] {
  if (existsSync(join(root, folder, 'expect.json'))) return [join(root, folder, 'before')];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => befores(join(folder, entry.name)));
}

interface Mutation {
  readonly kind: 'delete' | 'insert' | 'truncate' | 'duplicate' | 'conflict';
  /** Where, as parts of the text's length. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'truncate', 'duplicate', 'conflict'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 0.02, noNaN: true }),
  text: fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '"',
    "'",
    '`',
    ';',
    '.',
    '/*',
    '*/',
    '//',
    '\n',
    '\r',
    '\t',
    '😀',
    '订单',
    'new ',
    '=>',
    '<',
    '@',
    '\\',
    '${',
  ),
});

function mutate(text: string, { kind, from, to, text: inserted }: Mutation): string {
  const start = Math.floor(from * text.length);
  const end = Math.min(text.length, start + Math.ceil(to * text.length));
  switch (kind) {
    case 'delete':
      return text.slice(0, start) + text.slice(end);
    case 'insert':
      return text.slice(0, start) + inserted + text.slice(start);
    case 'truncate':
      return text.slice(0, start);
    case 'duplicate':
      return text.slice(0, end) + text.slice(start);
    case 'conflict':
      return `${text.slice(0, start)}\n<<<<<<< HEAD\n${text.slice(start, end)}\n=======\n>>>>>>> other\n${text.slice(end)}`;
  }
}

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
