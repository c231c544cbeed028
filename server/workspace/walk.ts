import type { AnalysisError } from '../engine/finding.js';
import { errorCode } from './file-system.js';
import type { FileSystem, FolderEntry } from './file-system.js';
import { ignoreRulesAbove } from './ignore-rules.js';
import type { IgnoreRules } from './ignore-rules.js';
import { workspaceMessages } from './messages.js';

export interface FoundFile {
  /** With '/' between its parts, relative to the root. */
  readonly path: string;
  readonly absolute: string;
}

export interface Walk {
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  readonly errors: readonly AnalysisError[];
  readonly notes: readonly AnalysisError[];
}

export interface WalkOptions {
  /** Decides by name; what it refuses is not even tested against ignore rules. */
  readonly wants: (name: string) => boolean;
}

/** Never entered: version control, installed packages, caches of tools. */
const foreignFolders = new Set(['.git', '.hg', '.svn', 'node_modules', 'bower_components', '.gradle', '.idea', '.vscode-test', '.yarn']);

/** What builds write. Below a `src` folder such a name is a package of somebody's sources, unless a build file stands beside it. */
const outputFolders = new Set(['target', 'build', 'dist', 'out']);
const buildFiles = new Set(['pom.xml', 'build.gradle', 'build.gradle.kts', 'package.json']);

/** Files by which a folder is known that `report` wrote: what its kit declares is a proposal, not what the workspace has. */
const reportFiles = ['report.json', 'findings.sarif', 'history.json'];

function isReport(entries: readonly FolderEntry[]): boolean {
  return reportFiles.every((file) => entries.some(({ name, kind }) => name === file && kind === 'file'));
}

/** Emacs marks an open file with a link that leads nowhere. */
const editorLock = /^\.#/;

interface OpenFolder {
  readonly path: string;
  readonly absolute: string;
  readonly rules: IgnoreRules;
  readonly belowSources: boolean;
}

/** All files below `root` (absolute, '/' between parts) that are wanted and not ignored. Iterative: no depth of folders exhausts the stack. */
export function walk(fileSystem: FileSystem, root: string, options: WalkOptions): Walk {
  const files: FoundFile[] = [];
  const errors: AnalysisError[] = [];
  const notes: AnalysisError[] = [];
  let realRootPath: string | undefined;
  const open: OpenFolder[] = [{ path: '', absolute: root, rules: ignoreRulesAbove(fileSystem, root), belowSources: false }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    let entries: FolderEntry[];
    try {
      entries = fileSystem.list(folder.absolute);
    } catch (error) {
      errors.push({ path: folder.path || '.', message: workspaceMessages.unreadable({ code: errorCode(error) }) });
      continue;
    }
    visit(folder, entries);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files, errors, notes };

  function visit(folder: OpenFolder, entries: readonly FolderEntry[]): void {
    if (folder.path !== '' && isReport(entries)) return;
    const prefix = folder.path === '' ? '' : `${folder.path}/`;
    const absolutePrefix = folder.absolute === '/' ? '/' : `${folder.absolute}/`;
    const rules = folder.rules.enter(
      folder.absolute,
      entries.some((entry) => entry.name === '.gitignore' && entry.kind === 'file'),
    );
    const isModule = entries.some((entry) => buildFiles.has(entry.name));
    for (const { name, kind } of entries) {
      if (kind === 'folder') {
        if (foreignFolders.has(name)) continue;
        if (outputFolders.has(name) && (!folder.belowSources || isModule)) continue;
        const absolute = absolutePrefix + name;
        if (rules.ignores(absolute, true)) continue;
        open.push({ path: prefix + name, absolute, rules, belowSources: folder.belowSources || name === 'src' });
      } else if (kind === 'file' && options.wants(name)) {
        const absolute = absolutePrefix + name;
        if (!rules.ignores(absolute, false)) files.push({ path: prefix + name, absolute });
      } else if (kind === 'link' && !editorLock.test(name)) {
        visitLink({ path: prefix + name, absolute: absolutePrefix + name }, name, rules);
      }
    }
  }

  /** What a link leads to inside the root is found where it really is. What is outside was not asked for, least of all to be written to. */
  function visitLink(link: FoundFile, name: string, rules: IgnoreRules): void {
    if (rules.ignores(link.absolute, false)) return;
    try {
      const kind = fileSystem.kindOf(link.absolute);
      const target = fileSystem.realPath(link.absolute);
      const isInside = target === realRoot() || target.startsWith(`${realRoot()}/`);
      if (isInside) return;
      const isOurs = kind === 'file' ? options.wants(name) : kind === 'folder' && !foreignFolders.has(name) && !outputFolders.has(name);
      if (isOurs) notes.push({ path: link.path, message: workspaceMessages.linkedElsewhere({ target }) });
    } catch (error) {
      if (options.wants(name)) errors.push({ path: link.path, message: workspaceMessages.unreadable({ code: errorCode(error) }) });
    }
  }

  function realRoot(): string {
    return (realRootPath ??= fileSystem.realPath(root));
  }
}
