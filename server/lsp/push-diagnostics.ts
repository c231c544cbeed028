import { pathsWithDiagnostics, reportOf } from './diagnostics.js';
import { cancellationOf, neverCancelledToken } from './guard.js';
import { clientUri, openDocument, type Session } from './session.js';
import { debounce } from './signal.js';

/** Milliseconds after the last change, and the longest that a client which never rests has to wait. */
const quiet = 60;
const longest = 500;

/** Clients that do not ask get diagnostics sent, for open files and for all others that have any. */
export function registerPushDiagnostics(session: Session): void {
  const published = new Map<string, string>();
  const publish = debounce(() => session.guard.background('textDocument/publishDiagnostics', publishAll), quiet, longest);
  session.changed.listen(publish);

  async function publishAll(): Promise<void> {
    await session.ready;
    const current = new Set<string>();
    for (const project of session.projects.all) {
      if (!(await project.analyze(cancellationOf(neverCancelledToken)))) continue;
      const open = session.documents.all().flatMap(({ uri }) => {
        const place = session.projects.place(uri);
        return place.project === project ? [place.path] : [];
      });
      for (const path of new Set([...open, ...pathsWithDiagnostics(session, project)])) {
        const uri = clientUri(session, project, path);
        const version = openDocument(session, project, path)?.version;
        const { items, resultId } = reportOf(session, { project, path });
        current.add(uri);
        const id = `${version ?? ''}/${resultId}`;
        if (published.get(uri) === id) continue;
        published.set(uri, id);
        await session.connection.sendDiagnostics({ uri, diagnostics: [...items], ...(version !== undefined && { version }) });
      }
    }
    for (const uri of [...published.keys()]) {
      if (current.has(uri)) continue;
      published.delete(uri);
      await session.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }
}
