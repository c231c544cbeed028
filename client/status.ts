import { Disposable, l10n, languages, StatusBarAlignment, window, workspace } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';

const source = 'rocketmq-migrate';

/** How many findings there are, or that the server is not running, at the lower edge of the window. */
export function registerStatus(client: LanguageClient): Disposable {
  const item = window.createStatusBarItem('rocketmqMigrate.status', StatusBarAlignment.Left);
  item.name = 'RocketMQ Migrate';
  let state: State = client.state;

  const show = (): void => {
    if (!workspace.getConfiguration('rocketmqMigrate').get('enable', true)) return item.hide();
    if (state === State.Running) {
      const count = languages
        .getDiagnostics()
        .reduce((sum, [, found]) => sum + found.filter((diagnostic) => diagnostic.source === source).length, 0);
      item.text = `$(arrow-swap) RocketMQ 5.x: ${count}`;
      item.tooltip = l10n.t('{0} places do not work with RocketMQ 5.x', count);
      item.command = 'workbench.actions.view.problems';
    } else if (state !== State.Starting) {
      item.text = '$(error) RocketMQ 5.x';
      item.tooltip = l10n.t('The language server is not running. Click to start it again.');
      item.command = 'rocketmqMigrate.restartServer';
    } else {
      item.text = '$(loading~spin) RocketMQ 5.x';
      item.tooltip = l10n.t('The language server is starting.');
      item.command = 'rocketmqMigrate.showOutput';
    }
    item.show();
  };
  show();
  return Disposable.from(
    item,
    languages.onDidChangeDiagnostics(show),
    workspace.onDidChangeConfiguration(show),
    client.onDidChangeState(({ newState }) => {
      state = newState;
      show();
    }),
  );
}
