import type { Assignment, Declaration } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import { enclosing, isFunction, isLoop, isWithin } from './enclosing.js';

/**
 * Assignments whose value a use of a variable can see: the last one that always runs before it and those that may run in between.
 * All of them where control flow leaves the function (closures), so that an answer is never too narrow.
 */
export function reachingAssignments(declaration: Declaration, use: TypeScript.Node): readonly Assignment[] {
  const all = declaration.assignments;
  if (all.length <= 1) return all;
  const owner = functionAround(use);
  const start = use.getStart();
  const reaching: Assignment[] = [];
  let definite: Assignment | undefined;
  const following = firstAfter(all, start);
  for (let i = following - 1; i >= 0 && !definite; i--) {
    const assignment = all[i];
    if (!assignment || assignment.node.end > start || functionAround(assignment.node) !== owner) continue;
    if (isOtherBranch(assignment.node, use) || leavesBefore(assignment.node, use)) continue;
    if (assignment.value || declaration.kind === 'parameter' || declaration.kind === 'catch') reaching.push(assignment);
    const isSettled = assignment.value !== undefined || assignment.node === declaration.node;
    if (isSettled && alwaysRunsBefore(assignment.node, use)) definite = assignment;
  }
  const loop = outermostCommonLoop(use, owner);
  if (loop && !(definite && isWithin(definite.node, loop))) {
    for (let i = following; i < all.length; i++) {
      const later = all[i];
      if (!later || !isWithin(later.node, loop)) break;
      if (functionAround(later.node) === owner && !isSettledInLoop(later, declaration, use)) reaching.push(later);
    }
  }
  if (!definite && functionAround(declaration.node) !== owner) {
    reaching.push(...all.filter((assignment) => functionAround(assignment.node) !== owner));
  }
  return reaching.length > 0 ? reaching : all.filter(({ node }) => !isWithin(use, node));
}

/** Index of the first assignment that starts after an offset, by binary search. */
function firstAfter(assignments: readonly Assignment[], offset: number): number {
  let low = 0;
  let high = assignments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((assignments[middle]?.node.getStart() ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A variable that is declared inside the loop starts anew in each round. */
function isSettledInLoop(later: Assignment, declaration: Declaration, use: TypeScript.Node): boolean {
  const loop = enclosing(later.node, 'loop');
  return loop !== undefined && isWithin(use, loop) && declaration.kind !== 'var' && isWithin(declaration.node, loop);
}

function functionAround(node: TypeScript.Node): TypeScript.Node | undefined {
  return ts.isParameter(node) && isFunction(node.parent) ? node.parent : enclosing(node, 'function');
}

/** Whether the assignment runs whenever the use is reached: nothing conditional stands between it and their common ancestor. */
function alwaysRunsBefore(assignment: TypeScript.Node, use: TypeScript.Node): boolean {
  for (let at: TypeScript.Node = assignment; at.parent; at = at.parent) {
    const parent: TypeScript.Node = at.parent;
    if (isWithin(use, parent)) return !(isConditionalPart(at, parent) && !isWithin(use, at));
    if (isConditionalPart(at, parent)) return false;
  }
  return false;
}

function isConditionalPart(child: TypeScript.Node, parent: TypeScript.Node): boolean {
  if (ts.isIfStatement(parent)) return child !== parent.expression;
  if (ts.isConditionalExpression(parent)) return child !== parent.condition;
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent) || ts.isWhileStatement(parent)) return child !== parent.expression;
  if (ts.isForStatement(parent)) return child !== parent.initializer;
  if (ts.isTryStatement(parent)) return child === parent.tryBlock || child === parent.catchClause;
  if (ts.isCaseOrDefaultClause(parent) || ts.isCatchClause(parent)) return true;
  if (ts.isBinaryExpression(parent)) {
    const kind = parent.operatorToken.kind;
    const isLogical =
      kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
    return isLogical && child === parent.right;
  }
  return false;
}

/** `if (..) { x = 1 } else { use(x) }` and the like. */
function isOtherBranch(assignment: TypeScript.Node, use: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = assignment; at?.parent; at = at.parent) {
    const parent: TypeScript.Node = at.parent;
    if (!isWithin(use, parent)) continue;
    if (isWithin(use, at)) return false;
    if (ts.isIfStatement(parent)) return at !== parent.expression && !isWithin(use, parent.expression);
    if (ts.isConditionalExpression(parent)) return at !== parent.condition && !isWithin(use, parent.condition);
    return false;
  }
  return false;
}

/** The block of the assignment ends by leaving (return, throw, continue, break), and the use stands after it. */
function leavesBefore(assignment: TypeScript.Node, use: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = assignment.parent; at && !isWithin(use, at); at = at.parent) {
    if (isFunction(at)) return false;
    const last = ts.isBlock(at) ? at.statements.at(-1) : undefined;
    if (last && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakOrContinueStatement(last))) {
      return ts.isIfStatement(at.parent);
    }
  }
  return false;
}

function outermostCommonLoop(use: TypeScript.Node, owner: TypeScript.Node | undefined): TypeScript.Node | undefined {
  let loop: TypeScript.Node | undefined;
  for (let at: TypeScript.Node | undefined = use.parent; at && at !== owner; at = at.parent) if (isLoop(at)) loop = at;
  return loop;
}
