import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import type { Message } from '../l10n/messages.js';
import { errorCode } from './file-system.js';
import { workspaceMessages } from './messages.js';

export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly message: Message };

/** Tells whether a file still is what it was when it was read. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Replaces a file's content: written to a temporary file beside it, then renamed over it, so that a reader sees the old or the new
 * content and never a part. Permissions are kept; of a link, the file that it points to is replaced. Refuses a file whose
 * content is no longer what `expectedDigest` says. Whatever fails, the old content stays and no temporary file is left.
 */
export function replaceFile(path: string, content: Uint8Array, expectedDigest: string): WriteResult {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    // A rename asks only for the folder's permission; a read-only file is meant to stay as it is.
    accessSync(target, constants.W_OK);
    temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
    writeDurably(temporary, content, statSync(target));
    // Asked last, to leave the shortest time in which somebody else's change could be lost.
    if (digestOf(readFileSync(target)) !== expectedDigest) {
      rmSync(temporary, { force: true });
      return { ok: false, message: workspaceMessages.changedSinceRead() };
    }
    renameSync(temporary, target);
    return { ok: true };
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return { ok: false, message: workspaceMessages.notWritten({ code: errorCode(error) }) };
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
