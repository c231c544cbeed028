import assert from 'node:assert/strict';
import { render } from '../../../server/l10n/messages.js';
import { parseConfiguration } from '../../../server/workspace/configuration/parse.js';
import { defaultConfiguration } from '../../../server/workspace/configuration/schema.js';

const parse = (text: string): ReturnType<typeof parseConfiguration> => parseConfiguration(text, 'c.yml', ['ons-http-sdk']);
const problemsOf = (text: string): string[] => parse(text).problems.map((problem) => render(problem, 'en'));

describe('rocketmq-migrate.yml', () => {
  it('may be empty, or all comments', () => {
    for (const text of ['', '# nothing\n', '---\n', 'targets:\n']) {
      assert.deepEqual(parse(text), { configuration: defaultConfiguration, problems: [] }, text);
    }
  });

  it('sets edition, targets and severities', () => {
    const text = 'edition: open-source\nmaxDelay: 3d\ntargets:\n  java: 5.1.0\n  node: "1.0.9"\nseverities:\n  ons-http-sdk: off\n';
    assert.deepEqual(parse(text), {
      configuration: {
        workspace: { edition: 'open-source', maxDelay: 259_200_000, values: {}, topics: {}, instances: {} },
        targets: { java: '5.1.0', node: '1.0.9' },
        severities: { 'ons-http-sdk': 'off' },
      },
      problems: [],
    });
  });

  it('gives the open-source edition its usual limit', () => {
    assert.equal(parse('edition: open-source\n').configuration.workspace.maxDelay, 86_400_000);
  });

  it('takes values, types of topics and instances by name', () => {
    const text =
      'values:\n  mq.topic: order\n  a/B.java:42: 3d\n  MQ_LEVEL: 16\n  __proto__: x\ntopics:\n  order: DELAY\ninstances:\n  default: rmq-cn-x\n';
    const { configuration, problems } = parse(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.entries(configuration.workspace.values), [
      ['mq.topic', 'order'],
      ['a/B.java:42', 259_200_000],
      ['MQ_LEVEL', 16],
      ['__proto__', 'x'],
    ]);
    assert.deepEqual(configuration.workspace.topics, { order: 'DELAY' });
    assert.deepEqual(configuration.workspace.instances, { default: 'rmq-cn-x' });
  });

  const wrong: readonly [text: string, problem: string][] = [
    [
      'edition: gold\n',
      'c.yml:1:10: `edition` cannot be `gold`. Choose one of standard, professional, platinum, serverless-standard, serverless-professional, open-source.',
    ],
    [
      '\ntargest: {}\n',
      'c.yml:2:1: there is no setting `targest`. Known here: edition, maxDelay, values, topics, instances, targets, severities.',
    ],
    ['targets:\n  java: 5.0.4\n', 'c.yml:2:9: `targets.java` cannot be `5.0.4`. Write a version from 5.0.5 on, such as 5.0.7.'],
    ['targets:\n  java: latest\n', 'c.yml:2:9: `targets.java` cannot be `latest`. Write a version from 5.0.5 on, such as 5.0.7.'],
    ['targets: 5.0.7\n', 'c.yml:1:1: `targets` takes settings of its own below it (java, node), not a single value.'],
    ['severities:\n  other: error\n', 'c.yml:2:3: there is no setting `severities.other`. Known here: ons-http-sdk.'],
    [
      'severities:\n  ons-http-sdk: loud\n',
      'c.yml:2:17: `severities.ons-http-sdk` cannot be `loud`. Choose one of error, warning, info, hint, off.',
    ],
    [
      'edition: open-source\nmaxDelay: long\n',
      'c.yml:2:11: `maxDelay` cannot be `long`. Write a number with a unit: `90m`, `24h` or `3d`.',
    ],
    [
      'maxDelay: 3d\n',
      'c.yml:1:1: `maxDelay` counts only with `edition: open-source`; the limits of cloud editions are fixed. Remove it or change the edition.',
    ],
    ['topics:\n  order: LATE\n', 'c.yml:2:10: `topics.order` cannot be `LATE`. Choose one of NORMAL, FIFO, DELAY, TRANSACTION.'],
    ['values:\n  a:\n    b: c\n', 'c.yml:3:5: `values.a` needs a value of one line.'],
    ['values:\n  ? [a, b]\n  : c\n', 'c.yml:2:5: a name below `values` is a text of one line.'],
    [
      '---\nedition: standard\n---\nedition: professional\n',
      'c.yml:3:1: another document begins here (`---`). A configuration is one document: put all settings into it.',
    ],
    ['edition: [standard]\n', 'c.yml:1:10: `edition` needs a value of one line.'],
    ['topics: order\n', 'c.yml:1:1: `topics` takes `name: value` lines below it.'],
    [
      '- a\n',
      'c.yml:1:1: a configuration consists of `name: value` lines; known names are edition, maxDelay, values, topics, instances, targets, severities.',
    ],
    [
      'constructor: 1\n',
      'c.yml:1:1: there is no setting `constructor`. Known here: edition, maxDelay, values, topics, instances, targets, severities.',
    ],
  ];
  for (const [text, problem] of wrong) {
    it(`says where ${JSON.stringify(text)} is wrong`, () => assert.deepEqual(problemsOf(text), [problem]));
  }

  it('names the line of a syntax error and of a key given twice', () => {
    assert.match(problemsOf('edition: standard\ntargets: {java\n').join('\n'), /^c\.yml:\d+:\d+: this is not valid YAML: /);
    assert.match(problemsOf('edition: standard\nedition: standard\n').join('\n'), /^c\.yml:2:1: this is not valid YAML: /);
  });

  it('is not blown up by a file that means harm', () => {
    const laughs = `a: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (c) => `${c}: &${c} [*a,*a,*a,*a,*a,*a,*a,*a]\n`)}`;
    assert.ok(problemsOf(laughs).length > 0);
    assert.ok(problemsOf('['.repeat(16_000)).length > 0);
    assert.ok(problemsOf('edition: &e standard\nmaxDelay: *e\n').length > 0);
  });
});
