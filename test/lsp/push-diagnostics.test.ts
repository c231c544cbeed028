import assert from 'node:assert/strict';
import { eventually, plainCapabilities, startClient, testFolder, type Client, type TestFolder } from './client.js';

describe('diagnostics for a client that does not ask', () => {
  let folder: TestFolder;
  let client: Client;

  beforeEach(async () => {
    folder = await testFolder({ 'B.java': 'class B { void f() { legacySend(); } }' });
    client = await startClient(folder, { capabilities: plainCapabilities });
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  /** How many diagnostics were last published for a file; undefined when never. */
  const last = (uri: string): number | undefined => client.published.findLast((params) => params.uri === uri)?.diagnostics.length;

  it('is not offered what it cannot ask for', () => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  });

  it('are sent for closed files too, without what the client does not know', async () => {
    await eventually('diagnostics of B', () => last(folder.uriOf('B.java')) === 1);
    assert.deepEqual(Object.keys(client.published[0]?.diagnostics[0] ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });

  it('follow the text, with its version', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    await eventually('one finding', () => last(uri) === 1);
    client.replace(uri, 'legacySend', 'send');
    await eventually('none', () => last(uri) === 0);
    assert.equal(client.published.findLast((params) => params.uri === uri)?.version, 2);
  });

  it('come once for many keystrokes', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { } }');
    await eventually('the first answer', () => last(uri) === 0);
    const before = client.published.length;
    for (let i = 0; i < 20; i++) client.replace(uri, '{ }', '{ legacySend(); { }');
    await eventually('all findings', () => last(uri) === 20);
    assert.ok(client.published.length - before <= 3, `${client.published.length - before} messages`);
  });

  it('go away with the file', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    await eventually('one finding', () => last(uri) === 1);
    client.close(uri);
    await eventually('none', () => last(uri) === 0);
  });
});
