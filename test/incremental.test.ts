import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../server/engine/engine.js';
import { languageOf } from '../server/engine/languages.js';
import { befores, mutate, mutation } from './support/mutations.js';
import { analysedEngine, readTree } from './support/product-engine.js';

/** Everything that an engine says. */
function told(engine: Engine): unknown {
  const plans = engine.plans().map(({ id, plan, alternativeTo }) => ({ id, alternativeTo, ...plan, edits: [...plan.edits] }));
  const paths = engine.paths();
  const { sends, consumers, clients, producers, topics, groups, open } = engine.workspace();
  return {
    findings: engine.findings(),
    errors: engine.errors(),
    syntaxErrors: paths.map((path) => engine.syntaxErrors(path)),
    plans,
    workspace: { sends, consumers, clients, producers, topics, groups, open },
    wanted: engine.wantedModules(),
  };
}

describe('an engine that follows somebody who types', function () {
  this.timeout(600_000);
  const folders = befores('');

  it('says the same as one that is given the files as they are', async () => {
    const edit = fc.record({ file: fc.nat(), mutation, isUndone: fc.boolean(), isRemoved: fc.boolean() });
    const some = fc.array(fc.constantFrom(...folders), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(some, fc.array(edit, { minLength: 1, maxLength: 5 }), async (chosen, edits) => {
        const files = new Map(chosen.flatMap((folder, i) => [...readTree(folder)].map(([path, text]) => [`${i}/${path}`, text])));
        const paths = [...files.keys()].filter((path) => languageOf(path) !== undefined);
        const engine = await analysedEngine(files);
        const follows = async (): Promise<void> => {
          await engine.load();
          engine.analyze();
          assert.deepEqual(told(engine), told(await analysedEngine(files)));
        };
        for (const { file, mutation: change, isUndone, isRemoved } of edits) {
          const path = paths[file % paths.length];
          const language = path === undefined ? undefined : languageOf(path);
          const before = files.get(path ?? '');
          if (path === undefined || before === undefined || !language) return;
          const put = (text: string): void => {
            files.set(path, text);
            engine.update({ path, text, language });
          };
          if (isRemoved) {
            files.delete(path);
            engine.remove(path);
          } else put(mutate(before, change));
          await follows();
          if (!isRemoved && !isUndone) continue;
          put(before);
          await follows();
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
    );
  });

  it('follows a bean to who gets it from the container', async () => {
    const folder = folders.find((path) => path.includes('ons-http/java/consumer-bean-polled-by-runner'));
    const files = readTree(folder ?? '');
    const path = 'ConsumerConfiguration.java';
    const engine = await analysedEngine(files);
    const whole = files.get(path) ?? '';
    for (const text of [whole.replace('@Bean', ''), whole, whole.replace('public MQConsumer', 'private MQProducer')]) {
      files.set(path, text);
      engine.update({ path, text, language: 'java' });
      engine.analyze();
      assert.deepEqual(told(engine), told(await analysedEngine(files)));
    }
  });

  it('moves places in another file along with its text, without a look at who names them', async () => {
    const topics =
      'package a;\n\npublic class Topics {\n  //\n  public static final String ORDERS = "orders";\n  static final long DELAY = 40L * 24 * 3600 * 1000;\n}\n';
    const sender = [
      'package a;',
      'import com.aliyun.mq.http.*;',
      'import com.aliyun.mq.http.model.TopicMessage;',
      'public class Sender {',
      '  private final MQProducer producer;',
      '  Sender(MQClient client) { producer = client.getProducer(Topics.ORDERS); }',
      '  void send(byte[] body) {',
      '    TopicMessage message = new TopicMessage(body);',
      '    message.setStartDeliverTime(System.currentTimeMillis() + Topics.DELAY);',
      '    producer.publishMessage(message);',
      '  }',
      '}',
    ].join('\n');
    const files = new Map([
      ['a/Topics.java', topics],
      ['a/Sender.java', sender],
    ]);
    const engine = await analysedEngine(files);
    const rewrite = (): unknown => engine.plans('a/Sender.java')[0]?.plan;
    const before = rewrite();
    for (const typed of ['// 40', '// 40 days\n', '']) {
      const text = topics.replace('//', typed === '' ? '//' : typed);
      files.set('a/Topics.java', text);
      engine.update({ path: 'a/Topics.java', text, language: 'java' });
      engine.analyze();
      const fresh = await analysedEngine(files);
      assert.deepEqual(told(engine), told(fresh));
      assert.ok(fresh.findings().some(({ related }) => related.some(({ path }) => path === 'a/Topics.java')));
      assert.equal(rewrite(), before);
    }
    const text = topics.replace('40L', '2L');
    files.set('a/Topics.java', text);
    engine.update({ path: 'a/Topics.java', text, language: 'java' });
    engine.analyze();
    assert.deepEqual(told(engine), told(await analysedEngine(files)));
    assert.notEqual(rewrite(), before);
  });
});
