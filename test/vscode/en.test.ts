import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionOf,
  apply,
  codeActions,
  configure,
  diagnosticsOf,
  diagnosticsWhen,
  eventually,
  fileUri,
  openFile,
  revertAll,
  source,
} from './editor.js';

const greeter = 'java/src/main/java/com/example/greetings/Greeter.java';
const listener = 'java/src/main/java/com/example/greetings/Listener.java';
const ping = 'scripts/Ping.java';
const reminder = 'reminders/src/main/java/com/example/reminders/Reminder.java';
const settings = 'reminders/src/main/resources/application.yml';

suite('the extension', () => {
  teardown(async () => {
    for (const name of ['severities', 'enable', 'fixAll']) await configure(name, undefined);
    await revertAll();
  });

  test('draws squiggles under exactly what the SDK is', async () => {
    const { document } = await openFile(greeter);
    const found = await diagnosticsWhen(document.uri, 6);
    assert.deepEqual(
      found.map(({ range }) => [range.start.line + 1, range.start.character + 1, document.getText(range)]),
      [
        [10, 27, 'new MQClient'],
        [11, 38, 'getProducer'],
        [14, 36, 'new TopicMessage'],
        [15, 21, 'setMessageTag'],
        [16, 22, 'publishMessage'],
        [18, 16, 'close'],
      ],
    );
    for (const { severity, message, code } of found) {
      assert.equal(severity, vscode.DiagnosticSeverity.Error);
      assert.match(message, /5\.x/);
      assert.ok(typeof code === 'object');
      assert.equal(code.value, 'ons-http-sdk');
      assert.match(code.target.path, /\/docs\/rules\/ons-http-sdk\.md$/);
    }
  });

  test('finds what is in files that nobody opened, in both languages and the build files', async () => {
    for (const path of [listener, ping, 'node/src/greeter.ts', 'java/pom.xml', 'node/package.json']) {
      await eventually(`findings in ${path}`, () => diagnosticsOf(fileUri(path)).length > 0);
    }
  });

  test('fades out an import that nothing uses, and removes it', async () => {
    const { document } = await openFile('scripts/Unused.java');
    const [found] = await diagnosticsWhen(document.uri, 1);
    assert.deepEqual(found?.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Hint);
    const action = actionOf(await codeActions(document, 'com.aliyun'), 'Remove this unused import');
    await apply(action);
    assert.ok(!document.getText().includes('import'));
    await diagnosticsWhen(document.uri, 0);
  });

  test('rewrites a file by its preferred quick fix, and undo restores every byte', async () => {
    const { document } = await openFile(ping);
    const before = document.getText();
    await diagnosticsWhen(document.uri, 6);
    const action = actionOf(await codeActions(document, 'publishMessage'), 'Rewrite for RocketMQ 5.x');
    assert.equal(action.isPreferred, true);
    await apply(action);
    assert.match(document.getText(), /org\.apache\.rocketmq\.client\.apis\.producer\.Producer/);
    assert.doesNotMatch(document.getText(), /aliyun/);
    await diagnosticsWhen(document.uri, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await diagnosticsWhen(document.uri, 6);
  });

  test('does the same by the editor’s own quick-fix command', async () => {
    const editor = await openFile(ping);
    const { document } = editor;
    await diagnosticsWhen(document.uri, 6);
    const start = document.positionAt(document.getText().indexOf('publishMessage'));
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('editor.action.autoFix');
    await eventually('the rewrite', () => document.getText().includes('newMessageBuilder'));
    await diagnosticsWhen(document.uri, 0);
  });

  test('changes the build file with the code, and loses the old library with its last use', async () => {
    const { document } = await openFile(greeter);
    await diagnosticsWhen(document.uri, 6);
    const pom = await vscode.workspace.openTextDocument(fileUri('java/pom.xml'));
    const action = actionOf(await codeActions(document, 'publishMessage'), 'Rewrite for RocketMQ 5.x (6 places, 2 files)');
    await apply(action);
    assert.match(pom.getText(), /rocketmq-client-java/);
    assert.match(pom.getText(), /mq-http-sdk/, 'Listener.java still needs it');
    const other = await openFile(listener);
    await eventually('findings', () => diagnosticsOf(other.document.uri).length > 0);
    const second = actionOf(await codeActions(other.document, 'consumeMessage'), 'Rewrite for RocketMQ 5.x');
    await apply(second);
    assert.doesNotMatch(pom.getText(), /mq-http-sdk/);
    await diagnosticsWhen(pom.uri, 0);
  });

  test('undo after a rewrite of code and build file restores every byte of both', async () => {
    const pom = await vscode.workspace.openTextDocument(fileUri('java/pom.xml'));
    const { document } = await openFile(greeter);
    await diagnosticsWhen(document.uri, 6);
    const before = [document.getText(), pom.getText()];
    const action = actionOf(await codeActions(document, 'publishMessage'), 'Rewrite for RocketMQ 5.x (6 places, 2 files)');
    await apply(action);
    assert.notEqual(document.getText(), before[0]);
    assert.notEqual(pom.getText(), before[1]);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual([document.getText(), pom.getText()], before);
    await diagnosticsWhen(document.uri, 6);
  });

  test('fixes all of a file as a source action, as on save', async () => {
    const { document } = await openFile(ping);
    await diagnosticsWhen(document.uri, 6);
    await vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.rocketmqMigrate', apply: 'first' });
    await eventually('the rewrite', () => document.getText().includes('newMessageBuilder'));
    await diagnosticsWhen(document.uri, 0);
  });

  test('rewrites the whole workspace by its command', async () => {
    const changed = await vscode.commands.executeCommand<number>('rocketmqMigrate.fixWorkspace', ['safe', 'suggested']);
    assert.ok(changed >= 4, `${changed} files`);
    const pom = await vscode.workspace.openTextDocument(fileUri('java/pom.xml'));
    assert.doesNotMatch(pom.getText(), /mq-http-sdk/);
    for (const path of [greeter, listener, ping]) await diagnosticsWhen(fileUri(path), 0);
  });

  test('keeps squiggles where they are while one types', async () => {
    const { document } = await openFile(ping);
    await diagnosticsWhen(document.uri, 6);
    const line = document.positionAt(document.getText().indexOf('MQClient client')).line;
    await insert(document, new vscode.Position(line, 0), '        String half = "typed;\n');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const found = diagnosticsOf(document.uri);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['new MQClient', 'getProducer', 'publishMessage', 'new TopicMessage', 'getMessageId', 'close'],
    );
  });

  test('silences a rule on a line', async () => {
    const { document } = await openFile(ping);
    await diagnosticsWhen(document.uri, 6);
    const action = actionOf(await codeActions(document, 'getProducer'), 'Ignore ons-http-sdk');
    await apply(action);
    await diagnosticsWhen(document.uri, 5);
  });

  test('follows its settings', async () => {
    const { document } = await openFile(ping);
    await diagnosticsWhen(document.uri, 6);
    await configure('severities', { 'ons-http-sdk': 'warning' });
    await eventually('warnings', () => diagnosticsOf(document.uri).every(({ severity }) => severity === vscode.DiagnosticSeverity.Warning));
    await configure('severities', { 'ons-http-sdk': 'off' });
    await diagnosticsWhen(document.uri, 0);
    await configure('severities', undefined);
    await diagnosticsWhen(document.uri, 6);
    await configure('enable', false);
    await diagnosticsWhen(document.uri, 0);
    await eventually('no squiggles anywhere', () =>
      vscode.languages.getDiagnostics().every(([, all]) => all.every((diagnostic) => diagnostic.source !== source)),
    );
  });

  test('draws squiggles in configuration, and mends it', async () => {
    const { document } = await openFile(settings);
    const [found] = await diagnosticsWhen(document.uri, 1);
    assert.equal(found && document.getText(found.range), 'http://rmq-cn-example.cn-hangzhou.rmq.aliyuncs.com:8080');
    const preferred = (await codeActions(document, 'http://')).find(({ isPreferred }) => isPreferred);
    assert.ok(preferred);
    await apply(preferred);
    assert.match(document.getText(), /endpoint: rmq-cn-example\.cn-hangzhou\.rmq\.aliyuncs\.com:8080\n/);
    await diagnosticsWhen(document.uri, 0);
  });

  test('says in which other file a delay comes from, and caps it', async () => {
    const { document } = await openFile(reminder);
    const found = await diagnosticsWhen(document.uri, 4);
    const delay = found.find(({ message }) => message.includes('30 days'));
    assert.ok(delay?.relatedInformation?.some(({ location }) => location.uri.path.endsWith('/Delays.java')));
    const action = actionOf(await codeActions(document, 'System.currentTimeMillis'), 'Deliver after');
    assert.notEqual(action.isPreferred, true);
    await apply(action);
    assert.match(document.getText(), /Math\.min\(/);
    await diagnosticsWhen(document.uri, 3);
  });

  test('proposes in rocketmq-migrate.yml what the workspace does not tell', async () => {
    const uri = fileUri('rocketmq-migrate.yml');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('values:\n  \n'));
    try {
      await openFile('rocketmq-migrate.yml');
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(1, 2),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('reminders.topic'), labels.join(', '));
      const listed = await vscode.commands.executeCommand<number>('rocketmqMigrate.showUnresolved');
      assert.ok(listed > 0);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    } finally {
      await revertAll();
      await vscode.workspace.fs.delete(uri);
    }
  });

  test('shows the page of a rule', async () => {
    await vscode.commands.executeCommand('rocketmqMigrate.showRule', 'ons-http-sdk');
    const label = (): string | undefined => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    await eventually('the page', () => label()?.includes('ons-http-sdk.md'));
  });

  test('starts its server again', async () => {
    const { document } = await openFile(ping);
    await diagnosticsWhen(document.uri, 6);
    await vscode.commands.executeCommand('rocketmqMigrate.restartServer');
    await diagnosticsWhen(document.uri, 6);
  });
});

async function insert(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
