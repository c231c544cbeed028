import type { TextChange } from './text-change.js';
import type { TextRange } from './text.js';

/** Takes plain data along with a change of a file's text: places in that file are where they are now. */
export interface MovedSites {
  /** The same object where nothing in it has moved. */
  move<T>(data: T): T;
  /** Whether the change touched a place, so that nobody can say where it is now. */
  readonly isLost: boolean;
}

export function movedSites(path: string, change: TextChange): MovedSites {
  const delta = change.newEnd - change.oldEnd;
  const known = new Map<object, unknown>();
  let isLost = false;

  function movedOffset(offset: number): number {
    if (offset <= change.start) return offset;
    if (offset < change.oldEnd) isLost = true;
    return offset + delta;
  }

  function movedRange({ start, end }: TextRange): TextRange {
    if (end <= change.start) return { start, end };
    if (start < change.oldEnd) isLost = true;
    return { start: start + delta, end: end + delta };
  }

  function moved(data: unknown): unknown {
    if (typeof data !== 'object' || data === null) return data;
    if (known.has(data)) return known.get(data);
    // What holds itself is no plain data; such a thing stays as it is.
    known.set(data, data);
    const made = Array.isArray(data) ? movedList(data) : movedObject(data);
    known.set(data, made);
    return made;
  }

  function movedList(list: readonly unknown[]): readonly unknown[] {
    const made = list.map(moved);
    return made.every((item, i) => item === list[i]) ? list : made;
  }

  function movedObject(data: object): object {
    const changed: Record<string, unknown> = {};
    const isHere = 'path' in data && data.path === path;
    for (const [name, value] of Object.entries(data) as [string, unknown][]) {
      const made = isHere && name === 'range' && isRange(value) ? movedRange(value) : moved(value);
      if (made !== value && !(isRange(made) && isRange(value) && made.start === value.start && made.end === value.end))
        changed[name] = made;
    }
    // `widen` is an offset in the file of the calculation.
    if ('widen' in data && typeof data.widen === 'number' && 'site' in data && isIn(data.site, path)) {
      const widen = movedOffset(data.widen);
      if (widen !== data.widen) changed['widen'] = widen;
    }
    return Object.keys(changed).length === 0 ? data : { ...data, ...changed };
  }

  return {
    // A copy has the shape of what it was made of.
    move: <T>(data: T): T => moved(data) as T,
    get isLost() {
      return isLost;
    },
  };
}

function isRange(value: unknown): value is TextRange {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && typeof value.start === 'number';
}

function isIn(site: unknown, path: string): boolean {
  return typeof site === 'object' && site !== null && 'path' in site && site.path === path;
}
