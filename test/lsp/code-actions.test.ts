import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver';
import { modernCapabilities, plainCapabilities, startClient, testFolder, type Client, type TestFolder } from './client.js';

const fixAll = 'source.fixAll.rocketmqMigrate';

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

function byTitle(actions: readonly CodeAction[], start: string): CodeAction {
  const action = actions.find(({ title }) => title.startsWith(start));
  assert.ok(action, `no action ${start} among ${titles(actions).join(', ')}`);
  return action;
}

describe('code actions', () => {
  let folder: TestFolder;
  let client: Client;
  let uri: string;

  beforeEach(async () => {
    folder = await testFolder();
    client = await startClient(folder);
    uri = folder.uriOf('A.java');
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  it('rewrite what is safe as the preferred one, with a versioned edit made when it is asked for', async () => {
    client.open(uri, 'class A {\n  void f() { legacySend(); legacyMagic(); }\n}\n');
    const action = byTitle(await client.actions(uri, 'legacySend'), 'Rewrite for');
    assert.equal(action.title, 'Rewrite for RocketMQ 5.x (1 place)');
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.equal(action.edit, undefined);
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['toy-rule'],
    );
    const { edit } = await client.resolve(action);
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            {
              range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
              newText: '  void f() { send(); legacyMagic(); }\n',
            },
          ],
        },
      ],
    });
    client.apply(edit);
    assert.deepEqual(
      (await client.items(uri)).map(({ message }) => message),
      ['Magic is not served by 5.x. Rewrite it.'],
    );
  });

  it('name the difference of a rewrite that must be checked, and do not prefer it', async () => {
    client.open(uri, 'class A { void f() { legacyPoll(); } }');
    const action = byTitle(await client.actions(uri, 'legacyPoll'), 'Rewrite for');
    assert.equal(action.title, 'Rewrite for RocketMQ 5.x (1 place), then check: The order of messages may differ');
    assert.equal(action.isPreferred, undefined);
  });

  it('do not offer what nobody can rewrite, but explain it', async () => {
    client.open(uri, 'class A { void f() { legacyMagic(); } }');
    const actions = await client.actions(uri, 'legacyMagic');
    assert.deepEqual(titles(actions), ['Ignore toy-rule on this line', 'Explain toy-rule']);
    assert.deepEqual(actions[1]?.command, { title: 'Explain toy-rule', command: 'rocketmqMigrate.explainRule', arguments: ['toy-rule'] });
  });

  it('offer nothing where nothing stands', async () => {
    client.open(uri, 'class A { void f() { legacyMagic(); } }');
    assert.deepEqual(await client.actions(uri, 'class'), []);
  });

  it('remove an import that nothing uses', async () => {
    client.open(uri, 'import legacy;\nclass A { void f() { legacySend(); } }');
    const action = byTitle(await client.actions(uri, 'import legacy'), 'Remove this unused import');
    client.apply((await client.resolve(action)).edit);
    assert.ok(!client.text(uri).includes('import'));
  });

  it('rewrite everything in a file, safe or also what must be checked', async () => {
    client.open(uri, 'class A { void f() { legacySend(); legacySend(); legacyPoll(); legacyMagic(); } }');
    const actions = await client.actions(uri, 'legacySend');
    client.apply((await client.resolve(byTitle(actions, 'Rewrite everything in this file that is safe'))).edit);
    assert.equal(client.text(uri), 'class A { void f() { send(); send(); legacyPoll(); legacyMagic(); } }');
    client.replace(uri, 'send()', 'legacySend()');
    const again = await client.actions(uri, 'legacyPoll');
    client.apply((await client.resolve(byTitle(again, 'Rewrite everything in this file, also'))).edit);
    assert.equal(client.text(uri), 'class A { void f() { send(); send(); poll(); legacyMagic(); } }');
  });

  it('fix all on save by name only, and only what is safe unless the settings allow more', async () => {
    client.open(uri, 'class A { void f() { legacySend(); legacyPoll(); } }');
    assert.ok(!(await client.actions(uri, 'legacySend')).some(({ kind }) => kind === fixAll));
    for (const only of ['source', 'source.fixAll', fixAll]) {
      assert.deepEqual(
        (await client.actions(uri, 'class', [only])).map(({ kind }) => kind),
        [fixAll],
      );
    }
    assert.deepEqual(await client.actions(uri, 'class', ['source.organizeImports']), []);
    client.settings = { fixAll: 'suggested' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const [action] = await client.actions(uri, 'class', [fixAll]);
    assert.ok(action);
    client.apply((await client.resolve(action)).edit);
    assert.equal(client.text(uri), 'class A { void f() { send(); poll(); } }');
  });

  it('change all connected files and the build file in one edit', async () => {
    await folder.write('module.json', '{ "legacy": 1 }\n');
    await folder.write('src/B.java', 'class B { void f() { legacySend(); } } // with A.java\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: ['src/B.java', 'module.json'].map((path) => ({ uri: folder.uriOf(path), type: 1 })),
    });
    client.open(uri, 'class A { // with src/B.java\n  void f() { legacySend(); }\n}\n');
    const action = byTitle(await client.actions(uri, 'legacySend'), 'Rewrite for');
    assert.equal(action.title, 'Rewrite for RocketMQ 5.x (2 places, 3 files)');
    const { edit } = await client.resolve(action);
    assert.deepEqual(
      edit?.documentChanges?.map((change) => ('textDocument' in change ? [change.textDocument.uri, change.textDocument.version] : [])),
      [
        [uri, 1],
        [folder.uriOf('module.json'), null],
        [folder.uriOf('src/B.java'), null],
      ],
    );
  });

  it('offer the rewrite of a rule as the rule calls it, and what can be chosen in its place', async () => {
    await folder.write('module.json', '{ "modern": "legacyName" }\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('module.json'), type: 1 }],
    });
    client.open(uri, 'class A { int legacyName = legacyMagic(); }');
    const actions = await client.actions(uri, 'legacyName');
    assert.deepEqual(titles(actions), [
      'Rename it (2 files), then check: Other programs know the name',
      'Delete it',
      'Ignore toy-name on this line',
      'Explain toy-name',
    ]);
    assert.ok(
      actions.every(({ isPreferred }) => isPreferred !== true),
      'the safe one is an alternative',
    );
    const { edit } = await client.resolve(byTitle(actions, 'Rename'));
    assert.deepEqual(
      edit?.documentChanges?.map((change) => ('textDocument' in change ? change.textDocument : undefined)),
      [
        { uri, version: 1 },
        { uri: folder.uriOf('module.json'), version: null },
      ],
    );
    client.apply((await client.resolve(byTitle(actions, 'Delete'))).edit);
    assert.equal(client.text(uri), 'class A { int  = legacyMagic(); }');
  });

  it('fix all never takes an alternative', async () => {
    client.open(uri, 'class A { int legacyName = legacyMagic(); }');
    assert.deepEqual(await client.actions(uri, 'class', [fixAll]), []);
  });

  it('show what must be checked before it is applied, where the client can', async () => {
    const capabilities = {
      ...modernCapabilities,
      workspace: {
        ...modernCapabilities.workspace,
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
      },
    };
    const careful = await startClient(folder, { capabilities, settings: { fixAll: 'suggested' } });
    careful.open(uri, 'class A { void f() { legacySend(); legacyPoll(); } }');
    const confirms = async (action: CodeAction): Promise<boolean[]> => {
      const { edit } = await careful.resolve(action);
      assert.ok(edit?.documentChanges && edit.documentChanges.length > 0);
      return edit.documentChanges.flatMap((change) => {
        if (!('textDocument' in change)) return [];
        return change.edits.map((one) => 'annotationId' in one && edit.changeAnnotations?.[one.annotationId]?.needsConfirmation === true);
      });
    };
    assert.deepEqual(await confirms(byTitle(await careful.actions(uri, 'legacyPoll'), 'Rewrite for')), [true]);
    assert.deepEqual(await confirms(byTitle(await careful.actions(uri, 'legacySend'), 'Rewrite for')), [false]);
    assert.deepEqual(await confirms(byTitle(await careful.actions(uri, 'class', [fixAll]), 'RocketMQ')), [false], 'nobody looks on save');
    await careful.stop();
  });

  it('refuse an edit for a document that has moved on', async () => {
    client.open(uri, 'class A { void f() { legacySend(); } }');
    const action = byTitle(await client.actions(uri, 'legacySend'), 'Rewrite for');
    client.replace(uri, 'class A', 'class  A');
    await assert.rejects(client.resolve(action), { code: -32801 });
  });

  it('refuse an edit when a closed file is not what it was, and know the new one afterwards', async () => {
    await folder.write('B.java', 'class B { void f() { legacySend(); } } // with A.java\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('B.java'), type: 1 }] });
    client.open(uri, 'class A { // with B.java\n  void f() { legacySend(); }\n}\n');
    const action = byTitle(await client.actions(uri, 'legacySend'), 'Rewrite for');
    const path = join(folder.path, 'B.java');
    await writeFile(path, `// new line\n${await readFile(path, 'utf8')}`);
    await assert.rejects(client.resolve(action), { code: -32801 });
    const again = byTitle(await client.actions(uri, 'legacySend'), 'Rewrite for');
    const { edit } = await client.resolve(again);
    const [, second] = edit?.documentChanges ?? [];
    assert.ok(second && 'textDocument' in second);
    assert.equal(second.textDocument.uri, folder.uriOf('B.java'));
    assert.equal(second.edits[0]?.range.start.line, 1);
  });

  it('silence a rule on one line, keeping indentation and line ends', async () => {
    client.open(uri, 'class A {\r\n\tvoid f() {\r\n\t\tlegacyMagic();\r\n\t}\r\n}\r\n');
    client.apply(byTitle(await client.actions(uri, 'legacyMagic'), 'Ignore').edit);
    assert.equal(
      client.text(uri),
      'class A {\r\n\tvoid f() {\r\n\t\t// rocketmq-migrate-ignore toy-rule\r\n\t\tlegacyMagic();\r\n\t}\r\n}\r\n',
    );
    assert.deepEqual(await client.items(uri), []);
  });

  it('add to a comment that silences another rule', async () => {
    client.open(uri, 'class A {\n  // rocketmq-migrate-ignore other-rule\n  int x = legacyMagic();\n}\n');
    client.apply(byTitle(await client.actions(uri, 'legacyMagic'), 'Ignore').edit);
    assert.equal(client.text(uri), 'class A {\n  // rocketmq-migrate-ignore other-rule toy-rule\n  int x = legacyMagic();\n}\n');
    assert.deepEqual(await client.items(uri), []);
  });

  it('keep lines that do not change out of the edit', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => (i % 10 === 5 ? `  int a${i} = legacySend();` : `  int a${i};`));
    client.open(uri, `class A {\n${lines.join('\n')}\n}\n`);
    const action = byTitle(await client.actions(uri, 'legacySend'), 'Rewrite everything');
    const [change] = (await client.resolve(action)).edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map(({ range }) => [range.start.line, range.end.line]),
      [
        [6, 7],
        [16, 17],
        [26, 27],
      ],
    );
  });

  it('are of the language of the client', async () => {
    const chinese = await startClient(folder, { locale: 'zh-cn' });
    chinese.open(uri, 'class A { void f() { legacyPoll(); } }');
    assert.deepEqual(titles(await chinese.actions(uri, 'legacyPoll')), [
      '改写为 RocketMQ 5.x 写法（1 处），之后请确认：消息顺序可能不同',
      '在此行忽略 toy-rule',
      '查看 toy-rule 的说明',
    ]);
    await chinese.stop();
  });

  it('carry their edit at once for a client that cannot ask later, without versions where it knows none', async () => {
    const plain = await startClient(folder, { capabilities: plainCapabilities });
    plain.open(uri, 'class A { void f() { legacySend(); } }');
    const action = byTitle(await plain.actions(uri, 'legacySend'), 'Rewrite for');
    assert.equal(action.isPreferred, undefined);
    assert.deepEqual(Object.keys(action.edit?.changes ?? {}), [uri]);
    assert.equal(action.data, undefined);
    await plain.stop();
  });

  it('open a page by the command that the client names', async () => {
    const other = await startClient(folder, { initializationOptions: { showRuleCommand: 'mine' } });
    other.open(uri, 'class A { void f() { legacySend(); } }');
    assert.equal(byTitle(await other.actions(uri, 'legacySend'), 'Explain').command?.command, 'mine');
    await other.stop();
  });
});

describe('commands', () => {
  let folder: TestFolder;
  let client: Client;

  beforeEach(async () => {
    folder = await testFolder({ 'B.java': 'class B { void f() { legacySend(); legacyPoll(); } }' });
    client = await startClient(folder);
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  const run = (command: string, ...given: unknown[]): Promise<unknown> =>
    client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });

  it('rewrite one file', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    assert.equal(await run('rocketmqMigrate.applyFixes', { uri }), 1);
    assert.equal(client.text(uri), 'class A { void f() { send(); } }');
  });

  it('rewrite the whole workspace, open and closed files', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    assert.equal(await run('rocketmqMigrate.applyFixes', { grades: ['safe', 'suggested'] }), 2);
    const [edit] = client.appliedEdits;
    const closed = edit?.documentChanges?.find((change) => 'textDocument' in change && change.textDocument.version === null);
    assert.ok(closed && 'edits' in closed);
    const [change] = closed.edits;
    assert.ok(change && 'newText' in change);
    assert.equal(change.newText, 'class B { void f() { send(); poll(); } }');
  });

  it('say so when there is nothing to rewrite', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A {}');
    assert.equal(await run('rocketmqMigrate.applyFixes', { uri, grades: 'nonsense' }), 0);
    assert.match(client.shown[0] ?? '', /nothing here/);
  });

  it('explain a rule in words where no page can be shown', async () => {
    await run('rocketmqMigrate.explainRule', 'toy-rule');
    assert.deepEqual(client.shown, ['Toy\n\nWhy\n\nHow']);
    await run('rocketmqMigrate.explainRule', 'no-such-rule');
    assert.match(client.shown[1] ?? '', /no-such-rule/);
  });

  it('show a page where the client can', async () => {
    const other = await startClient(folder, { capabilities: { ...modernCapabilities, window: { showDocument: { support: true } } } });
    const pages: string[] = [];
    other.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      pages.push(uri);
      return { success: true };
    });
    await other.connection.sendRequest('workspace/executeCommand', { command: 'rocketmqMigrate.explainRule', arguments: ['toy-rule'] });
    assert.deepEqual(pages, ['file:///rules/toy-rule.md']);
    await other.stop();
  });
});
