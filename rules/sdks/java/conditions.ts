import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { ancestors, child, isInside, unwrap, type JavaNode } from '../../../server/languages/java/syntax.js';
import type { Condition } from '../../../server/model/messaging.js';

/** The one condition under which a call is made before `at`: a test whether something is above 0, or there. Undefined for any other. */
export function conditionOf(call: JavaNode, at: JavaNode, resolver: JavaResolver): Condition | undefined {
  let found: Condition | undefined;
  let inner = call;
  for (const ancestor of ancestors(call)) {
    if (isInside(at, ancestor)) return found;
    if (/^(for|enhanced_for|while|do)_statement$|^(catch_clause|lambda_expression|switch_block|ternary_expression)$/.test(ancestor.kind))
      return undefined;
    if (ancestor.kind === 'if_statement') {
      const condition = child(ancestor, 'condition');
      if (found || !condition || inner.field !== 'consequence') return undefined;
      found = readCondition(condition, resolver);
      if (!found) return undefined;
    }
    inner = ancestor;
  }
  return undefined;
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '!=': '!=' };

/** `x > 0`, `x >= 1`, `0 < x`, `x != null`, `Objects.nonNull(x)`, and both of the same variable. */
function readCondition(condition: JavaNode, resolver: JavaResolver): Condition | undefined {
  const node = unwrap(condition);
  const { file } = resolver;
  if (node.kind === 'method_invocation') {
    const [value, ...others] = child(node, 'arguments')?.children ?? [];
    const isTest = /^(Objects\.)?nonNull$/.test(file.text(node).replace(/\([\s\S]*$/, ''));
    return isTest && value && others.length === 0 ? { value: resolver.constantOf(value), is: 'given' } : undefined;
  }
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  const operator = child(node, 'operator')?.kind ?? '';
  if (node.kind !== 'binary_expression' || !left || !right) return undefined;
  if (operator === '&&') {
    const [a, b] = [left, right].map((side) => ({ subject: subjectOf(side, resolver), read: readCondition(side, resolver) }));
    if (!a?.read || !b?.read || a.subject === undefined || a.subject !== b.subject) return undefined;
    return a.read.is === 'positive' ? a.read : b.read;
  }
  const isSwapped = /^(0|0L|1|1L|null)$/.test(file.text(unwrap(left)));
  const [subject, bound] = isSwapped ? [right, left] : [left, right];
  const test = isSwapped ? (mirrored[operator] ?? '') : operator;
  const against = file.text(unwrap(bound)).replace(/^(\d+)[lL]$/, '$1');
  if (test === '!=' && against === 'null') return { value: resolver.constantOf(unwrap(subject)), is: 'given' };
  const isPositive = (test === '>' && against === '0') || (test === '>=' && against === '1');
  return isPositive ? { value: resolver.constantOf(unwrap(subject)), is: 'positive' } : undefined;
}

function subjectOf(test: JavaNode, { file }: JavaResolver): string | undefined {
  const node = unwrap(test);
  const sides = [child(node, 'left'), child(node, 'right')].flatMap((side) => (side ? [file.text(unwrap(side))] : []));
  return sides.find((side) => !/^(\d+[lL]?|null)$/.test(side));
}
