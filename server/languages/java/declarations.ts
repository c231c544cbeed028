import type { JavaNode } from './syntax.js';

export type VariableKind =
  | 'field'
  | 'enum-constant'
  | 'record-component'
  | 'parameter'
  | 'lambda-parameter'
  | 'catch-parameter'
  | 'local'
  | 'loop-variable'
  | 'resource'
  | 'pattern';

/** A variable of one file, with all that the file says of it by its simple name, `this.name` or `Type.name`. */
export interface JavaDeclaration {
  readonly kind: VariableKind;
  readonly name: string;
  readonly nameNode: JavaNode;
  /** variable_declarator, formal_parameter, enhanced_for_statement, resource, ...: what declares this one variable. */
  readonly node: JavaNode;
  /** field_declaration or local_variable_declaration around a declarator; else the same as `node`. */
  readonly statement: JavaNode;
  /** Undefined where it is inferred from a lambda's target; the node `var` where that is written. */
  readonly typeNode: JavaNode | undefined;
  readonly initializer: JavaNode | undefined;
  /** Where its name is visible: a block, a statement, a method, a lambda, a type's body. */
  readonly scope: JavaNode;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  /** `private` and so on, in written order, annotations left out. */
  readonly modifiers: readonly string[];
  readonly annotations: readonly JavaNode[];
  /** Identifier nodes that name it, its own `nameNode` left out; in source order. */
  readonly references: readonly JavaNode[];
  /** assignment_expression and update_expression nodes that write it; a declaration's initialiser is none. */
  readonly assignments: readonly JavaNode[];
}

/** A class, interface, enum, record or annotation; `name` is undefined for an anonymous class. */
export interface JavaTypeDeclaration {
  readonly name: string | undefined;
  /** Qualified with '.'; undefined for local and anonymous classes. */
  readonly qualifiedName: string | undefined;
  readonly kind: 'class' | 'interface' | 'enum' | 'record' | 'annotation' | 'anonymous';
  /** The declaration; for an anonymous class its object_creation_expression or enum_constant. */
  readonly node: JavaNode;
  readonly body: JavaNode;
  readonly outer: JavaTypeDeclaration | undefined;
  readonly isStatic: boolean;
  readonly typeParameters: readonly string[];
  /** Type nodes of `extends` and `implements`; for an anonymous class what is constructed. */
  readonly supertypes: readonly JavaNode[];
  readonly fields: readonly JavaDeclaration[];
  readonly methods: readonly JavaMethod[];
  readonly types: readonly JavaTypeDeclaration[];
  readonly annotations: readonly JavaNode[];
}

export interface JavaMethod {
  readonly name: string;
  readonly isConstructor: boolean;
  readonly node: JavaNode;
  readonly owner: JavaTypeDeclaration;
  readonly parameters: readonly JavaDeclaration[];
  readonly isVarargs: boolean;
  /** Undefined for constructors. */
  readonly returnType: JavaNode | undefined;
  readonly throws: readonly JavaNode[];
  readonly body: JavaNode | undefined;
  readonly isStatic: boolean;
  readonly modifiers: readonly string[];
  readonly annotations: readonly JavaNode[];
  readonly typeParameters: readonly string[];
}

/** A variable that is never written after its initialiser, or written exactly once where it has none. */
export function isEffectivelyFinal(declaration: JavaDeclaration): boolean {
  return declaration.assignments.length === 0 || (declaration.assignments.length === 1 && isBlank(declaration));
}

/** A local or field without initialiser; parameters and loop variables have their value from elsewhere. */
function isBlank(declaration: JavaDeclaration): boolean {
  return !declaration.initializer && (declaration.kind === 'local' || declaration.kind === 'field');
}
