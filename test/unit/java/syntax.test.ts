import assert from 'node:assert/strict';
import { argumentsOf, child, enclosing, nodeAt, parts, walk } from '../../../server/languages/java/index.js';
import { adapter, loadParser, membersUsed, project, usesIn } from './support.js';

describe('Java: syntax trees', () => {
  before(loadParser);

  const parse = (text: string): ReturnType<typeof adapter.parse> => adapter.parse({ path: 'A.java', text, language: 'java' });

  it('offsets count UTF-16 code units, behind emoji and Chinese too', () => {
    const text = '// 😀 消息\nclass 类 { String s = "😀😀"; Object o = new Foo(); }';
    const file = parse(text);
    const kinds = [...walk(file.root)].filter((node) =>
      ['line_comment', 'string_literal', 'object_creation_expression'].includes(node.kind),
    );
    assert.deepEqual(
      kinds.map((node) => file.text(node)),
      ['// 😀 消息', '"😀😀"', 'new Foo()'],
    );
    assert.deepEqual(adapter.comments(file), [{ start: 0, end: 8 }]);
  });

  it('lines end with CRLF, LF or CR', () => {
    const lines = ['import com.aliyun.mq.http.MQClient;', 'class A {', '  // 说明', '  void f(MQClient k) {', '    k.close();', '  }', '}'];
    for (const end of ['\r\n', '\n']) assert.deepEqual(usesIn(project({ 'A.java': lines.join(end) }), 'A.java'), ['5:7 MQClient#close']);
  });

  it('a byte order mark', () => {
    assert.deepEqual(membersUsed('\uFEFFimport com.aliyun.mq.http.MQClient; class A { void f(MQClient k) { k.close(); } }'), [
      'MQClient#close',
    ]);
  });

  it('empty and blank files', () => {
    for (const text of ['', ' ', '\n\n', '// only a comment']) {
      assert.equal(parse(text).syntaxErrors, 0);
      assert.equal(project({ 'A.java': text }).analysis('A.java'), undefined);
    }
  });

  it('keeps what is code apart from comments between it', () => {
    const file = parse('class A { Object o = f(/* a */ 1, // b\n 2); }');
    const call = [...walk(file.root)].find((node) => node.kind === 'method_invocation');
    assert.ok(call);
    assert.deepEqual(
      argumentsOf(call).map((node) => file.text(node)),
      ['1', '2'],
    );
    assert.equal(child(call, 'arguments')?.children.length, 4);
    assert.equal(parts(call).length, 2);
  });

  it('finds nodes by range and what is around them', () => {
    const text = 'class A { void f() { while (true) { try { g(); } finally { } } } }';
    const file = parse(text);
    const start = text.indexOf('g()');
    const node = nodeAt(file.root, { start, end: start + 1 });
    assert.equal(node.kind, 'identifier');
    assert.deepEqual(
      (['statement', 'block', 'try', 'loop', 'method', 'type'] as const).map((what) => enclosing(node, what)?.kind),
      ['expression_statement', 'block', 'try_statement', 'while_statement', 'method_declaration', 'class_declaration'],
    );
  });

  describe('broken code', () => {
    const good = 'import com.aliyun.mq.http.MQClient;\nclass A {\n  void f(MQClient k) { k.close(); }\n';
    const broken: readonly (readonly [string, string])[] = [
      ['half-typed', `${good}  void g(MQClient k) { k. }\n}`],
      ['a missing brace', `${good}  void g() {\n`],
      ['conflict markers', `${good}<<<<<<< HEAD\n  int a;\n=======\n  int b;\n>>>>>>> other\n}`],
      ['an unterminated string', `${good}  String s = "abc;\n}`],
      ['not Java at all', `${good}}\n# a heading\n- a list`],
    ];
    for (const [title, text] of broken) {
      it(title, () => {
        assert.ok(parse(text).syntaxErrors > 0);
        assert.deepEqual(usesIn(project({ 'A.java': text }), 'A.java'), ['3:26 MQClient#close']);
      });
    }

    it('binary content', () => {
      const text = String.fromCharCode(...Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256));
      assert.ok(parse(text).syntaxErrors > 0);
      assert.equal(project({ 'A.java': text }).analysis('A.java'), undefined);
    });
  });

  describe('depth', function () {
    this.timeout(60_000);
    const head = 'import com.aliyun.mq.http.MQClient; class A { void f(MQClient k) { k.close(); }';
    const deep: readonly (readonly [string, string])[] = [
      ['parentheses', `int x = ${'('.repeat(20_000)}1${')'.repeat(20_000)};`],
      ['blocks', `void g() { ${'{'.repeat(20_000)}${'}'.repeat(20_000)} }`],
      ['a sum', `String s(String a) { return a${' + a'.repeat(20_000)}; }`],
      ['a chain of calls', `Object o(StringBuilder b) { return b${'.append("x")'.repeat(20_000)}; }`],
      ['else if', `void g(int i) { ${'if (i == 1) { } else '.repeat(5_000)} { } }`],
      ['lambdas', `Object o = ${'() -> '.repeat(5_000)} 1;`],
      ['what is sent', `void g(com.aliyun.mq.http.MQProducer p) { p.publishMessage(${'('.repeat(5_000)}null${')'.repeat(5_000)}); }`],
      ['what is set', `void g(com.aliyun.mq.http.model.TopicMessage m) { m.setMessageBody("a"${' + "b"'.repeat(20_000)}); }`],
      ['nested calls', `Object o(Object a) { return ${'String.valueOf('.repeat(5_000)}a${')'.repeat(5_000)}; }`],
    ];
    for (const [title, body] of deep) {
      it(title, () => {
        const made = project({ 'A.java': `${head} ${body} }` });
        assert.ok(made.uses('A.java').some(({ use }) => use.row === 'com.aliyun.mq.http.MQClient#close()'));
      });
    }
  });
});
