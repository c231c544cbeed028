import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { combinations, type Combination } from './support/node/combinations.js';
import { consumerCombinations } from './support/node/consumer-combinations.js';
import { compile, sourceSet } from './support/node/compile.js';
import { run, type Load } from './support/node/sandbox.js';
import type { Fault } from './support/node/trace.js';
import { analysedEngine } from './support/product-engine.js';

/** Below the project, so that the packages are found. */
const folder = join(import.meta.dirname, '../out/node-combinations');

interface Rewritten {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly grades: readonly string[];
}

async function drive(load: Load, path: string): Promise<void> {
  const { send, run: loop, Sender, close } = await load(path);
  if (loop) void loop();
  const sender = Sender ? new Sender() : { send, close };
  if (!sender.send) return;
  for (const body of ['one', 'x']) await sender.send(body);
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  await sender.close?.();
}

function checkAll(kind: string, all: () => readonly Combination[], faults: readonly Fault[]): void {
  describe(kind, function () {
    this.timeout(300_000);
    const rewritten: Rewritten[] = [];

    before(async () => {
      for (const { name, path, text } of all()) {
        const engine = await analysedEngine(new Map([[path, text]]));
        const { files, refused } = engine.fix({ grades: ['safe', 'suggested'] });
        assert.deepEqual(refused, [], name);
        const after = files.find((file) => file.path === path)?.after ?? text;
        rewritten.push({ name, path, before: text, after, grades: engine.plans().map(({ plan }) => plan.grade) });
      }
    });

    it('most are rewritten, and what is rewritten is rewritten whole', () => {
      const changed = rewritten.filter(({ before, after }) => before !== after);
      assert.ok(changed.length >= rewritten.length * 0.8, `only ${changed.length} of ${rewritten.length}`);
      for (const { name, after } of changed)
        assert.doesNotMatch(after, /mq-http-sdk|publishMessage|MessageProperties|consumeMessage|MessageNotExist/, name);
    });

    it('every result type-checks', () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
      rewritten.forEach(({ path, after }, n) => writeFileSync(join(folder, `${n}-${path}`), after));
      const problems = compile([sourceSet(folder, folder)]).map(({ file, line, message }) => {
        const n = Number(/(\d+)-program/.exec(file)?.[1]);
        return `${rewritten[n]?.name}:${line} ${message}`;
      });
      assert.deepEqual(problems, []);
    });

    for (const fault of faults) {
      it(`every result does what the program did, fault: ${fault}`, async () => {
        const differences: string[] = [];
        for (const { name, path, before, after, grades } of rewritten) {
          if (before === after) continue;
          const old = await run(new Map([[path, before]]), (load) => drive(load, path), fault);
          const current = await run(new Map([[path, after]]), (load) => drive(load, path), fault);
          try {
            assert.deepEqual(current.sent, old.sent, 'sent');
            assert.deepEqual(current.acknowledged, old.acknowledged, 'acknowledged');
            assert.deepEqual(current.output, old.output, 'output');
            assert.deepEqual(current.unhandled, old.unhandled, 'unhandled');
            assert.ok(current.clients <= (fault === 'unreachable' ? 2 : 1), `${current.clients} clients`);
            if (grades.includes('safe')) assert.equal(current.keepsAlive.size > 0, old.keepsAlive.size > 0, 'keeps the process alive');
          } catch (error) {
            differences.push(`${name} [${grades.join()}]: ${error instanceof Error ? error.message.split('\n')[0] : ''}`);
          }
        }
        assert.deepEqual(differences, []);
      });
    }
  });
}

describe('combinations in Node', () => {
  checkAll('of imports, sends and flows', combinations, ['none', 'send']);
  checkAll('of polls, acknowledgements and empty polls', consumerCombinations, ['none', 'unreachable', 'expired-handle']);
});
