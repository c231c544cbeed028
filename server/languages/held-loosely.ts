import type { Parsed, SourceFile } from '../engine/support.js';

export interface LooseFiles<P extends Parsed> {
  /** The file, whose tree is let go when nobody else holds it, and made again for who asks later. */
  hold(file: P): () => P;
}

const keptCount = 8;

/** `isWhole` tells whether the tree of a file is still its own: parts of one are taken over by the next parse. */
export function looseFiles<P extends Parsed>(parse: (source: SourceFile) => P, isWhole: (file: P) => boolean): LooseFiles<P> {
  /** Files that were parsed again last: several parts of one are asked for one after the other. */
  const again = new Map<SourceFile, P>();

  function parsedAgain(source: SourceFile): P {
    const known = again.get(source);
    again.delete(source);
    const file = known ?? parse(source);
    again.set(source, file);
    for (const oldest of again.keys()) {
      if (again.size <= keptCount) break;
      again.delete(oldest);
    }
    return file;
  }

  return {
    hold(file) {
      const { source } = file;
      const reference = new WeakRef(file);
      return () => {
        const held = reference.deref();
        return held && isWhole(held) ? held : parsedAgain(source);
      };
    },
  };
}
