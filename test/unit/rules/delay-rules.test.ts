import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/engine/edits.js';
import type { LocatedReport, Rule } from '../../../server/engine/rule.js';
import { LineMap } from '../../../server/engine/text.js';
import { render } from '../../../server/l10n/messages.js';
import type { DeliveryTime } from '../../../server/model/messaging.js';
import { unknown } from '../../../server/model/values.js';
import type { Due, Workspace } from '../../../server/model/workspace.js';
import { delayOverflow } from '../../../rules/checks/delay-overflow/rule.js';
import { delayTooLong } from '../../../rules/checks/delay-too-long/rule.js';
import { delayUnbounded } from '../../../rules/checks/delay-unbounded/rule.js';
import { httpTimerLimitRule } from '../../../rules/checks/http-timer-limit/rule.js';
import { durationText } from '../../../rules/checks/support/duration.js';
import { reportsOf, delayOf, workspaceBuilder } from '../../support/workspace.js';

const day = 86_400_000;

/** `path:line severity message` */
function said(workspace: Workspace, { path, range, severity, message }: LocatedReport, rule: Rule): string {
  const { line } = new LineMap(workspace.textOf(path) ?? '').positionAt(range.start);
  return `${path}:${line + 1} ${severity ?? rule.severity} ${render(message, 'en')}`;
}

const sender = 'src/Sender.java';
const senderText = `class Sender {
  void send(long after) {
    message.setStartDeliverTime(now + after);
    producer.send(message);
  }
}
`;
const argument = 'now + after';

interface Given {
  readonly due: readonly Due[];
  readonly unit?: DeliveryTime['unit'];
  readonly texts?: Readonly<Record<string, string>>;
  readonly edition?: string;
  readonly maxDelay?: number;
}

function workspaceOf({ due, unit = 'moment', texts = {}, ...settings }: Given): Workspace {
  const builder = workspaceBuilder({ [sender]: senderText, ...texts });
  builder.send(sender, 'producer.send(message)', {
    due,
    types: ['DELAY'],
    part: { family: 'ons-tcp-1', deliveryTime: { value: unknown('call-result'), range: builder.at(sender, argument).range, unit } },
  });
  return builder.build(settings);
}

function rewritten(workspace: Workspace, [report]: readonly LocatedReport[]): string {
  const edits = report?.rewrites?.[0]?.edits.get(sender);
  assert.ok(edits, 'there is a rewrite');
  const result = applyEdits(workspace.textOf(sender) ?? '', edits);
  assert.ok(result.ok);
  return result.text;
}

describe('durations', () => {
  const table: readonly (readonly [number, string])[] = [
    [30 * day, '30 days'],
    [day, '1 day'],
    [1.5 * day, '1.5 days'],
    [7 * day + 1, '604800001 ms'],
    [90 * 60_000, '1.5 hours'],
    [3_600_000, '1 hour'],
    [1000, '1 second'],
    [999, '999 ms'],
    [-2_147_483_648, '-24.86 days'],
    [Infinity, 'any time'],
  ];
  for (const [milliseconds, text] of table) it(text, () => assert.equal(render(durationText(milliseconds), 'en'), text));
});

describe('delay-too-long', () => {
  it('names both outcomes and the limit that is assumed', () => {
    const workspace = workspaceOf({ due: [delayOf(30 * day)] });
    const [report, ...others] = reportsOf(delayTooLong, workspace);
    assert.ok(report);
    assert.deepEqual(others, []);
    const text = said(workspace, report, delayTooLong);
    assert.match(text, /^src\/Sender\.java:3 error This message is due in 30 days\./);
    assert.match(text, /The strictest 5\.x instances take 7 days at most/);
    assert.match(text, /`40012`, 'the max delay time of message is too large'/);
    assert.match(text, /delivered at once/);
    assert.equal(report.data?.['delayMillis'], 30 * day);
  });

  for (const [edition, limit] of [
    ['standard', 7],
    ['serverless-standard', 7],
    ['serverless-professional', 7],
    ['professional', 40],
    ['platinum', 40],
    ['open-source', 1],
  ] as const) {
    it(`${edition}: ${limit} days fit, a millisecond more does not`, () => {
      assert.deepEqual(reportsOf(delayTooLong, workspaceOf({ due: [delayOf(limit * day)], edition })), []);
      assert.equal(reportsOf(delayTooLong, workspaceOf({ due: [delayOf(limit * day + 1)], edition })).length, 1);
    });
  }

  it("takes the open-source broker's own limit", () => {
    assert.deepEqual(reportsOf(delayTooLong, workspaceOf({ due: [delayOf(9 * day)], edition: 'open-source', maxDelay: 10 * day })), []);
  });

  it('is silent about what may be longer, about dates and about what is open', () => {
    const due: Due[] = [
      delayOf(0, { max: 30 * day }),
      { kind: 'date', min: 4e12, max: 4e12, trail: [] },
      { kind: 'open', open: { why: 'parameter', parameter: 'after' }, trail: [] },
    ];
    assert.deepEqual(reportsOf(delayTooLong, workspaceOf({ due })), []);
  });

  it('stands at the setter and at the configuration entry, each with the way and the profile', () => {
    const texts = { 'application-prod.yml': 'reminder:\n  days: 30\n' };
    const site = workspaceBuilder(texts).at('application-prod.yml', '30');
    const workspace = workspaceOf({ due: [delayOf(day), delayOf(30 * day, { site, profile: 'prod' })], texts });
    const [atSetter, inFile, ...others] = reportsOf(delayTooLong, workspace);
    assert.ok(atSetter && inFile);
    assert.deepEqual(others, []);
    assert.match(said(workspace, atSetter, delayTooLong), /due in 30 days in profile `prod` \(application-prod\.yml:2\)\./);
    assert.match(
      said(workspace, inFile, delayTooLong),
      /^application-prod\.yml:2 error With this value the message sent at Sender\.java:3 is due/,
    );
    assert.deepEqual(
      inFile.related?.map(({ path }) => path),
      [sender],
    );
    assert.deepEqual(
      atSetter.related?.map(({ path }) => path),
      ['application-prod.yml'],
    );
    assert.equal(inFile.fixGroup, atSetter.fixGroup);
  });

  it('caps the moment below the limit, for clocks that differ', () => {
    const workspace = workspaceOf({ due: [delayOf(30 * day)] });
    const text = rewritten(workspace, reportsOf(delayTooLong, workspace));
    assert.ok(
      text.includes(
        'message.setStartDeliverTime(Math.min(now + after, System.currentTimeMillis() + 604_740_000L /* 7 days less a minute */));',
      ),
      text,
    );
  });

  const setters: readonly (readonly [string, DeliveryTime['unit'], string])[] = [
    ['m.setDelayTimeMs(x);', 'delay', 'm.setDelayTimeMs(Math.min(x, 604_740_000L /* 7 days less a minute */));'],
    [
      't.syncSendDelayTimeMills("a:b", p(m), x);',
      'delay',
      't.syncSendDelayTimeMills("a:b", p(m), Math.min(x, 604_740_000L /* 7 days less a minute */));',
    ],
    ['m.setDelayTimeSec(x);', 'delay', 'm.setDelayTimeSec(Math.min(x, 604_740L /* 7 days less a minute */));'],
    [
      'b.setDeliveryTimestamp( x )',
      'moment',
      'b.setDeliveryTimestamp( Math.min(x, System.currentTimeMillis() + 604_740_000L /* 7 days less a minute */) )',
    ],
  ];
  for (const [before, unit, after] of setters) {
    it(`caps ${before}`, () => {
      const builder = workspaceBuilder({ [sender]: before });
      const deliveryTime: DeliveryTime = { value: unknown('call-result'), range: builder.at(sender, 'x').range, unit };
      builder.send(sender, before, { due: [delayOf(30 * day)], part: { deliveryTime } });
      const workspace = builder.build();
      assert.equal(rewritten(workspace, reportsOf(delayTooLong, workspace)), after);
    });
  }

  const byHand: readonly (readonly [string, string])[] = [
    ['an argument of another method', 'template.sendLater(topic, m, x);'],
    ['an argument that is not the last', 'm.setDelayTimeMs(y, (x), 1);'],
    ['a text', 'm.putUserProperty("__STARTDELIVERTIME", String.valueOf(x));'],
    ['a Math of its own', 'class Math {}\nm.setStartDeliverTime(x);'],
  ];
  for (const [what, text] of byHand) {
    it(`leaves ${what} to a person`, () => {
      const builder = workspaceBuilder({ [sender]: text });
      const deliveryTime: DeliveryTime = { value: unknown('call-result'), range: builder.at(sender, 'x)').range, unit: 'moment' };
      const range = { start: deliveryTime.range.start, end: deliveryTime.range.end - 1 };
      builder.send(sender, text, { due: [delayOf(30 * day)], part: { deliveryTime: { ...deliveryTime, range } } });
      const [report] = reportsOf(delayTooLong, builder.build());
      assert.equal(report?.fix, 'manual');
      assert.equal(report.rewrites, undefined);
      assert.equal(report.fixGroup, undefined);
    });
  }

  it('leaves a time that one of two setters gives to a person', () => {
    const text = 'm.setStartDeliverTime(y);\nif (late) m.setStartDeliverTime(x);';
    const builder = workspaceBuilder({ [sender]: text });
    const value = { kind: 'one-of', values: [unknown('call-result'), unknown('call-result')], trail: [] } as const;
    const deliveryTime: DeliveryTime = { value, range: builder.at(sender, 'x').range, unit: 'moment' };
    builder.send(sender, text, { due: [delayOf(30 * day)], part: { deliveryTime } });
    assert.equal(reportsOf(delayTooLong, builder.build())[0]?.rewrites, undefined);
  });

  const scripts: readonly (readonly [string, string, string])[] = [
    ['send({ topic, delay: x })', 'x', 'send({ topic, delay: Math.min(x, 604740000 /* 7 days less a minute */) })'],
    ['p.startDeliverTime(x)', 'x', 'p.startDeliverTime(Math.min(x, Date.now() + 604740000 /* 7 days less a minute */))'],
    [
      'send({ deliveryTimestamp: new Date(f(a, b)) })',
      'new Date(f(a, b))',
      'send({ deliveryTimestamp: new Date(Math.min(f(a, b), Date.now() + 604740000 /* 7 days less a minute */)) })',
    ],
  ];
  for (const [before, range, after] of scripts) {
    it(`caps ${before}`, () => {
      const path = 'sender.ts';
      const builder = workspaceBuilder({ [path]: before });
      const deliveryTime: DeliveryTime = { value: unknown('call-result'), range: builder.at(path, range).range, unit: 'moment' };
      builder.send(path, before, { due: [delayOf(30 * day)], part: { deliveryTime } });
      const [report] = reportsOf(delayTooLong, builder.build());
      const result = applyEdits(before, report?.rewrites?.[0]?.edits.get(path) ?? []);
      assert.ok(result.ok);
      assert.equal(result.text, after);
    });
  }

  it('leaves a date made of several numbers to a person', () => {
    const path = 'sender.ts';
    const text = 'send({ deliveryTimestamp: new Date(2030, 0, 1) })';
    const builder = workspaceBuilder({ [path]: text });
    const range = builder.at(path, 'new Date(2030, 0, 1)').range;
    builder.send(path, text, {
      due: [delayOf(30 * day)],
      part: { deliveryTime: { value: unknown('call-result'), range, unit: 'moment' } },
    });
    assert.equal(reportsOf(delayTooLong, builder.build())[0]?.rewrites, undefined);
  });

  it('says what an overflow hides', () => {
    const overflow = { site: { path: sender, range: { start: 0, end: 5 } }, exact: 30 * day, wrapped: -1_702_967_296 };
    const [report] = reportsOf(delayTooLong, workspaceOf({ due: [delayOf(-1_702_967_296, { overflow })] }));
    assert.match(render(report?.message ?? { key: '' }, 'en'), /^Once its overflow is mended, this message is due in 30 days/);
    assert.equal(report?.rewrites, undefined, 'a cap alone would leave the overflow');
    const widened = workspaceOf({ due: [delayOf(-1_702_967_296, { overflow: { ...overflow, widen: senderText.indexOf('after);') } })] });
    assert.ok(rewritten(widened, reportsOf(delayTooLong, widened)).includes('Math.min(now + Lafter, System'));
  });
});

describe('delay-overflow', () => {
  const site = { path: sender, range: { start: senderText.indexOf(argument), end: senderText.indexOf(argument) + argument.length } };
  const overflow = { site, exact: 30 * day, wrapped: -1_702_967_296 };

  it('says both values in days, and widens', () => {
    const widen = site.range.start + 3;
    const workspace = workspaceOf({ due: [delayOf(-1_702_967_296, { overflow: { ...overflow, widen } })] });
    const reports = reportsOf(delayOverflow, workspace);
    assert.match(
      render(reports[0]?.message ?? { key: '' }, 'en'),
      /^`now \+ after` .* hold 2592000000: Java makes -1702967296 of it, in milliseconds -19\.71 days instead of 30 days\. The message is delivered at once/,
    );
    assert.equal(reports[0]?.rewrites?.[0]?.grade, 'safe');
    assert.ok(rewritten(workspace, reports).includes('nowL + after'));
  });

  it('is manual where nothing can be widened, and says one expression once', () => {
    const due = [delayOf(-1_702_967_296, { overflow }), delayOf(1000, { overflow: { ...overflow, wrapped: 1000 } })];
    const reports = reportsOf(delayOverflow, workspaceOf({ due }));
    assert.deepEqual(
      reports.map(({ fix, rewrites }) => [fix, rewrites]),
      [['manual', undefined]],
    );
  });
});

describe('delay-unbounded', () => {
  const limit = 7 * day;
  const table: readonly (readonly [string, Due, DeliveryTime['unit'], string | undefined])[] = [
    ['within the limit', delayOf(0, { max: limit }), 'delay', undefined],
    ['certainly beyond it', delayOf(limit + 1, { max: Infinity }), 'delay', undefined],
    ['partly beyond it', delayOf(0, { max: limit + day }), 'delay', 'info range'],
    ['without end', delayOf(0, { max: Infinity }), 'delay', 'warning unlimited'],
    ['a parameter', { kind: 'open', open: { why: 'parameter', parameter: 'after' }, trail: [] }, 'moment', 'warning parameter'],
    ['a getter of the database', { kind: 'open', open: { why: 'call-result' }, trail: [] }, 'moment', 'warning call-result'],
    ['a key that nothing sets', { kind: 'open', open: { why: 'not-configured', key: 'a.b' }, trail: [] }, 'moment', 'info not-configured'],
    ['a key of a configuration service', { kind: 'open', open: { why: 'remote', key: 'a.b' }, trail: [] }, 'moment', 'info remote'],
    ['placeholders in a circle', { kind: 'open', open: { why: 'circular', key: 'a.b' }, trail: [] }, 'moment', 'info circular'],
    ['too much to follow', { kind: 'open', open: { why: 'limit' }, trail: [] }, 'moment', 'info limit'],
    ['a date', { kind: 'date', min: 1_893_456_000_000, max: 1_893_456_000_000, trail: [] }, 'moment', 'info date'],
    ['a delay taken for a moment', { kind: 'date', min: 3000, max: 3000, trail: [] }, 'moment', 'info epoch'],
    ['any level', { kind: 'open', open: { why: 'parameter', parameter: 'level' }, trail: [] }, 'level', undefined],
  ];
  for (const [what, due, unit, expected] of table) {
    it(what, () => {
      const [report] = reportsOf(delayUnbounded, workspaceOf({ due: [due], unit }));
      assert.equal(report && `${report.severity} ${String(report.data?.['reason'])}`, expected);
    });
  }

  it('any level is too much for a broker that takes less than two hours', () => {
    const due: Due = { kind: 'open', open: { why: 'parameter', parameter: 'level' }, trail: [] };
    assert.equal(
      reportsOf(delayUnbounded, workspaceOf({ due: [due], unit: 'level', edition: 'open-source', maxDelay: 3_600_000 })).length,
      1,
    );
  });

  it('names the parameter, the key and the date', () => {
    const text = (due: Due): string => render(reportsOf(delayUnbounded, workspaceOf({ due: [due] }))[0]?.message ?? { key: '' }, 'en');
    assert.match(text({ kind: 'open', open: { why: 'parameter', parameter: 'after' }, trail: [] }), /what callers give as `after`/);
    assert.match(
      text({ kind: 'open', open: { why: 'remote', key: 'a.b' }, trail: [] }),
      /read from `a\.b`, which a configuration service keeps/,
    );
    assert.match(text({ kind: 'date', min: 1_893_456_000_000, max: 1_893_500_000_000, trail: [] }), /due on 2030-01-01, whenever/);
  });

  it('says the worst of one place', () => {
    const due: Due[] = [{ kind: 'open', open: { why: 'remote', key: 'a' }, trail: [] }, delayOf(0, { max: Infinity })];
    assert.deepEqual(
      reportsOf(delayUnbounded, workspaceOf({ due })).map(({ severity }) => severity),
      ['warning'],
    );
  });
});

describe('http-timer-limit', () => {
  const text = 'producer.publishMessage(message);\nconsumer.consumeMessage(16);\n';

  function reports(days: number, family: 'ons-http' | 'ons-tcp-1', isReadOverHttp: boolean): number {
    const builder = workspaceBuilder({ [sender]: text });
    const deliveryTime: DeliveryTime = { value: unknown('call-result'), range: { start: 0, end: 8 }, unit: 'moment' };
    builder.send(sender, 'producer.publishMessage(message)', {
      due: [delayOf(days * day)],
      topics: [{ kind: 'known', value: 'reminders', trail: [] }],
      part: { family, deliveryTime },
    });
    if (isReadOverHttp)
      builder.consumer(sender, 'consumer.consumeMessage(16)', {
        subscriptions: [{ part: {}, topics: [{ kind: 'known', value: 'reminders', trail: [] }], filters: [] }],
        part: { family: 'ons-http' },
      });
    return reportsOf(httpTimerLimitRule, builder.build()).length;
  }

  it('concerns what HTTP sends or reads, from three days up to the limit', () => {
    assert.equal(reports(2.9, 'ons-http', false), 0);
    assert.equal(reports(3, 'ons-http', false), 1);
    assert.equal(reports(5, 'ons-tcp-1', false), 0);
    assert.equal(reports(5, 'ons-tcp-1', true), 1);
    assert.equal(reports(8, 'ons-http', true), 0);
  });
});
