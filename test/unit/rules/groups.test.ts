import assert from 'node:assert/strict';
import { firstStartOffset } from '../../../rules/checks/first-start-offset/rule.js';
import { groupOrderMix } from '../../../rules/checks/group-order-mix/rule.js';
import { groupProtocolMix } from '../../../rules/checks/group-protocol-mix/rule.js';
import { subscriptionMismatch } from '../../../rules/checks/subscription-mismatch/rule.js';
import type { Rule } from '../../../server/engine/rule.js';
import type { ConsumerPart, Family } from '../../../server/model/messaging.js';
import type { Resolved } from '../../../server/model/workspace.js';
import { reportsOf, workspaceBuilder } from '../../support/workspace.js';

interface Given {
  readonly path?: string;
  readonly family?: Family;
  /** `name`, `name@profile`; `?` for one that is not known, `a|b` for one of several. */
  readonly group?: string;
  /** `topic`, `topic:filter`, each as a group is written. */
  readonly subscribes?: readonly string[];
  readonly orderly?: boolean;
  readonly sql?: boolean;
}

function resolved(text: string): Resolved {
  return text.split('|').map((one) => {
    const [value = '', profile] = one.split('@');
    if (value === '?') return { kind: 'open', open: { why: 'call-result' }, trail: [] };
    return { kind: 'known', value, trail: [], ...(profile !== undefined && { profile }) };
  });
}

/** `path severity`, of each report. */
function said(rule: Rule, consumers: readonly Given[]): string[] {
  const path = (given: Given, n: number): string => given.path ?? `c${n}.java`;
  const builder = workspaceBuilder(Object.fromEntries(consumers.map((given, n) => [path(given, n), 'consume()'])));
  consumers.forEach((given, n) => {
    const part: Partial<ConsumerPart> = {
      family: given.family ?? 'remoting-4',
      ...(given.orderly !== undefined && { orderly: given.orderly }),
    };
    const subscriptions = (given.subscribes ?? []).map((text) => {
      const [topic = '', filter] = text.split(':');
      return {
        part: { filterKind: given.sql ? ('sql92' as const) : ('tag' as const) },
        topics: resolved(topic),
        filters: filter === undefined ? [] : resolved(filter),
      };
    });
    builder.consumer(path(given, n), 'consume()', { part, groups: resolved(given.group ?? 'g'), subscriptions });
  });
  return reportsOf(rule, builder.build()).map((report) => `${report.path} ${report.severity ?? rule.severity}`);
}

type Case = readonly [what: string, consumers: readonly Given[], expected: readonly string[]];
const both = (severity: string): readonly string[] => [`c0.java ${severity}`, `c1.java ${severity}`];

describe('protocols of a group', () => {
  const cases: readonly Case[] = [
    ['gRPC and Remoting', [{ family: 'grpc-5' }, {}], both('warning')],
    ['gRPC and ONS TCP 1.x in order', [{ family: 'grpc-5' }, { family: 'ons-tcp-1', orderly: true }], both('error')],
    ['HTTP and ONS TCP on 4.x', [{ family: 'ons-http' }, { family: 'ons-tcp-1' }], both('warning')],
    ['ONS TCP 2.x and Remoting on 4.x', [{ family: 'ons-tcp-2' }, {}], both('warning')],
    ['versions of Remoting', [{ family: 'remoting-5' }, { family: 'remoting-3' }, { family: 'ons-tcp-1' }], []],
    ['HTTP on 4.x and gRPC on 5.x', [{ family: 'ons-http' }, { family: 'grpc-5' }], []],
    ['two groups', [{ family: 'grpc-5', group: 'a' }, { group: 'b' }], []],
    ['groups that are not known', [{ family: 'grpc-5', group: '?' }, { group: '?' }], []],
    ['one of several groups', [{ family: 'grpc-5' }, { group: 'g|h' }], []],
    ['different profiles', [{ family: 'grpc-5', group: 'g@dev|h@prod' }, { group: 'h@dev|g@prod' }], []],
    ['one profile', [{ family: 'grpc-5', group: 'g@dev|h@prod' }, { group: 'g@dev|i@prod' }], both('warning')],
    ['a profile and no profile', [{ family: 'grpc-5', group: 'g@dev|h' }, { group: 'g' }], both('warning')],
    ['an instance before the name', [{ family: 'grpc-5' }, { group: 'g' }, { group: 'other' }], both('warning')],
    ['a test', [{ family: 'grpc-5' }, { path: 'src/test/java/A.java' }], []],
  ];
  for (const [what, consumers, expected] of cases) it(what, () => assert.deepEqual(said(groupProtocolMix, consumers), expected));

  it('relates each place to the others, and counts the effort once', () => {
    const builder = workspaceBuilder({ 'a.java': 'consume()', 'b.ts': 'consume()', 'c.java': 'consume()' });
    for (const [path, family] of [
      ['a.java', 'remoting-4'],
      ['b.ts', 'grpc-5'],
      ['c.java', 'ons-tcp-1'],
    ] as const) {
      builder.consumer(path, 'consume()', { part: { family }, groups: resolved('g') });
    }
    const reports = reportsOf(groupProtocolMix, builder.build());
    assert.deepEqual(
      reports.map(({ related }) => related?.map(({ path }) => path)),
      [
        ['b.ts', 'c.java'],
        ['a.java', 'c.java'],
        ['a.java', 'b.ts'],
      ],
    );
    assert.deepEqual(
      reports.map(({ effortMinutes }) => effortMinutes),
      [undefined, 0, 0],
    );
  });

  it('of the senders of an ordered topic', () => {
    const builder = workspaceBuilder({ 'a.java': 'send()', 'b.ts': 'send()', 'c.java': 'send()' });
    builder.send('a.java', 'send()', { part: { family: 'remoting-4', types: ['FIFO'] }, topics: resolved('t') });
    builder.send('b.ts', 'send()', { part: { family: 'grpc-5', types: ['FIFO'] }, topics: resolved('t') });
    builder.send('c.java', 'send()', { part: { family: 'remoting-4', types: ['NORMAL'] }, topics: resolved('t') });
    const reports = reportsOf(groupProtocolMix, builder.build());
    assert.deepEqual(
      reports.map(({ path, data }) => [path, data?.['topic']]),
      [
        ['a.java', 't'],
        ['b.ts', 't'],
      ],
    );
  });
});

describe('delivery orders of a group', () => {
  const cases: readonly Case[] = [
    ['in order and concurrent', [{ orderly: true }, { orderly: false }], both('warning')],
    ['both in order', [{ orderly: true }, { orderly: true }], []],
    ['in order and not known', [{ orderly: true }, { family: 'grpc-5' }], []],
    [
      'two groups',
      [
        { orderly: true, group: 'a' },
        { orderly: false, group: 'b' },
      ],
      [],
    ],
    ['a test', [{ orderly: true }, { orderly: false, path: 'orders/OrderTest.java' }], []],
  ];
  for (const [what, consumers, expected] of cases) it(what, () => assert.deepEqual(said(groupOrderMix, consumers), expected));
});

describe('subscriptions of a group', () => {
  const cases: readonly Case[] = [
    ['different topics', [{ subscribes: ['a'] }, { subscribes: ['b'] }], both('warning')],
    ['one of them subscribes to more', [{ subscribes: ['a', 'b'] }, { subscribes: ['b'] }], both('warning')],
    ['different tags', [{ subscribes: ['a:x'] }, { subscribes: ['a:y'] }], both('warning')],
    ['all and some tags', [{ subscribes: ['a'] }, { subscribes: ['a:y'] }], both('warning')],
    ['a topic that is not known', [{ subscribes: ['a'] }, { subscribes: ['?'] }], []],
    ['a tag that is not known', [{ subscribes: ['a:x'] }, { subscribes: ['a:?'] }], []],
    ['no subscription seen', [{ subscribes: ['a'] }, {}], []],
    ['no filter, an empty one, a star', [{ subscribes: ['a'] }, { subscribes: ['a:'] }, { subscribes: ['a:*'] }], []],
    [
      'SQL in other spaces',
      [
        { subscribes: ['a:x  >  1'], sql: true },
        { subscribes: ['a:x > 1'], sql: true },
      ],
      [],
    ],
    ['SQL and a tag', [{ subscribes: ['a:x'], sql: true }, { subscribes: ['a:x'] }], both('warning')],
    ['topics that differ in all profiles alike', [{ subscribes: ['a@dev|b@prod'] }, { subscribes: ['a@dev|b@prod'] }], []],
    ['topics that differ in one profile', [{ subscribes: ['a@dev|b@prod'] }, { subscribes: ['a@dev|c@prod'] }], both('warning')],
    [
      'HTTP on 4.x and gRPC on 5.x',
      [
        { family: 'ons-http', subscribes: ['a'] },
        { family: 'grpc-5', subscribes: ['b'] },
      ],
      [],
    ],
    [
      'examples',
      [
        { path: 'examples/A.java', subscribes: ['a'] },
        { path: 'examples/B.java', subscribes: ['b'] },
      ],
      ['examples/A.java info', 'examples/B.java info'],
    ],
    [
      'packages below com.example',
      [
        { path: 'src/main/java/com/example/A.java', subscribes: ['a'] },
        { path: 'src/main/java/com/example/B.java', subscribes: ['b'] },
      ],
      ['src/main/java/com/example/A.java warning', 'src/main/java/com/example/B.java warning'],
    ],
  ];
  for (const [what, consumers, expected] of cases) it(what, () => assert.deepEqual(said(subscriptionMismatch, consumers), expected));
});

describe('first starts', () => {
  const cases: readonly Case[] = [
    [
      'once a group',
      [{ family: 'ons-http' }, { family: 'ons-http' }, { family: 'ons-http', group: 'h' }],
      ['c0.java info', 'c2.java info'],
    ],
    [
      'for each consumer of which no group is known',
      [
        { family: 'ons-http', group: '?' },
        { family: 'ons-http', group: '?' },
      ],
      both('info'),
    ],
    ['not for what reaches 5.x', [{}, { family: 'grpc-5' }, { family: 'ons-tcp-1' }], []],
    ['not for tests', [{ family: 'ons-tcp-2', path: 'test/A.java' }], []],
  ];
  for (const [what, consumers, expected] of cases) it(what, () => assert.deepEqual(said(firstStartOffset, consumers), expected));
});
