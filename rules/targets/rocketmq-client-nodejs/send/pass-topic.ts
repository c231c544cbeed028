import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Creation, Operation } from '../parts/parts.js';
import { originsOf, type RewriteSet } from '../parts/origins.js';
import type { FileRewrite } from '../file/rewrite.js';
import { isWithin } from '../../../../server/languages/typescript/enclosing.js';
import { textInReach, topicText } from './topic.js';

/**
 * A function that is handed a producer can't tell its topic: it is handed the topic too, right behind the producer, where all
 * of its calls are known and know it. Gives the name by which each operation reads its topic.
 */
export function passTopics(
  set: RewriteSet,
  rewrite: FileRewrite,
  operations: readonly Operation[],
  creations: readonly Creation[],
): ReadonlyMap<Operation, string> {
  const names = new Map<Operation, string>();
  const done = new Map<TypeScript.ParameterDeclaration, string>();
  const plain = (range: { readonly start: number; readonly end: number }): string => rewrite.text.slice(range.start, range.end);
  for (const operation of operations) {
    if (operation.kind !== 'send' || !operation.complete || topicText(operation, plain) !== undefined) continue;
    const parameter = parameterOf(rewrite, operation);
    if (!parameter) continue;
    const name = done.get(parameter) ?? addParameter(set, rewrite, parameter, creations);
    if (name === undefined) continue;
    done.set(parameter, name);
    names.set(operation, name);
  }
  return names;
}

function parameterOf(rewrite: FileRewrite, { receiver, node }: Operation): TypeScript.ParameterDeclaration | undefined {
  const subject = unwrap(receiver);
  const declaration = ts.isIdentifier(subject) ? rewrite.bindings.declarationOf(subject) : undefined;
  const parameter = declaration?.node;
  return parameter && ts.isParameter(parameter) && declaration.assignments.length <= 1 && isWithin(node, parameter.parent)
    ? parameter
    : undefined;
}

function addParameter(
  set: RewriteSet,
  rewrite: FileRewrite,
  parameter: TypeScript.ParameterDeclaration,
  creations: readonly Creation[],
): string | undefined {
  const fn = parameter.parent;
  if (!ts.isFunctionDeclaration(fn) && !ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn) && !ts.isMethodDeclaration(fn))
    return undefined;
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  const position = fn.parameters.indexOf(parameter);
  if (!complete || calls.length === 0 || fn.parameters.slice(0, position + 1).some(({ dotDotDotToken }) => dotDotDotToken))
    return undefined;
  if (fn.body && !rewrite.bindings.isFree('topic', fn.body)) return undefined;
  const additions: { readonly at: number; readonly text: string }[] = [];
  for (const call of calls) {
    const argument = call.arguments?.[position];
    const text = argument && topicOf(set, rewrite, argument, call, creations);
    if (!argument || text === undefined) return undefined;
    additions.push({ at: argument.end, text });
  }
  for (const { at, text } of additions) rewrite.draft.insert(at, `, ${text}`);
  rewrite.draft.insert(parameter.end, rewrite.isTyped ? ', topic: string' : ', topic');
  return 'topic';
}

/** The topic of the producer that a call hands over, as the call's place can write it. */
function topicOf(
  set: RewriteSet,
  rewrite: FileRewrite,
  argument: TypeScript.Expression,
  at: TypeScript.Node,
  creations: readonly Creation[],
): string | undefined {
  const byNode = new Map(creations.map((creation) => [creation.node as TypeScript.Node, creation]));
  const { found, complete } = originsOf(set, { rewrite, node: argument }, ({ node }) => byNode.has(node));
  if (!complete || found.length === 0) return undefined;
  const texts = found.map(({ node }) => {
    const creation = byNode.get(node);
    return creation?.topic && creation.rewrite === rewrite ? textInReach(rewrite, creation.topic, { rewrite, at }) : undefined;
  });
  const [first] = texts;
  return texts.every((text) => text === first) ? first : undefined;
}
