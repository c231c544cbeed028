import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/engine/edits.js';
import type { LocatedReport } from '../../../server/engine/rule.js';
import { render } from '../../../server/l10n/messages.js';
import { known, type Value } from '../../../server/model/values.js';
import { messageLimits } from '../../../rules/checks/message-limits/rule.js';
import { nameLimits } from '../../../rules/checks/name-limits/rule.js';
import { problemOf, type NameKind } from '../../../rules/checks/name-limits/problems.js';
import { targetOf } from '../../../rules/knowledge/editions.js';
import { reportsOf, workspaceBuilder, type WorkspaceBuilder } from '../../support/workspace.js';

const standard = targetOf({ edition: 'standard', values: {}, topics: {}, instances: {} });
const serverless = targetOf({ edition: 'serverless-standard', values: {}, topics: {}, instances: {} });
const letters = (length: number): string => 'o'.repeat(length);

describe('name-limits: names', () => {
  const table: readonly (readonly [NameKind, string, string | undefined, string?])[] = [
    ['topic', 'orders', undefined],
    ['topic', letters(60), undefined],
    ['topic', letters(61), 'error length', letters(60)],
    ['group', letters(60), undefined],
    ['group', letters(64), 'error length', letters(60)],
    ['topic', `${letters(50)}_created_by_shop`, 'error length', `${letters(50)}_created`],
    ['topic', 'orders.created', 'warning characters', 'orders_created'],
    ['group', 'GID:orders/1', 'warning characters', 'GID_orders_1'],
    ['topic', 'a%b', undefined],
    ['topic', 'TBW102', 'error reserved', 'app_TBW102'],
    ['topic', 'rmq_sys_orders', 'error reserved', 'app_rmq_sys_orders'],
    ['topic', 'SHOP_REPLY_TOPIC', 'error reserved', 'SHOP_REPLY_TOPIC_app'],
    ['group', 'DEFAULT_CONSUMER', 'error reserved', 'app_DEFAULT_CONSUMER'],
    ['group', 'CID_RMQ_SYS_x', 'error reserved', 'app_CID_RMQ_SYS_x'],
    ['topic', 'DEFAULT_CONSUMER', undefined],
    ['topic', '%DLQ%GID_orders', 'error dead-letters'],
    ['topic', '%RETRY%GID_orders', 'error retries'],
    ['topic', '<your topic>', undefined],
    ['topic', '${mq.topic}', undefined],
    ['topic', '您的Topic', undefined],
    ['topic', '*', undefined],
  ];
  for (const [kind, name, expected, proposal] of table) {
    it(`${kind} ${name}`, () => {
      const problem = problemOf(kind, name, standard);
      assert.equal(problem && `${problem.severity} ${problem.reason}`, expected);
      assert.equal(problem?.proposal, proposal);
    });
  }

  it('topics of serverless instances have 128 characters, groups have not', () => {
    assert.equal(problemOf('topic', letters(128), serverless), undefined);
    assert.equal(problemOf('topic', letters(129), serverless)?.reason, 'length');
    assert.equal(problemOf('group', letters(61), serverless)?.reason, 'length');
  });

  it('says that no edition is set', () => {
    const assumed = targetOf({ values: {}, topics: {}, instances: {} });
    assert.match(render(problemOf('topic', letters(61), assumed)?.message ?? { key: '' }, 'en'), /No `edition` is set/);
    assert.doesNotMatch(render(problemOf('topic', letters(61), standard)?.message ?? { key: '' }, 'en'), /edition/);
  });
});

describe('name-limits: places', () => {
  function dotted(): WorkspaceBuilder {
    const builder = workspaceBuilder({ 'A.java': 'send("order.created");', 'app.yml': 'topic: order.created\n' });
    builder.send('A.java', 'send', { topics: builder.literal('A.java', 'order.created') });
    builder.consumer('A.java', 'send', { subscriptions: [{ part: {}, topics: builder.literal('app.yml', 'order.created'), filters: [] }] });
    return builder;
  }

  it('are all named, and renamed together', () => {
    const workspace = dotted().build();
    const reports = reportsOf(nameLimits, workspace);
    assert.deepEqual(
      reports.map(({ path, related, fixGroup }) => [path, related?.map((other) => other.path), fixGroup]),
      [
        ['A.java', ['app.yml'], 'name-limits:topic:order.created'],
        ['app.yml', ['A.java'], 'name-limits:topic:order.created'],
      ],
    );
    const [rewrite] = reports[0]?.rewrites ?? [];
    assert.equal(rewrite?.grade, 'suggested');
    const texts = [...rewrite.edits].map(([path, edits]) => {
      const result = applyEdits(workspace.textOf(path) ?? '', edits);
      return result.ok && result.text;
    });
    assert.deepEqual(texts, ['send("order_created");', 'topic: order_created\n']);
  });

  it('are left to a person where one is no text of its own', () => {
    const builder = dotted();
    builder.send('A.java', 'send', { topics: [{ kind: 'known', value: 'order.created', trail: [] }] });
    assert.deepEqual(
      reportsOf(nameLimits, builder.build()).map(({ fix, rewrites }) => [fix, rewrites]),
      [
        ['manual', undefined],
        ['manual', undefined],
        ['manual', undefined],
      ],
    );
  });

  it('are left to a person where the new name is taken', () => {
    const builder = workspaceBuilder({ 'A.java': 'send("a.b"); send("a_b");' });
    builder.send('A.java', 'send("a.b")', { topics: builder.literal('A.java', 'a.b') });
    builder.send('A.java', 'send("a_b")', { topics: builder.literal('A.java', 'a_b') });
    assert.deepEqual(
      reportsOf(nameLimits, builder.build()).map(({ fix }) => fix),
      ['manual'],
    );
  });

  it("leave a producer's group alone", () => {
    const builder = workspaceBuilder({ 'A.java': `new Producer("${letters(61)}")` });
    builder.producer('A.java', 'new Producer', { groups: builder.literal('A.java', letters(61)) });
    assert.deepEqual(reportsOf(nameLimits, builder.build()), []);
  });

  it('of resources that exist on 5.x fit', () => {
    const text = `topic_name = "${letters(100)}"`;
    const builder = workspaceBuilder({ 'main.tf': text });
    const { range } = builder.at('main.tf', letters(100));
    builder.declareTopic('main.tf', { name: { value: known(letters(100)), range }, by: 'terraform', generation: 5, range });
    assert.deepEqual(reportsOf(nameLimits, builder.build()), []);
  });
});

describe('message-limits', () => {
  function bytes(body: Value | undefined, properties: Value | undefined): LocatedReport[] {
    const builder = workspaceBuilder({ 'A.java': 'send(BODY, PROPERTIES);' });
    builder.send('A.java', 'send', {
      part: {
        ...(body && { bodyBytes: { value: body, range: builder.at('A.java', 'BODY').range } }),
        ...(properties && { propertyBytes: { value: properties, range: builder.at('A.java', 'PROPERTIES').range } }),
      },
    });
    return reportsOf(messageLimits, builder.build());
  }

  it('takes 4 MB of body and 16 KB of properties', () => {
    assert.deepEqual(bytes(known(4_194_304), known(16_384)), []);
  });

  it('stands at what is too large', () => {
    assert.deepEqual(
      bytes(known(4_194_305), known(16_385)).map(({ range, data }) => [range.start, data?.['bytes'], data?.['limitBytes']]),
      [
        [5, 4_194_305, 4_194_304],
        [11, 16_385, 16_384],
      ],
    );
  });

  it('says nothing of what is not known', () => {
    assert.deepEqual(bytes({ kind: 'unknown', why: 'call-result', trail: [] }, undefined), []);
  });
});
