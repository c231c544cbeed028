import type { Cancellation } from '../engine/cancellation.js';
import { createEngine } from '../engine/create-engine.js';
import type { Engine } from '../engine/engine.js';
import type { AnalysisError, Finding } from '../engine/finding.js';
import { languageOf } from '../engine/languages.js';
import type { Product } from '../engine/product.js';
import type { Message } from '../l10n/messages.js';
import { configurationFileName, loadConfiguration } from '../workspace/configuration/load.js';
import { errorCode } from '../workspace/file-system.js';
import type { FileSystem } from '../workspace/file-system.js';
import { loadWorkspace, wantedBy } from '../workspace/load-workspace.js';
import type { LoadedWorkspace } from '../workspace/load-workspace.js';
import { workspaceMessages } from '../workspace/messages.js';
import { walk } from '../workspace/walk.js';
import type { FoundFile } from '../workspace/walk.js';
import { cliMessages } from './messages.js';
import { absolutePath, relativePath } from './paths.js';

export interface AnalysisRequest {
  readonly paths: readonly string[];
  readonly folder: string;
  readonly config?: string;
  /** Only these; empty means all. */
  readonly rules: readonly string[];
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
  readonly engine: Engine;
  readonly workspace: LoadedWorkspace;
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
  const engine = createEngine(product, { targets: configuration.targets, severities: configuration.severities });
  const workspace = await loadWorkspace(engine, files, tools);
  if (cancellation.isCancelled) return { kind: 'cancelled' };
  const isWanted = (finding: Finding): boolean => request.rules.length === 0 || request.rules.includes(finding.ruleId);
  return {
    kind: 'done',
    analysis: {
      root,
      engine,
      workspace,
      findings: engine.findings().filter(isWanted),
      errors: [...walkErrors, ...workspace.errors, ...engine.errors(), ...damaged(engine, workspace)],
      notes: [...notes, ...workspace.notes],
    },
  };
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
function damaged(engine: Engine, workspace: LoadedWorkspace): AnalysisError[] {
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
