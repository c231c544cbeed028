import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { javaCombinations } from './support/java/combinations.js';
import { compileJava, type CompileTask } from './support/java/compile.js';
import { javaJars, targetVersions } from './support/java/jars.js';
import { analysedEngine } from './support/product-engine.js';

const folder = join(import.meta.dirname, '../out/java-combinations');
const path = 'src/main/java/combined/Main.java';

/** Parts that each work by themselves have to work together: what nobody wrote a fixture for. */
describe('Java programs that are put together', function () {
  this.timeout(300_000);

  it('compile before and after, are rewritten whole, and most are', async () => {
    await rm(folder, { recursive: true, force: true });
    const jars = await javaJars();
    const all = javaCombinations();
    const tasks: CompileTask[] = [];
    let changed = 0;
    for (const [n, { name, text }] of all.entries()) {
      const engine = await analysedEngine(new Map([[path, text]]));
      const { files, refused } = engine.fix({ grades: ['safe', 'suggested'] });
      const sends = files.find((file) => file.path === path);
      assert.deepEqual(refused, [], name);
      // Where a person has to move the code, its credentials can be read from the environment all the same.
      const isByHand = engine.plans().some(({ plan }) => plan.grade === 'manual');
      if (sends && !isByHand) {
        changed++;
        assert.doesNotMatch(sends.after, /aliyun|publishMessage|TopicMessage/, name);
      }
      for (const [side, source] of Object.entries({ before: text, after: sends?.after })) {
        if (source === undefined) continue;
        const file = join(folder, String(n), side, 'Main.java');
        await mkdir(join(folder, String(n), side), { recursive: true });
        await writeFile(file, source);
        tasks.push({
          id: `${side}: ${name}`,
          files: [file],
          classPath: jars.target(targetVersions[0], side === 'before' || isByHand),
          release: 17,
        });
      }
    }
    const errors = await compileJava(tasks);
    assert.equal(errors.map(({ id, line, message }) => `${id}, line ${line}: ${message}`).join('\n'), '');
    assert.ok(all.length >= 70 && changed >= all.length * 0.6, `only ${changed} of ${all.length} are rewritten`);
  });
});
