import { unknown, type Site } from '../../../model/values.js';
import { ts, type TypeScript } from '../compiler.js';
import { unwrap } from '../enclosing.js';
import { languageMessages } from '../messages.js';
import { isPropertyRead, nameText, propertyName } from '../syntax.js';
import { constantAt } from './constant-at.js';
import { functionEntity } from './declared.js';
import { isPending, ofValue, saysSomething, valueOf, type Entity, type Predicate } from './entity.js';
import type { Evaluation } from './evaluation.js';
import { listOnly } from './lists.js';
import { dateAfter } from './mutations.js';

/** What a call gives: known functions, own ones with what they are passed, reads of configuration, what an SDK makes. */
export function callEntity(evaluation: Evaluation, node: TypeScript.CallExpression): Entity {
  const result = resultOf(evaluation, node);
  return saysSomething(result) && !isPending(result) ? result : (madeByLibrary(evaluation, node) ?? result);
}

function madeByLibrary(evaluation: Evaluation, node: TypeScript.CallExpression): Entity | undefined {
  const type = isPropertyRead(unwrap(node.expression)) ? evaluation.typing.typeOf(node) : undefined;
  if (type?.kind !== 'library' || evaluation.typing.functionOf(node.expression)) return undefined;
  return { kind: 'made', library: type.library, name: type.name, given: node.arguments.map(evaluation.evaluate) };
}

function resultOf(evaluation: Evaluation, node: TypeScript.CallExpression): Entity {
  const callee = unwrap(node.expression);
  if (node.arguments.some((argument) => ts.isSpreadElement(argument))) return ofValue(unknown('call-result'));
  const own = evaluation.typing.functionOf(callee);
  const given = (): Entity[] => node.arguments.map((argument) => evaluation.evaluate(argument));
  const site = evaluation.site(node);
  if (own) {
    const result = evaluation.apply({ name: 'call', site }, functionEntity(evaluation, own), ...given());
    return saysSomething(result) || isPending(result) ? result : (readByName(evaluation, node, callee) ?? result);
  }
  if (!isPropertyRead(callee)) return evaluation.apply({ name: 'call', site }, evaluation.evaluate(callee), ...given());
  const receiver = evaluation.evaluate(callee.expression);
  const method = propertyName(callee) ?? '';
  if (receiver.kind === 'clock' && receiver.library === 'date' && /^set[A-Z]/.test(method)) {
    const after = dateAfter(evaluation, receiver, node);
    return after.kind === 'clock' ? ofValue(after.value) : after;
  }
  if (isPending(receiver) || (saysSomething(receiver) && (!isParameter(receiver) || listOnly.has(method)))) {
    const keeps = method === 'filter' || method === 'find' ? predicateOf(evaluation, node.arguments[0]) : undefined;
    const result = evaluation.apply({ name: 'method', method, site, ...(keeps && { keeps }) }, receiver, ...given());
    if (result.kind === 'configuration' || isPending(result) || saysSomething(result)) return withReadTrail(evaluation, result, node);
  }
  return readByName(evaluation, node, callee) ?? memberCall(evaluation, callee, given(), site);
}

/** `(one) => one.kind === 'late'`, `({ enabled }) => enabled`, `(one) => !one.disabled`. */
function predicateOf(evaluation: Evaluation, callback: TypeScript.Expression | undefined): Predicate | undefined {
  const fn = callback && unwrap(callback);
  if (!fn || !ts.isArrowFunction(fn) || ts.isBlock(fn.body)) return undefined;
  const [parameter] = fn.parameters;
  if (!parameter || parameter.initializer) return undefined;
  const asked = (given: TypeScript.Expression): { readonly member?: string } | undefined => {
    const node = unwrap(given);
    const { name } = parameter;
    if (ts.isObjectBindingPattern(name)) {
      const element = name.elements.find((one) => ts.isIdentifier(node) && ts.isIdentifier(one.name) && one.name.text === node.text);
      const member = element && !element.initializer ? nameText(element.propertyName ?? element.name) : undefined;
      return member === undefined ? undefined : { member };
    }
    if (!ts.isIdentifier(name)) return undefined;
    if (ts.isIdentifier(node)) return node.text === name.text ? {} : undefined;
    const isMember = isPropertyRead(node) && ts.isIdentifier(node.expression) && node.expression.text === name.text;
    const member = isMember ? propertyName(node) : undefined;
    return member === undefined ? undefined : { member };
  };
  const body = unwrap(fn.body);
  if (ts.isPrefixUnaryExpression(body) && body.operator === ts.SyntaxKind.ExclamationToken) {
    const inner = asked(body.operand);
    return inner && { ...inner, not: true };
  }
  if (!ts.isBinaryExpression(body)) return asked(body);
  const operator = ts.tokenToString(body.operatorToken.kind) ?? '';
  const inner = /^[!=]==?$/.test(operator) ? asked(body.left) : undefined;
  const is = inner && valueOf(evaluation.evaluate(body.right));
  return inner && is?.kind === 'known' ? { ...inner, is: is.value, ...(operator.startsWith('!') && { not: true }) } : undefined;
}

function readByName(evaluation: Evaluation, node: TypeScript.CallExpression, callee: TypeScript.Expression): Entity | undefined {
  return isPropertyRead(callee) ? configurationRead(evaluation, node, callee.expression, propertyName(callee) ?? '') : undefined;
}

function isParameter(entity: Entity): boolean {
  return entity.kind === 'value' && ((entity.value.kind === 'parameter' && !entity.value.fallback) || entity.value.kind === 'member');
}

/** A method of an instance that is known by its type. */
function memberCall(evaluation: Evaluation, callee: TypeScript.Expression, given: readonly Entity[], site: Site): Entity {
  const method = evaluation.evaluate(callee);
  return method.kind === 'function' ? evaluation.apply({ name: 'call', site }, method, ...given) : ofValue(unknown('call-result'));
}

function withReadTrail(evaluation: Evaluation, entity: Entity, node: TypeScript.CallExpression): Entity {
  const [key] = node.arguments;
  if (!key) return entity;
  const trail = [evaluation.step(key, languageMessages.configurationRead())];
  if (entity.kind === 'configuration') return { ...entity, trail };
  return entity.kind === 'value' && entity.value.kind === 'configuration-key' && entity.value.trail.length === 0
    ? ofValue({ ...entity.value, trail })
    : entity;
}

/** Clients of services that keep configuration outside of the code. */
const remoteNames = /apollo|nacos|\bacm|diamond|consul|etcd/i;

/** `configService.get('mq.topic')`, `nacosClient.getConfig('mq.topic', group)`: told by what the object is called. */
function configurationRead(
  evaluation: Evaluation,
  node: TypeScript.CallExpression,
  object: TypeScript.Expression,
  method: string,
): Entity | undefined {
  const [first, fallback] = node.arguments;
  const owner = isPropertyRead(object) ? (propertyName(object) ?? '') : object.getText(evaluation.typing.file.tree);
  const isRemote = remoteNames.test(owner) && /^(?:get|fetch)/.test(method);
  if (!first || (!isRemote && (!/^get(?:OrThrow|String|Number|Value)?$/.test(method) || !/config|conf|env|setting/i.test(owner))))
    return undefined;
  const key = valueOf(evaluation.evaluate(first));
  if (key.kind !== 'known' || typeof key.value !== 'string') return undefined;
  const trail = [evaluation.step(first, languageMessages.configurationRead())];
  if (isRemote) return ofValue({ kind: 'configuration-key', key: key.value, source: 'remote', trail });
  const otherwise = fallback && !ts.isObjectLiteralExpression(fallback) ? constantAt(evaluation, fallback, key.value) : undefined;
  const read: Entity = { kind: 'configuration', source: 'properties', prefix: key.value, trail };
  return otherwise ? evaluation.apply({ name: 'nullish' }, read, otherwise) : read;
}
