import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { isAssignmentTarget } from '../../../../server/languages/typescript/syntax.js';
import { logAround } from '../text/logs.js';
import type { FileRewrite } from '../file/rewrite.js';

/**
 * Whether anything tells an empty text from none where a value is used: a tag, key or sharding key that was not set was undefined,
 * and is an empty text now.
 */
export function isAbsenceSeen(rewrite: FileRewrite, value: TypeScript.Expression): boolean {
  const node = wrapped(value);
  const { parent } = node;
  if (isTested(node)) return false;
  if (ts.isBinaryExpression(parent)) return isSeenByOperator(node, parent);
  if (ts.isSwitchStatement(parent))
    return !parent.caseBlock.clauses.every((clause) => ts.isDefaultClause(clause) || isText(clause.expression));
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) {
    if (parent.expression === node) return parent.questionDotToken !== undefined;
  }
  const references = constantReferences(rewrite, node);
  return references ? references.some((reference) => isAbsenceSeen(rewrite, reference)) : true;
}

/** Only asked whether it is there. */
function isTested(node: TypeScript.Expression): boolean {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isConditionalExpression(parent))
    return (ts.isConditionalExpression(parent) ? parent.condition : parent.expression) === node;
  if (ts.isCallExpression(parent)) return ts.isIdentifier(parent.expression) && parent.expression.text === 'Boolean';
  const isJoined =
    ts.isBinaryExpression(parent) &&
    (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || parent.operatorToken.kind === ts.SyntaxKind.BarBarToken);
  return isJoined && isTested(wrapped(parent));
}

function isSeenByOperator(node: TypeScript.Expression, parent: TypeScript.BinaryExpression): boolean {
  const other = unwrap(parent.left === node ? parent.right : parent.left);
  switch (parent.operatorToken.kind) {
    case ts.SyntaxKind.BarBarToken:
      return parent.left !== node;
    case ts.SyntaxKind.QuestionQuestionToken:
      return !(parent.left === node && ts.isStringLiteralLike(other) && other.text === '');
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return !isText(other);
    default:
      return true;
  }
}

/** A text that is not empty: neither an empty value nor none equals it. */
function isText(expression: TypeScript.Expression): boolean {
  const node = unwrap(expression);
  return ts.isStringLiteralLike(node) && node.text !== '';
}

/** Where a constant that holds the value is read. */
function constantReferences(rewrite: FileRewrite, node: TypeScript.Expression): readonly TypeScript.Identifier[] | undefined {
  const { parent } = node;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== node || !ts.isIdentifier(parent.name)) return undefined;
  const declaration = rewrite.bindings.declarationOf(parent.name);
  return declaration?.kind === 'const' && !rewrite.resolver.isExported(declaration) ? declaration.references : undefined;
}

/** Whether the type of a place lets a value be undefined. */
export function acceptsUndefined(rewrite: FileRewrite, value: TypeScript.Expression): boolean {
  const node = wrapped(value);
  const { parent } = node;
  if (logAround(node)) return true;
  if (ts.isBinaryExpression(parent)) return !isAssignmentTarget(parent.left);
  if (ts.isCallExpression(parent) && parent.expression !== node) return acceptsArgument(rewrite, parent, node);
  const references = ts.isVariableDeclaration(parent) && !parent.type ? constantReferences(rewrite, node) : undefined;
  if (references) return references.every((reference) => acceptsUndefined(rewrite, reference));
  return (
    ts.isTemplateSpan(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isIfStatement(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition === node) ||
    ts.isNonNullExpression(parent) ||
    ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.questionDotToken !== undefined)
  );
}

/** A parameter that may be left out, or whose type says that it may be undefined. */
function acceptsArgument(rewrite: FileRewrite, call: TypeScript.CallExpression, argument: TypeScript.Expression): boolean {
  const called = rewrite.resolver.functionOf(call.expression);
  const parameter = called && isFunction(called) ? called.parameters[call.arguments.indexOf(argument)] : undefined;
  if (!parameter) return false;
  return (
    parameter.questionToken !== undefined ||
    parameter.initializer !== undefined ||
    /\b(?:undefined|any|unknown)\b/.test(parameter.type?.getText() ?? '')
  );
}
