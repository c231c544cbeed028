import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { noWorkspaceSettings } from '../../server/engine/engine.js';
import { javaJars } from '../support/java/jars.js';
import { analysedEngine, readTree, testSettings } from '../support/product-engine.js';
import { startBroker, type Broker } from './broker/broker.js';
import type { Call } from './recorder/calls.js';
import { startRecorder } from './recorder/recorder.js';
import { runProgram } from './runner/program.js';

/** Milliseconds: of the broker, and of the message that the programs send. */
const limit = 4_000;
const asked = 14_000;

const ok = 20_000;

type Send = Call & { kind: 'send' };

/** A message that is due beyond the broker's limit, sent by programs that `delay-too-long` has rewritten to send in steps. */
describe('sending in steps on a real RocketMQ 5', function () {
  this.timeout(180_000);
  let broker: Broker;

  before(async () => {
    broker = await startBroker({ maxDelay: limit });
  });
  after(() => broker.stop());

  for (const language of ['java', 'node'] as const) {
    const program = readTree(fileURLToPath(new URL(`./rescheduling/${language}/`, import.meta.url)));

    async function run(
      files: ReadonlyMap<string, string>,
    ): Promise<{ readonly output: readonly string[]; readonly sends: readonly Send[] }> {
      const recorder = await startRecorder(broker.endpoint, {});
      try {
        const { output } = await runProgram(files, {
          language,
          classPath: language === 'java' ? (await javaJars()).target('5.0.7') : '',
          environment: { MQ_ENDPOINT: recorder.endpoint },
        });
        return { output, sends: recorder.calls.filter((call): call is Send => call.kind === 'send') };
      } finally {
        await recorder.close();
      }
    }

    it(`${language}: refused as it stands; rewritten it comes once, when it is due, after several hops`, async () => {
      await broker.createTopic(`reminders-${language}`, 'DELAY');
      await broker.createGroup(`GID_reminders_${language}`);
      const engine = await analysedEngine(program, {
        ...testSettings,
        workspace: { ...noWorkspaceSettings, edition: 'open-source', maxDelay: limit },
      });
      const [steps, ...others] = engine.plans().filter(({ alternativeTo }) => alternativeTo !== undefined);
      assert.ok(steps && others.length === 0);
      const rewritten = new Map(program);
      for (const { path, after } of engine.fix({ grades: ['suggested'], plans: [steps.id] }).files) rewritten.set(path, after);

      const before = await run(program);
      assert.deepEqual(
        before.output.filter((line) => line.startsWith('received')),
        [],
      );

      const { output, sends } = await run(rewritten);
      const [received, ...more] = output.filter((line) => line.startsWith('received'));
      const [, at, ...content] = received?.split(' ') ?? [];
      assert.equal(more.length, 0, output.join('\n'));
      assert.deepEqual(content, ['订单', 'review', 'order-1,order-2', ...(language === 'java' ? ['web'] : [])]);
      const due = Number(sends[0]?.message.properties['DUE_AT']);
      const first = sends[0]?.time ?? NaN;
      assert.ok(Math.abs(due - first - asked) < 1_000, `${due - first}`);
      assert.ok(Number(at) >= asked && Number(at) < asked + 7_000, `received after ${at} ms`);
      assert.ok(sends.length >= 3 && sends.length < 30, `${sends.length} sends`);
      for (const { status, message, time } of sends) {
        assert.equal(status, ok);
        assert.equal(message.properties['DUE_AT'], String(due));
        assert.ok((message.deliveryTime ?? Infinity) - time <= limit + 50);
      }
    });
  }
});
