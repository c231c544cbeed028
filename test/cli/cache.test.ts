import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSystem } from '../../server/workspace/file-system.js';
import { runInProcess, type CommandResult, type RunOptions } from '../support/cli/run-in-process.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

const found = 'class A {\n  void a() { legacySend(); }\n}\n';

interface Counted extends CommandResult {
  /** Whether the tool was asked whether to go on: a result that is found again needs no analysis. */
  readonly analysed: boolean;
}

async function scan(folder: string, words: readonly string[] = [], options: RunOptions = {}): Promise<Counted> {
  let analysed = false;
  const cancellation = {
    get isCancelled() {
      analysed = true;
      return false;
    },
  };
  const result = await runInProcess(folder, ['scan', '--cache', '.kept/scan', ...words], { cancellation, ...options });
  return { ...result, analysed };
}

const entries = (folder: string): string[] => readdirSync(join(folder, '.kept/scan')).map((name) => join(folder, '.kept/scan', name));

describe('scan --cache', () => {
  after(removeTemporaryFolders);

  for (const format of ['pretty', 'json', 'sarif', 'html', 'csv']) {
    it(`repeats ${format} byte for byte, without an analysis`, async () => {
      const folder = temporaryFolder({ 'a/A.java': found, 'b/B.java': 'class B {}\n', 'c/broken.java': 'class { legacySend(); \n' });
      const plain = await runInProcess(folder, ['scan', '--format', format]);
      const first = await scan(folder, ['--format', format]);
      const second = await scan(folder, ['--format', format]);
      assert.deepEqual([first.analysed, second.analysed], [true, false]);
      for (const { status, out, err } of [first, second]) assert.deepEqual({ status, out, err }, plain);
    });
  }

  const changes: Readonly<Record<string, (folder: string) => void>> = {
    'a changed file': (folder) => writeFileSync(join(folder, 'a/A.java'), found.replace('legacySend', 'legacyPoll')),
    'a change that keeps size and time': (folder) => {
      const { atime, mtime } = statSync(join(folder, 'a/A.java'));
      writeFileSync(join(folder, 'a/A.java'), found.replace('legacySend', 'legacyPoll'));
      utimesSync(join(folder, 'a/A.java'), atime, mtime);
    },
    'a new file': (folder) => writeFileSync(join(folder, 'a/B.java'), found.replace('A', 'B')),
    'a file that is gone': (folder) => rmSync(join(folder, 'a/A.java')),
    'a renamed file': (folder) => renameSync(join(folder, 'a/A.java'), join(folder, 'a/C.java')),
    'a link in place of a file': (folder) => {
      renameSync(join(folder, 'a/A.java'), join(folder, 'a/C.java'));
      symlinkSync('C.java', join(folder, 'a/A.java'));
    },
    'a configuration that comes': (folder) => writeFileSync(join(folder, 'rocketmq-migrate.yml'), 'severities:\n  toy-rule: warning\n'),
    'a .gitignore that comes': (folder) => writeFileSync(join(folder, '.gitignore'), 'a/\n'),
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`analyses anew after ${name}`, async () => {
      const folder = temporaryFolder({ 'a/A.java': found, 'b/B.java': 'class B {}\n' });
      await scan(folder);
      change(folder);
      const again = await scan(folder);
      assert.equal(again.analysed, true);
      const { status, out, err } = await runInProcess(folder, ['scan']);
      assert.deepEqual({ status: again.status, out: again.out, err: again.err }, { status, out, err });
    });
  }

  it('tells other words, builds and languages apart', async () => {
    const folder = temporaryFolder({ 'a/A.java': found });
    await scan(folder);
    assert.equal((await scan(folder, ['--fail-on', 'never'])).status, 0);
    assert.equal((await scan(folder, ['a'])).analysed, true);
    assert.equal((await scan(folder, [], { build: 'two' })).analysed, true);
    assert.equal((await scan(folder, ['--locale', 'zh-cn'])).analysed, true);
    assert.equal((await scan(folder)).analysed, false);
  });

  it('writes --output again, whatever its name', async () => {
    const folder = temporaryFolder({ 'src/A.java': found });
    const elsewhere = temporaryFolder();
    const written = async (name: string): Promise<string> => {
      await scan(folder, ['src', '--format', 'json', '--output', join(elsewhere, name)]);
      return readFileSync(join(elsewhere, name), 'utf8');
    };
    const first = await written('result.json');
    const [entry = ''] = entries(folder);
    assert.equal(await written('other.json'), first);
    assert.deepEqual(entries(folder), [entry]);
  });

  it('does not take the place of --write-baseline', async () => {
    const folder = temporaryFolder({ 'src/A.java': found });
    for (const name of ['one.json', 'two.json']) {
      assert.equal((await scan(folder, ['src', '--write-baseline', name])).analysed, true);
      readFileSync(join(folder, name));
    }
  });

  it('keeps no part of the code that was read', async () => {
    const folder = temporaryFolder({ 'A.java': found, 'B.java': 'class B { String hidden = "sesame"; /* legacySend */ }\n' });
    await scan(folder, ['--format', 'json']);
    const [entry = ''] = entries(folder);
    assert.doesNotMatch(readFileSync(entry, 'utf8'), /sesame/);
  });

  const damages: Readonly<Record<string, (text: string) => string>> = {
    'cut off': (text) => text.slice(0, text.length / 2),
    'of a run that read nothing': () => '{"status":0,"out":"nothing found","err":"","steps":[]}',
    'not JSON': () => '\u0000\u0001',
    'another document': () => '{"status":0,"out":"nothing found","err":"","steps":"all"}',
    'an unknown question': () =>
      '{"status":0,"out":"nothing found","err":"","steps":[{"asked":"constructor","path":"/","position":0,"length":0,"digest":""}]}',
    'a reading without end': () =>
      '{"status":0,"out":"nothing found","err":"","steps":[{"asked":"readInto","path":"/dev/zero","position":0,"length":1e300,"digest":""}]}',
    'a status that no run ends with': (text) => text.replace('"status":1', '"status":7'),
  };
  for (const [name, damage] of Object.entries(damages)) {
    it(`takes no notice of an entry that is ${name}, and replaces it`, async () => {
      const folder = temporaryFolder({ 'A.java': found });
      const first = await scan(folder);
      const [entry = ''] = entries(folder);
      const good = readFileSync(entry, 'utf8');
      writeFileSync(entry, damage(good));
      const again = await scan(folder);
      assert.deepEqual(again, first);
      assert.equal(readFileSync(entry, 'utf8'), good);
    });
  }

  it('says that it cannot be written, and the result stands', async () => {
    const folder = temporaryFolder({ 'A.java': found, '.kept': 'a file' });
    const { status, out, err } = await scan(folder);
    const plain = await runInProcess(folder, ['scan']);
    assert.deepEqual({ status, out }, { status: plain.status, out: plain.out });
    assert.match(err, /the result is not kept: .*(ENOTDIR|EEXIST)/);
  });

  it('keeps nothing of a run under which a file was changed', async () => {
    const folder = temporaryFolder({ 'A.java': found });
    mkdirSync(join(folder, '.kept'));
    let times = 0;
    const restless = {
      kindOf: (path: string) => (path === folder && times++ % 2 === 1 ? ('other' as const) : nodeFileSystem.kindOf(path)),
    };
    await scan(folder, [], { fileSystem: restless });
    assert.ok(times > 1, 'the folder was asked about once only');
    assert.deepEqual(entries(folder), []);
  });

  it('keeps what could not be read, until it can', async () => {
    const folder = temporaryFolder({ 'A.java': found });
    const locked = {
      readInto: () => {
        throw Object.assign(new Error('no'), { code: 'EACCES' });
      },
    };
    const first = await scan(folder, [], { fileSystem: locked });
    assert.equal(first.status, 3);
    assert.equal((await scan(folder, [], { fileSystem: locked })).analysed, false);
    assert.equal((await scan(folder)).status, 1);
  });
});
