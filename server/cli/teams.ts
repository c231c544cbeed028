import { parseDocument } from 'yaml';
import type { Teams } from '../report/merge/teams.js';

/** `team: [glob, ...]` for each team, in YAML; undefined for anything else. */
export function readTeams(text: string): Teams | undefined {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) return undefined;
  let value: unknown;
  try {
    value = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
  } catch {
    return undefined;
  }
  if (!(value instanceof Map)) return undefined;
  const entries: readonly (readonly [unknown, unknown])[] = [...value];
  const teams = entries.map(([name, globs]) => {
    const list: unknown = typeof globs === 'string' ? [globs] : globs;
    return typeof name === 'string' && isTexts(list) ? { name, globs: list } : undefined;
  });
  return teams.every((team) => team !== undefined) ? teams : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
