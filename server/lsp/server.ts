import {
  ErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultConfiguration } from '../workspace/configuration/schema.js';
import { clientFeatures, type ClientFeatures } from './client-features.js';
import { codeActionKinds, registerCodeActions } from './code-actions.js';
import { registerCommands, serverCommands } from './commands.js';
import { registerDocuments } from './documents.js';
import { engineSettings } from './configuration.js';
import { createGuard } from './guard.js';
import type { ServerHost } from './host.js';
import type { ProjectEvents } from './project.js';
import { createProjects } from './projects.js';
import { registerPullDiagnostics } from './pull-diagnostics.js';
import { registerPushDiagnostics } from './push-diagnostics.js';
import { registerReport } from './report.js';
import { refresh, type Session } from './session.js';
import { createSignal } from './signal.js';
import { registerSettingsFile } from './settings-file/register.js';
import { registerWorkspace } from './workspace.js';

/** Serves one client over a connection; knows neither Node nor the browser. */
export function startServer(connection: Connection, host: ServerHost): void {
  let isInitialized = false;
  connection.onInitialize((params) => {
    if (isInitialized) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent twice');
    isInitialized = true;
    return initialize(connection, host, params);
  });
  connection.listen();
}

function initialize(connection: Connection, host: ServerHost, params: InitializeParams): InitializeResult {
  const features = clientFeatures(params);
  let becomeReady = (): void => undefined;
  const events: ProjectEvents = {
    background: (work) => session.guard.background('search', work),
    found: () => session.guard.background('refresh', () => refresh(session)),
  };
  const session: Session = {
    connection,
    host,
    features,
    guard: createGuard(connection.console, () => features.locale),
    documents: new TextDocuments(TextDocument),
    changed: createSignal(),
    ready: new Promise((resolve) => (becomeReady = resolve)),
    events,
    shown: new WeakMap(),
    projects: createProjects(host, [], engineSettings(defaultConfiguration, undefined), events),
    settings: new Map(),
    configurations: new Map(),
  };
  registerDocuments(session);
  if (features.pullsDiagnostics) registerPullDiagnostics(session);
  else registerPushDiagnostics(session);
  registerCodeActions(session);
  registerCommands(session);
  registerSettingsFile(session);
  registerReport(session);
  const workspace = registerWorkspace(session, params);
  connection.onInitialized(() => {
    session.guard.background('initialized', () => workspace.start().finally(becomeReady));
  });
  return { capabilities: capabilities(features), serverInfo: { name: host.name, version: host.version } };
}

function capabilities(features: ClientFeatures): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: features.codeActionLiterals ? { codeActionKinds, resolveProvider: features.resolvesEdits } : false,
    executeCommandProvider: { commands: serverCommands },
    ...(!features.registersCompletion && { completionProvider: {} }),
    ...(!features.registersHover && { hoverProvider: true }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(features.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'rocketmq-migrate', interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}
