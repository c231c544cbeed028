import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { TextRange } from '../../../../server/engine/text.js';
import { labelledRanges, placeholders } from './format.js';
import { rangeOf, type FileRewrite } from '../file/rewrite.js';
import { removeStatement } from './statements.js';

/** Values that leave log texts, by the call or template that shows them; applied together, since they share a text. */
export interface LogDrops {
  readonly rewrite: FileRewrite;
  readonly byText: Map<TypeScript.CallExpression | TypeScript.TemplateExpression, Set<TypeScript.Node>>;
}

export function logDrops(rewrite: FileRewrite): LogDrops {
  return { rewrite, byText: new Map() };
}

const logMethods: ReadonlySet<string> = new Set([
  'log',
  'info',
  'debug',
  'warn',
  'error',
  'trace',
  'verbose',
  'fatal',
  'notice',
  'silly',
  'write',
  'format',
]);

/** Whether a call only tells a person something: `console.log(..)`, `this.logger.warn(..)`, `util.format(..)` in one. */
export function isLogCall(node: TypeScript.Node): node is TypeScript.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) return callee.text === 'log' || callee.text === 'debug' || callee.text === 'trace';
  return (
    ts.isPropertyAccessExpression(callee) && logMethods.has(callee.name.text) && /console|log|util|debug/i.test(callee.expression.getText())
  );
}

/** The log call that an expression only feeds; undefined where its value does something else. */
export function logAround(node: TypeScript.Expression): TypeScript.CallExpression | undefined {
  for (let at: TypeScript.Node = node; at.parent; at = at.parent) {
    if (isLogCall(at.parent) && at.parent.expression !== at) return at.parent;
    const shows =
      ts.isTemplateSpan(at.parent) ||
      ts.isTemplateExpression(at.parent) ||
      ts.isParenthesizedExpression(at.parent) ||
      isConcatenation(at.parent) ||
      isLogData(at.parent);
    if (!shows) return undefined;
  }
  return undefined;
}

function isConcatenation(node: TypeScript.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.PlusToken ||
      node.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
      node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
  );
}

function isLogData(node: TypeScript.Node): boolean {
  return ts.isPropertyAssignment(node) || ts.isObjectLiteralExpression(node);
}

/** Takes a value out of the log text that shows it. False where it is not shown in a way that is known. */
export function dropFromLog(drops: LogDrops, read: TypeScript.Expression): boolean {
  const node = wrapped(read);
  const { parent } = node;
  if (isLogCall(parent) && parent.expression !== node) return add(drops, parent, node);
  if (ts.isTemplateSpan(parent) && logAround(parent.parent)) return add(drops, parent.parent, node);
  if (ts.isPropertyAssignment(parent) && parent.initializer === node && logAround(parent.parent))
    return dropProperty(drops.rewrite, parent);
  if (
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    logAround(parent)
  ) {
    return dropOperand(drops.rewrite, parent);
  }
  return false;
}

function add(drops: LogDrops, owner: TypeScript.CallExpression | TypeScript.TemplateExpression, node: TypeScript.Node): boolean {
  const known = drops.byText.get(owner) ?? new Set();
  drops.byText.set(owner, known.add(node));
  return true;
}

function dropProperty(rewrite: FileRewrite, property: TypeScript.PropertyAssignment): boolean {
  const { properties } = property.parent;
  const index = properties.indexOf(property);
  const next = properties[index + 1];
  const previous = properties[index - 1];
  const range = next
    ? { start: property.getStart(rewrite.tree), end: next.getStart(rewrite.tree) }
    : { start: previous?.end ?? property.getStart(rewrite.tree), end: property.end };
  rewrite.draft.remove(range);
  return true;
}

/** `'.. , md5: ' + x`: the operand goes, and its label in the text before it. */
function dropOperand(rewrite: FileRewrite, sum: TypeScript.BinaryExpression): boolean {
  const before = rightmost(sum.left);
  if (!ts.isStringLiteralLike(before)) return false;
  const text = inner(rewrite, before);
  const [range] = labelledRanges(text.text, [{ start: text.text.length, end: text.text.length }], new Set([0]));
  const isGone = range !== undefined && range.start === 0 && ts.isBinaryExpression(sum.left) && sum.left.right === before;
  if (isGone && ts.isBinaryExpression(sum.left)) {
    rewrite.draft.remove({ start: sum.left.left.end, end: sum.end });
    return true;
  }
  if (range && range.end > range.start) rewrite.draft.remove({ start: text.start + range.start, end: text.start + range.end });
  rewrite.draft.remove({ start: sum.left.end, end: sum.end });
  return true;
}

function rightmost(expression: TypeScript.Expression): TypeScript.Expression {
  return ts.isBinaryExpression(expression) ? rightmost(expression.right) : expression;
}

interface Inner {
  readonly text: string;
  readonly start: number;
}

/** The text between the quotes. */
function inner(rewrite: FileRewrite, literal: TypeScript.Node): Inner {
  const { start, end } = rangeOf(rewrite, literal);
  return { text: rewrite.text.slice(start + 1, end - 1), start: start + 1 };
}

export function applyLogDrops({ rewrite, byText }: LogDrops): void {
  for (const [owner, dropped] of byText) {
    if (ts.isCallExpression(owner)) dropArguments(rewrite, owner, dropped);
    else dropSpans(rewrite, owner, dropped);
  }
}

function dropArguments(rewrite: FileRewrite, call: TypeScript.CallExpression, dropped: ReadonlySet<TypeScript.Node>): void {
  const [format] = call.arguments;
  const pieces = format ? stringPieces(format).map((piece) => inner(rewrite, piece)) : [];
  const text = pieces.map((piece) => piece.text).join('');
  const places = placeholders(text);
  const others = call.arguments.slice(1);
  const shown = new Set(others.flatMap((argument, i) => (dropped.has(argument) && i < places.length ? [i] : [])));
  for (const range of labelledRanges(text, places, shown)) removeFromPieces(rewrite, pieces, range);
  if (
    places.length === 0 &&
    others.length > 0 &&
    others.every((argument) => dropped.has(argument)) &&
    /[:：=]\s*$/.test(text) &&
    ts.isExpressionStatement(call.parent)
  ) {
    removeStatement(rewrite, call.parent);
    return;
  }
  for (const argument of dropped) removeArgument(rewrite, call, argument, places.length === 0);
}

/** The string literals of `'a' + 'b'`; empty when something else is among them. */
function stringPieces(expression: TypeScript.Expression): readonly TypeScript.StringLiteralLike[] {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return [node];
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [];
  const [left, right] = [stringPieces(node.left), stringPieces(node.right)];
  return left.length > 0 && right.length > 0 ? [...left, ...right] : [];
}

function removeFromPieces(rewrite: FileRewrite, pieces: readonly Inner[], range: TextRange): void {
  let from = 0;
  for (const piece of pieces) {
    const start = Math.max(range.start - from, 0);
    const end = Math.min(range.end - from, piece.text.length);
    if (start < end) rewrite.draft.remove({ start: piece.start + start, end: piece.start + end });
    from += piece.text.length;
  }
}

/** An argument with its comma; a text before it that is only its label goes too. */
function removeArgument(rewrite: FileRewrite, call: TypeScript.CallExpression, argument: TypeScript.Node, takesLabel: boolean): void {
  const index = call.arguments.findIndex((candidate) => candidate === argument);
  const label = call.arguments[index - 1];
  const hasLabel = takesLabel && index > 1 && label !== undefined && ts.isStringLiteralLike(label) && /[:：=]\s*$/.test(label.text);
  const first = hasLabel ? index - 1 : index;
  const previous = call.arguments[first - 1];
  const next = call.arguments[index + 1];
  if (previous) rewrite.draft.remove({ start: previous.end, end: argument.end });
  else rewrite.draft.remove({ start: rangeOf(rewrite, argument).start, end: next ? next.getStart(rewrite.tree) : argument.end });
}

function dropSpans(rewrite: FileRewrite, template: TypeScript.TemplateExpression, dropped: ReadonlySet<TypeScript.Node>): void {
  const { start, end } = rangeOf(rewrite, template);
  const text = rewrite.text.slice(start + 1, end - 1);
  const places = template.templateSpans.map((span) => ({
    start: span.expression.getFullStart() - 2 - (start + 1),
    end: rewrite.text.indexOf('}', span.expression.end) + 1 - (start + 1),
  }));
  const indexes = template.templateSpans.flatMap((span, i) => (dropped.has(span.expression) ? [i] : []));
  for (const range of labelledRanges(text, places, new Set(indexes))) {
    rewrite.draft.remove({ start: start + 1 + range.start, end: start + 1 + range.end });
  }
}
