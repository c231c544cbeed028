import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Creation, Operation } from '../parts/parts.js';
import { isEnvironment } from '../text/expressions.js';
import { functionAround } from '../text/statements.js';
import { quote, rangeOf, sourceOf, type FileRewrite } from '../file/rewrite.js';
import type { Render } from '../file/draft.js';

/** The text that names a creation's argument at another place, or undefined where that place can't see the same value. */
export function textInReach(
  from: FileRewrite,
  expression: TypeScript.Expression,
  to: { readonly rewrite: FileRewrite; readonly at: TypeScript.Node },
  render?: Render,
): string | undefined {
  const node = unwrap(expression);
  const isHere = from === to.rewrite;
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) {
    return isHere ? sourceOf(from, node) : ts.isStringLiteralLike(node) ? quote(to.rewrite, node.text) : sourceOf(from, node);
  }
  if (isEnvironment(node)) return environmentText(to.rewrite, sourceOf(from, expression));
  if (!isHere || !isStable(from, node, to.at)) return knownText(from, to.rewrite, node) ?? initialText(from, node, to);
  const text = render ? render(rangeOf(from, expression)) : sourceOf(from, expression);
  return isUndefinedEnvironment(from, node) ? `${text} ?? ${quote(from, '')}` : text;
}

/** A constant that can't be seen from there, by what it is made from. */
function initialText(
  from: FileRewrite,
  node: TypeScript.Expression,
  to: { readonly rewrite: FileRewrite; readonly at: TypeScript.Node },
): string | undefined {
  const declaration = ts.isIdentifier(node) ? from.bindings.declarationOf(node) : undefined;
  const [assignment] = declaration?.assignments ?? [];
  if (declaration?.kind !== 'const' || !assignment?.value || assignment.iterated) return undefined;
  const [step] = assignment.steps;
  if (!step) return textInReach(from, assignment.value, to);
  if (assignment.steps.length > 1 || step.kind !== 'property' || unwrap(assignment.value).getText(from.tree) !== 'process.env')
    return undefined;
  return environmentText(to.rewrite, `process.env.${step.name}`);
}

/** A constant of another file is written out. */
function knownText(from: FileRewrite, to: FileRewrite, node: TypeScript.Expression): string | undefined {
  const value = from.resolver.constantOf(node);
  return value.kind === 'known' && typeof value.value === 'string' ? quote(to, value.value) : undefined;
}

function environmentText(rewrite: FileRewrite, text: string): string {
  return rewrite.isTyped && /[\w\])]$/.test(text) ? `${text} ?? ${quote(rewrite, '')}` : text;
}

function isUndefinedEnvironment(rewrite: FileRewrite, node: TypeScript.Expression): boolean {
  if (!rewrite.isTyped || !ts.isIdentifier(node)) return false;
  const declaration = rewrite.bindings.declarationOf(node);
  const value = declaration?.kind === 'const' ? declaration.assignments[0] : undefined;
  return value?.value !== undefined && value.steps.length === 0 && isEnvironment(value.value);
}

/** Whether an expression means the same at another place of its file. */
function isStable(rewrite: FileRewrite, node: TypeScript.Expression, at: TypeScript.Node): boolean {
  const expression = unwrap(node);
  if (ts.isLiteralExpression(expression)) return true;
  if (ts.isIdentifier(expression)) {
    const declaration = rewrite.bindings.declarationOf(expression);
    if (!declaration || rewrite.bindings.lookup(expression.text, at) !== declaration) return false;
    if (declaration.kind === 'const' || declaration.kind === 'import' || declaration.kind === 'function') return true;
    if (declaration.kind === 'parameter') return declaration.assignments.length <= 1;
    if (declaration.assignments.length === 1 && functionAround(declaration.node) === undefined) return true;
    const isLocal = functionAround(node) === functionAround(at) && node.end < at.getStart(rewrite.tree);
    return (
      isLocal &&
      declaration.assignments.every(({ node: by }) => by.end <= node.getStart(rewrite.tree) || by.getStart(rewrite.tree) >= at.end)
    );
  }
  if (expression.kind === ts.SyntaxKind.ThisKeyword) return classAround(node) !== undefined && classAround(node) === classAround(at);
  if (ts.isPropertyAccessExpression(expression)) return isStable(rewrite, expression.expression, at);
  if (ts.isElementAccessExpression(expression)) {
    return isStable(rewrite, expression.expression, at) && isStable(rewrite, expression.argumentExpression, at);
  }
  if (ts.isTemplateExpression(expression)) return expression.templateSpans.every((span) => isStable(rewrite, span.expression, at));
  if (ts.isBinaryExpression(expression)) return isStable(rewrite, expression.left, at) && isStable(rewrite, expression.right, at);
  if (ts.isCallExpression(expression)) {
    return (
      functionAround(node) === functionAround(at) ||
      (isConfigurationRead(expression) &&
        isStable(rewrite, expression.expression, at) &&
        expression.arguments.every((a) => isStable(rewrite, a, at)))
    );
  }
  return false;
}

/** `config.get('mq.topic')`: the same at every call. */
function isConfigurationRead(call: TypeScript.CallExpression): boolean {
  return ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'get' && call.arguments.length > 0;
}

function classAround(node: TypeScript.Node): TypeScript.Node | undefined {
  for (let at: TypeScript.Node | undefined = node.parent; at; at = at.parent) if (ts.isClassLike(at)) return at;
  return undefined;
}

/** The topic of an operation: the one its producer was made with; undefined where it differs or can't be read there. */
export function topicText(operation: Operation, render: Render): string | undefined {
  const passed = operation.rewrite.topics.get(operation.node);
  if (passed !== undefined) return passed;
  if (!operation.complete) return undefined;
  const texts = operation.creations.map((creation) => creationTopic(creation, operation, render));
  const [first] = texts;
  return first !== undefined && texts.every((text) => text === first) ? first : undefined;
}

function creationTopic(creation: Creation, operation: Operation, render: Render): string | undefined {
  if (!creation.topic) return undefined;
  const here = creation.rewrite === operation.rewrite ? render : undefined;
  return textInReach(creation.rewrite, creation.topic, { rewrite: operation.rewrite, at: operation.node }, here);
}
