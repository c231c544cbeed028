import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { servers, startClient, testFolder, type TestFolder } from './client.js';

const legacy = 'class X { void f() { legacySend(); } }';

describe('the server process', () => {
  let folder: TestFolder;

  before(async () => {
    folder = await testFolder();
  });

  after(() => folder.remove());

  it('says who it is and what it can', async () => {
    const client = await startClient(folder);
    const { serverInfo, capabilities } = client.initialized;
    assert.equal(serverInfo?.name, 'rocketmq-migrate');
    assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+/);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.rocketmqMigrate'],
      resolveProvider: true,
    });
    await client.stop();
  });

  it('ends with 0 after shutdown, with 1 without', async () => {
    const client = await startClient(folder);
    assert.equal(await client.stop(), 0);
    const rude = await startClient(folder);
    const ended = once(rude.process, 'exit');
    await rude.connection.sendNotification('exit');
    assert.deepEqual(await ended, [1, null]);
  });

  it('ends when the client closes the pipe', async () => {
    const client = await startClient(folder);
    const ended = once(client.process, 'exit');
    client.process.stdin?.end();
    assert.deepEqual(await ended, [1, null]);
  });

  it('ends when the process that asked for it is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = await startClient(folder, { processId: parent.pid ?? null });
    const ended = once(client.process, 'exit');
    parent.kill('SIGKILL');
    assert.deepEqual(await ended, [1, null]);
  });

  it('serves over IPC, and ends with the channel', async () => {
    const [, entry] = servers.toy;
    const server = spawn(process.execPath, ['--import=tsx', entry, '--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const answer = once(server, 'message');
    server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const [message] = await answer;
    assert.equal(message.id, 1);
    assert.equal(message.result.serverInfo.name, 'rocketmq-migrate');
    const ended = once(server, 'exit');
    server.disconnect();
    assert.deepEqual(await ended, [1, null]);
  });

  it('answers a defect of its own with an error, logs it, and lives on', async () => {
    const client = await startClient(folder);
    const defect = folder.uriOf('Defect.java');
    const uri = folder.uriOf('A.java');
    client.open(uri, legacy);
    assert.equal((await client.items(uri)).length, 1);
    client.open(defect, legacy);
    await assert.rejects(client.diagnostics(defect), /a defect/);
    await assert.rejects(client.diagnostics(defect), /a defect/);
    client.close(defect);
    assert.equal((await client.items(uri)).length, 1);
    assert.ok(client.log.some((line) => line.includes('textDocument/diagnostic failed') && line.includes('a defect')));
    await client.stop();
  });

  it('answers what it does not understand with an error and lives on', async () => {
    const client = await startClient(folder);
    await assert.rejects(client.connection.sendRequest('textDocument/foldingRange', {}), { code: -32601 });
    await assert.rejects(client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }), /twice/);
    await assert.rejects(client.connection.sendRequest('workspace/executeCommand', { command: 'no.such.command' }));
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: folder.uriOf('never-opened.java'), version: 1 },
      contentChanges: [{ text: legacy }],
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: folder.uriOf('never-opened.java') } });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'strange:', type: 2 }] });
    await client.connection.sendNotification('$/whatever', {});
    const uri = folder.uriOf('A.java');
    client.open(uri, legacy);
    const edit = { range: { start: { line: 90, character: 90 }, end: { line: 99, character: 99 } }, text: ' legacySend();' };
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [edit] });
    assert.equal((await client.items(uri)).length, 2, 'positions past the end mean the end');
    await client.stop();
  });

  it('opens files of every shape', async () => {
    const client = await startClient(folder);
    const texts = [
      '',
      '\n',
      '\r',
      '\uFEFFclass X {}',
      legacy.replaceAll(' ', '\r'),
      legacy.replaceAll(' ', '\r\n'),
      `"${'a'.repeat(5_000_000)}`,
      '<<<<<<< ours\n',
      '\0',
    ];
    for (const [i, text] of texts.entries()) {
      client.open(folder.uriOf(`F${i}.java`), text);
      await client.diagnostics(folder.uriOf(`F${i}.java`));
    }
    assert.equal((await client.items(folder.uriOf('F4.java')))[0]?.range.start.line, 6);
    await client.stop();
  });
});
