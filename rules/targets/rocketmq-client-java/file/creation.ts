import { isEffectivelyFinal, type JavaDeclaration, type JavaMethod } from '../../../../server/languages/java/declarations.js';
import { argumentsOf, child, closest, isInside, parts, unwrap, walk, type Node } from '../source/tree.js';
import type { FileRewrite } from './file-rewrite.js';
import { legacyCall, type LegacyCall } from './legacy-calls.js';

/** What a parameter stands for on one way to a creation. */
export interface Substitution {
  readonly parameter: JavaDeclaration;
  readonly file: FileRewrite;
  readonly argument: Node;
}

/** A place where a producer or consumer is made, with what the parameters on the way to it were given. */
export interface Creation {
  readonly file: FileRewrite;
  readonly call: LegacyCall;
  readonly substitutions: readonly Substitution[];
}

const creators = new Set(['MQClient.getProducer', 'MQClient.getTransProducer', 'MQClient.getConsumer', 'MQClient.new']);

interface Way {
  readonly seen: readonly unknown[];
  readonly substitutions: readonly Substitution[];
}

/** Every place where the value of an expression can have been made; undefined where that can't be told. */
export function creationsOf(file: FileRewrite, expression: Node): readonly Creation[] | undefined {
  return trace(file, expression, { seen: [], substitutions: [] });
}

function passing(way: Way, through: unknown, ...added: readonly Substitution[]): Way {
  return { seen: [...way.seen, through], substitutions: [...added, ...way.substitutions] };
}

function trace(file: FileRewrite, expression: Node, way: Way): readonly Creation[] | undefined {
  const node = unwrap(expression);
  if (node.kind === 'null_literal') return [];
  if (node.kind === 'cast_expression') {
    const value = child(node, 'value');
    return value && trace(file, value, way);
  }
  if (node.kind === 'ternary_expression')
    return all([child(node, 'consequence'), child(node, 'alternative')].map((branch) => branch && trace(file, branch, way)));
  if (node.kind === 'method_invocation' || node.kind === 'object_creation_expression') {
    const call = legacyCall(file, node);
    if (call && creators.has(call.member)) return [{ file, call, substitutions: way.substitutions }];
    return traceComputed(file, node, way) ?? traceMethod(file, node, way);
  }
  if (node.kind !== 'identifier' && node.kind !== 'field_access') return undefined;
  const declaration = file.resolver.declarationOf(node);
  if (!declaration) {
    const inherited = fieldElsewhere(file, node);
    return inherited && !way.seen.includes(inherited.field) ? traceVariable(inherited.file, inherited.field, way) : undefined;
  }
  return traceVariable(file, declaration, way);
}

/** A field of another file's class: inherited, or named through it. */
function fieldElsewhere(file: FileRewrite, node: Node): { readonly file: FileRewrite; readonly field: JavaDeclaration } | undefined {
  const member = file.resolver.memberOf(node);
  if (member?.origin !== 'project' || member.member.kind !== 'field') return undefined;
  const target = file.set.files.find((other) => other.path === member.owner.path);
  const type = target?.file.types.find((candidate) => candidate.qualifiedName === member.owner.facts.name);
  const field = type?.fields.find((candidate) => candidate.name === member.member.name);
  return target && field ? { file: target, field } : undefined;
}

function traceVariable(file: FileRewrite, declaration: JavaDeclaration, way: Way): readonly Creation[] | undefined {
  if (way.seen.includes(declaration)) return [];
  if (declaration.kind === 'parameter') return traceParameter(file, declaration, passing(way, declaration));
  if (declaration.kind !== 'local' && declaration.kind !== 'field') return undefined;
  const values = valuesOf(declaration);
  if (values.length === 0) return declaration.kind === 'field' ? traceInjected(file, declaration, passing(way, declaration)) : undefined;
  return all(values.map((value) => trace(file, value, passing(way, declaration))));
}

/** `pool.computeIfAbsent(topic, name -> client.getProducer(name))`: the lambda's parameter is the key. */
function traceComputed(file: FileRewrite, call: Node, way: Way): readonly Creation[] | undefined {
  const name = child(call, 'name');
  const [key, made] = argumentsOf(call);
  if (!name || file.text(name) !== 'computeIfAbsent' || !key || made?.kind !== 'lambda_expression') return undefined;
  const body = child(made, 'body');
  const parameter = file.file.declarations.find((declaration) => declaration.kind === 'lambda-parameter' && declaration.scope === made);
  if (!body || body.kind === 'block' || !parameter) return undefined;
  return trace(file, body, passing(way, made, { parameter, file, argument: key }));
}

/** What is assigned to a variable, its initialiser included. */
export function valuesOf(declaration: JavaDeclaration): Node[] {
  const assigned = declaration.assignments.map((assignment) => child(assignment, 'right')).filter((value) => value !== undefined);
  return declaration.initializer ? [declaration.initializer, ...assigned] : assigned;
}

function all(results: readonly (readonly Creation[] | undefined)[]): readonly Creation[] | undefined {
  const joined: Creation[] = [];
  for (const result of results) {
    if (!result) return undefined;
    for (const creation of result) if (!joined.some((other) => other.call.node === creation.call.node)) joined.push(creation);
  }
  return joined;
}

function traceMethod(file: FileRewrite, call: Node, way: Way): readonly Creation[] | undefined {
  const found = methodOfCall(file, call);
  if (!found || way.seen.includes(found.method)) return found ? [] : undefined;
  const values = argumentsOf(call);
  const given = found.method.parameters.flatMap((parameter, i): Substitution[] => {
    const argument = values[i];
    return argument ? [{ parameter, file, argument }] : [];
  });
  const returned = returnsOf(found.method);
  return returned.length === 0 ? undefined : all(returned.map((value) => trace(found.file, value, passing(way, found.method, ...given))));
}

/** The method of the connected files that a call runs. */
export function methodOfCall(file: FileRewrite, call: Node): { readonly file: FileRewrite; readonly method: JavaMethod } | undefined {
  const own = file.resolver.methodOf(call);
  if (own) return { file, method: own };
  const member = file.resolver.memberOf(call);
  if (member?.origin !== 'project') return undefined;
  const target = file.set.files.find((other) => other.path === member.owner.path);
  const count = argumentsOf(call).length;
  const candidates = target?.file.methods.filter(
    (method) =>
      method.owner.qualifiedName === member.owner.facts.name &&
      (method.isConstructor ? '<init>' : method.name) === member.member.name &&
      method.parameters.length === count,
  );
  const [method] = candidates ?? [];
  return target && method && candidates?.length === 1 ? { file: target, method } : undefined;
}

/** Expressions that a method returns, those of lambdas and classes inside it left out. */
export function returnsOf(method: JavaMethod): Node[] {
  const values: Node[] = [];
  if (!method.body) return values;
  for (const node of walk(method.body)) {
    if (node.kind !== 'return_statement') continue;
    const inner = closest(node, 'lambda_expression', 'class_body', 'method_declaration');
    if (inner !== method.node) continue;
    const [value] = parts(node);
    if (value) values.push(value);
  }
  return values;
}

/** Calls of a method in the connected files with the file they stand in. */
export function callsOf(file: FileRewrite, method: JavaMethod): { readonly file: FileRewrite; readonly call: Node }[] {
  const own = file.resolver.callersOf(method).map((call) => ({ file, call }));
  if (method.modifiers.includes('private')) return own;
  const foreign = file.set.files
    .filter((other) => other !== file)
    .flatMap((other) =>
      callsNamed(other, method)
        .filter((call) => methodOfCall(other, call)?.method === method)
        .map((call) => ({ file: other, call })),
    );
  return [...own, ...foreign];
}

function callsNamed(file: FileRewrite, method: JavaMethod): readonly Node[] {
  if (!method.isConstructor) return file.file.invocations.get(method.name) ?? [];
  return file.file.nodesOf('object_creation_expression');
}

function traceParameter(file: FileRewrite, declaration: JavaDeclaration, way: Way): readonly Creation[] | undefined {
  const owner = file.file.methodOf(declaration.scope) ?? methodOfParameter(file, declaration);
  const index = owner?.parameters.indexOf(declaration) ?? -1;
  if (!owner || index < 0 || declaration.assignments.length > 0) return undefined;
  const given = way.substitutions.find((substitution) => substitution.parameter === declaration);
  if (given) return trace(given.file, given.argument, way);
  const calls = callsOf(file, owner);
  const results = calls.map(({ file: caller, call }) => {
    const argument = argumentsOf(call)[index];
    return argument && trace(caller, argument, way);
  });
  return calls.length === 0 ? traceInjected(file, declaration, way) : all(results);
}

export function methodOfParameter(file: FileRewrite, declaration: JavaDeclaration): JavaMethod | undefined {
  return file.file.methods.find((method) => method.parameters.includes(declaration));
}

/** A value that a container injects: the bean methods of the connected files that give its type, by name where there are several. */
function traceInjected(file: FileRewrite, declaration: JavaDeclaration, way: Way): readonly Creation[] | undefined {
  const type = file.resolver.typeOfDeclaration(declaration);
  if (!type) return undefined;
  const beans = file.set.files.flatMap((other) =>
    other.file.methods
      .filter((method) => method.annotations.some((annotation) => /^@(\w+\.)*Bean\b/.test(other.text(annotation))))
      .filter((method) => method.returnType && other.resolver.resolveType(method.returnType)?.name === type.name)
      .map((method) => ({ file: other, method })),
  );
  const [first, ...more] = beans;
  const bean = more.length === 0 ? first : beans.find((candidate) => candidate.method.name === declaration.name);
  if (!bean || (more.length > 0 && !isBeanName(file, declaration, bean.method.name))) return undefined;
  return all(returnsOf(bean.method).map((value) => trace(bean.file, value, way)));
}

function isBeanName(file: FileRewrite, declaration: JavaDeclaration, name: string): boolean {
  const qualifiers = declaration.annotations
    .map((annotation) => /Qualifier\("([^"]*)"\)|Resource\(name\s*=\s*"([^"]*)"\)/.exec(file.text(annotation)))
    .filter((match) => match !== null);
  return qualifiers.length === 0 || qualifiers.some((match) => (match[1] ?? match[2]) === name);
}

/** Whether a local or parameter can be named at a place, with the value that it has at its declaration. */
export function isVisibleAt(declaration: JavaDeclaration, at: Node): boolean {
  return (
    declaration.scope.start <= at.start &&
    at.end <= declaration.scope.end &&
    declaration.nameNode.end <= at.start &&
    isEffectivelyFinal(declaration) &&
    isInside(at, declaration.scope)
  );
}
