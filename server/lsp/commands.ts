import { LSPErrorCodes, type WorkspaceEdit } from 'vscode-languageserver';
import { fixGrades, type FixGrade } from '../engine/finding.js';
import { cancellationOf, neverCancelledToken, refuse } from './guard.js';
import { lspMessages } from './messages.js';
import { explainRule, explainRuleCommand } from './rule-pages.js';
import { say, type Session } from './session.js';
import { showPlace, showPlaceCommand } from './settings-file/state-action.js';
import { unresolvedValues, unresolvedValuesCommand } from './settings-file/unresolved.js';
import { joinEdits, workspaceEditOf } from './workspace-edit.js';

/** Rewrites one file or the whole workspace. Argument: `{ uri?: string, grades?: ('safe' | 'suggested')[] }`; returns how many files changed. */
export const applyFixesCommand = 'rocketmqMigrate.applyFixes';

export const serverCommands = [applyFixesCommand, explainRuleCommand, showPlaceCommand, unresolvedValuesCommand];

export function registerCommands(session: Session): void {
  session.connection.onExecuteCommand(
    session.guard.request('workspace/executeCommand', async ({ command, arguments: given }) => {
      await session.ready;
      const argument: unknown = given?.[0];
      if (command === explainRuleCommand) return explainRule(session, String(argument));
      if (command === applyFixesCommand) return applyFixes(session, readArgument(argument));
      if (command === showPlaceCommand) return showPlace(session, argument);
      if (command === unresolvedValuesCommand) return unresolvedValues(session);
      throw refuse(LSPErrorCodes.RequestFailed, command);
    }),
  );
}

interface FixArgument {
  readonly uri: string | undefined;
  readonly grades: readonly FixGrade[];
}

function readArgument(argument: unknown): FixArgument {
  const record = typeof argument === 'object' && argument !== null ? argument : {};
  const uri = 'uri' in record && typeof record.uri === 'string' ? record.uri : undefined;
  const given: readonly unknown[] = 'grades' in record && Array.isArray(record.grades) ? record.grades : [];
  const grades = fixGrades.filter((grade) => given.includes(grade));
  return { uri, grades: grades.length > 0 ? grades : ['safe'] };
}

async function applyFixes(session: Session, { uri, grades }: FixArgument): Promise<number> {
  const place = uri === undefined ? undefined : session.projects.place(uri);
  const edits: WorkspaceEdit[] = [];
  let changedFiles = 0;
  for (const project of place ? [place.project] : session.projects.all) {
    await project.analyze(cancellationOf(neverCancelledToken));
    const { files } = project.fix({ grades, ...(place && { paths: [place.path] }) }, cancellationOf(neverCancelledToken));
    if (files.length === 0) continue;
    changedFiles += files.length;
    edits.push(await workspaceEditOf(session, project, files));
  }
  if (changedFiles === 0) {
    session.connection.window.showInformationMessage(say(session, lspMessages.nothingToRewrite()));
    return 0;
  }
  const { applied, failureReason } = await session.connection.workspace.applyEdit({ label: 'RocketMQ Migrate', edit: joinEdits(edits) });
  if (applied) return changedFiles;
  session.connection.window.showErrorMessage(say(session, lspMessages.notApplied({ reason: failureReason ?? '' })));
  return 0;
}
