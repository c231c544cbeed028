import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, isWithin, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import { comparedWith } from '../text/conditions.js';
import type { LogDrops } from '../text/logs.js';
import { messages } from '../messages.js';
import { dropField } from '../send/publish-response.js';
import { collectReads, replaceRead, unfoldPattern, type Read } from '../consume/reads.js';
import { block, rangeOf, type FileRewrite } from '../file/rewrite.js';

/** Parts of a failed acknowledgement, which was a handle with a code and is a message with an error. */
const failureFields: Readonly<Record<string, string>> = {
  ReceiptHandle: 'message.receiptHandle',
  ErrorCode: 'error.code',
  ErrorMessage: 'error.message',
};

/** The answer to an acknowledgement becomes the list of those that failed. */
export function rewriteAckResponses(rewrite: FileRewrite, drops: LogDrops, fields: Set<string>): void {
  const { reads, patterns } = collectReads(rewrite, new Set(['AckResponse']));
  const all: Read[] = [...reads];
  for (const pattern of patterns) {
    const unfolded = unfoldPattern(rewrite, pattern, 'failures');
    if (unfolded) all.push(...unfolded);
    else block(rewrite, pattern.pattern, messages.ackResult());
  }
  for (const read of all) {
    rewrite.settled.add(read.node);
    if (read.member === 'body') rewriteBody(rewrite, read);
    else if (read.member === 'code') rewriteCode(rewrite, read);
    else dropField(rewrite, read, drops, fields);
  }
  rewriteFailures(rewrite);
}

/** `res.body` was absent when all went well: as a test it asks whether something failed. */
function rewriteBody(rewrite: FileRewrite, read: Read): void {
  const node = wrapped(read.node);
  const { parent } = node;
  const isTest =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    ts.isPrefixUnaryExpression(parent) ||
    (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken);
  replaceRead(rewrite, read, (render) => {
    const base = read.base(render);
    if (!isTest) return base;
    return ts.isPrefixUnaryExpression(parent) ? `(${base}.length > 0)` : `${base}.length > 0`;
  });
}

function rewriteCode(rewrite: FileRewrite, read: Read): void {
  const compared = comparedWith(read.node, 204);
  if (compared) {
    rewrite.draft.replace(rangeOf(rewrite, compared.test), (render) => `${read.base(render)}.length ${compared.holds ? '===' : '>'} 0`);
    return;
  }
  block(rewrite, read.node, messages.ackResult());
}

/** Elements of the list of failures: a parameter or loop variable that only names them is taken apart. */
function rewriteFailures(rewrite: FileRewrite): void {
  const { reads, patterns } = collectReads(rewrite, new Set(['HandleError']));
  const byVariable = new Map<Declaration, Read[]>();
  for (const read of reads) {
    rewrite.settled.add(read.node);
    const replacement = failureFields[read.member];
    const owner =
      ts.isPropertyAccessExpression(read.node) || ts.isElementAccessExpression(read.node) ? unwrap(read.node.expression) : undefined;
    const declaration = owner && ts.isIdentifier(owner) ? rewrite.bindings.declarationOf(owner) : undefined;
    if (replacement === undefined) block(rewrite, read.node, messages.ackResult());
    else if (declaration && canTakeApart(rewrite, declaration)) byVariable.set(declaration, [...(byVariable.get(declaration) ?? []), read]);
    else replaceRead(rewrite, read, (render) => `${read.base(render)}.${replacement}`);
  }
  for (const [declaration, own] of byVariable) takeApart(rewrite, declaration, own);
  for (const { pattern, elements } of patterns) {
    if (elements.length === 0 || elements.some(({ member }) => !(member in failureFields))) {
      block(rewrite, pattern, messages.ackResult());
      continue;
    }
    rewrite.draft.replace(rangeOf(rewrite, pattern), patternText(elements.map(({ member }) => failureFields[member] ?? '')));
    for (const { member, uses } of elements) {
      for (const use of uses)
        replaceRead(rewrite, { node: use, owner: 'HandleError', member, base: () => '' }, () => failureFields[member] ?? '');
    }
  }
}

function patternText(texts: readonly string[]): string {
  const names = ['message', 'error'].filter((name) => texts.some((text) => text.startsWith(`${name}.`)));
  return `{ ${names.join(', ')} }`;
}

/** A variable of which only fields are read, where `message` and `error` mean nothing else. */
function canTakeApart(rewrite: FileRewrite, declaration: Declaration): boolean {
  const { node } = declaration;
  const isParameter = ts.isParameter(node) && ts.isIdentifier(node.name) && isFunction(node.parent);
  const isLoopVariable = ts.isVariableDeclaration(node) && ts.isForOfStatement(node.parent.parent);
  if (!isParameter && !isLoopVariable) return false;
  const fieldsOnly = declaration.references.every((reference) => {
    const { parent } = wrapped(reference);
    return ts.isPropertyAccessExpression(parent) && parent.name.text in failureFields;
  });
  const scope = isParameter ? node.parent : node.parent.parent;
  const clashes = ['message', 'error'].some((name) =>
    rewrite.bindings.declarations.some(
      (other) => other !== declaration && other.name === name && [other.identifier, ...other.references].some((at) => isWithin(at, scope)),
    ),
  );
  return fieldsOnly && !clashes;
}

function takeApart(rewrite: FileRewrite, declaration: Declaration, reads: readonly Read[]): void {
  const { node, identifier } = declaration;
  const texts = reads.map(({ member }) => failureFields[member] ?? '');
  const isBare = ts.isParameter(node) && ts.isArrowFunction(node.parent) && !hasBrackets(rewrite, node.parent);
  const pattern = patternText(texts);
  rewrite.draft.replace(rangeOf(rewrite, identifier), isBare ? `(${pattern})` : pattern);
  for (const [i, read] of reads.entries()) replaceRead(rewrite, read, () => texts[i] ?? '');
}

function hasBrackets(rewrite: FileRewrite, arrow: TypeScript.ArrowFunction): boolean {
  return rewrite.text.slice(arrow.getStart(rewrite.tree), arrow.equalsGreaterThanToken.getStart(rewrite.tree)).includes('(');
}
