import type { TextDocument } from 'vscode-languageserver-textdocument';
import { languageOfDocument } from './document-language.js';
import type { Session } from './session.js';

/** Hands the texts of open documents to their projects. */
export function registerDocuments(session: Session): void {
  const { documents, guard, connection } = session;
  documents.onDidChangeContent(
    guard.notification('textDocument/didChange', ({ document }) => {
      hand(session, document);
      session.changed.raise();
    }),
  );
  documents.onDidClose(
    guard.notification('textDocument/didClose', async ({ document }) => {
      const { project, path } = session.projects.place(document.uri);
      await project.close(path);
      session.changed.raise();
    }),
  );
  documents.listen(connection);
}

/** All open documents, to projects that do not know them yet. */
export function handAll(session: Session): void {
  for (const document of session.documents.all()) hand(session, document);
}

function hand(session: Session, document: TextDocument): void {
  const { project, path } = session.projects.place(document.uri);
  const language = languageOfDocument(path, document.languageId);
  // Installed packages are looked at, not migrated.
  if (language && !path.split('/').includes('node_modules')) project.open({ path, text: document.getText(), language });
}
