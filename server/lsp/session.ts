import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../engine/finding.js';
import { render, type Message } from '../l10n/messages.js';
import type { ClientFeatures } from './client-features.js';
import type { FolderConfiguration } from './configuration.js';
import type { Guard } from './guard.js';
import type { ServerHost } from './host.js';
import type { Project } from './project.js';
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
  /** Resolves when settings and folders are known; every request waits for it. */
  readonly ready: Promise<void>;
  /** Replaced as a whole when the workspace's folders change. */
  projects: Projects;
  settings: ReadonlyMap<string | undefined, ServerSettings>;
  /** By folder. */
  configurations: ReadonlyMap<string, FolderConfiguration>;
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
