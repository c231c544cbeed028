import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/engine/edits.js';
import type { LocatedReport } from '../../../server/engine/rule.js';
import { render } from '../../../server/l10n/messages.js';
import type { MessageType } from '../../../server/model/messaging.js';
import { unknown } from '../../../server/model/values.js';
import type { Resolved, Workspace } from '../../../server/model/workspace.js';
import { mixedMessageTypes } from '../../../rules/checks/mixed-message-types/rule.js';
import { reportsOf, workspaceBuilder, type WorkspaceBuilder } from '../../support/workspace.js';

const typeReports = (workspace: Workspace): LocatedReport[] => reportsOf(mixedMessageTypes, workspace);

/** One file per sender: `send("<topic>")` of the types. */
function sendersOf(
  senders: Readonly<Record<string, readonly MessageType[]>>,
  more: Readonly<Record<string, string>> = {},
): WorkspaceBuilder {
  const builder = workspaceBuilder({ ...Object.fromEntries(Object.keys(senders).map((path) => [path, `send("orders");\n`])), ...more });
  for (const [path, types] of Object.entries(senders))
    builder.send(path, 'send("orders")', { types, topics: builder.literal(path, 'orders'), part: { types } });
  return builder;
}

function severities(builder: WorkspaceBuilder, settings?: Parameters<WorkspaceBuilder['build']>[0]): (string | undefined)[] {
  return typeReports(builder.build(settings)).map(({ path, severity }) => `${path} ${severity}`);
}

/** All files after the first report's rewrite. */
function rewritten(workspace: Workspace): Readonly<Record<string, string>> | undefined {
  const [rewrite] = typeReports(workspace)[0]?.rewrites ?? [];
  if (!rewrite) return undefined;
  return Object.fromEntries(
    [...rewrite.edits].map(([path, edits]) => {
      const result = applyEdits(workspace.textOf(path) ?? '', edits);
      assert.ok(result.ok);
      return [path, result.text];
    }),
  );
}

function reasonOf(builder: WorkspaceBuilder): string {
  const [report] = typeReports(builder.build());
  assert.equal(report?.fix, 'manual');
  assert.equal(report.rewrites, undefined);
  return render(report.message, 'en');
}

describe('mixed-message-types', () => {
  it('is an error at every sender, with the others', () => {
    const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.ts': ['DELAY'], 'C.java': ['FIFO'] });
    assert.deepEqual(severities(builder), ['A.java error', 'B.ts error', 'C.java error']);
    const [report] = typeReports(builder.build());
    assert.ok(report);
    assert.match(
      render(report.message, 'en'),
      /^Topic `orders` gets NORMAL messages here and others elsewhere: DELAY \(B\.ts:1\), FIFO \(C\.java:1\)\./,
    );
    assert.deepEqual(
      report.related?.map(({ path }) => path),
      ['B.ts', 'C.java'],
    );
  });

  it('is no finding with one type', () => {
    assert.deepEqual(severities(sendersOf({ 'A.java': ['DELAY'], 'B.java': ['DELAY'] })), []);
  });

  it('is a warning where a type depends on a condition', () => {
    assert.deepEqual(severities(sendersOf({ 'A.java': ['NORMAL', 'DELAY'] })), ['A.java warning']);
    assert.deepEqual(severities(sendersOf({ 'A.java': ['NORMAL', 'DELAY'], 'B.java': ['DELAY'] })), ['A.java warning', 'B.java warning']);
  });

  it('tells one message that is ordered and delayed from two', () => {
    const builder = workspaceBuilder({ 'A.java': 'send("orders");' });
    const given = { value: unknown('call-result'), range: builder.at('A.java', 'send').range };
    builder.send('A.java', 'send', {
      types: ['FIFO', 'DELAY'],
      topics: builder.literal('A.java', 'orders'),
      part: { messageGroup: given, deliveryTime: { ...given, unit: 'moment' } },
    });
    assert.match(reasonOf(builder), /^This message to topic `orders` has an ordering key and a delivery time/);
  });

  it('is less on a broker of the open source, which knows MIXED, and in examples', () => {
    const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'] });
    assert.deepEqual(severities(builder, { edition: 'open-source' }), ['A.java warning', 'B.java warning']);
    assert.match(render(typeReports(builder.build({ edition: 'open-source' }))[0]?.message ?? { key: '' }, 'en'), /MIXED/);
    assert.deepEqual(severities(sendersOf({ 'examples/A.java': ['NORMAL'], 'examples/B.java': ['DELAY'] })), [
      'examples/A.java info',
      'examples/B.java info',
    ]);
  });

  it('is no finding about what stands for a name in samples', () => {
    const builder = workspaceBuilder({ 'A.java': 'a("${TOPIC}");', 'B.java': 'b("${TOPIC}");' });
    builder.send('A.java', 'a(', { types: ['NORMAL'], topics: builder.literal('A.java', '${TOPIC}') });
    builder.send('B.java', 'b(', { types: ['DELAY'], topics: builder.literal('B.java', '${TOPIC}') });
    assert.deepEqual(severities(builder), []);
  });

  it('leaves tests out', () => {
    assert.deepEqual(severities(sendersOf({ 'src/main/A.java': ['NORMAL'], 'src/test/B.java': ['DELAY'] })), []);
  });

  it('compares senders profile by profile', () => {
    const builder = workspaceBuilder({ 'A.java': 'a();', 'B.java': 'b();', 'dev.yml': 't: orders', 'prod.yml': 't: orders' });
    const inProfile = (file: string, profile: string): Resolved => builder.literal(file, 'orders', 'orders', profile);
    builder.send('A.java', 'a()', { types: ['NORMAL'], topics: inProfile('dev.yml', 'dev') });
    builder.send('B.java', 'b()', { types: ['DELAY'], topics: inProfile('prod.yml', 'prod') });
    assert.deepEqual(severities(builder), []);
    builder.send('B.java', 'b()', { types: ['DELAY'], topics: inProfile('dev.yml', 'dev') });
    assert.deepEqual(severities(builder), ['A.java error', 'B.java error']);
  });

  it('is an error where several files of the configuration say the same name', () => {
    const builder = workspaceBuilder({ 'A.java': 'a();', 'B.java': 'b("orders");', 'app.yml': 't: orders', 'map.yml': 't: orders' });
    const topics = [...builder.literal('app.yml', 'orders'), ...builder.literal('map.yml', 'orders')];
    builder.send('A.java', 'a()', { types: ['NORMAL'], topics });
    builder.send('B.java', 'b("orders")', { types: ['DELAY'], topics: builder.literal('B.java', 'orders') });
    assert.deepEqual(severities(builder), ['A.java error', 'B.java error']);
    assert.match(reasonOf(builder), /stands in several places/);
  });

  it('is a warning where the topic is one of several', () => {
    const builder = workspaceBuilder({ 'A.java': 'a("orders", "bills");', 'B.java': 'b("orders");' });
    builder.send('A.java', 'a("orders", "bills")', {
      types: ['NORMAL'],
      topics: [...builder.literal('A.java', 'orders'), ...builder.literal('A.java', 'bills')],
    });
    builder.send('B.java', 'b("orders")', { types: ['DELAY'], topics: builder.literal('B.java', 'orders') });
    assert.deepEqual(severities(builder), ['A.java warning', 'B.java warning']);
  });

  describe('splits', () => {
    it('the topic where each name is of one type', () => {
      const workspace = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'], 'C.java': ['FIFO'] }).build();
      assert.deepEqual(rewritten(workspace), { 'B.java': 'send("orders_delay");\n', 'C.java': 'send("orders_fifo");\n' });
      const [rewrite] = typeReports(workspace)[0]?.rewrites ?? [];
      assert.equal(rewrite?.grade, 'suggested');
      assert.equal(rewrite.differences.length, 1);
    });

    it('so that the most frequent type keeps the name, and new names are free', () => {
      const builder = sendersOf(
        { 'A.java': ['DELAY'], 'B.java': ['FIFO'], 'C.java': ['FIFO'], 'D.java': ['NORMAL'] },
        { 'E.java': 'send("orders_delay");' },
      );
      builder.send('E.java', 'send("orders_delay")', { types: ['DELAY'], topics: builder.literal('E.java', 'orders_delay') });
      assert.deepEqual(rewritten(builder.build()), {
        'A.java': 'send("orders_delay_2");\n',
        'B.java': 'send("orders_fifo");\n',
        'C.java': 'send("orders_fifo");\n',
      });
    });

    it('with a second subscription beside the first', () => {
      const consumer = 'class C {\r\n  void start() {\r\n    consumer.subscribe("orders", "*", listener);\r\n  }\r\n}\r\n';
      const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'] }, { 'C.java': consumer });
      builder.consumer('C.java', 'consumer.subscribe', {
        subscriptions: [{ part: {}, topics: builder.literal('C.java', 'orders'), filters: [] }],
      });
      assert.equal(
        rewritten(builder.build())?.['C.java'],
        consumer.replace('"*", listener);\r\n', '"*", listener);\r\n    consumer.subscribe("orders_delay", "*", listener);\r\n'),
      );
    });

    it('in configuration as in code', () => {
      const builder = workspaceBuilder({ 'A.java': 'a();', 'B.java': 'b();', 'app.yml': 'normal: orders\ndelayed: orders\n' });
      const second = builder.at('app.yml', 'orders', 1);
      builder.send('A.java', 'a()', { types: ['NORMAL'], topics: builder.literal('app.yml', 'orders') });
      builder.send('B.java', 'b()', { types: ['DELAY'], topics: [{ kind: 'known', value: 'orders', site: second, trail: [] }] });
      assert.deepEqual(rewritten(builder.build()), { 'app.yml': 'normal: orders\ndelayed: orders_delay\n' });
    });
  });

  describe('leaves to a person, with the reason', () => {
    it('a type that depends on a condition', () => {
      assert.match(reasonOf(sendersOf({ 'A.java': ['NORMAL', 'DELAY'], 'B.java': ['DELAY'] })), /by hand: the type at A\.java:1 depends/);
    });

    it('a message whose type is not known', () => {
      const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'], 'C.java': [] });
      assert.match(reasonOf(builder), /of which type the message at C\.java:1 is sent is not known/);
    });

    it('a producer made for the topic', () => {
      const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'] }, { 'P.java': 'setTopics("orders")' });
      builder.producer('P.java', 'setTopics', { topics: builder.literal('P.java', 'orders') });
      assert.match(reasonOf(builder), /the producer at P\.java:1 is made for the topic/);
    });

    it('a name that serves two types', () => {
      const builder = workspaceBuilder({ 'A.java': 'a(TOPIC); b(TOPIC); String TOPIC = "orders";' });
      builder.send('A.java', 'a(TOPIC)', { types: ['NORMAL'], topics: builder.literal('A.java', 'orders') });
      builder.send('A.java', 'b(TOPIC)', { types: ['DELAY'], topics: builder.literal('A.java', 'orders') });
      assert.match(reasonOf(builder), /name at A\.java:1 serves several types/);
    });

    it('a name that serves sender and consumer', () => {
      const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'] });
      builder.consumer('B.java', 'send', { subscriptions: [{ part: {}, topics: builder.literal('B.java', 'orders'), filters: [] }] });
      assert.match(reasonOf(builder), /name at B\.java:1 serves several types, or senders and consumers/);
    });

    it('a name that is put together', () => {
      const builder = workspaceBuilder({ 'A.java': 'a();', 'B.java': 'b();' });
      const topics: Resolved = [{ kind: 'known', value: 'orders', trail: [] }];
      builder.send('A.java', 'a()', { types: ['NORMAL'], topics });
      builder.send('B.java', 'b()', { types: ['DELAY'], topics });
      assert.match(reasonOf(builder), /name at A\.java:1 is no text of its own/);
    });

    it('a subscription with code in it', () => {
      const text = 'consumer.subscribe("orders", "*", (m, c) -> { return null; });';
      const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'] }, { 'C.java': text });
      builder.consumer('C.java', 'consumer', { subscriptions: [{ part: {}, topics: builder.literal('C.java', 'orders'), filters: [] }] });
      assert.match(reasonOf(builder), /consumer at C\.java:1 needs a second subscription/);
    });

    it('a topic that infrastructure code declares', () => {
      const builder = sendersOf({ 'A.java': ['NORMAL'], 'B.java': ['DELAY'] }, { 'main.tf': 'topic = "orders"' });
      const { range } = builder.at('main.tf', 'orders');
      builder.declareTopic('main.tf', {
        name: { value: { kind: 'known', value: 'orders', trail: [] }, range },
        by: 'terraform',
        generation: 4,
        range,
      });
      assert.match(reasonOf(builder), /declared at main\.tf:1/);
    });

    it('a name that would be too long', () => {
      const name = 'o'.repeat(58);
      const builder = workspaceBuilder({ 'A.java': `a("${name}")`, 'B.java': `b("${name}")` });
      builder.send('A.java', 'a(', { types: ['NORMAL'], topics: builder.literal('A.java', name) });
      builder.send('B.java', 'b(', { types: ['DELAY'], topics: builder.literal('B.java', name) });
      assert.match(reasonOf(builder), /too long for a topic/);
    });
  });
});
