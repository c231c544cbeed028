import assert from 'node:assert/strict';
import { buildWorkspace, type WorkspaceInputs } from '../../../../server/engine/workspace/index.js';
import { languageOf } from '../../../../server/engine/languages.js';
import { valueOfSetting } from '../../../../server/engine/workspace/placeholders.js';
import { configurationAdapter } from '../../../../server/languages/configuration/index.js';
import type { Value } from '../../../../server/model/values.js';
import { at, call, dues, inputsOf, make, nowhere, resolved, sendOf, settingsIn, workspaceOf } from './support.js';

const { known, key, long, oneOf, text, parameter, now } = make;

/** Counts the processor's time, not that of whoever else uses the machine. */
function quickly<T>(milliseconds: number, work: () => T): T {
  const started = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1000;
  assert.ok(took < milliseconds, `${took} ms`);
  return result;
}

const parsed = (path: string, content: string) => configurationAdapter.parse({ path, text: content, language: languageOf(path) ?? 'yaml' });

describe('hostile input', function () {
  this.timeout(30_000);

  it('values nested very deeply are open', () => {
    let value: Value = known('x');
    for (let i = 0; i < 100_000; i++) value = oneOf(value);
    assert.deepEqual(resolved(value), ['?limit']);
    for (let i = 0; i < 100_000; i++) value = long('+', value, 1);
    assert.deepEqual(dues(value, 'delay'), ['?limit']);
  });

  it('values that double at each level cost no more than is allowed', () => {
    let value: Value = oneOf(known('a'), known('b'));
    for (let i = 0; i < 60; i++) value = text(value, value);
    assert.ok(quickly(2000, () => resolved(value)).includes('?limit'));
  });

  it('a thousand possibilities are cut, and said to be', () => {
    const found = resolved(oneOf(...Array.from({ length: 1000 }, (_, i) => known(`t${i}`))));
    assert.equal(found.length, 513);
    assert.ok(found.includes('?limit'));
  });

  it('placeholders that double at each level end', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `k${i}: \${k${i + 1}}\${k${i + 1}}`);
    const found = quickly(3000, () => resolved(key('k0'), { 'application.yml': [...lines, 'k40: x'].join('\n') }));
    assert.ok(found.every((one) => one.startsWith('?')));
  });

  it('braces that never close end at once', () => {
    const kindOf = (value: string): string => quickly(1000, () => valueOfSetting({ key: 'a', value, range: nowhere })).kind;
    assert.equal(kindOf('${'.repeat(1_000_000)), 'unknown');
    assert.equal(kindOf('${'.repeat(2000)), 'known');
    assert.equal(kindOf(`${'${x:'.repeat(700)}${'}'.repeat(700)}`), 'configuration-key');
  });

  it('profiles without number are cut', () => {
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`application-p${i}.yml`, `a: v${i}\nb: \${a}`]));
    assert.ok(quickly(2000, () => resolved(key('b'), files)).length <= 100);
  });

  it('100,000 settings are indexed in no time', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `mq.key${i}=value${i}`).join('\n');
    const files = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`a${i}.properties`, lines]));
    assert.deepEqual(
      quickly(3000, () => resolved(key('mq.key7'), files)),
      Array(5).fill('value7'),
    );
  });

  it('files with too many settings are read in part, and that is said', () => {
    const many = Array.from({ length: 25_000 }, (_, i) => `k${i}: v`).join('\n');
    for (const [path, content] of Object.entries({ 'a.yml': many, 'a.properties': many })) {
      const file = quickly(10_000, () => parsed(path, content));
      assert.equal(file.settings.length, 20_000, path);
      assert.deepEqual(
        file.problems?.map((problem) => problem.key),
        ['configuration-file.tooManySettings'],
        path,
      );
    }
    assert.equal(parsed('b.yml', 'a: b').problems, undefined);
  });

  it('a file of 20 MB is not read, and that is said', () => {
    const file = quickly(1000, () => parsed('a.properties', 'mq.topic=orders\n'.repeat(1_250_000)));
    assert.deepEqual(
      file.problems?.map((problem) => problem.key),
      ['configuration-file.tooLong'],
    );
    assert.deepEqual(file.settings, []);
  });

  it('aliases of aliases end at the limit', () => {
    let content = 'a0: &a0 {x: 1, y: 2}\n';
    for (let i = 1; i < 60; i++) content += `a${i}: &a${i}\n  l: *a${i - 1}\n  r: *a${i - 1}\n`;
    const settings = quickly(5000, () => settingsIn('a.yml', content));
    assert.ok(settings.length <= 20_000);
    let merged = 'a0: &a0 {x: 1}\n';
    for (let i = 1; i < 60; i++) merged += `a${i}: &a${i}\n  <<: [*a${i - 1}, *a${i - 1}]\n`;
    assert.ok(quickly(5000, () => settingsIn('a.yml', merged)).length <= 20_000);
  });

  it('an alias inside its own anchor ends', () => assert.ok(settingsIn('a.yml', 'a: &a\n  b: *a\n  c: d\n').length > 0));

  it('invalid files say what can be read of them', () => {
    assert.deepEqual(resolved(key('mq.topic'), { 'a.yml': 'mq:\n  topic: orders\n  : [\n' }).length, 1);
    assert.deepEqual(settingsIn('a.json', '{"mq": '), []);
    assert.deepEqual(settingsIn('a.yml', '\u0000\u0001'.repeat(10)).length <= 1, true);
  });

  it('callers that never end are cut', () => {
    const calls = Array.from({ length: 400 }, (_, i) => call('send', 'A.java', i * 30, parameter('send', i % 2)));
    const models = {
      'Mq.java': { sends: [sendOf({ topic: at(parameter('send', 0)), deliveryTime: { ...at(parameter('send', 1)), unit: 'delay' } })] },
    };
    const { sends } = quickly(2000, () => workspaceOf({ models, calls }));
    assert.ok(sends.length <= 201);
  });
});

/** Deterministic, so that a failure can be looked at again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

describe('the workspace', function () {
  this.timeout(30_000);

  const files = {
    'a/application.yml': 'mq:\n  topic: ${TOPIC}-x\n  list: [a, b]',
    'a/application-prod.yml': 'mq.topic: prod',
    'b/application-dev.properties': 'mq.topic=dev\nmq.delay=30',
    'deploy/compose.yml': 'services:\n  a:\n    image: b\n    environment:\n      TOPIC: deployed',
    '.env': 'TOPIC=env',
  };
  const value = oneOf(key('mq.topic'), parameter('send', 0), key('mq.list'), text(known('a'), key('mq.nothing')));
  const models = Object.fromEntries(
    ['a/A.java', 'b/B.java', 'c/C.java'].map((path) => [
      path,
      {
        sends: [0, 1].map((id) =>
          sendOf({ id, topic: at(value, id), deliveryTime: { ...at(long('+', now, key('mq.delay')), 9), unit: 'moment' } as const }),
        ),
      },
    ]),
  );
  const calls = ['a/A.java', 'b/B.java', 'c/C.java'].map((path, i) => call('send', path, 50 * i, `called${i}`));
  const given = { models, files, calls, modules: ['a', 'b'] };
  const plain = (inputs: WorkspaceInputs): string => {
    const { clients, producers, sends, consumers, features, topics, groups, open } = buildWorkspace(inputs);
    return JSON.stringify({ clients, producers, sends, consumers, features, topics, groups, open });
  };

  it('is the same whatever the order of its inputs', () => {
    const expected = plain(inputsOf(given));
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomFrom(seed);
      const inputs = inputsOf(given);
      const found = plain({
        ...inputs,
        analyses: new Map(shuffled([...inputs.analyses], random)),
        settings: new Map(shuffled([...inputs.settings], random)),
        callSites: (methods) => shuffled(inputs.callSites(methods), random),
      });
      assert.equal(found, expected, `seed ${seed}`);
    }
  });

  it('is the same when it is made again, and follows what changes', () => {
    const inputs = inputsOf(given);
    const before = plain(inputs);
    assert.equal(plain(inputs), before);
    const settings = new Map([...inputs.settings, ['a/application.yml', settingsIn('a/application.yml', 'mq.topic: changed')] as const]);
    const changed = plain({ ...inputs, settings });
    assert.ok(changed.includes('"changed"') && !changed.includes('deployed-x'));
    const fresh = inputsOf({ ...given, files: { ...files, 'a/application.yml': 'mq.topic: changed' } });
    assert.equal(changed, plain(fresh));
    assert.equal(plain(inputs), before);
    const more = [...calls, call('send', 'd/D.java', 7, 'fourth')];
    assert.ok(plain({ ...inputs, callSites: (methods) => more.filter(({ method }) => methods.has(method)) }).includes('"fourth"'));
    assert.ok(plain({ ...inputs, stated: { ...inputs.stated, values: { 'mq.topic': 'stated' } } }).includes('"stated"'));
  });

  it('is left unfinished when cancelled', () => {
    const workspace = buildWorkspace({ ...inputsOf(given), cancellation: { isCancelled: true } });
    assert.deepEqual(workspace.sends, []);
  });
});
