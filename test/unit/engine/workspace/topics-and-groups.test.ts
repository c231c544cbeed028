import assert from 'node:assert/strict';
import { bareName } from '../../../../server/engine/workspace/names.js';
import type { ConsumerPart, Family, ProducerPart } from '../../../../server/model/messaging.js';
import type { Value } from '../../../../server/model/values.js';
import type { OpenPlace } from '../../../../server/model/workspace.js';
import { at, call, make, nowhere, sendOf, shown, workspaceOf, type GivenWorkspace } from './support.js';

const { known, key, parameter, remote, unknown } = make;

const consumerOf = (group: Value, topic: Value, filter?: Value): ConsumerPart => ({
  id: 1,
  family: 'ons-tcp-1',
  range: nowhere,
  group: at(group, 10),
  subscriptions: [{ topic: at(topic, 20), ...(filter && { filter: at(filter, 30) }) }],
  manner: 'push',
});

describe('topics and groups', () => {
  const names: Readonly<Record<string, string>> = {
    orders: 'orders',
    'MQ_INST_1234567890123456_Bxxxxxxx%orders': 'orders',
    'ns%orders': 'orders',
    '%RETRY%GID_a': '%RETRY%GID_a',
    '%DLQ%MQ_INST_1_B%GID_a': '%DLQ%GID_a',
    '': '',
  };
  for (const [written, bare] of Object.entries(names))
    it(`are named ${bare} where ${written} is written`, () => assert.equal(bareName(written), bare));

  it('collect who sends, consumes and declares them, by name', () => {
    const producer: ProducerPart = { id: 2, family: 'ons-tcp-1', range: nowhere, group: at(known('GID_a')), transactional: false };
    const models: GivenWorkspace['models'] = {
      'B.java': { sends: [sendOf({ topic: at(known('MQ_INST_1_B%orders')) })], producers: [producer] },
      'A.java': { sends: [sendOf({ topic: at(known('orders')) })], consumers: [consumerOf(known('GID_a'), known('orders'))] },
      'main.tf': {
        declaredTopics: [{ name: at(known('pay')), types: ['FIFO'], by: 'terraform', generation: 4, range: nowhere }],
        declaredGroups: [{ name: at(known('GID_b')), by: 'terraform', generation: 4, range: nowhere }],
      },
    };
    const { topics, groups } = workspaceOf({ models, stated: { topics: { orders: 'NORMAL', never: 'DELAY' } } });
    assert.deepEqual(
      topics.map(({ name, senders, consumers, declared }) => [
        name,
        senders.map(({ path }) => path).join(' '),
        consumers.map(({ path }) => path).join(' '),
        declared.map(({ path, declaration }) => `${path} ${declaration.by} ${String(declaration.types)}`).join(' '),
      ]),
      [
        ['never', '', '', 'rocketmq-migrate.yml settings DELAY'],
        ['orders', 'A.java B.java', 'A.java', 'rocketmq-migrate.yml settings NORMAL'],
        ['pay', '', '', 'main.tf terraform FIFO'],
      ],
    );
    assert.deepEqual(
      groups.map(({ name, consumers, producers, declared }) => [name, consumers.length, producers.length, declared.length]),
      [
        ['GID_a', 1, 1, 0],
        ['GID_b', 0, 0, 1],
      ],
    );
  });

  it('take a send to the topic of its producer', () => {
    const producer: ProducerPart = { id: 7, family: 'ons-http', range: nowhere, topic: at(known('orders')), transactional: false };
    const { sends } = workspaceOf({
      models: { 'A.java': { producers: [producer], sends: [sendOf({ producer: 7 }), sendOf({ producer: 8 })] } },
    });
    assert.deepEqual(
      sends.map(({ topics }) => shown(topics)),
      [['orders'], []],
    );
  });

  it('take the topic out of a destination with a tag', () => {
    const files = { 'application.yml': 'mq.topic: orders:paid' };
    const named = (family: Family): string[] => {
      const { sends } = workspaceOf({ files, models: { 'A.java': { sends: [sendOf({ family, topic: at(key('mq.topic')) })] } } });
      return sends.flatMap(({ topics }) =>
        topics.map((one) => {
          const site = one.kind === 'known' ? one.site : undefined;
          return `${shown([one])[0] ?? ''} at ${files['application.yml'].slice(site?.range.start, site?.range.end)}`;
        }),
      );
    };
    assert.deepEqual(named('remoting-4'), ['orders at orders']);
    assert.deepEqual(named('ons-tcp-1'), ['orders:paid at orders:paid']);
  });

  it('take each name that a value can be', () => {
    const files = { 'application.yml': 'mq.topic: a', 'application-prod.yml': 'mq.topic: b' };
    const { topics } = workspaceOf({ files, models: { 'A.java': { sends: [sendOf({ topic: at(key('mq.topic')) })] } } });
    assert.deepEqual(
      topics.map(({ name }) => name),
      ['a', 'b'],
    );
  });
});

describe('values that stay open', () => {
  const places = (open: readonly OpenPlace[]): string[] =>
    open.map(
      ({ what, path, value, open: { why, key: name } }) =>
        `${what} ${path}:${value.range.start} ${why}${name === undefined ? '' : ` ${name}`}`,
    );

  it('are listed with the place where they are needed', () => {
    const models: GivenWorkspace['models'] = {
      'A.java': {
        sends: [sendOf({ topic: at(key('mq.topic'), 5), deliveryTime: { ...at(unknown, 7), unit: 'moment' } })],
        consumers: [consumerOf(remote('mq.group'), known('x'), unknown)],
        clients: [
          {
            id: 3,
            family: 'ons-tcp-1',
            range: nowhere,
            endpoint: at(unknown, 1),
            accessKey: at(key('ak'), 2),
            secretKey: at(known('s'), 3),
          },
        ],
      },
    };
    assert.deepEqual(places(workspaceOf({ models }).open).sort(), [
      'credential A.java:2 not-configured ak',
      'delay A.java:7 call-result',
      'endpoint A.java:1 call-result',
      'filter A.java:30 call-result',
      'group A.java:10 remote mq.group',
      'topic A.java:5 not-configured mq.topic',
    ]);
  });

  it('are at the caller that would have to give them, once', () => {
    const models: GivenWorkspace['models'] = {
      'Mq.java': { sends: [sendOf({ topic: at(parameter('send', 0), 5) }), sendOf({ id: 1, topic: at(parameter('send', 0), 6) })] },
    };
    const calls = [call('send', 'A.java', 100, unknown)];
    assert.deepEqual(places(workspaceOf({ models, calls }).open), ['topic A.java:101 call-result']);
    assert.deepEqual(places(workspaceOf({ models }).open), ['topic Mq.java:5 parameter', 'topic Mq.java:6 parameter']);
  });

  const text = 'line one\nsend(a, b);\nlisten(c);\n';
  const stated = (values: Readonly<Record<string, string | number>>, models: GivenWorkspace['models']): string[] => {
    const { sends, consumers } = workspaceOf({ models: models ?? {}, files: { 'A.java': text }, stated: { values } });
    return [...sends.flatMap(({ topics }) => shown(topics)), ...consumers.flatMap(({ groups }) => shown(groups))];
  };
  const unknownSend = { 'A.java': { sends: [sendOf({ topic: at(unknown, 14) })] } };

  it('are what a person states for their line', () => assert.deepEqual(stated({ 'A.java:2': 'orders' }, unknownSend), ['orders']));
  it('are what a person states for their line and column', () =>
    assert.deepEqual(stated({ 'A.java:2:6': 'orders' }, unknownSend), ['orders']));
  it('are not what is stated for another line', () => assert.deepEqual(stated({ 'A.java:3': 'orders' }, unknownSend), ['?call-result']));
  it('are not what is stated for a line with two of them', () => {
    const both = {
      'A.java': { consumers: [{ ...consumerOf(unknown, unknown), group: at(unknown, 14), subscriptions: [{ topic: at(unknown, 17) }] }] },
    };
    assert.deepEqual(stated({ 'A.java:2': 'orders' }, both), ['?call-result']);
    assert.deepEqual(stated({ 'A.java:2:6': 'GID_a' }, both), ['GID_a']);
  });
  it('are known where code tells them, whatever is stated for the line', () =>
    assert.deepEqual(stated({ 'A.java:2': 'x' }, { 'A.java': { sends: [sendOf({ topic: at(known('orders'), 14) })] } }), ['orders']));
  it('are what a person states for the argument of a caller', () => {
    const models = { 'Mq.java': { sends: [sendOf({ topic: at(parameter('send', 0)) })] } };
    const found = workspaceOf({
      models,
      calls: [call('send', 'A.java', 13, unknown)],
      files: { 'A.java': text },
      stated: { values: { 'A.java:2': 'orders' } },
    });
    assert.deepEqual(
      found.topics.map(({ name }) => name),
      ['orders'],
    );
  });
});
