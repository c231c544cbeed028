import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './support/java/jars.js';
import { analysedEngine, readTree } from './support/product-engine.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

const shop = fileURLToPath(new URL('./projects/shop', import.meta.url));

describe('sample shop', function () {
  this.timeout(300_000);
  after(removeTemporaryFolders);

  it('is rewritten to what stands beside it', async () => {
    const before = readTree(join(shop, 'before'));
    const result = (await analysedEngine(before)).fix({ grades: ['safe', 'suggested'] });
    assert.deepEqual(result.refused, []);
    const written = new Map(before);
    for (const file of result.files) written.set(file.path, file.after);
    const after = readTree(join(shop, 'after'));
    assert.deepEqual([...written.keys()], [...after.keys()]);
    for (const [path, text] of after) assert.equal(written.get(path), text, path);
  });

  for (const side of ['before', 'after'])
    it(`${side}: the Java service builds with Maven`, async () => {
      const folder = temporaryFolder();
      await cp(join(shop, side, 'java-service'), folder, { recursive: true });
      await runTool('mvn', ['-q', '-B', '-f', join(folder, 'pom.xml'), 'compile']);
    });
});
