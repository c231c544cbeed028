import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { MethodCall } from '../parts/legacy.js';
import { messages } from '../messages.js';
import { block, rangeOf, sourceOf, type FileRewrite } from '../file/rewrite.js';
import { functionAround, removeStatement } from '../text/statements.js';
import { asText, isMoment, isRepeatable, momentText, operand, positiveTest } from './values.js';
import type { Render } from '../file/draft.js';
import { staticKind } from '../text/expressions.js';
import { type Setting, settingOf } from './property-settings.js';

/** `props.messageKey(k)` sets the field of the options object at its place. */
export function rewriteSetter(rewrite: FileRewrite, call: MethodCall): void {
  const setting = settingOf(rewrite, call);
  const isStatement =
    ts.isExpressionStatement(call.node.parent) || (ts.isArrowFunction(call.node.parent) && call.node.parent.body === call.node);
  if (!setting || !isStatement || !ts.isExpressionStatement(call.node.parent)) {
    block(rewrite, call.node, messages.unsupportedUse({ member: `MessageProperties.${call.method}` }));
    return;
  }
  const statement = call.node.parent;
  if (setting.kind === 'none') {
    removeStatement(rewrite, statement);
    return;
  }
  const owner = sourceOf(rewrite, call.receiver);
  const end = rewrite.text[statement.end - 1] === ';' ? ';' : '';
  rewrite.draft.replace(rangeOf(rewrite, statement), (render) => {
    const text = setterText(rewrite, owner, setting, statement, render);
    return text.startsWith('{') ? text : text + end;
  });
}

function setterText(
  rewrite: FileRewrite,
  owner: string,
  setting: Exclude<Setting, { kind: 'none' }>,
  statement: TypeScript.Statement,
  render: Render,
): string {
  const text = render(rangeOf(rewrite, setting.value));
  const kind = staticKind(setting.value, rewrite.bindings);
  const isBare = ts.isIfStatement(statement.parent);
  const guard = (test: string, body: string): string => {
    if (isTested(rewrite, statement, setting.value)) return body;
    return isBare ? `{ if (${test}) ${body}${rewrite.style.semicolons ? ';' : ''} }` : `if (${test}) ${body}`;
  };
  const present = `${operand(setting.value, text)} != null`;
  switch (setting.kind) {
    case 'property': {
      const semicolonGuard = rewrite.style.semicolons ? '' : ';';
      const set = `(${owner}.properties ??= new Map()).set(${asText(rewrite, setting.key, render)}, ${asText(rewrite, setting.value, render)})`;
      if (!kind.nullable && !kind.mayBeEmpty) return semicolonGuard + set;
      if (kind.type === 'string') return guard(operand(setting.value, text), set);
      return guard(`${present} && ${operand(setting.value, text)} !== ${rewrite.style.quote.repeat(2)}`, set);
    }
    case 'keys':
    case 'group': {
      const value = asText(rewrite, setting.value, render);
      const set = setting.kind === 'keys' ? `${owner}.keys = [${value}]` : `${owner}.messageGroup = ${value}`;
      return kind.nullable ? guard(present, set) : set;
    }
    case 'tag':
      return `${owner}.tag = ${asText(rewrite, setting.value, render)}`;
    case 'delivery': {
      const set = `${owner}.deliveryTimestamp = ${momentText(rewrite, setting.value, text)}`;
      if (isMoment(rewrite, setting.value) || isGuarded(rewrite, statement, setting.value) || !isRepeatable(setting.value)) return set;
      return guard(positiveTest(rewrite, setting.value, text), set);
    }
  }
}

/** `if (key) props.messageKey(key)` needs no second test. */
function isTested(rewrite: FileRewrite, statement: TypeScript.Statement, value: TypeScript.Expression): boolean {
  const text = sourceOf(rewrite, value);
  for (let at: TypeScript.Node = statement; at.parent && !isFunction(at.parent); at = at.parent) {
    if (!ts.isIfStatement(at.parent) || at.parent.thenStatement !== at) continue;
    const parts = sourceOf(rewrite, at.parent.expression)
      .split('&&')
      .map((part) => part.trim());
    if (parts.includes(text)) return true;
  }
  return false;
}

/** `if (at > 0) props.startDeliverTime(at)` needs no second test. */
function isGuarded(rewrite: FileRewrite, statement: TypeScript.Statement, value: TypeScript.Expression): boolean {
  const text = sourceOf(rewrite, value);
  const owner = functionAround(statement);
  for (let at: TypeScript.Node = statement; at.parent && at.parent !== owner; at = at.parent) {
    if (!ts.isIfStatement(at.parent) || at.parent.thenStatement !== at) continue;
    const test = unwrap(at.parent.expression);
    if (!ts.isBinaryExpression(test)) continue;
    const isGreater = test.operatorToken.kind === ts.SyntaxKind.GreaterThanToken;
    if (isGreater && sourceOf(rewrite, test.left) === text) return true;
  }
  return false;
}
