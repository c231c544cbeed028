import assert from 'node:assert/strict';
import type { JavaFile } from '../../../server/languages/java/index.js';
import { byteLength, madePerCall, statementOf } from '../../../server/languages/java/value-at.js';
import { nodeAt } from '../../../server/languages/java/syntax.js';
import { adapter, loadParser, marked, project, single } from './support.js';

/** `method: first argument, second argument` of each call in a file of one of the methods. */
function callsIn(sources: Readonly<Record<string, string>>, path: string, ...methods: readonly string[]): string[] {
  const made = project(sources);
  const found = adapter.callSites?.(made.file(path), made.index, new Set(methods.map((method) => `java:${method}`))) ?? [];
  const text = made.file(path).source.text;
  return found.map(
    (call) =>
      `${call.method.replace(/^java:/, '')} ${text.slice(call.range.start, call.range.end)} ${call.arguments
        .map((argument) => (argument ? (argument.value.kind === 'known' ? String(argument.value.value) : argument.value.kind) : '-'))
        .join(',')}`,
  );
}

const sender = {
  'Sender.java':
    'package p; public class Sender implements Sending { public void send(String topic, long delay) {} public void send(String topic) { send(topic, 0L); } }',
  'Sending.java': 'package p; public interface Sending { void send(String topic, long delay); }',
};
const method = 'p.Sender#send(String,long)';

describe('Java: calls of methods whose parameters are asked for', () => {
  before(loadParser);

  it('by a variable of the class, of an interface, of a subclass, and in the file itself', () => {
    const sources = {
      ...sender,
      'A.java':
        'package p; class A { Sender s; Sending i; Special x; void f() { s.send("a", 1L); i.send("b", 2L); x.send("c", 3L); s.send("d"); } }',
      'Special.java': 'package p; class Special extends Sender { void g() { super.send("e", 5L); send("f", 6L); } }',
    };
    assert.deepEqual(callsIn(sources, 'A.java', method), [
      `${method} send("a", 1L) a,1`,
      `${method} send("b", 2L) b,2`,
      `${method} send("c", 3L) c,3`,
    ]);
    assert.deepEqual(callsIn(sources, 'Special.java', method), [`${method} send("e", 5L) e,5`, `${method} send("f", 6L) f,6`]);
    assert.deepEqual(callsIn(sources, 'Sender.java', method), [`${method} send(topic, 0L) parameter,0`]);
  });

  it('not: other overloads, other classes with such a method, methods that override it', () => {
    const sources = {
      ...sender,
      'A.java': 'package p; class A { Other o; Own w; void f() { o.send("a", 1L); w.send("b", 2L); unknown.send("c", 3L); } }',
      'Other.java': 'package p; class Other { void send(String topic, long delay) {} }',
      'Own.java': 'package p; class Own extends Sender { @Override public void send(String topic, long delay) {} }',
    };
    assert.deepEqual(callsIn(sources, 'A.java', method), []);
  });

  it('constructors: new, this(..), super(..), of Lombok', () => {
    const sources = {
      'Sender.java': 'package p; class Sender { Sender(String topic) {} Sender() { this("a"); } }',
      'Sub.java': 'package p; class Sub extends Sender { Sub() { super("b"); } Object o = new Sender("c"); }',
      'Made.java': 'package p; @RequiredArgsConstructor class Made { private final String topic; private int n; }',
      'A.java': 'package p; class A { Object o = new Made("d"); }',
    };
    const constructor = 'p.Sender#<init>(String)';
    assert.deepEqual(callsIn(sources, 'Sender.java', constructor), [`${constructor} this("a"); a`]);
    assert.deepEqual(callsIn(sources, 'Sub.java', constructor), [`${constructor} super("b"); b`, `${constructor} new Sender("c") c`]);
    assert.deepEqual(callsIn(sources, 'A.java', 'p.Made#<init>(String)'), ['p.Made#<init>(String) new Made("d") d']);
  });

  it('a reference to a method passes what nobody sees', () => {
    const sources = {
      ...sender,
      'A.java': 'package p; class A { Sender s; void f(java.util.function.BiConsumer<String, Long> c) { f(s::send); } }',
    };
    assert.deepEqual(callsIn(sources, 'A.java', method), [`${method} s::send `]);
  });

  it('needles are the names without which there is no call', () => {
    assert.equal(adapter.callNeedle?.('java:p.Sender#send(String,long)'), 'send');
    assert.equal(adapter.callNeedle?.('java:p.q.Sender#<init>(String)'), 'Sender');
    assert.equal(adapter.callNeedle?.('script:a.ts#send'), undefined);
  });
});

describe('Java: files that values come from', () => {
  before(loadParser);

  const wanted = (sources: Readonly<Record<string, string>>): readonly string[] => adapter.wantedModules?.(project(sources).index) ?? [];

  it('classes of constants, by import, by package and by static import', () => {
    const sources = {
      'A.java':
        'package p; import q.Topics; import static q.Groups.ORDERS; import java.util.List; class A { String a = Topics.ORDER, b = Mq.Names.PAY, c = Kind.ONE.getTopic(), d = Hosts.nameServer; A own = A.B; Object t = java.util.Map.of(), u = Own.X; class Own {} void f() { x.Y = 1; } }',
    };
    assert.deepEqual(wanted(sources), ['**/p/Hosts', '**/p/Kind', '**/p/Mq', '**/q/Groups', '**/q/Topics']);
  });

  it('of code that touches an SDK also types of fields, superclasses, and classes with static methods', () => {
    const code = (imported: string): string =>
      `package p; import ${imported}; import q.Props; class A extends Base { Props props; Object o = Settings.get("x"); }`;
    assert.deepEqual(wanted({ 'A.java': code('com.aliyun.mq.http.MQClient') }), ['**/p/Base', '**/p/Settings', '**/q/Props']);
    assert.deepEqual(wanted({ 'A.java': code('java.util.List') }), []);
  });

  it('of classes that configuration fills those of their fields, wherever they stand', () => {
    const sources = {
      'Settings.java': 'package p; @ConfigurationProperties("mq") class Settings { Aliyun aliyun; }',
      'Aliyun.java': 'package p; class Aliyun { Rocket rocket; }',
      'Other.java': 'package p; class Other { Unrelated unrelated; }',
    };
    assert.deepEqual(wanted(sources), ['**/p/Rocket']);
    assert.ok(adapter.needles(project(sources).index).includes('@ConfigurationProperties'));
  });

  it('of callers of such code, and of their callers, the same', () => {
    const sources = {
      'Sender.java': 'package p; import com.aliyun.mq.http.MQClient; class Sender { void send(String topic) {} }',
      'Orders.java': 'package p; class Orders { Sender sender; OrderProperties properties; }',
      'Web.java': 'package p; class Web { Orders orders; WebProperties properties; }',
      'Main.java': 'package p; class Main { Web web; MainProperties properties; }',
    };
    assert.deepEqual(wanted(sources), ['**/p/OrderProperties', '**/p/WebProperties']);
  });

  it('not what is there', () => {
    assert.deepEqual(
      wanted({ 'A.java': 'package p; class A { String a = Topics.ORDER; }', 'Topics.java': 'package p; class Topics {}' }),
      [],
    );
  });
});

describe('Java: what stands around values', () => {
  before(loadParser);

  const at = (file: JavaFile, text: string): ReturnType<typeof nodeAt> => {
    const start = file.source.text.indexOf(text);
    return nodeAt(file.root, { start, end: start + text.length });
  };

  it('the whole statement of a call whose result nobody uses', () => {
    const { file } = single('class A { void f() { p.put("a", "b"); int n = p.put("c", "d"); p.put("e", "f").run(); } }');
    const statement = (text: string): string | undefined => {
      const range = statementOf(at(file, text));
      return range && file.source.text.slice(range.start, range.end);
    };
    assert.equal(statement('p.put("a", "b")'), 'p.put("a", "b");');
    assert.equal(statement('p.put("c", "d")'), undefined);
    assert.equal(statement('p.put("e", "f")'), undefined);
  });

  it('what is made by each call of a method', () => {
    const isShort = (body: string): boolean => {
      const resolver = single(`class A { ${body} }`);
      return madePerCall(marked(resolver.file), resolver) !== undefined;
    };
    assert.ok(isShort('void send() { C c = /*?*/new C(); c.go(); }'));
    assert.ok(isShort('void send() { /*?*/new C().go(); }'));
    assert.ok(!isShort('C c; void send() { c = /*?*/new C(); }'));
    assert.ok(!isShort('void send() { C c = /*?*/new C(); cache.put("a", c); }'));
    assert.ok(!isShort('C make() { return /*?*/new C(); }'));
    assert.ok(!isShort('@Bean void make() { C c = /*?*/new C(); c.go(); }'));
    assert.ok(!isShort('public static void main(String[] a) { C c = /*?*/new C(); c.go(); }'));
    assert.ok(!isShort('static { C c = /*?*/new C(); c.go(); }'));
    assert.ok(!isShort('@PostConstruct void open() { connect(); } private void connect() { C c = /*?*/new C(); c.go(); }'));
  });

  it('bytes of a body', () => {
    const bytes = (expression: string): unknown => {
      const resolver = single(`class A { static final String T = "a中"; void f(byte[] given, String s) { use(/*?*/${expression}); } }`);
      const found = byteLength(marked(resolver.file), resolver);
      return found?.value.kind === 'known' ? found.value.value : undefined;
    };
    assert.equal(bytes('T.getBytes(java.nio.charset.StandardCharsets.UTF_8)'), 4);
    assert.equal(bytes('new byte[1024 * 1024]'), 1_048_576);
    assert.equal(bytes('T.getBytes("GBK")'), undefined);
    assert.equal(bytes('s.getBytes()'), undefined);
    assert.equal(bytes('given'), undefined);
  });
});
