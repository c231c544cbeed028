import { homedir, tmpdir } from 'node:os';
import { languageOf } from '../engine/languages.js';
import type { Product } from '../engine/product.js';
import type { FileSystem } from '../workspace/file-system.js';

/** Build files that make the folders below them one project. */
const joining = [
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'settings.gradle',
  'settings.gradle.kts',
  'pnpm-workspace.yaml',
  'lerna.json',
];
/** Folders between a module and the build file that joins it with others: `packages/orders`. */
const longestGap = 2;

/**
 * The folder of the project that some paths are a part of. Code is rewritten together with whatever it shares SDK values with, and with its
 * build file: a file, or a folder of sources, can only be understood with the rest of its project. `start` itself where it is whole.
 */
export function projectRoot(fileSystem: FileSystem, product: Product, start: string, files: readonly string[]): string {
  const moduleRoot = isWhole(product, start, files) ? start : (moduleAbove(fileSystem, product, start, files) ?? start);
  let root = moduleRoot;
  let gap = 0;
  for (let folder = moduleRoot; gap <= longestGap && !isRepositoryTop(fileSystem, folder); gap++) {
    const parent = parentOf(folder);
    if (parent === undefined || isTooFarUp(parent)) break;
    folder = parent;
    if (!joins(fileSystem, folder)) continue;
    root = folder;
    gap = -1;
  }
  return root;
}

/** Whether each code file has a build file at or above it that is among the files. */
function isWhole(product: Product, start: string, files: readonly string[]): boolean {
  const languages = new Set(files.map(languageOf));
  return [...languages].every((language) => {
    const tools = product.buildTools.filter((tool) => language !== undefined && tool.builds.includes(language));
    if (tools.length === 0) return true;
    const isCovered = belowOneOf(
      start,
      tools.flatMap((tool) => files.filter((path) => tool.matches(path)).map((path) => tool.folderOf(path))),
    );
    return files.every((path) => languageOf(path) !== language || isCovered(parentOf(path) ?? start));
  });
}

/** Tells of folders below `start` whether they are one of some folders, or below one; asked for thousands. */
function belowOneOf(start: string, tops: readonly string[]): (folder: string) => boolean {
  const known = new Map(tops.map((top) => [top, true]));
  return function isBelow(folder): boolean {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const parent = folder === start ? undefined : parentOf(folder);
    const answer = parent !== undefined && isBelow(parent);
    known.set(folder, answer);
    return answer;
  };
}

function moduleAbove(fileSystem: FileSystem, product: Product, start: string, files: readonly string[]): string | undefined {
  const languages = new Set(files.map(languageOf));
  const tools = product.buildTools.filter((tool) => tool.builds.some((language) => languages.has(language)));
  for (let folder: string | undefined = start; folder !== undefined; folder = parentOf(folder)) {
    const above = folder;
    if (isTooFarUp(above)) return undefined;
    if (namesIn(fileSystem, above).some((name) => tools.some((tool) => tool.matches(name)))) return above;
    if (isRepositoryTop(fileSystem, above)) return undefined;
  }
  return undefined;
}

function joins(fileSystem: FileSystem, folder: string): boolean {
  const names = namesIn(fileSystem, folder);
  if (names.some((name) => joining.includes(name))) return true;
  return names.includes('package.json') && hasWorkspaces(fileSystem, `${folder}/package.json`);
}

function hasWorkspaces(fileSystem: FileSystem, path: string): boolean {
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(fileSystem.read(path)));
    return typeof manifest === 'object' && manifest !== null && 'workspaces' in manifest;
  } catch {
    return false;
  }
}

function isRepositoryTop(fileSystem: FileSystem, folder: string): boolean {
  return namesIn(fileSystem, folder).includes('.git');
}

function namesIn(fileSystem: FileSystem, folder: string): string[] {
  try {
    return fileSystem.list(folder).map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** Folders that hold everything: a stray build file there joins nothing. */
function isTooFarUp(folder: string): boolean {
  return [homedir(), tmpdir()].some((top) => `${top.replaceAll('\\', '/')}/`.startsWith(`${folder}/`));
}

function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? undefined : path.slice(0, slash);
}
