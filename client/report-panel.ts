import { commands, Disposable, l10n, ProgressLocation, Range, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The server's request for a folder's report as one HTML page, which brings its own security policy. */
const reportRequest = 'rocketmqMigrate/report';

interface ReportAnswer {
  readonly folderUri: string;
  readonly html: string;
}

/** Shows the migration report in a panel; places in it open in the editor. Called again, it is made anew in the same panel. */
export function registerReportPanel(client: LanguageClient): Disposable {
  const panels = new Map<string, WebviewPanel>();
  return Disposable.from(
    commands.registerCommand('rocketmqMigrate.report', async () => {
      const folder = await chooseFolder();
      if (folder) await show(client, folder, panels);
    }),
    new Disposable(() => panels.forEach((panel) => panel.dispose())),
  );
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  if (folders.length === 0) void window.showInformationMessage(l10n.t('Open a folder: the report is about all of its files.'));
  return folders[0]?.uri;
}

async function show(client: LanguageClient, folder: Uri, panels: Map<string, WebviewPanel>): Promise<void> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('The migration report is made…'), cancellable: true },
    (_, token) =>
      client
        .sendRequest<ReportAnswer>(reportRequest, { folderUri: client.code2ProtocolConverter.asUri(folder) }, token)
        .catch((error: unknown) => {
          if (token.isCancellationRequested) return undefined;
          throw error;
        }),
  );
  if (!answer) return;
  const key = folder.toString();
  const panel = panels.get(key) ?? createPanel(folder, () => panels.delete(key));
  panels.set(key, panel);
  panel.webview.html = answer.html;
  panel.reveal();
}

function createPanel(folder: Uri, onClosed: () => void): WebviewPanel {
  const panel = window.createWebviewPanel('rocketmqMigrate.report', l10n.t('Migration Report'), ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    retainContextWhenHidden: true,
    localResourceRoots: [],
  });
  panel.onDidDispose(onClosed);
  panel.webview.onDidReceiveMessage((message: unknown) => open(folder, message));
  return panel;
}

/** Opens a place of the folder. What comes from the page is not trusted to stay in it. */
async function open(folder: Uri, message: unknown): Promise<void> {
  if (typeof message !== 'object' || message === null || !('path' in message) || typeof message.path !== 'string') return;
  const file = Uri.joinPath(folder, message.path);
  if (!file.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) return;
  const line = 'line' in message ? zeroBased(message.line) : 0;
  const column = 'column' in message ? zeroBased(message.column) : 0;
  try {
    // Beside the report, so that one goes on from place to place.
    await window.showTextDocument(file, { viewColumn: ViewColumn.Beside, selection: new Range(line, column, line, column) });
  } catch {
    void window.showWarningMessage(l10n.t('{0} could not be opened.', message.path));
  }
}

function zeroBased(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? value - 1 : 0;
}
