import type { Message } from '../l10n/messages.js';
import { decode } from '../workspace/encoding.js';
import { errorCode, type FileSystem } from '../workspace/file-system.js';
import { cliMessages } from './messages.js';
import { absolutePath } from './paths.js';

export type ReadText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Message; readonly code: string };

/** A file that was named on the command line; what PowerShell redirects into one is UTF-16. */
export function readText(fileSystem: FileSystem, folder: string, file: string): ReadText {
  const failed = (code: string): ReadText => ({ ok: false, problem: cliMessages.badFile({ file, code }), code });
  try {
    const decoded = decode(fileSystem.read(absolutePath(folder, file)));
    return decoded.ok ? { ok: true, text: decoded.text } : failed(decoded.reason);
  } catch (error) {
    return failed(errorCode(error));
  }
}
