import type { HeldFile } from '../held-loosely.js';
import type { JavaDeclaration, JavaMethod, JavaTypeDeclaration } from './declarations.js';
import type { ParsedTree } from './parse.js';
import type { JavaNode } from './syntax.js';

/** Kinds of nodes that are listed while the file is walked, so that nobody has to walk it again. */
export const listedKinds = [
  'cast_expression',
  'catch_type',
  'class_literal',
  'explicit_constructor_invocation',
  'field_access',
  'instanceof_expression',
  'lambda_expression',
  'method_invocation',
  'method_reference',
  'object_creation_expression',
] as const;

export type ListedKind = (typeof listedKinds)[number];

export interface JavaImport {
  readonly node: JavaNode;
  /** Without `.*`: a type, a package, or a static member. */
  readonly name: string;
  readonly isStatic: boolean;
  readonly isWildcard: boolean;
}

/** One parsed file with its scopes: what can be told without any other file. */
export interface JavaFile extends HeldFile<JavaFile> {
  readonly root: JavaNode;
  /** For the next parse. */
  readonly tree: ParsedTree;
  /** '' for the unnamed package. */
  readonly packageName: string;
  readonly imports: readonly JavaImport[];
  /** All types, nested, local and anonymous ones included, in source order. */
  readonly types: readonly JavaTypeDeclaration[];
  readonly methods: readonly JavaMethod[];
  readonly declarations: readonly JavaDeclaration[];
  readonly comments: readonly JavaNode[];
  /** All method_invocation nodes by the called name. */
  readonly invocations: ReadonlyMap<string, readonly JavaNode[]>;
  /** Nodes of one of the `listedKinds`, in source order. */
  nodesOf(kind: ListedKind): readonly JavaNode[];
  /** Simple names in the code outside of imports: what an import can be there for. */
  readonly mentionedNames: ReadonlySet<string>;
  /** The variable that an identifier (or a `this.name`) names, if this file declares it; for a declaration's own name too. */
  declarationOf(identifier: JavaNode): JavaDeclaration | undefined;
  /** The method that a method_declaration or constructor_declaration is. */
  methodOf(node: JavaNode): JavaMethod | undefined;
  /** The type that a declaration node, body or object_creation_expression is. */
  typeAt(node: JavaNode): JavaTypeDeclaration | undefined;
  /** The innermost type in whose body the node stands, anonymous ones included. */
  enclosingType(node: JavaNode): JavaTypeDeclaration | undefined;
  text(node: JavaNode): string;
}
