import { CompletionRequest, HoverRequest, type CompletionItem, type Hover, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import { configurationFileName } from '../../workspace/configuration/schema.js';
import { cancellationOf } from '../guard.js';
import type { Project } from '../project.js';
import type { Session } from '../session.js';
import { completionsAt, hoverAt } from './proposals.js';

/** Only for the one file: a client that is told so asks for nothing else. */
const documentSelector = [{ pattern: `**/${configurationFileName}` }];

/** Help for people who write a `rocketmq-migrate.yml`. */
export function registerSettingsFile(session: Session): void {
  const { connection, guard } = session;

  connection.onCompletion(
    guard.request('textDocument/completion', async (params: TextDocumentPositionParams, token): Promise<CompletionItem[]> => {
      const at = await settingsFile(session, params, token);
      return at ? completionsAt(session, at.project, at.text, at.offset) : [];
    }),
  );
  connection.onHover(
    guard.request('textDocument/hover', async (params: TextDocumentPositionParams, token): Promise<Hover | null> => {
      const at = await settingsFile(session, params, token);
      return at ? hoverAt(session, at.text, at.offset) : null;
    }),
  );
}

/** For clients that register capabilities on the way; the others are told at the start. */
export async function announceSettingsFile({ connection, features }: Session): Promise<void> {
  if (features.registersCompletion) await connection.client.register(CompletionRequest.type, { documentSelector });
  if (features.registersHover) await connection.client.register(HoverRequest.type, { documentSelector });
}

async function settingsFile(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<{ readonly project: Project; readonly text: string; readonly offset: number } | undefined> {
  await session.ready;
  const document = session.documents.get(textDocument.uri);
  const { project, path } = session.projects.place(textDocument.uri);
  if (!document || path !== configurationFileName || !(await project.analyze(cancellationOf(token)))) return undefined;
  return { project, text: document.getText(), offset: document.offsetAt(position) };
}
