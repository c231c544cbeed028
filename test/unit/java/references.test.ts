import assert from 'node:assert/strict';
import { isEffectivelyFinal, type JavaDeclaration, type JavaResolver } from '../../../server/languages/java/index.js';
import { loadParser, project, single } from './support.js';

function named(resolver: JavaResolver, name: string): JavaDeclaration {
  const found = resolver.file.declarations.find((declaration) => declaration.name === name);
  assert.ok(found, name);
  return found;
}

/** Text around each reference: the statement's own line. */
function linesOf(resolver: JavaResolver, declaration: JavaDeclaration): number[] {
  const { text } = resolver.file.source;
  return resolver.referencesOf(declaration).map((node) => text.slice(0, node.start).split('\n').length);
}

describe('Java: declarations, references, callers', () => {
  before(loadParser);

  it('a field: by name, this, class, another object, from an inner class; not what shadows it', () => {
    const resolver = single(`class A {
      String topic;
      void f(A other) {
        use(topic);
        this.topic = "x";
        use(other.topic);
        { String topic = "shadow"; use(topic); }
        new Thread() { public void run() { use(topic); use(A.this.topic); } };
      }
      void g(B b) { use(b.topic); }
      static class B { String topic; }
      void topic() { topic(); }
    }`);
    assert.deepEqual(linesOf(resolver, named(resolver, 'topic')), [4, 5, 6, 8, 8]);
  });

  it('knows what is written, and how often', () => {
    const resolver = single(`class A {
      int once; int twice = 1; final int fixed; int blank;
      A() { fixed = 1; this.once = 2; }
      void f(int parameter, int changed) {
        twice = 2; changed++;
        int local = 1, later; later = 3;
        for (int i = 0; i < 3; i++) { }
        for (String each : list) { }
      }
    }`);
    const finals = ['once', 'twice', 'fixed', 'blank', 'parameter', 'changed', 'local', 'later', 'i', 'each'].filter((name) =>
      isEffectivelyFinal(named(resolver, name)),
    );
    assert.deepEqual(finals, ['once', 'fixed', 'blank', 'parameter', 'local', 'later', 'each']);
    assert.deepEqual(
      named(resolver, 'i').assignments.map((node) => node.kind),
      ['update_expression'],
    );
  });

  it('every kind of variable with its scope', () => {
    const resolver = single(`class A { int field; enum E { CONSTANT } record R(int component) { }
      void f(int parameter) throws Exception {
        int local;
        for (String each : list) { }
        try (Reader resource = null) { } catch (Exception caught) { }
        Runnable r = () -> { }; Consumer c = inferred -> { }; BiConsumer d = (first, second) -> { }; Consumer e = (String typed) -> { };
        if (o instanceof String pattern) { }
      }
    }`);
    const kinds = Object.fromEntries(
      resolver.file.declarations.map((declaration) => [declaration.name, `${declaration.kind} in ${declaration.scope.kind}`]),
    );
    assert.deepEqual(kinds, {
      field: 'field in class_body',
      CONSTANT: 'enum-constant in enum_body',
      component: 'record-component in class_body',
      parameter: 'parameter in method_declaration',
      local: 'local in block',
      each: 'loop-variable in enhanced_for_statement',
      resource: 'resource in try_with_resources_statement',
      caught: 'catch-parameter in catch_clause',
      r: 'local in block',
      c: 'local in block',
      inferred: 'lambda-parameter in lambda_expression',
      d: 'local in block',
      first: 'lambda-parameter in lambda_expression',
      second: 'lambda-parameter in lambda_expression',
      e: 'local in block',
      typed: 'lambda-parameter in lambda_expression',
      pattern: 'pattern in block',
    });
  });

  it('a resource is not seen by the catch clause', () => {
    const resolver = single(
      'class A { Reader r; void f() { try (Reader r = null) { use(r); } catch (Exception e) { use(r); } finally { use(r); } } }',
    );
    assert.equal(resolver.file.declarations.find((declaration) => declaration.kind === 'resource')?.references.length, 1);
    assert.equal(named(resolver, 'r').references.length, 2);
  });

  it('callers of methods and constructors, overloads apart', () => {
    const resolver = single(`class A {
      A(int i) { }
      A() { this(1); }
      void f(String s) { f(1); this.f(2); new A(3); Runnable r = this::g; }
      void f(int i) { g(); f("x"); A a = new A(); a.g(); }
      void g() { }
    }
    class B extends A { B() { super(5); } }`);
    const callers = resolver.file.methods.map((method) => {
      const parameters = method.parameters.map((parameter) => parameter.typeNode && resolver.file.text(parameter.typeNode)).join();
      return [`${method.name}(${parameters})`, resolver.callersOf(method).map((call) => resolver.file.text(call))];
    });
    assert.deepEqual(Object.fromEntries(callers), {
      'A(int)': ['this(1);', 'new A(3)', 'super(5);'],
      'A()': ['new A()'],
      'f(String)': ['f("x")'],
      'f(int)': ['f(1)', 'this.f(2)'],
      'g()': ['this::g', 'g()', 'a.g()'],
      'B()': [],
    });
  });

  it('what a call throws, of this file, another file, a library', () => {
    const made = project({
      'p/A.java': `package p; import java.io.IOException; import com.aliyun.mq.http.model.TopicMessage;
        class A { void f() throws IOException { } void g(Other o, TopicMessage m, Unknown u) { f(); o.h(); m.setMessageBody("x"); m.getMessageId(); u.x(); } }`,
      'p/Other.java':
        'package p; class Other { static class Failure extends Exception { } void h() throws Failure, InterruptedException { } }',
    });
    const resolver = made.resolver('p/A.java');
    const calls = resolver.file.nodesOf('method_invocation').map((call) => [resolver.file.text(call), resolver.thrownBy(call)]);
    assert.deepEqual(calls, [
      ['f()', ['java.io.IOException']],
      ['o.h()', ['p.Other.Failure', 'java.lang.InterruptedException']],
      ['m.setMessageBody("x")', ['java.io.UnsupportedEncodingException']],
      ['m.getMessageId()', []],
      ['u.x()', undefined],
    ]);
  });

  it('subtypes through files and libraries', () => {
    const made = project({
      'p/A.java': 'package p; class A extends Base { } ',
      'p/Base.java': 'package p; class Base extends com.aliyun.mq.http.common.AckMessageException { }',
    });
    const resolver = made.resolver('p/A.java');
    const type = { name: 'p.A', arguments: [], dimensions: 0 };
    for (const name of ['p.Base', 'com.aliyun.mq.http.common.ServiceException', 'java.lang.RuntimeException', 'java.lang.Throwable'])
      assert.ok(resolver.isSubtype(type, name), name);
    assert.ok(!resolver.isSubtype(type, 'java.lang.Error'));
  });
});
