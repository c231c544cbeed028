import type { Site } from '../../model/values.js';

/** What can be found by a name: in the order of the files, and in each file's own order. */
type Placed = Pick<Site, 'path'>;

export type Lists<T> = ReadonlyMap<string, readonly T[]>;

export interface ByName<T> {
  readonly lists: Lists<T>;
  /** Names whose list is another than before. */
  readonly touched: ReadonlySet<string>;
}

/** Brings lists by name up to date: what is `gone` leaves them, what came joins them. Files come and go as a whole. */
export function byName<T extends Placed>(
  before: Lists<T> | undefined,
  gone: readonly T[],
  come: readonly T[],
  namesOf: (one: T) => readonly string[],
): ByName<T> {
  if (before && gone.length === 0 && come.length === 0) return { lists: before, touched: none };
  const lists = new Map(before);
  const coming = new Map<string, T[]>();
  for (const one of come) {
    for (const name of namesOf(one)) {
      const list = coming.get(name);
      if (list) list.push(one);
      else coming.set(name, [one]);
    }
  }
  const touched = new Set(coming.keys());
  for (const one of gone) for (const name of namesOf(one)) touched.add(name);
  const left = new Set(gone);
  for (const name of touched) {
    const stay = (lists.get(name) ?? []).filter((one) => !left.has(one));
    const all = merged(stay, coming.get(name) ?? []);
    if (all.length > 0) lists.set(name, all);
    else lists.delete(name);
  }
  return { lists, touched };
}

const none: ReadonlySet<string> = new Set();

/** By path; both have each file's things in its order. */
function merged<T extends Placed>(stay: readonly T[], come: readonly T[]): readonly T[] {
  if (stay.length === 0) return come;
  return [...stay, ...come].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
