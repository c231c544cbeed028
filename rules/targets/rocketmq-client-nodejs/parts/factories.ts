import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { Creation } from './parts.js';
import type { FileRewrite } from '../file/rewrite.js';
import { functionAround } from '../text/statements.js';

/** Calls of functions that do nothing but make a producer: each call makes one, with the topic that it names. */
export function factoryCalls(creations: readonly Creation[]): readonly Creation[] {
  return creations.flatMap((creation) => callsOfFactory(creation));
}

function callsOfFactory(creation: Creation): readonly Creation[] {
  const { rewrite, node, topic } = creation;
  const fn = factoryOf(creation);
  if (!fn || creation.kind !== 'producer' || !topic) return [];
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  const own = calls.filter(ts.isCallExpression);
  if (!complete || own.length !== calls.length || own.length === 0) return [];
  const parameter = topicParameter(rewrite, fn, topic);
  const derived = own.map((call): Creation => {
    const given = parameter === undefined ? topic : call.arguments[parameter];
    return {
      rewrite,
      node: call,
      kind: creation.kind,
      client: creation.client,
      hasEarlyClient: creation.hasEarlyClient,
      topic: given,
      group: undefined,
      tag: undefined,
      operations: [],
      factory: node,
    };
  });
  if (derived.some((one) => one.topic === undefined)) return [];
  if (parameter !== undefined) dropParameter(rewrite, fn, parameter, own);
  return derived;
}

/** A function whose only statement returns the producer that it makes. */
function factoryOf({ node }: Creation): TypeScript.FunctionLikeDeclaration | undefined {
  const value = wrapped(node);
  const fn = functionAround(node);
  if (!fn || ts.isMethodDeclaration(fn) || ts.isGetAccessorDeclaration(fn) || !fn.body) return undefined;
  if (!ts.isBlock(fn.body)) return fn.body === value && isFunction(value.parent) ? fn : undefined;
  const [only, ...others] = fn.body.statements;
  return others.length === 0 && only && ts.isReturnStatement(only) && only.expression === value ? fn : undefined;
}

function topicParameter(rewrite: FileRewrite, fn: TypeScript.FunctionLikeDeclaration, topic: TypeScript.Expression): number | undefined {
  const name = unwrap(topic);
  const declaration = ts.isIdentifier(name) ? rewrite.bindings.declarationOf(name)?.node : undefined;
  const position = fn.parameters.findIndex((parameter) => parameter === declaration);
  return position < 0 ? undefined : position;
}

/** The topic goes with each message now: the last parameter, if only the topic, is no longer needed. */
function dropParameter(
  rewrite: FileRewrite,
  fn: TypeScript.FunctionLikeDeclaration,
  position: number,
  calls: readonly TypeScript.CallExpression[],
): void {
  const parameter = fn.parameters[position];
  const isLast = position === fn.parameters.length - 1 && calls.every((call) => call.arguments.length === position + 1);
  const references = parameter && ts.isIdentifier(parameter.name) ? rewrite.bindings.declarationOf(parameter.name)?.references : undefined;
  if (!parameter || !isLast || references?.length !== 1) return;
  const before = fn.parameters[position - 1];
  rewrite.draft.remove({ start: before ? before.end : parameter.getStart(rewrite.tree), end: parameter.end });
  for (const call of calls) {
    const argument = call.arguments[position];
    const previous = call.arguments[position - 1];
    if (argument) rewrite.draft.remove({ start: previous ? previous.end : argument.getStart(rewrite.tree), end: argument.end });
  }
}
