import type { Bindings } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';

export type EnclosingKind = 'function' | 'class' | 'statement' | 'block' | 'try' | 'loop';

/** Whether a node opens a body of its own: functions, methods, accessors, constructors. */
export function isFunction(node: TypeScript.Node): node is TypeScript.FunctionLikeDeclaration {
  switch (node.kind) {
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.MethodDeclaration:
    case ts.SyntaxKind.Constructor:
    case ts.SyntaxKind.GetAccessor:
    case ts.SyntaxKind.SetAccessor:
      return true;
    default:
      return false;
  }
}

export function isLoop(node: TypeScript.Node): node is TypeScript.IterationStatement {
  return ts.isIterationStatement(node, false);
}

/** Statements stand in a block, a source file, a case clause or directly under `if`, `for`, ... */
export function isStatement(node: TypeScript.Node): node is TypeScript.Statement {
  return (
    (node.kind >= ts.SyntaxKind.FirstStatement && node.kind <= ts.SyntaxKind.LastStatement) ||
    ts.isBlock(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isExportAssignment(node)
  );
}

const tests: Readonly<Record<EnclosingKind, (node: TypeScript.Node) => boolean>> = {
  function: isFunction,
  class: (node) => ts.isClassLike(node),
  statement: isStatement,
  block: (node) => ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseOrDefaultClause(node) || ts.isModuleBlock(node),
  try: (node) => ts.isTryStatement(node),
  loop: isLoop,
};

export interface EnclosingNodes {
  function: TypeScript.FunctionLikeDeclaration;
  class: TypeScript.ClassLikeDeclaration;
  statement: TypeScript.Statement;
  block: TypeScript.Block | TypeScript.SourceFile | TypeScript.CaseOrDefaultClause | TypeScript.ModuleBlock;
  try: TypeScript.TryStatement;
  loop: TypeScript.IterationStatement;
}

/** The innermost node of a kind around a node, not counting the node itself. */
export function enclosing<K extends EnclosingKind>(node: TypeScript.Node, kind: K): EnclosingNodes[K] | undefined {
  const test = tests[kind];
  for (let at: TypeScript.Node | undefined = node.parent; at; at = at.parent) {
    if (test(at)) return at as EnclosingNodes[K];
  }
  return undefined;
}

/** The statement that a node is or stands in. */
export function statementOf(node: TypeScript.Node): TypeScript.Statement | undefined {
  return isStatement(node) ? node : enclosing(node, 'statement');
}

/** Whether `inner` is `outer` or stands in it. */
export function isWithin(inner: TypeScript.Node, outer: TypeScript.Node): boolean {
  if (inner.pos < outer.pos || inner.end > outer.end) return false;
  if (inner.pos > outer.pos || inner.end < outer.end) return true;
  // Nodes of the same extent contain each other one way only.
  for (let at: TypeScript.Node | undefined = inner; at; at = at.parent) {
    if (at === outer) return true;
  }
  return false;
}

/** The expression without parentheses, `as`, `satisfies`, `<T>` and `!`, which don't change its value. */
export function unwrap(expression: TypeScript.Expression): TypeScript.Expression {
  let at = expression;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isNonNullExpression(at) ||
    ts.isTypeAssertionExpression(at)
  ) {
    at = at.expression;
  }
  return at;
}

/** The outermost of the wrappers that `unwrap` takes off, around an expression. */
export function wrapped(expression: TypeScript.Expression): TypeScript.Expression {
  let at = expression;
  for (;;) {
    const parent: TypeScript.Node = at.parent;
    const wraps =
      ts.isParenthesizedExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isSatisfiesExpression(parent) ||
      ts.isNonNullExpression(parent) ||
      ts.isTypeAssertionExpression(parent);
    if (!wraps || parent.expression !== at) return at;
    at = parent;
  }
}

/** The calls that stand in a node or are it, by binary search in the list of all. */
export function callsWithin(bindings: Bindings, node: TypeScript.Node): readonly TypeScript.CallExpression[] {
  const { calls } = bindings.occurrences;
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((calls[middle]?.pos ?? 0) < node.pos) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < calls.length && (calls[end]?.pos ?? 0) < node.end) end++;
  return calls.slice(low, end);
}
