import type { Comparison } from '../input.js';
import { isObject } from '../read-result.js';
import { knownFinding } from './baseline.js';

/** What changed, as an earlier report says; undefined where it says nothing. */
export function readComparison(text: string): Comparison | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const comparison = isObject(document) ? document['comparison'] : undefined;
  if (!isObject(comparison)) return undefined;
  const { added, removed, unchanged } = comparison;
  if (!isTexts(added) || !Array.isArray(removed) || typeof unchanged !== 'number') return undefined;
  const gone = removed.map(knownFinding);
  return gone.every((finding) => finding !== undefined) ? { added, removed: gone, unchanged } : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
