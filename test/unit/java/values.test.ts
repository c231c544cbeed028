import assert from 'node:assert/strict';
import type { Value } from '../../../server/model/values.js';
import { loadParser, marked, project } from './support.js';

function valueOf(body: string, others: Readonly<Record<string, string>> = {}): Value {
  const resolver = project({ 'A.java': `package p; ${body}`, ...others }).resolver('A.java');
  return resolver.constantOf(marked(resolver.file));
}

/** Without the trail. */
function plain(value: Value): object {
  const { trail, ...rest } = value;
  assert.ok(Array.isArray(trail));
  return rest;
}

describe('Java: what is known of values', () => {
  before(loadParser);

  const known: readonly (readonly [title: string, body: string, value: string | number | boolean | null])[] = [
    ['a text', 'class A { Object o = /*?*/"a\\tb\\u4e2d"; }', 'a\tb中'],
    ['a text block', 'class A { Object o = /*?*/"""\n    a\n      b\n    """; }', 'a\n  b\n'],
    ['a number', 'class A { long o = /*?*/86_400_000L; }', 86_400_000],
    ['a hexadecimal number', 'class A { long o = /*?*/0xFF; }', 255],
    ['a negative number', 'class A { long o = /*?*/-5; }', -5],
    ['null', 'class A { Object o = /*?*/null; }', null],
    ['arithmetic', 'class A { long o = /*?*/3 * 24 * 60 * 60 * 1000L; }', 259_200_000],
    ['a constant', 'class A { static final String T = "topic"; Object o = f(/*?*/T); }', 'topic'],
    ['a constant by its class', 'class A { static final String T = "topic"; Object o = f(/*?*/A.T); }', 'topic'],
    ['a constant of constants', 'class A { static final String P = "a_"; static final String T = P + "b"; Object o = f(/*?*/T); }', 'a_b'],
    ['a local', 'class A { void f() { String t = "topic"; g(/*?*/t); } }', 'topic'],
    ['a local that is set once', 'class A { void f() { String t; t = "topic"; g(/*?*/t); } }', 'topic'],
    ['a field that is set in the constructor', 'class A { final String t; A() { this.t = "topic"; } void f() { g(/*?*/t); } }', 'topic'],
    ['a method that only returns', 'class A { String t() { return "topic"; } void f() { g(/*?*/t()); } }', 'topic'],
    ['a ternary with one outcome', 'class A { Object o = /*?*/true ? "a" : "a"; }', 'a'],
    ['a cast', 'class A { Object o = /*?*/(long) 5; }', 5],
  ];
  for (const [title, body, value] of known) it(title, () => assert.deepEqual(plain(valueOf(body)), { kind: 'known', value }));

  it('keeps the trail', () => {
    const value = valueOf('class A { static final String T = "topic"; Object o = f(/*?*/T); }');
    assert.deepEqual(
      value.trail.map((step) => [step.path, step.message.key, step.message.args?.['name']]),
      [['A.java', 'java.constantDefined', 'T']],
    );
  });

  it('a method that subclasses override is any of them, but not behind super', () => {
    const others = { 'B.java': 'package p; class B extends C { String t() { return "b"; } }', 'C.java': 'package p; class C extends A {}' };
    const base = (call: string): string => `class A { String t() { return "a"; } void f() { g(/*?*/${call}); } }`;
    for (const call of ['t()', 'this.t()']) {
      const value = valueOf(base(call), others);
      assert.equal(value.kind, 'one-of');
      assert.deepEqual(value.kind === 'one-of' && value.values.map((each) => each.kind === 'known' && each.value), ['a', 'b']);
    }
    assert.deepEqual(plain(valueOf(base('new A().t()'), others)), { kind: 'known', value: 'a' });
    assert.deepEqual(plain(valueOf(base('t()').replace('String t', 'final String t'), others)), { kind: 'known', value: 'a' });
    assert.deepEqual(plain(valueOf(base('t()'), { 'B.java': 'package p; class B { String t() { return "b"; } }' })), {
      kind: 'known',
      value: 'a',
    });
  });

  it('no text with a fraction in it, which Java writes its own way', () => {
    for (const text of ['"t" + 1.0f', '1e3 + "t"', '"t" + (float) 2'])
      assert.deepEqual(plain(valueOf(`class A { Object o = /*?*/(${text}); }`)), { kind: 'unknown', why: 'composed' }, text);
  });

  it('a constant or an enum field of another file', () => {
    const others = {
      'T.java': 'package p; public interface T { String ORDERS = "orders"; }',
      'E.java': 'package p; class E { static String get() { return "e"; } }',
    };
    assert.deepEqual(plain(valueOf('class A { Object o = f(/*?*/T.ORDERS); }', others)), { kind: 'known', value: 'orders' });
    assert.deepEqual(plain(valueOf('import static p.T.ORDERS; class A { Object o = f(/*?*/ORDERS); }', others)), {
      kind: 'known',
      value: 'orders',
    });
    assert.deepEqual(plain(valueOf('class A { Object o = f(/*?*/E.get()); }', others)), { kind: 'known', value: 'e' });
  });

  it('configuration keys', () => {
    assert.deepEqual(plain(valueOf('class A { @Value("${mq.topic}") String t; void f() { g(/*?*/t); } }')), {
      kind: 'configuration-key',
      key: 'mq.topic',
    });
    assert.deepEqual(plain(valueOf('class A { @Value("${mq.topic:orders}") String t; void f() { g(/*?*/this.t); } }')), {
      kind: 'configuration-key',
      key: 'mq.topic',
      fallback: { kind: 'known', value: 'orders', trail: [] },
    });
    const settings = {
      'Settings.java':
        'package p; @lombok.Data @ConfigurationProperties(prefix = "aliyun.mq") public class Settings { private String orderTopic; }',
      'Plain.java':
        'package p; @ConfigurationProperties("aliyun.mq") public class Plain { private String orderTopic; public String getOrderTopic() { return orderTopic; } public void setOrderTopic(String t) { this.orderTopic = t; } }',
    };
    for (const name of ['Settings', 'Plain'])
      assert.deepEqual(plain(valueOf(`class A { void f(${name} s) { g(/*?*/s.getOrderTopic()); } }`, settings)), {
        kind: 'configuration-key',
        key: 'aliyun.mq.order-topic',
      });
    assert.deepEqual(plain(valueOf('class A { void f(Environment e) { g(/*?*/e.getProperty("mq.topic")); } }')), {
      kind: 'configuration-key',
      key: 'mq.topic',
    });
  });

  it('parameters', () => {
    assert.deepEqual(plain(valueOf('class A { void f(String t) { g(/*?*/t); } }')), {
      kind: 'parameter',
      name: 't',
      slot: { method: 'java:p.A#f(String)', index: 0 },
    });
    assert.deepEqual(plain(valueOf('class A { final String t; A(String topic) { t = topic; } void f() { g(/*?*/t); } }')), {
      kind: 'parameter',
      name: 'topic',
      slot: { method: 'java:p.A#<init>(String)', index: 0 },
    });
  });

  const unknown: readonly (readonly [title: string, body: string, why: string])[] = [
    ['a field that others can set, too', 'class A { public String t = "a"; void h() { t = "b"; } void f() { g(/*?*/t); } }', 'reassigned'],
    ['an injected field that is set', 'class A { @Value("${k}") String t; void h() { t = "x"; } void f() { g(/*?*/t); } }', 'reassigned'],
    ['the result of a call', 'class A { void f(Foo x) { g(/*?*/x.topic()); } }', 'call-result'],
    ['a name of another file that is not known', 'class A { void f() { g(/*?*/Topics.ORDERS); } }', 'other-file'],
  ];
  for (const [title, body, why] of unknown) it(`not: ${title}`, () => assert.deepEqual(plain(valueOf(body)), { kind: 'unknown', why }));

  it('a variable that is made of itself many times over costs no time', () => {
    const body = `class A { int count; void f() { count = ${'b ? count + 1 : '.repeat(40)} count; g(/*?*/count); } boolean b; }`;
    assert.ok(JSON.stringify(valueOf(body)).length < 20_000);
    const doubled = Array.from({ length: 60 }, (_, i) => `static final String C${i} = C${i + 1} + C${i + 1};`).join(' ');
    assert.equal(valueOf(`class A { ${doubled} static final String C60 = ""; Object o = f(/*?*/C0); }`).kind, 'unknown');
  });

  it('a constant that is defined by itself', () => {
    assert.equal(valueOf('class A { static final String A = B; static final String B = A; Object o = f(/*?*/A); }').kind, 'unknown');
  });
});
