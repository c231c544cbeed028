import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { propertyName } from '../../../../server/languages/typescript/syntax.js';
import { typeNameOf } from '../parts/legacy.js';
import type { Leaf } from '../text/conditions.js';
import type { FileRewrite } from '../file/rewrite.js';

/** A test of an error's code against names: `e.Code === 'X'`, `e.Code.indexOf('X') > -1`, `e.Code.includes('X')`. */
export interface CodeTest {
  readonly error: TypeScript.Expression;
  readonly name: string;
  /** The test holds when the code is the name. */
  readonly isPositive: boolean;
}

export const emptyPollCode = 'MessageNotExist';

/** Codes of 5.x for the names of the old service (`apache.rocketmq.v2.Code`). */
const codes: Readonly<Record<string, readonly number[]>> = {
  TopicNotExist: [40402],
  SubscriptionNotExist: [40403],
  AccessDenied: [40100, 40300],
  ReceiptHandleError: [40013],
  MessageTooLarge: [41301],
  MessageBodyTooLarge: [41301],
};

export function newCodes(name: string): readonly number[] | undefined {
  return codes[name];
}

/** `e.Code` where `e` is what a call of the SDK was rejected with; also `e.message`, whose text held the code. */
export function codeRead(rewrite: FileRewrite, node: TypeScript.Expression): TypeScript.Expression | undefined {
  const read = unwrap(node);
  if (!ts.isPropertyAccessExpression(read) && !ts.isElementAccessExpression(read)) return undefined;
  const name = propertyName(read);
  if (name !== 'Code' && name !== 'message') return undefined;
  return typeNameOf(rewrite.resolver, read.expression) === 'MQError' ? read.expression : undefined;
}

export function codeTest(rewrite: FileRewrite, part: TypeScript.Expression): CodeTest | undefined {
  const node = unwrap(part);
  if (ts.isCallExpression(node)) return searchTest(rewrite, node);
  if (!ts.isBinaryExpression(node)) return undefined;
  const operator = node.operatorToken.kind;
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  if (ts.isCallExpression(left) && calledMethod(left) === 'indexOf') {
    const found = searchTest(rewrite, left);
    const limit = numberOf(right);
    const isFound =
      (operator === ts.SyntaxKind.GreaterThanToken && limit === -1) ||
      (operator === ts.SyntaxKind.GreaterThanEqualsToken && limit === 0) ||
      (isUnequal(operator) && limit === -1);
    const isMissing = (operator === ts.SyntaxKind.LessThanToken && limit === 0) || (isEqual(operator) && limit === -1);
    const isStart = isEqual(operator) && limit === 0;
    return found && (isFound || isMissing || isStart) ? { ...found, isPositive: !isMissing } : undefined;
  }
  if (!isEqual(operator) && !isUnequal(operator)) return undefined;
  const [read, text] = ts.isStringLiteralLike(right) ? [left, right] : [right, left];
  const error = codeRead(rewrite, read);
  return error && ts.isStringLiteralLike(text) && propertyName(read) === 'Code'
    ? { error, name: text.text, isPositive: isEqual(operator) }
    : undefined;
}

function searchTest(rewrite: FileRewrite, call: TypeScript.CallExpression): CodeTest | undefined {
  const callee = unwrap(call.expression);
  const argument = call.arguments[0] && unwrap(call.arguments[0]);
  if (!ts.isPropertyAccessExpression(callee) || !argument) return undefined;
  const subject = unwrap(callee.expression);
  if (['indexOf', 'includes', 'startsWith', 'match'].includes(callee.name.text)) {
    const error = codeRead(rewrite, subject);
    const name = ts.isStringLiteralLike(argument)
      ? argument.text
      : ts.isRegularExpressionLiteral(argument)
        ? plainPattern(argument.text)
        : undefined;
    return error && name ? { error, name, isPositive: true } : undefined;
  }
  if (callee.name.text === 'test' && ts.isRegularExpressionLiteral(subject)) {
    const error = codeRead(rewrite, argument);
    const name = plainPattern(subject.text);
    return error && name ? { error, name, isPositive: true } : undefined;
  }
  return undefined;
}

function calledMethod(call: TypeScript.CallExpression): string | undefined {
  return propertyName(unwrap(call.expression));
}

function plainPattern(source: string): string | undefined {
  return /^\/\^?([A-Za-z]+)\$?\/i?$/.exec(source)?.[1];
}

function numberOf(node: TypeScript.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand))
    return -Number(node.operand.text);
  return undefined;
}

function isEqual(operator: TypeScript.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.EqualsEqualsEqualsToken;
}

function isUnequal(operator: TypeScript.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.ExclamationEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

/** Parts of a test as they were when a poll was empty: the error's code was `MessageNotExist`. */
export function emptyPollLeaf(rewrite: FileRewrite): Leaf {
  return (part) => {
    const test = codeTest(rewrite, part);
    if (test) return (test.name === emptyPollCode || emptyPollCode.startsWith(test.name)) === test.isPositive;
    if (codeRead(rewrite, part)) return true;
    const node = unwrap(part);
    if (ts.isIdentifier(node) && typeNameOf(rewrite.resolver, node) === 'MQError') return true;
    return undefined;
  };
}

/** Parts of a test as they are with 5.x, whose errors never mean an empty poll. `mapped` takes the codes that were translated. */
export function newErrorLeaf(
  rewrite: FileRewrite,
  render: (node: TypeScript.Node) => string,
  mapped: Map<string, readonly number[]>,
): Leaf {
  return (part) => {
    const test = codeTest(rewrite, part);
    if (test) {
      if (test.name === emptyPollCode) return !test.isPositive;
      const numbers = newCodes(test.name);
      if (!numbers) return undefined;
      mapped.set(test.name, numbers);
      const code = `${render(test.error)}.code`;
      const texts = numbers.map((number) => `${code} ${test.isPositive ? '===' : '!=='} ${number}`);
      return texts.length > 1 ? `(${texts.join(test.isPositive ? ' || ' : ' && ')})` : (texts[0] ?? false);
    }
    const isGuard =
      ts.isBinaryExpression(part.parent) &&
      part.parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      part.parent.left === part;
    return isGuard && codeRead(rewrite, part) && propertyName(unwrap(part)) === 'Code' ? true : undefined;
  };
}

/** The whole of the test that a part belongs to: up through `&&`, `||`, `!` and brackets. */
export function wholeTest(part: TypeScript.Expression): TypeScript.Expression {
  let at = part;
  for (;;) {
    const { parent } = at;
    const isPart =
      ts.isParenthesizedExpression(parent) ||
      (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) ||
      (ts.isBinaryExpression(parent) &&
        (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || parent.operatorToken.kind === ts.SyntaxKind.BarBarToken));
    if (!isPart) return at;
    at = parent;
  }
}
