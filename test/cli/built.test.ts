import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTree } from '../support/product-engine.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'bin', 'rocketmq-migrate.mjs');
const shop = join(root, 'test', 'projects', 'shop', 'before');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(folder: string, ...words: string[]): Run {
  return spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
  });
}

function git(folder: string, ...words: string[]): string {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** A copy of the sample shop as a repository of its own, below a folder with a blank in its name. */
function shopCopy(): string {
  const folder = join(temporaryFolder(), 'my shop');
  cpSync(shop, folder, { recursive: true });
  git(folder.replace(/\/my shop$/, ''), 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'before');
  return folder;
}

/** The built command line, as a person starts it, on the sample shop. */
describe('built command line', function () {
  this.timeout(60_000);
  before(() => assert.ok(existsSync(join(root, 'dist', 'cli.js')), 'npm run build comes first'));
  after(removeTemporaryFolders);

  it('knows its version', () => {
    const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual({ ...run(root, '--version'), pid: 0 }.stdout, `${version}\n`);
  });

  it('has the TypeScript compiler once', () => {
    const large = readdirSync(join(root, 'dist')).filter(
      (name) => name.endsWith('.js') && statSync(join(root, 'dist', name)).size > 3_000_000,
    );
    assert.equal(large.length, 1, large.join(', '));
  });

  it('finds the same in the sample shop, byte for byte, from anywhere and every time', () => {
    const first = run(root, 'scan', shop, '--format', 'json');
    assert.equal(first.status, 1, first.stderr);
    const { findings, errors }: { findings: { path: string; language: string }[]; errors: unknown[] } = JSON.parse(first.stdout);
    assert.deepEqual(errors, []);
    for (const language of ['java', 'typescript', 'xml', 'json']) {
      assert.ok(
        findings.some((finding) => finding.language === language),
        `a finding in ${language}`,
      );
    }
    assert.equal(run(shop, 'scan', '--format', 'json').stdout, first.stdout);
    assert.equal(run(temporaryFolder(), 'scan', shop, '--format', 'json').stdout, first.stdout);
  });

  it('keeps fingerprints when lines are added above', () => {
    const source = readFileSync(join(shop, 'node-service', 'src', 'reminders.ts'), 'utf8');
    const prints = (text: string): string[] => {
      const folder = temporaryFolder({ 'reminders.ts': text });
      const { findings }: { findings: { fingerprint: string }[] } = JSON.parse(run(folder, 'scan', '--format', 'json').stdout);
      return findings.map((finding) => finding.fingerprint);
    };
    assert.ok(prints(source).length > 0);
    assert.deepEqual(prints(`// one more line\n\n${source}`), prints(source));
  });

  it('prints a diff that git applies and that equals what --write writes', () => {
    const written = shopCopy();
    const patched = shopCopy();
    const diff = run(patched, 'fix', '--suggested');
    assert.match(diff.stdout, /^diff --git a\/my shop\//);
    assert.equal(spawnSync('git', ['apply', '-'], { cwd: patched, input: diff.stdout }).status, 0);
    const write = run(written, 'fix', '--suggested', '--write');
    assert.equal(write.status, diff.status);
    assert.deepEqual(readTree(written, ''), readTree(patched, ''));
    assert.ok(git(written, 'diff', '--stat').length > 0);
  });

  it('changes nothing the second time, and nothing without --write', () => {
    const folder = shopCopy();
    run(folder, 'fix', '--suggested');
    assert.equal(git(folder, 'status', '--porcelain'), '');
    run(folder, 'fix', '--suggested', '--write');
    const once = git(folder, 'diff');
    run(folder, 'fix', '--suggested', '--write');
    assert.equal(git(folder, 'diff'), once);
  });

  it('prints findings for people as it did', () => {
    // Put together here, so that nothing in the repository looks like a key.
    const keyId = ['LTAI', '5tExample', 'Example'].join('');
    const folder = temporaryFolder({
      'Notice.java': [
        'import com.aliyun.mq.http.MQClient;',
        '',
        'class Notice {',
        '  // 通知😀',
        `  MQClient client = new MQClient("http://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com", "${keyId}", "secret");`,
        '}',
        '',
      ].join('\n'),
    });
    const { stdout, status } = run(folder, 'scan');
    assert.equal(status, 1);
    assert.ok(!stdout.includes(keyId) && !stdout.includes('"secret"'), stdout);
    assert.match(stdout, /^Notice\.java\n\n {2}5:21 {2}error {2}ons-http-sdk {2}\(/);
    assert.match(stdout, /\n {4}5 │ {3}MQClient client = new MQClient\("http:\/\/.*\n {6}│ {21}\^{12}\n/);
    assert.match(stdout, /Findings: \d+, in 1 of 1 files \(/);
    assert.match(stdout, /Next:\n/);
  });

  it('prints no diff that would show a credential, and writes it all the same', () => {
    const keyId = ['LTAI', '5tExample', 'Example'].join('');
    const folder = temporaryFolder({
      'notice.js': [
        "const { MQClient } = require('@aliyunmq/mq-http-sdk');",
        `const client = new MQClient(process.env.MQ_ENDPOINT, '${keyId}', 'opensesame-2024');`,
        "const producer = client.getProducer(process.env.MQ_INSTANCE_ID, 'notices');",
        'exports.notify = (body) => producer.publishMessage(body);',
        '',
      ].join('\n'),
    });
    const printed = run(folder, 'fix', '--suggested');
    assert.equal(printed.stdout, '');
    assert.match(printed.stderr, /notice\.js: its diff is not printed/);
    assert.ok(!`${printed.stdout}${printed.stderr}`.includes('opensesame'));
    const json = run(folder, 'fix', '--suggested', '--format', 'json');
    assert.ok(!json.stdout.includes('opensesame') && !json.stdout.includes(keyId));
    run(folder, 'fix', '--suggested', '--write');
    assert.match(readFileSync(join(folder, 'notice.js'), 'utf8'), /rocketmq-client-nodejs/);
  });

  it('survives a reader that stops reading', async () => {
    const child = spawn(process.execPath, [command, 'scan', shop], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.ok(code === 0 || code === 1, `${String(code)} ${errors}`);
    assert.ok(!errors.includes('EPIPE'), errors);
  });

  it('starts the language server', async () => {
    const child = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (data: Buffer) => {
        text += data.toString();
        if (text.includes('"capabilities"')) resolve(text);
      });
    });
    assert.match(answer, /"serverInfo":\{"name":"rocketmq-migrate"/);
    child.kill();
    await new Promise((resolve) => child.once('close', resolve));
  });
});
