import assert from 'node:assert/strict';
import { join } from 'node:path';
import { isRepeatable } from '../../../rules/checks/delay-too-long/due-property.js';
import { laidOut, styleOf } from '../../../rules/checks/delay-too-long/text-style.js';
import { analysedEngine, readTree } from '../../support/product-engine.js';

const fixtures = join(import.meta.dirname, '../../fixtures/delay');

/** What sending in steps makes of a fixture that was changed; undefined where it is not offered. */
async function stepped(
  name: string,
  change: (text: string) => string,
  more: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const [[path, text] = ['', '']] = readTree(join(fixtures, name, 'before'));
  const changed = change(text);
  assert.ok(changed !== text || Object.keys(more).length > 0, 'nothing was changed');
  const engine = await analysedEngine(new Map([[path, changed], ...Object.entries(more)]));
  assert.ok(engine.findings().some(({ ruleId }) => ruleId === 'delay-too-long'));
  const [steps] = engine.plans().filter(({ alternativeTo }) => alternativeTo !== undefined);
  if (!steps) return undefined;
  const { files, refused } = engine.fix({ grades: ['suggested'], plans: [steps.id] });
  assert.deepEqual(refused, []);
  return files[0]?.after;
}

const listener = 'java/steps-of-a-listener';
const loop = 'java/steps-of-a-loop';
const node = 'node/steps-of-a-listener';

const refused: readonly (readonly [string, string, (text: string) => string])[] = [
  [
    'the time can not be asked for twice',
    listener,
    (text) => text.replace('Duration.ofDays(30).toMillis()', 'Math.max(step.getAndAdd(1), Duration.ofDays(30).toMillis())'),
  ],
  ['the listener is a method', listener, (text) => text.replace(/message -> \{[^}]*\}/, 'this::consume')],
  [
    'there are two producers',
    listener,
    (text) => text.replace('private final Producer producer;', 'private final Producer producer;\n    private Producer other;'),
  ],
  ['the producer is made after the listener', listener, (text) => text.replace(/( +producer = .*\n)([\s\S]*?\.build\(\);\n)/, '$2$1')],
  ['the topic is not known', listener, (text) => text.replace('String TOPIC = "order-reminders"', 'String TOPIC = System.getenv("TOPIC")')],
  [
    'the message may be sent without a time',
    listener,
    (text) => text.replace('"DUE"', '').replace('.setTopic(TOPIC)\n', '.setTopic(TOPIC)\n                .setMessageGroup(order)\n'),
  ],
  ['the property is in use', listener, (text) => text.replace('"remind "', '"DUE_AT "')],
  [
    'the consumer is asked in two places',
    loop,
    (text) => text.replace('            for (', '            consumer.receive(1, Duration.ofSeconds(9));\n            for ('),
  ],
  [
    'exceptions of the loop are handled elsewhere',
    loop,
    (text) => text.replace(/for \(MessageView[\s\S]*?\n {12}\}/, (found) => `try { ${found} } catch (ClientException e) { }`),
  ],
  ['the listener is not async', node, (text) => text.replace('async consume', 'consume')],
  [
    'the message has properties',
    node,
    (text) => text.replace("tag: 'review',", "tag: 'review', properties: new Map([['source', 'web']]),"),
  ],
  ['the message takes over another', node, (text) => text.replace("tag: 'review',", "...{ tag: 'review' },")],
  [
    'a second variable has the name of the producer',
    node,
    (text) =>
      text
        .replace('(order: string)', '(order: string, producer = order)')
        .replace('await producer.send', 'await globalProducer.send')
        .replace('const consumer', 'const globalProducer = producer;\nconst consumer'),
  ],
];

describe('sending in steps', function () {
  this.timeout(20_000);

  for (const [why, name, change] of refused) {
    it(`is not offered where ${why}`, async () => assert.equal(await stepped(name, change), undefined));
  }

  it('is not offered where another file consumes the topic', async () => {
    const other = `import { SimpleConsumer } from 'rocketmq-client-nodejs';
export const audit = new SimpleConsumer({ endpoints: 'x', namespace: '', consumerGroup: 'GID_audit', subscriptions: new Map([['order-reminders', '*']]) });`;
    assert.equal(await stepped(node, (text) => text, { 'audit.ts': other }), undefined);
  });

  it('keeps line ends and quotes', async () => {
    const after = await stepped(node, (text) => text.replaceAll('\n', '\r\n').replaceAll("'", '"'));
    assert.ok(after);
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(after.includes("'"), false);
  });

  it('is written once: the second run has nothing to say', async () => {
    const [after] = readTree(join(fixtures, listener, 'after'));
    const engine = await analysedEngine(new Map(after ? [after] : []));
    assert.deepEqual(engine.findings(), []);
  });

  for (const [expression, expected] of [
    ['due', true],
    ['System.currentTimeMillis() + Duration.ofDays(30).toMillis()', true],
    ['Instant.now().plus(order.getDays()).toEpochMilli()', true],
    ['Date.now() + 30 * day', true],
    ['next()', false],
    ['counter.getAndIncrement()', false],
    ['i++', false],
    ['queue.getNext()', false],
    ['Math.random() * day', false],
    ['"1" + due', false],
    ['due /* later */', false],
  ] as const) {
    it(`${expression} ${expected ? 'may' : 'may not'} be written twice`, () => assert.equal(isRepeatable(expression), expected));
  }

  it('lays lines out as the file does', () => {
    assert.deepEqual(styleOf('class A {\n\tint a;\n\tint b;\n}\n'), { eol: '\n', indent: '\t', quote: "'", semicolon: ';' });
    assert.deepEqual(styleOf('const a = "x"\r\nif (a) {\r\n    run("y")\r\n}\r\n'), {
      eol: '\r\n',
      indent: '    ',
      quote: '"',
      semicolon: '',
    });
    assert.equal(laidOut(['a {', '  b', '', '}'], styleOf('if (a) {\n   b;\n}'), ' '), ' a {\n    b\n\n }');
  });
});
