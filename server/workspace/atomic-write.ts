import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Message } from '../l10n/messages.js';
import { errorCode } from './file-system.js';
import { workspaceMessages } from './messages.js';

export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly message: Message };

/** Tells whether a file still is what it was when it was read. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file's new content, ready beside it: one step from taking its place. */
export interface StagedFile {
  readonly ok: true;
  /** Puts the new content in place, unless the file is no longer what it was when it was read. */
  commit(): WriteResult;
  /** Leaves the old content. */
  discard(): void;
  /** After a commit: puts the old content back, unless somebody has changed the file since. */
  undo(): WriteResult;
}

export type StageResult = StagedFile | { readonly ok: false; readonly message: Message };

/**
 * Replaces a file's content: written to a temporary file beside it, then renamed over it, so that a reader sees the old or the new
 * content and never a part. Permissions and owner are kept; of a link, the file that it points to is replaced. A file whose content
 * is not what `expectedDigest` says is refused. Whatever fails, the old content stays and no temporary file is left.
 */
export function stageFile(path: string, content: Uint8Array, expectedDigest: string): StageResult {
  let temporary = '';
  const discard = (): void => {
    if (temporary !== '') rmSync(temporary, { force: true });
  };
  const failed = (error: unknown): { readonly ok: false; readonly message: Message } => {
    discard();
    return { ok: false, message: workspaceMessages.notWritten({ code: errorCode(error) }) };
  };
  const changed = (): { readonly ok: false; readonly message: Message } => {
    discard();
    return { ok: false, message: workspaceMessages.changedSinceRead() };
  };
  try {
    const target = realpathSync(path);
    const isAsRead = (): boolean => digestOf(readFileSync(target)) === expectedDigest;
    // A rename asks only for the folder's permission; a read-only file is meant to stay as it is.
    accessSync(target, constants.W_OK);
    const old = readFileSync(target);
    if (digestOf(old) !== expectedDigest) return changed();
    sweep(target);
    temporary = temporaryName(target);
    writeDurably(temporary, content, statSync(target));
    return {
      ok: true,
      discard,
      undo() {
        const back = stageFile(target, old, digestOf(content));
        return back.ok ? back.commit() : back;
      },
      commit() {
        try {
          // Asked again, to leave the shortest time in which somebody else's change could be lost.
          if (!isAsRead()) return changed();
          renameSync(temporary, target);
          return { ok: true };
        } catch (error) {
          return failed(error);
        }
      },
    };
  } catch (error) {
    return failed(error);
  }
}

/** With the process that writes it, so that another one can tell what was left behind. */
function temporaryName(target: string): string {
  return `${target}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Takes away what a process that was killed while it wrote the same file has left beside it. */
function sweep(target: string): void {
  const start = `${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    const writer = name.startsWith(start) ? /^(\d+)-[0-9a-f]{12}\.tmp$/.exec(name.slice(start.length))?.[1] : undefined;
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(dirname(target), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function writeDurably(path: string, content: Uint8Array, like: Stats): void {
  const mode = like.mode & 0o7777;
  const descriptor = openSync(path, 'wx', mode);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  const made = statSync(path);
  if (made.uid !== like.uid || made.gid !== like.gid) chownSync(path, like.uid, like.gid);
  // The process's umask may have taken bits away.
  chmodSync(path, mode);
}
