import { ts, type TypeScript } from '../../../server/languages/typescript/compiler.js';
import { enclosing, isLoop, isWithin, unwrap } from '../../../server/languages/typescript/enclosing.js';
import { blockText, moved, simplify } from './conditions.js';
import { emptyPollLeaf } from './error-tests.js';
import { dropFromLog, isLogCall, type LogDrops } from './logs.js';
import { messages } from './messages.js';
import { block, differ, rangeOf, type FileRewrite } from './rewrite.js';
import { commentsOf, functionAround, siblings } from './statements.js';
import { indentAt } from './style.js';
import type { Render } from './draft.js';

/** What the old code did when a poll was empty, which its `catch` told by the error's code. */
interface EmptyBranch {
  readonly clause: TypeScript.CatchClause;
  /** Statements that ran, in order: around the tested branch and in it. */
  readonly before: readonly TypeScript.Statement[];
  readonly branch: TypeScript.Statement | undefined;
  readonly after: readonly TypeScript.Statement[];
}

/** A receive whose result is held by a variable. */
export interface ReceiveStatement {
  readonly statement: TypeScript.Statement;
  /** Name of the list of messages in the new code. */
  readonly name: string;
}

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

/** Whether a statement always leaves by `return`, `continue`, `break` or `throw`. */
export function transfers(statement: TypeScript.Statement): boolean {
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && transfers(last);
  }
  if (ts.isIfStatement(statement))
    return statement.elseStatement !== undefined && transfers(statement.thenStatement) && transfers(statement.elseStatement);
  return (
    ts.isReturnStatement(statement) || ts.isContinueStatement(statement) || ts.isBreakStatement(statement) || ts.isThrowStatement(statement)
  );
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

function place(
  rewrite: FileRewrite,
  call: TypeScript.Expression,
  attempt: TypeScript.TryStatement,
  held: ReceiveStatement | undefined,
  branch: EmptyBranch,
  copied: readonly TypeScript.Statement[],
): void {
  const work = branchStatements(branch.branch);
  const onlyContinues = work.every((statement) => ts.isContinueStatement(statement)) && copied.length === 0;
  if (!held) {
    if (!onlyContinues || !isHarmlessWithout(call)) block(rewrite, call, messages.emptyPollFlow());
    return;
  }
  const list = siblings(held.statement);
  const rest = list.slice(list.indexOf(held.statement) + 1);
  const isDirect = held.statement.parent === attempt.tryBlock;
  const only = rest.length === 1 ? rest[0] : undefined;
  const guarded = only && ts.isIfStatement(only) && !only.elseStatement && isCodeTest(rewrite, only.expression) ? only : undefined;
  const isLast = isLastOfRound(attempt);
  const leaves = branch.branch !== undefined && transfers(branch.branch);
  if (guarded && isDirect) {
    const isSilent = work.length === 0 || (work.every((statement) => ts.isContinueStatement(statement)) && isLast !== undefined);
    if (!isSilent || copied.length > 0) appendElse(rewrite, guarded, branch, copied);
    return;
  }
  if (rest.length === 0 && work.length === 0 && copied.length === 0) return;
  const exit = leaves ? undefined : isDirect || isNestedLast(held.statement, attempt) ? isLast : undefined;
  if (leaves || exit !== undefined) insertGuard(rewrite, held, branch, copied, exit);
  else if (isDirect && rest.length > 0) wrapRest(rewrite, held, rest, branch, copied);
  else block(rewrite, call, messages.emptyPollFlow());
}

/** `for (const m of (await receive()).body)`: nothing runs without messages. */
function isHarmlessWithout(call: TypeScript.Expression): boolean {
  const loop = enclosing(call, 'loop');
  return loop !== undefined && ts.isForOfStatement(loop) && isWithin(call, loop.expression);
}

/** Statements of the branch; a lone statement counts as one. */
function branchStatements(branch: TypeScript.Statement | undefined): readonly TypeScript.Statement[] {
  if (!branch) return [];
  return ts.isBlock(branch) ? branch.statements : [branch];
}

/** `res.code == 200`, the only test that a full poll passed. */
function isCodeTest(rewrite: FileRewrite, test: TypeScript.Expression): boolean {
  return /^\w+\s*(?:&&\s*\w+\s*)?\.code\s*={2,3}\s*200$/.test(
    rewrite.text.slice(test.getStart(rewrite.tree), test.end).replace(/^\w+\s*&&\s*/, ''),
  );
}

/** The keyword that ends a round when the try is the last thing that happens in it. */
function isLastOfRound(attempt: TypeScript.Node): 'continue' | 'return' | undefined {
  for (let at: TypeScript.Node = attempt; at.parent; at = at.parent) {
    const list = siblings(at);
    if (list.length > 0 && list.at(-1) !== at) return undefined;
    const { parent } = at;
    if (isLoop(parent)) return 'continue';
    if (ts.isTryStatement(parent) && parent.finallyBlock === undefined) continue;
    if (ts.isBlock(parent) || ts.isIfStatement(parent)) continue;
    return ts.isArrowFunction(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isFunctionExpression(parent) ||
      ts.isMethodDeclaration(parent)
      ? 'return'
      : undefined;
  }
  return undefined;
}

function isNestedLast(statement: TypeScript.Statement, attempt: TypeScript.TryStatement): boolean {
  return isWithin(statement, attempt.tryBlock);
}

function appendElse(
  rewrite: FileRewrite,
  guarded: TypeScript.IfStatement,
  branch: EmptyBranch,
  copied: readonly TypeScript.Statement[],
): void {
  const indent = indentAt(rewrite.text, guarded.getStart(rewrite.tree));
  const { newline } = rewrite.style;
  rewrite.draft.insert(guarded.end, (render) => {
    const body = bodyText(rewrite, branch, copied, indent + rewrite.style.indent, render);
    return ` else {${newline}${body}${newline}${indent}}`;
  });
}

/** The moved statements, each line at an indentation. */
function bodyText(
  rewrite: FileRewrite,
  { before, branch }: EmptyBranch,
  copied: readonly TypeScript.Statement[],
  indent: string,
  render: Render,
): string {
  const { newline } = rewrite.style;
  const own = branch ? (ts.isBlock(branch) ? moved(blockText(rewrite, branch, render), indent) : render(rangeOf(rewrite, branch))) : '';
  const copies = (list: readonly TypeScript.Statement[]): string[] =>
    list.filter((statement) => copied.includes(statement)).map((statement) => render(rangeOf(rewrite, statement)));
  const first = copies(before);
  const rest = copied.filter((statement) => !before.includes(statement)).map((statement) => render(rangeOf(rewrite, statement)));
  return [...first, ...(own === '' ? [] : [own]), ...rest].map((line) => indent + line).join(newline);
}

function insertGuard(
  rewrite: FileRewrite,
  held: ReceiveStatement,
  branch: EmptyBranch,
  copied: readonly TypeScript.Statement[],
  exit: 'continue' | 'return' | undefined,
): void {
  const { newline, semicolons } = rewrite.style;
  const end = semicolons ? ';' : '';
  const indent = indentAt(rewrite.text, held.statement.getStart(rewrite.tree));
  const work = branchStatements(branch.branch);
  const at = held.statement.end;
  const behind = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(rewrite.text.slice(at))?.[0].length ?? 0;
  const head = `if (${held.name}.length === 0)`;
  rewrite.draft.insert(at + behind, (render) => {
    if (work.length === 0 && copied.length === 0) return `${newline}${indent}${head} ${exit ?? 'continue'}${end}`;
    const isBare = branch.branch !== undefined && !ts.isBlock(branch.branch) && copied.length === 0 && exit === undefined;
    if (isBare && branch.branch) return `${newline}${indent}${head} ${render(rangeOf(rewrite, branch.branch))}`;
    const inner = indent + rewrite.style.indent;
    const body = bodyText(rewrite, branch, copied, inner, render);
    const leave = exit === undefined ? '' : `${newline}${inner}${exit}${end}`;
    return `${newline}${indent}${head} {${newline}${body}${leave}${newline}${indent}}`;
  });
}

/** `if (messages.length > 0) { what followed } else { the branch }`. */
function wrapRest(
  rewrite: FileRewrite,
  held: ReceiveStatement,
  rest: readonly TypeScript.Statement[],
  branch: EmptyBranch,
  copied: readonly TypeScript.Statement[],
): void {
  const [first] = rest;
  const last = rest.at(-1);
  if (!first || !last) return;
  const { newline, indent: unit } = rewrite.style;
  const comments = commentsOf(rewrite, first);
  const start = comments.length > 0 ? rewrite.text.indexOf(comments[0] ?? '', held.statement.end) : first.getStart(rewrite.tree);
  const indent = indentAt(rewrite.text, first.getStart(rewrite.tree));
  const work = branchStatements(branch.branch);
  rewrite.draft.replace({ start, end: last.end }, (render) => {
    const body = render({ start, end: last.end }).replace(/\n(?=[^\r\n])/g, `\n${unit}`);
    const head = `if (${held.name}.length > 0) {${newline}${indent}${unit}${body}${newline}${indent}}`;
    if (work.length === 0 && copied.length === 0) return head;
    return `${head} else {${newline}${bodyText(rewrite, branch, copied, indent + unit, render)}${newline}${indent}}`;
  });
}

/** Whether an expression is awaited where it stands. */
export function isAwaited(node: TypeScript.Expression): boolean {
  return ts.isAwaitExpression(unwrap(node).parent);
}
