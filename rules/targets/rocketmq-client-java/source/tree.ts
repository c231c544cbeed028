import {
  ancestors,
  argumentsOf,
  child,
  childOfKind,
  isComment,
  isInside,
  isStatement,
  parts,
  unwrap,
  walk,
  wrapped,
  type JavaNode,
} from '../../../../server/languages/java/syntax.js';
import type { JavaKind } from '../../../../server/languages/java/kinds.js';
import type { TextRange } from '../../../../server/engine/text.js';

export { ancestors, argumentsOf, child, childOfKind, isComment, isInside, isStatement, parts, unwrap, walk, wrapped };
export type Node = JavaNode;
export type { JavaKind };

/** From the start of one node to the end of another. */
export function span(first: Node, last: Node): TextRange {
  return { start: first.start, end: last.end };
}

export function closest(node: Node, ...kinds: readonly JavaKind[]): Node | undefined {
  for (const ancestor of ancestors(node)) if (kinds.includes(ancestor.kind)) return ancestor;
  return undefined;
}

export function closestOrSelf(node: Node, ...kinds: readonly JavaKind[]): Node | undefined {
  return kinds.includes(node.kind) ? node : closest(node, ...kinds);
}

/** Where statements follow each other. */
export function isStatementList(node: Node): boolean {
  return node.kind === 'block' || node.kind === 'constructor_body' || node.kind === 'switch_block_statement_group';
}

/** The innermost statement that holds a node, without leaving a lambda's expression body. */
export function statementOf(node: Node): Node | undefined {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (isStatement(at)) return at;
    if (at.kind === 'lambda_expression' && at !== node) return undefined;
    if (at.kind === 'class_body') return undefined;
  }
  return undefined;
}

/** The statements of a block, without comments and labels. */
export function statementsOf(list: Node): readonly Node[] {
  return parts(list).filter((part) => part.kind !== 'switch_label');
}

export function siblingStatement(statement: Node, step: 1 | -1): Node | undefined {
  const list = statement.parent;
  if (!list || !isStatementList(list)) return undefined;
  const statements = statementsOf(list);
  const index = statements.indexOf(statement);
  return index < 0 ? undefined : statements[index + step];
}

const typeDeclarations: readonly JavaKind[] = [
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
];

export function isTypeDeclaration(node: Node): boolean {
  return typeDeclarations.includes(node.kind);
}

/** The class, interface, enum or record (never an anonymous class) around a node. */
export function typeAround(node: Node): Node | undefined {
  return closest(node, ...typeDeclarations);
}

export function outermostType(node: Node): Node | undefined {
  let result: Node | undefined;
  for (const ancestor of [node, ...ancestors(node)]) if (isTypeDeclaration(ancestor)) result = ancestor;
  return result;
}

export function bodyOf(declaration: Node): Node | undefined {
  return child(declaration, 'body');
}

/** Members of a type's body, without comments. */
export function membersOf(type: Node): readonly Node[] {
  const body = bodyOf(type);
  if (!body) return [];
  if (body.kind !== 'enum_body') return parts(body);
  const declarations = childOfKind(body, 'enum_body_declarations');
  return declarations ? parts(declarations) : [];
}

export function hasModifier(declaration: Node, modifier: JavaKind): boolean {
  return childOfKind(declaration, 'modifiers')?.children.some((part) => part.kind === modifier) ?? false;
}

/** Annotations of a declaration: nodes of kind `annotation` or `marker_annotation`. */
export function annotationsOf(declaration: Node): readonly Node[] {
  const modifiers = childOfKind(declaration, 'modifiers');
  return (modifiers?.children ?? []).filter((part) => part.kind === 'annotation' || part.kind === 'marker_annotation');
}

/** Simple names of a declaration's annotations. */
export function annotationNames(declaration: Node, source: string): readonly string[] {
  return annotationsOf(declaration).map((annotation) => {
    const name = child(annotation, 'name');
    const text = name ? source.slice(name.start, name.end) : '';
    return text.slice(text.lastIndexOf('.') + 1);
  });
}

/** The method, constructor, lambda or initialiser whose code holds a node. */
export function callableAround(node: Node): Node | undefined {
  return closest(
    node,
    'method_declaration',
    'constructor_declaration',
    'compact_constructor_declaration',
    'lambda_expression',
    'static_initializer',
  );
}

export const methodKinds: readonly JavaKind[] = ['method_declaration', 'constructor_declaration', 'compact_constructor_declaration'];

export function methodAround(node: Node): Node | undefined {
  return closest(node, ...methodKinds);
}

/** Kinds that somebody looks for in a whole file. */
const indexedKinds = [
  'annotation_type_declaration',
  'binary_expression',
  'catch_type',
  'class_declaration',
  'enum_declaration',
  'if_statement',
  'instanceof_expression',
  'interface_declaration',
  'method_invocation',
  'record_declaration',
  'scoped_type_identifier',
  'ternary_expression',
  'try_statement',
  'try_with_resources_statement',
  'type_identifier',
  'type_parameter',
] as const satisfies readonly JavaKind[];

type IndexedKind = (typeof indexedKinds)[number];

const kindsByRoot = new WeakMap<Node, ReadonlyMap<JavaKind, readonly Node[]>>();

/** All nodes of some kinds in a tree, by kind and in source order; one walk for all who ask. */
export function nodesOf(root: Node, ...kinds: readonly IndexedKind[]): readonly Node[] {
  let known = kindsByRoot.get(root);
  if (!known) {
    const collected = new Map<JavaKind, Node[]>(indexedKinds.map((kind) => [kind, []]));
    for (const node of walk(root)) collected.get(node.kind)?.push(node);
    known = collected;
    kindsByRoot.set(root, known);
  }
  return kinds.flatMap((kind) => known.get(kind) ?? []);
}
