import { l10n, window, workspace, type CancellationToken, type CodeAction, type ProviderResult } from 'vscode';

type Resolve = (action: CodeAction, token: CancellationToken) => ProviderResult<CodeAction>;

/**
 * The edit of a code action loses the versions that the server gave it on its way through the editor. So what was typed while the
 * server prepared the edit is looked for here: an edit for an older text would land in the wrong place.
 */
export async function currentEdit(action: CodeAction, token: CancellationToken, next: Resolve): Promise<CodeAction> {
  const versions = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document.version]));
  const resolved = (await next(action, token)) ?? action;
  const moved = workspace.textDocuments.some(
    ({ uri, version }) => resolved.edit?.has(uri) && (versions.get(uri.toString()) ?? version) !== version,
  );
  if (!moved) return resolved;
  void window.showWarningMessage(l10n.t('The file changed while its rewrite was prepared, so nothing was changed. Try again.'));
  return action;
}
