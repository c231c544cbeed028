import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine, FixResult, FixSelection } from '../server/engine/engine.js';
import { fixGrades, type Finding, type FixGrade } from '../server/engine/finding.js';
import { LineMap } from '../server/engine/text.js';
import { analysedEngine, readTree } from './support/product-engine.js';

/** What `expect.json` says of one behaviour. */
interface Expectation {
  readonly title: string;
  readonly fix: FixGrade;
  readonly findings: readonly string[];
  readonly remaining: readonly string[];
  readonly differences: readonly string[];
  readonly compile: boolean;
  /** Of the rewrites that stand in the place of the first one, the n-th is applied. */
  readonly alternative?: number;
}

const root = fileURLToPath(new URL('fixtures/', import.meta.url));
const update = process.env['UPDATE_FIXTURES'] === '1';
const everyFix = { grades: ['safe', 'suggested'] } as const;

/** `path:line:column ruleId grade`, 1-based. */
function describeFindings(findings: readonly Finding[], texts: ReadonlyMap<string, string>): string[] {
  return findings.map(({ path, range, ruleId, fix }) => {
    const { line, column } = new LineMap(texts.get(path) ?? '').positionAt(range.start);
    return `${path}:${line + 1}:${column + 1} ${ruleId} ${fix}`;
  });
}

/** The least sure of the plans of a case, without removals of what nothing uses unless there is nothing else. */
function gradeOf(engine: Engine): FixGrade {
  const grades = engine.plans().map(({ plan }) => plan.grade);
  return [...fixGrades].reverse().find((grade) => grades.includes(grade as (typeof grades)[number])) ?? 'none';
}

function reasonsOf(engine: Engine): string[] {
  const keys = engine
    .plans()
    .flatMap(({ plan }) => [...plan.differences, ...plan.blockers.map(({ message }) => message)].map(({ key }) => key));
  return [...new Set(keys)].sort();
}

function selectionOf(engine: Engine, { alternative }: Expectation): FixSelection {
  if (alternative === undefined) return everyFix;
  const chosen = engine.plans().filter(({ id, alternativeTo }) => alternativeTo !== undefined && id.endsWith(`#${alternative}`));
  return { ...everyFix, plans: chosen.map(({ id }) => id) };
}

function applied(before: ReadonlyMap<string, string>, result: FixResult): Map<string, string> {
  const after = new Map(before);
  for (const file of result.files) after.set(file.path, file.after);
  return after;
}

function cases(folder: string): string[] {
  if (existsSync(join(root, folder, 'expect.json'))) return [folder];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort()
    .flatMap(cases);
}

describe('fixtures', function () {
  this.timeout(20_000);

  for (const name of cases('')) {
    const folder = join(root, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')) as Expectation;

    it(`${name}: ${expected.title}`, async () => {
      const before = readTree(join(folder, 'before'));
      const after = existsSync(join(folder, 'after')) ? readTree(join(folder, 'after')) : before;
      const engine = await analysedEngine(before);
      const result = engine.fix(selectionOf(engine, expected));
      const written = applied(before, result);
      const second = await analysedEngine(written);

      const actual = {
        ...expected,
        findings: describeFindings(engine.findings(), before),
        remaining: describeFindings(second.findings(), written),
        differences: reasonsOf(engine),
      };
      // Title, grade and reasons are meant by hand; only the places are written.
      if (update)
        writeFileSync(join(folder, 'expect.json'), `${JSON.stringify({ ...actual, differences: expected.differences }, null, 2)}\n`);

      assert.deepEqual(result.refused, [], 'a rewrite was refused');
      for (const [path, text] of after) assert.equal(written.get(path), text, path);
      assert.deepEqual([...written.keys()], [...after.keys()]);
      assert.equal(gradeOf(engine), expected.fix, 'grade of the rewrite');
      assert.deepEqual(actual.differences, expected.differences, 'differences and blockers');
      if (!update) {
        assert.deepEqual(actual.findings, expected.findings, 'findings before');
        assert.deepEqual(actual.remaining, expected.remaining, 'findings after');
      }
      for (const path of written.keys()) assert.ok(second.syntaxErrors(path) <= engine.syntaxErrors(path), `new syntax errors in ${path}`);
      assert.deepEqual(second.fix(everyFix).files, [], 'a second run changes something');
    });
  }
});
