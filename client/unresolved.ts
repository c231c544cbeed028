import { commands, l10n, Selection, ThemeIcon, Uri, window, type Disposable, type QuickPickItem } from 'vscode';
import { ExecuteCommandRequest, type LanguageClient, type Range } from 'vscode-languageclient/node';

/** The server's command that lists the values of the workspace that nothing tells. */
const unresolvedValues = 'rocketmqMigrate.unresolvedValues';

interface UnresolvedValue {
  readonly what: string;
  readonly name: string;
  readonly path: string;
  readonly uri: string;
  readonly range: Range;
}

interface UnresolvedItem extends QuickPickItem {
  readonly value: UnresolvedValue;
}

/** A list of what the workspace does not tell (topics, groups, delays that only a person knows); each leads to the place that needs it. */
export function registerUnresolved(client: LanguageClient): Disposable {
  return commands.registerCommand('rocketmqMigrate.showUnresolved', async () => {
    const values: readonly UnresolvedValue[] = await client.sendRequest(ExecuteCommandRequest.type, { command: unresolvedValues });
    if (values.length === 0) {
      void window.showInformationMessage(l10n.t('Every topic, group, endpoint and delay that the code uses is known.'));
      return values.length;
    }
    const items = values.map((value): UnresolvedItem => ({
      label: value.name,
      description: `${value.path}:${value.range.start.line + 1}`,
      detail: value.what,
      iconPath: new ThemeIcon('question'),
      value,
    }));
    const placeHolder = l10n.t('Values that nothing in the workspace tells: choose one to see where it is needed');
    // Whoever asks is answered at once: the list may stay open for long.
    void window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }).then(async (chosen) => {
      if (!chosen) return;
      const range = client.protocol2CodeConverter.asRange(chosen.value.range);
      const editor = await window.showTextDocument(Uri.parse(chosen.value.uri));
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range);
    });
    return values.length;
  });
}
