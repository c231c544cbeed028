import type { TypeWorld } from './type-operations.js';
import type { ValueType } from './value-types.js';

/** What lies outside of the file: other files' exports, or markers for them while facts are made. */
export interface Outside {
  readonly world: TypeWorld;
  importType(specifier: string, name: string): ValueType | undefined;
  ambientType(name: string): ValueType | undefined;
  passedType(start: number, index: number): ValueType | undefined;
  /** A type that only typings of one's own declare for a library's module. */
  typingOf(module: string, name: string): ValueType | undefined;
  /** Told when this file handles the library's errors that another file's code lets through. */
  handlesErrorsOf(path: string): void;
}
