import { ancestors, child, isInside, type JavaNode } from '../../../server/languages/java/syntax.js';
import { branches } from './branches.js';

/** Whether one of some calls runs whatever a condition says: there is one in each branch of an `if` that is passed before `at`. */
export function isExhaustive(calls: readonly JavaNode[], at: JavaNode | undefined): boolean {
  const conditions = new Set(calls.flatMap((call) => branchAround(call) ?? []));
  return [...conditions].some((condition) => {
    const outer = outermost(condition);
    const around = branchAround(outer);
    return (!around || (at !== undefined && isInside(at, around))) && isCovered(outer, calls);
  });
}

function branchAround(node: JavaNode): JavaNode | undefined {
  for (const ancestor of ancestors(node)) if (branches.has(ancestor.kind)) return ancestor;
  return undefined;
}

/** The first `if` of an `else if` chain. */
function outermost(condition: JavaNode): JavaNode {
  let outer = condition;
  while (outer.field === 'alternative' && outer.parent?.kind === 'if_statement') outer = outer.parent;
  return outer;
}

function isCovered(condition: JavaNode, calls: readonly JavaNode[]): boolean {
  if (condition.kind !== 'if_statement') return false;
  const sides = [child(condition, 'consequence'), child(condition, 'alternative')];
  return sides.every((side) => {
    if (!side) return false;
    if (side.kind === 'if_statement') return isCovered(side, calls);
    return calls.some((call) => isInside(call, side) && branchAround(call) === condition);
  });
}
