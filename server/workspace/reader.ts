import type { FileSystem } from './file-system.js';
import type { Prefilter } from './prefilter.js';

/** Files over this are searched but not analysed: no person writes them, and a parser would hold its caller up. */
export const largestFile = 4 * 1024 * 1024;

export type Reading =
  /** `bytes` is only valid until the next reading. */
  { readonly kind: 'hit' | 'miss'; readonly bytes: Buffer } | { readonly kind: 'too-large'; readonly hit: boolean; readonly size: number };

/** Reads files one after another into one buffer, so that a miss leaves nothing behind. */
export function createReader(fileSystem: FileSystem): (path: string, filter: Prefilter) => Reading {
  const buffer = Buffer.allocUnsafe(largestFile + 1);
  return (path, filter) => {
    const length = fileSystem.readInto(path, buffer, 0);
    if (length > largestFile) return searchLarge(path, filter);
    return { kind: filter.matches(buffer, length) ? 'hit' : 'miss', bytes: buffer.subarray(0, length) };
  };

  function searchLarge(path: string, filter: Prefilter): Reading {
    let hit = false;
    for (let position = 0; ;) {
      const length = fileSystem.readInto(path, buffer, position);
      hit ||= filter.matches(buffer, length);
      if (length < buffer.length) return { kind: 'too-large', hit, size: position + length };
      position += length - filter.overlap;
    }
  }
}
