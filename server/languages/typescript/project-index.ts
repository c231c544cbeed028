import type { ConfigurationSetting } from '../../model/settings.js';
import type { Library } from './libraries.js';
import type { TypeWorld } from './type-operations.js';
import type { ValueType } from './value-types.js';
import type { ScriptValues } from './values/script-values.js';
import type { JoinedValues } from './values/joined-values.js';

/** A value handed to code of another file: `handler(producer)`, `new Service(client)`. */
export interface PassedValue {
  /** What is called or constructed; deferred, since it stands in another file. */
  readonly callee: ValueType;
  readonly index: number;
  readonly argument: ValueType;
}

/** What one file says to the others. Plain data made from that file alone. */
export interface ScriptFacts {
  /** Types of the exports by name; CommonJS `module.exports` is `export=`, an ES default export is `default`. Only those that may hold library values. */
  readonly exports: Readonly<Record<string, ValueType>>;
  /** Modules whose exports this one passes on (`export * from`). */
  readonly reexports: readonly string[];
  /** Members of the shapes that `exports` mention. */
  readonly shapes: Readonly<Record<string, Readonly<Record<string, ValueType>>>>;
  /** Whether it imports a library whose values are followed, or a known relative of one. */
  readonly namesLibrary: boolean;
  /** Own modules that the file imports, as written. */
  readonly imports: readonly string[];
  /** Values put on the application object of a framework or on the global object, by property name (`app.mq = ...`). */
  readonly ambient: Readonly<Record<string, ValueType>>;
  readonly passed: readonly PassedValue[];
  /** Constants, settings and what functions give, by export. */
  readonly values: ScriptValues;
  /** What a config module sets. */
  readonly settings: readonly ConfigurationSetting[];
  /** Types that `declare module` describes for modules of libraries: member names by type name. */
  readonly typings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The facts of all files, joined. */
export interface ScriptIndex extends TypeWorld {
  readonly libraries: readonly Library[];
  readonly paths: readonly string[];
  readonly values: JoinedValues;
  factsOf(path: string): ScriptFacts | undefined;
  /** The indexed file that an import means; undefined for packages and files that are not indexed. */
  resolve(from: string, specifier: string): string | undefined;
  /** Type of an export, followed through re-exports. `*` is the exports object itself. */
  exportOf(path: string, name: string): ValueType | undefined;
  ambientOf(name: string): ValueType | undefined;
  /** Files that put a value on the application object under this name. */
  ambientPaths(name: string): readonly string[];
  /** What other files pass for a parameter of the function or class that starts at a place. */
  argumentOf(path: string, start: number, index: number): ValueType | undefined;
  /** Files that pass a value to it. */
  passersOf(path: string, start: number, index: number): readonly string[];
  /** The library type that a type of one's own typings describes, by its members. */
  typingOf(module: string, name: string): ValueType | undefined;
  /** Takes the deferred parts out of a type. */
  settle(type: ValueType | undefined): ValueType | undefined;
}
