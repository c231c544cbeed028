import type { TypeScript } from './compiler.js';

export type DeclarationKind =
  | 'const'
  | 'let'
  | 'var'
  | 'parameter'
  | 'function'
  | 'class'
  | 'import'
  | 'catch'
  | 'type'
  /** Assigned without a declaration: a global variable of sloppy mode. */
  | 'implicit-global';

/** A step from a value into one of its parts, as a destructuring pattern takes it. */
export type PatternStep =
  { readonly kind: 'property'; readonly name: string } | { readonly kind: 'element'; readonly index: number } | { readonly kind: 'rest' };

/** One way by which a variable gets its value. */
export interface Assignment {
  /** The variable declaration, parameter, binary expression, for-of statement, ... that assigns. */
  readonly node: TypeScript.Node;
  /** The expression assigned; undefined where there is none (a parameter, a declaration without initialiser, `i++`). */
  readonly value?: TypeScript.Expression;
  /** Where a pattern takes the variable from `value` (or from the parameter); empty without a pattern. */
  readonly steps: readonly PatternStep[];
  /** `value` is iterated over (for-of), and the variable holds one element. */
  readonly iterated?: boolean;
}

/** A name of the file with everything that names it. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly name: string;
  /** Where it is declared; the first assignment of an implicit global. */
  readonly identifier: TypeScript.Identifier;
  /** VariableDeclaration, BindingElement, ParameterDeclaration, FunctionDeclaration, ClassDeclaration, ImportSpecifier, ... */
  readonly node: TypeScript.Node;
  readonly scope: Scope;
  /** Every other identifier that refers to it, in order: reads, writes, shorthand properties, exports, type references. */
  readonly references: readonly TypeScript.Identifier[];
  /** Initialiser and later writes, in order. */
  readonly assignments: readonly Assignment[];
}

export interface Scope {
  /** SourceFile, function, block, loop, catch clause, class. */
  readonly node: TypeScript.Node;
  readonly parent: Scope | undefined;
  readonly isFunction: boolean;
  readonly declarations: ReadonlyMap<string, Declaration>;
}

/** `object.name` or `object['name']`. */
export type PropertyRead = TypeScript.PropertyAccessExpression | TypeScript.ElementAccessExpression;

/** Nodes that analysis starts from, each list in source order. */
export interface Occurrences {
  readonly calls: readonly TypeScript.CallExpression[];
  readonly constructions: readonly TypeScript.NewExpression[];
  readonly classes: readonly TypeScript.ClassLikeDeclaration[];
  /** `{ a, b: c }` in declarations and parameters. */
  readonly patterns: readonly TypeScript.ObjectBindingPattern[];
  /** `({ a } = value)`. */
  readonly assignedPatterns: readonly TypeScript.ObjectLiteralExpression[];
  readonly objects: readonly TypeScript.ObjectLiteralExpression[];
  /** import, import =, export ... from. */
  readonly moduleDeclarations: readonly (
    TypeScript.ImportDeclaration | TypeScript.ImportEqualsDeclaration | TypeScript.ExportDeclaration
  )[];
  readonly exportAssignments: readonly TypeScript.ExportAssignment[];
  readonly returns: ReadonlyMap<TypeScript.Node, readonly TypeScript.Expression[]>;
  readonly yields: ReadonlyMap<TypeScript.Node, readonly TypeScript.YieldExpression[]>;
  readonly tries: readonly TypeScript.TryStatement[];
  /** `object[expression]`. */
  readonly computedAccesses: readonly TypeScript.ElementAccessExpression[];
}

/** What every name in a file refers to. Made in one walk. */
export interface Bindings {
  readonly global: Scope;
  readonly declarations: readonly Declaration[];
  readonly occurrences: Occurrences;
  /** The declaration that an identifier names or declares; undefined for property names and names of other files. */
  declarationOf(identifier: TypeScript.Identifier): Declaration | undefined;
  /** The innermost scope around a node. */
  scopeOf(node: TypeScript.Node): Scope;
  /** What a name means at a place. */
  lookup(name: string, at: TypeScript.Node): Declaration | undefined;
  /** Whether a new declaration of `name` in the scope around `at` would neither clash nor capture a use of that name. */
  isFree(name: string, at: TypeScript.Node): boolean;
  /** Every `x.name`, `x?.name`, `x['name']`, by name, in order. */
  accessesOf(name: string): readonly PropertyRead[];
  /** Those of them that are assigned: `x.name = value`. */
  assignedAccessesOf(name: string): readonly PropertyRead[];
  /** All names of assigned properties. */
  assignedNames(): Iterable<string>;
}
