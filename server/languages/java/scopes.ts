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

/** Variables and the identifiers of one file. Which identifier names which variable is found out on demand, one name at a time. */
export interface ScopeTable {
  readonly declarations: JavaDeclaration[];
  open(node: JavaNode, outer: Scope | undefined): Scope;
  declare(scope: Scope, variable: VariableParts): JavaDeclaration;
  mention(node: JavaNode, scope: Scope): void;
  declarationOf(identifier: JavaNode): JavaDeclaration | undefined;
}

const typeBodies = new Set<string>(['class_body', 'interface_body', 'enum_body', 'annotation_type_body']);

export function createScopeTable(text: (node: JavaNode) => string): ScopeTable {
  const declarations: JavaDeclaration[] = [];
  const mentionsByName = new Map<string, Mention[]>();
  const named = new Map<JavaNode, JavaDeclaration>();
  const references = new Map<JavaDeclaration, JavaNode[]>();
  const resolvedNames = new Set<string>();

  function resolveName(name: string): void {
    if (resolvedNames.has(name)) return;
    resolvedNames.add(name);
    for (const { node, scope } of mentionsByName.get(name) ?? []) {
      const declaration = lookup(scope, name, node);
      if (!declaration) continue;
      named.set(node, declaration);
      const known = references.get(declaration);
      if (known) known.push(node);
      else references.set(declaration, [node]);
    }
  }

  return {
    declarations,
    open(node, outer) {
      return { node, outer, variables: new Map(), isTypeBody: typeBodies.has(node.kind) };
    },
    declare(scope, variable) {
      const name = text(variable.nameNode);
      const words = modifierWords(variable.modifiers);
      const declaration: JavaDeclaration = {
        kind: variable.kind,
        name,
        nameNode: variable.nameNode,
        node: variable.node,
        statement: variable.statement,
        typeNode: variable.typeNode,
        initializer: variable.initializer,
        scope: scope.node,
        isStatic: variable.isStatic ?? words.includes('static'),
        isFinal: variable.isFinal ?? words.includes('final'),
        modifiers: words,
        annotations: annotationsIn(variable.modifiers),
        get references() {
          resolveName(name);
          return references.get(declaration) ?? [];
        },
        get assignments() {
          return declaration.references.flatMap((reference) => writeOf(reference) ?? []);
        },
      };
      declarations.push(declaration);
      named.set(variable.nameNode, declaration);
      const known = scope.variables.get(name);
      if (known) known.push(declaration);
      else scope.variables.set(name, [declaration]);
      return declaration;
    },
    mention(node, scope) {
      const name = text(node);
      const known = mentionsByName.get(name);
      if (known) known.push({ node, scope });
      else mentionsByName.set(name, [{ node, scope }]);
    },
    declarationOf(identifier) {
      const node = identifier.kind === 'field_access' ? (child(identifier, 'field') ?? identifier) : identifier;
      if (!named.has(node)) resolveName(text(node));
      return named.get(node);
    },
  };
}

export function modifierWords(modifiers: JavaNode | undefined): string[] {
  return modifiers?.children.filter((node) => !node.kind.includes('_') && !node.kind.includes('annotation')).map((node) => node.kind) ?? [];
}

export function annotationsIn(modifiers: JavaNode | undefined): JavaNode[] {
  return modifiers?.children.filter((node) => node.kind === 'annotation' || node.kind === 'marker_annotation') ?? [];
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
