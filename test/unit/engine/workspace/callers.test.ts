import assert from 'node:assert/strict';
import type { ConsumerPart, SendPart } from '../../../../server/model/messaging.js';
import type { CallSite, Value } from '../../../../server/model/values.js';
import type { Workspace } from '../../../../server/model/workspace.js';
import { at, call, inputsOf, make, nowhere, sendOf, shown, shownDue, workspaceOf, type GivenWorkspace } from './support.js';
import { buildWorkspace } from '../../../../server/engine/workspace/index.js';

const { parameter, known, key, long, now } = make;

const wrapper = (more: Partial<SendPart> = {}): GivenWorkspace['models'] => ({
  'Mq.java': { sends: [sendOf({ topic: at(parameter('send', 0)), range: { start: 5, end: 9 }, ...more })] },
});

/** `Caller.java:100 orders`, for each send. */
const sendsOf = (workspace: Workspace): string[] =>
  workspace.sends.map(({ place, topics, due, calls }) =>
    [
      `${place.path}:${place.range.start}`,
      ...shown(topics),
      ...(due ?? []).map(shownDue),
      ...(calls.length > 1 ? [`by ${calls.map(({ path }) => path).join(' ')}`] : []),
    ].join(' '),
  );

const sends = (calls: readonly CallSite[], more: Partial<SendPart> = {}, given: GivenWorkspace = {}): string[] =>
  sendsOf(workspaceOf({ models: wrapper(more) ?? {}, calls, ...given }));

describe('parameters and their callers', () => {
  it('give one send for each caller, at its argument', () => {
    const calls = [
      call('send', 'B.java', 200, 'pay', known('body')),
      call('send', 'A.java', 100, 'orders'),
      call('other', 'A.java', 300, 'x'),
    ];
    assert.deepEqual(sends(calls), ['A.java:101 orders', 'B.java:201 pay']);
  });

  it('stay open without callers', () => assert.deepEqual(sends([]), ['Mq.java:5 ?parameter p0']));

  it('stay open without a slot', () => {
    const topic = at({ kind: 'parameter', name: 'topic', trail: [] });
    assert.deepEqual(sends([], { topic }), ['Mq.java:5 ?parameter topic']);
  });

  it('stay open where a call leaves one out', () =>
    assert.deepEqual(sends([call('send', 'A.java', 100, undefined)]), ['A.java:100 ?parameter p0']));

  it('keep what one call passes together', () => {
    const deliveryTime = { ...at(long('+', now, parameter('send', 1))), unit: 'moment' } as const;
    const calls = [call('send', 'A.java', 100, 'orders', 1000), call('send', 'B.java', 200, 'pay', 2000)];
    assert.deepEqual(sends(calls, { deliveryTime }), ['A.java:102 orders delay 1000', 'B.java:202 pay delay 2000']);
  });

  it('point at the call where the wrapper itself sets the delay', () => {
    const deliveryTime = { ...at(long('+', now, 1000)), unit: 'moment' } as const;
    assert.deepEqual(sends([call('send', 'A.java', 100, 'orders', 1)], { deliveryTime }), ['A.java:100 orders delay 1000']);
  });

  it('are followed two calls out', () => {
    const calls = [
      call('send', 'Middle.java', 50, parameter('publish', 1)),
      call('publish', 'A.java', 100, 'x', 'orders'),
      call('publish', 'B.java', 200, 'x', 'pay'),
    ];
    assert.deepEqual(sends(calls), ['A.java:102 orders by A.java Middle.java', 'B.java:202 pay by B.java Middle.java']);
  });

  it('point at the inner call for the delay that it gives', () => {
    const deliveryTime = { ...at(long('+', now, parameter('send', 1))), unit: 'moment' } as const;
    const calls = [call('send', 'Middle.java', 50, parameter('publish', 0), 1000), call('publish', 'A.java', 100, 'orders')];
    assert.deepEqual(sends(calls, { deliveryTime }), ['Middle.java:52 orders delay 1000 by A.java Middle.java']);
  });

  it('are followed three calls out and no further', () => {
    const chain = (length: number): CallSite[] =>
      Array.from({ length }, (_, i) =>
        call(i === 0 ? 'send' : `m${i}`, `L${i}.java`, 10 * i, i === length - 1 ? 'orders' : parameter(`m${i + 1}`, 0)),
      );
    assert.deepEqual(sends(chain(3)), ['L2.java:21 orders by L2.java L1.java L0.java']);
    assert.deepEqual(sends(chain(4)), ['L2.java:21 ?parameter p0 by L2.java L1.java L0.java']);
  });

  it('end where a method calls itself', () => {
    const calls = [call('send', 'Mq.java', 50, parameter('send', 0)), call('send', 'A.java', 100, 'orders')];
    assert.deepEqual(sends(calls), ['A.java:101 orders']);
    assert.deepEqual(sends([call('send', 'Mq.java', 50, parameter('send', 0))]), ['Mq.java:5 ?parameter p0']);
  });

  it('end where methods call each other', () => {
    const calls = [
      call('send', 'Mq.java', 50, parameter('again', 0)),
      call('again', 'Mq.java', 70, parameter('send', 0)),
      call('again', 'A.java', 100, 'orders'),
    ];
    assert.deepEqual(sends(calls), ['A.java:101 orders by A.java Mq.java']);
  });

  it('end where a method calls itself with something made of its parameter', () => {
    const topic = at(parameter('send', 0));
    const calls = [call('send', 'Mq.java', 50, make.text(parameter('send', 0), known('x')))];
    const [found] = workspaceOf({ models: { 'Mq.java': { sends: [sendOf({ topic })] } }, calls }).sends;
    assert.ok(found?.topics.every(({ kind }) => kind === 'open'));
  });

  it('take configuration where the caller is', () => {
    const files = { 'a/application.yml': 'mq.topic: a', 'b/application.yml': 'mq.topic: b' };
    const calls = [call('send', 'a/A.java', 1, key('mq.topic')), call('send', 'b/B.java', 1, key('mq.topic'))];
    assert.deepEqual(sends(calls, {}, { files, modules: ['a', 'b'] }), ['a/A.java:2 a', 'b/B.java:2 b']);
  });

  it('of a constructor are a set beside those of a method', () => {
    const deliveryTime = { ...at(parameter('Sender.send', 0)), unit: 'delay' } as const;
    const calls = [
      call('Sender.<init>', 'C.java', 1, 'orders'),
      call('Sender.<init>', 'D.java', 1, 'pay'),
      call('Sender.send', 'A.java', 10, 1000),
      call('Sender.send', 'B.java', 10, 2000),
    ];
    assert.deepEqual(sends(calls, { topic: at(parameter('Sender.<init>', 0)), deliveryTime }), [
      'A.java:11 orders pay delay 1000',
      'B.java:11 orders pay delay 2000',
    ]);
  });

  it('of a constructor alone give one send for each object', () => {
    const calls = [call('Sender.<init>', 'C.java', 1, 'orders'), call('Sender.<init>', 'D.java', 1, 'pay')];
    assert.deepEqual(sends(calls, { topic: at(parameter('Sender.<init>', 0)) }), ['C.java:2 orders', 'D.java:2 pay']);
  });

  describe('with something that takes their place', () => {
    const or = (calls: readonly CallSite[], nullish = false, given: GivenWorkspace = {}): string[] =>
      sends(calls, { topic: at(make.parameterOr('send', 0, known('x'), nullish)) }, given);
    const passing = (value: Parameters<typeof call>[3], nullish = false): string[] => or([call('send', 'A.java', 100, value)], nullish);

    it('are what callers pass where that says something', () => {
      const calls = [call('send', 'A.java', 100, 'orders'), call('send', 'B.java', 200, '')];
      assert.deepEqual(or(calls), ['A.java:101 orders', 'B.java:201 x']);
      assert.deepEqual(or(calls, true), ['A.java:101 orders', 'B.java:201 ']);
    });

    it('are that where callers pass nothing', () => {
      for (const nullish of [false, true]) {
        assert.deepEqual(passing(known(null), nullish), ['A.java:101 x']);
        assert.deepEqual(or([{ ...call('send', 'A.java', 100), omitted: [0] }], nullish), ['A.java:100 x']);
      }
      assert.deepEqual(passing(0), ['A.java:101 x']);
    });

    it('may be that where callers pass what is not known', () => {
      assert.deepEqual(passing(make.unknown), ['A.java:101 x ?call-result']);
      assert.deepEqual(passing(undefined), ['A.java:100 x ?parameter p0']);
      assert.deepEqual(or([]), ['Mq.java:5 x ?parameter p0']);
    });

    it('may be that where what is read of a text can be nothing', () => {
      assert.deepEqual(passing('0'), ['A.java:101 0 x']);
      assert.deepEqual(passing('0', true), ['A.java:101 0']);
      assert.deepEqual(passing(' '), ['A.java:101   x']);
    });

    it('are told apart for each possibility', () => {
      assert.deepEqual(passing(make.oneOf(known('a'), known('b'))), ['A.java:101 a b']);
      assert.deepEqual(passing(make.oneOf(known('a'), known(''))), ['A.java:101 a x']);
      assert.deepEqual(passing(make.interval(1, 5)), ['A.java:101 ?composed']);
      assert.deepEqual(passing(make.interval(0, 5)), ['A.java:101 x ?composed']);
    });

    it('take it from configuration and from callers', () => {
      const calls = [call('send', 'A.java', 100, '', 'other')];
      const files = { 'application.yml': 'mq.topic: orders' };
      const topic = (fallback: Value): Partial<SendPart> => ({ topic: at(make.parameterOr('send', 0, fallback)) });
      assert.deepEqual(sends(calls, topic(key('mq.topic')), { files }), ['A.java:101 orders']);
      assert.deepEqual(sends(calls, topic(parameter('send', 1))), ['A.java:100 other']);
    });

    it('end where a method calls itself with it', () => {
      const calls = [call('send', 'Mq.java', 50, make.parameterOr('send', 0, known('y'))), call('send', 'A.java', 100, 'orders')];
      assert.deepEqual(or(calls), ['A.java:101 orders']);
    });
  });

  it('are cut at 200 callers, and the rest is said to be open', () => {
    const calls = Array.from({ length: 300 }, (_, i) => call('send', 'A.java', 100 * i, `t${i}`));
    const found = sends(calls);
    assert.equal(found.length, 201);
    assert.deepEqual(
      found.filter((line) => line.includes('?')),
      ['Mq.java:5 ?limit p0'],
    );
  });

  it('are cut where callers of callers are many', () => {
    const calls = [1, 2, 3].flatMap((level) =>
      Array.from({ length: 300 }, (_, i) =>
        call(level === 1 ? 'send' : `m${level}`, `L${level}.java`, 100 * i, level === 3 ? `t${i}` : parameter(`m${level + 1}`, 0)),
      ),
    );
    assert.equal(sends(calls).length, 201);
  });

  it('give groups and topics of consumers together', () => {
    const consumer: ConsumerPart = {
      id: 0,
      family: 'ons-tcp-1',
      range: nowhere,
      group: at(parameter('listen', 0)),
      subscriptions: [{ topic: at(parameter('listen', 1)) }],
      manner: 'push',
    };
    const calls = [call('listen', 'A.java', 1, 'GID_a', 'orders'), call('listen', 'B.java', 1, 'GID_b', 'pay')];
    const { consumers, groups, topics } = workspaceOf({ models: { 'Mq.java': { consumers: [consumer] } }, calls });
    assert.deepEqual(
      consumers.map((one) => [...shown(one.groups), ...one.subscriptions.flatMap((subscription) => shown(subscription.topics))]),
      [
        ['GID_a', 'orders'],
        ['GID_b', 'pay'],
      ],
    );
    assert.deepEqual(
      groups.map(({ name, consumers: own }) => `${name} ${own.length}`),
      ['GID_a 1', 'GID_b 1'],
    );
    assert.deepEqual(
      topics.map(({ name, consumers: own }) => `${name} ${own.length}`),
      ['orders 1', 'pay 1'],
    );
  });

  it('are asked for with no more methods than values need', () => {
    const asked: string[][] = [];
    const inputs = inputsOf({ models: wrapper() ?? {} });
    const calls = [call('send', 'A.java', 1, parameter('outer', 0), parameter('body', 0))];
    buildWorkspace({
      ...inputs,
      callSites(methods) {
        asked.push([...methods]);
        return calls.filter(({ method }) => methods.has(method));
      },
    });
    assert.deepEqual(asked, [['send'], ['outer']]);
  });

  it('leave a value open that is asked without its callers', () => {
    const workspace = workspaceOf({ models: wrapper() ?? {}, calls: [call('send', 'A.java', 1, 'orders')] });
    assert.deepEqual(shown(workspace.resolve(parameter('send', 0), 'Mq.java')), ['?parameter p0']);
    assert.deepEqual(shown(workspace.resolve(known('x'), 'Mq.java')), ['x']);
  });
});

describe('a message of a factory that several methods call', () => {
  const plain = { start: 0, end: 100 };
  const timed = { start: 100, end: 200 };
  const models = {
    'Mq.java': {
      sends: [
        sendOf({ id: 0, topic: at(parameter('create', 0)), range: { start: 50, end: 54 } }),
        sendOf({
          id: 1,
          topic: at(parameter('create', 0)),
          types: ['DELAY'],
          deliveryTime: { ...at(long('+', now, parameter('sendTimed', 1))), unit: 'moment' },
          range: { start: 150, end: 154 },
        }),
      ],
    },
  };
  const outer = [
    call('send', 'A.java', 10, 'orders'),
    call('sendTimed', 'B.java', 20, 'reminders', 5000),
    call('sendTimed', 'C.java', 30, 'reviews', 9000),
  ];
  const inner = (first: Partial<CallSite>, second: Partial<CallSite>): CallSite[] => [
    { ...call('create', 'Mq.java', 10, parameter('send', 0)), ...first },
    { ...call('create', 'Mq.java', 110, parameter('sendTimed', 0)), ...second },
  ];
  const delayed = ['B.java:22 reminders delay 5000', 'C.java:32 reviews delay 9000'];

  it('takes what the call in its own method passes, together with what that method is given', () => {
    const calls = [...inner({ within: plain }, { within: timed }), ...outer];
    assert.deepEqual(sendsOf(workspaceOf({ models, calls })), ['A.java:11 orders', ...delayed]);
  });

  it('takes the call that passes parameters of the method which sets its time, where nobody says in which method calls stand', () => {
    const calls = [...inner({}, {}), ...outer];
    assert.deepEqual(
      sendsOf(workspaceOf({ models, calls })).filter((line) => line.includes('delay')),
      delayed,
    );
  });

  it('takes a constant that its own method passes', () => {
    const calls = [
      { ...call('create', 'Mq.java', 10, parameter('send', 0)), within: plain },
      { ...call('create', 'Mq.java', 110, 'reminders'), within: timed },
      call('send', 'A.java', 10, 'orders'),
      call('sendTimed', 'B.java', 20, 'x', 5000),
    ];
    assert.deepEqual(sendsOf(workspaceOf({ models, calls })), ['A.java:11 orders', 'B.java:22 reminders delay 5000']);
  });

  it('takes each of several calls in its own method', () => {
    const calls = [
      { ...call('create', 'Mq.java', 10, 'a'), within: plain },
      { ...call('create', 'Mq.java', 30, 'b'), within: plain },
      { ...call('create', 'Mq.java', 110, 'c'), within: timed },
    ];
    const [first, second, third] = workspaceOf({ models, calls }).sends;
    assert.deepEqual(
      [first, second, third].map((send) => send && shown(send.topics)),
      [['a'], ['b'], ['c']],
    );
  });

  it('leaves calls in other files to the methods that make them', () => {
    const calls = [{ ...call('create', 'Other.java', 10, 'a'), within: { start: 0, end: 1000 } }];
    assert.deepEqual(sendsOf(workspaceOf({ models: { 'Mq.java': { sends: [models['Mq.java'].sends[0] ?? sendOf({})] } }, calls })), [
      'Other.java:11 a',
    ]);
  });

  it('is bounded where factories call each other', () => {
    const within = { start: 0, end: 1000 };
    const deep = Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: 4 }, (_value, n) => ({ ...call(`f${i}`, 'Mq.java', 10 * n + i, parameter(`f${i + 1}`, 0)), within })),
    ).flat();
    const topic = at(parameter('f0', 0));
    const { sends: found } = workspaceOf({
      models: { 'Mq.java': { sends: [sendOf({ topic, range: { start: 5, end: 9 } })] } },
      calls: deep,
    });
    assert.ok(found.length <= 201);
    assert.ok(found.every(({ topics }) => topics.every(({ kind }) => kind === 'open')));
  });
});
