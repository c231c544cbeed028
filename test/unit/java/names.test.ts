import assert from 'node:assert/strict';
import { adapter, loadParser, membersUsed, project, shortRow } from './support.js';

describe('Java: which type a name means', () => {
  before(loadParser);

  const body = 'class A { void f(MQClient k) { k.close(); } }';

  it('an explicit import', () => {
    assert.deepEqual(membersUsed(`import com.aliyun.mq.http.MQClient; ${body}`), ['MQClient#close']);
  });

  it('a wildcard import', () => {
    assert.deepEqual(membersUsed(`import com.aliyun.mq.http.*; ${body}`), ['MQClient#close']);
  });

  it('a fully qualified name', () => {
    assert.deepEqual(membersUsed('class A { void f(com.aliyun.mq.http.MQClient k) { k.close(); } }'), ['MQClient#close']);
  });

  it('no import: nothing', () => {
    assert.deepEqual(membersUsed(body), []);
  });

  it('an import of a class with the same name from elsewhere', () => {
    assert.deepEqual(membersUsed(`import org.example.MQClient; import com.aliyun.mq.http.*; ${body}`), ['*']);
  });

  it('a class of the own file wins over a wildcard import', () => {
    assert.deepEqual(membersUsed(`import com.aliyun.mq.http.*; ${body} class MQClient { void close() { } }`), ['*']);
  });

  it('a nested class wins over an explicit import', () => {
    const nested = 'class A { static class MQClient { void close() { } } void f(MQClient k) { k.close(); } }';
    assert.deepEqual(membersUsed(`import com.aliyun.mq.http.MQClient; ${nested}`), []);
  });

  it('a local class wins over an import', () => {
    const local = 'class A { void f() { class MQClient { void close() { } } new MQClient().close(); } void g(MQClient k) { k.close(); } }';
    assert.deepEqual(membersUsed(`import com.aliyun.mq.http.MQClient; ${local}`), ['MQClient#close']);
  });

  it('a type variable wins over an import', () => {
    const text =
      'import com.aliyun.mq.http.MQProducer; class A<MQClient extends Runnable> { void f(MQClient k, MQProducer p) { k.run(); p.close(); } }';
    assert.deepEqual(membersUsed(text), []);
  });

  it('a class of the own package wins over a wildcard import, not over an explicit one', () => {
    const own = 'package p; public class MQClient { void close() { } }';
    const used = (imported: string): string[] =>
      project({ 'p/A.java': `package p; import ${imported}; ${body}`, 'p/MQClient.java': own })
        .uses('p/A.java')
        .map(({ use }) => shortRow(use.row));
    assert.deepEqual(used('com.aliyun.mq.http.*'), ['*']);
    assert.deepEqual(used('com.aliyun.mq.http.MQClient'), ['MQClient#close']);
  });

  it('asks for declarations that would take a name away from a wildcard import', () => {
    const { index } = project({ 'A.java': `import com.aliyun.mq.http.*; ${body}` });
    assert.ok(adapter.needles(index).includes('class MQClient'));
    const explicit = project({ 'A.java': `import com.aliyun.mq.http.MQClient; ${body}` });
    assert.deepEqual(adapter.needles(explicit.index), ['@ConfigurationProperties', 'A']);
  });

  it('an inherited nested class wins over an import', () => {
    const used = project({
      'p/Base.java': 'package p; public class Base { public static class Message { public String getReceiptHandle() { return ""; } } }',
      'p/A.java':
        'package p; import com.aliyun.mq.http.model.Message; class A extends Base { String f(Message m) { return m.getReceiptHandle(); } }',
    }).uses('p/A.java');
    assert.deepEqual(used, []);
  });

  it('code in a package of the SDK that is not the SDK', () => {
    const own = 'package com.aliyun.mq.http.extra; class A { A() { } static void f() { new A().g(); } void g() { } }';
    assert.deepEqual(membersUsed(own), []);
  });

  it('names in comments and strings', () => {
    assert.deepEqual(
      membersUsed(
        '/* new MQClient() */ class A { String s = "com.aliyun.mq.http.MQClient"; /** {@link com.aliyun.mq.http.MQClient} */ int i; }',
      ),
      [],
    );
  });

  it('a name split over lines', () => {
    assert.deepEqual(membersUsed('class A { void f(com.aliyun // here\n .mq.http.MQClient k) { k\n.close(); } }'), ['MQClient#close']);
  });

  it('static members by static import', () => {
    assert.deepEqual(
      membersUsed(
        'import static com.aliyun.mq.http.common.ClientErrorCode.UNKNOWN; class A { boolean f(String s) { return UNKNOWN.equals(s); } }',
      ),
      ['ClientErrorCode#UNKNOWN'],
    );
    assert.deepEqual(
      membersUsed(
        'import static com.aliyun.mq.http.common.ClientErrorCode.*; class A { boolean f(String s) { return UNKNOWN.equals(s); } }',
      ),
      ['ClientErrorCode#UNKNOWN'],
    );
    assert.deepEqual(
      membersUsed(
        'import static com.aliyun.mq.http.common.http.HttpCallback.setCallbackExecutor; class A { void f() { setCallbackExecutor(null); } }',
      ),
      ['HttpCallback#setCallbackExecutor'],
    );
  });

  it('two modules with a class of the same name: the nearer one', () => {
    const used = project({
      'one/src/p/Holder.java': 'package p; public class Holder { public com.aliyun.mq.http.MQClient client() { return null; } }',
      'two/src/p/Holder.java': 'package p; public class Holder { public Runnable client() { return null; } }',
      'one/src/p/A.java': 'package p; class A { void f(Holder h) { h.client().close(); } }',
      'two/src/p/A.java': 'package p; class A { void f(Holder h) { h.client().run(); } }',
    });
    assert.equal(used.uses('one/src/p/A.java').length, 1);
    assert.equal(used.uses('two/src/p/A.java').length, 0);
    assert.deepEqual(used.analysis('one/src/p/A.java')?.links, ['one/src/p/Holder.java']);
  });
});
