import type { Value } from '../../model/values.js';
import type { JavaDeclaration, JavaMethod } from './declarations.js';
import type { JavaFile } from './file.js';
import type { LibraryMember } from './library.js';
import type { MemberFacts, ProjectType } from './facts.js';
import type { JavaIndex } from './project.js';
import type { JavaNode } from './syntax.js';
import type { JavaType } from './types.js';

/** What a call, a construction, a field or a method reference means. */
export type JavaMember =
  | {
      readonly origin: 'library';
      readonly member: LibraryMember;
      /** What it gives, type variables replaced. */ readonly type: JavaType | undefined;
    }
  | { readonly origin: 'project'; readonly owner: ProjectType; readonly member: MemberFacts; readonly type: JavaType | undefined };

/** Answers about one file in the light of the index. Every answer is cached by node; `undefined` is "can't be told", never a guess. */
export interface JavaResolver {
  readonly file: JavaFile;
  readonly index: JavaIndex;
  /** Of an expression, an identifier of a variable, or a method reference's left side. */
  typeOf(expression: JavaNode): JavaType | undefined;
  /** Of a type node: type_identifier, scoped_type_identifier, generic_type, array_type, a primitive. */
  resolveType(typeNode: JavaNode): JavaType | undefined;
  /** The variable's type: written, or inferred from initialiser, loop or lambda target. */
  typeOfDeclaration(declaration: JavaDeclaration): JavaType | undefined;
  /** The type that a simple or dotted name means at a place. */
  resolveName(name: string, at: JavaNode): string | undefined;
  /** The variable of this file that an identifier or field_access names, `other.field` of a type of this file included. */
  declarationOf(node: JavaNode): JavaDeclaration | undefined;
  /** All identifiers that name the variable, those behind `other.` included. */
  referencesOf(declaration: JavaDeclaration): readonly JavaNode[];
  /** Of a method_invocation, object_creation_expression, explicit_constructor_invocation, field_access, method_reference or a bare field name. */
  memberOf(node: JavaNode): JavaMember | undefined;
  /** The method of this file that a call, construction or method reference runs. */
  methodOf(call: JavaNode): JavaMethod | undefined;
  /** Calls, constructions and method references of this file that run the method. */
  callersOf(method: JavaMethod): readonly JavaNode[];
  /** What is known of an expression's value. */
  constantOf(expression: JavaNode): Value;
  /** What a method reference is called with, where that is an element of a list or stream. */
  passedByReference(reference: JavaNode): Value | undefined;
  /** Whether the type is, or extends or implements, the named one. */
  isSubtype(type: JavaType | undefined, qualifiedName: string): boolean;
  /** Qualified names of the exceptions that a call declares; undefined when the called member is unknown. */
  thrownBy(call: JavaNode): readonly string[] | undefined;
}
