import assert from 'node:assert/strict';
import { loadParser, membersUsed, project, usesIn } from './support.js';

const imports = 'import com.aliyun.mq.http.*; import com.aliyun.mq.http.model.*; import com.aliyun.mq.http.common.*; import java.util.*;';

function used(body: string): string[] {
  return membersUsed(`${imports} class A { ${body} }`).filter((row) => row !== '*');
}

describe('ONS HTTP for Java: uses', () => {
  before(loadParser);

  it('a client made, a message built, a call on each, one by one in a chain', () => {
    assert.deepEqual(used('void f() { new MQClient("e", "a", "s").getProducer("t").publishMessage(new TopicMessage()).getMessageId(); }'), [
      'MQClient#<init>',
      'MQClient#getProducer',
      'MQProducer#publishMessage',
      'TopicMessage#<init>',
      'BaseMessage#getMessageId',
    ]);
  });

  it('squiggles the name of a call, and `new Type` of a construction', () => {
    const text = `import com.aliyun.mq.http.*;\nclass A {\n  Object o = new  MQClient(\n    "e", "a", "s")\n    .getProducer(\n    "t");\n}`;
    const made = project({ 'A.java': text });
    assert.deepEqual(
      made.uses('A.java').map(({ use }) => text.slice(use.range.start, use.range.end)),
      ['new  MQClient', 'getProducer'],
    );
    assert.deepEqual(usesIn(made, 'A.java'), ['3:14 MQClient#<init>', '5:6 MQClient#getProducer']);
  });

  it('a declared type, a parameter, a throws clause, a generic argument: none', () => {
    assert.deepEqual(
      used(
        'MQProducer p; List<Message> l; void f(MQConsumer c) throws ServiceException { MQClient k = null; } MQClient g() { return null; }',
      ),
      [],
    );
  });

  it('exception types caught, tested and cast', () => {
    assert.deepEqual(
      used('void f() { try { } catch (AckMessageException e) { } catch (ServiceException | ClientException e) { e.getMessage(); } }'),
      ['AckMessageException', 'ServiceException', 'ClientException'],
    );
    assert.deepEqual(
      used('boolean f(Throwable e) { return e instanceof AckMessageException && ((AckMessageException) e).getErrorMessages() != null; }'),
      ['AckMessageException', 'AckMessageException', 'AckMessageException#getErrorMessages'],
    );
    assert.deepEqual(used('Class<?> c = ServiceException.class; Class<?> d = Message.class;'), ['ServiceException']);
    assert.deepEqual(used('void f() { throw new ServiceException("id", "host"); }'), ['ServiceException#<init>']);
  });

  it("a caught exception's own methods, not those of Throwable", () => {
    assert.deepEqual(used('void f() { try { } catch (ServiceException e) { e.getErrorCode(); e.getMessage(); e.printStackTrace(); } }'), [
      'ServiceException',
      'ServiceException#getErrorCode',
    ]);
  });

  it('a listener: anonymous, or a class with a name', () => {
    assert.deepEqual(
      used(
        'Object o = new AsyncCallback<TopicMessage>() { public void onSuccess(TopicMessage m) { } public void onFail(Exception e) { } };',
      ),
      ['AsyncCallback'],
    );
    assert.deepEqual(
      used(
        'static class B implements Runnable, AsyncCallback<TopicMessage> { public void run() { } public void onSuccess(TopicMessage m) { } public void onFail(Exception e) { } } Object o = new B();',
      ),
      ['AsyncCallback'],
    );
  });

  it('method references', () => {
    assert.deepEqual(
      used(
        'void f(List<Message> l, MQProducer p, List<TopicMessage> t) { l.stream().map(Message::getReceiptHandle); t.forEach(p::publishMessage); }',
      ),
      ['Message#getReceiptHandle', 'MQProducer#publishMessage'],
    );
    assert.deepEqual(used('java.util.function.Supplier<TopicMessage> s = TopicMessage::new;'), ['TopicMessage#<init>']);
  });

  it('calls in a subclass of an SDK class, and what it overrides', () => {
    const body =
      'static abstract class P extends MQProducer { P() { super(null, null, null, null, null); } void f() { publishMessage(null); super.getTopicName(); String t = topicName; } }';
    assert.deepEqual(used(body), [
      'MQProducer',
      'MQProducer#<init>',
      'MQProducer#publishMessage',
      'MQProducer#getTopicName',
      'MQProducer#topicName',
    ]);
    assert.deepEqual(
      used(
        'static class M extends TopicMessage { @Override public void setMessageKey(String k) { } } void f(M m) { m.setMessageKey("k"); m.setMessageTag("t"); }',
      ),
      ['TopicMessage', 'TopicMessage#setMessageTag'],
    );
  });

  it('overloads by the type of the argument', () => {
    const made = project({
      'A.java': `import com.aliyun.mq.http.*; import com.aliyun.mq.http.model.*; class A { void f(TopicMessage m, byte[] b, String s, com.aliyun.mq.http.common.http.ClientConfiguration c) { m.setMessageBody(b); m.setMessageBody(s); m.setMessageBody("a" + 1); m.setMessageBody(s.getBytes()); new MQClient(s, s, s, c); new MQClient(s, s, s, s); } }`,
    });
    assert.deepEqual(
      made.uses('A.java').map(({ use }) => use.row.replace(/.*#/, '').replaceAll(/[a-z.]+\./g, '')),
      [
        'setMessageBody(byte[])',
        'setMessageBody(String)',
        'setMessageBody(String)',
        'setMessageBody(byte[])',
        '<init>(String, String, String, ClientConfiguration)',
        '<init>(String, String, String, String)',
      ],
    );
  });

  it("the SDK's inner parts are seen too", () => {
    const made = project({
      'A.java': 'import com.aliyun.mq.http.common.utils.DateUtil; class A { String f() { return DateUtil.formatRfc822Date(null); } }',
    });
    assert.deepEqual(
      made.uses('A.java').map(({ use }) => [use.row, use.kind]),
      [['com.aliyun.mq.http.common.utils.DateUtil#formatRfc822Date(java.util.Date)', 'other']],
    );
  });

  describe('imports', () => {
    it('one that nothing uses is a use of its own', () => {
      const made = project({
        'A.java':
          'import com.aliyun.mq.http.MQClient;\nimport com.aliyun.mq.http.model.*;\nimport com.aliyun.mq.http.model.Message;\nclass A { Message m; }',
      });
      assert.deepEqual(
        made.uses('A.java').map(({ use }) => [use.kind, use.row]),
        [['import', 'com.aliyun.mq.http.MQClient']],
      );
    });

    it('a wildcard from which nothing is used', () => {
      assert.deepEqual(membersUsed('import com.aliyun.mq.http.*; import com.aliyun.mq.http.model.*; class A { MQClient k; }'), ['*']);
    });

    it('a name in Javadoc only does not use it', () => {
      assert.deepEqual(membersUsed('import com.aliyun.mq.http.MQClient; /** {@link MQClient} */ class A { }'), ['MQClient']);
    });

    it('an annotation, a method reference, a static call use it', () => {
      assert.deepEqual(
        membersUsed('import com.aliyun.mq.http.common.ServiceException; class A { @Retry(ServiceException.class) void f() { } }'),
        ['ServiceException'],
      );
      assert.deepEqual(
        membersUsed('import com.aliyun.mq.http.common.http.HttpCallback; class A { void f() { HttpCallback.setCallbackExecutor(null); } }'),
        ['HttpCallback#setCallbackExecutor'],
      );
    });

    it('nothing is said of imports in a file that could not be read in full', () => {
      assert.deepEqual(membersUsed('import com.aliyun.mq.http.MQClient; class A { String s = "unterminated; MQClient k; }'), []);
    });
  });

  it('a file that only passes values on has no use, but an analysis', () => {
    const made = project({ 'A.java': 'import com.aliyun.mq.http.MQClient; class A { MQClient k; }' });
    assert.deepEqual(made.analysis('A.java')?.uses, []);
    assert.equal(project({ 'A.java': 'class A { }' }).analysis('A.java'), undefined);
  });
});
