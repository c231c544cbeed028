import { known, unknown, type Constant, type TrailStep, type Value } from '../../model/values.js';
import type { Declaration } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { unwrap } from './enclosing.js';
import { languageMessages } from './messages.js';
import { isPropertyRead, propertyName, propertyNameNode } from './syntax.js';

/** A chain of constants longer than this is not followed. */
const maximumDepth = 20;

/** What is known of a value: same-file constants, templates, arithmetic, environment and configuration keys, parameters. Never a guess. */
export function constantOf(context: ResolverContext, expression: TypeScript.Expression, depth = 0): Value {
  const node = unwrap(expression);
  if (depth > maximumDepth) return unknown('not-analysed');
  const next = (inner: TypeScript.Expression): Value => constantOf(context, inner, depth + 1);
  if (ts.isStringLiteralLike(node)) return known(node.text);
  if (ts.isNumericLiteral(node)) return known(Number(node.text.replaceAll('_', '')));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return known(true);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return known(false);
  if (node.kind === ts.SyntaxKind.NullKeyword) return known(null);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = next(node.operand);
    return value.kind === 'known' && typeof value.value === 'number' ? { ...value, value: -value.value } : unknown('composed');
  }
  if (ts.isTemplateExpression(node)) return template(node, next);
  if (ts.isBinaryExpression(node)) return binary(node, next);
  const configured = configurationKey(context, node);
  if (configured) return configured;
  if (ts.isIdentifier(node)) {
    const declaration = context.file.bindings.declarationOf(node);
    return declaration ? variable(context, declaration, depth) : unknown(node.text === 'undefined' ? 'not-analysed' : 'other-file');
  }
  if (isPropertyRead(node)) return member(context, node, depth);
  if (ts.isCallExpression(node)) {
    const text = stringConversion(node);
    return text ? next(text) : unknown('call-result');
  }
  return unknown('not-analysed');
}

function template(node: TypeScript.TemplateExpression, next: (inner: TypeScript.Expression) => Value): Value {
  let text = node.head.text;
  let isKnown = true;
  let fragment = text;
  const trail: TrailStep[] = [];
  for (const span of node.templateSpans) {
    const value = next(span.expression);
    if (value.kind === 'known') text += String(value.value);
    else isKnown = false;
    trail.push(...value.trail);
    text += span.literal.text;
    if (span.literal.text.length > fragment.length) fragment = span.literal.text;
  }
  return isKnown ? known(text, trail) : unknown('composed', fragment);
}

function binary(node: TypeScript.BinaryExpression, next: (inner: TypeScript.Expression) => Value): Value {
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) {
    const left = next(node.left);
    const right = next(node.right);
    if (left.kind === 'configuration-key' && right.kind === 'known') return { ...left, fallback: right };
    if (left.kind === 'known' && left.value) return left;
    return left;
  }
  const left = next(node.left);
  const right = next(node.right);
  if (left.kind !== 'known' || right.kind !== 'known') {
    const text = [left, right].find((value) => value.kind === 'known' && typeof value.value === 'string');
    return unknown('composed', text?.kind === 'known' ? String(text.value) : undefined);
  }
  const value = compute(kind, left.value, right.value);
  return value === undefined ? unknown('composed') : known(value, [...left.trail, ...right.trail]);
}

function compute(kind: TypeScript.SyntaxKind, left: Constant, right: Constant): Constant | undefined {
  if (kind === ts.SyntaxKind.PlusToken && (typeof left === 'string' || typeof right === 'string')) return `${left}${right}`;
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (kind) {
    case ts.SyntaxKind.PlusToken:
      return left + right;
    case ts.SyntaxKind.MinusToken:
      return left - right;
    case ts.SyntaxKind.AsteriskToken:
      return left * right;
    case ts.SyntaxKind.SlashToken:
      return right === 0 ? undefined : left / right;
    default:
      return undefined;
  }
}

/** `process.env.X`, `config.get('x')`, `import.meta.env.X`. */
function configurationKey(context: ResolverContext, node: TypeScript.Expression): Value | undefined {
  const trailOf = (at: TypeScript.Node): TrailStep[] => [step(context, at, languageMessages.configurationRead())];
  if (isPropertyRead(node)) {
    const object = node.expression;
    const isEnvironment = isPropertyRead(object) && propertyName(object) === 'env';
    if (isEnvironment && /^(?:process|import\.meta)$/.test(object.expression.getText())) {
      return { kind: 'configuration-key', key: propertyName(node) ?? '', trail: trailOf(propertyNameNode(node)) };
    }
    return undefined;
  }
  if (!ts.isCallExpression(node) || !isPropertyRead(node.expression)) return undefined;
  const [key, fallback] = node.arguments;
  const name = propertyName(node.expression) ?? '';
  const owner = isPropertyRead(node.expression.expression)
    ? propertyName(node.expression.expression)
    : node.expression.expression.getText();
  if (!key || !ts.isStringLiteralLike(key) || !/^get(?:OrThrow)?$/.test(name) || !/config|conf|env|setting/i.test(owner ?? ''))
    return undefined;
  const value = fallback && constantOf(context, fallback, maximumDepth);
  return { kind: 'configuration-key', key: key.text, ...(value && { fallback: value }), trail: trailOf(key) };
}

function variable(context: ResolverContext, declaration: Declaration, depth: number): Value {
  const { assignments, kind, node } = declaration;
  if (kind === 'import') return unknown('other-file');
  if (kind === 'parameter' && assignments.length === 1) {
    return {
      kind: 'parameter',
      name: declaration.name,
      trail: [step(context, declaration.identifier, languageMessages.parameter({ name: declaration.name }))],
    };
  }
  const destructured = environmentPattern(context, declaration);
  if (destructured) return destructured;
  const [only] = assignments;
  if (assignments.length !== 1 || !only?.value || only.iterated || only.steps.length > 0) {
    return unknown(assignments.length > 1 ? 'reassigned' : 'not-analysed');
  }
  const value = constantOf(context, only.value, depth + 1);
  const at = step(context, node, languageMessages.constant({ name: declaration.name }));
  return value.kind === 'unknown' ? value : { ...value, trail: [...value.trail, at] };
}

/** `const { MQ_TOPIC } = process.env`. */
function environmentPattern(context: ResolverContext, declaration: Declaration): Value | undefined {
  const [only, second] = declaration.assignments.filter(({ steps }) => steps.length > 0);
  const [first] = only?.steps ?? [];
  if (!only?.value || second || only.steps.length !== 1 || first?.kind !== 'property' || only.value.getText() !== 'process.env')
    return undefined;
  return {
    kind: 'configuration-key',
    key: first.name,
    trail: [step(context, declaration.identifier, languageMessages.configurationRead())],
  };
}

/** `this.topic`, `settings.topic`: the only value that the file gives it. */
function member(context: ResolverContext, node: TypeScript.Expression, depth: number): Value {
  const sources = context.fieldOf(node)?.sources ?? [];
  const [only] = sources;
  if (sources.length !== 1 || !only) return unknown(sources.length > 1 ? 'reassigned' : 'other-file');
  if (ts.isParameter(only.node) && ts.isIdentifier(only.node.name)) {
    return {
      kind: 'parameter',
      name: only.node.name.text,
      trail: [step(context, only.node, languageMessages.parameter({ name: only.node.name.text }))],
    };
  }
  if (!only.value) return unknown('not-analysed');
  const value = constantOf(context, only.value, depth + 1);
  const name = isPropertyRead(node) ? (propertyName(node) ?? '') : '';
  return value.kind === 'unknown'
    ? value
    : { ...value, trail: [...value.trail, step(context, only.node, languageMessages.constant({ name }))] };
}

function stringConversion(node: TypeScript.CallExpression): TypeScript.Expression | undefined {
  if (ts.isIdentifier(node.expression) && node.expression.text === 'String') return node.arguments[0];
  const isTrim = isPropertyRead(node.expression) && /^(?:toString|valueOf)$/.test(propertyName(node.expression) ?? '');
  return isTrim && isPropertyRead(node.expression) && node.arguments.length === 0 ? node.expression.expression : undefined;
}

function step(context: ResolverContext, node: TypeScript.Node, message: TrailStep['message']): TrailStep {
  return { path: context.file.source.path, range: { start: node.getStart(context.file.tree), end: node.end }, message };
}
