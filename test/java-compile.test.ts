import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileJava, javaFilesIn, type CompileError, type CompileTask } from './support/java/compile.js';
import { javaJars, targetVersions, type Jars } from './support/java/jars.js';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

interface Fixture {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether an `after` still uses the old SDK, as where a part of it can only be moved by hand. */
  readonly keepsLegacy: boolean;
}

/** Every Java fixture that is meant to compile: `<family>/java/<case>`. */
async function javaFixtures(): Promise<Fixture[]> {
  const families = await readdir(fixtures, { withFileTypes: true }).catch(() => []);
  const found: Fixture[] = [];
  for (const family of families.filter((entry) => entry.isDirectory())) {
    const folder = join(fixtures, family.name, 'java');
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const expected: unknown = JSON.parse(await readFile(join(folder, name, 'expect.json'), 'utf8'));
      if (!isObject(expected) || expected['compile'] === false) continue;
      const after = await javaFilesIn(join(folder, name, 'after'));
      const texts = await Promise.all(after.map((file) => readFile(file, 'utf8')));
      found.push({
        name: `${family.name}/java/${name}`,
        before: await javaFilesIn(join(folder, name, 'before')),
        after,
        keepsLegacy: texts.some((text) => text.includes('com.aliyun.mq.http')),
      });
    }
  }
  return found;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function describeErrors(errors: readonly CompileError[]): string {
  return errors.map((error) => `${error.id}: ${relative(fixtures, error.file)}:${error.line}:${error.column} ${error.message}`).join('\n');
}

describe('Java fixtures compile', function () {
  this.timeout(300_000);
  let jars: Jars;
  let all: Fixture[];
  /** Language level by fixture: what `before` needs, `after` may use and no more. */
  const releases = new Map<string, number>();

  before(async () => {
    jars = await javaJars();
    all = await javaFixtures();
  });

  const batch = (part: 'before' | 'after', release: (fixture: Fixture) => number, classPath: (fixture: Fixture) => string): CompileTask[] =>
    all
      .filter((fixture) => fixture[part].length > 0)
      .map((fixture) => ({ id: fixture.name, files: fixture[part], classPath: classPath(fixture), release: release(fixture) }));

  it('before: against the old SDK', async () => {
    const errors = await compileJava(
      batch(
        'before',
        () => 8,
        () => jars.legacy,
      ),
    );
    const newer = new Set(errors.map((error) => error.id));
    for (const fixture of all) releases.set(fixture.name, newer.has(fixture.name) ? 17 : 8);
    const again = batch(
      'before',
      () => 17,
      () => jars.legacy,
    ).filter((task) => newer.has(task.id));
    assert.equal(describeErrors(await compileJava(again)), '');
    assert.ok(all.length > 0, 'no fixture was found');
  });

  for (const version of targetVersions)
    it(`after: against rocketmq-client-java ${version}`, async () => {
      const tasks = batch(
        'after',
        (fixture) => releases.get(fixture.name) ?? 8,
        (fixture) => jars.target(version, fixture.keepsLegacy),
      );
      assert.equal(describeErrors(await compileJava(tasks)), '');
    });
});
