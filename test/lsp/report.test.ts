import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { servers, startClient, testFolder, type Client, type TestFolder } from './client.js';

const workspace = fileURLToPath(new URL('../vscode/workspace', import.meta.url));

describe('the report that the language server makes', () => {
  let folder: TestFolder;
  let client: Client;

  beforeEach(async () => {
    folder = await testFolder();
    await cp(workspace, folder.path, { recursive: true });
    client = await startClient(folder, { server: servers.real });
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  async function report(params?: object): Promise<{ folderUri: string; html: string }> {
    return client.connection.sendRequest('rocketmqMigrate/report', params);
  }

  function pathsOf(html: string): string[] {
    const json = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const { findings } = JSON.parse(json);
    return findings.paths;
  }

  it('is of the whole folder, with paths below it', async () => {
    const { folderUri, html } = await report({ folderUri: folder.uri });
    assert.equal(folderUri, folder.uri);
    assert.match(html, /^<!doctype html>/);
    const paths = pathsOf(html);
    for (const path of ['scripts/Ping.java', 'java/pom.xml', 'node/src/greeter.ts'])
      assert.ok(paths.includes(path), `${path} in ${paths.join(', ')}`);
    assert.deepEqual((await report()).html, html);
  });

  it('knows what is typed and not saved', async () => {
    const uri = folder.uriOf('scripts/Ping.java');
    client.open(uri, 'class Ping {}\n', 'java');
    assert.ok(!pathsOf((await report()).html).includes('scripts/Ping.java'));
  });

  it('is refused for a folder that is not open', async () => {
    await assert.rejects(report({ folderUri: 'file:///nowhere' }));
  });
});
