import type { Disposable } from 'vscode';
import { commands, env, l10n, Uri, window, workspace } from 'vscode';

/** Shows a rule's page. Argument: the rule's id; without one, the person chooses. */
export const showRuleCommand = 'rocketmqMigrate.showRule';

export function registerRulePages(extensionUri: Uri): Disposable {
  const folder = Uri.joinPath(extensionUri, 'docs', 'rules');
  return commands.registerCommand(showRuleCommand, async (ruleId?: unknown) => {
    const chosen = typeof ruleId === 'string' ? ruleId : await chooseRule(folder);
    if (chosen !== undefined) await showPage(folder, chosen);
  });
}

async function chooseRule(folder: Uri): Promise<string | undefined> {
  const names = (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  const ids = names.filter((name) => /^[a-z0-9-]+\.md$/.test(name)).map((name) => name.slice(0, -'.md'.length));
  return window.showQuickPick(ids, { placeHolder: l10n.t('Rule to explain') });
}

async function showPage(folder: Uri, ruleId: string): Promise<void> {
  const names = env.language.toLowerCase().startsWith('zh') ? [`${ruleId}.zh-cn.md`, `${ruleId}.md`] : [`${ruleId}.md`];
  for (const name of names) {
    const page = Uri.joinPath(folder, name);
    if (!/^[\w.-]+$/.test(name) || !(await exists(page))) continue;
    await commands.executeCommand('markdown.showPreview', page);
    return;
  }
  void window.showWarningMessage(l10n.t('There is no page about {0}.', ruleId));
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
