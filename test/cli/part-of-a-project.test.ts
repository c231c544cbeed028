import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInProcess } from '../support/cli/run-in-process.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

const use = '{ legacySend(); }\n';

/** A module whose two classes share SDK values, and one that has nothing to do with them. */
function project(): string {
  return temporaryFolder({
    'module.json': '{ "legacy": 1 }',
    'src/a/A.java': `// with src/b/B.java\n${use}`,
    'src/b/B.java': `// with src/a/A.java\n${use}`,
    'src/c/C.java': use,
  });
}

const fixed = (text: string): string => text.replace('legacySend', 'send');

describe('a part of a project', () => {
  after(removeTemporaryFolders);

  const scan = async (folder: string, path: string): Promise<{ paths: string[]; filesScanned: number }> => {
    const { out } = await runInProcess(folder, ['scan', path, '--format', 'json']);
    const { findings, summary }: { findings: { path: string }[]; summary: { filesScanned: number } } = JSON.parse(out);
    return { paths: findings.map((finding) => finding.path), filesScanned: summary.filesScanned };
  };

  it('has its own findings only, named as they always are', async () => {
    const folder = project();
    assert.deepEqual(await scan(folder, 'src/a'), { paths: ['A.java'], filesScanned: 1 });
    assert.deepEqual(await scan(folder, 'src/a/A.java'), { paths: ['src/a/A.java'], filesScanned: 1 });
    assert.deepEqual(await scan(folder, 'src'), { paths: ['a/A.java', 'b/B.java', 'c/C.java'], filesScanned: 3 });
  });

  it('is rewritten together with what it is connected with, and with nothing else', async () => {
    for (const path of ['src/a', 'src/a/A.java', 'src/a/../a']) {
      const folder = project();
      const { out } = await runInProcess(folder, ['fix', '--write', path]);
      const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
      assert.equal(read('src/a/A.java'), fixed(`// with src/b/B.java\n${use}`), path);
      assert.equal(read('src/b/B.java'), fixed(`// with src/a/A.java\n${use}`), path);
      assert.equal(read('src/c/C.java'), use, path);
      assert.equal(read('module.json'), '{ "legacy": 1 }', 'C still needs the library');
      assert.ok(out.includes('B.java'), out);
    }
  });

  it('takes the library of its module along', async () => {
    const folder = temporaryFolder({ 'module.json': '{ "legacy": 1 }', 'src/A.java': use });
    await runInProcess(folder, ['fix', '--write', 'src']);
    assert.equal(readFileSync(join(folder, 'module.json'), 'utf8'), '{ "modern": 1 }');
  });

  it('prints a diff of everything that changes, as seen from the project', async () => {
    const { out } = await runInProcess(project(), ['fix', 'src/a']);
    assert.deepEqual(out.match(/^\+\+\+ .*$/gm), ['+++ b/src/b/B.java', '+++ b/src/a/A.java']);
  });
});
