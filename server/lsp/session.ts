import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../engine/finding.js';
import type { LineMap } from '../engine/text.js';
import { render, type Message } from '../l10n/messages.js';
import type { ClientFeatures } from './client-features.js';
import type { FolderConfiguration } from './configuration.js';
import type { Guard } from './guard.js';
import type { ServerHost } from './host.js';
import type { Project, ProjectEvents } from './project.js';
import { canonicalUri, uriOfFile, type Place, type Projects } from './projects.js';
import type { ServerSettings } from './settings.js';
import type { Signal } from './signal.js';

/** One client's connection with everything that its requests share. */
export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly features: ClientFeatures;
  readonly guard: Guard;
  readonly documents: TextDocuments<TextDocument>;
  /** Raised whenever findings may have changed. */
  readonly changed: Signal;
  /** Resolves when settings and folders are known, also after the last change of them; every request waits for it. */
  ready: Promise<void>;
  /** What the projects ask for. */
  readonly events: ProjectEvents;
  /** What findings look like to the client, as long as they are the same. */
  readonly shown: WeakMap<readonly Finding[], ShownFindings>;
  /** Replaced as a whole when the workspace's folders change. */
  projects: Projects;
  settings: ReadonlyMap<string | undefined, ServerSettings>;
  /** By folder. */
  configurations: ReadonlyMap<string, FolderConfiguration>;
}

/** Findings as diagnostics, for files whose lines are these. */
export interface ShownFindings {
  /** By the paths of the files that they name. */
  readonly lines: readonly (readonly [path: string, lines: LineMap | undefined])[];
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
}

/** Work after which settings or files are others: requests that come later wait for it. */
export function inOrder(session: Session, work: () => Promise<void>): Promise<void> {
  const done = session.ready.then(work);
  session.ready = done.catch(() => undefined);
  return done;
}

/** Tells everybody who waits for news, and clients that have to be told to ask. */
export async function refresh({ changed, connection, features }: Session): Promise<void> {
  changed.raise();
  if (features.pullsDiagnostics && features.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
}

export function say(session: Session, message: Message): string {
  return render(message, session.features.locale);
}

export function settingsOf(session: Session, project: Project): ServerSettings | undefined {
  return session.settings.get(project.folderUri) ?? session.settings.get(undefined);
}

/** What the client may see: nothing where it is switched off. */
export function visibleFindings(session: Session, { project, path }: Place): readonly Finding[] {
  return settingsOf(session, project)?.enable === false ? [] : project.findings(path);
}

/** An open document by its place; clients' addresses differ in what they escape, so that they are compared in one form. */
export function openDocument(session: Session, project: Project, path: string): TextDocument | undefined {
  if (!project.isOpen(path)) return undefined;
  const uri = uriOfFile(project, path);
  return session.documents.get(uri) ?? session.documents.all().find((document) => canonicalUri(document.uri) === canonicalUri(uri));
}

/** The address of a file as the client writes it. */
export function clientUri(session: Session, project: Project, path: string): string {
  return openDocument(session, project, path)?.uri ?? uriOfFile(project, path);
}
