import { ts, type TypeScript } from './compiler.js';
import type { PropertyRead } from './bindings.js';
import { unwrap } from './enclosing.js';

/** `object.name` or `object['name']` with a literal name. */
export function isPropertyRead(node: TypeScript.Node): node is PropertyRead {
  return ts.isPropertyAccessExpression(node) || (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression));
}

/** The name that a property read reads; undefined for computed names. */
export function propertyName(node: TypeScript.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) return node.argumentExpression.text;
  return undefined;
}

/** The node of a property read's name, where a squiggle goes. */
export function propertyNameNode(node: PropertyRead): TypeScript.Node {
  return ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
}

/** The name of a property in a literal, class or pattern; undefined for computed names. */
export function nameText(name: TypeScript.Node | undefined): string | undefined {
  if (!name) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return undefined;
}

/** `require('x')` gives `'x'`. */
export function requiredModule(node: TypeScript.Node): TypeScript.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require') return undefined;
  const argument = node.arguments[0];
  return argument && node.arguments.length === 1 && ts.isStringLiteralLike(argument) ? argument : undefined;
}

/** `import('x')` gives `'x'`. */
export function dynamicallyImportedModule(node: TypeScript.Node): TypeScript.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const argument = node.arguments[0];
  return argument && ts.isStringLiteralLike(argument) ? argument : undefined;
}

/** `a = b`, also in patterns; not `+=`. */
export function isAssignment(node: TypeScript.Node): node is TypeScript.AssignmentExpression<TypeScript.AssignmentOperatorToken> {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.EqualsToken ||
      node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
      node.operatorToken.kind === ts.SyntaxKind.BarBarEqualsToken)
  );
}

/** What `||=` and `??=` do with what is there already; undefined for `=`. */
export function logicalOperation(node: TypeScript.AssignmentExpression<TypeScript.AssignmentOperatorToken>): 'or' | 'nullish' | undefined {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.BarBarEqualsToken:
      return 'or';
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return 'nullish';
    default:
      return undefined;
  }
}

export function isAssignmentTarget(node: TypeScript.Node): boolean {
  return isAssignment(node.parent) && node.parent.left === node;
}

/** Objects of frameworks and of the platform on which applications hang what all files share. */
const ambientRoots: ReadonlySet<string> = new Set([
  'app',
  'application',
  'agent',
  'global',
  'globalThis',
  'ctx',
  'context',
  'locals',
  'fastify',
  'server',
  'service',
]);

/** `app`, `this.app`, `ctx.app`, `global`: reached by name, not through an import. */
export function isAmbientRoot(expression: TypeScript.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return ambientRoots.has(node.text);
  const name = propertyName(node);
  return name !== undefined && ambientRoots.has(name);
}
