import type { FixedFile } from '../engine/engine.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { Analysis } from './analysis.js';
import { relativePath } from './paths.js';
import { unifiedDiff } from './unified-diff.js';

/**
 * A file's change as `git apply` takes it: git reads the names in a diff from the top of the repository, wherever it is called.
 * Outside of a repository they are as seen from the scanned folder, or from the project that it is a part of. Empty for UTF-16, whose bytes a diff in UTF-8 cannot carry.
 */
export function diffOf(analysis: Analysis, file: FixedFile, fileSystem: FileSystem): string {
  const onDisk = analysis.workspace.files.get(file.path);
  if (onDisk?.encoding === 'utf-16le' || onDisk?.encoding === 'utf-16be') return '';
  const mark = onDisk?.encoding === 'utf-8-bom' ? '\uFEFF' : '';
  const top = repositoryTop(analysis.base, fileSystem) ?? analysis.base;
  const path = onDisk ? relativePath(top, onDisk.absolute) : file.path;
  return unifiedDiff({ path, before: mark + file.before, after: mark + file.after });
}

function repositoryTop(root: string, fileSystem: FileSystem): string | undefined {
  for (let folder = root; folder !== ''; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    try {
      fileSystem.kindOf(`${folder}/.git`);
      return folder;
    } catch {
      // Not here: one folder up.
    }
  }
  return undefined;
}
