import { known, unknown, type Value } from '../../../model/values.js';
import { ts, type TypeScript } from '../compiler.js';
import type { ResolverContext } from '../context.js';
import { isFunction, unwrap } from '../enclosing.js';
import { languageMessages } from '../messages.js';
import { dynamicallyImportedModule, isAssignment, isPropertyRead, nameText, requiredModule } from '../syntax.js';
import { exportsShape } from '../value-types.js';
import { apply } from './apply.js';
import { callEntity } from './calls.js';
import { composedKey, textOf } from './combine.js';
import { constantAt } from './constant-at.js';
import { classEntity, functionEntity, memberOfClass } from './declared.js';
import { notAnalysed, ofConstant, ofValue, valueOf, type Entity } from './entity.js';
import type { Evaluation, Outlook } from './evaluation.js';
import { elementOf } from './lists.js';
import { identifierEntity } from './identifiers.js';
import { propertyEntity } from './properties.js';

/** A question is followed through at most so many expressions, and so deep. */
const maximumSteps = 5_000;
const maximumDepth = 120;
/** From here on a question makes do with answers that a circle may have cut short. */
const longQuestion = 500;
/** All questions about one file together: generated code can't make it hang. */
const maximumTotal = 100_000;

/** Evaluates the expressions of one file, given what lies outside of it. On demand; answers are kept. */
export function createEvaluation(typing: ResolverContext, outlook: Outlook): Evaluation {
  const memo = new Map<TypeScript.Node, Entity>();
  const open = new Set<TypeScript.Node>();
  const provisional = new Map<TypeScript.Node, Entity>();
  let steps = 0;
  let total = 0;
  let cutShort = 0;
  const { path } = typing.file.source;

  const evaluation: Evaluation = {
    typing,
    world: {
      settle: outlook.settle,
      classMember: (of, start, name, isStatic) =>
        of === path ? memberOfClass(evaluation, start, name, isStatic) : outlook.classMember(of, start, name, isStatic),
    },
    imported: outlook.imported,
    methodKeys: new Map(),
    evaluate(given) {
      const node = unwrap(given);
      const kept = memo.get(node);
      if (kept) return kept;
      if (open.size === 0) steps = 0;
      const guess = steps > longQuestion ? provisional.get(node) : undefined;
      if (guess) return guess;
      if (open.has(node) || open.size > maximumDepth || ++steps > maximumSteps || ++total > maximumTotal) {
        cutShort++;
        return ofValue(unknown('reassigned'));
      }
      const before = cutShort;
      open.add(node);
      const entity = compute(evaluation, node);
      open.delete(node);
      // What a circle cut short is not the whole answer for another question, unless this one was long already.
      if (before === cutShort || open.size === 0) memo.set(node, entity);
      else provisional.set(node, entity);
      if (open.size === 0) {
        if (steps > longQuestion) for (const [part, found] of provisional) if (!memo.has(part)) memo.set(part, found);
        provisional.clear();
      }
      return entity;
    },
    apply: (operation, ...operands) => apply(evaluation.world, operation, operands),
    site: (node) => ({ path, range: { start: node.getStart(typing.file.tree), end: node.end } }),
    step: (node, message) => ({ path, range: { start: node.getStart(typing.file.tree), end: node.end }, message }),
  };
  return evaluation;
}

function compute(evaluation: Evaluation, node: TypeScript.Expression): Entity {
  const { evaluate } = evaluation;
  if (ts.isStringLiteralLike(node)) return ofConstant(node.text);
  if (ts.isNumericLiteral(node)) return ofConstant(Number(node.text.replaceAll('_', '')));
  if (ts.isBigIntLiteral(node)) return ofConstant(Number(node.text.replace(/n$/, '')));
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return ofConstant(true);
    case ts.SyntaxKind.FalseKeyword:
      return ofConstant(false);
    case ts.SyntaxKind.NullKeyword:
      return ofConstant(null);
    default:
  }
  if (ts.isIdentifier(node)) return identifierEntity(evaluation, node);
  if (isPropertyRead(node)) return propertyEntity(evaluation, node);
  if (ts.isElementAccessExpression(node)) return elementEntity(evaluation, node);
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.flatMap((span) => [evaluate(span.expression), ofConstant(span.literal.text)]);
    return evaluation.apply({ name: 'template' }, ofConstant(node.head.text), ...parts);
  }
  if (ts.isAwaitExpression(node)) return evaluate(node.expression);
  if (ts.isYieldExpression(node)) return node.expression ? evaluate(node.expression) : notAnalysed;
  if (ts.isConditionalExpression(node)) return evaluation.apply({ name: 'one-of' }, evaluate(node.whenTrue), evaluate(node.whenFalse));
  if (ts.isPrefixUnaryExpression(node)) return unary(evaluation, node);
  if (ts.isBinaryExpression(node)) return binary(evaluation, node);
  if (ts.isObjectLiteralExpression(node)) return objectEntity(evaluation, node);
  if (ts.isArrayLiteralExpression(node)) {
    if (node.elements.some((element) => ts.isSpreadElement(element))) return withSpread(evaluation, node);
    return { kind: 'list', elements: node.elements.slice(0, 200).map((element, i) => constantAt(evaluation, element, `[${i}]`)) };
  }
  if (ts.isCallExpression(node)) {
    const module = requiredModule(node) ?? dynamicallyImportedModule(node);
    return module ? evaluation.imported(module.text, '*') : callEntity(evaluation, node);
  }
  if (ts.isNewExpression(node)) {
    const given = (node.arguments ?? []).map(evaluate);
    return evaluation.apply({ name: 'construct', site: evaluation.site(node) }, evaluate(node.expression), ...given);
  }
  if (node.kind === ts.SyntaxKind.ThisKeyword) return ownInstance(evaluation, node);
  if (ts.isClassExpression(node)) return classEntity(evaluation, node);
  if (isFunction(node)) return functionEntity(evaluation, node);
  return notAnalysed;
}

/** `const { topic } = this`: its members, whoever made the object. */
function ownInstance(evaluation: Evaluation, node: TypeScript.Expression): Entity {
  const type = evaluation.typing.typeOf(node);
  return type?.kind === 'shape' && type.path === evaluation.typing.file.source.path && type.shape !== exportsShape
    ? { kind: 'instance', path: type.path, start: type.shape, given: [] }
    : notAnalysed;
}

function unary(evaluation: Evaluation, node: TypeScript.PrefixUnaryExpression): Entity {
  const operand = evaluation.evaluate(node.operand);
  if (node.operator === ts.SyntaxKind.MinusToken) return evaluation.apply({ name: 'negate' }, operand);
  return node.operator === ts.SyntaxKind.PlusToken ? evaluation.apply({ name: 'number' }, operand) : notAnalysed;
}

const arithmetic = new Map<string, 'add' | 'subtract' | 'multiply' | 'divide' | 'remainder'>([
  ['+', 'add'],
  ['-', 'subtract'],
  ['*', 'multiply'],
  ['/', 'divide'],
  ['%', 'remainder'],
]);

function binary(evaluation: Evaluation, node: TypeScript.BinaryExpression): Entity {
  const { evaluate } = evaluation;
  const operator = ts.tokenToString(node.operatorToken.kind) ?? '';
  if (operator === ',' || isAssignment(node)) return evaluate(node.right);
  if (operator === '||' || operator === '??')
    return evaluation.apply({ name: operator === '||' ? 'or' : 'nullish' }, evaluate(node.left), evaluate(node.right));
  if (operator === '&&') return evaluate(node.right);
  const right = evaluate(node.right);
  if (operator === '**') {
    const power: Entity = { kind: 'library', module: 'platform', name: 'Math.pow' };
    return evaluation.apply({ name: 'call', site: evaluation.site(node) }, power, evaluate(node.left), right);
  }
  const name = arithmetic.get(operator);
  return name ? evaluation.apply({ name, site: evaluation.site(node) }, evaluate(node.left), right) : notAnalysed;
}

/** `['a', ...others]`, as far as the others are known one by one. */
function withSpread(evaluation: Evaluation, node: TypeScript.ArrayLiteralExpression): Entity {
  const elements: Entity[] = [];
  for (const element of node.elements) {
    const entity = evaluation.world.settle(evaluation.evaluate(ts.isSpreadElement(element) ? element.expression : element));
    if (!ts.isSpreadElement(element)) elements.push(entity);
    else if (entity.kind === 'list') elements.push(...entity.elements);
    else return notAnalysed;
  }
  return { kind: 'list', elements: elements.slice(0, 200) };
}

/** `{ a, b: c, ...d }`: what is spread after a member can take its place. */
export function objectEntity(evaluation: Evaluation, node: TypeScript.ObjectLiteralExpression): Entity {
  let members: Record<string, Entity> = {};
  const spread: Entity[] = [];
  for (const property of node.properties.slice(0, 500)) {
    if (ts.isSpreadAssignment(property)) {
      if (Object.keys(members).length > 0) spread.push({ kind: 'object', members, spread: [] });
      members = {};
      spread.push(spreadEntity(evaluation, property.expression));
      continue;
    }
    const name = nameOfMember(evaluation, property.name);
    if (name === undefined) continue;
    if (ts.isPropertyAssignment(property)) members[name] = constantAt(evaluation, property.initializer, name);
    else if (ts.isShorthandPropertyAssignment(property)) members[name] = evaluation.evaluate(property.name);
    else if (isFunction(property)) members[name] = functionEntity(evaluation, property);
  }
  return { kind: 'object', members, spread };
}

/** `...(isTest && { topic: 'test' })`: it, or nothing. */
function spreadEntity(evaluation: Evaluation, expression: TypeScript.Expression): Entity {
  const node = unwrap(expression);
  const isOptional = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  const entity = evaluation.evaluate(node);
  return isOptional ? evaluation.apply({ name: 'one-of' }, entity, { kind: 'object', members: {}, spread: [] }) : entity;
}

function nameOfMember(evaluation: Evaluation, name: TypeScript.PropertyName): string | undefined {
  const text = nameText(name);
  if (text !== undefined || !ts.isComputedPropertyName(name)) return text;
  const value = valueOf(evaluation.evaluate(name.expression));
  return value.kind === 'known' ? String(value.value) : undefined;
}

/** `TOPICS[key]`: by a constant key that member, else any of them. */
function elementEntity(evaluation: Evaluation, node: TypeScript.ElementAccessExpression): Entity {
  const object = evaluation.world.settle(evaluation.evaluate(node.expression));
  const key = valueOf(evaluation.evaluate(node.argumentExpression));
  if (key.kind === 'known') return evaluation.apply({ name: 'member', member: String(key.value) }, object);
  const keys = key.kind === 'one-of' ? key.values.flatMap((each): Value[] => [each]) : [];
  if (keys.length > 0 && keys.every((each) => each.kind === 'known')) {
    const members = keys.map((each) => evaluation.apply({ name: 'member', member: String(each.value) }, object));
    return evaluation.apply({ name: 'one-of' }, ...members);
  }
  if (object.kind === 'object' && object.spread.length === 0) {
    const members = Object.values(object.members);
    return members.length > 16 ? ofValue(unknown('reassigned')) : evaluation.apply({ name: 'one-of' }, ...members);
  }
  if (object.kind !== 'configuration') return elementOf(evaluation.world, object);
  // `process.env[name]`, `config[kind]`: by a key that callers give.
  if (key.kind === 'unknown') return object.prefix === '' ? notAnalysed : elementOf(evaluation.world, object);
  const trail = [evaluation.step(node.argumentExpression, languageMessages.configurationRead())];
  return ofValue(composedKey(object.prefix === '' ? key : textOf([known(`${object.prefix}.`), key]), object.source, trail));
}
