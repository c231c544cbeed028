import assert from 'node:assert/strict';
import { ts } from '../../../server/languages/typescript/index.js';
import { adapter, parse, project, rowsOf } from './support.js';

const sdk = '@aliyunmq/mq-http-sdk';
const program = `const { MQClient } = require('${sdk}');\nconst client = new MQClient('h', 'a', 's');\nclient.getProducer('', 't').publishMessage('x');\n`;

describe('parsing of TypeScript and JavaScript', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  it('counts syntax errors and still finds what stands around them', () => {
    assert.equal(parse(program).syntaxErrors, 0);
    for (const broken of ['client.', 'if (', '<<<<<<< HEAD\nconst a = 1;\n=======\n>>>>>>> main', "const s = 'unterminated"]) {
      const text = `${program}\n${broken}\n`;
      assert.ok(parse(text).syntaxErrors > 0, broken);
      assert.deepEqual(rowsOf(text).slice(0, 3), ['MQClient', 'MQClient.getProducer', 'MQProducer.publishMessage'], broken);
    }
  });

  it('reads every extension, with JSX where it belongs', () => {
    for (const extension of ['js', 'jsx', 'mjs', 'cjs', 'tsx'])
      assert.equal(parse('const a = <b>c</b>;', `a.${extension}`).syntaxErrors, 0, extension);
    for (const extension of ['ts', 'mts', 'cts']) assert.equal(parse('const a = <string>c;', `a.${extension}`).syntaxErrors, 0, extension);
  });

  it('tells ESM from CommonJS', () => {
    assert.equal(parse('import a from "a";', 'a.js').moduleKind, 'esm');
    assert.equal(parse('const a = require("a");', 'a.js').moduleKind, 'commonjs');
    assert.equal(parse('', 'a.mjs').moduleKind, 'esm');
    assert.equal(parse('import a = require("a");', 'a.cts').moduleKind, 'commonjs');
  });

  it('gives offsets in UTF-16 code units', () => {
    const text = `/* 消息 🚀 */ const { MQClient } = require('${sdk}'); /* 🎉 */ new MQClient('h', 'a', 's');`;
    const [use] = project({ 'a.js': text }).analysis('a.js')?.uses ?? [];
    assert.equal(text.slice(use?.range.start, use?.range.end), 'MQClient');
    assert.equal(use?.range.start, text.lastIndexOf('MQClient'));
  });

  it('reads CRLF, a byte order mark and names in Chinese', () => {
    const text = `\uFEFFconst { MQClient: 客户端 } = require('${sdk}');\r\nconst 生产者 = new 客户端('h', 'a', 's').getProducer('', 't');\r\n生产者.publishMessage('x');\r\n`;
    assert.deepEqual(project({ 'a.js': text }).uses('a.js'), [
      '2:17 MQClient',
      '2:36 MQClient.getProducer',
      '3:5 MQProducer.publishMessage',
    ]);
  });

  it('takes empty, binary and very deep texts', () => {
    assert.equal(parse('').syntaxErrors, 0);
    assert.deepEqual(rowsOf(''), []);
    assert.ok(parse('\u0000\u0001\uFFFD\u0000PK\u0003').syntaxErrors > 0);
    for (const deep of [
      `${'('.repeat(20_000)}1${')'.repeat(20_000)}`,
      '{'.repeat(20_000),
      `x${'.y()'.repeat(20_000)}`,
      `a${' + a'.repeat(20_000)}`,
    ]) {
      const file = parse(`${program}${deep}`);
      assert.ok(Number.isInteger(file.syntaxErrors));
      assert.doesNotThrow(() => rowsOf(`${program}${deep}`));
    }
  }).timeout(30_000);

  it('lists comments, not what looks like one', () => {
    const text = `// a\nconst u = 'http://x'; /* b */\nconst r = /\\/\\/ no/;\nconst t = \`// no \${/* c */ u}\`; // d`;
    assert.deepEqual(
      adapter.comments(parse(text)).map(({ start, end }) => text.slice(start, end)),
      ['// a', '/* b */', '/* c */', '// d'],
    );
  });

  it('knows names: scopes, references, assignments, free names', () => {
    const text = `let a = 1;\nfunction f(b) {\n  { let a = b; use(a); }\n  a = 2;\n  for (const [k, { v: w = 3 }] of b) use(k, w);\n  global_ = a;\n  return { a };\n}\nexport { a as z };\nlabel: for (;;) break label;\n`;
    const { bindings } = parse(text, 'a.ts');
    const summary = bindings.declarations.map(
      ({ kind, name, references, assignments }) => `${kind} ${name} ${references.length}/${assignments.length}`,
    );
    assert.deepEqual(
      summary.sort(),
      ['const k 1/1', 'const w 1/2', 'function f 0/0', 'implicit-global global_ 0/1', 'let a 1/1', 'let a 4/2', 'parameter b 2/1'].sort(),
    );
    const inner = bindings.declarations.find(({ name }) => name === 'b')?.identifier;
    assert.ok(inner);
    assert.equal(bindings.isFree('use', inner), false);
    assert.equal(bindings.isFree('a', inner), false);
    assert.equal(bindings.isFree('options', inner), true);
    assert.equal(bindings.lookup('a', inner)?.node.kind, ts.SyntaxKind.VariableDeclaration);
  });
});
