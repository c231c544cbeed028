import type { Bindings } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import { unwrap } from './enclosing.js';
import { isPropertyRead, propertyName } from './syntax.js';

/** Whether two expressions surely mean the same variable or property path: `app.mq` and `app.mq` of one `app`. */
export function samePlace(bindings: Bindings, a: TypeScript.Expression, b: TypeScript.Expression): boolean {
  let left = unwrap(a);
  let right = unwrap(b);
  while (isPropertyRead(left) && isPropertyRead(right)) {
    if (propertyName(left) !== propertyName(right)) return false;
    left = unwrap(left.expression);
    right = unwrap(right.expression);
  }
  if (left.kind === ts.SyntaxKind.ThisKeyword && right.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (!ts.isIdentifier(left) || !ts.isIdentifier(right) || left.text !== right.text) return false;
  return bindings.declarationOf(left) === bindings.declarationOf(right);
}
