import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeAction } from 'vscode-languageserver';
import { servers, startClient, testFolder, type Client, type TestFolder } from './client.js';

const workspace = fileURLToPath(new URL('../vscode/workspace', import.meta.url));

function rewriteOf(actions: readonly CodeAction[]): CodeAction {
  const action = actions.find(({ title }) => title.startsWith('Rewrite for RocketMQ 5.x'));
  assert.ok(action, actions.map(({ title }) => title).join(' | '));
  return action;
}

describe('the language server with all languages and rules', () => {
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

  async function open(path: string, languageId: string): Promise<string> {
    const uri = folder.uriOf(path);
    client.open(uri, await readFile(join(folder.path, path), 'utf8'), languageId);
    return uri;
  }

  for (const [path, languageId, at, target] of [
    ['scripts/Ping.java', 'java', 'publishMessage', 'org.apache.rocketmq.client.apis'],
    ['java/src/main/java/com/example/greetings/Listener.java', 'java', 'consumeMessage', 'org.apache.rocketmq.client.apis'],
    ['node/src/greeter.ts', 'typescript', 'publishMessage', 'rocketmq-client-nodejs'],
  ] as const) {
    it(`rewrites ${path}, after which nothing is left to say`, async () => {
      const uri = await open(path, languageId);
      assert.ok((await client.items(uri)).length > 0);
      const { edit } = await client.resolve(rewriteOf(await client.actions(uri, at)));
      client.apply(edit);
      assert.ok(client.text(uri).includes(target));
      assert.deepEqual(await client.items(uri), []);
    });
  }

  it('keeps the findings of a file with a quote that is not closed, and takes them back when it is', async () => {
    const uri = await open('scripts/Ping.java', 'java');
    const before = await client.items(uri);
    client.replace(uri, '        MQProducer', '        String half = "typed\n        MQProducer');
    const during = await client.items(uri);
    assert.deepEqual(
      during.map(({ message }) => message),
      before.map(({ message }) => message),
    );
    client.replace(uri, '"typed\n', '"typed";\n');
    assert.equal((await client.items(uri)).length, before.length);
  });

  it('finds an endpoint of 4.x in configuration', async () => {
    const uri = folder.uriOf('application.yml');
    client.open(uri, 'mq:\n  endpoint: http://100.mqrest.cn-hangzhou.aliyuncs.com\n', 'yaml');
    const [item] = await client.items(uri);
    assert.equal(item?.code, 'legacy-endpoint');
    const silence = (await client.actions(uri, 'http')).find(({ title }) => title.startsWith('Ignore'));
    client.apply(silence?.edit);
    assert.equal(
      client.text(uri),
      'mq:\n  # rocketmq-migrate-ignore legacy-endpoint\n  endpoint: http://100.mqrest.cn-hangzhou.aliyuncs.com\n',
    );
    assert.deepEqual(await client.items(uri), []);
  });
});
