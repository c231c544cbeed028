import { commands, Disposable, l10n, Uri, window, type QuickPickItem } from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';

/** The server's command that rewrites a file or the workspace and applies the edit through the editor. */
const applyFixes = 'rocketmqMigrate.applyFixes';

type Grade = 'safe' | 'suggested';

interface GradeItem extends QuickPickItem {
  readonly grades: readonly Grade[];
}

export function registerCommands(client: LanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('rocketmqMigrate.fixFile', async (uri?: unknown, grades?: readonly Grade[]) => {
      const file = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri;
      if (file) await fix(client, client.code2ProtocolConverter.asUri(file), grades);
    }),
    commands.registerCommand('rocketmqMigrate.fixWorkspace', (grades?: readonly Grade[]) => fix(client, undefined, grades)),
    commands.registerCommand('rocketmqMigrate.restartServer', () => client.restart()),
    commands.registerCommand('rocketmqMigrate.showOutput', () => client.outputChannel.show()),
  );
}

/** Returns how many files changed. */
async function fix(client: LanguageClient, uri: string | undefined, given: readonly Grade[] | undefined): Promise<number> {
  const grades = Array.isArray(given) ? given : await chooseGrades();
  if (!grades) return 0;
  return client.sendRequest(ExecuteCommandRequest.type, {
    command: applyFixes,
    arguments: [{ ...(uri !== undefined && { uri }), grades }],
  });
}

async function chooseGrades(): Promise<readonly Grade[] | undefined> {
  const items: GradeItem[] = [
    {
      label: l10n.t('Safe rewrites only'),
      detail: l10n.t('The application sends and receives the same as before.'),
      grades: ['safe'],
    },
    {
      label: l10n.t('Also rewrites to check afterwards'),
      detail: l10n.t('They compile, but a difference that the quick fix names needs your eye.'),
      grades: ['safe', 'suggested'],
    },
  ];
  return (await window.showQuickPick(items, { placeHolder: l10n.t('What may be rewritten?') }))?.grades;
}
