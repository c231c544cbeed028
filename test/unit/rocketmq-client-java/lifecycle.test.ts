import assert from 'node:assert/strict';
import { classWith, loadParser, rewriteOne } from './support.js';

const send = 'publishMessage(new TopicMessage("x".getBytes()))';

describe('a 5.x client is built once and closed where the old one was', () => {
  before(loadParser);

  const perCall: readonly [string, string][] = [
    [
      'in a local',
      `    private MQClient client;\n    void place(String t) {\n        MQProducer producer = client.getProducer(t);\n        producer.${send};\n    }`,
    ],
    ['in place', `    private MQClient client;\n    void place(String t) {\n        client.getProducer(t).${send};\n    }`],
    [
      'by a name that sounds like making something',
      `    private MQClient client;\n    void createOrder(String t) {\n        client.getProducer(t).${send};\n    }`,
    ],
    [
      'by instance id',
      `    private MQClient client;\n    void place(String i, String t) {\n        MQProducer producer;\n        if (i != null && i != "") {\n            producer = client.getProducer(i, t);\n        } else {\n            producer = client.getProducer(t);\n        }\n        producer.${send};\n    }`,
    ],
  ];
  for (const [name, members] of perCall)
    it(`made per call ${name}: kept by its owner`, () => {
      const { text, reasons } = rewriteOne(classWith(members));
      assert.deepEqual(reasons, ['java-difference.hoistedProducer']);
      assert.equal(text.split('newProducerBuilder').length, 2);
      assert.match(text, /private synchronized Producer producer\(\) throws ClientException \{\s+if \(producer == null\)/);
    });

  const kept: readonly [string, string][] = [
    [
      'in main',
      `    public static void main(String[] args) {\n        MQProducer producer = new MQClient(args[0], args[1], args[2]).getProducer("t");\n        producer.${send};\n    }`,
    ],
    [
      'in a constructor',
      `    private final MQProducer producer;\n    Test(MQClient client) {\n        producer = client.getProducer("t");\n    }\n    void send() {\n        producer.${send};\n    }`,
    ],
  ];
  for (const [name, members] of kept)
    it(`made once ${name}: stays there`, () => {
      const { text, reasons } = rewriteOne(classWith(members));
      assert.deepEqual(reasons, []);
      assert.doesNotMatch(text, /synchronized/);
    });

  it('one that depends on the call and is never closed is left to a person', () => {
    const { grade, reasons } = rewriteOne(classWith(`    void place(MQClient client) {\n        client.getProducer("t").${send};\n    }`));
    assert.equal(grade, 'manual');
    assert.deepEqual(reasons, ['java-blocker.perCallProducer']);
  });

  it('closing the client closes what was made from it, in that order', () => {
    const { text } = rewriteOne(
      classWith(
        `    public static void main(String[] args) {\n        MQClient client = new MQClient(args[0], args[1], args[2]);\n        MQProducer a = client.getProducer("a");\n        MQProducer b = client.getProducer("b");\n        a.${send};\n        b.${send};\n        client.close();\n    }`,
      ),
    );
    assert.match(text, /closeAll\(a, b\);\s+\}/);
    assert.match(text, /private static void closeAll\(Closeable\.\.\. closeables\) throws IOException/);
    assert.match(text, /throws ClientException, IOException/);
  });

  it('only one is closed by itself', () => {
    const { text } = rewriteOne(
      classWith(
        `    public static void main(String[] args) {\n        MQClient client = new MQClient(args[0], args[1], args[2]);\n        MQProducer a = client.getProducer("a");\n        a.${send};\n        client.close();\n    }`,
      ),
    );
    assert.match(text, /a\.close\(\);\s+\}/);
    assert.doesNotMatch(text, /closeAll/);
  });

  it('a client that others close is left to a person', () => {
    const { reasons } = rewriteOne(
      classWith(
        `    static void end(MQClient client) {\n        helper(client);\n        client.close();\n    }\n    static void helper(MQClient client) {\n    }`,
      ),
    );
    assert.deepEqual(reasons, ['java-blocker.closeElsewhere']);
  });
});
