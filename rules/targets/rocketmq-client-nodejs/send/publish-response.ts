import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { comparedWith, foldIf } from '../text/conditions.js';
import { wholeTest } from '../errors/error-tests.js';
import { dropFromLog, isLogCall, logAround, type LogDrops } from '../text/logs.js';
import { messages } from '../messages.js';
import { collectReads, replaceRead, unfoldPattern, type Read } from '../consume/reads.js';
import { block, differ, rangeOf, type FileRewrite } from '../file/rewrite.js';

const owners: ReadonlySet<string> = new Set(['PublishResponse', 'PublishedMessage']);

/** Uses of what a send gives: `res.body.MessageId`, `res.code === 201`, `res.requestId`. */
export function rewritePublishResponses(rewrite: FileRewrite, drops: LogDrops, fields: Set<string>): void {
  const { reads, patterns } = collectReads(rewrite, owners);
  const all: Read[] = [...reads];
  for (const pattern of patterns) {
    const isInner = pattern.owner === 'PublishedMessage';
    const unfolded = unfoldPattern(rewrite, pattern, 'receipt');
    if (!unfolded || (isInner && !ts.isVariableDeclaration(pattern.pattern.parent))) {
      block(rewrite, pattern.pattern, messages.unsupportedUse({ member: pattern.owner }));
      continue;
    }
    all.push(...unfolded);
  }
  const bodies = new Map(
    all.filter(({ owner, member }) => owner === 'PublishResponse' && member === 'body').map((read) => [read.node as TypeScript.Node, read]),
  );
  for (const read of all) {
    if (rewrite.settled.has(read.node)) continue;
    rewrite.settled.add(read.node);
    if (read.owner === 'PublishResponse' && read.member === 'body') replaceRead(rewrite, read, read.base);
    else if (read.member === 'MessageId') rewriteMessageId(rewrite, read, bodies);
    else if (read.member === 'code') rewriteCode(rewrite, read);
    else dropField(rewrite, read, drops, fields);
  }
}

function rewriteMessageId(rewrite: FileRewrite, read: Read, bodies: ReadonlyMap<TypeScript.Node, Read>): void {
  const owner = ts.isPropertyAccessExpression(read.node) ? read.node.expression : undefined;
  const body = owner && bodies.get(owner);
  const optional = ts.isPropertyAccessExpression(read.node) && read.node.questionDotToken ? '?' : '';
  const optionalBody = owner && ts.isPropertyAccessExpression(owner) && owner.questionDotToken ? '?' : '';
  if (!body) {
    replaceRead(rewrite, read, (render) => `${read.base(render)}${optional}.messageId`);
    return;
  }
  if (!ts.isPropertyAccessExpression(read.node)) return;
  rewrite.draft.replace({ start: read.node.expression.end, end: read.node.end }, `${optionalBody || ''}.messageId`);
}

/** A send that does not reject was taken: its code is 201. */
function rewriteCode(rewrite: FileRewrite, read: Read): void {
  const compared = comparedWith(read.node, 201);
  if (!compared) {
    const log = logAround(wrapped(read.node));
    if (log) rewrite.draft.replace(rangeOf(rewrite, read.node), '201');
    else block(rewrite, read.node, messages.noCounterpart({ member: 'code' }));
    return;
  }
  const whole = wholeTest(compared.test);
  const { parent } = whole;
  const isPlain = whole === compared.test;
  if (ts.isIfStatement(parent) && parent.expression === whole && isPlain) {
    const gone = compared.holds ? parent.elseStatement : parent.thenStatement;
    if (gone && !onlyThrows(gone)) differ(rewrite, messages.unreachable());
    foldIf(rewrite, parent, compared.holds);
    return;
  }
  rewrite.draft.replace(rangeOf(rewrite, compared.test), String(compared.holds));
  const joined = compared.test.parent;
  const isDropped = ts.isBinaryExpression(joined) && isNeutral(joined, compared.holds);
  if (!isDropped) return;
  const other = joined.left === compared.test ? joined.right : joined.left;
  rewrite.draft.drop(rangeOf(rewrite, compared.test));
  rewrite.draft.replace(rangeOf(rewrite, joined), (render) => render(rangeOf(rewrite, other)));
}

/** `x && true`, `x || false`: the constant says nothing. */
function isNeutral(node: TypeScript.BinaryExpression, holds: boolean): boolean {
  const operator = node.operatorToken.kind;
  return holds ? operator === ts.SyntaxKind.AmpersandAmpersandToken : operator === ts.SyntaxKind.BarBarToken;
}

/** Nothing but a throw and logs. */
function onlyThrows(statement: TypeScript.Statement): boolean {
  const list = ts.isBlock(statement) ? statement.statements : [statement];
  return list.every((one) => ts.isThrowStatement(one) || (ts.isExpressionStatement(one) && isLogCall(one.expression)));
}

/** A field without a counterpart leaves the log that shows it; elsewhere somebody has to decide. */
export function dropField(rewrite: FileRewrite, read: Read, drops: LogDrops, fields: Set<string>): void {
  if (dropFromLog(drops, read.node)) fields.add(read.member);
  else block(rewrite, read.node, messages.noCounterpart({ member: read.member }));
}
