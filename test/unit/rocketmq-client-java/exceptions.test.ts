import assert from 'node:assert/strict';
import { classWith, loadParser, rewriteOne } from './support.js';

const setUp =
  '    private static final String T = "t";\n    private final MQProducer producer;\n    Test(MQClient c) {\n        producer = c.getProducer(T);\n    }\n';
const send = 'producer.publishMessage(new TopicMessage("x".getBytes()))';

function methodAfter(member: string): { readonly text: string; readonly grade: string } {
  const { text, grade } = rewriteOne(classWith(setUp + member));
  return { text: text.slice(text.indexOf('    // here')), grade };
}

describe('the same handlers see a failure as before', () => {
  before(loadParser);

  it('a public method keeps its signature: the checked exception is wrapped', () => {
    const { text } = methodAfter(`    // here\n    public void send() {\n        ${send};\n    }`);
    assert.match(text, /public void send\(\) \{\s+try \{[^]*\} catch \(ClientException e\) \{\s+throw new IllegalStateException\(e\);/);
  });

  it('main declares it, beside what it declares already', () => {
    const { text } = methodAfter(
      `    // here\n    public static void main(String[] args) throws InterruptedException {\n        new Test(null).producer.publishMessage(new TopicMessage(args[0].getBytes()));\n    }`,
    );
    assert.match(text, /main\(String\[\] args\) throws InterruptedException, ClientException \{/);
    assert.doesNotMatch(text, /try/);
  });

  it('a private method declares it where its callers can take it', () => {
    const { text } = methodAfter(
      `    // here\n    void all() {\n        try {\n            one();\n        } catch (Exception e) {\n            e.printStackTrace();\n        }\n    }\n    private void one() {\n        ${send};\n    }`,
    );
    assert.match(text, /private void one\(\) throws ClientException \{/);
  });

  it('a handler of the SDK exception in a caller is reached through the method', () => {
    const { text } = methodAfter(
      `    // here\n    boolean all() {\n        try {\n            one();\n            return true;\n        } catch (ServiceException e) {\n            return false;\n        }\n    }\n    private void one() {\n        ${send};\n    }`,
    );
    assert.match(text, /catch \(ClientException e\)/);
    assert.match(text, /private void one\(\) throws ClientException \{/);
  });

  const handlers: readonly [string, RegExp][] = [
    ['ServiceException e', /catch \(ClientException e\)/],
    ['ServiceException | ClientException e', /catch \(ClientException \| RuntimeException e\)/],
    ['Exception e', /catch \(Exception e\)/],
    ['RuntimeException e', /catch \(ClientException \| RuntimeException e\)/],
  ];
  for (const [clause, expected] of handlers)
    it(`catch (${clause})`, () => {
      const { text } = methodAfter(
        `    // here\n    void send() {\n        try {\n            ${send};\n        } catch (${clause}) {\n            e.printStackTrace();\n        }\n    }`,
      );
      assert.match(text, expected);
    });

  it('a handler that throws on keeps the exception unchecked', () => {
    const { text } = methodAfter(
      `    // here\n    void send() {\n        try {\n            ${send};\n        } catch (RuntimeException e) {\n            System.out.println("failed");\n            throw e;\n        }\n    }`,
    );
    assert.match(text, /throw new IllegalStateException\(e1?\);/);
    assert.match(text, /catch \(RuntimeException e\)/);
  });

  it('a lambda and a Runnable wrap inside', () => {
    const lambda = methodAfter(`    // here\n    void send() {\n        Runnable r = () -> ${send};\n        r.run();\n    }`).text;
    assert.match(lambda, /Runnable r = \(\) -> \{\s+try \{[^]*IllegalStateException/);
    const anonymous = methodAfter(
      `    // here\n    void send() {\n        new Thread(new Runnable() {\n            public void run() {\n                ${send};\n            }\n        }).start();\n    }`,
    ).text;
    assert.match(anonymous, /public void run\(\) \{\s+try \{/);
  });

  it('variables that are used later stay in scope', () => {
    const { text } = methodAfter(
      `    // here\n    public String send() {\n        TopicMessage r = ${send};\n        String id = r.getMessageId();\n        return id;\n    }`,
    );
    assert.match(text, /try \{[^]*SendReceipt r = [^]*return id;\s+\} catch/);
  });

  it('handlers that told apart what is one type now are left to a person', () => {
    const { grade } = methodAfter(
      `    // here\n    void send() {\n        try {\n            ${send};\n        } catch (AckMessageException e) {\n            System.out.println("a");\n        } catch (ServiceException e) {\n            System.out.println("b");\n        }\n    }`,
    );
    assert.equal(grade, 'manual');
  });

  it('a handler of network failures alone is left to a person', () => {
    const { grade } = methodAfter(
      `    // here\n    void send() {\n        try {\n            ${send};\n        } catch (ClientException e) {\n            e.printStackTrace();\n        }\n    }`,
    );
    assert.equal(grade, 'manual');
  });
});
