import { URI } from 'vscode-uri';
import type { EngineSettings } from '../engine/engine.js';
import type { ServerHost } from './host.js';
import { createProject, type Project, type ProjectEvents } from './project.js';

/** A file in its project. */
export interface Place {
  readonly project: Project;
  readonly path: string;
}

/** The projects of a workspace: one for each folder, and one for files that are in none of them. */
export interface Projects {
  readonly all: readonly Project[];
  /** Where a file belongs: to the innermost folder around it. */
  place(uri: string): Place;
  dispose(): void;
}

/** One form for one address, without '/' at its end: clients differ in what they escape. */
export function canonicalUri(uri: string): string {
  const text = URI.parse(uri).toString();
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

export function createProjects(host: ServerHost, folderUris: readonly string[], settings: EngineSettings, events: ProjectEvents): Projects {
  const folders = [...new Set(folderUris.map(canonicalUri))];
  const innermost = (uri: string): string | undefined =>
    folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];

  const byFolder = new Map<string, Project>();
  for (const folder of folders) {
    const nested = folders.filter((other) => other.startsWith(`${folder}/`));
    const owns = (path: string): boolean => nested.length === 0 || innermost(canonicalUri(uriBelow(folder, path))) === folder;
    byFolder.set(folder, createProject(host, folder, settings, owns, events));
  }
  const loose = createProject(host, undefined, settings, () => true, events);
  const all = [...byFolder.values(), loose];

  return {
    all,
    place(uri) {
      const key = canonicalUri(uri);
      const folder = innermost(key);
      const project = folder === undefined ? undefined : byFolder.get(folder);
      if (folder === undefined || !project) return { project: loose, path: key };
      return { project, path: decodePath(key.slice(folder.length + 1)) };
    },
    dispose() {
      for (const project of all) project.dispose();
    },
  };
}

const knownUris = new WeakMap<Project, Map<string, string>>();

export function uriOfFile(project: Project, path: string): string {
  if (project.folderUri === undefined) return path;
  const uris = knownUris.get(project) ?? new Map<string, string>();
  knownUris.set(project, uris);
  const uri = uris.get(path) ?? uriBelow(project.folderUri, path);
  uris.set(path, uri);
  return uri;
}

function uriBelow(folderUri: string, path: string): string {
  const folder = URI.parse(folderUri);
  return folder.with({ path: `${folder.path === '/' ? '' : folder.path}/${path}` }).toString();
}

function decodePath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
