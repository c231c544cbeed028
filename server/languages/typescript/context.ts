import type { Declaration, PropertyRead } from './bindings.js';
import type { TypeScript } from './compiler.js';
import type { Outside } from './outside.js';
import type { Field, FunctionNode } from './resolver.js';
import type { ScriptFile } from './script-file.js';
import type { TypeWorld } from './type-operations.js';
import type { ValueType } from './value-types.js';

/** Where an empty container is kept; what is put into it through the same place is what it holds. */
export type ContainerPlace =
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'access'; readonly access: PropertyRead }
  | { readonly kind: 'none' };

/** The shapes of one file: which node `this` means, what members each has, and where they get their values. */
export interface Shapes {
  typeOf(node: TypeScript.Node): ValueType;
  nodeOf(shape: number): TypeScript.Node | undefined;
  /** What `this` is at a place. */
  thisType(at: TypeScript.Node): ValueType | undefined;
  fieldOf(node: TypeScript.Node): Field | undefined;
  field(shape: number, name: string): Field | undefined;
  memberNames(shape: number): readonly string[];
  /** Functions used with `new`: they set members on `this` or on their prototype. */
  isConstructorFunction(fn: FunctionNode): boolean;
  /** Class that a class extends, as an expression. */
  baseOf(shape: number): TypeScript.Expression | undefined;
}

/** What the parts of a resolver ask each other and the world outside of the file. */
export interface ResolverContext {
  readonly file: ScriptFile;
  readonly world: TypeWorld;
  readonly outside: Outside;
  readonly shapes: Shapes;
  /** Type of a module's export, the library's or an own one; deferred without an index. */
  importType(specifier: string, name: string): ValueType | undefined;
  typeOf(node: TypeScript.Node): ValueType | undefined;
  typeOfAnnotation(node: TypeScript.TypeNode): ValueType | undefined;
  /** A value as a variable or field gets it: an empty array or map holds what is put into it later. */
  valueType(value: TypeScript.Expression, place: ContainerPlace): ValueType | undefined;
  /** What a call of a function of this file gives. */
  returnType(fn: FunctionNode): ValueType | undefined;
  /** The function that starts at an offset. */
  functionAt(start: number): FunctionNode | undefined;
  exportsType(): ValueType;
  fieldOf(node: TypeScript.Node): Field | undefined;
  functionOf(node: TypeScript.Expression): FunctionNode | undefined;
  /** What a promise or a block of code fails with: the library's error when it calls the library, here or in another file. */
  failureOf(node: TypeScript.Node): ValueType | undefined;
  /** Whether running a node's code calls the library. */
  touchesLibrary(node: TypeScript.Node): boolean;
}
