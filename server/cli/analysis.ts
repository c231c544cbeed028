import type { Cancellation } from '../engine/cancellation.js';
import { createEngine } from '../engine/create-engine.js';
import type { AnalysisError, Finding } from '../engine/finding.js';
import { languageOf } from '../engine/languages.js';
import type { Product } from '../engine/product.js';
import type { Message } from '../l10n/messages.js';
import { isInShard, type Shard } from '../report/merge/parts.js';
import { loadConfiguration } from '../workspace/configuration/load.js';
import { configurationFileName } from '../workspace/configuration/schema.js';
import type { Configuration } from '../workspace/configuration/schema.js';
import { errorCode } from '../workspace/file-system.js';
import type { FileSystem } from '../workspace/file-system.js';
import { loadWorkspace, wantedBy } from '../workspace/load-workspace.js';
import type { LoadedWorkspace } from '../workspace/load-workspace.js';
import { workspaceMessages } from '../workspace/messages.js';
import { walk } from '../workspace/walk.js';
import type { FoundFile } from '../workspace/walk.js';
import { cliMessages } from './messages.js';
import { analysedEngine, movedEngine } from './moved-engine.js';
import type { AnalysedEngine } from './moved-engine.js';
import { absolutePath, relativePath } from './paths.js';
import { projectRoot } from './project-root.js';

export interface AnalysisRequest {
  readonly paths: readonly string[];
  readonly folder: string;
  readonly config?: string;
  /** Only these; empty means all. */
  readonly rules: readonly string[];
  /** Only what is found in these files, which are analysed with all others. */
  readonly shard?: Shard;
}

export interface AnalysisTools {
  readonly product: Product;
  readonly fileSystem: FileSystem;
  readonly cancellation: Cancellation;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Analysis {
  /** Absolute; paths of findings are relative to it. */
  readonly root: string;
  /** The folder that holds every file that a rewrite may change. */
  readonly base: string;
  readonly engine: AnalysedEngine;
  readonly workspace: LoadedWorkspace;
  /** The files that were asked about, where the analysis took in more of their project to understand them. */
  readonly selected?: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly errors: readonly AnalysisError[];
  readonly notes: readonly AnalysisError[];
}

export type AnalysisResult =
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'usage'; readonly problems: readonly Message[] }
  | { readonly kind: 'cancelled' };

/** Everything that a command needs to know of the paths it was given. */
export async function analyse(request: AnalysisRequest, tools: AnalysisTools): Promise<AnalysisResult> {
  const { product, fileSystem, cancellation } = tools;
  const root = rootOf(request, fileSystem);
  const ruleIds = product.rules.map((rule) => rule.id);
  const { configuration, problems } = loadConfiguration(
    fileSystem,
    request.config === undefined ? `${root}/${configurationFileName}` : absolutePath(request.folder, request.config),
    { name: request.config ?? configurationFileName, mustExist: request.config !== undefined, ruleIds },
  );
  if (problems.length > 0) return { kind: 'usage', problems };
  const { files, errors: walkErrors, notes } = findFiles(request, root, tools);
  const loaded = await load(files, request, root, configuration, tools);
  if (cancellation.isCancelled) return { kind: 'cancelled' };
  const { engine, workspace, selected } = loaded;
  const isSelected = ({ path }: { readonly path: string }): boolean =>
    (selected === undefined || selected.has(path)) && isOurs(request, path);
  const isWanted = (finding: Finding): boolean => request.rules.length === 0 || request.rules.includes(finding.ruleId);
  return {
    kind: 'done',
    analysis: {
      ...loaded,
      root,
      findings: engine.findings().filter(isSelected).filter(isWanted),
      errors: [
        ...walkErrors.filter(({ path }) => isOurs(request, path)),
        ...[...workspace.errors, ...engine.errors(), ...damaged(engine, workspace)].filter(isSelected),
      ],
      notes: [...notes, ...workspace.notes.filter(isSelected)],
    },
  };
}

/** Analyses files, with the rest of the project that they are a part of. Names are as seen from `root`. */
async function load(
  files: readonly FoundFile[],
  request: AnalysisRequest,
  root: string,
  { workspace: stated, targets, severities }: Configuration,
  tools: AnalysisTools,
): Promise<Pick<Analysis, 'base' | 'engine' | 'workspace' | 'selected'>> {
  const { fileSystem, product } = tools;
  const start = startOf(request, root);
  const engine = createEngine(product, { workspace: stated, targets, severities });
  const project = projectRoot(
    fileSystem,
    product,
    start,
    files.map((file) => file.absolute),
  );
  if (project === start)
    return {
      base: root,
      engine: analysedEngine(engine, stated),
      workspace: await loadWorkspace(engine, files, { ...tools, counts: ({ path }) => isOurs(request, path) }),
    };
  const all = new Map(files.map(({ absolute }) => [absolute, { absolute, path: relativePath(project, absolute) }]));
  for (const file of walk(fileSystem, project, { wants: wantedBy(product) }).files) all.set(file.absolute, file);
  const sorted = [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const asked = new Set(files.flatMap((file) => (isOurs(request, file.path) ? [file.absolute] : [])));
  const shown = (path: string): string => relativePath(root, absolutePath(project, path));
  const workspace = await loadWorkspace(engine, sorted, { ...tools, counts: ({ absolute }) => asked.has(absolute) });
  const moved = (error: AnalysisError): AnalysisError => ({ ...error, path: shown(error.path) });
  return {
    base: project,
    engine: movedEngine(engine, stated, shown, (path) => relativePath(project, absolutePath(root, path))),
    workspace: {
      ...workspace,
      files: new Map([...workspace.files].map(([path, file]) => [shown(path), file])),
      errors: workspace.errors.map(moved),
      notes: workspace.notes.map(moved),
    },
    selected: new Set(files.map((file) => file.path)),
  };
}

/** Whether the run reports on a file, by its name as it is shown. */
function isOurs({ shard }: AnalysisRequest, path: string): boolean {
  return shard === undefined || isInShard(path, shard);
}

/** The folder that holds everything that was asked about. */
function startOf({ paths, folder }: AnalysisRequest, root: string): string {
  const [only] = paths;
  if (paths.length !== 1 || only === undefined) return root;
  const path = absolutePath(folder, only);
  return path === root ? root : path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/';
}

/** One folder is the root by itself; several paths, or a file, are shown as seen from the current folder. */
function rootOf({ paths, folder }: AnalysisRequest, fileSystem: FileSystem): string {
  const [only = '.'] = paths;
  const path = absolutePath(folder, only);
  if (paths.length > 1) return absolutePath(folder, '.');
  try {
    return fileSystem.kindOf(path) === 'folder' ? path : absolutePath(folder, '.');
  } catch {
    return absolutePath(folder, '.');
  }
}

interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly errors: readonly AnalysisError[];
  readonly notes: readonly AnalysisError[];
}

function findFiles(request: AnalysisRequest, root: string, { fileSystem, product }: AnalysisTools): FoundFiles {
  const files = new Map<string, FoundFile>();
  const errors: AnalysisError[] = [];
  const notes: AnalysisError[] = [];
  const wants = wantedBy(product);
  for (const given of request.paths.length > 0 ? request.paths : ['.']) {
    const path = absolutePath(request.folder, given);
    const shown = (absolute: string): string => relativePath(root, absolute);
    try {
      const kind = fileSystem.kindOf(path);
      if (kind === 'folder') {
        const found = walk(fileSystem, path, { wants });
        for (const file of found.files) files.set(file.absolute, { path: shown(file.absolute), absolute: file.absolute });
        const moved = (error: AnalysisError): AnalysisError => ({ ...error, path: shown(absolutePath(path, error.path)) });
        errors.push(...found.errors.map(moved));
        notes.push(...found.notes.map(moved));
      } else if (kind === 'file' && languageOf(path) !== undefined) {
        files.set(path, { path: shown(path), absolute: path });
      } else {
        errors.push({ path: shown(path), message: cliMessages.noLanguage() });
      }
    } catch (error) {
      const code = errorCode(error);
      const message = code === 'ENOENT' ? workspaceMessages.noSuchPath() : workspaceMessages.unreadable({ code });
      errors.push({ path: shown(path), message });
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: sorted, errors, notes };
}

/** Files that were analysed as far as their syntax allows. */
function damaged(engine: AnalysedEngine, workspace: LoadedWorkspace): AnalysisError[] {
  const errors: AnalysisError[] = [];
  for (const [path, { text }] of workspace.files) {
    const count = engine.syntaxErrors(path);
    if (count === 0) continue;
    const line = conflictLine(text);
    errors.push({ path, message: line === undefined ? cliMessages.syntaxErrors({ count }) : cliMessages.conflictMarkers({ line }) });
  }
  return errors;
}

/** 1-based line where git left the two sides of a conflict. */
function conflictLine(text: string): number | undefined {
  const start = /^<{7} .*$/m.exec(text);
  if (!start || !/^>{7} .*$/m.test(text.slice(start.index))) return undefined;
  return text.slice(0, start.index).split('\n').length;
}
