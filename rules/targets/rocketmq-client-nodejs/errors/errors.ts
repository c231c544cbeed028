import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isWithin, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { foldIf, simplify } from '../text/conditions.js';
import { codeRead, emptyPollCode, newErrorLeaf, wholeTest } from './error-tests.js';
import { dropFromLog, isLogCall, logAround, type LogDrops } from '../text/logs.js';
import { messages } from '../messages.js';
import { collectReads, replaceRead, unfoldPattern, type Read } from '../consume/reads.js';
import { block, differ, rangeOf, type FileRewrite } from '../file/rewrite.js';

/** What the code that handles errors reads of them: names of codes become numbers, request ids are gone. */
export function rewriteErrors(rewrite: FileRewrite, drops: LogDrops, fields: Set<string>): void {
  const { reads, patterns } = collectReads(rewrite, new Set(['MQError']));
  const all: Read[] = [...reads];
  for (const pattern of patterns) {
    const legacy = pattern.elements.filter(({ member }) => member === 'Code' || member === 'RequestId');
    if (pattern.elements.length > 0 && legacy.length === 0) continue;
    const unfolded = unfoldPattern(rewrite, pattern, 'error');
    if (unfolded) all.push(...unfolded);
    else block(rewrite, pattern.pattern, messages.errorTest());
  }
  const tests = new Set<TypeScript.Expression>();
  for (const read of all) {
    if (rewrite.settled.has(read.node)) continue;
    if (read.member !== 'Code' && read.member !== 'RequestId' && !isMessageTest(read)) continue;
    rewrite.settled.add(read.node);
    if (read.member === 'RequestId') dropErrorField(rewrite, read, drops, fields);
    else if (isShown(read)) showCode(rewrite, read);
    else tests.add(testAround(read.node));
  }
  for (const test of tests) if (![...tests].some((other) => other !== test && isWithin(test, other))) rewriteTest(rewrite, test);
}

/** `e.message.indexOf('MessageNotExist')`: the old message text held the code. */
function isMessageTest(read: Read): boolean {
  const { parent } = wrapped(read.node);
  const call = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent) ? parent.parent : undefined;
  const argument = call?.arguments[0];
  return read.member === 'message' && argument !== undefined && ts.isStringLiteralLike(argument) && argument.text === emptyPollCode;
}

function isShown(read: Read): boolean {
  const { parent } = wrapped(read.node);
  if (logAround(wrapped(read.node))) return true;
  return ts.isTemplateSpan(parent) || (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken);
}

function showCode(rewrite: FileRewrite, read: Read): void {
  differ(rewrite, messages.errorCode({ codes: 'code' }));
  replaceRead(rewrite, read, (render) => `${read.base(render)}.code`);
}

function dropErrorField(rewrite: FileRewrite, read: Read, drops: LogDrops, fields: Set<string>): void {
  if (dropFromLog(drops, read.node)) fields.add(read.member);
  else block(rewrite, read.node, messages.noCounterpart({ member: read.member }));
}

/** The comparison or search that a read stands in, and the whole test around it. */
function testAround(read: TypeScript.Expression): TypeScript.Expression {
  let at: TypeScript.Expression = wrapped(read);
  for (;;) {
    const { parent } = at;
    const continues =
      ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === at) ||
      (ts.isCallExpression(parent) && (parent.expression === at || !logAround(at))) ||
      (ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken && !isLogical(parent));
    if (!continues || !ts.isExpression(parent)) return wholeTest(at);
    at = parent;
  }
}

function isLogical(node: TypeScript.BinaryExpression): boolean {
  return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

function rewriteTest(rewrite: FileRewrite, test: TypeScript.Expression): void {
  const mapped = new Map<string, readonly number[]>();
  const source = (node: TypeScript.Node): string => rewrite.text.slice(node.getStart(rewrite.tree), node.end);
  const outcome = simplify(test, newErrorLeaf(rewrite, source, mapped), source);
  if (outcome.kind === 'rest' && readsCode(rewrite, test, mapped)) {
    block(rewrite, test, messages.errorTest());
    return;
  }
  if (mapped.size > 0)
    differ(rewrite, messages.errorCode({ codes: [...mapped].map(([name, numbers]) => `${name}: ${numbers.join(', ')}`).join('; ') }));
  const { parent } = test;
  if (outcome.kind === 'constant') {
    if (ts.isIfStatement(parent) && parent.expression === test) {
      const lost = outcome.value ? parent.elseStatement : parent.thenStatement;
      if (lost && !rewrite.moved.has(parent) && doesMore(lost)) block(rewrite, test, messages.emptyPollFlow());
      foldIf(rewrite, parent, outcome.value);
    } else rewrite.draft.replace(rangeOf(rewrite, test), String(outcome.value));
    return;
  }
  rewrite.draft.replace(rangeOf(rewrite, test), outcome.text);
}

/** More than telling somebody and leaving: work that an empty poll set off. */
function doesMore(statement: TypeScript.Statement): boolean {
  const list = ts.isBlock(statement) ? statement.statements : [statement];
  return !list.every(
    (one) =>
      ts.isContinueStatement(one) ||
      ts.isEmptyStatement(one) ||
      (ts.isReturnStatement(one) && one.expression === undefined) ||
      (ts.isExpressionStatement(one) && isLogCall(one.expression)),
  );
}

/** Whether a test that was not translated is left. */
function readsCode(rewrite: FileRewrite, test: TypeScript.Expression, mapped: ReadonlyMap<string, unknown>): boolean {
  let found = false;
  const visit = (node: TypeScript.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text !== emptyPollCode && !mapped.has(node.text)) {
      const near = ts.isBinaryExpression(node.parent)
        ? [node.parent.left, node.parent.right]
        : ts.isCallExpression(node.parent)
          ? subjectOf(node.parent)
          : [];
      if (near.some((side) => codeRead(rewrite, unwrap(side)) !== undefined)) found = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(test);
  return found || (mapped.size === 0 && !mentionsEmptyPoll(test));
}

function subjectOf(call: TypeScript.CallExpression): TypeScript.Expression[] {
  return ts.isPropertyAccessExpression(call.expression) ? [call.expression.expression] : [];
}

function mentionsEmptyPoll(test: TypeScript.Expression): boolean {
  return test.getText().includes(emptyPollCode);
}
