import ignore from 'ignore';
import type { Ignore } from 'ignore';
import type { FileSystem } from './file-system.js';

/** One ignore file; `depth` is the length of its folder's path with a slash, so that what follows is relative to it. */
interface IgnoreFile {
  readonly depth: number;
  readonly matcher: Ignore;
}

/** The ignore files that hold for one folder, from the outermost to the innermost. */
export interface IgnoreRules {
  /** `path` is the entry's absolute path. */
  ignores(path: string, isFolder: boolean): boolean;
  /** The rules inside a folder; reads its `.gitignore` if its listing has one. */
  enter(folder: string, hasIgnoreFile: boolean): IgnoreRules;
}

function rules(fileSystem: FileSystem, files: readonly IgnoreFile[]): IgnoreRules {
  return {
    ignores(path, isFolder) {
      // The innermost file that says something decides, as in git.
      for (let i = files.length - 1; i >= 0; i--) {
        const file = files[i];
        // A file says nothing of its own folder.
        if (!file || path.length <= file.depth) continue;
        const verdict = file.matcher.test(path.slice(file.depth) + (isFolder ? '/' : ''));
        if (verdict.ignored) return true;
        if (verdict.unignored) return false;
      }
      return false;
    },
    enter(folder, hasIgnoreFile) {
      const text = hasIgnoreFile ? readText(fileSystem, `${folder}/.gitignore`) : undefined;
      return text === undefined ? this : rules(fileSystem, [...files, ignoreFile(folder, text)]);
    },
  };
}

function ignoreFile(folder: string, text: string): IgnoreFile {
  return { depth: folder === '/' ? 1 : folder.length + 1, matcher: ignore({ ignorecase: false }).add(text) };
}

function readText(fileSystem: FileSystem, path: string): string | undefined {
  try {
    return new TextDecoder().decode(fileSystem.read(path));
  } catch {
    return undefined;
  }
}

function exists(fileSystem: FileSystem, path: string): boolean {
  try {
    fileSystem.kindOf(path);
    return true;
  } catch {
    return false;
  }
}

/** The rules that hold for `root` from outside: `.gitignore` files of the folders above it up to the repository's top, and `.git/info/exclude`. */
export function ignoreRulesAbove(fileSystem: FileSystem, root: string): IgnoreRules {
  const above: string[] = [];
  let folder = root;
  for (;;) {
    above.unshift(folder);
    if (exists(fileSystem, `${folder === '/' ? '' : folder}/.git`)) break;
    const slash = folder.lastIndexOf('/');
    if (slash < 0 || folder === '/') return rules(fileSystem, []);
    folder = slash === 0 ? '/' : folder.slice(0, slash);
  }
  const files: IgnoreFile[] = [];
  const exclude = readText(fileSystem, `${folder}/.git/info/exclude`);
  if (exclude !== undefined) files.push(ignoreFile(folder, exclude));
  // The root's own file is read when the walk enters it.
  for (const outer of above.slice(0, -1)) {
    const text = readText(fileSystem, `${outer}/.gitignore`);
    if (text !== undefined) files.push(ignoreFile(outer, text));
  }
  const found = rules(fileSystem, files);
  // Who names an ignored folder wants it scanned.
  return found.ignores(root, true) ? rules(fileSystem, []) : found;
}
