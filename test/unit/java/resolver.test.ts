import assert from 'node:assert/strict';
import { loadParser, typeAtMarker } from './support.js';

const imports = `
import com.aliyun.mq.http.*;
import com.aliyun.mq.http.model.*;
import com.aliyun.mq.http.common.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;
`;

/** A class body in which one expression is marked, and the expression's type. */
const cases: readonly (readonly [title: string, body: string, type: string])[] = [
  ['a local', 'void f(MQClient c) { MQProducer p = c.getProducer("t"); /*?*/p.publishMessage(null); }', 'model.TopicMessage'],
  ['a chain', 'void f(MQClient c) { Object o = /*?*/c.getProducer("t").publishMessage(null).getMessageId(); }', 'java.lang.String'],
  ['a field', 'MQConsumer c; void f() { Object o = /*?*/c.consumeMessage(1, 1); }', 'java.util.List<model.Message>'],
  ['this.field', 'MQConsumer c; void f() { Object o = /*?*/this.c.consumeMessage(1, 1); }', 'java.util.List<model.Message>'],
  ['Outer.this.field', 'MQConsumer c; class B { void f() { Object o = /*?*/A.this.c; } }', 'MQConsumer'],
  ['a static field by its class', 'static MQConsumer c; void f() { Object o = /*?*/A.c; }', 'MQConsumer'],
  ['a field of another object', 'MQConsumer c; void f(A other) { Object o = /*?*/other.c; }', 'MQConsumer'],
  ['a parameter shadows a field', 'MQConsumer c; void f(MQClient c) { Object o = /*?*/c; }', 'MQClient'],
  ['a local shadows a field from its declaration on', 'MQConsumer c; void f() { Object o = /*?*/c; MQClient c = null; }', 'MQConsumer'],
  ['a local of an inner block ends with it', 'MQConsumer c; void f() { { MQClient c = null; } Object o = /*?*/c; }', 'MQConsumer'],
  ['var', 'void f(MQClient k) { var p = k.getProducer("t"); Object o = /*?*/p; }', 'MQProducer'],
  ['var of a construction', 'void f() { var m = new TopicMessage(); Object o = /*?*/m; }', 'model.TopicMessage'],
  ['var in a loop', 'void f(List<Message> l) { for (var m : l) { Object o = /*?*/m; } }', 'model.Message'],
  ['a cast', 'void f(Object x) { Object o = /*?*/((MQClient) x).getProducer("t"); }', 'MQProducer'],
  ['a ternary', 'void f(MQClient k, boolean b) { Object o = /*?*/b ? null : k.getProducer("t"); }', 'MQProducer'],
  ['parentheses', 'void f(MQClient k) { Object o = /*?*/((k)).getProducer("t"); }', 'MQProducer'],
  [
    'an assignment as a value',
    'void f(MQClient k) { MQProducer p; Object o = /*?*/(p = k.getProducer("t")).getTopicName(); }',
    'java.lang.String',
  ],
  ['the element of a list', 'void f(List<Message> l) { Object o = /*?*/l.get(0); }', 'model.Message'],
  ['the loop over a list', 'void f(List<Message> l) { for (Message m : l) { Object o = /*?*/m.getReceiptHandle(); } }', 'java.lang.String'],
  ['an iterator', 'void f(List<Message> l) { Object o = /*?*/l.iterator().next(); }', 'model.Message'],
  ['a wildcard list', 'void f(List<? extends Message> l) { Object o = /*?*/l.get(0); }', 'model.Message'],
  ['an array', 'void f(Message[] l) { Object o = /*?*/l[0]; }', 'model.Message'],
  ['an array in a loop', 'void f(Message[] l) { for (var m : l) { Object o = /*?*/m; } }', 'model.Message'],
  ['varargs', 'void f(Message... l) { Object o = /*?*/l[0]; }', 'model.Message'],
  ['dimensions behind a name', 'void f() { Message l[] = null; Object o = /*?*/l[0]; }', 'model.Message'],
  ['map values', 'Map<String, MQProducer> m; void f() { Object o = /*?*/m.get("x"); }', 'MQProducer'],
  ['a concrete map', 'ConcurrentHashMap<String, MQProducer> m; void f() { Object o = /*?*/m.get("x"); }', 'MQProducer'],
  [
    'computeIfAbsent',
    'Map<String, MQProducer> m; MQClient k; void f() { Object o = /*?*/m.computeIfAbsent("x", t -> k.getProducer(t)); }',
    'MQProducer',
  ],
  [
    'map entries',
    'Map<String, MQProducer> m; void f() { for (Map.Entry<String, MQProducer> e : m.entrySet()) { Object o = /*?*/e.getValue(); } }',
    'MQProducer',
  ],
  [
    'var of map entries',
    'Map<String, MQProducer> m; void f() { for (var e : m.entrySet()) { Object o = /*?*/e.getValue(); } }',
    'MQProducer',
  ],
  ['map.forEach', 'Map<String, MQProducer> m; void f() { m.forEach((k, v) -> { Object o = /*?*/v; }); }', 'MQProducer'],
  ['list.forEach', 'void f(List<Message> l) { l.forEach(m -> { Object o = /*?*/m; }); }', 'model.Message'],
  [
    'stream().forEach',
    'void f(List<Message> l) { l.stream().filter(x -> x != null).forEach(m -> { Object o = /*?*/m; }); }',
    'model.Message',
  ],
  [
    'stream().map',
    'void f(List<Message> l) { Object o = /*?*/l.stream().map(m -> m.getReceiptHandle()); }',
    'java.util.stream.Stream<java.lang.String>',
  ],
  [
    'stream().map with a reference',
    'void f(List<Message> l) { Object o = /*?*/l.stream().map(Message::getReceiptHandle); }',
    'java.util.stream.Stream<java.lang.String>',
  ],
  ['collect', 'void f(List<Message> l) { Object o = /*?*/l.stream().collect(Collectors.toList()); }', 'java.util.List<model.Message>'],
  [
    'collect behind map',
    'void f(List<Message> l) { Object o = /*?*/l.stream().map(Message::getReceiptHandle).collect(Collectors.toList()); }',
    'java.util.List<java.lang.String>',
  ],
  ['Optional', 'void f(Optional<Message> m) { Object o = /*?*/m.map(x -> x.getMessageTag()).orElse(null); }', 'java.lang.String'],
  ['a supplier', 'Supplier<MQProducer> s; void f() { Object o = /*?*/s.get(); }', 'MQProducer'],
  [
    'ThreadLocal.withInitial',
    'void f(MQClient k) { Object o = /*?*/ThreadLocal.withInitial(() -> k.getProducer("t")).get(); }',
    'MQProducer',
  ],
  ['AtomicReference', 'java.util.concurrent.atomic.AtomicReference<MQClient> r; void f() { Object o = /*?*/r.get(); }', 'MQClient'],
  [
    'an asynchronous result',
    'void f(MQProducer p) { Object o = /*?*/p.asyncPublishMessage(null, null).getResult(); }',
    'model.TopicMessage',
  ],
  ['a method of the file', 'MQProducer make() { return null; } void f() { Object o = /*?*/make(); }', 'MQProducer'],
  [
    'an overloaded method of the file',
    'String make(int x) { return ""; } MQProducer make(String x) { return null; } void f() { Object o = /*?*/make("a"); }',
    'MQProducer',
  ],
  ['a generic method of the file', '<T> T same(T x) { return x; } void f(MQClient k) { Object o = /*?*/same(k); }', 'MQClient'],
  ['a method of an inner class', 'class B { MQClient k() { return null; } } void f(B b) { Object o = /*?*/b.k(); }', 'MQClient'],
  ['a method of the outer class', 'MQClient k() { return null; } class B { void f() { Object o = /*?*/k(); } }', 'MQClient'],
  ['an inherited field', 'static class P { MQClient k; } static class Q extends P { void f() { Object o = /*?*/k; } }', 'MQClient'],
  [
    'an inherited method',
    'static class P { MQClient k() { return null; } } static class Q extends P { void f() { Object o = /*?*/k(); } }',
    'MQClient',
  ],
  [
    'super',
    'static class P { MQClient k() { return null; } } static class Q extends P { void f() { Object o = /*?*/super.k(); } }',
    'MQClient',
  ],
  ['a generic superclass', 'static class P<T> { T k; } static class Q extends P<MQClient> { void f() { Object o = /*?*/k; } }', 'MQClient'],
  [
    'a local of a lambda',
    'void f(MQClient k) { Runnable r = () -> { MQProducer p = k.getProducer("t"); Object o = /*?*/p; }; }',
    'MQProducer',
  ],
  [
    'a captured local',
    'void f(MQProducer p) { new Thread(() -> { Object o = /*?*/p.publishMessage(null); }).start(); }',
    'model.TopicMessage',
  ],
  [
    'a captured local in an anonymous class',
    'void f(final MQProducer p) { new Thread(new Runnable() { public void run() { Object o = /*?*/p; } }).start(); }',
    'MQProducer',
  ],
  [
    'a callback parameter',
    'Object o = new AsyncCallback<TopicMessage>() { public void onSuccess(TopicMessage m) { Object o = /*?*/m.getMessageId(); } public void onFail(Exception e) { } };',
    'java.lang.String',
  ],
  [
    'a lambda for an own interface',
    'interface Work { void run(MQProducer p); } void with(Work w) { } void f() { with(p -> { Object o = /*?*/p; }); }',
    'MQProducer',
  ],
  [
    'a generic own function',
    'interface Work<T> { T run(MQProducer p); } <T> T with(Work<T> w) { return null; } void f() { Object o = /*?*/with(p -> p.publishMessage(null)); }',
    'model.TopicMessage',
  ],
  ['a typed lambda parameter', 'void f() { Consumer<Message> c = (Message m) -> { Object o = /*?*/m; }; }', 'model.Message'],
  ['a lambda for a declared type', 'void f() { Consumer<Message> c = m -> { Object o = /*?*/m; }; }', 'model.Message'],
  ['a lambda that is returned', 'Consumer<Message> f() { return m -> { Object o = /*?*/m; }; }', 'model.Message'],
  [
    'try with resources',
    'static class R implements AutoCloseable { MQClient k; public void close() { } } void f() { try (R r = new R(); var q = r) { Object o = /*?*/q.k; } }',
    'MQClient',
  ],
  ['a caught exception', 'void f() { try { } catch (ServiceException e) { Object o = /*?*/e.getRequestId(); } }', 'java.lang.String'],
  [
    'several caught exceptions',
    'void f() { try { } catch (ServiceException | ClientException e) { Object o = /*?*/e; } }',
    'java.lang.RuntimeException',
  ],
  [
    'an instanceof pattern',
    'void f(Throwable t) { if (t instanceof AckMessageException e) { Object o = /*?*/e.getErrorMessages(); } }',
    'java.util.Map<java.lang.String, model.ErrorMessageResult>',
  ],
  [
    'a negated instanceof pattern',
    'void f(Throwable t) { if (!(t instanceof AckMessageException e)) return; Object o = /*?*/e; }',
    'common.AckMessageException',
  ],
  [
    'the second of two patterns',
    'void f(Object t) { if (t instanceof Message e) { } else if (t instanceof TopicMessage e) { Object o = /*?*/e; } }',
    'model.TopicMessage',
  ],
  [
    'a switch expression',
    'void f(int i, MQClient k) { Object o = /*?*/switch (i) { case 1 -> k.getProducer("a"); default -> null; }; }',
    'MQProducer',
  ],
  ['a switch pattern', 'void f(Object t) { switch (t) { case Message m -> { Object o = /*?*/m; } default -> { } } }', 'model.Message'],
  ['a record component', 'record Pair(MQClient k) { Object f() { return /*?*/k; } }', 'MQClient'],
  ['a record accessor', 'record Pair(MQClient k) { } Object f(Pair p) { return /*?*/p.k(); }', 'MQClient'],
  ['an enum constant', 'enum Kind { A; MQClient k; } void f() { Object o = /*?*/Kind.A.k; }', 'MQClient'],
  ['text', 'void f(int i) { Object o = /*?*/i + ":" + i; }', 'java.lang.String'],
  ['a long sum', 'void f() { Object o = /*?*/System.currentTimeMillis() + 10 * 1000; }', 'long'],
  ['a class literal', 'void f() { Object o = /*?*/Message.class; }', 'java.lang.Class<model.Message>'],
  [
    'a bean by its class',
    'org.springframework.context.ApplicationContext c; void f() { Object o = /*?*/c.getBean(MQProducer.class); }',
    'MQProducer',
  ],
  ['nothing known', 'void f(Foo foo) { Object o = /*?*/foo.bar(); }', ''],
  ['an unknown receiver of a known name', 'void f() { Object o = /*?*/somewhere().getProducer("t"); }', ''],
];

describe('Java resolver: types of expressions', () => {
  before(loadParser);
  for (const [title, body, type] of cases) {
    it(title, () => {
      assert.equal(typeAtMarker(`${imports}class A { ${body} }`), type);
    });
  }

  it('a fully qualified name', () => {
    assert.equal(typeAtMarker('class A { void f(com.aliyun.mq.http.MQClient k) { Object o = /*?*/k.getProducer("t"); } }'), 'MQProducer');
    assert.equal(
      typeAtMarker('class A { void f() { Object o = /*?*/new com.aliyun.mq.http.model.TopicMessage(); } }'),
      'model.TopicMessage',
    );
  });

  it('Lombok getters of the class itself', () => {
    const body = 'private final MQProducer producer; void f(A a) { Object o = /*?*/a.getProducer(); }';
    assert.equal(typeAtMarker(`${imports}@lombok.Data class A { ${body} }`), 'MQProducer');
    assert.equal(typeAtMarker(`${imports}class A { @lombok.Getter ${body} }`), 'MQProducer');
    assert.equal(typeAtMarker(`${imports}class A { ${body} }`), '');
  });
});
