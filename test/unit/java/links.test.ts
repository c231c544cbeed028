import assert from 'node:assert/strict';
import { adapter, loadParser, project } from './support.js';

const http = 'import com.aliyun.mq.http.*; import com.aliyun.mq.http.model.*;';

function linksOf(sources: Readonly<Record<string, string>>, path: string): readonly string[] {
  return project(sources).analysis(path)?.links ?? [];
}

describe('ONS HTTP for Java: files that exchange values of the SDK', () => {
  before(loadParser);

  const factory = `package p; ${http} public class Factory { public static MQProducer producer(String t) { return null; } public String name() { return ""; } }`;

  it('a factory in another file', () => {
    const user = 'package p; class User { void f(TopicMessageMaker m) { Factory.producer("t").publishMessage(null); } }';
    const made = project({ 'Factory.java': factory, 'User.java': user });
    assert.deepEqual(made.analysis('User.java')?.links, ['Factory.java']);
    assert.equal(made.uses('User.java').length, 1);
    assert.deepEqual(made.analysis('Factory.java')?.links, []);
  });

  it('another method of the factory does not connect', () => {
    assert.deepEqual(
      linksOf({ 'Factory.java': factory, 'User.java': 'package p; class User { void f(Factory x) { x.name(); } }' }, 'User.java'),
      [],
    );
  });

  it('a file that only passes a value from one file to another', () => {
    const sources = {
      'Factory.java': factory,
      'Sender.java': `package p; ${http} class Sender { Sender(MQProducer p) { } static void use(MQProducer p) { } }`,
      'Glue.java': 'package p; class Glue { Object o = new Sender(Factory.producer("t")); }',
      'Other.java': 'package p; class Other { void f() { Sender.use(Factory.producer("t")); } }',
    };
    assert.deepEqual(linksOf(sources, 'Glue.java'), ['Factory.java', 'Sender.java']);
    assert.deepEqual(linksOf(sources, 'Other.java'), ['Factory.java', 'Sender.java']);
    assert.deepEqual(project(sources).analysis('Glue.java')?.uses, []);
  });

  it('a field, a constant, an inherited member of another file', () => {
    const base = `package p; ${http} public abstract class Base { protected MQConsumer consumer; static MQClient SHARED; }`;
    assert.deepEqual(
      linksOf({ 'Base.java': base, 'A.java': 'package p; class A extends Base { void f() { consumer.consumeMessage(1, 1); } }' }, 'A.java'),
      ['Base.java'],
    );
    assert.deepEqual(linksOf({ 'Base.java': base, 'A.java': 'package p; class A { void f() { Base.SHARED.close(); } }' }, 'A.java'), [
      'Base.java',
    ]);
  });

  it('an interface with SDK types and the class that implements it', () => {
    const sources = {
      'Store.java': `package p; ${http} public interface Store { void keep(Message m); }`,
      'Real.java': `package q; ${http} public class Real implements p.Store { public void keep(Message m) { m.getMessageId(); } }`,
    };
    assert.deepEqual(linksOf(sources, 'Real.java'), ['Store.java']);
  });

  it("Lombok's accessors and constructors", () => {
    const holder = `package p; ${http} import lombok.*; @Getter @AllArgsConstructor public class Holder { private final MQProducer producer; }`;
    const user = 'package p; class User { void f(Holder h) { h.getProducer().publishMessage(null); } }';
    const made = project({ 'Holder.java': holder, 'User.java': user });
    assert.equal(made.uses('User.java').length, 1);
    assert.deepEqual(made.analysis('User.java')?.links, ['Holder.java']);
    assert.deepEqual(
      linksOf({ 'Holder.java': holder, 'User.java': 'package p; class User { Object o = new Holder(null); }' }, 'User.java'),
      ['Holder.java'],
    );
  });

  describe('a container', () => {
    const config = `package p; ${http} @Configuration public class Config { @Bean public MQProducer orders() { return null; } @Bean MQClient client() { return null; } }`;
    const services: Readonly<Record<string, string>> = {
      'an injected field': `${http} @Service class S { @Autowired MQProducer p; }`,
      'a resource': `${http} @Service class S { @Resource private MQProducer p; }`,
      'a constructor of a component': `${http} @Service class S { S(MQProducer p) { } }`,
      'a constructor that Lombok makes': `${http} @Service @RequiredArgsConstructor class S { private final MQProducer p; }`,
      'a parameter of another bean method': `${http} @Configuration class S { @Bean Runnable r(MQProducer p) { return null; } }`,
      'a bean asked for by its class': `${http} class S { MQProducer f(org.springframework.context.ApplicationContext c) { return c.getBean(MQProducer.class); } }`,
      'a map of beans': `${http} @Service class S { @Autowired java.util.Map<String, MQProducer> all; }`,
    };
    for (const [title, service] of Object.entries(services)) {
      it(title, () => assert.deepEqual(linksOf({ 'Config.java': config, 'S.java': `package s; ${service}` }, 'S.java'), ['Config.java']));
    }

    it('a bean of a subtype', () => {
      const transactions = `package p; ${http} @Configuration public class Config { @Bean public MQTransProducer orders() { return null; } }`;
      assert.deepEqual(
        linksOf({ 'Config.java': transactions, 'S.java': `package s; ${http} @Service class S { @Autowired MQProducer p; }` }, 'S.java'),
        ['Config.java'],
      );
    });

    it('not what nobody injects', () => {
      assert.deepEqual(
        linksOf({ 'Config.java': config, 'S.java': `package s; ${http} class S { MQProducer p; S(MQProducer p) { } }` }, 'S.java'),
        [],
      );
      assert.deepEqual(
        linksOf({ 'Config.java': config, 'S.java': `package s; ${http} @Service class S { @Autowired MQConsumer c; }` }, 'S.java'),
        [],
      );
    });
  });

  it('names what other files have to be looked through for', () => {
    const { index } = project({
      'Factory.java': factory,
      'Chain.java': 'package p; public class Chain { public Factory factory() { return null; } }',
      'Hidden.java': `package p; ${http} public class Hidden { private MQProducer p; void send(String s) { } }`,
      'Nested.java': `package p; ${http} public class Nested { private static class Task { MQProducer p; static class Deep { MQClient k; } } }`,
      'Listener.java': `package p; ${http} class Listener implements AsyncCallback<TopicMessage> { public void onSuccess(TopicMessage m) { } public void onFail(Exception e) { } }`,
    });
    const needles = adapter.needles(index).filter((needle) => !needle.includes(' '));
    assert.deepEqual(needles, ['@ConfigurationProperties', 'Chain', 'Factory', 'Listener']);
  });

  it('facts do not depend on the order of files, and know no positions but those of values', () => {
    const sources = {
      'Factory.java': factory,
      'User.java': 'package p; class User { void f() { Factory.producer("t").publishMessage(null); } }',
    };
    const reversed = Object.fromEntries(Object.entries(sources).reverse());
    assert.deepEqual(project(sources).analysis('User.java'), project(reversed).analysis('User.java'));
    const withoutTrails = (key: string, value: unknown): unknown => (key === 'trail' ? [] : value);
    const facts = (text: string): string =>
      JSON.stringify(adapter.facts(adapter.parse({ path: 'Factory.java', text, language: 'java' })), withoutTrails);
    assert.equal(facts(factory), facts(`// moved down\n\n${factory.replace('return null;', 'int x = 1; return null;')}`));
  });
});
