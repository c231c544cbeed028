import { ts, type TypeScript } from '../compiler.js';
import { enclosing, isWithin } from '../enclosing.js';

/** Whether a call that changes a variable always runs before a use; undefined where it may run more than once. */
export function alwaysBefore(call: TypeScript.Node, use: TypeScript.Node): boolean | undefined {
  const loop = enclosing(call, 'loop');
  if (loop && !isWithin(use, loop)) return undefined;
  const statement = enclosing(call, 'statement');
  return (
    statement !== undefined && !ts.isIfStatement(statement.parent) && !isConditional(call, statement) && isWithin(use, statement.parent)
  );
}

/** `ok && d.setDate(..)`. */
function isConditional(call: TypeScript.Node, statement: TypeScript.Node): boolean {
  for (let at = call.parent; at !== statement; at = at.parent) {
    if (ts.isConditionalExpression(at)) return true;
    if (ts.isBinaryExpression(at) && /^(?:&&|\|\||\?\?)$/.test(ts.tokenToString(at.operatorToken.kind) ?? '')) return true;
  }
  return false;
}

/** Whether something that stands behind a use in one function surely runs after it: no loop leads back. */
export function isOnlyAfter(change: TypeScript.Node, use: TypeScript.Node): boolean {
  if (change.pos < use.end || enclosing(change, 'function') !== enclosing(use, 'function')) return false;
  const loop = enclosing(use, 'loop');
  return loop === undefined || !isWithin(change, outermost(loop));
}

function outermost(loop: TypeScript.Node): TypeScript.Node {
  const outer = enclosing(loop, 'loop');
  return outer && enclosing(outer, 'function') === enclosing(loop, 'function') ? outermost(outer) : loop;
}
