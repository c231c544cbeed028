import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isWithin, statementOf, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { isAssignmentTarget } from '../../../../server/languages/typescript/syntax.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { Operation } from '../parts/parts.js';
import { patternVariable } from './reads.js';
import { rangeOf, type FileRewrite } from '../file/rewrite.js';
import { siblings } from '../text/statements.js';
import type { ReceiveStatement } from './empty-branch.js';

const names: Partial<Record<Operation['kind'], string>> = {
  receive: 'messages',
  receiveOrderly: 'messages',
  receiveHalf: 'messages',
  acknowledge: 'failures',
  send: 'receipt',
};

/** The variable that an awaited call is stored in. */
interface Holder {
  readonly declaration: Declaration;
  readonly name: TypeScript.Identifier;
  readonly statement: TypeScript.Statement;
}

/** Gives lists of messages the name that says so, and tells variables apart that held answers of several kinds. */
export function nameResults(rewrite: FileRewrite, operations: readonly Operation[]): ReadonlyMap<TypeScript.Node, ReceiveStatement> {
  const statements = new Map<TypeScript.Node, ReceiveStatement>();
  const byDeclaration = new Map<Declaration, { readonly operation: Operation; readonly holder: Holder }[]>();
  for (const operation of operations) {
    const holder = holderOf(rewrite, operation.node);
    if (holder) byDeclaration.set(holder.declaration, [...(byDeclaration.get(holder.declaration) ?? []), { operation, holder }]);
    else {
      const statement = statementOf(operation.node);
      const pattern = patternName(rewrite, operation.node);
      if (statement && pattern) statements.set(operation.node, { statement, name: pattern });
    }
  }
  for (const [declaration, held] of byDeclaration) {
    const isShared = held.length > 1 || declaration.assignments.length > 1;
    for (const { operation, holder } of held) {
      const wish = names[operation.kind] ?? declaration.name;
      const isReceive = operation.kind.startsWith('receive');
      const name =
        isShared || declaration.kind === 'implicit-global'
          ? split(rewrite, holder, wish, isReceive, held.length)
          : isReceive
            ? rename(rewrite, holder, wish)
            : declaration.name;
      statements.set(operation.node, { statement: holder.statement, name });
    }
  }
  return statements;
}

/** `const { body } = await ..` is one variable in the new code. */
function patternName(rewrite: FileRewrite, node: TypeScript.Node): string | undefined {
  const value = awaited(node);
  const { parent } = value;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== value || !ts.isObjectBindingPattern(parent.name)) return undefined;
  return patternVariable(rewrite, parent.name, 'messages');
}

function awaited(node: TypeScript.Node): TypeScript.Expression {
  let at = wrapped(node as TypeScript.Expression);
  if (ts.isAwaitExpression(at.parent)) at = wrapped(at.parent);
  return at;
}

function holderOf(rewrite: FileRewrite, node: TypeScript.Node): Holder | undefined {
  const value = awaited(node);
  const { parent } = value;
  if (ts.isVariableDeclaration(parent) && parent.initializer === value && ts.isIdentifier(parent.name)) {
    const declaration = rewrite.bindings.declarationOf(parent.name);
    const statement = statementOf(parent);
    return declaration && statement ? { declaration, name: parent.name, statement } : undefined;
  }
  if (
    ts.isBinaryExpression(parent) &&
    parent.right === value &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isIdentifier(parent.left)
  ) {
    const declaration = rewrite.bindings.declarationOf(parent.left);
    const statement = statementOf(parent);
    return declaration && statement ? { declaration, name: parent.left, statement } : undefined;
  }
  return undefined;
}

function rename(rewrite: FileRewrite, { declaration }: Holder, wish: string): string {
  const all = [declaration.identifier, ...declaration.references];
  if (declaration.name === wish) return wish;
  if (all.some((name) => ts.isShorthandPropertyAssignment(name.parent)) || rewrite.resolver.isExported(declaration))
    return declaration.name;
  if (!all.every((name) => rewrite.bindings.isFree(wish, name))) return declaration.name;
  for (const name of all) rewrite.draft.replace(rangeOf(rewrite, name), wish);
  return wish;
}

/** A variable that is assigned again becomes one constant for each answer, where each use sees only one of them. */
function split(rewrite: FileRewrite, holder: Holder, wish: string, isReceive: boolean, count: number): string {
  const { declaration, statement, name } = holder;
  const isOnlySends = !isReceive && wish === 'receipt';
  if (isOnlySends || (count === 1 && !isReceive)) return declaration.name;
  const uses = declaration.references.filter((reference) => {
    if (reference === name || isAssignmentTarget(reference)) return false;
    return rewrite.resolver.reachingAssignments(reference).some(({ node }) => isWithin(name, node));
  });
  const list = siblings(statement);
  const position = list.indexOf(statement);
  const isLocal = uses.every((use) => {
    const reaching = rewrite.resolver.reachingAssignments(use);
    const at = list.findIndex((candidate) => isWithin(use, candidate));
    return reaching.length === 1 && at > position;
  });
  const isAssigned =
    ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression) && statement.expression.left === name;
  const isDeclared = ts.isVariableDeclaration(name.parent);
  const places = [name, ...uses];
  if (!isLocal || !(isAssigned || isDeclared) || !places.every((place) => rewrite.bindings.isFree(wish, place))) return declaration.name;
  for (const place of uses) rewrite.draft.replace(rangeOf(rewrite, place), wish);
  rewrite.draft.replace(rangeOf(rewrite, name), isAssigned ? `const ${wish}` : wish);
  return wish;
}
