import { functionalMethod, parameterAt, parameterTypes, type Candidate } from './members.js';
import { isPrimitive } from './library-notation.js';
import { child, parts, unwrap, type JavaNode } from './syntax.js';
import type { JavaType } from './types.js';
import type { Universe } from './universe.js';

const boxes: Readonly<Record<string, string>> = {
  boolean: 'java.lang.Boolean',
  byte: 'java.lang.Byte',
  char: 'java.lang.Character',
  double: 'java.lang.Double',
  float: 'java.lang.Float',
  int: 'java.lang.Integer',
  long: 'java.lang.Long',
  short: 'java.lang.Short',
};
const widening = ['byte', 'short', 'int', 'long', 'float', 'double'];

/** The candidate that fits the arguments best; the first where several fit equally, as a subtype's own members come first. */
export function chooseOverload(
  candidates: readonly Candidate[],
  callArguments: readonly JavaNode[],
  universe: Universe,
  typeOf: (argument: JavaNode) => JavaType | undefined,
): Candidate | undefined {
  const byCount = candidates.filter((candidate) => takes(candidate, callArguments.length));
  if (byCount.length <= 1) return byCount[0];
  const types = callArguments.map((argument) => (isFunction(unwrap(argument)) ? undefined : typeOf(argument)));
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of byCount) {
    const score = fitOf(candidate, callArguments, types, universe);
    if (score !== undefined && (!best || score > best.score)) best = { candidate, score };
  }
  return best?.candidate;
}

function takes(candidate: Candidate, count: number): boolean {
  const expected = candidate.member.parameters.length;
  return candidate.member.isVarargs ? count >= expected - 1 : count === expected;
}

export function isFunction(node: JavaNode): boolean {
  return node.kind === 'lambda_expression' || node.kind === 'method_reference';
}

function fitOf(
  candidate: Candidate,
  callArguments: readonly JavaNode[],
  types: readonly (JavaType | undefined)[],
  universe: Universe,
): number | undefined {
  const parameters = parameterTypes(candidate, universe);
  let score = candidate.member.isVarargs ? 0 : 0.5;
  for (const [i, argument] of callArguments.entries()) {
    const parameter = parameterAt(parameters, i, callArguments.length, candidate.member.isVarargs);
    const fit = argumentFit(unwrap(argument), types[i], parameter, universe);
    if (fit === undefined) return undefined;
    score += fit;
  }
  return score;
}

/** 2 the same type, 1 a supertype, 0 not known; undefined when it can't be passed. */
function argumentFit(
  argument: JavaNode,
  actual: JavaType | undefined,
  parameter: JavaType | undefined,
  universe: Universe,
): number | undefined {
  if (!parameter) return 0;
  if (argument.kind === 'null_literal') return isPrimitive(parameter.name) && parameter.dimensions === 0 ? undefined : 0;
  if (isFunction(argument)) {
    if (parameter.isVariable) return 0;
    const method = functionalMethod(parameter, universe);
    if (!method) return universe.libraryType(parameter.name) || isPrimitive(parameter.name) ? undefined : 0;
    const count = lambdaParameterCount(argument);
    return count === undefined || count === method.member.parameters.length ? 1 : undefined;
  }
  if (!actual || actual.isVariable || parameter.isVariable) return 0;
  if (actual.dimensions !== parameter.dimensions)
    return parameter.name === 'java.lang.Object' && parameter.dimensions === 0 ? 0.5 : undefined;
  if (actual.name === parameter.name) return 2;
  if (actual.dimensions > 0) return undefined;
  if (boxes[actual.name] === parameter.name || boxes[parameter.name] === actual.name) return 1;
  if (widening.includes(actual.name) && widening.indexOf(parameter.name) > widening.indexOf(actual.name)) return 1.5;
  if (parameter.name === 'java.lang.Object') return 0.5;
  if (universe.isSubtype(actual, parameter.name)) return 1;
  const bothKnown =
    (universe.libraryType(actual.name) || isPrimitive(actual.name)) &&
    (universe.libraryType(parameter.name) || isPrimitive(parameter.name));
  return bothKnown ? undefined : 0;
}

function lambdaParameterCount(node: JavaNode): number | undefined {
  if (node.kind !== 'lambda_expression') return undefined;
  const parameters = child(node, 'parameters');
  return parameters?.kind === 'identifier' ? 1 : parameters ? parts(parameters).length : 0;
}
