import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { isPropertyRead, propertyName } from '../../../../server/languages/typescript/syntax.js';
import { acceptsUndefined, isAbsenceSeen } from './absent.js';
import type { LogDrops } from '../text/logs.js';
import { logAround } from '../text/logs.js';
import { messages } from '../messages.js';
import { dropField } from '../send/publish-response.js';
import { collectReads, replaceRead, unfoldPattern, type Read } from './reads.js';
import { block, quote, rangeOf, sourceOf, type FileRewrite } from '../file/rewrite.js';
import type { Render } from '../file/draft.js';

/** What a field of a received message is read by. `text` fields were strings, whatever they hold. */
interface FieldRule {
  readonly text: (base: string, rewrite: FileRewrite) => string;
  /** The new value is not a text, though the old one was. */
  readonly wasText?: true;
  /** The type of the new value lets it be undefined. */
  readonly optional?: true;
  /** What was not set was undefined, and is an empty text now. */
  readonly empty?: true;
}

const fieldRules: Readonly<Record<string, FieldRule>> = {
  MessageId: { text: (base) => `${base}.messageId` },
  MessageBody: { text: (base) => `${base}.body.toString()` },
  MessageTag: { text: (base) => `${base}.tag`, optional: true, empty: true },
  MessageKey: { text: (base, rewrite) => `${base}.keys.join(${quote(rewrite, ' ')})`, empty: true },
  ShardingKey: { text: (base) => `${base}.messageGroup`, optional: true, empty: true },
  StartDeliverTime: { text: (base) => `${base}.deliveryTimestamp?.getTime()` },
  PublishTime: { text: (base) => `${base}.bornTimestamp?.getTime()`, wasText: true },
  ConsumedTimes: { text: (base) => `${base}.deliveryAttempt`, wasText: true },
};

/** Fields of received messages become fields of `MessageView`. Handles are left to the acknowledgements. */
export function rewriteMessageFields(rewrite: FileRewrite, drops: LogDrops, fields: Set<string>): readonly Read[] {
  const { reads, patterns } = collectReads(rewrite, new Set(['Message']));
  const all: Read[] = [...reads];
  for (const pattern of patterns) {
    const unfolded = unfoldPattern(rewrite, pattern, 'message');
    if (unfolded) all.push(...unfolded);
    else block(rewrite, pattern.pattern, messages.unsupportedUse({ member: 'Message' }));
  }
  const handles: Read[] = [];
  for (const read of all) {
    if (rewrite.settled.has(read.node)) continue;
    rewrite.settled.add(read.node);
    if (read.member === 'ReceiptHandle') handles.push(read);
    else if (read.member === 'Properties') rewriteProperties(rewrite, read);
    else rewriteField(rewrite, read, drops, fields);
  }
  return handles;
}

function rewriteField(rewrite: FileRewrite, read: Read, drops: LogDrops, fields: Set<string>): void {
  const rule = fieldRules[read.member];
  if (!rule) {
    dropField(rewrite, read, drops, fields);
    return;
  }
  const isDefaulted = rule.empty === true && widenDefault(rewrite, wrapped(read.node));
  replaceRead(rewrite, read, (render) => {
    const text = rule.text(read.base(render), rewrite);
    return isDefaulted ? text : fitted(rewrite, read, rule, text);
  });
}

/** The field's text, made to fit what surrounds it: what was a text stays one where that could matter. */
function fitted(rewrite: FileRewrite, read: Read, rule: FieldRule, text: string): string {
  const node = wrapped(read.node);
  if (rule.wasText && needsText(node)) return `String(${text})`;
  if (rewrite.isTyped && rule.wasText && isNumberTest(node)) return `Number(${text})`;
  const accepts = !rewrite.isTyped || acceptsUndefined(rewrite, node);
  if (rule.empty && accepts && isAbsenceSeen(rewrite, node)) return withoutEmpty(node, text);
  if (rule.optional && !accepts)
    return ts.isPropertyAccessExpression(node.parent) ? `(${text} ?? ${quote(rewrite, '')})` : `${text} ?? ${quote(rewrite, '')}`;
  return text;
}

/** Numbers do where the value is shown or calculated with; a text is needed where it is compared strictly, stored or passed on. */
function needsText(node: TypeScript.Expression): boolean {
  const { parent } = node;
  if (logAround(node)) return false;
  if (ts.isCallExpression(parent) && parent.expression !== node) return !/^(?:Number|String|isNaN)$/.test(parent.expression.getText());
  if (ts.isBinaryExpression(parent)) {
    const isStrict =
      parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
      parent.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
    const other = unwrap(parent.left === node ? parent.right : parent.left);
    return isStrict || (parent.operatorToken.kind === ts.SyntaxKind.PlusToken && !ts.isStringLiteralLike(other));
  }
  return !(ts.isTemplateSpan(parent) || ts.isPrefixUnaryExpression(parent));
}

function isNumberTest(node: TypeScript.Expression): boolean {
  return ts.isBinaryExpression(node.parent) || ts.isPrefixUnaryExpression(node.parent);
}

/** `tag ?? 'none'` becomes `tag || 'none'`: what was not set is an empty text now. */
function widenDefault(rewrite: FileRewrite, node: TypeScript.Expression): boolean {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken || parent.left !== node)
    return false;
  const outer = parent.parent;
  const isChained = ts.isBinaryExpression(outer) && outer.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  if (isChained || ts.isBinaryExpression(parent.right) || !isAbsenceSeen(rewrite, node)) return false;
  rewrite.draft.replace(rangeOf(rewrite, parent.operatorToken), '||');
  return true;
}

/** Undefined in place of an empty text. */
function withoutEmpty(node: TypeScript.Expression, text: string): string {
  const { parent } = node;
  const isBare =
    ts.isCallExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken);
  const isSubject = ts.isCallExpression(parent) && parent.expression === node;
  return isBare && !isSubject ? `${text} || undefined` : `(${text} || undefined)`;
}

/** `m.Properties.a`, `m.Properties['a']`, `m.Properties[name]`, or all of them as an object. */
function rewriteProperties(rewrite: FileRewrite, read: Read): void {
  const outer = wrapped(read.node);
  const { parent } = outer;
  const isSubject = (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === outer;
  if (!isSubject) {
    const isTest = isTruthTest(outer);
    replaceRead(rewrite, read, (render) =>
      isTest ? `${read.base(render)}.properties` : `Object.fromEntries(${read.base(render)}.properties)`,
    );
    return;
  }
  rewrite.settled.add(parent);
  const optional = read.node !== outer ? '' : '';
  rewrite.draft.replace(rangeOf(rewrite, parent), (render) => {
    const key = keyText(rewrite, parent, render);
    const text = `${read.base(render)}${optional}.properties.get(${key})`;
    return rewrite.isTyped && !acceptsUndefined(rewrite, wrapped(parent)) && !isNullish(wrapped(parent)) ? `${text}!` : text;
  });
}

function keyText(
  rewrite: FileRewrite,
  access: TypeScript.PropertyAccessExpression | TypeScript.ElementAccessExpression,
  render: Render,
): string {
  if (isPropertyRead(access) && ts.isPropertyAccessExpression(access)) return quote(rewrite, propertyName(access) ?? access.name.text);
  return ts.isElementAccessExpression(access) ? render(rangeOf(rewrite, access.argumentExpression)) : sourceOf(rewrite, access);
}

/** `m.Properties && m.Properties.a`: it is always there, a Map as well. */
function isTruthTest(node: TypeScript.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.left === node) return parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return ts.isPrefixUnaryExpression(parent) || (ts.isIfStatement(parent) && parent.expression === node);
}

function isNullish(node: TypeScript.Expression): boolean {
  return ts.isBinaryExpression(node.parent) || ts.isPropertyAccessExpression(node.parent);
}
