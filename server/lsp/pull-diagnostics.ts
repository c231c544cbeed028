import { LSPErrorCodes, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { nothing, pathsWithDiagnostics, reportOf } from './diagnostics.js';
import { cancellationOf, nextTurn, refuse } from './guard.js';
import { clientUri, openDocument, type Session } from './session.js';

/** Milliseconds that an editor's changes must rest before the whole workspace is reported on; the open file is answered at once. */
const workspaceRest = 100;

/** Clients that ask for diagnostics: per document, and for the workspace by a request that is answered when something is new. */
export function registerPullDiagnostics(session: Session): void {
  const { connection, guard } = session;

  connection.languages.diagnostics.on(
    guard.request('textDocument/diagnostic', async ({ textDocument, previousResultId }, token) => {
      await session.ready;
      await nextTurn();
      const place = session.projects.place(textDocument.uri);
      if (token.isCancellationRequested || !(await place.project.analyze(cancellationOf(token)))) throw cancelled();
      const { items, resultId } = reportOf(session, place);
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: [...items] };
    }),
  );

  connection.languages.diagnostics.onWorkspace(
    guard.request('workspace/diagnostic', async ({ previousResultIds }, token) => {
      await session.ready;
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      for (;;) {
        // Asked for before anything is looked at: what changes meanwhile must not be missed.
        const news = session.changed.next(token);
        for (const project of session.projects.all) {
          if (token.isCancellationRequested || !(await project.analyze(cancellationOf(token)))) throw cancelled();
        }
        const items = workspaceReport(session, previous);
        if (items.some(({ kind }) => kind === 'full') || previous.size === 0) return { items };
        await news;
        await new Promise((resolve) => setTimeout(resolve, workspaceRest));
      }
    }),
  );
}

function cancelled(): Error {
  return refuse(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function workspaceReport(session: Session, previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const reported = new Set<string>();
  for (const project of session.projects.all) {
    for (const path of pathsWithDiagnostics(session, project)) {
      const uri = clientUri(session, project, path);
      reported.add(uri);
      const { items: diagnostics, resultId } = reportOf(session, { project, path });
      const version = openDocument(session, project, path)?.version ?? null;
      if (previous.get(uri) === resultId) items.push({ kind: 'unchanged', uri, version, resultId });
      else items.push({ kind: 'full', uri, version, resultId, items: [...diagnostics] });
    }
  }
  for (const [uri, resultId] of previous) {
    if (reported.has(uri)) continue;
    const version = session.documents.get(uri)?.version ?? null;
    if (resultId === nothing) items.push({ kind: 'unchanged', uri, version, resultId });
    else items.push({ kind: 'full', uri, version, resultId: nothing, items: [] });
  }
  return items;
}
