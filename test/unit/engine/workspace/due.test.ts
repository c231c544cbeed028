import assert from 'node:assert/strict';
import { delayLevels, delayOfLevel } from '../../../../server/model/delay-levels.js';
import type { DeliveryTime } from '../../../../server/model/messaging.js';
import type { Value } from '../../../../server/model/values.js';
import { at, dues, make, sendOf, workspaceOf } from './support.js';

const { int, long, double, now, key, interval, oneOf, unknown } = make;
const day = 86_400_000;
const n = (value: number): Value => make.known(value);
const days = key('mq.days');

interface Case {
  readonly value: Value;
  readonly unit?: DeliveryTime['unit'];
  readonly set?: string;
  readonly gives: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'now and a constant': { value: long('+', now, 30 * day), gives: [`delay ${30 * day}`] },
  'a constant and now': { value: long('+', n(5000), now), gives: ['delay 5000'] },
  'now alone': { value: now, gives: ['delay 0'] },
  'before now': { value: long('-', now, 1000), gives: ['delay -1000'] },
  'a date': { value: n(1_893_456_000_000), gives: ['date 1893456000000'] },
  'a moment that is 0': { value: n(0), gives: ['date 0'] },
  'a date between two': { value: interval(10, 20), gives: ['date 10..20'] },
  'a text that is a number': { value: make.known('1893456000000'), gives: ['date 1893456000000'] },
  'a delay': { value: n(5000), unit: 'delay', gives: ['delay 5000'] },
  'a negative delay': { value: n(-1), unit: 'delay', gives: ['delay -1'] },
  'a moment where a delay is asked': { value: long('+', now, 5), unit: 'delay', gives: ['delay 1600000000005..Infinity'] },
  'twice now': { value: long('+', now, now), gives: ['?composed'] },
  'now minus now': { value: long('-', long('+', now, 7), now), unit: 'delay', gives: ['delay 7'] },
  'seconds and back': { value: long('*', long('+', long('/', now, 1000), 60), 1000), gives: ['delay 60000'] },
  'whole seconds only': { value: long('*', long('/', n(1999), 1000), 1000), unit: 'delay', gives: ['delay 1000'] },
  'seconds of a script': { value: double('/', n(1500), 1000), unit: 'delay', gives: ['delay 1.5'] },
  'the start of the day': {
    value: long('+', long('-', now, long('%', now, day)), 2 * day),
    gives: [`delay ${day + 1}..${2 * day}`],
  },
  'an interval': { value: long('+', now, interval(0, 3 * day)), gives: [`delay 0..${3 * day}`] },
  'a scaled interval': { value: long('+', now, long('*', interval(1, 3), day)), gives: [`delay ${day}..${3 * day}`] },
  months: { value: long('+', now, interval(28 * day, 31 * day)), gives: [`delay ${28 * day}..${31 * day}`] },
  'a product of intervals': { value: long('*', interval(-2, 3), interval(4, 5)), unit: 'delay', gives: ['delay -10..15'] },
  'one of two': { value: long('+', now, oneOf(n(1), n(2))), gives: ['delay 1', 'delay 2'] },
  combinations: {
    value: long('*', oneOf(n(1), n(2)), oneOf(n(10), n(100))),
    unit: 'delay',
    gives: ['delay 10', 'delay 100', 'delay 20', 'delay 200'],
  },
  'too many combinations are one range': {
    value: long('+', oneOf(...Array.from({ length: 10 }, (_, i) => n(i))), oneOf(...Array.from({ length: 10 }, (_, i) => n(10 * i)))),
    unit: 'delay',
    gives: ['delay 0..99'],
  },
  'the smaller of two': { value: long('min', long('+', now, 30 * day), long('+', now, 7 * day)), gives: [`delay ${7 * day}`] },
  'at most, whatever it is': { value: long('min', unknown, long('+', now, 7 * day)), gives: [`delay -Infinity..${7 * day}`] },
  'at least, whatever it is': { value: long('max', n(5), unknown), unit: 'delay', gives: ['delay 5..Infinity'] },
  'a date, at most in a week': {
    value: long('min', n(1_893_456_000_000), long('+', now, 7 * day)),
    gives: [`delay -Infinity..${7 * day}`],
  },
  'an unknown delay': { value: long('+', now, unknown), gives: ['?call-result'] },
  'a remainder of anything': { value: long('+', now, long('*', int('%', unknown, 7), day)), gives: [`delay ${-6 * day}..${6 * day}`] },
  'divided by nothing': { value: long('/', n(5), 0), unit: 'delay', gives: ['?composed'] },
  'a text that is no number': { value: make.known('soon'), unit: 'delay', gives: ['?composed'] },
  'configured days': { value: long('+', now, long('*', days, day)), set: 'mq.days: 30', gives: [`delay ${30 * day}`] },
  'configured days as a text': { value: long('+', now, long('*', days, day)), set: 'mq.days: "30"', gives: [`delay ${30 * day}`] },
  'a Spring duration': { value: long('+', now, days), set: 'mq.days: 30d', gives: [`delay ${30 * day}`] },
  'an ISO duration': { value: long('+', now, days), set: 'mq.days: PT48H', gives: [`delay ${2 * day}`] },
  'nothing configured': { value: long('+', now, long('*', days, day)), gives: ['?not-configured'] },
  'what holds without configuration': { value: long('*', key('mq.days', n(3)), day), unit: 'delay', gives: [`delay ${3 * day}`] },
  'level 1': { value: n(1), unit: 'level', gives: ['delay 1000'] },
  'level 14': { value: n(14), unit: 'level', gives: ['delay 600000'] },
  'level 18': { value: n(18), unit: 'level', gives: ['delay 7200000'] },
  'a level above the last': { value: n(99), unit: 'level', gives: ['delay 7200000'] },
  'level 0': { value: n(0), unit: 'level', gives: ['delay 0'] },
  'levels of a range': { value: interval(3, 5), unit: 'level', gives: ['delay 10000..60000'] },
  'a configured level': { value: key('mq.level'), unit: 'level', set: 'mq.level: "3"', gives: ['delay 10000'] },
  'a moment for a level': { value: now, unit: 'level', gives: ['?composed'] },
  'a level that nobody knows': { value: unknown, unit: 'level', gives: ['delay 0..7200000'] },
  'an int that fits': { value: long('+', now, int('*', 24, 3600, 1000)), gives: [`delay ${day}`] },
  'an int that does not fit': {
    value: long('+', now, int('*', 30, 24, 3600, 1000)),
    gives: [`delay ${-1_702_967_296} not ${30 * day}`],
  },
  'an int that wraps to something positive': {
    value: int('*', 60, 24, 3600, 1000),
    unit: 'delay',
    gives: [`delay ${(60 * day) % 2 ** 32} not ${60 * day}`],
  },
  'an int that does not fit, made small again': {
    value: int('/', int('*', 30, 24, 3600, 1000), 1000),
    unit: 'delay',
    gives: ['delay -1702967 not 2592000'],
  },
  'an int that fits in the end': { value: int('-', int('+', 2_147_483_647, 1), 1), unit: 'delay', gives: ['delay 2147483647'] },
  'a configured int that does not fit': {
    value: long('+', now, int('*', days, day)),
    set: 'mq.days: 25',
    gives: [`delay ${25 * day - 2 ** 32} not ${25 * day}`],
  },
  'a long': { value: long('+', now, long('*', 30, 24, 3600, 1000)), gives: [`delay ${30 * day}`] },
  'a script': { value: double('+', now, double('*', 30, 24, 3600, 1000)), gives: [`delay ${30 * day}`] },
  'an int between two that may not fit': {
    value: int('*', interval(1, 100), day),
    unit: 'delay',
    gives: ['delay -2147483648..2147483647'],
  },
  'a long that does not fit': {
    value: long('*', n(9_000_000_000_000), n(9_000_000_000)),
    unit: 'delay',
    gives: [`delay ${Number(BigInt.asIntN(64, 9_000_000_000_000n * 9_000_000_000n))}`],
  },
  'minutes of profiles': {
    value: key('mq.days'),
    unit: 'delay',
    set: 'mq.days: 1\n---\nspring.config.activate.on-profile: prod\nmq.days: 2',
    gives: ['delay 1', 'delay 2@prod'],
  },
};

describe('when messages are due', () => {
  for (const [name, { value, unit = 'moment', set, gives }] of Object.entries(cases)) {
    it(name, () =>
      assert.deepEqual(dues(value, unit, set === undefined ? {} : { 'src/main/resources/application.yml': set }).sort(), [...gives].sort()),
    );
  }

  it('names the place that decides', () => {
    const path = 'src/main/resources/application.yml';
    const text = 'mq.days: 30';
    const sends = [sendOf({ deliveryTime: { ...at(long('+', now, long('*', days, make.known(day)))), unit: 'moment' } })];
    const [send] = workspaceOf({ models: { 'A.java': { sends } }, files: { [path]: text } }).sends;
    const [due] = send?.due ?? [];
    assert.ok(due && due.kind !== 'open');
    assert.deepEqual(due.site, { path, range: { start: 9, end: 11 } });
  });

  it('says where an L mends the innermost calculation, and what the outermost was meant to be', () => {
    const inner = int('*', 30, 24, 3600, 1000);
    const outer = int('*', inner, 2);
    const sends = [sendOf({ deliveryTime: { ...at(outer), unit: 'delay' } })];
    const [send] = workspaceOf({ models: { 'A.java': { sends } } }).sends;
    const [due] = send?.due ?? [];
    assert.ok(due?.kind === 'delay' && inner.kind === 'calculated' && outer.kind === 'calculated');
    const wrapped = Number(BigInt.asIntN(32, BigInt(60 * day)));
    assert.deepEqual(due.overflow, { site: outer.site, exact: 60 * day, wrapped, widen: inner.widen });
    assert.equal(due.min, wrapped);
  });

  it('takes level 0 for a message without delay', () => {
    const types = (level: Value): readonly string[] => {
      const sends = [sendOf({ deliveryTime: { ...at(level), unit: 'level' }, types: ['DELAY'] })];
      return workspaceOf({ models: { 'A.java': { sends } } }).sends[0]?.types ?? [];
    };
    assert.deepEqual(types(n(0)), ['NORMAL']);
    assert.deepEqual(types(n(3)), ['DELAY']);
    assert.deepEqual(types(oneOf(n(0), n(3))), ['NORMAL', 'DELAY']);
    assert.deepEqual(types(unknown), ['DELAY']);
  });

  it('knows the 18 levels of the broker', () => {
    const written = '1s 5s 10s 30s 1m 2m 3m 4m 5m 6m 7m 8m 9m 10m 20m 30m 1h 2h';
    const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
    assert.deepEqual(
      delayLevels,
      written.split(' ').map((level) => Number(level.slice(0, -1)) * (units[level.slice(-1)] ?? NaN)),
    );
    assert.equal(delayOfLevel(-1), 0);
    assert.equal(delayOfLevel(Infinity), 7_200_000);
  });
});
