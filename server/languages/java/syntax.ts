import type { TextRange } from '../../engine/text.js';
import type { JavaField, JavaKind } from './kinds.js';

/**
 * A node of a Java syntax tree: plain data, copied out of the parser in one walk.
 * Named nodes are kept, and of the tokens only operators and modifiers; brackets, commas and other keywords are read from the text.
 */
export interface JavaNode extends TextRange {
  readonly kind: JavaKind;
  /** The field of the parent in which it stands. */
  readonly field: JavaField | undefined;
  readonly parent: JavaNode | undefined;
  /** Comments are among them, as the grammar allows them anywhere; `parts` leaves them out. */
  readonly children: readonly JavaNode[];
}

export function isComment(node: JavaNode): boolean {
  return node.kind === 'line_comment' || node.kind === 'block_comment';
}

/** The children that are code: arguments of a list, statements of a block. */
export function parts(node: JavaNode): readonly JavaNode[] {
  return node.children.some(isComment) ? node.children.filter((child) => !isComment(child)) : node.children;
}

/** The child in a field. */
export function child(node: JavaNode | undefined, field: JavaField): JavaNode | undefined {
  return node?.children.find((candidate) => candidate.field === field);
}

/** All children in a field, e.g. the declarators of one declaration. */
export function childrenIn(node: JavaNode, field: JavaField): JavaNode[] {
  return node.children.filter((candidate) => candidate.field === field);
}

export function childOfKind(node: JavaNode | undefined, ...kinds: readonly JavaKind[]): JavaNode | undefined {
  return node?.children.find((candidate) => kinds.includes(candidate.kind));
}

/** The arguments of a call, a construction or an explicit constructor call. */
export function argumentsOf(call: JavaNode): readonly JavaNode[] {
  const list = child(call, 'arguments');
  return list ? parts(list) : [];
}

/** The expression without the parentheses around it. */
export function unwrap(node: JavaNode): JavaNode {
  let inner = node;
  while (inner.kind === 'parenthesized_expression') {
    const [first] = parts(inner);
    if (!first) break;
    inner = first;
  }
  return inner;
}

/** The expression with all parentheses around it. */
export function wrapped(node: JavaNode): JavaNode {
  let outer = node;
  while (outer.parent?.kind === 'parenthesized_expression') outer = outer.parent;
  return outer;
}

/** The node and everything below it, in source order. Iterative: depth costs no stack. */
export function* walk(root: JavaNode): Generator<JavaNode> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const next = node.children[i];
      if (next) stack.push(next);
    }
  }
}

/** Parents, innermost first, without the node itself. */
export function* ancestors(node: JavaNode): Generator<JavaNode> {
  for (let parent = node.parent; parent; parent = parent.parent) yield parent;
}

export function isInside(node: JavaNode, ancestor: JavaNode): boolean {
  return node.start >= ancestor.start && node.end <= ancestor.end;
}

const enclosingKinds = {
  method: ['method_declaration', 'constructor_declaration', 'compact_constructor_declaration'],
  /** What code runs in as a unit of its own: a method, a lambda, an initialiser. */
  callable: ['method_declaration', 'constructor_declaration', 'compact_constructor_declaration', 'lambda_expression', 'static_initializer'],
  type: ['class_declaration', 'interface_declaration', 'enum_declaration', 'record_declaration', 'annotation_type_declaration'],
  /** The body in which a member stands, an anonymous class's included. */
  body: ['class_body', 'interface_body', 'enum_body', 'annotation_type_body'],
  block: ['block', 'constructor_body', 'switch_block_statement_group'],
  lambda: ['lambda_expression'],
  try: ['try_statement', 'try_with_resources_statement'],
  catch: ['catch_clause'],
  loop: ['for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement'],
} as const satisfies Record<string, readonly JavaKind[]>;

export type EnclosingKind = keyof typeof enclosingKinds | 'statement';

/** Whether the node stands where a statement can stand. */
export function isStatement(node: JavaNode): boolean {
  if (node.kind === 'local_variable_declaration') return node.field !== 'init';
  return node.kind.endsWith('_statement') || node.kind === 'block' || node.kind === 'explicit_constructor_invocation';
}

/** The nearest ancestor of a kind; for `statement` the node itself counts. */
export function enclosing(node: JavaNode, what: EnclosingKind): JavaNode | undefined {
  if (what === 'statement') {
    for (let at: JavaNode | undefined = node; at; at = at.parent) if (isStatement(at)) return at;
    return undefined;
  }
  const kinds: readonly JavaKind[] = enclosingKinds[what];
  for (const ancestor of ancestors(node)) if (kinds.includes(ancestor.kind)) return ancestor;
  return undefined;
}

/** The smallest node that spans the range. */
export function nodeAt(root: JavaNode, range: TextRange): JavaNode {
  let found = root;
  for (;;) {
    const next: JavaNode | undefined = found.children.find((candidate) => candidate.start <= range.start && candidate.end >= range.end);
    if (!next) return found;
    found = next;
  }
}
