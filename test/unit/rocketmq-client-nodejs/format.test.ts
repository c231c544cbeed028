import assert from 'node:assert/strict';
import { labelledRanges, placeholders } from '../../../rules/targets/rocketmq-client-nodejs/text/format.js';

function without(format: string, ...dropped: readonly number[]): string {
  const ranges = labelledRanges(format, placeholders(format), new Set(dropped));
  return [...ranges].reverse().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), format);
}

describe('log formats', () => {
  const cases: readonly (readonly [string, readonly number[], string])[] = [
    ['Publish message: MessageID:%s,BodyMD5:%s', [1], 'Publish message: MessageID:%s'],
    ['Publish message: MessageID:%s,BodyMD5:%s', [0], 'Publish message: BodyMD5:%s'],
    ['Consume Messages, requestId:%s', [0], 'Consume Messages'],
    ['no new message, RequestId:%s, Code:%s', [0, 1], 'no new message'],
    ['id:%s,next:%d,first:%d,times:%d', [1, 2], 'id:%s,times:%d'],
    ['requestId: %s, id: %s', [0], 'id: %s'],
    ['100%% of %s (%s)', [1], '100%% of %s ()'],
    ['suc, RequestId:%s\\n\\t', [0], 'suc\\n\\t'],
    ['%s', [0], ''],
  ];
  for (const [format, dropped, expected] of cases) {
    it(`takes ${dropped.join(' and ')} out of ${format}`, () => assert.equal(without(format, ...dropped), expected));
  }
});
