import assert from 'node:assert/strict';
import type { OpenValue, Workspace } from '../../../server/model/workspace.js';
import { known, unknown } from '../../../server/model/values.js';
import { buildMigrationModel } from '../../../server/report/migration/build.js';
import type { MigrationModel } from '../../../server/report/migration/model.js';
import { delayOf, types, workspaceBuilder, type WorkspaceBuilder } from '../../support/workspace.js';

/** Files are modules of the folder they are in. */
function modelOf(builder: WorkspaceBuilder, more: Partial<Workspace> = {}): MigrationModel {
  const workspace = builder.build();
  const moduleOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const empty = { clients: [], producers: [], sends: [], consumers: [], receives: [], acknowledgements: [] };
  const paths = [...workspace.sends, ...workspace.consumers, ...workspace.producers].map(({ path, part }) => [path, part.family] as const);
  const models = new Map(paths.map(([path, family]) => [path, [{ family, model: empty }]]));
  return buildMigrationModel({ ...workspace, moduleOf, models, ...more }, { instances: { b: 'rmq-2', a: 'rmq-1' } });
}

const day = 86_400_000;

describe('migration model: topics', () => {
  const texts = {
    'shop/A.java': 'send1();\nsend2();\n',
    'shop/B.java': 'listen();\n',
    'main.tf': 'topic "orders" FIFO\n',
    'rocketmq-migrate.yml': 'orders\n',
  };

  it('says who sends what and how late, and who reads it', () => {
    const builder = workspaceBuilder(texts);
    const topics = builder.literal('shop/A.java', 'orders', 'send1');
    builder.send('shop/A.java', 'send1()', { topics, types: types.delayed, due: [delayOf(3 * day), delayOf(day)] });
    builder.consumer('shop/B.java', 'listen()', {
      groups: builder.literal('shop/B.java', 'GID_shop', 'listen'),
      subscriptions: [{ part: {}, topics, filters: builder.literal('shop/B.java', 'paid', 'listen') }],
    });
    const { topics: rows } = modelOf(builder);
    assert.deepEqual(rows, [
      {
        name: 'orders',
        types: ['DELAY'],
        type: 'DELAY',
        hasOpenType: false,
        maxDelayMillis: 3 * day,
        hasOpenDelay: false,
        senders: [{ application: 'shop', family: 'ons-http', types: ['DELAY'], place: { path: 'shop/A.java', line: 1, column: 1 } }],
        subscribers: [
          {
            application: 'shop',
            family: 'ons-http',
            group: 'GID_shop',
            filter: 'paid',
            place: { path: 'shop/B.java', line: 1, column: 1 },
          },
        ],
        declared: [],
      },
    ]);
  });

  it('leaves the type open where several are sent, until the settings say one', () => {
    const builder = workspaceBuilder(texts);
    const topics = builder.literal('shop/A.java', 'orders', 'send1');
    builder.send('shop/A.java', 'send1()', { topics, types: types.ordered });
    builder.send('shop/A.java', 'send2()', { topics, types: types.normal });
    const [open] = modelOf(builder).topics;
    assert.deepEqual(open?.types, ['NORMAL', 'FIFO']);
    assert.equal(open?.type, null);
    const range = builder.at('rocketmq-migrate.yml', 'orders').range;
    const name = { value: known('orders'), range };
    builder.declareTopic('rocketmq-migrate.yml', { name, types: ['FIFO'], by: 'settings', generation: 5, range });
    assert.equal(modelOf(builder).topics[0]?.type, 'FIFO');
  });

  it('takes what is declared only where nobody sends', () => {
    const builder = workspaceBuilder(texts);
    const range = builder.at('main.tf', 'orders').range;
    const name = { value: known('orders'), range };
    builder.declareTopic('main.tf', { name, types: ['FIFO'], by: 'terraform', generation: 4, range });
    const [declared] = modelOf(builder).topics;
    assert.equal(declared?.type, 'FIFO');
    assert.deepEqual(declared.declared, [
      { types: ['FIFO'], by: 'terraform', generation: 4, place: { path: 'main.tf', line: 1, column: 8 } },
    ]);
    builder.send('shop/A.java', 'send1()', { topics: builder.literal('shop/A.java', 'orders', 'send1'), types: types.normal });
    assert.equal(modelOf(builder).topics[0]?.type, 'NORMAL');
  });

  it('says that a type or a delay is open, and how long the known ones are', () => {
    const builder = workspaceBuilder(texts);
    const topics = builder.literal('shop/A.java', 'orders', 'send1');
    const open = { kind: 'open' as const, open: { why: 'parameter' as const }, trail: [] };
    builder.send('shop/A.java', 'send1()', { topics, types: types.delayed, due: [open, delayOf(day)] });
    builder.send('shop/A.java', 'send2()', { topics, types: [] });
    const [row] = modelOf(builder).topics;
    assert.deepEqual([row?.maxDelayMillis, row?.hasOpenDelay, row?.hasOpenType, row?.type], [day, true, true, 'DELAY']);
  });

  it('counts a delay without bound as open', () => {
    const builder = workspaceBuilder(texts);
    const topics = builder.literal('shop/A.java', 'orders', 'send1');
    builder.send('shop/A.java', 'send1()', { topics, types: types.delayed, due: [delayOf(0, { max: Infinity })] });
    const [row] = modelOf(builder).topics;
    assert.deepEqual([row?.maxDelayMillis, row?.hasOpenDelay], [null, true]);
  });
});

describe('migration model: groups', () => {
  const texts = { 'a/A.java': 'listenA();\nretry();\n', 'b/B.java': 'listenB();\nproduce();\n', 'main.tf': 'group\n' };
  const inGroup = (builder: WorkspaceBuilder, path: string, statement: string, orderly?: boolean, id = 100): void =>
    builder.consumer(path, statement, {
      part: { id, ...(orderly !== undefined && { orderly }) },
      groups: builder.literal(path, 'GID_x', statement.slice(0, 6)),
      subscriptions: [],
    });

  it('are ordered when all of their consumers are', () => {
    const orderOf = (...orders: (boolean | undefined)[]): boolean | null | undefined => {
      const builder = workspaceBuilder(texts);
      orders.forEach((orderly, i) => inGroup(builder, i === 0 ? 'a/A.java' : 'b/B.java', i === 0 ? 'listenA()' : 'listenB()', orderly));
      return modelOf(builder).groups[0]?.orderly;
    };
    assert.equal(orderOf(true, true), true);
    assert.equal(orderOf(false, false), false);
    assert.equal(orderOf(true, false), null);
    assert.equal(orderOf(true, undefined), null);
    assert.equal(orderOf(undefined), null);
  });

  it('without consumers are what is declared', () => {
    const builder = workspaceBuilder(texts);
    const range = builder.at('main.tf', 'group').range;
    const name = { value: known('GID_x'), range };
    builder.declareGroup('main.tf', { name, protocol: 'tcp', orderly: true, by: 'terraform', generation: 4, range });
    const [row] = modelOf(builder).groups;
    assert.equal(row?.orderly, true);
    assert.deepEqual(row.declared, [{ by: 'terraform', generation: 4, protocol: 'tcp', place: { path: 'main.tf', line: 1, column: 1 } }]);
  });

  it('have the most retries that one of their own consumers asks for', () => {
    const builder = workspaceBuilder(texts);
    inGroup(builder, 'a/A.java', 'listenA()', false, 7);
    const values = [3, 20, -1].flatMap((count) => builder.literal('a/A.java', count, 'retry'));
    builder.feature('a/A.java', 'retry()', { part: { feature: 'max-reconsume-times', consumer: 7 }, values });
    builder.feature('b/B.java', 'produce()', {
      part: { feature: 'max-reconsume-times', consumer: 7 },
      values: builder.literal('b/B.java', 99, 'produce'),
    });
    assert.equal(modelOf(builder).groups[0]?.maxRetryTimes, 20);
    const without = workspaceBuilder(texts);
    inGroup(without, 'a/A.java', 'listenA()');
    assert.equal(modelOf(without).groups[0]?.maxRetryTimes, null);
  });
});

describe('migration model: applications, grants and stages', () => {
  const texts = {
    'orders/A.java': 'sendOrder();\nsendAudit();\n',
    'bills/B.java': 'listenBills();\n',
    'mail/C.java': 'listenMail();\nsendMail();\n',
  };

  function shop(): WorkspaceBuilder {
    const builder = workspaceBuilder(texts);
    const topic = (path: string, name: string): ReturnType<WorkspaceBuilder['literal']> =>
      builder.literal(path, name, texts[path as keyof typeof texts].slice(0, 4));
    const reads = (path: string, statement: string, group: string, ...topics: string[]): void =>
      builder.consumer(path, statement, {
        groups: topic(path, group),
        subscriptions: topics.map((name) => ({ part: {}, topics: topic(path, name), filters: [] })),
      });
    builder.send('orders/A.java', 'sendOrder()', { part: { producer: 1 }, topics: topic('orders/A.java', 'orders'), types: types.normal });
    builder.send('orders/A.java', 'sendAudit()', {
      part: { producer: 2 },
      topics: topic('orders/A.java', 'audit'),
      types: ['TRANSACTION'],
    });
    reads('bills/B.java', 'listenBills()', 'GID_bills', 'orders', 'refunds');
    reads('mail/C.java', 'listenMail()', 'GID_mail', 'mails');
    builder.send('mail/C.java', 'sendMail()', { topics: topic('mail/C.java', 'mails'), types: types.ordered });
    return builder;
  }

  it('names what each application does', () => {
    assert.deepEqual(modelOf(shop()).applications, [
      { name: 'bills', families: ['ons-http'], sendsTo: [], groups: ['GID_bills'], consumes: ['orders', 'refunds'] },
      { name: 'mail', families: ['ons-http'], sendsTo: ['mails'], groups: ['GID_mail'], consumes: ['mails'] },
      { name: 'orders', families: ['ons-http'], sendsTo: ['audit', 'orders'], groups: [], consumes: [] },
    ]);
  });

  it('grants what is needed and no more', () => {
    assert.deepEqual(
      modelOf(shop()).grants.map(({ user, resourceType, resource, actions }) => `${user} ${resourceType} ${resource} ${actions.join('|')}`),
      [
        'app-bills Topic orders Sub',
        'app-bills Topic refunds Sub',
        'app-bills Group GID_bills Sub',
        'app-mail Topic mails Pub|Sub',
        'app-mail Group GID_mail Sub',
        'app-orders Topic audit Pub',
        'app-orders Topic orders Pub',
      ],
    );
  });

  it('gives no two applications one user', () => {
    const paths = ['a/b/A.java', 'a-b/A.java', 'a_b/A.java', '支付/A.java', '订单/A.java', 'A.java'];
    const builder = workspaceBuilder(Object.fromEntries(paths.map((path) => [path, 'send();'])));
    for (const path of paths) builder.send(path, 'send()', { topics: builder.literal(path, 't', 'send'), types: types.normal });
    const users = new Set(modelOf(builder).grants.map(({ user }) => user));
    assert.equal(users.size, paths.length);
    for (const user of users) assert.match(user, /^app[\w-]{0,57}$/);
    assert.ok(users.has('app-a_b'), 'a name that is its own stays');
  });

  it('moves together what a group reads and what a producer writes, transactions last', () => {
    assert.deepEqual(modelOf(shop()).stages, [
      { number: 1, topics: ['orders', 'refunds'], groups: ['GID_bills'], applications: ['bills', 'orders'] },
      { number: 2, topics: ['mails'], groups: ['GID_mail'], applications: ['mail'] },
      { number: 3, topics: ['audit'], groups: [], applications: ['orders'] },
    ]);
    const builder = shop();
    builder.send('orders/A.java', 'sendAudit()', {
      part: { producer: 1 },
      topics: builder.literal('orders/A.java', 'audit', 'send'),
      types: ['TRANSACTION'],
    });
    assert.deepEqual(
      modelOf(builder).stages.map(({ topics }) => topics),
      [['mails'], ['audit', 'orders', 'refunds']],
    );
  });

  it('is the same whatever the order of the parts', () => {
    const builder = shop();
    const { sends, consumers } = builder.build();
    const turned = modelOf(builder, { sends: [...sends].reverse(), consumers: [...consumers].reverse() });
    assert.deepEqual(turned, modelOf(builder));
    assert.deepEqual(Object.keys(turned.target.instances), ['a', 'b']);
  });
});

describe('migration model: what is not known', () => {
  const texts = { 'a/A.java': 'send(topic, group);\nother(x);\n' };

  function open(text: string, why: OpenValue, what: 'topic' | 'group' | 'credential' = 'topic'): Workspace['open'][number] {
    const { path, range } = workspaceBuilder(texts).at('a/A.java', text);
    return { what, path, value: { value: unknown('call-result'), range }, open: why, trail: [] };
  }

  it('is named so that the settings find it: by key, by line, by column where a line has several', () => {
    const rows = [
      open('topic', { why: 'call-result' }),
      open('group', { why: 'parameter', parameter: 'group' }, 'group'),
      open('x', { why: 'composed', fragment: 'orders-' }),
      open('x', { why: 'not-configured', key: 'mq.topic' }),
      open('other', { why: 'call-result' }, 'credential'),
    ];
    const { unresolved } = modelOf(workspaceBuilder(texts), { open: rows });
    assert.deepEqual(
      unresolved.map(({ what, stateAs, fragment, key }) => ({ what, stateAs, fragment, key })),
      [
        { what: 'topic', stateAs: 'a/A.java:1:6', fragment: null, key: null },
        { what: 'group', stateAs: 'a/A.java:1:13', fragment: null, key: null },
        { what: 'topic', stateAs: 'a/A.java:2:7', fragment: 'orders-', key: null },
        { what: 'topic', stateAs: 'mq.topic', fragment: null, key: 'mq.topic' },
      ],
    );
  });

  it('is named by its line where it stands alone', () => {
    const { unresolved } = modelOf(workspaceBuilder(texts), {
      open: [open('x', { why: 'call-result' }), open('x', { why: 'call-result' })],
    });
    assert.deepEqual(
      unresolved.map(({ stateAs }) => stateAs),
      ['a/A.java:2'],
    );
  });

  it('never names a credential', () => {
    const { unresolved } = modelOf(workspaceBuilder(texts), { open: [open('x', { why: 'call-result' }, 'credential')] });
    assert.deepEqual(unresolved, []);
  });
});
