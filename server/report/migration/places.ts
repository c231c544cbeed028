import { LineMap } from '../../engine/text.js';
import type { Site } from '../../model/values.js';
import type { Workspace } from '../../model/workspace.js';
import type { Place } from './model.js';

export type PlaceOf = (site: Site) => Place;

/** Turns sites into places; each file's lines are found once. */
export function placesOf({ textOf }: Pick<Workspace, 'textOf'>, shown: (path: string) => string): PlaceOf {
  const maps = new Map<string, LineMap>();
  return ({ path, range }) => {
    const lines = maps.get(path) ?? new LineMap(textOf(path) ?? '');
    maps.set(path, lines);
    const { line, column } = lines.positionAt(range.start);
    return { path: shown(path), line: line + 1, column: column + 1 };
  };
}

export function comparePlaces(a: Place, b: Place): number {
  return a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1;
}

/** Each value once, sorted. */
export function unique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

/** Rows that say the same of the same place, once. */
export function distinct<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
