import type { ValueType } from './value-types.js';

/** What a library's packages export and what its types' members are: the catalogue from which a resolver knows its values. Plain data. */
export interface Library {
  readonly id: string;
  /** Module names by which it is imported. */
  readonly modules: readonly string[];
  /** Exported names. */
  readonly exports: Readonly<Record<string, ValueType>>;
  /** Members of each type, by type name: a method's type is a `function`. */
  readonly types: Readonly<Record<string, Readonly<Record<string, ValueType>>>>;
  /** All member names of each type, also of those that have no type themselves. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** The type of what its calls throw or reject with; left out where nothing is done with it. */
  readonly error?: ValueType;
}
