import type { JavaDeclaration, VariableKind } from './declarations.js';
import { ancestors, child, childOfKind, isInside, wrapped, type JavaNode } from './syntax.js';

/** A region in which names are declared; regions nest as the syntax does. */
export interface Scope {
  readonly node: JavaNode;
  readonly outer: Scope | undefined;
  readonly variables: Map<string, JavaDeclaration[]>;
  /** The body of a type: its names are visible before their declaration too. */
  readonly isTypeBody: boolean;
}

/** An identifier that can name a variable, with the region it stands in. */
interface Mention {
  readonly node: JavaNode;
  readonly scope: Scope;
}

export interface VariableParts {
  readonly kind: VariableKind;
  readonly nameNode: JavaNode;
  readonly node: JavaNode;
  readonly statement: JavaNode;
  readonly typeNode: JavaNode | undefined;
  readonly initializer: JavaNode | undefined;
  readonly modifiers: JavaNode | undefined;
  readonly isStatic?: boolean;
  readonly isFinal?: boolean;
}

/** Variables and the identifiers of one file. Which identifier names which variable is found out on demand. */
export interface ScopeTable {
  readonly declarations: JavaDeclaration[];
  open(node: JavaNode, outer: Scope | undefined): Scope;
  declare(scope: Scope, variable: VariableParts): JavaDeclaration;
  mention(node: JavaNode, scope: Scope): void;
  declarationOf(identifier: JavaNode): JavaDeclaration | undefined;
}

const typeBodies = new Set<string>(['class_body', 'interface_body', 'enum_body', 'annotation_type_body']);

/** Finds what names what. */
interface Names {
  text(node: JavaNode): string;
  referencesOf(declaration: JavaDeclaration): readonly JavaNode[];
}

/** A class, as a file has hundreds of variables and few are asked for their uses: a getter of each would cost more than all the rest. */
class Declaration implements JavaDeclaration {
  readonly kind: VariableKind;
  readonly name: string;
  readonly nameNode: JavaNode;
  readonly node: JavaNode;
  readonly statement: JavaNode;
  readonly typeNode: JavaNode | undefined;
  readonly initializer: JavaNode | undefined;
  readonly scope: JavaNode;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly modifiers: readonly string[];
  readonly annotations: readonly JavaNode[];
  readonly #names: Names;

  constructor(variable: VariableParts, scope: JavaNode, names: Names) {
    this.kind = variable.kind;
    this.name = names.text(variable.nameNode);
    this.nameNode = variable.nameNode;
    this.node = variable.node;
    this.statement = variable.statement;
    this.typeNode = variable.typeNode;
    this.initializer = variable.initializer;
    this.scope = scope;
    this.modifiers = modifierWords(variable.modifiers);
    this.isStatic = variable.isStatic ?? this.modifiers.includes('static');
    this.isFinal = variable.isFinal ?? this.modifiers.includes('final');
    this.annotations = annotationsIn(variable.modifiers);
    this.#names = names;
  }

  get references(): readonly JavaNode[] {
    return this.#names.referencesOf(this);
  }

  get assignments(): readonly JavaNode[] {
    return this.references.flatMap((reference) => writeOf(reference) ?? []);
  }
}

export function createScopeTable(text: (node: JavaNode) => string): ScopeTable {
  const declarations: JavaDeclaration[] = [];
  /** In source order. */
  const mentionsByName = new Map<string, Mention[]>();
  /** By the identifiers that were asked for, and by the names of declarations. */
  const named = new Map<JavaNode, JavaDeclaration | undefined>();
  const references = new Map<JavaDeclaration, readonly JavaNode[]>();
  const names: Names = { text, referencesOf };

  function declarationOf(node: JavaNode): JavaDeclaration | undefined {
    if (named.has(node)) return named.get(node);
    const name = text(node);
    const mention = mentionAt(mentionsByName.get(name) ?? [], node);
    const found = mention && lookup(mention.scope, name, node);
    named.set(node, found);
    return found;
  }

  function referencesOf(declaration: JavaDeclaration): readonly JavaNode[] {
    const known = references.get(declaration);
    if (known) return known;
    const { scope } = declaration;
    const mentions = mentionsByName.get(declaration.name) ?? [];
    const found: JavaNode[] = [];
    for (let i = firstFrom(mentions, scope.start); i < mentions.length; i++) {
      const node = mentions[i]?.node;
      if (!node || node.start > scope.end) break;
      if (declarationOf(node) === declaration) found.push(node);
    }
    references.set(declaration, found);
    return found;
  }

  return {
    declarations,
    open(node, outer) {
      return { node, outer, variables: new Map(), isTypeBody: typeBodies.has(node.kind) };
    },
    declare(scope, variable) {
      const declaration = new Declaration(variable, scope.node, names);
      declarations.push(declaration);
      named.set(variable.nameNode, declaration);
      const known = scope.variables.get(declaration.name);
      if (known) known.push(declaration);
      else scope.variables.set(declaration.name, [declaration]);
      return declaration;
    },
    mention(node, scope) {
      const name = text(node);
      const known = mentionsByName.get(name);
      if (known) known.push({ node, scope });
      else mentionsByName.set(name, [{ node, scope }]);
    },
    declarationOf: (identifier) =>
      declarationOf(identifier.kind === 'field_access' ? (child(identifier, 'field') ?? identifier) : identifier),
  };
}

/** The index of the first mention that does not begin before an offset. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.node.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mentionAt(mentions: readonly Mention[], node: JavaNode): Mention | undefined {
  for (let i = firstFrom(mentions, node.start); ; i++) {
    const mention = mentions[i];
    if (mention?.node === node) return mention;
    // Names that the parser made up have no length: several can stand at one place.
    if (mention?.node.start !== node.start) return undefined;
  }
}

const noWords: readonly string[] = [];
const noNodes: readonly JavaNode[] = [];

export function modifierWords(modifiers: JavaNode | undefined): readonly string[] {
  return (
    modifiers?.children.filter((node) => !node.kind.includes('_') && !node.kind.includes('annotation')).map((node) => node.kind) ?? noWords
  );
}

export function annotationsIn(modifiers: JavaNode | undefined): readonly JavaNode[] {
  return modifiers?.children.filter((node) => node.kind === 'annotation' || node.kind === 'marker_annotation') ?? noNodes;
}

function lookup(from: Scope, name: string, node: JavaNode): JavaDeclaration | undefined {
  const onlyFields = node.field === 'field';
  for (let scope: Scope | undefined = from; scope; scope = scope.outer) {
    if (onlyFields && !scope.isTypeBody) continue;
    const found = scope.variables.get(name)?.filter((declaration) => isVisible(declaration, node, scope));
    const last = found?.at(-1);
    if (last) return last;
    if (onlyFields) return undefined;
  }
  return undefined;
}

function isVisible(declaration: JavaDeclaration, node: JavaNode, scope: Scope | undefined): boolean {
  if (scope?.isTypeBody) return true;
  if (declaration.nameNode.start > node.start) return false;
  if (declaration.kind !== 'resource') return true;
  return ![...ancestors(node)].some(
    (outer) =>
      (outer.kind === 'catch_clause' || outer.kind === 'finally_clause') && outer.parent === declaration.scope && isInside(node, outer),
  );
}

/** The assignment or `++` of which an identifier is the target. */
function writeOf(reference: JavaNode): JavaNode | undefined {
  const target = wrapped(reference.field === 'field' && reference.parent ? reference.parent : reference);
  const parent = target.parent;
  if (parent?.kind === 'update_expression') return parent;
  return parent?.kind === 'assignment_expression' && target.field === 'left' ? parent : undefined;
}

/**
 * Whether an identifier can name a variable. Not: names of methods, labels, annotation keys, parts of dotted names, declared names.
 * Behind a dot only `this.x` can be told by scopes alone.
 */
export function canNameVariable(identifier: JavaNode): boolean {
  const parent = identifier.parent;
  if (!parent) return false;
  switch (parent.kind) {
    case 'field_access':
      return identifier.field === 'object' || child(parent, 'object')?.kind === 'this';
    case 'method_invocation':
      return identifier.field === 'object';
    case 'method_reference':
      return parent.children[0] === identifier;
    case 'labeled_statement':
      return parent.children[0] !== identifier;
    case 'scoped_identifier':
    case 'break_statement':
    case 'continue_statement':
    case 'import_declaration':
    case 'package_declaration':
    case 'marker_annotation':
    case 'annotation':
    case 'inferred_parameters':
    case 'receiver_parameter':
      return false;
    case 'element_value_pair':
      return identifier.field !== 'key';
    case 'lambda_expression':
      return identifier.field !== 'parameters';
    case 'instanceof_expression':
      return identifier.field !== 'name';
    case 'type_pattern':
    case 'record_pattern':
    case 'record_pattern_component':
      return false;
    default:
      return identifier.field !== 'name';
  }
}

/** `modifiers` of a declaration. */
export function modifiersOf(node: JavaNode): JavaNode | undefined {
  return childOfKind(node, 'modifiers');
}
