import type { Library } from './libraries.js';
import type { ValueType } from './value-types.js';

/** What one file says to the others. Plain data made from that file alone. */
export interface ScriptFacts {
  /** Types of the exports by name; CommonJS `module.exports` is `export=`, an ES default export is `default`. Only those that may hold library values. */
  readonly exports: Readonly<Record<string, ValueType>>;
  /** Modules whose exports this one passes on (`export * from`). */
  readonly reexports: readonly string[];
  /** Members of the shapes that `exports` mention. */
  readonly shapes: Readonly<Record<string, Readonly<Record<string, ValueType>>>>;
  /** Own modules that the file imports, as written. */
  readonly imports: readonly string[];
  /** Values put on the application object of a framework or on the global object, by property name (`app.mq = ...`). */
  readonly ambient: Readonly<Record<string, ValueType>>;
}

/** The facts of all files, joined. */
export interface ScriptIndex {
  readonly libraries: readonly Library[];
  readonly paths: readonly string[];
  /** The indexed file that an import means; undefined for packages and files that are not indexed. */
  resolve(from: string, specifier: string): string | undefined;
  /** Type of an export, followed through re-exports. */
  exportOf(path: string, name: string): ValueType | undefined;
  /** Member of a shape of an indexed file. */
  memberOf(path: string, shape: number, name: string): ValueType | undefined;
  ambientOf(name: string): ValueType | undefined;
  /** Indexed files that import a file and so see its exports. */
  importersOf(path: string): readonly string[];
  /** Takes the deferred parts out of a type. */
  settle(type: ValueType): ValueType | undefined;
}
