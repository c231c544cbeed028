import { unknown } from '../../../model/values.js';
import type { Assignment, Declaration } from '../bindings.js';
import { elementCallbacks } from '../calls.js';
import { ts, type TypeScript } from '../compiler.js';
import { enclosing, isFunction, isWithin, unwrap } from '../enclosing.js';
import { reachingAssignments } from '../flow.js';
import { languageMessages } from '../messages.js';
import { isAssignment, isPropertyRead, logicalOperation, nameText, propertyName } from '../syntax.js';
import { constantAt } from './constant-at.js';
import { classEntity, functionEntity, parameterEntity } from './declared.js';
import { notAnalysed, ofConstant, ofValue, saysSomething, type Entity } from './entity.js';
import type { Evaluation } from './evaluation.js';
import { elementGiven, elementOf } from './lists.js';
import { platformRoots } from './library-calls.js';
import { afterChanges } from './mutations.js';
import { isFrameworkObject } from './properties.js';
import { alwaysBefore } from './order.js';

export function identifierEntity(evaluation: Evaluation, node: TypeScript.Identifier): Entity {
  const declaration = evaluation.typing.file.bindings.declarationOf(node);
  if (!declaration) {
    if (node.text === 'undefined') return ofConstant(null);
    if (platformRoots.has(node.text)) return { kind: 'library', module: 'platform', name: node.text };
    return ofValue(unknown('other-file'));
  }
  const declared = declaration.node;
  if (declaration.kind === 'import') return importedEntity(evaluation, declared);
  if (ts.isEnumDeclaration(declared)) return enumEntity(evaluation, declared);
  if (ts.isClassLike(declared)) return classEntity(evaluation, declared);
  if (declaration.kind === 'function' && isFunction(declared)) return functionEntity(evaluation, declared);
  return variableEntity(evaluation, declaration, node);
}

function importedEntity(evaluation: Evaluation, node: TypeScript.Node): Entity {
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    if (!ts.isExternalModuleReference(reference) || !ts.isStringLiteral(reference.expression)) return notAnalysed;
    return evaluation.imported(reference.expression.text, '*');
  }
  const clause = ts.isImportClause(node)
    ? node
    : ts.isNamespaceImport(node)
      ? node.parent
      : ts.isImportSpecifier(node)
        ? node.parent.parent
        : undefined;
  const specifier = clause?.parent.moduleSpecifier;
  if (!specifier || !ts.isStringLiteral(specifier)) return notAnalysed;
  if (ts.isImportClause(node)) return evaluation.imported(specifier.text, 'default');
  if (ts.isNamespaceImport(node)) return evaluation.imported(specifier.text, '*');
  return ts.isImportSpecifier(node) ? evaluation.imported(specifier.text, (node.propertyName ?? node.name).text) : notAnalysed;
}

/** Members of an enum count on from the last one where they have no value. */
function enumEntity(evaluation: Evaluation, node: TypeScript.EnumDeclaration): Entity {
  const members: Record<string, Entity> = {};
  let next: number | undefined = 0;
  for (const member of node.members) {
    const name = nameText(member.name);
    if (name === undefined) continue;
    const entity: Entity = member.initializer
      ? constantAt(evaluation, member.initializer, name)
      : next === undefined
        ? notAnalysed
        : ofConstant(next);
    members[name] = entity;
    const value: unknown = entity.kind === 'value' && entity.value.kind === 'known' ? entity.value.value : undefined;
    next = typeof value === 'number' ? value + 1 : undefined;
  }
  return { kind: 'object', members, spread: [] };
}

function variableEntity(evaluation: Evaluation, declaration: Declaration, use: TypeScript.Identifier): Entity {
  const all = use === declaration.identifier ? declaration.assignments : reachingAssignments(declaration, use);
  const changed = compoundBefore(evaluation, declaration, use);
  if (changed) return changed;
  // A default holds where a caller, or what is taken apart, leaves the value out: it is no assignment of its own.
  const telling = [...new Set(all.map((assignment) => withoutDefault(assignment, declaration)))].filter(
    ({ node, value }) => value !== undefined || ts.isParameter(node),
  );
  const entities = telling.slice(0, 12).map((assignment) => assignedEntity(evaluation, assignment, declaration));
  const [first, ...rest] = entities.filter((entity, i) => !isEmptyStart(entity, i, entities));
  if (!first) return ofValue(unknown(declaration.kind === 'catch' ? 'call-result' : 'not-analysed'));
  if (rest.length === 0) return afterChanges(evaluation, first, declaration, use);
  const whole = [first, ...rest];
  if (whole.some((entity) => !saysSomething(entity))) return ofValue(unknown('reassigned'));
  return afterChanges(evaluation, evaluation.apply({ name: 'one-of' }, ...whole), declaration, use);
}

/** `let topic = ''` that is set later: nothing is not one of its values. */
function isEmptyStart(entity: Entity, i: number, all: readonly Entity[]): boolean {
  if (all.length < 2 || i > 0 || entity.kind !== 'value' || entity.value.kind !== 'known') return false;
  return entity.value.value === null || entity.value.value === '';
}

/** The assignment whose default this is. */
function withoutDefault(assignment: Assignment, declaration: Declaration): Assignment {
  const { node, value } = assignment;
  const isDefault = value !== undefined && (ts.isParameter(node) || value === defaultOf(declaration));
  if (!isDefault) return assignment;
  return (
    declaration.assignments.find(
      (other) => other !== assignment && (ts.isParameter(node) ? other.node === node : other.steps.length > 0),
    ) ?? assignment
  );
}

/** `text += '-x'` before a use; unknown where it may run or not, or more than once. */
function compoundBefore(evaluation: Evaluation, declaration: Declaration, use: TypeScript.Identifier): Entity | undefined {
  const compounds = declaration.assignments.filter(
    ({ node, value }) =>
      value === undefined &&
      !ts.isParameter(node) &&
      (ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)),
  );
  if (compounds.length === 0) return undefined;
  const before = compounds.filter(({ node }) => node.end <= use.pos).at(-1);
  if (!before) {
    const loop = enclosing(use, 'loop');
    return loop && compounds.some(({ node }) => isWithin(node, loop) && !isWithin(use, node)) ? ofValue(unknown('reassigned')) : undefined;
  }
  const isReplaced = declaration.assignments.some(
    ({ node, value }) => value !== undefined && node.pos > before.node.pos && node.end <= use.pos && alwaysBefore(node, use),
  );
  if (isReplaced) return undefined;
  return alwaysBefore(before.node, use) && ts.isBinaryExpression(before.node)
    ? compound(evaluation, before.node)
    : ofValue(unknown('reassigned'));
}

function assignedEntity(evaluation: Evaluation, assignment: Assignment, declaration: Declaration): Entity {
  const { node, value, steps, iterated } = assignment;
  let entity: Entity;
  if (value) entity = steps.length === 0 && !iterated ? assignedValue(evaluation, node, value, declaration) : evaluation.evaluate(value);
  else if (ts.isParameter(node)) entity = callbackParameter(evaluation, node) ?? parameterEntity(evaluation, node);
  else return notAnalysed;
  if (iterated) entity = elementOf(evaluation.world, entity);
  const [first] = steps;
  const isConfiguration =
    value && first?.kind === 'property' && first.name === 'config' && isFrameworkObject(value) && !saysMember(evaluation, entity);
  if (isConfiguration) entity = { kind: 'configuration', source: 'properties', prefix: '', trail: [] };
  for (const step of isConfiguration ? steps.slice(1) : steps) {
    if (step.kind === 'rest') return restOf(declaration, entity);
    entity = evaluation.apply({ name: 'member', member: step.kind === 'property' ? step.name : String(step.index) }, entity);
  }
  // The default of a caller's object counts for the callers that leave the member out, as that of a parameter does.
  const isGiven = ts.isParameter(node) && steps.length === 1 && entity.kind === 'value' && entity.value.kind === 'parameter';
  const fallback = steps.length > 0 && !isGiven ? defaultOf(declaration) : undefined;
  if (fallback) entity = evaluation.apply({ name: 'nullish' }, entity, evaluation.evaluate(fallback));
  return entity.kind === 'configuration'
    ? { ...entity, trail: [evaluation.step(declaration.identifier, languageMessages.configurationRead())] }
    : entity;
}

/** `const { topic, ...rest } = options`: all but what is taken out. */
function restOf({ node }: Declaration, entity: Entity): Entity {
  const names = ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) ? node.parent.elements : undefined;
  if (!names || !saysSomething(entity)) return notAnalysed;
  const taken = names.flatMap((element) => (element === node ? [] : [nameText(element.propertyName ?? element.name)]));
  if (taken.includes(undefined)) return notAnalysed;
  const members = Object.fromEntries(taken.map((name): [string, Entity] => [name ?? '', notAnalysed]));
  return { kind: 'object', members, spread: [entity] };
}

/** Whether an object of the file has a `config` of its own. */
function saysMember(evaluation: Evaluation, object: Entity): boolean {
  return saysSomething(evaluation.apply({ name: 'member', member: 'config' }, object));
}

/** `topic ||= 'orders'` keeps what the variable holds, if it holds something. */
function assignedValue(evaluation: Evaluation, node: TypeScript.Node, value: TypeScript.Expression, declaration: Declaration): Entity {
  const entity = constantAt(evaluation, value, declaration.name);
  const isFirst = declaration.kind !== 'parameter' && declaration.assignments.every((one) => one.node === node || !one.value);
  const operator = isAssignment(node) && !isFirst ? logicalOperation(node) : undefined;
  return operator && isAssignment(node) ? evaluation.apply({ name: operator }, evaluation.evaluate(node.left), entity) : entity;
}

/** `const { topic = 'orders' } = options`. */
function defaultOf(declaration: Declaration): TypeScript.Expression | undefined {
  return ts.isBindingElement(declaration.node) ? declaration.node.initializer : undefined;
}

/** `text += '-x'`. */
function compound(evaluation: Evaluation, node: TypeScript.BinaryExpression): Entity {
  if (!ts.isIdentifier(node.left) || enclosing(node, 'loop')) return ofValue(unknown('reassigned'));
  const left = evaluation.evaluate(node.left);
  const site = evaluation.site(node);
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.PlusEqualsToken) return evaluation.apply({ name: 'add', site }, left, evaluation.evaluate(node.right));
  if (kind === ts.SyntaxKind.AsteriskEqualsToken)
    return evaluation.apply({ name: 'multiply', site }, left, evaluation.evaluate(node.right));
  return kind === ts.SyntaxKind.MinusEqualsToken
    ? evaluation.apply({ name: 'subtract', site }, left, evaluation.evaluate(node.right))
    : ofValue(unknown('reassigned'));
}

/** `TOPICS.forEach((topic) => ...)`: one of the list's elements; helper libraries take the list first. */
function callbackParameter(evaluation: Evaluation, node: TypeScript.ParameterDeclaration): Entity | undefined {
  const fn = node.parent;
  const call = fn.parent;
  if (!ts.isCallExpression(call) || fn.parameters[0] !== node) return undefined;
  const callee = unwrap(call.expression);
  if (!isPropertyRead(callee) || !elementCallbacks.has(propertyName(callee) ?? '')) return undefined;
  const position = call.arguments.findIndex((argument) => argument === fn);
  const list = position === 0 ? callee.expression : position > 0 ? call.arguments[0] : undefined;
  const element = list && elementGiven(evaluation.world, evaluation.evaluate(list));
  return element && saysSomething(element) ? element : undefined;
}
