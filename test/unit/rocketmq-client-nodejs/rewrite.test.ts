import assert from 'node:assert/strict';
import { loadParser, mainLines, rewriteFiles, rewriteText, script } from './support.js';

/** The send that becomes of `lines`, as the main function of a script has it. */
function sent(...lines: readonly string[]): string {
  return mainLines(rewriteText(script(...lines)).text);
}

describe('Node rewrite', () => {
  before(function () {
    this.timeout(20_000);
    return loadParser();
  });

  describe('values of a message', () => {
    const cases: readonly (readonly [string, readonly string[], string])[] = [
      ['a literal body', ["await producer.publishMessage('hi');"], "await producer.send({ topic: 'orders', body: Buffer.from('hi') });"],
      [
        'a body that may be anything',
        ['await producer.publishMessage(body);'],
        "await producer.send({ topic: 'orders', body: Buffer.from(String(body)) });",
      ],
      [
        'a tag that may be empty',
        ["await producer.publishMessage('hi', key);"],
        "await producer.send({ topic: 'orders', tag: key || undefined, body: Buffer.from('hi') });",
      ],
      ['an empty tag', ["await producer.publishMessage('hi', '');"], "await producer.send({ topic: 'orders', body: Buffer.from('hi') });"],
      [
        'a key that may be null',
        ['const p = new MessageProperties();', 'p.messageKey(key);', "await producer.publishMessage('hi', null, p);"],
        "await producer.send({\n  topic: 'orders',\n  keys: key == null ? [] : [String(key)],\n  body: Buffer.from('hi'),\n});",
      ],
      [
        'a delivery time that may be 0',
        ['const p = new MessageProperties();', 'p.startDeliverTime(at);', "await producer.publishMessage('hi', '', p);"],
        "await producer.send({\n  topic: 'orders',\n  ...(at > 0 ? { deliveryTimestamp: new Date(Number(at)) } : {}),\n  body: Buffer.from('hi'),\n});",
      ],
      [
        'a number as sharding key',
        ['const p = new MessageProperties();', 'p.shardingKey(0);', "await producer.publishMessage('hi', '', p);"],
        "await producer.send({ topic: 'orders', messageGroup: String(0), body: Buffer.from('hi') });",
      ],
      [
        'raw keys of the old service',
        [
          'const p = new MessageProperties();',
          "p.putProperty('__SHARDINGKEY', 'a');",
          "p.putProperty('KEYS', 'k');",
          "await producer.publishMessage('hi', '', p);",
        ],
        "await producer.send({ topic: 'orders', keys: ['k'], messageGroup: 'a', body: Buffer.from('hi') });",
      ],
    ];
    for (const [title, lines, expected] of cases) {
      it(title, () => assert.equal(sent(...lines), expected));
    }

    it('keeps setters in their place when a value changes before the send', () => {
      const text = sent(
        'const p = new MessageProperties();',
        'let n = 1;',
        "p.putProperty('n', n);",
        'n = 2;',
        "await producer.publishMessage(String(n), '', p);",
      );
      assert.match(text, /\(p\.properties \?\?= new Map\(\)\)\.set\('n', String\(n\)\);\nn = 2;/);
      assert.match(text, /send\(\{ \.\.\.p, topic/);
    });

    it('never leaves an else to the wrong if', () => {
      const { text } = rewriteText(
        script(
          'const p = new MessageProperties();',
          'if (at) p.messageKey(key);',
          'else p.shardingKey(at);',
          "await producer.publishMessage('a', '', p);",
        ),
      );
      assert.match(text, /if \(at\) \{ if \(key != null\) p\.keys = \[String\(key\)\]; \}\n {2}else/);
    });

    it('leaves a message with order and delivery time to a person', () => {
      const { grade, blockers } = rewriteText(
        script(
          'const p = new MessageProperties();',
          "p.shardingKey('a');",
          'p.startDeliverTime(at);',
          "await producer.publishMessage('a', '', p);",
        ),
      );
      assert.equal(grade, 'manual');
      assert.match(blockers.join(), /^orderedAndDelayed/);
    });
  });

  describe('endpoints', () => {
    const endpointOf = (argument: string, path = 'a.js'): string | undefined => {
      const { text } = rewriteText(
        `const { MQClient } = require('@aliyunmq/mq-http-sdk');\nconst p = new MQClient(${argument}, 'a', 'b').getProducer('', 't');\nexports.f = () => p.publishMessage('x');\n`,
        path,
      );
      return /endpoints: (.*),$/m.exec(text)?.[1];
    };
    it('lose their scheme as literals', () => assert.equal(endpointOf("'http://host:8080/'"), "'host:8080'"));
    it('lose their scheme when the program runs', () =>
      assert.equal(endpointOf('config.endpoint'), "config.endpoint.replace(/^https?:\\/\\//, '')"));
    it('are bracketed where they are more than a name', () =>
      assert.equal(endpointOf("a || 'b'"), "(a || 'b').replace(/^https?:\\/\\//, '')"));
    it('are texts for the compiler', () =>
      assert.equal(endpointOf('process.env.EP', 'a.ts'), "(process.env.EP ?? '').replace(/^https?:\\/\\//, '')"));
  });

  describe('what it leaves to a person', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      [
        'a handle that is stored',
        "const c = client.getConsumer('', 't', 'g');\nexports.f = async (db) => { const r = await c.consumeMessage(1, 3); db.save(r.body[0].ReceiptHandle); };",
        /handleLeaves/,
      ],
      [
        'messages that go to code out of sight',
        "const c = client.getConsumer('', 't', 'g');\nexports.f = async (bus) => { const r = await c.consumeMessage(1, 3); bus.emit('x', r.body); };",
        /unknownValue/,
      ],
      [
        'a method that is replaced',
        "const p = client.getProducer('', 't');\np.publishMessage = async () => {};\nexports.f = async () => { await p.publishMessage('a'); };",
        /unsupportedUse/,
      ],
      [
        'a consumer that comes from out of sight',
        '/** @param {import("@aliyunmq/mq-http-sdk").MQConsumer} c */\nexports.f = async (c) => { const r = await c.consumeMessage(1, 3); return r.body.length; };',
        /lifecycle/,
      ],
      ['the protocol itself', "exports.f = () => client.request('GET', '/');", /lowLevel/],
      ['an own subclass', 'class M extends MessageProperties {}\nexports.M = M;', /subclass|unsupportedUse/],
      [
        'a promise that a generator yields',
        "const p = client.getProducer('', 't');\nexports.f = function* () { yield p.publishMessage('a'); };",
        /generator/,
      ],
      [
        'a value of the answer that is gone',
        "const p = client.getProducer('', 't');\nexports.f = async () => { const r = await p.publishMessage('a'); return r.requestId; };",
        /noCounterpart/,
      ],
      [
        'a test of another code',
        "const p = client.getProducer('', 't');\nexports.f = async () => { try { await p.publishMessage('a'); } catch (e) { if (e.Code === 'Unheard') return 1; } };",
        /errorTest/,
      ],
    ];
    for (const [title, code, blocker] of cases) {
      it(title, () => {
        const text = `const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');\nconst client = new MQClient('e', 'a', 'b');\n${code}\n`;
        const result = rewriteText(text);
        assert.equal(result.grade, 'manual');
        assert.equal(result.text, text);
        assert.match(result.blockers.join('\n'), blocker);
      });
    }

    it('a file with syntax errors', () => {
      const result = rewriteText(`${script("await producer.publishMessage('a');")}\nconst broken = (;`);
      assert.deepEqual([result.grade, result.blockers.map((blocker) => blocker.split(':')[0])], ['manual', ['syntaxErrors']]);
    });
  });

  describe('errors', () => {
    it('tests for a name of a code that has numbers now', () => {
      const { text, differences } = rewriteText(
        script(
          'try {',
          "  await producer.publishMessage('a');",
          '} catch (e) {',
          "  if (e.Code && e.Code === 'TopicNotExist') console.log('no topic');",
          '}',
        ),
      );
      assert.match(text, /if \(e\.code === 40402\) console\.log/);
      assert.deepEqual(differences, ['errorCode']);
    });
  });

  it('covers each use once, with a plan whose edits leave nothing behind', () => {
    const { plans, texts } = rewriteFiles({
      'mq.js': "const { MQClient } = require('@aliyunmq/mq-http-sdk');\nexports.client = new MQClient('e', 'a', 'b');\n",
      'send.js':
        "const { client } = require('./mq');\nconst producer = client.getProducer('', 'orders');\nexports.send = async (body) => { await producer.publishMessage(body); };\n",
    });
    assert.equal(plans.length, 1);
    const uses = plans.flatMap(({ uses: covered }) => covered.map(({ path, use }) => `${path}:${use.range.start}`));
    assert.equal(new Set(uses).size, uses.length);
    const again = rewriteFiles(Object.fromEntries(texts));
    assert.deepEqual(again.plans, []);
  });

  it('keeps line endings and the indentation of the file', () => {
    const { text } = rewriteText(script("await producer.publishMessage('a');").replaceAll('\n', '\r\n').replaceAll('  ', '\t'));
    assert.ok(!/[^\r]\n/.test(text));
    assert.match(text, /\r\n\tawait producer\.startup\(\);\r\n\tawait producer\.send/);
  });
});
