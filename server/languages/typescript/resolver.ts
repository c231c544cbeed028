import type { Value } from '../../model/values.js';
import type { Assignment, Declaration, PropertyRead } from './bindings.js';
import type { TypeScript } from './compiler.js';
import type { ScriptIndex } from './project-index.js';
import type { ScriptFile } from './script-file.js';
import type { ValueType } from './value-types.js';
import type { EntityWorld } from './values/entity-world.js';
import type { Entity } from './values/entity.js';

/** A class, constructor function, object literal or variable that has members of its own. */
export interface Shape {
  readonly node: TypeScript.Node;
  readonly kind: 'class' | 'object' | 'function' | 'type' | 'exports';
}

/** A member of a shape of this file: `private producer = ...`, `this.producer = ...`, `{ producer: ... }`, `exports.producer = ...`. */
export interface Field {
  readonly shape: Shape;
  readonly name: string;
  /** Property declarations, parameter properties, assignments, literal properties, in order. */
  readonly sources: readonly FieldSource[];
  /** Accesses in this file (`this.producer`, `service.producer`) except those that assign it, in order. */
  readonly references: readonly PropertyRead[];
}

export interface FieldSource {
  readonly node: TypeScript.Node;
  readonly value?: TypeScript.Expression;
  readonly annotation?: TypeScript.TypeNode;
}

/** Something called: a call of a function of this file, or a library's or array's method that calls a callback. */
export type FunctionNode = TypeScript.FunctionLikeDeclaration;

/** Tells what the expressions of one file are, given the index of all files. Demand-driven; answers are kept. */
export interface Resolver {
  readonly file: ScriptFile;
  readonly index: ScriptIndex;
  /** The type of an expression, an identifier that declares, or a pattern's name; undefined where neither a library nor own code around it matters. */
  typeOf(node: TypeScript.Node): ValueType | undefined;
  /** The type of a member by name, for any type (also a shape of another file). */
  memberOf(type: ValueType, name: string): ValueType | undefined;
  /** The library types that a value is an instance of, also as an own class that extends one. */
  libraryTypesOf(type: ValueType | undefined): readonly (ValueType & { readonly kind: 'library' })[];
  /** The class that an own class extends, as a value. */
  baseOf(path: string, shape: number): ValueType | undefined;
  /** What a type annotation says. */
  typeOfAnnotation(node: TypeScript.TypeNode): ValueType | undefined;
  /** The field that `this.x`, `object.x` or a member's declaration means, when its shape is in this file. */
  fieldOf(node: TypeScript.Node): Field | undefined;
  /** Assignments whose value a use of a variable can see: the last one that always runs before it, and those that may run in between; all where it can't be told. */
  reachingAssignments(identifier: TypeScript.Identifier): readonly Assignment[];
  /**
   * The expressions of this file that make a value: constructions, calls of other code, parameters, imports.
   * Follows variables, fields, functions of this file, conditions and `await`; what can't be followed is its own origin.
   */
  originsOf(node: TypeScript.Expression): readonly TypeScript.Node[];
  /** The function of this file that a call or reference means. */
  functionOf(node: TypeScript.Expression): FunctionNode | undefined;
  /** Calls of a function in this file; `complete` is false when it is also exported or passed on, so that there may be more. */
  callersOf(node: FunctionNode): {
    readonly calls: readonly (TypeScript.CallExpression | TypeScript.NewExpression)[];
    readonly complete: boolean;
  };
  /** What is known of a value, through constants of any file, configuration, parameters, dates and arithmetic; never a guess. */
  constantOf(node: TypeScript.Expression): Value;
  /** What an expression is that may be more than one value: an object, a list, a date. */
  entityOf(node: TypeScript.Expression): Entity;
  /** Where members of such entities are found. */
  readonly entities: EntityWorld;
  /** Whether running a node's code calls the library, itself or through functions of this file and typed ones of others. */
  touchesLibrary(node: TypeScript.Node): boolean;
  /** Whether a name leaves this file through an export of its own or in an exported object literal. */
  isExported(declaration: Declaration): boolean;
  /** Paths of the files with which SDK values were found to be exchanged so far, both ways. */
  links(): readonly string[];
}
