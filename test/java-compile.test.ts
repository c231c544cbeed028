import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileJava, javaFilesIn, type CompileError, type CompileTask } from './support/java/compile.js';
import { javaJars, targetVersions, type Jars } from './support/java/jars.js';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

/** Packages of the SDKs before gRPC, and of what builds on them. */
const legacyPackage =
  /com\.aliyun\.(?:mq\.http|openservices\.ons)|com\.alibaba\.rocketmq|org\.apache\.rocketmq\.(?:acl|spring|common|remoting|client\.(?:consumer|producer|impl|exception))/;

interface Fixture {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether an `after` still uses the old SDK, as where a part of it can only be moved by hand. */
  readonly keepsLegacy: boolean;
}

/** Every fixture with Java sources that is meant to compile. */
async function javaFixtures(folder = fixtures): Promise<Fixture[]> {
  const expectation = await readFile(join(folder, 'expect.json'), 'utf8').catch(() => undefined);
  if (expectation !== undefined) return fixtureIn(folder, JSON.parse(expectation));
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  return (await Promise.all(folders.sort().map(javaFixtures))).flat();
}

async function fixtureIn(folder: string, expected: unknown): Promise<Fixture[]> {
  const before = await javaFilesIn(join(folder, 'before'));
  if (before.length === 0 || !isObject(expected) || expected['compile'] === false) return [];
  const after = await javaFilesIn(join(folder, 'after'));
  const texts = await Promise.all(after.map((file) => readFile(file, 'utf8')));
  return [{ name: relative(fixtures, folder), before, after, keepsLegacy: texts.some((text) => legacyPackage.test(text)) }];
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

  it('before: against the old SDK, beside the new one', async () => {
    const errors = await compileJava(
      batch(
        'before',
        () => 8,
        () => jars.target(targetVersions[0], true),
      ),
    );
    const newer = new Set(errors.map((error) => error.id));
    for (const fixture of all) releases.set(fixture.name, newer.has(fixture.name) ? 17 : 8);
    const again = batch(
      'before',
      () => 17,
      () => jars.target(targetVersions[0], true),
    ).filter((task) => newer.has(task.id));
    assert.equal(describeErrors(await compileJava(again)), '');
    assert.ok(all.length > 60, `only ${all.length} fixtures were found`);
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
