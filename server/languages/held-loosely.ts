import type { Parsed, SourceFile } from '../engine/support.js';

/** Where a parsed file can be had as long as it is not disposed of. */
export interface Holder<P extends Parsed> {
  file?: P | undefined;
}

/** A file that can be asked for by its holder; whoever holds only that does not keep the tree in memory. */
export interface HeldFile<P extends Parsed> extends Parsed {
  readonly holder: Holder<P>;
}

const keptCount = 8;

/**
 * Makes what gives a file whenever it is asked for, parsed again where it was disposed of meanwhile. `isWhole` tells whether the tree of a
 * file is still its own: parts of one are taken over by the next parse.
 */
export function looseFiles<P extends HeldFile<P>>(parse: (source: SourceFile) => P, isWhole: (file: P) => boolean): (file: P) => () => P {
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

  function held(holder: Holder<P>, source: SourceFile): P {
    const { file } = holder;
    return file && isWhole(file) ? file : parsedAgain(source);
  }

  return ({ holder, source }) =>
    () =>
      held(holder, source);
}
