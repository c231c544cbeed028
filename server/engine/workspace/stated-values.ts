import type { Constant, Site } from '../../model/values.js';
import { LineMap } from '../text.js';
import { canonicalKey } from './relaxed-keys.js';

export interface StatedValues {
  key(key: string): Constant | undefined;
  place(site: Site, others: readonly Site[]): Constant | undefined;
}

/** `path:line` or `path:line:column`, counted from 1 as people see them. */
const placeForm = /^(.+?):(\d+)(?::(\d+))?$/;

/** What a person states once for all about values that code does not tell. */
export function statedValues(
  values: Readonly<Record<string, string | number>>,
  textOf: (path: string) => string | undefined,
): StatedValues {
  const byKey = new Map<string, Constant>();
  const byPath = new Map<string, Map<string, Constant>>();
  for (const [name, value] of Object.entries(values)) {
    byKey.set(canonicalKey(name), value);
    const [, path, line, column] = placeForm.exec(name) ?? [];
    if (path === undefined || line === undefined) continue;
    const places = byPath.get(path) ?? new Map<string, Constant>();
    byPath.set(path, places.set(column === undefined ? line : `${line}:${column}`, value));
  }
  const lines = new Map<string, LineMap>();
  function positionOf({ path, range }: Site): { readonly line: number; readonly column: number } {
    const map = lines.get(path) ?? new LineMap(textOf(path) ?? '');
    lines.set(path, map);
    const { line, column } = map.positionAt(range.start);
    return { line: line + 1, column: column + 1 };
  }
  return {
    key: (key) => byKey.get(canonicalKey(key)),
    place(site, others) {
      const places = byPath.get(site.path);
      if (!places) return undefined;
      const { line, column } = positionOf(site);
      const exact = places.get(`${line}:${column}`);
      if (exact !== undefined) return exact;
      const isAmbiguous = others.some((other) => other.path === site.path && positionOf(other).line === line);
      return isAmbiguous ? undefined : places.get(`${line}`);
    },
  };
}
