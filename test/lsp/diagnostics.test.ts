import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { eventually, startClient, testFolder, type Client, type TestFolder } from './client.js';

describe('diagnostics that a client asks for', () => {
  let folder: TestFolder;
  let client: Client;

  beforeEach(async () => {
    folder = await testFolder({ 'module.json': '{ "legacy": 1 }', 'src/Other.java': 'class Other {\n  void f() { legacySend(); }\n}\n' });
    client = await startClient(folder);
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  it('say what, where and how bad, with the rule and its page', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A {\n  void f() {\n    legacySend();\n  }\n}\n');
    const report = await client.diagnostics(uri);
    assert.equal(report.kind, 'full');
    assert.deepEqual(report.items, [
      {
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 14 } },
        severity: 1,
        code: 'toy-rule',
        codeDescription: { href: 'file:///rules/toy-rule.md' },
        source: 'rocketmq-migrate',
        message: 'Send is not served by 5.x. Rewrite it.',
      },
    ]);
  });

  it('fade out an import that nothing uses', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'import legacy;\nclass A {}\n');
    const [item] = await client.items(uri);
    assert.deepEqual(item?.tags, [1]);
    assert.equal(item.severity, 4);
  });

  it('relate to the place that stands in the way', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { // with src/Other.java\n  void f() { legacyMagic(); }\n}\n');
    const [item] = await client.items(uri);
    assert.deepEqual(item?.relatedInformation, [
      { location: { uri, range: { start: { line: 1, character: 13 }, end: { line: 1, character: 24 } } }, message: 'no equivalent' },
    ]);
    const other = await client.items(folder.uriOf('src/Other.java'));
    assert.equal(other[0]?.relatedInformation?.[0]?.location.uri, uri, 'a closed file relates to the open one');
  });

  it('follow incremental changes', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A {\n  void f() {\n    legacySend();\n  }\n}\n');
    assert.equal((await client.items(uri)).length, 1);
    client.replace(uri, 'class A {', '// 一行\r\n// 两行\nclass A {');
    client.replace(uri, 'legacySend();', 'legacySend(); legacyPoll();');
    const items = await client.items(uri);
    assert.deepEqual(
      items.map(({ range }) => [range.start.line, range.start.character]),
      [
        [4, 4],
        [4, 18],
      ],
    );
    client.replace(uri, 'legacySend(); legacyPoll();', '');
    assert.deepEqual(await client.items(uri), []);
  });

  it('are not sent again when nothing is new', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    const first = await client.diagnostics(uri);
    const second = await client.diagnostics(uri, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    client.replace(uri, 'class A', 'class  A');
    const third = await client.diagnostics(uri, first.resultId);
    assert.equal(third.kind, 'full');
  });

  it('stay, at their new place, while a file is broken', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A {\n  void f() {\n    log(x);\n    legacySend();\n  }\n  void g() { legacyPoll(); }\n}\n');
    assert.equal((await client.items(uri)).length, 2);
    client.replace(uri, 'log(x)', 'log("x)');
    assert.deepEqual(
      (await client.items(uri)).map(({ range }) => [range.start.line, range.start.character]),
      [
        [3, 4],
        [5, 13],
      ],
      'the quote hides both, but nobody removed them',
    );
    client.replace(uri, 'log("x);\n', 'log("x\n\n);\n');
    assert.deepEqual(
      (await client.items(uri)).map(({ range }) => [range.start.line, range.start.character]),
      [
        [5, 4],
        [7, 13],
      ],
    );
    client.replace(uri, 'legacySend();', '');
    assert.deepEqual(
      (await client.items(uri)).map(({ range }) => range.start.line),
      [7],
      'what is deleted goes even so',
    );
    client.replace(uri, '"x\n\n', '"x"');
    assert.deepEqual(
      (await client.items(uri)).map(({ range }) => range.start.line),
      [5],
    );
  });

  it('of a file that crashes a parser are none, and others live on', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    client.open(folder.uriOf('B.java'), 'class B { void f() { legacySend(); } } // CRASH');
    assert.deepEqual(await client.items(folder.uriOf('B.java')), []);
    assert.equal((await client.items(uri)).length, 1);
    client.replace(folder.uriOf('B.java'), 'CRASH', 'ok');
    assert.equal((await client.items(folder.uriOf('B.java'))).length, 1);
  });

  it('are dropped when cancelled, and the next request is answered', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    const source = new CancellationTokenSource();
    const request = client.diagnostics(uri, undefined, source.token);
    source.cancel();
    await assert.rejects(request, { code: -32800 });
    assert.equal((await client.items(uri)).length, 1);
  });

  it('of the whole workspace come at once, and later only when something is new', async () => {
    const uri = folder.uriOf('A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    const ask = (previousResultIds: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    const first = await ask([]);
    assert.deepEqual(
      first.items.map((item) => [item.uri, item.version, item.kind === 'full' ? item.items.length : -1]).sort(),
      [
        [uri, 1, 1],
        [folder.uriOf('src/Other.java'), null, 1],
      ].sort(),
    );
    const ids = first.items.flatMap((item) => (item.resultId === undefined ? [] : [{ uri: item.uri, value: item.resultId }]));
    const answers: WorkspaceDiagnosticReport[] = [];
    const second = ask(ids).then((report) => answers.push(report));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(answers.length, 0, 'nothing is new');
    client.replace(uri, 'legacySend()', 'send()');
    await second;
    const news = answers.flatMap(({ items }) =>
      items.map((item) => [item.uri, item.version, item.kind === 'full' ? item.items.length : -1]),
    );
    assert.deepEqual(
      news.sort(),
      [
        [uri, 2, 0],
        [folder.uriOf('src/Other.java'), null, -1],
      ].sort(),
    );
  });

  it('come in the language of the client', async () => {
    const chinese = await startClient(folder, { locale: 'zh-CN' });
    const uri = folder.uriOf('A.java');
    chinese.open(uri, 'class A { void f() { legacySend(); } }');
    assert.equal((await chinese.items(uri))[0]?.message, '5.x 不支持 Send，请改写。');
    await chinese.stop();
  });

  it('need no folder: a loose file has them too', async () => {
    const loose = await startClient(folder, { folders: [] });
    loose.open('untitled:Untitled-1', 'class A { void f() { legacySend(); } }');
    assert.equal((await loose.items('untitled:Untitled-1')).length, 1);
    await loose.stop();
  });

  it('leave installed packages alone', async () => {
    const uri = folder.uriOf('node_modules/sdk/A.java');
    client.open(uri, 'class A { void f() { legacySend(); } }');
    assert.deepEqual(await client.items(uri), []);
  });

  it('are asked for again once the workspace has been read', async () => {
    await eventually('a refresh', () => client.refreshes > 0);
  });
});
