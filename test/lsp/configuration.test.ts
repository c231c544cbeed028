import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { plainCapabilities, eventually, servers, startClient, testFolder, type Client, type TestFolder } from './client.js';

const sample = fileURLToPath(new URL('../vscode/workspace', import.meta.url));
const commandLine = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));
const levels = ['', 'error', 'warning', 'info', 'hint'];

/** `path:line:column-line:column rule severity`, as both shells say it. */
type Line = string;

interface ScanFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly severity: string;
}

function scan(folder: TestFolder): { readonly status: number | null; readonly lines: Line[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', commandLine, 'scan', folder.path, '--format', 'json'], {
    encoding: 'utf8',
  });
  if (stdout === '') return { status, lines: stderr.split('\n') };
  const { findings }: { findings: ScanFinding[] } = JSON.parse(stdout);
  const lines = findings.map(
    ({ path, line, column, endLine, endColumn, ruleId, severity }) =>
      `${path}:${line}:${column}-${endLine}:${endColumn} ${ruleId} ${severity}`,
  );
  return { status, lines: lines.sort() };
}

describe('rocketmq-migrate.yml in the editor', () => {
  let folder: TestFolder;
  let client: Client | undefined;

  beforeEach(async () => {
    folder = await testFolder();
  });

  afterEach(async () => {
    await client?.stop();
    client = undefined;
    await folder.remove();
  });

  async function everything(of: Client): Promise<Map<string, readonly Diagnostic[]>> {
    const report = await of.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    return new Map(
      report.items.flatMap(({ uri, ...item }) =>
        'items' in item && item.items.length > 0 ? [[decodeURIComponent(uri.slice(folder.uri.length + 1)), item.items] as const] : [],
      ),
    );
  }

  async function lines(of: Client): Promise<Line[]> {
    const all = [...(await everything(of))].flatMap(([path, items]) =>
      items.map(({ range: { start, end }, code, severity }) => {
        const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
        return `${path}:${place} ${code} ${levels[severity ?? 0]}`;
      }),
    );
    return all.sort();
  }

  async function configurationChanged(of: Client): Promise<void> {
    const changes = [{ uri: folder.uriOf('rocketmq-migrate.yml'), type: 2 }];
    await of.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  const legacy = 'class X { void f() { legacySend(); } }';
  const severity = (items: readonly Diagnostic[]): string | undefined => levels[items[0]?.severity ?? 0];

  it('has the say that it has on the command line: the same findings, at the same places, of the same severity', async () => {
    await cp(sample, folder.path, { recursive: true });
    await folder.write('java/src/main/resources/application.properties', 'mq.endpoint=http://1000.mqrest.cn-hangzhou.aliyuncs.com\n');
    await folder.write('rocketmq-migrate.yml', 'severities:\n  ons-http-sdk: info\n  legacy-dependency: off\n  legacy-endpoint: warning\n');
    client = await startClient(folder, { server: servers.real });
    const expected = scan(folder).lines;
    assert.ok(expected.some((line) => line.endsWith('ons-http-sdk info')) && expected.some((line) => line.endsWith('warning')));
    assert.deepEqual(await lines(client), expected);

    await rm(join(folder.path, 'rocketmq-migrate.yml'));
    await configurationChanged(client);
    const withoutFile = scan(folder).lines;
    assert.notDeepEqual(withoutFile, expected);
    assert.deepEqual(await lines(client), withoutFile);
  });

  it('says which SDK versions rewrites are made for', async () => {
    await cp(join(sample, 'java'), folder.path, { recursive: true });
    await folder.write('rocketmq-migrate.yml', 'targets:\n  java: 5.0.6\n');
    client = await startClient(folder, { server: servers.real });
    const path = 'src/main/java/com/example/greetings/Greeter.java';
    client.open(folder.uriOf(path), await readFile(join(folder.path, path), 'utf8'));
    const rewrite = (await client.actions(folder.uriOf(path), 'publishMessage')).find(({ title }) => title.startsWith('Rewrite'));
    assert.ok(rewrite);
    const { edit } = await client.resolve(rewrite);
    assert.match(JSON.stringify(edit?.documentChanges), /<version>5\.0\.6<\/version>/);
  });

  it('yields to what a person set in the editor, value by value', async () => {
    await folder.write('A.java', legacy);
    await folder.write('rocketmq-migrate.yml', 'severities:\n  toy-rule: info\n');
    client = await startClient(folder);
    client.open(folder.uriOf('A.java'), legacy);
    assert.equal(severity(await client.items(folder.uriOf('A.java'))), 'info');
    client.settings = { targets: { java: '5.0.7' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(severity(await client.items(folder.uriOf('A.java'))), 'info');
    client.settings = { severities: { 'toy-rule': 'hint' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(severity(await client.items(folder.uriOf('A.java'))), 'hint');
  });

  it('is read by folder', async () => {
    await folder.write('one/A.java', legacy);
    await folder.write('one/rocketmq-migrate.yml', 'severities: { toy-rule: warning }\n');
    await folder.write('two/A.java', legacy);
    client = await startClient(folder, { folders: [folder.uriOf('one'), folder.uriOf('two')] });
    const all = await everything(client);
    assert.deepEqual(
      [...all].map(([path, items]) => `${path} ${severity(items)}`),
      ['one/A.java warning', 'two/A.java error'],
    );
  });

  it('is marked where it is wrong, and keeps what it said before until it is right', async () => {
    await folder.write('A.java', legacy);
    await folder.write('rocketmq-migrate.yml', 'severities:\n  toy-rule: info\n');
    client = await startClient(folder);
    assert.deepEqual([...(await everything(client)).keys()], ['A.java']);
    await folder.write('rocketmq-migrate.yml', 'severities:\n  toy-rule: loud\n');
    await configurationChanged(client);
    const all = await everything(client);
    assert.equal(severity(all.get('A.java') ?? []), 'info');
    const [problem] = all.get('rocketmq-migrate.yml') ?? [];
    assert.deepEqual(problem?.range, { start: { line: 1, character: 12 }, end: { line: 1, character: 16 } });
    assert.equal(problem?.message, '`severities.toy-rule` cannot be `loud`. Choose one of error, warning, info, hint, off.');
    await configurationChanged(client);
    await everything(client);
    const said = client.log.filter((line) => line.includes('rocketmq-migrate.yml:2:13: `severities.toy-rule` cannot be `loud`'));
    assert.equal(said.length, 1);

    await folder.write('rocketmq-migrate.yml', 'severities:\n  toy-rule: hint\n');
    await configurationChanged(client);
    const after = await everything(client);
    assert.deepEqual([...after.keys()], ['A.java']);
    assert.equal(severity(after.get('A.java') ?? []), 'hint');
  });

  it('is checked while one types, and counts once it is saved, also where nobody watches files', async () => {
    await folder.write('A.java', legacy);
    client = await startClient(folder, { capabilities: plainCapabilities });
    const [code, file] = [folder.uriOf('A.java'), folder.uriOf('rocketmq-migrate.yml')];
    const published = (uri: string): readonly Diagnostic[] => client?.published.findLast((one) => one.uri === uri)?.diagnostics ?? [];
    client.open(code, legacy);
    client.open(file, 'severities:\n  toy-rules: warning\n', 'yaml');
    await eventually('the wrong name is marked', () => JSON.stringify(published(file)).includes('there is no setting'));
    assert.equal(severity(published(code)), 'error');
    client.replace(file, 'toy-rules', 'toy-rule');
    await eventually('nothing is marked any more', () => published(file).length === 0);
    await folder.write('rocketmq-migrate.yml', client.text(file));
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: file } });
    await eventually('the severity counts', () => severity(published(code)) === 'warning');
  });
});
