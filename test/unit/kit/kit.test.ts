import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { parseHcl } from '../../../server/languages/hcl/index.js';
import { kitFiles } from '../../../server/report/kit/index.js';
import { resourcesOf } from '../../../server/report/kit/resources.js';
import type { MigrationModel } from '../../../server/report/migration/model.js';
import { emptyResult } from '../../support/scan-result.js';
import { grant, group, hostileNames, migrationModel, place, topic } from './model.js';

const filesOf = (model: MigrationModel, locale: 'en' | 'zh-cn' = 'en') => kitFiles({ model, result: emptyResult, locale });

function textOf(files: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const content = files.get(path);
  assert.equal(typeof content, 'string', path);
  return String(content);
}

async function sheetOf(files: ReadonlyMap<string, string | Uint8Array>, path: string): Promise<unknown> {
  const content = files.get(path);
  assert.ok(content instanceof Uint8Array);
  const [sheet] = await readWorkbook(Buffer.from(content));
  return sheet?.data;
}

const shop = migrationModel({
  topics: [
    topic('orders', { type: 'NORMAL', senders: [{ application: 'app', family: 'ons-http', types: ['NORMAL'], place }] }),
    topic('mixed', { types: ['NORMAL', 'DELAY'], maxDelayMillis: 8 * 24 * 3_600_000 }),
    topic('steps', { type: 'FIFO' }),
    topic('unknown'),
  ],
  groups: [group('GID_steps', { orderly: true, maxRetryTimes: 3 }), group('GID_open', { orderly: null })],
  grants: [grant('Topic', 'orders'), grant('Topic', 'steps', { actions: ['Pub', 'Sub'] }), grant('Group', 'GID_steps')],
  stages: [
    { number: 1, topics: ['orders'], groups: [], applications: ['app'] },
    { number: 2, topics: ['steps'], groups: ['GID_steps'], applications: ['app'] },
    { number: 3, topics: ['mixed'], groups: ['GID_open'], applications: [] },
  ],
  applications: [{ name: 'app', families: ['ons-http'], sendsTo: ['orders', 'steps'], groups: ['GID_steps'], consumes: ['steps'] }],
});

describe('kit', () => {
  it('has the same bytes for the same input, in both languages', () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const [first, second] = [filesOf(shop, locale), filesOf(shop, locale)];
      assert.deepEqual([...first.keys()], [...second.keys()]);
      for (const [path, content] of first) assert.deepEqual(second.get(path), content, path);
    }
    assert.notEqual(textOf(filesOf(shop, 'zh-cn'), 'plan.md'), textOf(filesOf(shop), 'plan.md'));
  });

  it('writes workbooks that another library reads, with no date of today in them', async () => {
    const files = filesOf(shop);
    assert.deepEqual(await sheetOf(files, 'groups.xlsx'), [
      ['ConsumerGroupId', 'DeliveryOrderType', 'ConsumeRetryPolicy', 'MaxRetryTimes', 'DeadLetterTargetTopic', 'Remark'],
      ['GID_steps', 'Orderly', 'FixedRetryPolicy', 3, null, null],
      ['GID_open', 'ORDER_OF_GID_OPEN', null, 16, null, null],
    ]);
    assert.deepEqual(await sheetOf(files, 'topics.xlsx'), [
      ['TopicName', 'MessageType', 'Remark'],
      ['orders', 'NORMAL', null],
      ['mixed', 'TYPE_OF_MIXED', null],
      ['steps', 'FIFO', null],
      ['unknown', 'TYPE_OF_UNKNOWN', null],
    ]);
    const archive = files.get('topics.xlsx');
    assert.ok(archive instanceof Uint8Array);
    // MS-DOS time and date of the first entry: 1980-01-01 00:00.
    assert.deepEqual([...archive.slice(10, 14)], [0, 0, 0x21, 0]);
    assert.ok('xl/worksheets/sheet1.xml' in unzipSync(archive));
  });

  it('lists every placeholder, and names the choices that the code hints at', () => {
    const { placeholders } = resourcesOf(shop);
    assert.deepEqual(
      placeholders.map(({ variable, choices }) => [variable, choices.join()]),
      [
        ['TYPE_OF_MIXED', 'NORMAL,DELAY'],
        ['TYPE_OF_UNKNOWN', 'NORMAL,FIFO,DELAY,TRANSACTION'],
        ['ORDER_OF_GID_OPEN', 'Concurrently,Orderly'],
      ],
    );
    const files = filesOf(shop);
    for (const { variable } of placeholders) {
      for (const path of ['README.md', 'values.env.example', 'mqadmin.sh', 'openapi.sh', 'plan.md'])
        assert.ok(textOf(files, path).includes(variable), `${path} names ${variable}`);
      assert.match(textOf(files, 'terraform/variables.tf'), new RegExp(`variable "${variable.toLowerCase()}"`));
    }
    for (const path of ['README.md', 'values.env.example', 'mqadmin.sh', 'openapi.sh'])
      assert.ok(textOf(files, path).includes('PASSWORD_OF_APP_APP'), path);
  });

  it('tells apart names that make the same variable or resource', () => {
    const kit = resourcesOf(migrationModel({ topics: [topic('a-b'), topic('a_b'), topic('a%b')] }));
    assert.deepEqual(
      kit.placeholders.map(({ variable }) => variable),
      ['TYPE_OF_A_B', 'TYPE_OF_A_B_2', 'TYPE_OF_A_B_3'],
    );
    const { 'terraform/topics.tf': text } = Object.fromEntries(filesOf(migrationModel({ topics: [topic('a_b'), topic('a%b')] })));
    assert.deepEqual(
      parseHcl(String(text)).body.blocks.map(({ labels }) => labels[1]?.text),
      ['a_b', 'a_b_2'],
    );
  });

  it('creates nothing for names that 5.x refuses, and says so', () => {
    const names = ['with space', '%RETRY%GID_a', 'x'.repeat(61)];
    const model = migrationModel({
      topics: names.map((name) => topic(name, { type: 'NORMAL' })),
      groups: [group('CID_RMQ_SYS_a')],
      grants: [grant('Topic', 'with space')],
    });
    const kit = resourcesOf(model);
    assert.deepEqual(
      kit.refused.map(({ why }) => why),
      ['characters', 'reserved', 'length', 'reserved'],
    );
    assert.deepEqual([kit.topics, kit.groups, kit.users], [[], [], []]);
    const readme = textOf(filesOf(model), 'README.md');
    for (const name of [...names, 'CID_RMQ_SYS_a']) assert.ok(readme.includes(name), name);
    assert.match(textOf(filesOf(model), 'acl.csv'), /with space/, 'the table of rights has what the code needs');
  });

  it('takes longer names for editions that have them', () => {
    const model = (edition: string) =>
      migrationModel({ topics: [topic('x'.repeat(128))], target: { edition, maxDelayMillis: 1, isAssumed: false, instances: {} } });
    assert.equal(resourcesOf(model('serverless-standard')).topics.length, 1);
    assert.equal(resourcesOf(model('platinum')).topics.length, 0);
  });

  it('leaves out groups that only producers name', () => {
    const producers = [{ application: 'app', family: 'ons-http' as const, place }];
    assert.deepEqual(resourcesOf(migrationModel({ groups: [group('GID_p', { consumers: [], producers })] })).groups, []);
  });

  it('writes Terraform that refers to its own resources and holds no password', () => {
    const files = filesOf(shop);
    const blocks = [...files].flatMap(([path, content]) => (path.endsWith('.tf') ? parseHcl(String(content)).body.blocks : []));
    const declared = new Set(
      blocks.map(({ type, labels }) => (type === 'variable' ? 'var.' : '') + labels.map(({ text }) => text).join('.')),
    );
    const all = [...files].flatMap(([path, content]) => (path.endsWith('.tf') ? [String(content)] : [])).join('\n');
    const mentioned = [...all.matchAll(/\b(?:var\.[\w-]+|alicloud_rocketmq_\w+\.[\w-]+)/g)].map(([name]) => name);
    assert.ok(mentioned.length > 20);
    for (const name of mentioned) assert.ok(declared.has(name), name);
    const passwords = blocks.filter(({ labels }) => labels[0]?.text.startsWith('password_'));
    assert.equal(passwords.length, 1);
    assert.match(all, /sensitive\s+= true/);
    assert.match(textOf(files, 'terraform/groups.tf'), /"Orderly"[^]*"FixedRetryPolicy"\n\s+max_retry_times = 3/);
  });

  it('pairs 4.x resources of Terraform with those that take their place', () => {
    const legacyResources = [
      { type: 'alicloud_ons_topic', address: 'alicloud_ons_topic.o', names: ['orders'], place },
      { type: 'alicloud_ons_group', address: 'alicloud_ons_group.g', names: ['GID_steps'], place },
      { type: 'alicloud_ons_instance', address: 'alicloud_ons_instance.i', names: [], place },
      { type: 'alicloud_ons_topics', address: 'data.alicloud_ons_topics.d', names: [], place },
    ];
    const table = textOf(filesOf({ ...shop, legacyResources }), 'terraform/old-resources.md');
    assert.match(table, /`alicloud_ons_topic\.o` \| `src\/A\.java:1` \| `orders` \| `alicloud_rocketmq_topic\.orders`/);
    assert.match(table, /`alicloud_ons_group\.g` .* `alicloud_rocketmq_consumer_group\.GID_steps`/);
    assert.match(table, /`alicloud_ons_instance\.i` .* `alicloud_rocketmq_instance\.this`/);
    assert.match(table, /data\.alicloud_ons_topics\.d.*refer to the resource/);
  });

  it('compares the rights that the code needs with RAM policies', () => {
    const policy = { resourceType: 'Topic' as const, decision: 'Allow' as const, instance: null, isOpen: false, place };
    const policies = [
      { ...policy, resource: 'orders', actions: ['Pub' as const] },
      { ...policy, resource: 'steps', actions: ['Sub' as const], decision: 'Deny' as const },
      { ...policy, resource: 'other', actions: ['Pub' as const] },
      { ...policy, resource: 'st*', actions: ['Pub' as const], isOpen: true },
    ];
    const rows = textOf(filesOf({ ...shop, policies }), 'acl.csv').split('\r\n');
    const of = (start: string) => rows.filter((row) => row.startsWith(start)).map((row) => row.split(',').at(-1));
    assert.match(String(of('app-app,app,Topic,orders,Pub,Allow,code')), /allows this today/);
    assert.match(rows.find((row) => row.includes('Topic,steps,Pub|Sub,Allow,code')) ?? '', /denies it/);
    assert.match(rows.find((row) => row.includes('GID_steps')) ?? '', /no RAM policy of the workspace allows it/);
    assert.match(rows.find((row) => row.includes(',Topic,other,Pub,Allow,policy')) ?? '', /no code of the workspace uses it/);
    assert.match(rows.find((row) => row.includes(',Topic,st*,Pub,Allow,policy')) ?? '', /several resources at once/);
  });

  it('plans each stage with entry, exit and way back, and what needs care', () => {
    const plan = textOf(filesOf(shop), 'plan.md');
    const stages = plan.split(/^## /m);
    for (const number of [1, 2, 3]) {
      const stage = stages.find((text) => text.startsWith(`Stage ${number}`)) ?? '';
      for (const state of ['MIGRATE_WAIT', 'DOUBLE_READ', 'SWITCH_WRITE', 'MIGRATE_FINISH'])
        assert.ok(stage.includes(state), `${number} ${state}`);
      assert.equal(stage.match(/Way back/g)?.length, 3, `stage ${number}`);
    }
    assert.match(plan, /`steps` is ordered/);
    assert.match(plan, /`mixed` takes messages of several types \(NORMAL, DELAY\)/);
    assert.match(plan, /`mixed` has delays of up to 8 d; the target allows 7 d/);
    assert.match(plan, /delivery order of group `GID_open` is not known/);
    assert.match(plan, /### Application `app`/);
  });

  it('warns of protocols and subscriptions that do not fit', () => {
    const consumer = (family: 'ons-http' | 'remoting-4', filter: string) => ({
      application: 'app',
      family,
      orderly: false,
      subscriptions: [{ topic: 'steps', filter }],
      place,
    });
    const sender = (family: 'remoting-4' | 'grpc-5') => ({ application: 'app', family, types: ['FIFO' as const], place });
    const plan = textOf(
      filesOf(
        migrationModel({
          topics: [topic('steps', { type: 'FIFO', senders: [sender('remoting-4'), sender('grpc-5')] })],
          groups: [group('GID_mixed', { consumers: [consumer('ons-http', 'a'), consumer('remoting-4', 'b')] })],
          stages: [{ number: 1, topics: ['steps'], groups: ['GID_mixed'], applications: ['app'] }],
        }),
      ),
      'plan.md',
    );
    assert.match(plan, /`steps` is ordered and written by clients of several SDKs \(grpc-5, remoting-4\)/);
    assert.match(plan, /Group `GID_mixed` is read by clients of several SDKs \(ons-http, remoting-4\)/);
    assert.match(plan, /consumers of group `GID_mixed` subscribe differently/);
    assert.match(plan, /stop the senders of `steps`/);
  });

  it('warns of ordered topics that Remoting senders could not reach', () => {
    const sender = { application: 'app', family: 'remoting-4' as const, types: ['FIFO' as const], place };
    const planOf = (isOrderedBySelector?: true): string =>
      textOf(
        filesOf(
          migrationModel({
            topics: [topic('steps', { type: 'FIFO', senders: [sender], ...(isOrderedBySelector && { isOrderedBySelector }) })],
            stages: [{ number: 1, topics: ['steps'], groups: [], applications: ['app'] }],
          }),
        ),
        'plan.md',
      );
    assert.match(planOf(true), /`steps` are ordered by a queue selector/);
    assert.doesNotMatch(planOf(), /queue selector/);
  });

  it('says that there is nothing to move', () => {
    const files = filesOf(migrationModel());
    assert.match(textOf(files, 'plan.md'), /nothing to move/);
    assert.match(textOf(files, 'README.md'), /the files create nothing/);
  });

  it('says where files could not be read', () => {
    const files = kitFiles({ model: shop, result: { ...emptyResult, errors: [{ path: 'a', message: 'unreadable' }] }, locale: 'en' });
    for (const path of ['README.md', 'plan.md']) assert.match(textOf(files, path), /\*\*1 files could not be read or analysed/, path);
  });

  it('lets no name of the code out of its quotes', async () => {
    const model = migrationModel({
      topics: hostileNames.map((name) => topic(name, { type: 'NORMAL' })),
      groups: hostileNames.map((name) => group(name)),
      grants: hostileNames.flatMap((name) => [grant('Topic', name), grant('Group', name, { application: name })]),
      stages: [{ number: 1, topics: hostileNames, groups: hostileNames, applications: hostileNames }],
      applications: hostileNames.map((name) => ({ name, families: [], sendsTo: [name], groups: [], consumes: [] })),
      legacyResources: hostileNames.map((name) => ({ type: name, address: name, names: [name], place: { ...place, path: name } })),
    });
    const files = filesOf(model);
    for (const path of ['topics.csv', 'groups.csv', 'acl.csv']) {
      const cells = textOf(files, path).split(/\r\n|,/);
      assert.deepEqual(
        cells.filter((cell) => /^"?[=+@-]/.test(cell)),
        [],
        path,
      );
    }
    assert.ok(Array.isArray(await sheetOf(files, 'topics.xlsx')));
    for (const path of ['plan.md', 'README.md', 'terraform/old-resources.md']) {
      const outside = textOf(files, path).replace(/(`+)(?:(?!\1)[^\n])+\1/g, '');
      assert.ok(!outside.includes('<script>'), path);
      assert.ok(!/^touch hacked/m.test(outside), path);
    }
    for (const [path, content] of files) {
      if (!path.endsWith('.tf')) continue;
      assert.ok(!String(content).includes('hacked'), path);
    }
  });
});
