import {
  callSitesIn,
  methodKeyOf,
  substitute,
  ts,
  unwrap,
  type FunctionNode,
  type Resolver,
  type TypeScript,
} from '../../../server/languages/typescript/index.js';
import type { ValueAt } from '../../../server/model/messaging.js';

const longestChain = 40;

interface Made {
  /** Calls of functions of this file whose result an object is, outermost first. */
  readonly calls: readonly TypeScript.CallExpression[];
  /** Whether it is known to be made anew by the last of them, or where the expression stands. */
  readonly isNew: boolean;
}

/** Follows an object to what makes it, as long as it can only be one. */
function madeBy(resolver: Resolver, object: TypeScript.Expression): Made {
  const calls: TypeScript.CallExpression[] = [];
  let node: TypeScript.Expression | undefined = object;
  for (let steps = 0; node && steps < longestChain; steps++) {
    node = unwrap(node);
    if (ts.isNewExpression(node) || ts.isObjectLiteralExpression(node)) return { calls, isNew: true };
    if (ts.isAwaitExpression(node)) node = node.expression;
    else if (ts.isIdentifier(node)) node = assignedOnce(resolver, node);
    else if (ts.isCallExpression(node) && !calls.includes(node)) {
      const fn: FunctionNode | undefined = resolver.functionOf(node.expression);
      if (!fn) break;
      calls.push(node);
      node = returnedBy(resolver, fn);
    } else break;
  }
  return { calls, isNew: false };
}

function assignedOnce(resolver: Resolver, identifier: TypeScript.Identifier): TypeScript.Expression | undefined {
  const [assignment, ...others] = resolver.file.bindings.declarationOf(identifier)?.assignments ?? [];
  return assignment &&
    others.length === 0 &&
    assignment.steps.length === 0 &&
    !assignment.iterated &&
    ts.isVariableDeclaration(assignment.node)
    ? assignment.value
    : undefined;
}

function returnedBy(resolver: Resolver, fn: FunctionNode): TypeScript.Expression | undefined {
  if (ts.isArrowFunction(fn) && !ts.isBlock(fn.body)) return fn.body;
  const [returned, ...others] = resolver.file.bindings.occurrences.returns.get(fn) ?? [];
  return others.length === 0 ? returned : undefined;
}

/** The calls of functions of this file whose result an object is, outermost first. */
export function factoryCalls(resolver: Resolver, object: TypeScript.Expression): readonly TypeScript.CallExpression[] {
  return madeBy(resolver, object).calls;
}

/**
 * Calls of one factory make a message each, although one expression of the file makes them all: what is set on the result of one call is
 * set on no message of another. False where it can't be told.
 */
export function isOfAnotherMessage(
  resolver: Resolver,
  receiver: TypeScript.Expression,
  message: TypeScript.Expression | undefined,
): boolean {
  if (!message) return false;
  const [set, sent] = [madeBy(resolver, receiver), madeBy(resolver, message)];
  const common = Math.min(set.calls.length, sent.calls.length);
  if (!set.isNew || !sent.isNew || common === 0) return false;
  const inner = sent.calls.slice(-common);
  return set.calls.slice(-common).some((call, i) => call !== inner[i]);
}

/** Gives the values of an object what its own calls of factories pass: what other callers pass is of other objects. */
export function asCalled(resolver: Resolver, object: TypeScript.Expression | undefined): <V extends ValueAt>(at: V) => V {
  const given = (object ? callsIn(resolver, object) : []).flatMap((call) => {
    const fn = resolver.functionOf(call.expression);
    const method = fn && methodKeyOf(fn, resolver.file.source.path, resolver.file.tree);
    const start = call.getStart(resolver.file.tree);
    const site = method && callSitesIn(resolver, new Set([method])).find(({ range }) => range.start === start && range.end === call.end);
    return method && site ? [{ method, site }] : [];
  });
  return (at) => {
    const value = given.reduce((known, { method, site }) => substitute(known, method, (index) => site.arguments[index]?.value), at.value);
    return given.length === 0 ? at : { ...at, value };
  };
}

/** Innermost first; where an object takes the members of others, the last one counts. */
function callsIn(resolver: Resolver, object: TypeScript.Expression): readonly TypeScript.CallExpression[] {
  const node = unwrap(object);
  const spread = ts.isObjectLiteralExpression(node) ? node.properties.filter((property) => ts.isSpreadAssignment(property)) : [];
  return [...madeBy(resolver, node).calls, ...spread.flatMap(({ expression }) => madeBy(resolver, expression).calls)].reverse();
}
