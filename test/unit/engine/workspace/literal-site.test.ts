import assert from 'node:assert/strict';
import { literalSite } from '../../../../server/engine/workspace/literal-site.js';
import type { Constant } from '../../../../server/model/values.js';

/** The place is between « and », the literal that is to be found between [ and ]. */
const cases: Readonly<Record<string, readonly [value: Constant, text: string]>> = {
  'an expression': ['orders', 'send(«"[orders]"», body)'],
  'an expression in single quotes': ['orders', "send(«'[orders]'»)"],
  'a template without parts': ['orders', 'send(«`[orders]`»)'],
  'a text between quotes': ['orders', 'send("«[orders]»")'],
  'the topic of a destination': ['orders', 'send("«[orders]»:paid")'],
  'the constant, not the name that reads the same': ['orders', 'String «orders» = "[orders]";'],
  'nothing that is only a name': ['orders', 'send(«orders»)'],
  'a number': [3, 'level(«[3]»)'],
  'a long number': [1000, 'level(«[1_000L]»)'],
  'a conditional expression': ['orders', 'send(«fast ? "[orders]" : "pay"»)'],
  'a declaration': ['orders', 'static final String «TOPIC = "[orders]"»;'],
  'a declared name': ['orders', 'static final String «TOPIC» = "[orders]";'],
  'a declared name with a type': ['orders', "const «topic»: string = '[orders]';"],
  'a property': ['orders', "{ «topic»: '[orders]', group: 'x' }"],
  'a constant of a script': ['orders', "const «topics» = '[orders]' as const"],
  'a declared number': [5, 'long «DELAY» = [5L];'],
  'nothing of a call': ['orders', 'String «TOPIC» = name("orders");'],
  'nothing of a sum': ['orders', 'String «TOPIC» = "orders" + suffix;'],
  'nothing of a product': [5, 'long «DELAY» = 5 * 1;'],
  'nothing that is another text': ['orders', 'String «TOPIC» = "pay";'],
  'nothing that is written twice': ['orders', 'send(«a ? "orders" : "orders"»)'],
  'nothing with escapes': ['a"b', 'send(«"a\\"b"»)'],
  'nothing of a truth': [true, 'a(«true»)'],
  'nothing very long': ['orders', `a(«${' '.repeat(500)}"orders"»)`],
};

describe('the literal of a constant', () => {
  for (const [what, [value, marked]] of Object.entries(cases)) {
    it(`is found in ${what}`, () => {
      const text = marked.replace(/[«»[\]]/g, '');
      const offset = (mark: string): number => marked.slice(0, marked.indexOf(mark)).replace(/[«»[\]]/g, '').length;
      const range = { start: offset('«'), end: offset('»') };
      const found = literalSite(value, { path: 'A.java', range }, () => text);
      const expected = marked.includes('[') ? { path: 'A.java', range: { start: offset('['), end: offset(']') } } : undefined;
      assert.deepEqual(found, expected);
    });
  }

  it('is the text itself in configuration', () => {
    const site = { path: 'a.yml', range: { start: 7, end: 13 } };
    assert.deepEqual(
      literalSite('orders', site, () => 'topic: orders'),
      site,
    );
  });

  it('is nowhere in a file that is not there', () =>
    assert.equal(
      literalSite('a', { path: 'A', range: { start: 0, end: 3 } }, () => undefined),
      undefined,
    ));
});
