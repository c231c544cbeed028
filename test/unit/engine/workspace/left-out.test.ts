import assert from 'node:assert/strict';
import type { SendPart } from '../../../../server/model/messaging.js';
import type { CallSite } from '../../../../server/model/values.js';
import { at, call, make, sendOf, shown, shownDue, workspaceOf } from './support.js';

const { parameter, int, long, now } = make;
const topic = at(parameter('send', 0));

/** `topic types, dues` of each send. */
function sent(part: Partial<SendPart>, calls: readonly CallSite[]): string[] {
  const { sends } = workspaceOf({ models: { 'mq.js': { sends: [sendOf({ family: 'grpc-5', topic, ...part })] } }, calls });
  return sends.map((send) =>
    [[shown(send.topics).join(' '), send.types.join('|')].join(' '), ...(send.due ?? []).map(shownDue)].join(', '),
  );
}

const without = (position: number): CallSite => ({ ...call('send', 'a.js', 1, 'a'), omitted: [position] });

describe('what a caller leaves out', () => {
  const delay = { types: ['DELAY'], deliveryTime: { ...at(parameter('send', 1)), unit: 'delay' } } as const;

  it('makes no delayed message of it', () => {
    assert.deepEqual(sent(delay, [without(1), call('send', 'b.js', 1, 'b', 5), call('send', 'c.js', 1, 'c', null)]), [
      'a NORMAL',
      'b DELAY, delay 5',
      'c NORMAL',
    ]);
  });

  it('is no time to calculate with', () => {
    const moment = { ...at(long('+', now, int('*', parameter('send', 1), 1000))), unit: 'moment' } as const;
    assert.deepEqual(sent({ types: ['NORMAL', 'DELAY'], deliveryTime: moment }, [without(1), call('send', 'b.js', 1, 'b', 5)]), [
      'a NORMAL',
      'b NORMAL|DELAY, delay 5000',
    ]);
  });

  it('makes no ordered message of it', () => {
    const ordered = { types: ['FIFO'], messageGroup: at(parameter('send', 1)) } as const;
    assert.deepEqual(sent(ordered, [without(1), call('send', 'b.js', 1, 'b', 'g')]), ['a NORMAL', 'b FIFO']);
    assert.deepEqual(sent({ ...delay, types: ['FIFO', 'DELAY'] }, [without(1)]), ['a FIFO']);
  });

  it('leaves open what nobody knows', () => {
    assert.deepEqual(sent(delay, [call('send', 'a.js', 1, 'a')]), ['a DELAY, ?parameter']);
    assert.deepEqual(sent(delay, [call('send', 'a.js', 1, 'a', make.unknown)]), ['a DELAY, ?call-result']);
  });

  it('is a delay of 0 too, for rocketmq-client-nodejs', () => {
    assert.deepEqual(sent(delay, [call('send', 'a.js', 1, 'a', 0)]), ['a NORMAL, delay 0']);
    assert.deepEqual(sent({ ...delay, family: 'remoting-5' }, [call('send', 'a.js', 1, 'a', 0)]), ['a DELAY, delay 0']);
  });

  it('is a level of 0 too; set only where it is above 0, it makes all other messages delayed ones', () => {
    const given = parameter('send', 1);
    const level = { types: ['NORMAL', 'DELAY'], family: 'remoting-4', deliveryTime: { ...at(given), unit: 'level' } } as const;
    const calls = [call('send', 'a.js', 1, 'a', 0), call('send', 'b.js', 1, 'b', 3), call('send', 'c.js', 1, 'c', make.unknown)];
    assert.deepEqual(sent(level, calls), ['a NORMAL, delay 0', 'b NORMAL|DELAY, delay 10000', 'c NORMAL|DELAY, delay 0..7200000']);
    const tested = { ...level, deliveryTime: { ...level.deliveryTime, onlyIf: { value: given, is: 'positive' } } } as const;
    assert.deepEqual(sent(tested, calls), ['a NORMAL', 'b DELAY, delay 10000', 'c NORMAL|DELAY, delay 0..7200000']);
  });

  it('names no topic', () => {
    assert.deepEqual(sent({}, [{ ...call('send', 'a.js', 1), omitted: [0] }]), [' NORMAL']);
  });
});
