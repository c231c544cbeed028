import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const source = 'rocketmq-migrate';

export function fileUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openFile(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  return vscode.window.showTextDocument(document);
}

export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source);
}

/** Waits until something is so. */
export async function eventually<T>(what: string | (() => string), get: () => T | undefined | false): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const value = get();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`never happened: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The diagnostics of a file once there are as many as expected. */
export async function diagnosticsWhen(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
  return eventually(
    () => `${count} diagnostics in ${uri.path}, there are ${diagnosticsOf(uri).length}`,
    () => {
      const found = diagnosticsOf(uri);
      return found.length === count && found;
    },
  );
}

export async function codeActions(document: vscode.TextDocument, at: string): Promise<vscode.CodeAction[]> {
  const start = document.positionAt(document.getText().indexOf(at));
  const range = new vscode.Range(start, start.translate(0, at.length));
  // The number of actions whose edit is asked for.
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, undefined, 20);
}

export function actionOf(actions: readonly vscode.CodeAction[], start: string): vscode.CodeAction {
  const action = actions.find(({ title }) => title.startsWith(start));
  assert.ok(action, `no action ${start} among: ${actions.map(({ title }) => title).join(' | ')}`);
  return action;
}

/** Applies the edit of an action; where the editor first shows what would change, says yes. Returns whether it did. */
export async function apply(action: vscode.CodeAction): Promise<boolean> {
  assert.ok(action.edit, `${action.title} has an edit`);
  let applied: boolean | undefined;
  const applying = vscode.workspace.applyEdit(action.edit).then((done) => (applied = done));
  let isShown = false;
  const deadline = Date.now() + 20_000;
  while (applied === undefined && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (applied !== undefined) break;
    isShown = true;
    await vscode.commands.executeCommand('refactorPreview.apply').then(undefined, () => undefined);
  }
  assert.ok(await applying, `${action.title} was applied`);
  return isShown;
}

export async function configure(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('rocketmqMigrate').update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Throws away what a test changed. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
