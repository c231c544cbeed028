import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { comparedWith } from '../text/conditions.js';
import { logAround, type LogDrops } from '../text/logs.js';
import { messages } from '../messages.js';
import { dropField } from '../send/publish-response.js';
import { collectReads, replaceRead, unfoldPattern, type Read } from './reads.js';
import { block, rangeOf, type FileRewrite } from '../file/rewrite.js';

/** The answer to a poll becomes the list of messages itself: `res.body` is `messages`, `res.code == 200` asks whether there are any. */
export function rewriteConsumeResponses(rewrite: FileRewrite, drops: LogDrops, fields: Set<string>): void {
  const { reads, patterns } = collectReads(rewrite, new Set(['ConsumeResponse']));
  const all: Read[] = [...reads];
  for (const pattern of patterns) {
    const unfolded = unfoldPattern(rewrite, pattern, 'messages');
    if (unfolded) all.push(...unfolded);
    else block(rewrite, pattern.pattern, messages.unsupportedUse({ member: 'ConsumeResponse' }));
  }
  for (const read of all) {
    rewrite.settled.add(read.node);
    if (read.member === 'body') rewriteBody(rewrite, read);
    else if (read.member === 'code') rewriteCode(rewrite, read);
    else dropField(rewrite, read, drops, fields);
  }
}

function rewriteBody(rewrite: FileRewrite, read: Read): void {
  const { node } = read;
  const owner = ts.isPropertyAccessExpression(node) ? node.expression : undefined;
  const isAwaitedCall = owner !== undefined && ts.isParenthesizedExpression(owner) && ts.isAwaitExpression(owner.expression);
  const { parent } = wrapped(node);
  const needsBrackets = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent);
  if (isAwaitedCall && !needsBrackets) {
    const inner: TypeScript.Expression = owner.expression;
    rewrite.draft.replace(rangeOf(rewrite, node), (render) => render(rangeOf(rewrite, inner)));
    return;
  }
  replaceRead(rewrite, read, read.base);
}

function rewriteCode(rewrite: FileRewrite, read: Read): void {
  const compared = comparedWith(read.node, 200);
  if (compared) {
    rewrite.draft.replace(rangeOf(rewrite, compared.test), (render) => `${read.base(render)}.length ${compared.holds ? '>' : '==='} 0`);
    return;
  }
  if (logAround(wrapped(read.node))) rewrite.draft.replace(rangeOf(rewrite, read.node), '200');
  else block(rewrite, read.node, messages.noCounterpart({ member: 'code' }));
}
