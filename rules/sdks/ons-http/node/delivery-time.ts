import type { ValueAt } from '../../../../server/model/messaging.js';
import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Resolver } from '../../../../server/languages/typescript/resolver.js';

/** An absolute time in epoch milliseconds, or what is added to the present where the code says `Date.now() + x`. */
export function deliveryTimeOf(resolver: Resolver, expression: TypeScript.Expression): ValueAt & { readonly relative: boolean } {
  const range = { start: expression.getStart(resolver.file.tree), end: expression.end };
  const added = addedToNow(resolver, expression);
  return added
    ? { value: resolver.constantOf(added), range, relative: true }
    : { value: resolver.constantOf(expression), range, relative: false };
}

/** `x` in `Date.now() + x` and `x + Date.now()`, also through one variable. */
function addedToNow(resolver: Resolver, expression: TypeScript.Expression): TypeScript.Expression | undefined {
  const origins = resolver.originsOf(expression);
  const [origin] = origins;
  if (origins.length !== 1 || !origin || !ts.isBinaryExpression(origin) || origin.operatorToken.kind !== ts.SyntaxKind.PlusToken)
    return undefined;
  if (isNow(origin.left)) return origin.right;
  return isNow(origin.right) ? origin.left : undefined;
}

function isNow(expression: TypeScript.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isPrefixUnaryExpression(node)) return isNewDate(node.operand);
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const name = callee.name.text;
  if (name === 'now') return ts.isIdentifier(callee.expression) && callee.expression.text === 'Date';
  return (name === 'getTime' || name === 'valueOf') && isNewDate(callee.expression);
}

function isNewDate(expression: TypeScript.Expression): boolean {
  const node = unwrap(expression);
  return (
    ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date' && (node.arguments?.length ?? 0) === 0
  );
}
