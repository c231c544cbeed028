import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adapter, parse, project, rowsOf } from './support.js';

const head = `const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');
const client = new MQClient('h', 'a', 's');
const consumer = client.getConsumer('', 't', 'g');
`;

const program = `${head}
class Worker {
  constructor(deps) { this.deps = deps; this.producer = client.getProducer('', 'orders'); }
  async send({ id, delay }) {
    const props = new MessageProperties();
    if (delay > 0) props.startDeliverTime(Date.now() + delay);
    return (await this.producer.publishMessage(\`order \${id}\`, 'TagA', props)).body.MessageId;
  }
  async poll() {
    for (;;) {
      try {
        const res = await consumer.consumeMessage(16, 3);
        await consumer.ackMessage(res.body.map((m) => m.ReceiptHandle));
      } catch (e) {
        if (e.Code && e.Code.indexOf('MessageNotExist') > -1) continue;
        throw e;
      }
    }
  }
}
module.exports = { Worker, client };
`;

describe('robustness of the script analysis', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  it('takes any damaged text, and its facts', () => {
    fc.assert(
      fc.property(
        fc.nat(program.length),
        fc.nat(40),
        fc.constantFrom('', '}', '(', '`', '${', '/*', "'", '<<<<<<< HEAD\n', '\u0000', '消息'),
        (at, length, inserted) => {
          const text = program.slice(0, at) + inserted + program.slice(at + length);
          const { files } = project({ 'a.js': text, 'b.ts': `import { Worker, client } from './a';\nnew Worker(client).send({});` });
          for (const file of files.values()) {
            assert.ok(file.syntaxErrors >= 0);
            for (const { start, end } of adapter.comments(file)) assert.ok(start < end && end <= file.source.text.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('tells the same whatever the order of the files', () => {
    const texts: readonly (readonly [string, string])[] = [
      ['a.js', program],
      ['b.js', `const { client } = require('./a');\nmodule.exports = client.getProducer('', 'b');`],
      ['c.js', `require('./b').publishMessage('x').then((r) => r.requestId);`],
    ];
    const rows = (order: readonly (readonly [string, string])[]): string[] =>
      texts.flatMap(([path]) => project(Object.fromEntries(order)).uses(path));
    assert.deepEqual(rows([...texts].reverse()), rows(texts));
  });

  it('does not follow itself for ever', () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `function f${i}() { return f${i + 1}(); }`).join('\n');
    const entangled = Array.from(
      { length: 120 },
      (_, i) => `class C${i} extends mix(C${(i * 7) % 120}, C${(i * 11) % 120}) {
  get(x) { return this.get(x).next(this.items[${i}]) || new C${(i + 1) % 120}().get(this); }
  next(y) { this.items.push(y, this.get(y)); return y.get(this.next(y)); }
}`,
    ).join('\n');
    const branches = Array.from({ length: 400 }, (_, i) => `if (k === ${i}) { r = consumer.consumeMessage(${i}); } else `).join('');
    for (const text of [
      chain,
      `const mix = (a, b) => class extends (a || b) {};\n${entangled}`,
      `let r;\n${branches}{}\nr.then((x) => x.body);`,
    ]) {
      assert.deepEqual(
        rowsOf(head + text).filter((row) => row !== 'MQConsumer.consumeMessage'),
        ['MessageProperties', 'MQClient', 'MQClient.getConsumer'],
      );
      assert.ok(adapter.facts(parse(head + text)));
    }
  }).timeout(60_000);

  it('finds uses in very long files too', () => {
    const filler = Array.from({ length: 12_000 }, (_, i) => `const value${i} = compute(${i}, 'some text here');`).join('\n');
    assert.deepEqual(rowsOf(`${head}${filler}\nconsumer.ackMessage([]);`), [
      'MessageProperties',
      'MQClient',
      'MQClient.getConsumer',
      'MQConsumer.ackMessage',
    ]);
  }).timeout(60_000);
});
