import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JavaFile, JavaNode } from '../../../server/languages/java/index.js';
import { adapter, loadParser } from './support.js';

const source = `package a.b;

import com.aliyun.mq.http.MQClient; // 消息 😀

/** A sender. */
public class Sender<T extends Comparable<T>> {
    private final MQClient client = new MQClient("http://e", "ak", "sk");

    void send(String text, int... more) throws Exception {
        for (int i = 0; i < more.length; i++) {
            String s = "消息 " + i + text; /* between */
            client.getProducer("topic").publishMessage(new com.aliyun.mq.http.model.TopicMessage(s.getBytes(), "tag"));
        }
        Runnable r = () -> { };
    }

    enum Level {
        LOW { @Override int rank() { return 1 + Level.values().length * 1000 + hashCode(); } };

        abstract int rank(); // a comment\r

        static final java.util.Map<String, Level> byName = new java.util.HashMap<String, Level>() {{ put("low", LOW); }};
    }

    interface Named extends Runnable {
        default String named(String... names) { return String.join(", ", names) + new Object() { int x = 1; }.x; }
        String NAME = "a constant with a name that is long enough to be of interest";
    }

    private static final class Inner { int count(int more) { return more > 0 ? count(more - 1) + 1 : 0; } }
    void last(Object o) { if (o instanceof String s && !s.isEmpty()) throw new IllegalStateException("last: " + s); }
}
`;

/** A tree as text, to be compared. */
function shape(node: JavaNode): string {
  for (const child of node.children) assert.equal(child.parent, node);
  return `(${node.kind} ${node.start}-${node.end} ${node.field ?? ''}${node.children.map(shape).join('')})`;
}

function parse(path: string, text: string, before?: JavaFile): JavaFile {
  return adapter.parse({ path, text, language: 'java' }, before);
}

function told({ root, syntaxErrors }: JavaFile): { readonly tree: string; readonly errors: number } {
  return { tree: shape(root), errors: syntaxErrors };
}

describe('Java: a file that is parsed again after a change', () => {
  before(loadParser);

  it('gives the same tree as one that is parsed for the first time', function () {
    this.timeout(60_000);
    const pieces = fc.constantFrom(
      '',
      ' ',
      '\n',
      ';',
      '{',
      '}',
      '(',
      ')',
      '"',
      '/*',
      '*/',
      '//',
      'x',
      '.y()',
      'int z = 1;',
      '😀',
      'class B { }',
      '\r\n',
    );
    const removed = fc.oneof(fc.nat(12), fc.nat(300));
    const edit = fc.tuple(fc.nat(source.length), removed, pieces);
    let run = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const path = `typed-${run++}.java`;
        let text = source;
        let file = parse(path, text);
        for (const [at, removed, inserted] of edits) {
          text = text.slice(0, at) + inserted + text.slice(at + removed);
          file = parse(path, text, file);
          assert.deepEqual(told(file), told(parse(`fresh-${run++}.java`, text)));
        }
      }),
      { numRuns: 250 },
    );
  });

  it('keeps the methods beside one that is half-typed as they are', () => {
    const unharmed = /\(method_declaration [^(]*\(void_type.*\(lambda_expression/;
    for (const inserted of ['String s = "x', 'if (x ', 'f(', 'x = ;', '"', "'", "s = 'ab", 'return "a\\"', 'new A(', 'int x = 1 +']) {
      const text = `class A {\n  void a() {\n    ${inserted}\n  }\n  void b(int n) {\n    send("b" + n, () -> { n(); });\n  }\n}\n`;
      const file = parse(`beside-${inserted}.java`, text);
      const [, second] = file.methods;
      assert.ok(second && unharmed.test(shape(second.node)), inserted);
      assert.ok(file.syntaxErrors > 0, inserted);
    }
  });
});
