import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, statementOf, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { Creation } from '../parts/parts.js';
import { methodCall } from '../parts/legacy.js';
import { functionAround } from '../text/statements.js';

/** What keeps a producer or consumer for its life. */
export type Holder =
  | { readonly kind: 'variable'; readonly declaration: Declaration; readonly statement: TypeScript.Statement; readonly isDeclared: boolean }
  | {
      readonly kind: 'field';
      readonly owner: TypeScript.ClassLikeDeclaration;
      readonly name: string;
      readonly source: TypeScript.Node;
      readonly isStatic: boolean;
    }
  /** `app.producer = ..`, `exports.producer = ..`, `{ producer: .. }`: reached by this text. */
  | { readonly kind: 'member'; readonly text: string; readonly statement: TypeScript.Statement }
  /** Made for one call: `client.getProducer(..).publishMessage(..)`. */
  | { readonly kind: 'call'; readonly function: TypeScript.FunctionLikeDeclaration | undefined }
  | { readonly kind: 'returned'; readonly function: TypeScript.FunctionLikeDeclaration }
  | { readonly kind: 'other' };

export function holderOf({ rewrite, node }: Creation): Holder {
  const value = wrapped(node);
  const { parent } = value;
  if (ts.isVariableDeclaration(parent) && parent.initializer === value) {
    const statement = statementOf(parent);
    const declaration = ts.isIdentifier(parent.name) ? rewrite.bindings.declarationOf(parent.name) : undefined;
    return declaration && statement ? { kind: 'variable', declaration, statement, isDeclared: true } : { kind: 'other' };
  }
  if (
    ts.isPropertyDeclaration(parent) &&
    ts.isClassLike(parent.parent) &&
    (ts.isIdentifier(parent.name) || ts.isPrivateIdentifier(parent.name))
  ) {
    return { kind: 'field', owner: parent.parent, name: parent.name.text, source: parent, isStatic: isStatic(parent) };
  }
  if (ts.isBinaryExpression(parent) && parent.right === value) return assigned({ rewrite, target: parent.left, assignment: parent });
  if (ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent)) return literalMember(parent);
  const call =
    ts.isPropertyAccessExpression(parent) && parent.expression === value && ts.isCallExpression(parent.parent)
      ? methodCall(parent.parent)
      : undefined;
  if (call) return { kind: 'call', function: functionAround(node) };
  const fn = functionAround(node);
  if (fn && (ts.isReturnStatement(parent) || (isFunction(parent) && parent.body === value))) return { kind: 'returned', function: fn };
  return { kind: 'other' };
}

function assigned({
  rewrite,
  target,
  assignment,
}: {
  readonly rewrite: Creation['rewrite'];
  readonly target: TypeScript.Expression;
  readonly assignment: TypeScript.BinaryExpression;
}): Holder {
  const statement = statementOf(assignment);
  if (!statement || !ts.isExpressionStatement(statement)) return { kind: 'other' };
  if (ts.isIdentifier(target)) {
    const declaration = rewrite.bindings.declarationOf(target);
    return declaration ? { kind: 'variable', declaration, statement, isDeclared: false } : { kind: 'other' };
  }
  if (!ts.isPropertyAccessExpression(target)) return { kind: 'other' };
  const owner = classAround(assignment);
  if (target.expression.kind === ts.SyntaxKind.ThisKeyword && owner)
    return { kind: 'field', owner, name: target.name.text, source: statement, isStatic: false };
  return { kind: 'member', text: target.getText(rewrite.tree), statement };
}

function literalMember(property: TypeScript.PropertyAssignment): Holder {
  const value = wrapped(property.parent);
  const { parent } = value;
  const statement = statementOf(parent);
  if (!statement || !ts.isIdentifier(property.name)) return { kind: 'other' };
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name))
    return { kind: 'member', text: `${parent.name.text}.${property.name.text}`, statement };
  if (ts.isBinaryExpression(parent) && parent.right === value)
    return { kind: 'member', text: `${parent.left.getText()}.${property.name.text}`, statement };
  return { kind: 'other' };
}

export function classAround(node: TypeScript.Node): TypeScript.ClassLikeDeclaration | undefined {
  for (let at: TypeScript.Node | undefined = node.parent; at; at = at.parent) if (ts.isClassLike(at)) return at;
  return undefined;
}

function isStatic(member: TypeScript.PropertyDeclaration): boolean {
  return member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword) ?? false;
}
