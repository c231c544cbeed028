import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { eventually, startClient, testFolder, type Client, type TestFolder } from './client.js';

const legacy = 'class X { void f() { legacySend(); } }';

describe('the workspace', () => {
  let folder: TestFolder;
  const clients: Client[] = [];

  const start = async (...[of, options]: Parameters<typeof startClient>): Promise<Client> => {
    const client = await startClient(of, options);
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    folder = await testFolder();
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
    await folder.remove();
  });

  async function found(client: Client): Promise<string[]> {
    const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    return report.items
      .flatMap(({ uri, ...item }) => ('items' in item && item.items.length > 0 ? [uri.slice(folder.uri.length + 1)] : []))
      .sort();
  }

  async function changed(client: Client, path: string, type: 1 | 2 | 3): Promise<void> {
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(path), type }] });
  }

  it('leaves out what is ignored and what builds write', async () => {
    await folder.write('.gitignore', 'generated/\n');
    await folder.write('src/A.java', legacy);
    await folder.write('generated/B.java', legacy);
    await folder.write('target/C.java', legacy);
    await folder.write('node_modules/d/D.java', legacy);
    await folder.write('src/名字 with space.java', legacy);
    const client = await start(folder);
    assert.deepEqual(await found(client), ['src/A.java', 'src/%E5%90%8D%E5%AD%97%20with%20space.java'].sort());
  });

  it('follows files that are made, changed and deleted outside of the editor', async () => {
    const client = await start(folder);
    assert.deepEqual(await found(client), []);
    assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));
    await folder.write('src/A.java', legacy);
    await changed(client, 'src/A.java', 1);
    assert.deepEqual(await found(client), ['src/A.java']);
    await folder.write('src/A.java', 'class X {}');
    await changed(client, 'src/A.java', 2);
    assert.deepEqual(await found(client), []);
    await folder.write('src/A.java', legacy);
    await folder.write('src/deep/B.java', legacy);
    await changed(client, 'src/A.java', 2);
    await changed(client, 'src/deep/B.java', 1);
    assert.deepEqual(await found(client), ['src/A.java', 'src/deep/B.java']);
    await rm(join(folder.path, 'src'), { recursive: true });
    await changed(client, 'src', 3);
    assert.deepEqual(await found(client), []);
  });

  it('reads the whole folder anew when very much changed', async () => {
    const client = await start(folder);
    assert.deepEqual(await found(client), []);
    const paths = Array.from({ length: 150 }, (_, i) => `src/A${i}.java`);
    for (const path of paths) await folder.write(path, legacy);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: folder.uriOf(path), type: 1 })),
    });
    assert.equal((await found(client)).length, 150);
  });

  it('does not take up an ignored file because it changed', async () => {
    await folder.write('.gitignore', 'generated/\n');
    const client = await start(folder);
    await found(client);
    await folder.write('generated/A.java', legacy);
    await folder.write('target/A.java', legacy);
    await changed(client, 'generated/A.java', 1);
    await changed(client, 'target/A.java', 1);
    assert.deepEqual(await found(client), []);
  });

  it('takes the text of an open file, and the disk again when it is closed', async () => {
    await folder.write('A.java', 'class X {}');
    const client = await start(folder);
    const uri = folder.uriOf('A.java');
    client.open(uri, legacy);
    assert.equal((await client.items(uri)).length, 1);
    await changed(client, 'A.java', 2);
    assert.equal((await client.items(uri)).length, 1, 'the disk does not count while it is open');
    client.close(uri);
    assert.deepEqual(await client.items(uri), []);
  });

  it('keeps folders apart, also one inside of the other', async () => {
    await folder.write('A.java', `${legacy} // with inner/B.java`);
    await folder.write('inner/B.java', `${legacy} // with A.java`);
    const client = await start(folder, { folders: [folder.uri, folder.uriOf('inner')] });
    assert.deepEqual(await found(client), ['A.java', 'inner/B.java']);
    const uri = folder.uriOf('A.java');
    client.open(uri, `${legacy} // with inner/B.java`);
    const [action] = await client.actions(uri, 'legacySend');
    assert.equal(action?.title, 'Rewrite for RocketMQ 5.x (1 place)');
  });

  it('follows folders that are added and removed', async () => {
    const second = await testFolder({ 'S.java': legacy });
    await folder.write('A.java', legacy);
    const client = await start(folder);
    assert.deepEqual(await found(client), ['A.java']);
    const change = async (added: string[], removed: string[]): Promise<void> => {
      const event = { added: added.map((uri) => ({ uri, name: uri })), removed: removed.map((uri) => ({ uri, name: uri })) };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    };
    await change([second.uri], []);
    const report = async (): Promise<string[]> =>
      (await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })).items
        .map(({ uri }) => uri)
        .sort();
    let uris: string[] = [];
    for (let i = 0; i < 50 && uris.length !== 2; i++) uris = await report();
    assert.deepEqual(uris, [folder.uriOf('A.java'), second.uriOf('S.java')].sort());
    await change([], [folder.uri]);
    for (let i = 0; i < 50 && uris.length !== 1; i++) uris = await report();
    assert.deepEqual(uris, [second.uriOf('S.java')]);
    await second.remove();
  });

  it('has settings: severities, and off', async () => {
    await folder.write('A.java', legacy);
    const client = await start(folder, { settings: { severities: { 'toy-rule': 'info' } } });
    const uri = folder.uriOf('A.java');
    client.open(uri, legacy);
    assert.equal((await client.items(uri))[0]?.severity, 3);
    client.settings = { severities: { 'toy-rule': 'off' } };
    const refreshes = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually('a refresh', () => client.refreshes > refreshes);
    assert.deepEqual(await client.items(uri), []);
    client.settings = { enable: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.items(uri), []);
    assert.deepEqual(await client.actions(uri, 'legacySend'), []);
  });

  it('names settings that it does not know or understand, and works on', async () => {
    const client = await start(folder, {
      settings: {
        enabled: true,
        enable: 'yes',
        fixAll: 3,
        severities: { 'no-rule': 'error', 'toy-rule': 'fatal' },
        targets: { java: 'latest', python: '1.0.0' },
        trace: { server: 'off' },
      },
    });
    const uri = folder.uriOf('A.java');
    client.open(uri, legacy);
    assert.equal((await client.items(uri))[0]?.severity, 1);
    const problems = client.log.filter((line) => line.startsWith('Setting'));
    assert.equal(problems.length, 7, problems.join('\n'));
    assert.ok(problems.some((line) => line.includes('targets.java has the value "latest"')));
  });

  it('survives settings that are no object at all', async () => {
    for (const settings of [null, 7, 'x', [], { severities: [], targets: null }]) {
      const client = await start(folder, { settings });
      const uri = folder.uriOf('A.java');
      client.open(uri, legacy);
      assert.equal((await client.items(uri)).length, 1);
    }
  });

  it('takes settings from a client that only sends them', async () => {
    const client = await start(folder, {
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { settings: { severities: { 'toy-rule': 'warning' } } },
    });
    const uri = folder.uriOf('A.java');
    client.open(uri, legacy);
    assert.equal((await client.items(uri))[0]?.severity, 2);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { rocketmqMigrate: { severities: { 'toy-rule': 'hint' } } },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await client.items(uri))[0]?.severity, 4);
  });
});
