import type { FindingsData } from './findings-data.js';
import type { MapData } from './map.js';

/** Everything that stands in the page for its script. */
export interface PageData {
  readonly findings: FindingsData;
  readonly map: MapData;
  readonly texts: PageTexts;
  /** Names by number, as in `FindingRow`. */
  readonly severities: readonly NamedChoice[];
  readonly grades: readonly NamedChoice[];
  readonly consequences: readonly NamedChoice[];
}

export interface NamedChoice {
  readonly id: string;
  readonly label: string;
}

/** Texts in the reader's language; `{names}` are filled in by the script. */
export interface PageTexts {
  readonly root: string;
  readonly shown: string;
  readonly noneMatch: string;
  readonly printed: string;
  readonly related: string;
  readonly codeOf: string;
  readonly stateNew: string;
}
