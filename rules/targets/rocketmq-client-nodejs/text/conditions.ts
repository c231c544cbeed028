import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { rangeOf, type FileRewrite } from '../file/rewrite.js';
import { removeStatement } from './statements.js';
import { indentAt } from './style.js';
import type { Render } from '../file/draft.js';

/** A test whose outcome is known, or what is left of it. */
export type Outcome =
  { readonly kind: 'constant'; readonly value: boolean } | { readonly kind: 'rest'; readonly text: string; readonly isChanged: boolean };

/** Says what a part of a test is: true, false, another text, or (undefined) as it stands. */
export type Leaf = (part: TypeScript.Expression) => boolean | string | undefined;

/** Simplifies a test whose parts are partly known. Parts that do nothing but test are dropped when they no longer matter. */
export function simplify(test: TypeScript.Expression, leaf: Leaf, render: (node: TypeScript.Node) => string): Outcome {
  const known = leaf(test);
  if (typeof known === 'boolean') return { kind: 'constant', value: known };
  if (typeof known === 'string') return { kind: 'rest', text: known, isChanged: true };
  if (ts.isParenthesizedExpression(test)) {
    const inner = simplify(test.expression, leaf, render);
    if (inner.kind === 'constant' || !inner.isChanged) return inner.kind === 'constant' ? inner : asIs(test, render);
    return { ...inner, text: ts.isBinaryExpression(unwrap(test)) && / (&&|\|\|) /.test(inner.text) ? `(${inner.text})` : inner.text };
  }
  if (ts.isPrefixUnaryExpression(test) && test.operator === ts.SyntaxKind.ExclamationToken) {
    const inner = simplify(test.operand, leaf, render);
    if (inner.kind === 'constant') return { kind: 'constant', value: !inner.value };
    return inner.isChanged ? { ...inner, text: `!${inner.text}` } : asIs(test, render);
  }
  if (ts.isBinaryExpression(test)) {
    const isAnd = test.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    const isOr = test.operatorToken.kind === ts.SyntaxKind.BarBarToken;
    if (isAnd || isOr) return joined(test, isAnd, leaf, render);
  }
  return asIs(test, render);
}

function joined(test: TypeScript.BinaryExpression, isAnd: boolean, leaf: Leaf, render: (node: TypeScript.Node) => string): Outcome {
  const left = simplify(test.left, leaf, render);
  const right = simplify(test.right, leaf, render);
  const decides = (side: Outcome): boolean => side.kind === 'constant' && side.value !== isAnd;
  if (decides(left) || decides(right)) return { kind: 'constant', value: !isAnd };
  if (left.kind === 'constant') return right.kind === 'constant' ? right : { ...right, isChanged: true };
  if (right.kind === 'constant') return { ...left, isChanged: true };
  if (!left.isChanged && !right.isChanged) return asIs(test, render);
  return { kind: 'rest', text: `${left.text} ${isAnd ? '&&' : '||'} ${right.text}`, isChanged: true };
}

function asIs(test: TypeScript.Expression, render: (node: TypeScript.Node) => string): Outcome {
  return { kind: 'rest', text: render(test), isChanged: false };
}

/** Replaces an `if` whose test is known by the branch that runs; nothing is left where there is none. */
export function foldIf(rewrite: FileRewrite, statement: TypeScript.IfStatement, value: boolean): void {
  const branch = value ? statement.thenStatement : statement.elseStatement;
  if (!branch) {
    removeIf(rewrite, statement);
    return;
  }
  rewrite.draft.drop(rangeOf(rewrite, statement.expression));
  const gone = value ? statement.elseStatement : statement.thenStatement;
  if (gone) rewrite.draft.drop(rangeOf(rewrite, gone));
  rewrite.draft.replace(rangeOf(rewrite, statement), (render) => branchText(rewrite, branch, statement, render));
}

function removeIf(rewrite: FileRewrite, statement: TypeScript.IfStatement): void {
  if (ts.isBlock(statement.parent) || ts.isSourceFile(statement.parent)) removeStatement(rewrite, statement);
  else if (ts.isIfStatement(statement.parent) && statement.parent.elseStatement === statement) {
    rewrite.draft.remove({ start: statement.parent.thenStatement.end, end: statement.end });
  } else rewrite.draft.replace(rangeOf(rewrite, statement), '{}');
}

/** A branch in the place of its `if`: without its braces where its names stay apart. */
export function branchText(rewrite: FileRewrite, branch: TypeScript.Statement, statement: TypeScript.IfStatement, render: Render): string {
  if (!ts.isBlock(branch)) return render(rangeOf(rewrite, branch));
  const isListed = ts.isBlock(statement.parent) || ts.isSourceFile(statement.parent) || ts.isCaseOrDefaultClause(statement.parent);
  if (!isListed || declaresClash(rewrite, branch, statement)) return render(rangeOf(rewrite, branch));
  return moved(blockText(rewrite, branch, render), indentAt(rewrite.text, statement.getStart(rewrite.tree)));
}

/** What stands between a block's braces, from the first line's text on. */
export function blockText(rewrite: FileRewrite, block: TypeScript.Block, render: Render): string {
  const { start, end } = rangeOf(rewrite, block);
  const inner = rewrite.text.slice(start + 1, end - 1);
  const lead = /^\s*/.exec(inner)?.[0].length ?? 0;
  const tail = /\s*$/.exec(inner)?.[0].length ?? 0;
  if (lead === inner.length) return '';
  const from = start + 1 + lead;
  return indentMark(rewrite, from) + render({ start: from, end: end - 1 - tail });
}

const mark = '\uFDD5';

/** Remembers the indentation that a text had, for `moved`. */
function indentMark(rewrite: FileRewrite, at: number): string {
  return `${mark}${indentAt(rewrite.text, at)}${mark}`;
}

/** A text from `blockText` at another indentation. */
export function moved(marked: string, indent: string): string {
  const [, before = '', text = marked] = marked.split(mark);
  return text.replaceAll(`\n${before}`, `\n${indent}`);
}

function declaresClash(rewrite: FileRewrite, branch: TypeScript.Block, statement: TypeScript.IfStatement): boolean {
  const scope = rewrite.bindings.scopeOf(branch.statements[0] ?? branch);
  if (scope.node !== branch) return false;
  return [...scope.declarations.keys()].some((name) => !rewrite.bindings.isFree(name, statement));
}

/** A comparison of a number, worked out for one number. */
export function compare(operator: TypeScript.SyntaxKind, left: number, right: number): boolean | undefined {
  switch (operator) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return left === right;
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return left !== right;
    case ts.SyntaxKind.LessThanToken:
      return left < right;
    case ts.SyntaxKind.LessThanEqualsToken:
      return left <= right;
    case ts.SyntaxKind.GreaterThanToken:
      return left > right;
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return left >= right;
    default:
      return undefined;
  }
}

/** `read == 200` or `200 == read`: the outcome if the read were `value`; undefined for other tests. */
export function comparedWith(
  read: TypeScript.Expression,
  value: number,
): { readonly test: TypeScript.BinaryExpression; readonly holds: boolean } | undefined {
  let at: TypeScript.Expression = read;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  const test = at.parent;
  if (!ts.isBinaryExpression(test)) return undefined;
  const isLeft = test.left === at;
  const other = unwrap(isLeft ? test.right : test.left);
  const number = ts.isNumericLiteral(other) || ts.isStringLiteral(other) ? Number(other.text) : NaN;
  if (Number.isNaN(number)) return undefined;
  const holds = isLeft ? compare(test.operatorToken.kind, value, number) : compare(test.operatorToken.kind, number, value);
  return holds === undefined ? undefined : { test, holds };
}
