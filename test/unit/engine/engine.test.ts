import assert from 'node:assert/strict';
import { createEngine } from '../../../server/engine/create-engine.js';
import type { Engine } from '../../../server/engine/engine.js';
import { languageOf } from '../../../server/engine/languages.js';
import { analysedPaths, toyProduct, toySettings } from './toy-product.js';

async function engineWith(files: Record<string, string>, settings = toySettings): Promise<Engine> {
  const engine = createEngine(toyProduct, settings);
  put(engine, files);
  await engine.load();
  assert.equal(engine.analyze(), true);
  return engine;
}

function put(engine: Engine, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) engine.update({ path, text, language: languageOf(path) ?? 'java' });
}

const all = { grades: ['safe', 'suggested'] } as const;
const places = (engine: Engine): string[] => engine.findings().map(({ path, range, fix }) => `${path}:${range.start} ${fix}`);
const results = (engine: Engine): Record<string, string> =>
  Object.fromEntries(engine.fix(all).files.map(({ path, after }) => [path, after]));

describe('engine', () => {
  it('reports each use with the grade of its plan, sorted by path and position', async () => {
    const engine = await engineWith({ 'b/B.java': 'old old', 'a/A.java': 'x stuck', 'c/C.java': 'nothing' });
    assert.deepEqual(places(engine), ['a/A.java:2 manual', 'b/B.java:0 safe', 'b/B.java:4 safe']);
  });

  it('gives the findings of one rewrite the same group, and others another', async () => {
    const engine = await engineWith({ 'A.java': 'old export a', 'B.java': 'import a old', 'C.java': 'old' });
    const groups = engine.findings().map(({ fixGroup }) => fixGroup);
    assert.equal(groups[0], groups[1]);
    assert.notEqual(groups[1], groups[2]);
  });

  it('makes a whole connected set manual when one file of it stands in the way', async () => {
    const engine = await engineWith({ 'A.java': 'old export a', 'B.java': 'import a stuck' });
    assert.deepEqual(places(engine), ['A.java:0 manual', 'B.java:9 manual']);
    assert.deepEqual(engine.fix(all).files, []);
  });

  it('rewrites connected files together, and leaves the engine as it was', async () => {
    const engine = await engineWith({ 'A.java': 'old export a', 'B.java': 'import a old' });
    const before = places(engine);
    assert.deepEqual(results(engine), { 'A.java': 'new export a', 'B.java': 'import a new' });
    assert.deepEqual(places(engine), before);
  });

  it('drops a rewrite whole when its result would not parse, and goes on with the others', async () => {
    const engine = await engineWith({ 'A.java': 'break old', 'B.java': 'old' });
    const result = engine.fix(all);
    assert.deepEqual(
      result.files.map(({ path, after }) => [path, after]),
      [['B.java', 'new']],
    );
    assert.deepEqual(
      result.refused.map(({ path, message }) => [path, message.key]),
      [['A.java', 'engine.syntaxWorse']],
    );
  });

  it('drops a rewrite that leaves what it was to replace, in finite time', async () => {
    const result = (await engineWith({ 'A.java': 'same' })).fix(all);
    assert.deepEqual(result.files, []);
    assert.equal(result.refused[0]?.message.key, 'engine.noProgress');
  });

  it('fixes only what is selected: by path, by plan, by grade', async () => {
    const engine = await engineWith({ 'A.java': 'old', 'B.java': 'old' });
    assert.deepEqual(
      engine.fix({ ...all, paths: ['B.java'] }).files.map(({ path }) => path),
      ['B.java'],
    );
    const [plan] = engine.plans('A.java');
    assert.ok(plan);
    assert.deepEqual(
      engine.fix({ ...all, plans: [plan.id] }).files.map(({ path }) => path),
      ['A.java'],
    );
    assert.deepEqual(engine.fix({ grades: ['suggested'] }).files, []);
  });

  it('describes the change of a file by one edit', async () => {
    const [file] = (await engineWith({ 'A.java': 'a old b old c' })).fix(all).files;
    assert.deepEqual(file?.edits, [{ start: 2, end: 11, newText: 'new b new' }]);
  });

  it('keeps an error in one file away from the others', async () => {
    const engine = await engineWith({ 'A.java': 'crash old', 'B.java': 'old' });
    assert.deepEqual(places(engine), ['B.java:0 safe']);
    assert.deepEqual(
      engine.errors().map(({ path, message }) => [path, message.args?.['detail']]),
      [['A.java', 'crashed']],
    );
  });

  it('keeps a parser that can not be loaded away from the other languages, and tries it again', async () => {
    let works = false;
    const [toy, ...others] = toyProduct.languages;
    assert.ok(toy);
    const adapter: typeof toy.adapter = {
      ...toy.adapter,
      load: () => (works ? Promise.resolve() : Promise.reject(new Error('no grammar'))),
    };
    const engine = createEngine({ ...toyProduct, languages: [{ ...toy, adapter }, ...others] }, toySettings);
    put(engine, { 'A.java': 'old' });
    await engine.load();
    engine.analyze();
    assert.deepEqual(engine.errors()[0]?.message.args, { detail: 'no grammar' });
    works = true;
    put(engine, { 'A.java': 'old' });
    await engine.load();
    engine.analyze();
    assert.deepEqual(engine.errors(), []);
    assert.deepEqual(places(engine), ['A.java:0 safe']);
  });

  it('changes nothing when cancelled', async () => {
    const engine = await engineWith({ 'A.java': 'old' });
    put(engine, { 'A.java': 'nothing' });
    assert.equal(engine.analyze({ isCancelled: true }), false);
    assert.deepEqual(places(engine), ['A.java:0 safe']);
    assert.deepEqual(engine.fix(all, { isCancelled: true }).files, []);
    assert.equal(engine.analyze(), true);
    assert.deepEqual(places(engine), []);
  });

  describe('incrementally', () => {
    it('analyses only the changed file while its facts stay the same', async () => {
      const engine = await engineWith({ 'A.java': 'old export a', 'B.java': 'import a old', 'C.java': 'old' });
      analysedPaths.length = 0;
      put(engine, { 'A.java': '   old export a' });
      engine.analyze();
      assert.deepEqual(analysedPaths, ['A.java']);
      assert.deepEqual(places(engine), ['A.java:3 safe', 'B.java:9 safe', 'C.java:0 safe']);
    });

    it('follows a change of facts into the files that depend on it', async () => {
      const engine = await engineWith({ 'A.java': 'stuck export a', 'B.java': 'import a old' });
      put(engine, { 'A.java': 'stuck' });
      engine.analyze();
      assert.deepEqual(places(engine), ['A.java:0 manual', 'B.java:9 safe']);
    });

    it('forgets a removed file, also for those that were connected with it', async () => {
      const engine = await engineWith({ 'A.java': 'stuck export a', 'B.java': 'import a old' });
      engine.remove('A.java');
      engine.analyze();
      assert.deepEqual(places(engine), ['B.java:9 safe']);
      assert.deepEqual(engine.paths(), ['B.java']);
    });

    it('looks only at the files that a change of facts can concern', async () => {
      const engine = await engineWith({ 'A.java': 'export a', 'B.java': 'import a old', 'C.java': 'import b old', 'D.java': 'export b' });
      analysedPaths.length = 0;
      put(engine, { 'A.java': 'export c' });
      engine.analyze();
      assert.deepEqual([...analysedPaths].sort(), ['A.java', 'B.java']);
      analysedPaths.length = 0;
      engine.remove('D.java');
      engine.analyze();
      assert.deepEqual(analysedPaths, ['C.java']);
    });

    it('asks for the files that reach an SDK through an indexed one', async () => {
      const engine = await engineWith({ 'A.java': 'old export factory' });
      assert.deepEqual(engine.needles('java'), ['old', 'factory']);
    });

    it('gives the same result as a fresh engine after any order of updates', async () => {
      const files = { 'A.java': 'old export a', 'B.java': 'import a stuck', 'C.java': 'import a' };
      const engine = await engineWith({ 'C.java': 'old', 'B.java': 'old', 'A.java': '' });
      put(engine, Object.fromEntries(Object.entries(files).reverse()));
      engine.analyze();
      assert.deepEqual(engine.findings(), (await engineWith(files)).findings());
    });
  });

  describe('suppression', () => {
    it('silences the named rule on its line, or on the next when the comment stands alone', async () => {
      const text =
        'old // rocketmq-migrate-ignore toy-rule\n// rocketmq-migrate-ignore toy-rule\nold\nold // rocketmq-migrate-ignore other-rule\n';
      assert.deepEqual(places(await engineWith({ 'A.java': text })), [`A.java:${text.lastIndexOf('old')} safe`]);
    });

    it('silences nothing without a rule id', async () => {
      assert.equal((await engineWith({ 'A.java': 'old // rocketmq-migrate-ignore\n' })).findings().length, 1);
    });
  });

  describe('severities', () => {
    it('come from the settings, and `off` leaves a rule out', async () => {
      const files = { 'A.java': 'old' };
      const warned = await engineWith(files, { ...toySettings, severities: { 'toy-rule': 'warning' } } as typeof toySettings);
      assert.equal(warned.findings()[0]?.severity, 'warning');
      const silent = await engineWith(files, { ...toySettings, severities: { 'toy-rule': 'off' } } as typeof toySettings);
      assert.deepEqual(silent.findings(), []);
    });
  });

  describe('build files', () => {
    it('exchange the library when the last use of the module goes', async () => {
      const engine = await engineWith({ 'm/pom.xml': 'lib:x\nlib:old-sdk\n', 'm/A.java': 'old', 'm/B.java': 'old' });
      assert.equal(results(engine)['m/pom.xml'], 'lib:x\nlib:new-sdk\n');
    });

    it('keep the old library while uses remain, and gain the new one beside it', async () => {
      const engine = await engineWith({ 'pom.xml': 'lib:old-sdk\n', 'A.java': 'old', 'B.java': 'stuck' });
      assert.equal(results(engine)['pom.xml'], 'lib:old-sdk\nlib:new-sdk\n');
    });

    it('of other modules stay as they are', async () => {
      const engine = await engineWith({
        'a/pom.xml': 'lib:old-sdk\n',
        'a/A.java': 'old',
        'b/pom.xml': 'lib:old-sdk\n',
        'b/B.java': 'stuck',
      });
      assert.deepEqual(Object.keys(results(engine)), ['a/A.java', 'a/pom.xml']);
    });

    it('above a module keep the old library for the modules that still use it', async () => {
      const engine = await engineWith({
        'pom.xml': 'lib:old-sdk\n',
        'a/pom.xml': '',
        'a/A.java': 'old',
        'b/pom.xml': '',
        'b/B.java': 'stuck',
      });
      const after = results(engine);
      assert.equal(after['pom.xml'], undefined);
      assert.equal(after['a/pom.xml'], 'lib:new-sdk\n');
    });

    it('above all modules exchange it when nothing below uses it any more', async () => {
      const engine = await engineWith({
        'pom.xml': 'lib:old-sdk\n',
        'a/pom.xml': '',
        'a/A.java': 'old',
        'b/pom.xml': '',
        'b/B.java': 'old',
      });
      assert.equal(results(engine)['pom.xml'], 'lib:new-sdk\n');
    });

    it('lose a library that no code uses, as a suggestion only', async () => {
      const engine = await engineWith({ 'pom.xml': 'lib:old-sdk\n', 'A.java': 'nothing' });
      assert.deepEqual(engine.fix({ grades: ['safe'] }).files, []);
      assert.equal(results(engine)['pom.xml'], '');
    });

    it('are part of the plan that an editor offers', async () => {
      const [plan] = (await engineWith({ 'pom.xml': 'lib:old-sdk\n', 'A.java': 'old' })).plans('A.java');
      assert.deepEqual([...(plan?.plan.edits.keys() ?? [])], ['A.java', 'pom.xml']);
    });
  });
});
