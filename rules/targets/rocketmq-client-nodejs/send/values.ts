import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { nameText } from '../../../../server/languages/typescript/syntax.js';
import { staticKind } from '../text/expressions.js';
import { objectLiteral, pairList } from '../text/layout.js';
import { quote, rangeOf, type FileRewrite } from '../file/rewrite.js';
import type { Render } from '../file/draft.js';

/** An entry `name: value`, in its short form where the value is a variable of that name. */
export function entry(name: string, value: string): string {
  return name === value ? name : `${name}: ${value}`;
}

/** Whether evaluating an expression twice gives the same and does nothing: names, members, literals, arithmetic on them. */
export function isRepeatable(expression: TypeScript.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isIdentifier(node) || ts.isLiteralExpression(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isPropertyAccessExpression(node)) return isRepeatable(node.expression);
  if (ts.isElementAccessExpression(node)) return isRepeatable(node.expression) && isRepeatable(node.argumentExpression);
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind !== ts.SyntaxKind.EqualsToken && isRepeatable(node.left) && isRepeatable(node.right);
  return false;
}

/** Text of an expression as a string that is not null. */
export function asText(rewrite: FileRewrite, expression: TypeScript.Expression, render: Render): string {
  const text = render(rangeOf(rewrite, expression));
  if (ts.isNumericLiteral(unwrap(expression))) return quote(rewrite, text);
  const kind = staticKind(expression, rewrite.bindings);
  return kind.type === 'string' && !kind.nullable ? text : `String(${text})`;
}

/** The body: bytes on 5.x, where a text would be taken for base64. */
export function bodyText(rewrite: FileRewrite, expression: TypeScript.Expression, render: Render): string {
  const literal = unwrap(expression);
  if (ts.isCallExpression(literal) && staticKind(literal, rewrite.bindings).type === 'buffer') return render(rangeOf(rewrite, expression));
  return `Buffer.from(${asText(rewrite, expression, render)})`;
}

/** `KEYS` of the old message: one text. */
export function keysText(rewrite: FileRewrite, key: TypeScript.Expression, render: Render): string {
  const text = render(rangeOf(rewrite, key));
  const kind = staticKind(key, rewrite.bindings);
  const value = kind.type === 'string' ? text : `String(${text})`;
  if (!kind.nullable) return `[${value}]`;
  if (isRepeatable(key)) return `${operand(key, text)} == null ? [] : [${value}]`;
  return `[${text}].filter((key) => key != null).map(String)`;
}

export interface Property {
  readonly key: TypeScript.Expression;
  readonly value: TypeScript.Expression;
}

/** User properties: texts only, without those that are null or empty, as the old SDK ignored them. */
export function propertiesText(rewrite: FileRewrite, properties: readonly Property[], render: Render): string {
  const kinds = properties.map(({ value }) => staticKind(value, rewrite.bindings));
  const keyKinds = properties.map(({ key }) => staticKind(key, rewrite.bindings));
  const isPlain =
    kinds.every(({ nullable, mayBeEmpty, isAnnotated }) => !nullable && (!mayBeEmpty || isAnnotated === true)) &&
    keyKinds.every(({ nullable }) => !nullable);
  if (isPlain) {
    const pairs = properties.map(({ key, value }) => `[${asText(rewrite, key, render)}, ${asText(rewrite, value, render)}]`);
    return `new Map(${pairList(pairs)})`;
  }
  const entries = properties.map(({ key, value }) => entry(propertyKey(rewrite, key, render), presentText(rewrite, value, render)));
  return `new Map(Object.entries(${objectLiteral(entries)}).filter(([, value]) => value !== ${quote(rewrite, '')}))`;
}

function propertyKey(rewrite: FileRewrite, key: TypeScript.Expression, render: Render): string {
  const literal = unwrap(key);
  if (!ts.isStringLiteralLike(literal)) return `[${render(rangeOf(rewrite, key))}]`;
  return /^[A-Za-z_$][\w$]*$/.test(literal.text) && literal.text !== '__proto__' ? literal.text : render(rangeOf(rewrite, key));
}

/** A text that is empty where the value is null. */
function presentText(rewrite: FileRewrite, value: TypeScript.Expression, render: Render): string {
  const text = render(rangeOf(rewrite, value));
  const kind = staticKind(value, rewrite.bindings);
  if (ts.isNumericLiteral(unwrap(value))) return quote(rewrite, text);
  const orEmpty = kind.nullable ? `${operand(value, text)} ?? ${quote(rewrite, '')}` : text;
  return kind.type === 'string' ? orEmpty : `String(${orEmpty})`;
}

/** A delivery time; without one unless it is greater than 0, because the old service took 0 for none. */
export function deliveryEntries(rewrite: FileRewrite, time: TypeScript.Expression, render: Render): string[] {
  const text = render(rangeOf(rewrite, time));
  const moment = momentText(rewrite, time, text);
  if (isMoment(rewrite, time) || !isRepeatable(time)) return [`deliveryTimestamp: ${moment}`];
  return [`...(${positiveTest(rewrite, time, text)} ? { deliveryTimestamp: ${moment} } : {})`];
}

export function momentText(rewrite: FileRewrite, time: TypeScript.Expression, text: string): string {
  const { type, nullable } = staticKind(time, rewrite.bindings);
  const isSafe = type === 'number' && !nullable;
  return isSafe || isMoment(rewrite, time) || (type === 'number' && rewrite.isTyped) ? `new Date(${text})` : `new Date(Number(${text}))`;
}

export function positiveTest(rewrite: FileRewrite, time: TypeScript.Expression, text: string): string {
  const { nullable, type } = staticKind(time, rewrite.bindings);
  const value = ts.isBinaryExpression(unwrap(time)) ? `(${text})` : text;
  return nullable && rewrite.isTyped && type === 'number' ? `(${text} ?? 0) > 0` : `${value} > 0`;
}

/** Whether an expression is made from the clock or a date, so that it is certainly a time. */
export function isMoment(rewrite: FileRewrite, expression: TypeScript.Expression, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > 4) return false;
  if (ts.isNumericLiteral(node)) return Number(node.text) > 1e12;
  if (ts.isBinaryExpression(node)) {
    const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    return isMoment(rewrite, node.left, depth + 1) || (isSum && isMoment(rewrite, node.right, depth + 1));
  }
  if (ts.isPrefixUnaryExpression(node)) return ts.isNewExpression(unwrap(node.operand));
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    return ['now', 'getTime', 'valueOf', 'unix', 'toMillis'].includes(node.expression.name.text);
  }
  if (ts.isIdentifier(node)) {
    const declaration = rewrite.bindings.declarationOf(node);
    const value = declaration?.kind === 'const' ? declaration.assignments[0] : undefined;
    return value?.value !== undefined && value.steps.length === 0 && !value.iterated && isMoment(rewrite, value.value, depth + 1);
  }
  return false;
}

export function messageGroupEntries(rewrite: FileRewrite, key: TypeScript.Expression, render: Render): string[] {
  const text = render(rangeOf(rewrite, key));
  const kind = staticKind(key, rewrite.bindings);
  const value = kind.type === 'string' ? text : `String(${text})`;
  if (!kind.nullable || !isRepeatable(key)) return [entry('messageGroup', value)];
  return [`...(${operand(key, text)} == null ? {} : { ${entry('messageGroup', value)} })`];
}

/** The tag of a message, or the filter's tag: an empty one is none. */
export function tagEntries(rewrite: FileRewrite, tag: TypeScript.Expression, render: Render): string[] {
  const literal = unwrap(tag);
  const text = render(rangeOf(rewrite, tag));
  const constant = rewrite.resolver.constantOf(tag);
  if (ts.isStringLiteralLike(literal) && literal.text === '') return [];
  if (constant.kind === 'known') return constant.value === '' || constant.value === null ? [] : [entry('tag', text)];
  const kind = staticKind(tag, rewrite.bindings);
  if (!kind.nullable && !kind.mayBeEmpty) return [entry('tag', text)];
  if (!rewrite.isTyped) return [`tag: ${operand(tag, text)} || undefined`];
  return isRepeatable(tag) ? [`...(${operand(tag, text)} ? { ${entry('tag', text)} } : {})`] : [entry('tag', text)];
}

/** Text of an expression as the operand of an operator. */
export function operand(expression: TypeScript.Expression, text: string): string {
  const isLoose =
    ts.isBinaryExpression(expression) ||
    ts.isConditionalExpression(expression) ||
    ts.isArrowFunction(expression) ||
    ts.isYieldExpression(expression);
  return isLoose ? `(${text})` : text;
}

/** The name that a property's literal key has. */
export function literalKey(key: TypeScript.Expression): string | undefined {
  return nameText(unwrap(key));
}
