import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cancellation } from '../../server/engine/cancellation.js';
import { encode } from '../../server/workspace/encoding.js';
import { nodeFileSystem } from '../../server/workspace/file-system.js';
import { runInProcess } from '../support/cli/run-in-process.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

const safe = 'class A {\n  void a() { legacySend(); }\n}\n';
const suggested = 'class B {\n  void b() { legacyPoll(); }\n}\n';
const manual = 'class C {\n  void c() { legacyMagic(); }\n}\n';

const folderOf = (path: string): string => join(path, '..');

interface JsonResult {
  schemaVersion: number;
  tool: unknown;
  summary: { filesScanned: number; findings: number; bySeverity: Record<string, number>; byFix: Record<string, number> };
  findings: { path: string; line: number; column: number; fix: string; fixGroup: string | null; fingerprint: string; severity: string }[];
  errors: { path: string; message: string }[];
  fix?: { written: boolean; files: { path: string; diff: string }[] };
}

async function scanJson(folder: string, ...words: string[]): Promise<JsonResult & { status: number | undefined }> {
  const { status, out } = await runInProcess(folder, ['scan', ...words, '--format', 'json']);
  const parsed: JsonResult = JSON.parse(out);
  return { ...parsed, status };
}

describe('command line', () => {
  after(removeTemporaryFolders);

  describe('exit status', () => {
    it('is 0 without findings, 1 with findings at the failing level', async () => {
      const clean = temporaryFolder({ 'A.java': 'class A {}\n' });
      const dirty = temporaryFolder({ 'A.java': safe });
      assert.equal((await runInProcess(clean, ['scan'])).status, 0);
      assert.equal((await runInProcess(dirty, ['scan'])).status, 1);
      assert.equal((await runInProcess(dirty, ['scan', '--fail-on', 'never'])).status, 0);
    });

    it('follows --fail-on', async () => {
      const hint = temporaryFolder({ 'A.java': 'import legacy;\nclass A {}\n' });
      assert.equal((await runInProcess(hint, ['scan'])).status, 0);
      assert.equal((await runInProcess(hint, ['scan', '--fail-on', 'info'])).status, 0);
      const lowered = temporaryFolder({ 'A.java': safe, 'rocketmq-migrate.yml': 'severities:\n  toy-rule: warning\n' });
      assert.equal((await runInProcess(lowered, ['scan'])).status, 0);
      assert.equal((await runInProcess(lowered, ['scan', '--fail-on', 'warning'])).status, 1);
    });

    it('is 3 when something could not be read, whatever was found', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      const result = await scanJson(folder, '.', 'missing');
      assert.equal(result.status, 3);
      assert.deepEqual(
        result.errors.map((error) => error.path),
        ['missing'],
      );
      assert.equal(result.findings.length, 1);
    });

    it('is 130 when cancelled', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      assert.equal((await runInProcess(folder, ['scan'], { cancellation: { isCancelled: true } })).status, 130);
    });

    it('is 4 for a bug, which is said to be one', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      const broken: Cancellation = {
        get isCancelled(): boolean {
          throw new Error('out of order');
        },
      };
      const { status, err } = await runInProcess(folder, ['scan'], { cancellation: broken });
      assert.equal(status, 4);
      assert.match(err, /bug in rocketmq-migrate, nothing was written: Error: out of order/);
    });
  });

  describe('wrong usage ends with 2 and says what is wrong', () => {
    const cases: readonly [words: string[], text: RegExp][] = [
      [['scan', '--formt', 'json'], /no option --formt/],
      [['scan', '--format', 'yaml'], /--format cannot be yaml\. Choose one of pretty, json, ndjson/],
      [['fix', '--format', 'csv'], /--format cannot be csv\. Choose one of pretty, json, ndjson/],
      [['fix', '--baseline', 'gone.json'], /gone\.json cannot be read \(ENOENT\)/],
      [['scan', '--fail-on', 'all'], /--fail-on cannot be all/],
      [['scan', '--locale', 'fr'], /--locale cannot be fr/],
      [['scan', '--rule', 'no-such'], /no rule no-such/],
      [['scan', '--format'], /value is missing after --format/],
      [['scna'], /no command scna/],
      [['rules', 'no-such'], /no rule no-such/],
      [['scan', '--config', 'missing.yml'], /missing\.yml cannot be read \(ENOENT\)/],
      [['scan', '--output', 'no/such/folder/x.json'], /could not be written to no\/such\/folder\/x\.json \(ENOENT\)/],
    ];
    for (const [words, text] of cases) {
      it(words.join(' '), async () => {
        const { status, out, err } = await runInProcess(temporaryFolder(), words);
        assert.equal(status, 2);
        assert.match(err, text);
        assert.equal(out, '');
      });
    }

    it('a wrong configuration file', async () => {
      const folder = temporaryFolder({ 'rocketmq-migrate.yml': 'edition: gold\n' });
      const { status, err } = await runInProcess(folder, ['scan']);
      assert.equal(status, 2);
      assert.match(err, /rocketmq-migrate\.yml:1:10: `edition` cannot be `gold`/);
    });
  });

  describe('scan', () => {
    it('shows paths relative to the one folder, or to the current folder', async () => {
      const folder = temporaryFolder({ 'app/A.java': safe, 'lib/B.java': suggested });
      const paths = async (...given: string[]): Promise<string[]> =>
        (await scanJson(folder, ...given)).findings.map((finding) => finding.path);
      assert.deepEqual(await paths(), ['app/A.java', 'lib/B.java']);
      assert.deepEqual(await paths('app'), ['A.java']);
      assert.deepEqual(await paths('app', 'lib'), ['app/A.java', 'lib/B.java']);
      assert.deepEqual(await paths('app/A.java'), ['app/A.java']);
      assert.deepEqual(await paths('.', 'app', 'app/A.java'), ['app/A.java', 'lib/B.java']);
    });

    it('prints what the contract says', async () => {
      const folder = temporaryFolder({ 'A.java': `// 订单😀\n${safe}`, 'notes.txt': 'legacySend()' });
      const { out } = await runInProcess(folder, ['scan', '--format', 'json']);
      const result: JsonResult = JSON.parse(out);
      assert.deepEqual(result.tool, { name: 'rocketmq-migrate', version: '1.2.3' });
      assert.equal(result.schemaVersion, 1);
      assert.deepEqual(Object.keys(result), ['schemaVersion', 'tool', 'summary', 'findings', 'errors']);
      assert.deepEqual(result.summary, {
        filesScanned: 1,
        filesWithFindings: 1,
        bytesScanned: Buffer.byteLength(`// 订单😀\n${safe}`),
        findings: 1,
        bySeverity: { error: 1 },
        byRule: { 'toy-rule': 1 },
        byFix: { safe: 1 },
        effortMinutes: 1,
      });
      const [finding] = result.findings;
      assert.match(finding?.fingerprint ?? '', /^[0-9a-f]{16}$/);
      assert.deepEqual(
        { ...finding, fingerprint: '', fixGroup: '' },
        {
          ruleId: 'toy-rule',
          family: null,
          language: 'java',
          severity: 'error',
          message: 'Send is not served by 5.x. Rewrite it.',
          path: 'A.java',
          application: '.',
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 24,
          fix: 'safe',
          fixGroup: '',
          effortMinutes: 1,
          fingerprint: '',
          data: {},
          related: [],
        },
      );
    });

    it('prints ndjson: a finding a line, the summary last', async () => {
      const folder = temporaryFolder({ 'A.java': safe, 'B.java': suggested });
      const { out } = await runInProcess(folder, ['scan', '--format', 'ndjson']);
      const lines = out.trimEnd().split('\n');
      assert.equal(lines.length, 3);
      const json = await scanJson(folder);
      assert.deepEqual(
        lines.slice(0, 2).map((line): unknown => JSON.parse(line)),
        json.findings,
      );
      const last: unknown = JSON.parse(lines[2] ?? '');
      assert.deepEqual(last, { schemaVersion: 1, tool: json.tool, summary: json.summary, errors: [] });
    });

    it('gives a finding without a rewrite no group', async () => {
      const { findings } = await scanJson(temporaryFolder({ 'C.java': manual }));
      assert.deepEqual(
        findings.map(({ fix, fixGroup }) => ({ fix, fixGroup })),
        [{ fix: 'manual', fixGroup: null }],
      );
    });

    it('writes to the file of --output and says nothing on standard output', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      const { out } = await runInProcess(folder, ['scan', '--format', 'json', '--output', 'result.json']);
      assert.equal(out, '');
      const written: JsonResult = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
      assert.equal(written.findings.length, 1);
    });

    it('prints the same bytes again', async () => {
      const folder = temporaryFolder({ 'b/B.java': suggested, 'a/A.java': safe, 'C.java': manual });
      const words = ['scan', '--format', 'json'];
      assert.equal((await runInProcess(folder, words)).out, (await runInProcess(folder, words)).out);
    });

    it('has colours on a terminal only, and not with NO_COLOR or --no-color', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      const escape = '\u001b[';
      const out = async (words: string[], options: Parameters<typeof runInProcess>[2]): Promise<string> =>
        (await runInProcess(folder, ['scan', ...words], options)).out;
      assert.ok((await out([], { outIsTerminal: true })).includes(escape));
      assert.ok(!(await out([], {})).includes(escape));
      assert.ok(!(await out(['--no-color'], { outIsTerminal: true })).includes(escape));
      assert.ok(!(await out([], { outIsTerminal: true, environment: { NO_COLOR: '1' } })).includes(escape));
    });

    it('speaks Chinese by option or environment', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      assert.match((await runInProcess(folder, ['scan', '--locale', 'zh-cn'])).out, /5\.x 不支持 Send，请改写。/);
      assert.match((await runInProcess(folder, ['scan'], { environment: { LANG: 'zh_CN.UTF-8' } })).out, /下一步/);
      assert.match((await runInProcess(folder, ['scan', '--locale=en'], { environment: { LANG: 'zh_CN.UTF-8' } })).out, /Next:/);
      assert.match((await runInProcess(folder, ['--help'], { environment: { LANG: 'zh_CN.UTF-8' } })).out, /用法：/);
    });
  });

  describe('bad input', () => {
    const errorsOf = async (files: Record<string, string | Uint8Array>): Promise<JsonResult & { status: number | undefined }> =>
      scanJson(temporaryFolder({ 'Good.java': safe, ...files }));

    const cases: Readonly<Record<string, readonly [content: string | Uint8Array, message: RegExp | undefined]>> = {
      'a syntax error': ['class A { void a() { legacySend(); String s = "open; }\n', /does not understand all of it \(places: 1\)/],
      'merge conflict markers': [
        'class A {\n<<<<<<< HEAD\nlegacySend();\n=======\n"x\n>>>>>>> other\n}\n',
        /merge conflict markers \(line 2\)/,
      ],
      'an empty file': ['', undefined],
      'a binary file': [Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52]), /binary data/],
      'bytes that are no UTF-8': [
        Buffer.from([0x6c, 0x65, 0x67, 0x61, 0x63, 0x79, 0xb6, 0xa9]),
        /not valid UTF-8 \(first bad byte at offset 6\)/,
      ],
      'no UTF-8, but no SDK either': [Buffer.from([0xb6, 0xa9]), undefined],
      'a generated file of 5 MB': ['legacySend();\n'.repeat(375_000), /has 5 MB .*over 4 MB/],
      'a file of 5 MB without the SDK': ['int x = 1;\n'.repeat(480_000), undefined],
      'a file that makes the parser crash': ['CRASH legacySend();', /could not be analysed/],
    };
    for (const [name, [content, message]] of Object.entries(cases)) {
      it(`${name}: ${message ? 'a message, exit status 3' : 'nothing'}, the rest analysed`, async () => {
        const { status, errors, findings } = await errorsOf({ 'Bad.java': content });
        assert.equal(status, message ? 3 : 1);
        assert.ok(findings.some((finding) => finding.path === 'Good.java'));
        assert.deepEqual(
          errors.map((error) => error.path),
          message ? ['Bad.java'] : [],
        );
        if (message) assert.match(errors[0]?.message ?? '', message);
      });
    }

    it('a file and a folder that may not be read', async () => {
      const folder = temporaryFolder({ 'A.java': safe, 'Locked.java': safe, 'closed/B.java': safe });
      const denied = (path: string): boolean => path.endsWith('Locked.java') || path.endsWith('closed');
      const refuse = (): never => {
        throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
      };
      const { status, out, err } = await runInProcess(folder, ['scan', '--format', 'json'], {
        fileSystem: {
          list: (path) => (denied(path) ? refuse() : nodeFileSystem.list(path)),
          readInto: (path, buffer, position) => (denied(path) ? refuse() : nodeFileSystem.readInto(path, buffer, position)),
        },
      });
      const result: JsonResult = JSON.parse(out);
      assert.equal(status, 3);
      assert.deepEqual(
        result.errors.map((error) => error.path),
        ['Locked.java', 'closed'],
      );
      assert.match(err, /The result is incomplete:\n.*Locked\.java.*EACCES/s);
      assert.equal(result.findings.length, 1);
    });

    it('a file of a kind that nothing reads, named by itself', async () => {
      const { errors, status } = await scanJson(temporaryFolder({ 'notes.txt': '' }), 'notes.txt');
      assert.equal(status, 3);
      assert.match(errors[0]?.message ?? '', /kind of file is not read/);
    });
  });

  describe('fix', () => {
    it('prints safe rewrites only, and says what is left', async () => {
      const folder = temporaryFolder({ 'A.java': safe, 'B.java': suggested, 'C.java': manual });
      const { status, out, err } = await runInProcess(folder, ['fix']);
      assert.equal(status, 1);
      assert.match(out, /^diff --git a\/A\.java b\/A\.java\n/);
      assert.ok(!out.includes('B.java'));
      assert.match(err, /suggested rewrites, which are not in this: 1\./);
      assert.match(err, /What remains \(2\):\n {2}- B\.java:2:14 toy-rule \(suggested fix\)\n {2}- C\.java:2:14 toy-rule \(by hand\)/);
      assert.equal(readFileSync(join(folder, 'A.java'), 'utf8'), safe);
    });

    it('names the differences of suggested rewrites', async () => {
      const { out, err } = await runInProcess(temporaryFolder({ 'B.java': suggested }), ['fix', '--suggested']);
      assert.match(out, /\+ {2}void b\(\) \{ poll\(\); \}/);
      assert.match(err, /The order of messages may differ/);
    });

    it('ends with 0 when nothing is left, and does nothing the second time', async () => {
      const folder = temporaryFolder({ 'A.java': safe });
      const first = await runInProcess(folder, ['fix', '--write']);
      assert.equal(first.status, 0);
      assert.equal(first.out, 'A.java\n');
      assert.equal(readFileSync(join(folder, 'A.java'), 'utf8'), safe.replace('legacySend', 'send'));
      const second = await runInProcess(folder, ['fix', '--write']);
      assert.deepEqual({ status: second.status, out: second.out }, { status: 0, out: '' });
    });

    for (const encoding of ['utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
      it(`writes ${encoding} as it was`, async () => {
        const text = safe.replaceAll('\n', '\r\n');
        const folder = temporaryFolder({ 'A.java': encode(text, encoding) });
        chmodSync(join(folder, 'A.java'), 0o640);
        await runInProcess(folder, ['fix', '--write']);
        const written = new Uint8Array(readFileSync(join(folder, 'A.java')));
        assert.deepEqual(written, encode(text.replace('legacySend', 'send'), encoding));
        assert.equal(statSync(join(folder, 'A.java')).mode & 0o777, 0o640);
      });
    }

    it('says that UTF-16 needs --write', async () => {
      const { out, err } = await runInProcess(temporaryFolder({ 'A.java': encode(safe, 'utf-16le') }), ['fix']);
      assert.equal(out, '');
      assert.match(err, /A\.java: It is UTF-16/);
    });

    it('refuses a file that changed since it was read, with everything connected to it, and writes the rest', async () => {
      const folder = temporaryFolder({
        'A.java': safe,
        'B.java': `// with D.java\n${safe}`,
        'D.java': `// with B.java\n${safe}`,
      });
      const changed = '// somebody was here\n';
      let reads = 0;
      const { status, err } = await runInProcess(folder, ['fix', '--write'], {
        fileSystem: {
          readInto(path, buffer, position) {
            const length = nodeFileSystem.readInto(path, buffer, position);
            // The last of three reads: from here on the file is another one.
            if (++reads === 3) writeFileSync(join(folderOf(path), 'B.java'), changed);
            return length;
          },
        },
      });
      assert.equal(status, 3);
      assert.match(err, /B\.java: It changed on disk after it was read/);
      assert.equal(readFileSync(join(folder, 'B.java'), 'utf8'), changed);
      assert.equal(readFileSync(join(folder, 'D.java'), 'utf8'), `// with B.java\n${safe}`);
      assert.equal(readFileSync(join(folder, 'A.java'), 'utf8'), safe.replace('legacySend', 'send'));
    });

    it('keeps the library that a file which could not be read may need', async () => {
      const folder = temporaryFolder({
        'module.json': '{ "legacy": 1 }',
        'A.java': safe,
        'Gbk.java': Buffer.concat([Buffer.from('legacySend(); // '), Buffer.from([0xb6, 0xa9])]),
      });
      const { status } = await runInProcess(folder, ['fix', '--write']);
      assert.equal(status, 3);
      assert.equal(readFileSync(join(folder, 'A.java'), 'utf8'), safe.replace('legacySend', 'send'));
      assert.equal(readFileSync(join(folder, 'module.json'), 'utf8'), '{ "legacy": 1 }');
    });

    it('replaces the library with the last use of it', async () => {
      const folder = temporaryFolder({ 'module.json': '{ "legacy": 1 }', 'A.java': safe });
      await runInProcess(folder, ['fix', '--write']);
      assert.equal(readFileSync(join(folder, 'module.json'), 'utf8'), '{ "modern": 1 }');
    });

    it('prints JSON with the diffs and what remains', async () => {
      const { out } = await runInProcess(temporaryFolder({ 'A.java': safe, 'C.java': manual }), ['fix', '--format', 'json']);
      const result: JsonResult = JSON.parse(out);
      assert.deepEqual(
        result.findings.map((finding) => finding.path),
        ['C.java'],
      );
      assert.equal(result.fix?.written, false);
      assert.match(result.fix?.files[0]?.diff ?? '', /^diff --git/);
    });
  });

  describe('rules', () => {
    it('lists them and explains one', async () => {
      const folder = temporaryFolder();
      assert.match((await runInProcess(folder, ['rules'])).out, /^toy-rule {2}error {2}Toy\ntoy-name {2}warning {2}Toy\n$/);
      const { out, status } = await runInProcess(folder, ['rules', 'toy-rule']);
      assert.equal(status, 0);
      assert.match(out, /^toy-rule {2}error {2}safe fix, suggested fix, by hand\nToy\n\nWhat it finds\n {2}What\n/);
    });

    it('prints JSON', async () => {
      const { out } = await runInProcess(temporaryFolder(), ['rules', '--format', 'json', '--locale', 'zh-cn']);
      const { rules }: { rules: { id: string; title: string }[] } = JSON.parse(out);
      assert.deepEqual(
        rules.map(({ id, title }) => ({ id, title })),
        ['toy-rule', 'toy-name'].map((id) => ({ id, title: '示例' })),
      );
    });
  });

  it('shows help and version', async () => {
    const folder = temporaryFolder();
    const help = await runInProcess(folder, ['--help']);
    assert.equal(help.status, 0);
    assert.match(help.out, /^Usage: rocketmq-migrate /);
    assert.deepEqual(await runInProcess(folder, ['--version']), { status: 0, out: '1.2.3\n', err: '' });
    assert.equal((await runInProcess(folder, [])).status, 2);
  });
});
