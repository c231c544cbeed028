import type { CallSite, Constant, KeySource, Site } from '../../model/values.js';
import type { FoundSettings } from './settings-place.js';

/** What an evaluation may ask of other files. */
export interface Lookups {
  /** The values of a key where code at `from` finds them. */
  settings(key: string, source: KeySource, from: string): FoundSettings;
  /** Sorted by path and position. */
  calls(method: string): readonly CallSite[];
  /** What a person has stated for a key. */
  statedKey(key: string): Constant | undefined;
  /** What a person has stated for a place: by line and column, or by its line alone if none of the others stands there too. */
  statedPlace(site: Site, others: readonly Site[]): Constant | undefined;
  textOf(path: string): string | undefined;
}
