import { diffLines } from 'diff';
import { LSPErrorCodes, type TextDocumentEdit, type TextEdit as LspEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { FixedFile } from '../engine/engine.js';
import { LineMap, type TextEdit } from '../engine/text.js';
import { refuse } from './guard.js';
import { lspMessages } from './messages.js';
import type { Project } from './project.js';
import { clientUri, openDocument, say, type Session } from './session.js';
import { toTextEdit } from './text-positions.js';

/** Lines that may differ before one replacement of the whole stretch is quicker than telling them apart. */
const largestDifference = 4000;

/**
 * Line by line, so that breakpoints, folds and the cursor stay where they were on lines that do not change.
 * Falls back to the edits of the fix where the texts differ too much.
 */
export function lineEdits({ before, after, edits }: FixedFile): readonly TextEdit[] {
  const changes = diffLines(before, after, { maxEditLength: largestDifference });
  if (!changes) return edits;
  const result: TextEdit[] = [];
  let offset = 0;
  let open: { start: number; end: number; newText: string } | undefined;
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      if (open) result.push(open);
      open = undefined;
      offset += value.length;
      continue;
    }
    open ??= { start: offset, end: offset, newText: '' };
    if (added) open.newText += value;
    else {
      offset += value.length;
      open.end = offset;
    }
  }
  if (open) result.push(open);
  return result;
}

/** A fix as one edit over all its files. Refused when a file is not what the fix was made for any more. */
export async function workspaceEditOf(session: Session, project: Project, files: readonly FixedFile[]): Promise<WorkspaceEdit> {
  const outdated = await project.outdated(files.map(({ path }) => path));
  const moved = files.some(
    ({ path, before }) => project.text(path) !== before || (openDocument(session, project, path)?.getText() ?? before) !== before,
  );
  if (outdated.length > 0 || moved) {
    if (outdated.length > 0) session.changed.raise();
    throw changedMeanwhile(session);
  }
  return toWorkspaceEdit(
    session,
    project,
    files.map((file) => ({ path: file.path, lines: new LineMap(file.before), edits: lineEdits(file) })),
  );
}

export interface FileEdits {
  readonly path: string;
  readonly lines: LineMap;
  readonly edits: readonly TextEdit[];
}

/** Edits carry the version of the document that they are for, so that a client refuses them once it has moved on. */
export function toWorkspaceEdit(session: Session, project: Project, files: readonly FileEdits[]): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = files.map(({ path, lines, edits }) => ({
    textDocument: { uri: clientUri(session, project, path), version: openDocument(session, project, path)?.version ?? null },
    edits: edits.map((edit) => toTextEdit(lines, edit)),
  }));
  if (session.features.versionedEdits) return { documentChanges };
  const changes: Record<string, LspEdit[]> = {};
  for (const { path, lines, edits } of files) changes[clientUri(session, project, path)] = edits.map((edit) => toTextEdit(lines, edit));
  return { changes };
}

/** The same edit, shown to a person before it is applied, where the client can do that. */
export function toConfirm(session: Session, edit: WorkspaceEdit): WorkspaceEdit {
  if (!session.features.confirmsEdits || !edit.documentChanges) return edit;
  const annotationId = 'confirm';
  const documentChanges = edit.documentChanges.map((change) =>
    'textDocument' in change ? { ...change, edits: change.edits.map((one) => ({ ...one, annotationId })) } : change,
  );
  return {
    documentChanges,
    changeAnnotations: { [annotationId]: { label: say(session, lspMessages.confirm()), needsConfirmation: true } },
  };
}

export function changedMeanwhile(session: Session): Error {
  return refuse(LSPErrorCodes.ContentModified, say(session, lspMessages.changedMeanwhile()));
}

/** Several edits of different projects as one. */
export function joinEdits(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  if (documentChanges.length > 0) return { documentChanges };
  const changes: Record<string, LspEdit[]> = {};
  for (const edit of edits) Object.assign(changes, edit.changes);
  return { changes };
}
