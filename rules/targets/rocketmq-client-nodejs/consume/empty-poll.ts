import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isLoop, isWithin } from '../../../../server/languages/typescript/enclosing.js';
import { simplify } from '../text/conditions.js';
import { emptyPollLeaf } from '../errors/error-tests.js';
import { dropFromLog, isLogCall, type LogDrops } from '../text/logs.js';
import { messages } from '../messages.js';
import { block, differ, type FileRewrite } from '../file/rewrite.js';
import { functionAround, siblings } from '../text/statements.js';
import { indentAt } from '../text/style.js';
import { transfers, type EmptyBranch, type ReceiveStatement } from './empty-branch.js';
import { place } from './empty-poll-place.js';

/**
 * A poll without messages rejected, and gives an empty list now: what the catch did for it moves behind the receive,
 * and what must not run without messages is skipped.
 */
export function moveEmptyPoll(
  rewrite: FileRewrite,
  call: TypeScript.Expression,
  held: ReceiveStatement | undefined,
  drops: LogDrops,
  fields: Set<string>,
): void {
  const attempt = tryAround(call);
  const branch = attempt?.catchClause && emptyBranch(rewrite, attempt.catchClause);
  if (!attempt?.catchClause || !branch) {
    untested(rewrite, call, attempt, held);
    return;
  }
  const others = [...branch.before, ...branch.after];
  const variable = branch.clause.variableDeclaration?.name;
  const error = variable && ts.isIdentifier(variable) ? variable.text : undefined;
  const copied = others.filter((statement) => !(isLogStatement(statement) && mentions(statement, error)));
  if (copied.some((statement) => mentions(statement, error) || !ts.isExpressionStatement(statement))) {
    block(rewrite, call, messages.emptyPollFlow());
    return;
  }
  if (branch.branch) dropErrorFromBranch(rewrite, branch.branch, error, drops, fields);
  place(rewrite, call, attempt, held, branch, copied);
}

function tryAround(node: TypeScript.Node): TypeScript.TryStatement | undefined {
  const owner = functionAround(node);
  for (let at: TypeScript.Node = node; at.parent && at !== owner; at = at.parent) {
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at && at.parent.catchClause) return at.parent;
  }
  return undefined;
}

function emptyBranch(rewrite: FileRewrite, clause: TypeScript.CatchClause): EmptyBranch | undefined {
  const list = clause.block.statements;
  const leaf = emptyPollLeaf(rewrite);
  for (const [i, statement] of list.entries()) {
    if (!ts.isIfStatement(statement) || !hasCodeTest(rewrite, statement.expression)) continue;
    const outcome = simplify(statement.expression, leaf, () => '');
    if (outcome.kind !== 'constant') continue;
    rewrite.moved.add(statement);
    const branch = outcome.value ? statement.thenStatement : statement.elseStatement;
    const leaves = branch !== undefined && transfers(branch);
    return { clause, before: list.slice(0, i), branch, after: leaves ? [] : list.slice(i + 1) };
  }
  return undefined;
}

function hasCodeTest(rewrite: FileRewrite, test: TypeScript.Expression): boolean {
  let found = false;
  const visit = (node: TypeScript.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text.startsWith('MessageNotExist')) found = true;
    if (ts.isRegularExpressionLiteral(node) && node.text.includes('MessageNotExist')) found = true;
    ts.forEachChild(node, visit);
  };
  visit(test);
  return found && rewrite.text.length > 0;
}

function isLogStatement(statement: TypeScript.Statement): boolean {
  return ts.isExpressionStatement(statement) && isLogCall(statement.expression);
}

function mentions(node: TypeScript.Node, name: string | undefined): boolean {
  if (name === undefined) return false;
  let found = false;
  const visit = (at: TypeScript.Node): void => {
    if (ts.isIdentifier(at) && at.text === name && !(ts.isPropertyAccessExpression(at.parent) && at.parent.name === at)) found = true;
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

/** There is no error behind an empty list: log texts lose what they showed of it. */
function dropErrorFromBranch(
  rewrite: FileRewrite,
  branch: TypeScript.Statement,
  error: string | undefined,
  drops: LogDrops,
  fields: Set<string>,
): void {
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node) && node.text === error && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) {
      const read = ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node ? node.parent : node;
      rewrite.settled.add(read);
      if (dropFromLog(drops, read)) fields.add(ts.isPropertyAccessExpression(read) ? read.name.text : 'error');
      else block(rewrite, read, messages.emptyPollFlow());
    }
    ts.forEachChild(node, visit);
  };
  visit(branch);
}

/** Nobody told empty polls from errors. */
function untested(
  rewrite: FileRewrite,
  call: TypeScript.Expression,
  attempt: TypeScript.TryStatement | undefined,
  held: ReceiveStatement | undefined,
): void {
  const owner = functionAround(call);
  const loop = loopAround(call, owner);
  const isCaughtInLoop = attempt !== undefined && (loop === undefined || isWithin(attempt, loop)) && !leavesLoop(attempt);
  if (loop && !isCaughtInLoop) block(rewrite, call, messages.emptyPollEndsLoop());
  else differ(rewrite, messages.emptyPoll());
  if (loop && held && readsFirst(rewrite, held)) insertLine(rewrite, held, 'continue');
}

/** `messages[0]` of an empty list would be undefined. */
function readsFirst(rewrite: FileRewrite, held: ReceiveStatement): boolean {
  const list = siblings(held.statement);
  return list
    .slice(list.indexOf(held.statement) + 1)
    .some((statement) => /\.body\s*(?:\[\d|\.shift|\.pop)/.test(statement.getText(rewrite.tree)));
}

function insertLine(rewrite: FileRewrite, held: ReceiveStatement, exit: 'continue' | 'return'): void {
  const indent = indentAt(rewrite.text, held.statement.getStart(rewrite.tree));
  const end = rewrite.style.semicolons ? ';' : '';
  rewrite.draft.insert(held.statement.end, `${rewrite.style.newline}${indent}if (${held.name}.length === 0) ${exit}${end}`);
}

function loopAround(node: TypeScript.Node, owner: TypeScript.Node | undefined): TypeScript.IterationStatement | undefined {
  for (let at: TypeScript.Node | undefined = node.parent; at && at !== owner; at = at.parent) if (isLoop(at)) return at;
  return undefined;
}

function leavesLoop(attempt: TypeScript.TryStatement): boolean {
  const last = attempt.catchClause?.block.statements.at(-1);
  return last !== undefined && transfers(last) && !ts.isContinueStatement(last);
}
