import assert from 'node:assert/strict';
import { isSample, isTestPath, profileOf } from '../../../../server/engine/workspace/profiles.js';
import { canonicalKey, dotlessKey, keyNeedles, listOfElement } from '../../../../server/engine/workspace/relaxed-keys.js';
import { wantedKeys } from '../../../../server/engine/workspace/index.js';
import { numberOf } from '../../../../server/engine/workspace/outcomes.js';
import type { Constant } from '../../../../server/model/values.js';
import { at, call, inputsOf, make, sendOf } from './support.js';

const profiles: Readonly<Record<string, string | undefined>> = {
  'src/main/resources/application.yml': undefined,
  'application-prod.yml': 'prod',
  'application-cn-hangzhou.properties': 'cn-hangzhou',
  'bootstrap-dev.yaml': 'dev',
  'bootstrap.yml': undefined,
  '.env': undefined,
  '.env.production': 'production',
  '.env.local': 'local',
  'values.yaml': undefined,
  'values-prod.yaml': 'prod',
  'prod.values.yaml': 'prod',
  'config.prod.js': 'prod',
  'config.default.js': undefined,
  'config/production.json': 'production',
  'config/default.json': undefined,
  'overlays/prod/config.yaml': 'prod',
  'src/main/resources/dev/mq.properties': 'dev',
  'src/main/resources/mq.properties': undefined,
  'src/main/resources/test-data.properties': undefined,
  'rocketmq-product.yml': undefined,
};

describe('names', () => {
  for (const [path, profile] of Object.entries(profiles))
    it(`${path} is of ${profile ?? 'no profile'}`, () => assert.equal(profileOf(path), profile));

  it('tell samples and tests', () => {
    assert.deepEqual(
      ['.env.example', 'application.yml.template', 'a.sample.json', 'rocketmq-migrate.yml', 'application-dist.yml'].map(isSample),
      [true, true, true, true, true],
    );
    assert.deepEqual(['application.yml', 'examples/a.yml', 'distribution.yml'].map(isSample), [false, false, false]);
    assert.deepEqual(['src/test/java/A.java', 'a/src/integrationTest/A.java', 'test/a.ts', 'a/__tests__/b.ts'].map(isTestPath), [
      true,
      true,
      true,
      true,
    ]);
    assert.deepEqual(['src/main/java/test.java', 'latest/a.yml', 'src/main/resources/application-test.yml'].map(isTestPath), [
      false,
      false,
      false,
    ]);
  });

  it('of keys have one spelling', () => {
    assert.deepEqual(['mq.topicName', 'mq.topic-name', 'mq.topic_name', 'MQ.TOPICNAME'].map(canonicalKey), Array(4).fill('mq.topicname'));
    assert.equal(canonicalKey('mq.topics[0].name'), 'mq.topics.0.name');
    assert.equal(dotlessKey('MQ_TOPIC_NAME'), 'mqtopicname');
    assert.equal(listOfElement('mq.topics.0'), 'mq.topics');
    assert.equal(listOfElement('mq.topics'), undefined);
  });
});

const needles: Readonly<Record<string, readonly string[]>> = {
  'mq.topicName': ['TOPICNAME', 'TOPIC_NAME', 'topic-name', 'topicName', 'topic_name'],
  'mq.topic-name': ['TOPICNAME', 'TOPIC_NAME', 'topic-name', 'topicName', 'topic_name'],
  MQ_TOPIC: ['MQTOPIC', 'MQ_TOPIC', 'mq-topic', 'mqTopic', 'mq_topic'],
  'mq.topics[0]': ['TOPICS', 'topics'],
  'aliyun.ak': ['ALIYUN', 'ALIYUN_AK', 'aliyun', 'aliyun.ak'],
  'mq.ak': ['MQ_AK', 'mq.ak'],
  a: [],
};

describe('texts by which configuration files are found', () => {
  for (const [key, texts] of Object.entries(needles)) it(`for ${key}`, () => assert.deepEqual([...keyNeedles(key)].sort(), texts));

  it('come from values of code, of callers and of placeholders', () => {
    const { analyses, settings } = inputsOf({
      models: {
        'A.java': { sends: [sendOf({ topic: at(make.oneOf(make.key('mq.topic', make.key('mq.fallback')), make.remote('mq.remote'))) })] },
      },
      files: { 'application.yml': 'mq.topic: ${ORDER_TOPIC:${order.default}}' },
    });
    const found = wantedKeys(analyses, settings, [call('send', 'A.java', 1, make.variable('CALLER_TOPIC'))]);
    for (const text of ['topic', 'fallback', 'ORDER_TOPIC', 'default', 'CALLER_TOPIC']) assert.ok(found.includes(text), text);
    assert.deepEqual(found, [...new Set(found)].sort());
    assert.ok(found.every((text) => text.length >= 4));
  });
});

const numbers: readonly (readonly [Constant, number | undefined])[] = [
  [5, 5],
  ['5', 5],
  [' 30000 ', 30_000],
  ['-1', -1],
  ['1_000', 1000],
  ['5000L', 5000],
  ['1.5', 1.5],
  ['30s', 30_000],
  ['10m', 600_000],
  ['2h', 7_200_000],
  ['30d', 2_592_000_000],
  ['500ms', 500],
  ['PT30M', 1_800_000],
  ['P2DT3H', 183_600_000],
  ['-PT1S', -1000],
  ['P', undefined],
  ['PT', undefined],
  ['', undefined],
  ['soon', undefined],
  ['5 days', undefined],
  [true, undefined],
  [null, undefined],
  [NaN, undefined],
];

describe('numbers in configuration', () => {
  for (const [written, number] of numbers)
    it(`${JSON.stringify(written)} is ${String(number)}`, () => assert.equal(numberOf(written), number));
});
