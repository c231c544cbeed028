import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSystem } from '../../server/workspace/file-system.js';
import { runInProcess } from '../support/cli/run-in-process.js';
import { readTree } from '../support/product-engine.js';
import { sarifProblems } from '../support/sarif/validate.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

const safe = 'class A {\n  void a() { legacySend(); }\n}\n';
const suggested = 'class B {\n  void b() { legacyPoll(); }\n}\n';
const manual = 'class C {\n  void c() { legacyMagic(); }\n}\n';

const files = ['report.html', 'report.json', 'report.md', 'findings.sarif', 'findings.csv', 'history.json'];

interface Report {
  summary: { findings: number; newFindings?: number };
  findings: { path: string; baselineState?: string }[];
  errors: { path: string }[];
  model: { topics: unknown[] };
  comparison?: { added: string[]; removed: { path: string }[]; unchanged: number };
  parts?: { repository: string }[];
}

interface History {
  runs: { label: string; findings: number; date?: string }[];
}

function readReport(folder: string): Report {
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
}

function readRuns(folder: string): History['runs'] {
  const history: History = JSON.parse(readFileSync(join(folder, 'history.json'), 'utf8'));
  return history.runs;
}

describe('command report', function () {
  this.timeout(30_000);
  after(removeTemporaryFolders);

  it('writes the report, its data and the kit', async () => {
    const folder = temporaryFolder({ 'A.java': safe, 'C.java': manual });
    const { status, out, err } = await runInProcess(folder, ['report', '--output', 'made/here']);
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(err, /\d+ files written to made\/here\.\n$/);
    const made = join(folder, 'made', 'here');
    for (const file of files) assert.ok(statSync(join(made, file)).size > 0, file);
    assert.ok(readdirSync(join(made, 'kit')).includes('README.md'));
    const { summary, model } = readReport(made);
    assert.equal(summary.findings, 2);
    assert.ok(Array.isArray(model.topics));
    assert.deepEqual(sarifProblems(JSON.parse(readFileSync(join(made, 'findings.sarif'), 'utf8'))), []);
  });

  it('writes the same bytes again, into the same folder and another, and finds nothing in its own files', async () => {
    const folder = temporaryFolder({ 'A.java': safe, 'B.java': suggested });
    await runInProcess(folder, ['report', '.', '--output', 'report']);
    const first = readTree(join(folder, 'report'));
    await runInProcess(folder, ['report', '.', '--output', 'report']);
    assert.deepEqual(readTree(join(folder, 'report')), first);
    const other = temporaryFolder();
    await runInProcess(folder, ['report', '.', '--output', join(other, 'x')]);
    assert.deepEqual(readTree(join(other, 'x')), first);
  });

  it('leaves what else stands in the folder', async () => {
    const folder = temporaryFolder({ 'A.java': safe, 'out/notes.txt': 'mine', 'out/kit/mine.tf': 'mine' });
    await runInProcess(folder, ['report', '.', '--output', 'out']);
    assert.equal(readFileSync(join(folder, 'out', 'notes.txt'), 'utf8'), 'mine');
    assert.equal(readFileSync(join(folder, 'out', 'kit', 'mine.tf'), 'utf8'), 'mine');
    assert.ok(!readdirSync(join(folder, 'out')).some((name) => name.endsWith('.tmp')));
  });

  it('ends with 2 and says why where it can not write', async () => {
    const folder = temporaryFolder({ 'A.java': safe, taken: 'a file' });
    const { status, err } = await runInProcess(folder, ['report', '--output', 'taken']);
    assert.equal(status, 2);
    assert.match(err, /could not be written \((?:EEXIST|ENOTDIR)\)/);
    assert.equal(readFileSync(join(folder, 'taken'), 'utf8'), 'a file');
    mkdirSync(join(folder, 'out', 'report.md'), { recursive: true });
    const inTheWay = await runInProcess(folder, ['report', '--output', 'out']);
    assert.equal(inTheWay.status, 2);
    assert.match(inTheWay.err, /report\.md could not be written: a folder of that name is in the way/);
    if (process.getuid?.() !== 0) {
      mkdirSync(join(folder, 'closed'));
      chmodSync(join(folder, 'closed'), 0o555);
      const closed = await runInProcess(folder, ['report', '--output', 'closed']);
      assert.equal(closed.status, 2);
      assert.match(closed.err, /could not be written \(EACCES\)/);
    }
  });

  it('needs a folder', async () => {
    const { status, err } = await runInProcess(temporaryFolder(), ['report']);
    assert.equal(status, 2);
    assert.match(err, /--output DIR/);
  });

  it('says in every file that half of the workspace could not be read', async () => {
    const folder = temporaryFolder({ 'A.java': safe, 'Locked.java': safe });
    const { status, err } = await runInProcess(folder, ['report', '--output', 'out'], {
      fileSystem: {
        readInto(path, buffer, position) {
          if (path.endsWith('Locked.java')) throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
          return nodeFileSystem.readInto(path, buffer, position);
        },
      },
    });
    assert.equal(status, 3);
    assert.match(err, /The result is incomplete:/);
    for (const file of files.filter((name) => name !== 'history.json'))
      assert.match(readFileSync(join(folder, 'out', file), 'utf8'), /Locked\.java/, file);
  });

  it('says friendly that there is nothing to migrate, and what was looked for', async () => {
    const folder = temporaryFolder({ 'A.java': 'class A {}\n' });
    const { status } = await runInProcess(folder, ['report', '--output', 'out']);
    assert.equal(status, 0);
    const text = readFileSync(join(folder, 'out', 'report.md'), 'utf8');
    assert.match(text, /Nothing to migrate: 1 files were searched/);
    assert.match(text, /## What was looked for\n\n- `toy-name`: Toy\n- `toy-rule`: Toy\n/);
    for (const file of files) assert.ok(existsSync(join(folder, 'out', file)), file);
  });

  it('prints in a format besides, when one is asked for', async () => {
    const folder = temporaryFolder({ 'A.java': safe });
    const { out } = await runInProcess(folder, ['report', '--output', 'out', '--format', 'github']);
    assert.match(out, /^::error file=A\.java,line=2/);
  });

  it('survives names that are code elsewhere', async () => {
    const name = '=cmd|<img src=x onerror=alert(1)>"\'\n`.java';
    const folder = temporaryFolder({ [name]: safe });
    const { status } = await runInProcess(folder, ['report', '--output', 'out']);
    assert.equal(status, 1);
    const read = (file: string): string => readFileSync(join(folder, 'out', file), 'utf8');
    assert.ok(!read('report.html').includes('<img src=x'));
    assert.ok(!read('report.md').includes('<img src=x onerror=alert(1)>"\'\n'));
    assert.match(read('findings.csv'), /"'=cmd\|/);
    assert.deepEqual(sarifProblems(JSON.parse(read('findings.sarif'))), []);
  });

  describe('history', () => {
    it('grows with each state of the code, and says what changed', async () => {
      const folder = temporaryFolder({ 'A.java': safe, 'B.java': suggested });
      const words = ['report', '.', '--output', 'out'];
      await runInProcess(folder, words);
      assert.equal(readReport(join(folder, 'out')).comparison, undefined);
      writeFileSync(join(folder, 'A.java'), 'class A {}\n');
      writeFileSync(join(folder, 'C.java'), manual);
      await runInProcess(folder, words);
      const { comparison } = readReport(join(folder, 'out'));
      assert.equal(comparison?.added.length, 1);
      assert.deepEqual(
        comparison.removed.map(({ path }) => path),
        ['A.java'],
      );
      assert.equal(comparison.unchanged, 1);
      assert.deepEqual(
        readRuns(join(folder, 'out')).map(({ label, findings }) => ({ label, findings })),
        [
          { label: '1', findings: 2 },
          { label: '2', findings: 2 },
        ],
      );
      const second = readTree(join(folder, 'out'));
      await runInProcess(folder, words);
      assert.deepEqual(readTree(join(folder, 'out')), second, 'the same code, the same files');
    });

    it('has names and times only where they are asked for', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      await runInProcess(folder, ['report', '.', '--output', 'out', '--label', 'before']);
      await runInProcess(folder, ['report', '.', '--output', 'out', '--timestamp']);
      const runs = readRuns(join(folder, 'out'));
      assert.deepEqual(
        runs.map(({ label }) => label),
        ['before', '2'],
      );
      assert.equal(runs[0]?.date, undefined);
      assert.match(runs[1]?.date ?? '', /^\d{4}-\d\d-\d\dT/);
    });

    it('of somebody else is not written over', async () => {
      const folder = temporaryFolder({ 'A.java': safe, 'out/history.json': '["mine"]' });
      const { status, err } = await runInProcess(folder, ['report', '.', '--output', 'out']);
      assert.equal(status, 2);
      assert.match(err, /out\/history\.json is not the history of an earlier report/);
      assert.deepEqual(readdirSync(join(folder, 'out')), ['history.json']);
    });
  });

  describe('diff', () => {
    async function twoReports(): Promise<string> {
      const folder = temporaryFolder({ 'code/A.java': safe, 'code/B.java': suggested });
      await runInProcess(folder, ['report', 'code', '--output', 'old']);
      writeFileSync(join(folder, 'code', 'A.java'), 'class A {}\n');
      writeFileSync(join(folder, 'code', 'C.java'), manual);
      await runInProcess(folder, ['report', 'code', '--output', 'new']);
      return folder;
    }

    it('says what is new, fixed and unchanged', async () => {
      const folder = await twoReports();
      const { status, out } = await runInProcess(folder, ['report', 'diff', 'old', 'new']);
      assert.equal(status, 1, 'something new at the failing level');
      assert.match(out, /^\+ C\.java:2:14 toy-rule\n- A\.java:2:14 toy-rule\n\n/);
      assert.match(out, /1 new, 1 fixed, 1 unchanged/);
      const back = await runInProcess(folder, ['report', 'diff', 'new/report.json', 'new/report.json', '--format', 'json']);
      assert.equal(back.status, 0);
      const { summary }: { summary: object } = JSON.parse(back.out);
      assert.deepEqual(summary, { added: 0, removed: 0, unchanged: 2, effortMinutes: { before: 2, after: 2 }, incomplete: false });
    });

    it('is Markdown too, into a file', async () => {
      const folder = await twoReports();
      const words = [
        'report',
        'diff',
        'old',
        'new',
        '--format',
        'markdown',
        '--output',
        'diff.md',
        '--locale',
        'zh-cn',
        '--fail-on',
        'never',
      ];
      const { status, out } = await runInProcess(folder, words);
      assert.deepEqual({ status, out }, { status: 0, out: '' });
      assert.match(readFileSync(join(folder, 'diff.md'), 'utf8'), /^# 变化\n/);
    });

    const wrong: readonly [words: string[], text: RegExp][] = [
      [['report', 'diff', 'old'], /argument is missing: NEW/],
      [['report', 'diff', 'old', 'gone.json'], /gone\.json cannot be read \(ENOENT\)/],
      [['report', 'diff', 'old', 'code/B.java'], /code\/B\.java is not a result/],
      [['report', 'diff', 'old', 'new', '--format', 'csv'], /--format cannot be csv/],
    ];
    for (const [words, text] of wrong)
      it(`ends with 2 for ${words.join(' ')}`, async () => {
        const { status, err } = await runInProcess(await twoReports(), words);
        assert.equal(status, 2);
        assert.match(err, text);
      });
  });
});
