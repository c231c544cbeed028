import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The server with a product small enough to see through, or the real one. */
export const servers = {
  toy: ['--import=tsx', join(projectRoot, 'test/lsp/toy-server.ts'), '--stdio'],
  real: ['--import=tsx', join(projectRoot, 'server/lsp/main.ts'), '--stdio'],
} as const;

export interface ClientOptions {
  readonly server?: readonly string[];
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** Several folders; the workspace's own is the default. */
  readonly folders?: readonly string[];
  readonly processId?: number | null;
}

export interface Client {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** What the server logged. */
  readonly log: string[];
  /** What it showed to the person. */
  readonly shown: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly appliedEdits: WorkspaceEdit[];
  readonly registered: string[];
  settings: unknown;
  refreshes: number;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the first occurrence of a text in an open document, as an incremental change. */
  replace(uri: string, from: string, to: string): void;
  close(uri: string): void;
  text(uri: string): string;
  version(uri: string): number;
  rangeOf(uri: string, text: string): Range;
  diagnostics(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport>;
  items(uri: string): Promise<Diagnostic[]>;
  actions(uri: string, at: string, only?: string[]): Promise<CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  /** Carries out an edit on the open documents, the way an editor does: refuses versions that are not current. */
  apply(edit: WorkspaceEdit | undefined): void;
  /** Shutdown and exit; returns the exit code. */
  stop(): Promise<number | null>;
}

/** What an editor of today can do. */
export const modernCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** What Neovim 0.7, for one, can do. */
export const plainCapabilities: ClientCapabilities = {
  textDocument: { publishDiagnostics: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

export interface TestFolder {
  readonly path: string;
  readonly uri: string;
  uriOf(path: string): string;
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

export async function testFolder(files: Readonly<Record<string, string>> = {}): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'lsp-'));
  const folder: TestFolder = {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (file) => pathToFileURL(join(path, file)).href,
    async write(file, text) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), text);
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
  for (const [file, text] of Object.entries(files)) await folder.write(file, text);
  return folder;
}

const started = new Set<ChildProcess>();

// A test that failed half-way must not keep the run alive.
after(() => {
  for (const server of started) server.kill('SIGKILL');
});

export async function startClient(folder: TestFolder, options: ClientOptions = {}): Promise<Client> {
  const server = spawn(process.execPath, options.server ?? servers.toy, { stdio: ['pipe', 'pipe', 'pipe'], cwd: projectRoot });
  started.add(server);
  server.once('exit', () => started.delete(server));
  let errors = '';
  server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const documents = new Map<string, TextDocument>();
  const uris = options.folders ?? [folder.uri];
  const client: Client = {
    connection,
    process: server,
    initialized: { capabilities: {} },
    log: [],
    shown: [],
    published: [],
    appliedEdits: [],
    registered: [],
    settings: options.settings ?? {},
    refreshes: 0,
    open(uri, text, languageId = 'java') {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    replace(uri, from, to) {
      const document = documentOf(uri);
      const start = document.getText().indexOf(from);
      if (start < 0) throw new Error(`no ${from} in ${uri}`);
      const change = { range: { start: document.positionAt(start), end: document.positionAt(start + from.length) }, text: to };
      changeDocument(document, [change]);
    },
    close(uri) {
      documents.delete(uri);
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    text: (uri) => documentOf(uri).getText(),
    version: (uri) => documentOf(uri).version,
    rangeOf(uri, text) {
      const document = documentOf(uri);
      const start = document.getText().indexOf(text);
      return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
    },
    diagnostics(uri, previousResultId, token) {
      const params = { textDocument: { uri }, ...(previousResultId && { previousResultId }) };
      // An undefined token would count as one more parameter.
      return token
        ? connection.sendRequest('textDocument/diagnostic', params, token)
        : connection.sendRequest('textDocument/diagnostic', params);
    },
    async items(uri) {
      const report = await client.diagnostics(uri);
      return report.kind === 'full' ? report.items : [];
    },
    async actions(uri, at, only) {
      const range = client.rangeOf(uri, at);
      const diagnostics =
        'diagnostic' in (options.capabilities?.textDocument ?? modernCapabilities.textDocument ?? {}) ? await client.items(uri) : [];
      const context = { diagnostics, ...(only && { only }) };
      return connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
    },
    resolve: (action) => connection.sendRequest('codeAction/resolve', action),
    apply(edit) {
      for (const change of edit?.documentChanges ?? []) {
        if (!('textDocument' in change)) throw new Error('only text edits are expected');
        const { uri, version } = change.textDocument;
        const document = documents.get(uri);
        if (!document) continue;
        if (version !== document.version) throw new Error(`version ${version} is not ${document.version}`);
        const edits = change.edits.map((one) =>
          'newText' in one ? { range: one.range, text: one.newText } : { range: one.range, text: one.snippet.value },
        );
        changeDocument(
          document,
          edits.sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start)),
        );
      }
    },
    async stop() {
      const ended = server.exitCode === null ? once(server, 'exit') : undefined;
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      return server.exitCode;
    },
  };

  function documentOf(uri: string): TextDocument {
    const document = documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  function changeDocument(document: TextDocument, contentChanges: TextDocumentContentChangeEvent[]): void {
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges });
  }

  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void client.log.push(message));
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void client.shown.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void client.published.push(params));
  connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    client.shown.push(message);
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => client.settings));
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    client.registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    client.refreshes++;
    return null;
  });
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    client.appliedEdits.push(edit);
    client.apply(edit);
    return { applied: true };
  });
  connection.listen();

  const initialized: InitializeResult = await Promise.race([
    connection.sendRequest<InitializeResult>('initialize', {
      processId: options.processId ?? null,
      rootUri: uris[0] ?? null,
      capabilities: options.capabilities ?? modernCapabilities,
      ...(options.locale && { locale: options.locale }),
      ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
      workspaceFolders: uris.map((uri) => ({ uri, name: uri })),
    }),
    once(server, 'exit').then(() => Promise.reject(new Error(`The server ended: ${errors}`))),
  ]);
  await connection.sendNotification('initialized', {});
  return Object.assign(client, { initialized });
}

/** Waits until something is so; fails with what it was for after ten seconds. */
export async function eventually(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
