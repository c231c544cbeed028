import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { enclosing, isLoop, isWithin } from '../../../../server/languages/typescript/enclosing.js';
import { blockText, moved } from '../text/conditions.js';
import { messages } from '../messages.js';
import { block, rangeOf, type FileRewrite } from '../file/rewrite.js';
import { commentsOf, siblings } from '../text/statements.js';
import { indentAt } from '../text/style.js';
import type { Render } from '../file/draft.js';
import { type EmptyBranch, type ReceiveStatement, transfers } from './empty-branch.js';

export function place(
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
  if (onlyContinues && rest[0] && leavesWithout(rewrite, rest[0])) return;
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

/** `if (res.code !== 200) continue;` asks whether there are messages already. */
function leavesWithout(rewrite: FileRewrite, statement: TypeScript.Statement): boolean {
  if (!ts.isIfStatement(statement) || !transfers(statement.thenStatement)) return false;
  return /^(?:\w+\.)?code\s*!={1,2}\s*200$/.test(rewrite.text.slice(statement.expression.getStart(rewrite.tree), statement.expression.end));
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
