import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInProcess } from '../support/cli/run-in-process.js';
import { sarifProblems } from '../support/sarif/validate.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

const safe = 'class A {\n  void a() { legacySend(); }\n}\n';
const suggested = 'class B {\n  void b() { legacyPoll(); }\n}\n';
const manual = 'class C {\n  void c() { legacyMagic(); }\n}\n';

const code = {
  'app/A.java': safe,
  'app/B.java': suggested,
  'lib/C.java': manual,
  'lib/D.java': 'class D { String s = "open; legacySend(); }\n',
};

interface Result {
  summary: { findings: number; newFindings?: number };
  findings: { path: string; repository?: string; team?: string; baselineState?: string }[];
  errors: { path: string; message: string; repository?: string }[];
  portfolio?: { repositories: { name: string | null }[]; teams: { name: string | null; findings: number }[] };
}

const parse = (text: string): Result => JSON.parse(text);

describe('baseline', () => {
  after(removeTemporaryFolders);

  for (const [how, words] of Object.entries({
    'written by --write-baseline': ['--write-baseline', 'known.json'],
    'a result': ['--format', 'json', '--output', 'known.json'],
  }))
    it(`${how}: what it knows fails nothing and is marked`, async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      assert.equal((await runInProcess(folder, ['scan', ...words])).status, 1);
      const known = await runInProcess(folder, ['scan', '--baseline', 'known.json', '--format', 'json']);
      assert.equal(known.status, 0);
      assert.match(known.err, /Since the baseline: 0 new, 0 gone, 1 known\./);
      assert.equal(parse(known.out).findings[0]?.baselineState, 'unchanged');
      assert.match((await runInProcess(folder, ['scan', '--baseline', 'known.json'])).out, /toy-rule {2}\(safe fix, set 1, known\)/);
      writeFileSync(join(folder, 'A.java'), `// one line more\n${safe}`);
      assert.equal((await runInProcess(folder, ['scan', '--baseline', 'known.json'])).status, 0, 'lines above change nothing');
      writeFileSync(join(folder, 'B.java'), suggested);
      const more = await runInProcess(folder, ['scan', '--baseline', 'known.json', '--format', 'json']);
      assert.equal(more.status, 1);
      assert.equal(parse(more.out).summary.newFindings, 1);
      assert.equal(parse(more.out).summary.findings, 2);
    });

  it('counts for report too', async () => {
    const folder = temporaryFolder({ 'src/A.java': safe });
    await runInProcess(folder, ['scan', 'src', '--write-baseline', 'known.json']);
    const { status } = await runInProcess(folder, ['report', 'src', '--output', 'out', '--baseline', 'known.json']);
    assert.equal(status, 0);
    assert.equal(parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8')).findings[0]?.baselineState, 'unchanged');
  });

  it('counts for fix too: what it knows may remain', async () => {
    const folder = temporaryFolder({ 'A.java': safe, 'C.java': manual });
    await runInProcess(folder, ['scan', '--write-baseline', 'known.json']);
    assert.equal((await runInProcess(folder, ['fix', '--write'])).status, 1);
    assert.equal((await runInProcess(folder, ['fix', '--write', '--baseline', 'known.json'])).status, 0);
  });

  it('that is none is wrong usage, before anything is done', async () => {
    const folder = temporaryFolder({ 'A.java': safe, 'notes.json': '{}' });
    for (const [file, text] of [
      ['notes.json', /notes\.json is not a baseline/],
      ['gone.json', /gone\.json cannot be read \(ENOENT\)/],
    ] as const) {
      const { status, out, err } = await runInProcess(folder, ['scan', '--baseline', file]);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(err, text);
    }
  });
});

describe('shards', () => {
  after(removeTemporaryFolders);

  it('joined are the whole run, byte for byte', async () => {
    const folder = temporaryFolder(code);
    const whole = await runInProcess(folder, ['scan', '--format', 'json']);
    const names = ['1/3', '2/3', '3/3'].map((shard) => {
      const name = `${shard.replace('/', '-')}.json`;
      return { shard, name };
    });
    for (const { shard, name } of names) await runInProcess(folder, ['scan', '--shard', shard, '--format', 'json', '--output', name]);
    const joined = await runInProcess(folder, ['merge', ...names.map(({ name }) => name), '--format', 'json']);
    assert.equal(joined.out, whole.out);
    assert.equal(joined.status, whole.status);
    const [first = '', , last = ''] = names.map(({ name }) => name);
    const part = await runInProcess(folder, ['merge', last, first, '--format', 'json']);
    assert.equal(part.status, 3);
    assert.match(part.err, /shards that are missing: 2\/3/);
  });

  it('are I/N', async () => {
    const { status, err } = await runInProcess(temporaryFolder(), ['scan', '--shard', '3/2']);
    assert.equal(status, 2);
    assert.match(err, /--shard cannot be 3\/2/);
  });
});

describe('command merge', () => {
  after(removeTemporaryFolders);

  async function twoRepositories(): Promise<string> {
    const folder = temporaryFolder({ 'one/A.java': safe, 'two/A.java': safe, 'two/B.java': suggested, 'two/module.json': '{}' });
    await runInProcess(folder, ['scan', 'one', '--format', 'json', '--output', 'one.json']);
    await runInProcess(folder, ['scan', 'two', '--format', 'ndjson', '--output', 'two.json', '--repository', 'billing']);
    return folder;
  }

  it('joins repositories by their names', async () => {
    const folder = await twoRepositories();
    const repositories = async (...words: string[]): Promise<(string | undefined)[]> => {
      const { findings } = parse((await runInProcess(folder, ['merge', ...words, '--format', 'json'])).out);
      return findings.map(({ repository }) => repository);
    };
    assert.deepEqual(await repositories('one.json', 'two.json'), ['billing', 'one', 'billing']);
    assert.deepEqual(await repositories('shop=one.json', 'two.json'), ['billing', 'shop', 'billing']);
    assert.deepEqual(await repositories('shop=one.json'), ['shop']);
    assert.deepEqual(await repositories('one.json'), [undefined]);
  });

  it('joins reports of folders by the folders', async () => {
    const folder = await twoRepositories();
    for (const name of ['one', 'two']) await runInProcess(folder, ['report', name, '--output', `reports/${name}`]);
    const { out } = await runInProcess(folder, ['merge', 'reports/one/report.json', 'reports/two/report.json', '--format', 'json']);
    assert.deepEqual(
      parse(out).portfolio?.repositories.map(({ name }) => name),
      ['two', 'one'],
    );
  });

  it('knows teams', async () => {
    const folder = await twoRepositories();
    writeFileSync(join(folder, 'teams.yml'), 'payments: [billing/B.java]\nplatform:\n  - "**/*.java"\n');
    const { out } = await runInProcess(folder, ['merge', 'shop=one.json', 'two.json', '--teams', 'teams.yml', '--format', 'json']);
    assert.deepEqual(
      parse(out).findings.map(({ repository, path, team }) => `${repository ?? ''}/${path} ${team ?? ''}`),
      ['billing/A.java platform', 'shop/A.java platform', 'billing/B.java payments'],
    );
    assert.deepEqual(
      parse(out).portfolio?.teams.map(({ name, findings }) => ({ name, findings })),
      [
        { name: 'platform', findings: 2 },
        { name: 'payments', findings: 1 },
      ],
    );
    for (const text of ['- a\n', 'a: {b: c}\n', 'a: [1]\n', 'a: [\n']) {
      writeFileSync(join(folder, 'teams.yml'), text);
      const wrong = await runInProcess(folder, ['merge', 'one.json', '--teams', 'teams.yml']);
      assert.equal(wrong.status, 2);
      assert.match(wrong.err, /teams\.yml does not say teams/);
    }
  });

  it('prints every format', async () => {
    const folder = await twoRepositories();
    const print = async (format: string): Promise<string> =>
      (await runInProcess(folder, ['merge', 'one.json', 'two.json', '--format', format])).out;
    assert.match(await print('pretty'), /^Repository +Findings/);
    assert.match(await print('markdown'), /^# Portfolio/);
    assert.match(await print('html'), /^<!doctype html>/);
    assert.match(await print('csv'), /^ruleId,.*,repository\r\n/);
    assert.match(await print('github'), /^::error file=billing\/A\.java,/);
    assert.equal((await print('ndjson')).trimEnd().split('\n').length, 4);
    assert.deepEqual(sarifProblems(JSON.parse(await print('sarif'))), []);
  });

  it('says which files are no results, and joins the others', async () => {
    const folder = await twoRepositories();
    writeFileSync(join(folder, 'other.json'), '{"a":1}');
    const { status, out, err } = await runInProcess(folder, ['merge', 'one.json', 'other.json', 'gone.json', '--format', 'json']);
    assert.equal(status, 3);
    assert.deepEqual(
      parse(out).errors.map(({ path }) => path),
      ['gone.json', 'other.json'],
    );
    assert.equal(parse(out).findings.length, 1);
    assert.match(err, /other\.json: other\.json is not a result/);
  });

  it('reads what PowerShell writes', async () => {
    const folder = await twoRepositories();
    const text = readFileSync(join(folder, 'one.json'), 'utf8');
    writeFileSync(join(folder, 'utf16.json'), Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le'));
    assert.equal((await runInProcess(folder, ['merge', 'utf16.json', '--format', 'json'])).out, text);
  });

  it('needs a file', async () => {
    const { status, err } = await runInProcess(temporaryFolder(), ['merge']);
    assert.equal(status, 2);
    assert.match(err, /argument is missing: FILE/);
  });
});

describe('formats of scan', () => {
  after(removeTemporaryFolders);

  const starts: Readonly<Record<string, RegExp>> = {
    sarif: /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json"/,
    html: /^<!doctype html>/,
    markdown: /^# Migration from ApsaraMQ/,
    csv: /^ruleId,family,language,severity,path,line,/,
    github: /^::error file=app\/A\.java,line=2,/,
  };
  for (const [format, start] of Object.entries(starts))
    it(`${format}: the same bytes twice, status as ever`, async () => {
      const folder = temporaryFolder(code);
      const first = await runInProcess(folder, ['scan', '--format', format]);
      assert.match(first.out, start);
      assert.equal(first.status, 3, 'one file is not understood');
      assert.match(first.out, /D\.java/);
      assert.equal((await runInProcess(folder, ['scan', '--format', format])).out, first.out);
    });

  it('speak Chinese', async () => {
    const { out } = await runInProcess(temporaryFolder(code), ['scan', '--format', 'markdown', '--locale', 'zh-cn']);
    assert.match(out, /^# 云消息队列 RocketMQ 4\.x 到 5\.x 迁移报告\n/);
  });
});
