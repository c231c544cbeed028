import { CodeActionKind, type CodeAction, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../engine/finding.js';
import { LineMap, type TextRange } from '../../engine/text.js';
import { configurationFileName } from '../../workspace/configuration/schema.js';
import { lspMessages } from '../messages.js';
import { uriOfFile, type Place } from '../projects.js';
import { canonicalUri } from '../projects.js';
import { say, type Session } from '../session.js';
import { toTextEdit } from '../text-positions.js';
import { openValues, wordFor } from './open-values.js';
import { stateValue } from './state-value.js';

/** Shows a place of a file. Argument: `{ uri: string, line: number, character: number }`, counted from 0. */
export const showPlaceCommand = 'rocketmqMigrate.showPlace';

/**
 * For values that nothing tells: a line in `rocketmq-migrate.yml` that waits for the value. Offered where the value is needed, and on findings
 * around it.
 */
export async function stateActions(
  session: Session,
  { project, path }: Place,
  wanted: TextRange,
  here: readonly Finding[],
  diagnostics: (findings: readonly Finding[]) => Diagnostic[],
): Promise<CodeAction[]> {
  const { folderUri } = project;
  if (folderUri === undefined) return [];
  const touches = (range: TextRange, other: TextRange): boolean => range.start <= other.end && other.start <= range.end;
  const open = openValues(project).filter(
    ({ place }) => place.path === path && [wanted, ...here.map(({ range }) => range)].some((range) => touches(range, place.value.range)),
  );
  if (open.length === 0) return [];
  const uri = uriOfFile(project, configurationFileName);
  const document = session.documents.all().find((one) => canonicalUri(one.uri) === canonicalUri(uri));
  const text = document?.getText() ?? (await session.host.files.read(folderUri, configurationFileName))?.text;
  if (text === undefined && !session.features.createsFiles) return [];
  const actions = new Map<string, CodeAction>();
  for (const { name, place } of open) {
    const what = wordFor(place);
    const stated = actions.has(name) ? undefined : stateValue(text ?? '', name, say(session, lspMessages.neededAt({ what, path })));
    if (!stated) continue;
    const { edit, cursor } = stated;
    const after = edit ? (text ?? '').slice(0, edit.start) + edit.newText + (text ?? '').slice(edit.end) : (text ?? '');
    const { line, column } = new LineMap(after).positionAt(cursor);
    const title = say(session, lspMessages.stateValue({ what, name }));
    const target = { uri: document?.uri ?? uri, line, character: column };
    actions.set(name, {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics(here.filter(({ range }) => touches(range, place.value.range))),
      ...(edit && { edit: editOf(session, target.uri, document?.version ?? null, text, edit) }),
      command: { title, command: showPlaceCommand, arguments: [target] },
    });
  }
  return [...actions.values()];
}

function editOf(
  session: Session,
  uri: string,
  version: number | null,
  text: string | undefined,
  edit: { readonly start: number; readonly end: number; readonly newText: string },
): WorkspaceEdit {
  const edits = [toTextEdit(new LineMap(text ?? ''), edit)];
  if (!session.features.versionedEdits) return { changes: { [uri]: edits } };
  const written = { textDocument: { uri, version }, edits };
  return { documentChanges: text === undefined ? [{ kind: 'create', uri }, written] : [written] };
}

/** Opens a place, where the client can. */
export async function showPlace(session: Session, argument: unknown): Promise<void> {
  if (typeof argument !== 'object' || argument === null || !session.features.showsDocuments) return;
  if (!('uri' in argument) || typeof argument.uri !== 'string') return;
  const line = 'line' in argument && typeof argument.line === 'number' ? argument.line : 0;
  const character = 'character' in argument && typeof argument.character === 'number' ? argument.character : 0;
  const at = { line, character };
  await session.connection.window.showDocument({ uri: argument.uri, takeFocus: true, selection: { start: at, end: at } });
}
