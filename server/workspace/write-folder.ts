import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Message } from '../l10n/messages.js';
import { errorCode } from './file-system.js';
import { workspaceMessages } from './messages.js';

/** Executables are told by their name. */
const executable = /\.sh$/;

/**
 * Writes files below a folder, which is made where it is missing. Each file is written beside its place and renamed into it, so that a
 * reader sees the old or the new content; files that are not in `files` stay as they are. Returns what went wrong with the first that failed.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Message | undefined {
  for (const [path, content] of files) {
    const target = join(folder, path);
    const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      mkdirSync(dirname(target), { recursive: true });
      if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return workspaceMessages.folderInTheWay({ file: path });
      writeFileSync(temporary, content, { flag: 'wx', mode: executable.test(path) ? 0o755 : 0o644 });
      renameSync(temporary, target);
    } catch (error) {
      remove(temporary);
      return workspaceMessages.fileNotWritten({ file: path, code: errorCode(error) });
    }
  }
  return undefined;
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is no folder: nothing was written.
  }
}
