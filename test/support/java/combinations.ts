/** A program for the old SDK, put together of parts that all occur. */
export interface JavaCombination {
  readonly name: string;
  readonly text: string;
}

/** Ways to keep a producer: members of the class, and the expression that is the producer. */
const producers: Readonly<Record<string, readonly [members: string, producer: string]>> = {
  made: ['private final MQProducer producer; Main(MQClient client) { producer = client.getProducer("i", "orders"); }', 'producer'],
  two: [
    'private final MQProducer producer; private final MQProducer other; Main(MQClient client, String end) { producer = client.getProducer("orders" + end); other = client.getProducer("others" + end); } void others() { other.publishMessage(new TopicMessage(new byte[1])); }',
    'producer',
  ],
  static: [
    'private static final MQClient CLIENT = new MQClient("e", "a", "s"); private static final MQProducer PRODUCER = CLIENT.getProducer("orders");',
    'PRODUCER',
  ],
  call: ['private final MQClient client; Main(MQClient client) { this.client = client; }', 'client.getProducer("orders")'],
  life: [
    'private MQClient client; private MQProducer producer; void start() { client = new MQClient("e", "a", "s"); producer = client.getProducer("i", "orders"); } void stop() { client.close(); }',
    'producer',
  ],
};

const tags = ['"t"', 'tag', 'null', 'tag()', 'tag.trim()', 'String.valueOf(n)', 'tag == null ? "none" : tag'] as const;
const settings = [
  'm.setMessageKey(key);',
  'if (n > 1) m.setMessageTag("more");',
  'm.setStartDeliverTime(due);',
  'm.getProperties().put("a", String.valueOf(n));',
  'm.getProperties().putAll(headers);',
  'm.setShardingKey("k" + n); // by number',
] as const;

/** Messages: the statements that make one, and the expression that is it. */
const messages: Readonly<Record<string, (tag: string, setting: string) => readonly [statements: string, message: string]>> = {
  inline: (tag) => ['', `new TopicMessage(bytes, ${tag})`],
  plain: () => ['', 'new TopicMessage(bytes)'],
  variable: (tag, setting) => [`TopicMessage m = new TopicMessage(bytes, ${tag});\n${setting}`, 'm'],
  inferred: (_tag, setting) => [`var m = new TopicMessage(bytes);\n${setting}`, 'm'],
  branches: (tag) => [`TopicMessage m;\nif (n > 1) m = new TopicMessage(bytes, ${tag});\nelse m = new TopicMessage(bytes);`, 'm'],
};

/** Where it is sent: the type that the method returns, and its body. */
const places: Readonly<Record<string, (made: string, send: string) => readonly [type: string, body: string]>> = {
  statement: (made, send) => ['void', `${made}\n${send};`],
  result: (made, send) => ['void', `${made}\nTopicMessage result = ${send};\nSystem.out.println(result.getMessageId());`],
  id: (made, send) => ['String', `${made}\nreturn ${send}.getMessageId();`],
  refused: (made, send) => ['boolean', `try {\n${made}\n${send};\nreturn true;\n} catch (ServiceException e) {\nreturn false;\n}`],
  oneLine: (made, send) => ['void', `${made}\ntry { ${send}; } catch (ServiceException | ClientException e) { System.err.println(e); }`],
  finally: (made, send) => [
    'void',
    `${made}\ntry {\n${send};\n} catch (Exception e) {\nthrow new IllegalStateException(e);\n} finally {\nn++;\n}`,
  ],
  lambda: (made, send) => ['Runnable', `return () -> {\n${made}\n${send};\n};`],
  each: (made, send) => ['void', `List.of("a", "b").forEach(x -> {\n${made}\n${send};\n});`],
  loop: (made, send) => ['void', `${made}\nfor (int i = 0; i < 3; i++) ${send};`],
  otherwise: (made, send) => ['void', `${made}\nif (n > 2) ${send}; else System.out.println("none");`],
  choice: (made, send) => ['String', `${made}\nreturn n > 2 ? ${send}.getMessageId() : null;`],
  rule: (made, send) => ['void', `${made}\nswitch (n) { case 1 -> { ${send}; } default -> { } }`],
  told: (made, send) => ['void', `${made}\nSystem.out.println("sent " + ${send}.getMessageId());`],
  retried: (made, send) => [
    'void',
    `int tries = 0;\nwhile (true) {\ntry {\n${made}\n${send};\nbreak;\n} catch (RuntimeException e) {\nif (++tries > 3) throw e;\n}\n}`,
  ],
};

/** Every message at every place, with the other parts in turn. */
export function javaCombinations(): JavaCombination[] {
  const found: JavaCombination[] = [];
  for (const [message, make] of Object.entries(messages)) {
    for (const [place, put] of Object.entries(places)) {
      const n = found.length;
      const [keeper = '', [members, producer] = ['', '']] = Object.entries(producers)[n % Object.keys(producers).length] ?? [];
      const tag = tags[n % tags.length] ?? '';
      const setting = settings[n % settings.length] ?? '';
      const [made, value] = make(tag, setting);
      const [type, body] = put(made, `${producer}.publishMessage(${value})`);
      found.push({ name: `${message} ${place} ${keeper} ${tag} ${setting}`, text: program(members, type, body) });
    }
  }
  return found;
}

function program(members: string, type: string, body: string): string {
  return `package combined;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.common.ClientException;
import com.aliyun.mq.http.common.ServiceException;
import com.aliyun.mq.http.model.TopicMessage;
import java.util.List;
import java.util.Map;

public class Main {
    private int n = 1;
    ${members}
    private String tag() { return n > 1 ? "x" : null; }
    public ${type} send(byte[] bytes, String tag, String key, long due, Map<String, String> headers) {
        ${body.replaceAll('\n', '\n        ')}
    }
}
`;
}
