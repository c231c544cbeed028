import { languageMessages } from '../messages.js';
import { ts, type TypeScript } from '../compiler.js';
import { isFunction } from '../enclosing.js';
import { returnedExpressions } from '../functions.js';
import type { Field, FieldSource, FunctionNode } from '../resolver.js';
import { isPropertyRead, nameText, propertyName } from '../syntax.js';
import { constantAt } from './constant-at.js';
import { either } from './member-of.js';
import { isPending, notAnalysed, ofValue, saysSomething, type Entity, type Members } from './entity.js';
import type { Evaluation } from './evaluation.js';
import { withFieldChanges } from './object-changes.js';
import { memberDefaultsOf, methodKeyOf, parametersOf } from './method-slots.js';

/** A class by its place; what its constructor is given is asked for by its key. */
export function classEntity(evaluation: Evaluation, node: TypeScript.ClassLikeDeclaration): Entity {
  const { file } = evaluation.typing;
  const constructor = constructorOf(evaluation, node, 0);
  return {
    kind: 'class',
    path: file.source.path,
    start: node.getStart(file.tree),
    ...(constructor && { method: keyOf(evaluation, constructor), ...defaultsOf(evaluation, constructor) }),
  };
}

/** What holds for what callers leave out; nothing where there is no such thing. */
function defaultsOf(
  evaluation: Evaluation,
  fn: FunctionNode,
): { readonly defaults?: readonly (Entity | null)[]; readonly memberDefaults?: Members } {
  const defaults = parametersOf(fn).map(({ initializer }) => (initializer ? evaluation.evaluate(initializer) : null));
  const ofMembers = [...memberDefaultsOf(fn)].map(([name, initializer]): [string, Entity] => [name, evaluation.evaluate(initializer)]);
  return {
    ...(defaults.some((each) => each !== null) && { defaults }),
    ...(ofMembers.length > 0 && { memberDefaults: Object.fromEntries(ofMembers) }),
  };
}

/** The constructor that `new` runs, be it that of a class of this file which the class extends. */
function constructorOf(
  evaluation: Evaluation,
  node: TypeScript.ClassLikeDeclaration,
  depth: number,
): TypeScript.ConstructorDeclaration | undefined {
  const own = node.members.find((member) => ts.isConstructorDeclaration(member));
  if (own || depth > 10) return own;
  const base = baseOf(node);
  const declared = base && ts.isIdentifier(base) ? evaluation.typing.file.bindings.declarationOf(base)?.node : undefined;
  return declared && ts.isClassLike(declared) ? constructorOf(evaluation, declared, depth + 1) : undefined;
}

export function baseOf(node: TypeScript.ClassLikeDeclaration): TypeScript.Expression | undefined {
  return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

export function keyOf(evaluation: Evaluation, fn: FunctionNode): string {
  const { file } = evaluation.typing;
  let key = evaluation.methodKeys.get(fn);
  if (key === undefined) evaluation.methodKeys.set(fn, (key = methodKeyOf(fn, file.source.path, file.tree)));
  return key;
}

/** More ways out than these of one function are not told apart. */
const mostReturns = 12;

/** A function with what it gives, as far as its parameters. */
export function functionEntity(evaluation: Evaluation, fn: FunctionNode): Entity {
  const returned = returnedExpressions(evaluation.typing, fn);
  const results = returned.length > mostReturns ? [] : returned.map(evaluation.evaluate);
  const result = results.length === 0 ? notAnalysed : evaluation.apply({ name: 'one-of' }, ...results);
  if (ts.isGetAccessorDeclaration(fn)) return result;
  return {
    kind: 'function',
    method: keyOf(evaluation, fn),
    result,
    defaults: parametersOf(fn).map(() => null),
    ...defaultsOf(evaluation, fn),
  };
}

/** A member of a class of this file, or of one that it extends. */
export function memberOfClass(evaluation: Evaluation, start: number, name: string, isStatic: boolean): Entity | undefined {
  const field = evaluation.typing.shapes.field(start, name);
  const sources = field?.sources.filter(({ node }) => isStaticMember(node) === isStatic || !isMember(node)) ?? [];
  if (field && sources.length > 0) return fieldEntity(evaluation, field, sources);
  const node = evaluation.typing.shapes.nodeOf(start);
  const base = node && ts.isClassLike(node) ? baseOf(node) : undefined;
  if (!base) return undefined;
  const inherited = evaluation.world.settle(evaluation.evaluate(base));
  if (inherited.kind === 'class') return evaluation.world.classMember(inherited.path, inherited.start, name, isStatic);
  if (!isPending(inherited)) return undefined;
  const of: Entity = isStatic
    ? inherited
    : { kind: 'apply', operation: { name: 'construct', site: evaluation.site(base) }, of: [inherited] };
  return { kind: 'apply', operation: { name: 'member', member: name }, of: [of] };
}

function isMember(node: TypeScript.Node): boolean {
  return ts.isClassLike(node.parent);
}

function isStaticMember(node: TypeScript.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false);
}

/** What a field holds: all that the file gives it. A first value of nothing is not one of them. */
export function fieldEntity(evaluation: Evaluation, field: Field, sources = field.sources): Entity {
  const entities = sources
    .filter(({ node, value }) => !(ts.isPropertyDeclaration(node) && !value) && !(value && isNothing(value) && sources.length > 1))
    .map((source) => sourceEntity(evaluation, source, field.name));
  const [first, ...rest] = entities;
  if (!first) return notAnalysed;
  const over = laidOverThis(evaluation, field);
  if (over.length > 0) {
    const before: Entity = { kind: 'object', members: { [field.name]: evaluation.apply({ name: 'one-of' }, ...entities) }, spread: [] };
    return evaluation.apply({ name: 'member', member: field.name }, { kind: 'object', members: {}, spread: [before, ...over] });
  }
  if (rest.length === 0) return withFieldChanges(evaluation, first, field);
  if (entities.some((entity) => !saysSomething(entity))) return ofValue({ kind: 'unknown', why: 'reassigned', trail: [] });
  return entities.some(isPending) ? evaluation.apply({ name: 'one-of' }, ...entities) : either(entities);
}

/** `Object.assign(this, options)`: what it gives can take the place of every field. */
function laidOverThis(evaluation: Evaluation, field: Field): readonly Entity[] {
  const { typing } = evaluation;
  const { file } = typing;
  const start = field.shape.node.getStart(file.tree);
  return file.bindings.accessesOf('assign').flatMap((access) => {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access || access.expression.getText() !== 'Object') return [];
    const [target, ...given] = call.arguments;
    const type = target?.kind === ts.SyntaxKind.ThisKeyword ? typing.typeOf(target) : undefined;
    return type?.kind === 'shape' && type.path === file.source.path && type.shape === start ? given.map(evaluation.evaluate) : [];
  });
}

function isNothing(value: TypeScript.Expression): boolean {
  if (value.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(value) && value.text === 'undefined')) return true;
  return ts.isStringLiteral(value) && value.text === '';
}

function sourceEntity(evaluation: Evaluation, { node, value }: FieldSource, name: string): Entity {
  if (value) return constantAt(evaluation, value, name);
  if (ts.isParameter(node)) return parameterEntity(evaluation, node);
  return isFunction(node) ? functionEntity(evaluation, node) : notAnalysed;
}

/**
 * `@Inject(mqConfig.KEY) config: ConfigType<typeof mqConfig>`: NestJS gives what the registered function returns.
 * https://docs.nestjs.com/techniques/configuration#configuration-namespaces
 */
function injectedConfiguration(evaluation: Evaluation, node: TypeScript.ParameterDeclaration): Entity | undefined {
  const [key] = (ts.getDecorators(node) ?? []).flatMap(({ expression }) =>
    ts.isCallExpression(expression) && expression.expression.getText() === 'Inject' ? expression.arguments : [],
  );
  const registered = key && isPropertyRead(key) && propertyName(key) === 'KEY' ? key.expression : typeQueried(node.type);
  if (!registered) return undefined;
  const callee = evaluation.evaluate(registered);
  if (!isPending(callee) && (callee.kind !== 'function' || callee.registeredAs === undefined)) return undefined;
  return evaluation.apply({ name: 'call', site: evaluation.site(node) }, callee);
}

/** `ConfigType<typeof mqConfig>`. */
function typeQueried(type: TypeScript.TypeNode | undefined): TypeScript.Identifier | undefined {
  if (!type || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== 'ConfigType') return undefined;
  const [of] = type.typeArguments ?? [];
  return of && ts.isTypeQueryNode(of) && ts.isIdentifier(of.exprName) ? of.exprName : undefined;
}

/** What callers give for a parameter. */
export function parameterEntity(evaluation: Evaluation, node: TypeScript.ParameterDeclaration): Entity {
  const injected = injectedConfiguration(evaluation, node);
  if (injected) return injected;
  const fn = node.parent;
  const name = nameText(node.name) ?? '';
  const trail = [
    evaluation.step(node.name, languageMessages.parameter({ name: name === '' ? node.name.getText(evaluation.typing.file.tree) : name })),
  ];
  if (!isFunction(fn) || node.dotDotDotToken) return ofValue({ kind: 'parameter', name, trail });
  const slot = { method: keyOf(evaluation, fn), index: parametersOf(fn).indexOf(node) };
  return ofValue({ kind: 'parameter', name, slot, trail });
}
