import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { analysedEngine } from '../support/product-engine.js';
import { javaJars } from '../support/java/jars.js';
import { jarsOf } from './jars.js';
import { runOnNewSide } from './runner/new-side.js';
import { runOnOldSide } from './runner/old-side.js';
import { sharedBroker } from './shared-broker.js';
import { readScenarios, type Scenario, type Trace } from './runner/scenario.js';

/** The program as the tool rewrites it, with the grade of the rewrite. */
async function rewrite({ program, description }: Scenario): Promise<ReadonlyMap<string, string>> {
  const engine = await analysedEngine(program);
  const grades = new Set(engine.plans().map(({ plan }) => plan.grade));
  assert.deepEqual([...grades], [description.grade], 'grade of the rewrite');
  const result = engine.fix({ grades: ['safe', 'suggested'] });
  assert.deepEqual(result.refused, []);
  const after = new Map(program);
  for (const file of result.files) after.set(file.path, file.after);
  return after;
}

/** Delays are counted from the arrival at the server: two seconds for starting up, connecting and looking up the route are no difference. */
function withinTwoSeconds(before: Trace, after: Trace): Trace {
  const sends = after.sends.map((send, i) => {
    const old = before.sends[i]?.delaySeconds ?? null;
    const isClose = send.delaySeconds !== null && old !== null && Math.abs(send.delaySeconds - old) <= 2;
    return isClose ? { ...send, delaySeconds: old } : send;
  });
  return { ...after, sends };
}

/** A difference is a failure unless the rewrite is a suggestion and the scenario names it. */
function compare(before: Trace, after: Trace, { grade, differences = {}, clients }: Scenario['description']): void {
  for (const part of ['sends', 'acknowledged', 'invisibleSeconds', 'transactions', 'output', 'ended'] as const) {
    if (differences[part] === undefined) assert.deepEqual(after[part], before[part], part);
    else {
      assert.equal(grade, 'suggested', `a safe rewrite may not differ: ${differences[part]}`);
      assert.notDeepEqual(after[part], before[part], `${part} no longer differ`);
    }
  }
  assert.equal(after.clients, clients, 'clients built');
}

describe('rewritten programs on a real RocketMQ 5', function () {
  this.timeout(120_000);
  // Two programs, a broker and its clients share the machine, and the old Node client gives up after three seconds: one more try.
  this.retries(1);
  for (const language of ['java', 'node'] as const) {
    for (const scenario of readScenarios(language)) {
      it(`${language}: ${scenario.description.title}`, async () => {
        const jars = await javaJars();
        const oldJars = `${await jarsOf(fileURLToPath(new URL('./runner/pom.xml', import.meta.url)))}/*`;
        const after = await rewrite(scenario);
        const [old, now] = await Promise.all([
          runOnOldSide(scenario, oldJars),
          runOnNewSide(scenario, after, jars.target('5.0.7'), await sharedBroker(scenario.description)),
        ]);
        compare(old, withinTwoSeconds(old, now), scenario.description);
      });
    }
  }
});
