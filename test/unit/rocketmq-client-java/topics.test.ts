import assert from 'node:assert/strict';
import { classWith, loadParser, rewriteAll, rewriteOne } from './support.js';

/** The topic that every message of a text is given. */
function topicsIn(text: string): string[] {
  return [...text.matchAll(/\.setTopic\(([^()]*(?:\(\))?)\)/g)].map((match) => match[1] ?? '');
}

const send = 'producer.publishMessage(new TopicMessage("x".getBytes()))';

describe('the topic of a send is the one its producer was made for', () => {
  before(loadParser);

  const reachable: readonly [string, string, string][] = [
    [
      'a literal',
      `    static void main(MQClient c) {\n        MQProducer producer = c.getProducer("orders");\n        ${send};\n    }`,
      '"orders"',
    ],
    [
      'a parameter that stays',
      `    static void main(MQClient c, String t) {\n        MQProducer producer = c.getProducer(t);\n        ${send};\n    }`,
      't',
    ],
    [
      'the second argument, not the instance id',
      `    static void main(MQClient c, String i, String t) {\n        MQProducer producer = c.getProducer(i, t);\n        ${send};\n    }`,
      't',
    ],
    [
      'a field beside the producer',
      `    private final String topic;\n    private final MQProducer producer;\n    Test(MQClient c, String topic) {\n        this.topic = topic;\n        producer = c.getProducer(topic);\n    }\n    void send() {\n        ${send};\n    }`,
      'topic',
    ],
    [
      'a field that is added for it',
      `    private final MQProducer producer;\n    Test(MQClient c, String name) {\n        producer = c.getProducer(name);\n    }\n    void send() {\n        ${send};\n    }`,
      'topic',
    ],
    [
      'an injected field',
      `    @Value("\${t}")\n    private String topic;\n    private MQProducer producer;\n    void init(MQClient c) {\n        producer = c.getProducer(topic);\n    }\n    void send() {\n        ${send};\n    }`,
      'topic',
    ],
    [
      'a shadowed field',
      `    private static final String TOPIC = "a";\n    private final String topic = TOPIC;\n    private final MQProducer producer;\n    Test(MQClient c) {\n        producer = c.getProducer(topic);\n    }\n    void send(int topic) {\n        ${send};\n    }`,
      'this.topic',
    ],
    [
      'two producers of one topic',
      `    private static final String TOPIC = "a";\n    private MQProducer producer;\n    void init(MQClient c, boolean b) {\n        if (b) producer = c.getProducer(TOPIC);\n        else producer = c.getProducer("i", TOPIC);\n    }\n    void send() {\n        ${send};\n    }`,
      'TOPIC',
    ],
    [
      'a parameter that is handed its producer',
      `    private static final String TOPIC = "a";\n    static void main(MQClient c) {\n        send(c.getProducer(TOPIC));\n    }\n    private static void send(MQProducer producer) {\n        ${send};\n    }`,
      'TOPIC',
    ],
  ];
  for (const [name, members, topic] of reachable)
    it(name, () => {
      const { text, grade } = rewriteOne(classWith(members));
      assert.notEqual(grade, 'manual', text);
      assert.deepEqual(topicsIn(text), [topic], text);
    });

  const unreachable: readonly [string, string][] = [
    [
      'two producers of different topics',
      `    private MQProducer producer;\n    void init(MQClient c, boolean b) {\n        if (b) producer = c.getProducer("a");\n        else producer = c.getProducer("b");\n    }\n    void send() {\n        ${send};\n    }`,
    ],
    [
      'a topic variable that changes',
      `    static void main(MQClient c, String t) {\n        MQProducer producer = c.getProducer(t);\n        t = "other";\n        ${send};\n    }`,
    ],
    ['a producer from nowhere', `    MQProducer producer;\n    void send() {\n        ${send};\n    }`],
    [
      'a call that may give another value',
      `    private MQProducer producer;\n    void init(MQClient c) {\n        producer = c.getProducer(next());\n        producer = c.getProducer(next());\n    }\n    void send() {\n        ${send};\n    }\n    private String next() {\n        return "t" + System.nanoTime();\n    }`,
    ],
  ];
  for (const [name, members] of unreachable)
    it(`blocked: ${name}`, () => {
      const { grade, reasons } = rewriteOne(classWith(members));
      assert.equal(grade, 'manual');
      assert.ok(reasons.includes('java-blocker.topicNotInReach'), reasons.join());
    });

  it('a factory of another file gives the topic that it was called with', () => {
    const factory = `package p;\nimport com.aliyun.mq.http.*;\nclass Made {\n    static MQClient client;\n    static MQProducer of(String name) {\n        return client.getProducer(name);\n    }\n}\n`;
    const user = `package p;\nimport com.aliyun.mq.http.MQProducer;\nimport com.aliyun.mq.http.model.TopicMessage;\nclass User {\n    private final MQProducer producer = Made.of("made");\n    void send() {\n        ${send};\n    }\n}\n`;
    const { after } = rewriteAll({ 'Made.java': factory, 'User.java': user });
    assert.deepEqual(topicsIn(after.get('User.java') ?? ''), ['"made"']);
  });
});
