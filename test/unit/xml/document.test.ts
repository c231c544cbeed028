import assert from 'node:assert/strict';
import { attributeOf, child, elementsOf, parseXml, xmlAdapter, xmlEntries } from '../../../server/languages/xml/index.js';

const beans = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE beans PUBLIC "-//SPRING//DTD BEAN 2.0//EN" "http://www.springframework.org/dtd/spring-beans-2.0.dtd">
<!-- senders -->
<beans xmlns:p='http://www.springframework.org/schema/p'>
  <bean id="producer" class = "a.b.C"
        p:topic='orders &amp; "more"'>
    <property name="group"><value>
      GID_&#x61;<![CDATA[<b>]]>
    </value></property>
  </bean>
</beans>`;

describe('XML', () => {
  it('keeps the places of elements, attributes, texts and comments', () => {
    const { root, comments, syntaxErrors } = parseXml(beans);
    assert.equal(syntaxErrors, 0);
    const bean = child(root, 'bean');
    assert.ok(bean);
    assert.equal(beans.slice(bean.range.start, bean.range.end).startsWith('<bean id='), true);
    assert.equal(beans.slice(bean.range.start, bean.range.end).endsWith('</bean>'), true);
    const written = bean.attributes.map(({ name, value, range, whole }) => [
      name,
      value,
      beans.slice(range.start, range.end),
      beans.slice(whole.start, whole.end),
    ]);
    assert.deepEqual(written, [
      ['id', 'producer', 'producer', 'id="producer"'],
      ['class', 'a.b.C', 'a.b.C', 'class = "a.b.C"'],
      ['p:topic', 'orders & "more"', 'orders &amp; "more"', `p:topic='orders &amp; "more"'`],
    ]);
    const value = child(bean, 'property', 'value');
    assert.equal(value?.value, 'GID_a<b>');
    assert.equal(value && beans.slice(value.valueRange.start, value.valueRange.end), 'GID_&#x61;<![CDATA[<b>');
    assert.deepEqual(
      comments.map(({ start, end }) => beans.slice(start, end)),
      ['<!-- senders -->'],
    );
  });

  it('expands no entity', () => {
    const levels = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const text = `<!DOCTYPE x [<!ENTITY l0 "lol">${levels}<!ENTITY file SYSTEM "file:///etc/passwd">]><x a="&l20;">&l20;&file;</x>`;
    const { root, syntaxErrors } = parseXml(text);
    assert.equal(syntaxErrors, 0);
    assert.equal(root?.value, '&l20;&file;');
    assert.equal(root && attributeOf(root, 'a')?.value, '&l20;');
  });

  it('reads what it can of a broken file, and says that it is broken', () => {
    const half = '<beans><bean class="x"><property name="a" value="1"/><property name="b" </beans>';
    const { root, syntaxErrors } = parseXml(half);
    assert.ok(syntaxErrors > 0);
    assert.equal(root?.name, 'beans');
    const names = [...elementsOf(root)].flatMap((element) => attributeOf(element, 'name')?.value ?? []);
    assert.deepEqual(names.slice(0, 1), ['a']);
    for (const text of ['<a b=c/>', '<a b/>', '<a><!-- ', '<a><b></a>', '<a></a></a>', '<a/><b/>', '<a b="1" <c d="2"/></a>'])
      assert.ok(parseXml(text).syntaxErrors > 0, text);
  });

  it('takes bounded time for deep, wide and long files', () => {
    assert.ok(parseXml('<a>'.repeat(1_000_000)).syntaxErrors > 0);
    assert.ok(parseXml(`<a>${'<b/>'.repeat(600_000)}</a>`).syntaxErrors > 0);
    assert.equal(parseXml(`<a b="${'x'.repeat(5_000_000)}"/>`).root?.attributes[0]?.value.length, 5_000_000);
    assert.ok(parseXml('<a b="'.repeat(200_000)).syntaxErrors > 0);
    assert.ok(parseXml('<!--'.repeat(200_000)).syntaxErrors > 0);
    assert.equal(parseXml(`<a>${'&amp;'.repeat(300_000)}</a>`).root?.value.length, 300_000);
  });

  it('gives what a file sets by key', () => {
    const text = '<beans><bean id="p"><property name="accessKey" value="u"/><props><prop key="SecretKey">s</prop></props></bean></beans>';
    const file = xmlAdapter.parse({ path: 'beans.xml', text, language: 'xml' });
    assert.deepEqual(
      xmlEntries(file)
        .map(({ key, value, range }) => [key, value, text.slice(range.start, range.end)])
        .filter(([, value]) => value === 'u' || value === 's'),
      [
        ['beans.p.accessKey', 'u', 'u'],
        ['beans.p.props.SecretKey', 's', 's'],
      ],
    );
  });
});
