import type { TypeScript } from './compiler.js';
import type { FunctionNode, Field } from './resolver.js';
import type { ScriptFile } from './script-file.js';
import type { TypeWorld } from './type-operations.js';
import type { ValueType } from './value-types.js';

/** What the parts of a resolver ask each other and the world outside of the file. */
export interface ResolverContext {
  readonly file: ScriptFile;
  readonly world: TypeWorld;
  /** Type of an own module's export; deferred without an index. */
  importType(specifier: string, name: string): ValueType | undefined;
  /** What other files put on the application object. */
  ambientType(name: string): ValueType | undefined;
  /** What other files pass for a parameter. */
  passedType(start: number, index: number): ValueType | undefined;
  typeOf(node: TypeScript.Node): ValueType | undefined;
  fieldOf(node: TypeScript.Node): Field | undefined;
  functionOf(node: TypeScript.Expression): FunctionNode | undefined;
  /** What a promise or a block of code fails with: the library's error when it calls the library, here or in another file. */
  failureOf(node: TypeScript.Node): ValueType | undefined;
  /** Whether running a node's code calls the library. */
  touchesLibrary(node: TypeScript.Node): boolean;
}
