import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';

/**
 * The whole test in which an error's code is read: `e.Code && e.Code.indexOf('..') > -1` is one test with two reads.
 * Undefined where the read is no part of a test.
 */
export function errorTestOf(read: TypeScript.Node): TypeScript.Node | undefined {
  let test: TypeScript.Node = read;
  while (isPartOfTest(test)) test = test.parent;
  const { parent } = test;
  const isCondition = (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.expression === test;
  if (isCondition || (ts.isConditionalExpression(parent) && parent.condition === test)) return test;
  return test !== read && (isLogical(test) || isComparison(test)) ? test : undefined;
}

function isPartOfTest(node: TypeScript.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isNonNullExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent) || isLogical(parent) || isComparison(parent)) return true;
  if ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node) return true;
  if (!ts.isCallExpression(parent)) return false;
  return (
    parent.expression === node ||
    (ts.isPropertyAccessExpression(parent.expression) && /^(?:includes|indexOf|has|test)$/.test(parent.expression.name.text))
  );
}

function isLogical(node: TypeScript.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const kind = node.operatorToken.kind;
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

function isComparison(node: TypeScript.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const kind = node.operatorToken.kind;
  return (
    (kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.GreaterThanEqualsToken) ||
    (kind >= ts.SyntaxKind.EqualsEqualsToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken)
  );
}
