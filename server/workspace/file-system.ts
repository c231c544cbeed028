import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What the workspace needs of a disk; paths are absolute. Methods throw what `node:fs` throws. */
export interface FileSystem {
  list(folder: string): FolderEntry[];
  /** Of what a path leads to, through links: never `link`. */
  kindOf(path: string): EntryKind;
  /** The path without links; what is no file has the path itself. */
  realPath(path: string): string;
  read(path: string): Uint8Array;
  /** Fills `buffer` with the file's bytes from `position` on; returns how many there were. */
  readInto(path: string, buffer: Uint8Array, position: number): number;
  /** Bytes. */
  size(path: string): number;
}

export const nodeFileSystem: FileSystem = {
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other',
    })),
  kindOf: (path) => {
    const stats = statSync(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  },
  realPath: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  readInto: (path, buffer, position) => {
    const descriptor = openSync(path, 'r');
    try {
      let length = 0;
      while (length < buffer.length) {
        const count = readSync(descriptor, buffer, length, buffer.length - length, position + length);
        if (count === 0) break;
        length += count;
      }
      return length;
    } finally {
      closeSync(descriptor);
    }
  },
  size: (path) => statSync(path).size,
};

/** The code of a system error (`EACCES`), or the text of any other. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
