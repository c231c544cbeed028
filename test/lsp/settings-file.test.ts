import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, Hover } from 'vscode-languageserver';
import { modernCapabilities, servers, startClient, testFolder, type Client, type TestFolder } from './client.js';

const sender = `import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;
import org.springframework.beans.factory.annotation.Value;

public class Sender {
    @Value("\${mq.order.topic}")
    private String topic;

    void send(MQClient client) {
        MQProducer producer = client.getProducer("MQ_INST_1_a", topic);
        producer.publishMessage(new TopicMessage("x".getBytes()));
        client.getProducer("MQ_INST_1_a", "fixed").publishMessage(new TopicMessage("x".getBytes()));
    }
}
`;

const capabilities = {
  ...modernCapabilities,
  workspace: { ...modernCapabilities.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  window: { showDocument: { support: true } },
};

describe('help for rocketmq-migrate.yml', () => {
  let folder: TestFolder;
  let client: Client;

  beforeEach(async () => {
    folder = await testFolder({ 'Sender.java': sender });
    client = await startClient(folder, { server: servers.real, capabilities });
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  async function proposed(text: string): Promise<string[]> {
    const uri = folder.uriOf('rocketmq-migrate.yml');
    client.open(uri, text.replace('|', ''), 'yaml');
    const before = text.slice(0, text.indexOf('|')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position });
    return items.map(({ label }) => label);
  }

  it('proposes settings, choices and what the workspace needs', async () => {
    assert.deepEqual(await proposed('edition: standard\n|'), ['maxDelay', 'values', 'topics', 'instances', 'targets', 'severities']);
    assert.deepEqual(await proposed('edition: |'), [
      'standard',
      'professional',
      'platinum',
      'serverless-standard',
      'serverless-professional',
      'open-source',
    ]);
    assert.deepEqual(await proposed('values:\n  |'), ['mq.order.topic']);
    assert.deepEqual(await proposed('topics:\n  |'), ['fixed']);
    assert.ok((await proposed('topics:\n  fixed: |')).includes('FIFO'));
    assert.deepEqual(await proposed('instances:\n  |'), ['default']);
    assert.deepEqual(await proposed('severities:\n  ons-http-sdk: |'), ['error', 'warning', 'info', 'hint', 'off']);
    assert.deepEqual(await proposed('# |'), []);
  });

  it('says what a setting is, in other files nothing', async () => {
    const uri = folder.uriOf('rocketmq-migrate.yml');
    client.open(uri, 'edition: standard\n', 'yaml');
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 3 },
    });
    assert.match(JSON.stringify(hover.contents), /strictest/);
    client.open(folder.uriOf('other.yml'), 'edition: standard\n', 'yaml');
    const other = { textDocument: { uri: folder.uriOf('other.yml') }, position: { line: 0, character: 3 } };
    assert.equal(await client.connection.sendRequest('textDocument/hover', other), null);
    assert.deepEqual(await client.connection.sendRequest('textDocument/completion', other), []);
  });

  it('makes room for a value where it is needed, and shows it', async () => {
    const uri = folder.uriOf('Sender.java');
    client.open(uri, sender);
    const shown: unknown[] = [];
    client.connection.onRequest('window/showDocument', (params) => {
      shown.push(params);
      return { success: true };
    });
    const states = (actions: readonly CodeAction[]): CodeAction | undefined => actions.find(({ title }) => title.startsWith('State the'));
    const action = states(await client.actions(uri, 'topic);'));
    assert.ok(action?.command);
    assert.equal(action.title, 'State the topic (mq.order.topic) in rocketmq-migrate.yml');
    const file = folder.uriOf('rocketmq-migrate.yml');
    const start = { line: 0, character: 0 };
    assert.deepEqual(action.edit?.documentChanges, [
      { kind: 'create', uri: file },
      {
        textDocument: { uri: file, version: null },
        edits: [{ range: { start, end: start }, newText: 'values:\n  mq.order.topic:  # topic, needed in Sender.java\n' }],
      },
    ]);
    await client.connection.sendRequest('workspace/executeCommand', action.command);
    const cursor = { line: 1, character: 18 };
    assert.deepEqual(shown, [{ uri: file, takeFocus: true, selection: { start: cursor, end: cursor } }]);
    assert.equal(states(await client.actions(uri, '"fixed"')), undefined);
  });

  it('lists what nothing tells, until somebody does', async () => {
    const list = (): Promise<{ name: string; what: string; path: string }[]> =>
      client.connection.sendRequest('workspace/executeCommand', { command: 'rocketmqMigrate.unresolvedValues' });
    assert.deepEqual(
      (await list()).map(({ name, what, path }) => [name, what, path]),
      [['mq.order.topic', 'topic', 'Sender.java']],
    );
    await folder.write('rocketmq-migrate.yml', 'values:\n  mq.order.topic: orders\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('rocketmq-migrate.yml'), type: 1 }],
    });
    assert.deepEqual(await list(), []);
  });
});
