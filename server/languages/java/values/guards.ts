import { partsOf, type Value } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import { child, parts, unwrap, type JavaNode } from '../syntax.js';
import { calculate, numberOf } from './arithmetic.js';
import type { ValueContext } from './context.js';
import { widthOf, widthOfType } from './widths.js';

/** The value of a number where a condition that bounds it from above is known to hold, or not to hold. */
export function refined(value: Value, condition: JavaNode, holds: boolean, declaration: JavaDeclaration, context: ValueContext): Value {
  const type = declaration.typeNode && context.file.text(declaration.typeNode);
  if (widthOfType(type) === undefined || numberOf(value) !== undefined) return value;
  let result = value;
  for (const bound of upperBounds(condition, holds, declaration, context)) {
    const limit = context.valueOf(bound);
    if (isOpen(limit)) continue;
    const width = widthOfType(type) === 'int' && widthOf(bound, context) === 'int' ? 'int' : 'long';
    result = calculate({
      operator: 'min',
      operands: [result, limit],
      width,
      site: { path: context.file.source.path, range: { start: bound.start, end: bound.end } },
    });
  }
  return result;
}

function isOpen(value: Value): boolean {
  return value.kind === 'unknown' || value.kind === 'parameter' || partsOf(value).some(isOpen);
}

const upper = new Set(['<', '<=', '==']);
const lower = new Set(['>', '>=', '!=']);
const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };

/** Expressions that the variable is not larger than. */
function upperBounds(condition: JavaNode, holds: boolean, declaration: JavaDeclaration, context: ValueContext): readonly JavaNode[] {
  const node = unwrap(condition);
  if (node.kind === 'unary_expression') {
    const operand = child(node, 'operand');
    return operand && child(node, 'operator')?.kind === '!' ? upperBounds(operand, !holds, declaration, context) : [];
  }
  const operator = child(node, 'operator')?.kind;
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (node.kind !== 'binary_expression' || !left || !right || !operator) return [];
  if (operator === (holds ? '&&' : '||')) return [left, right].flatMap((side) => upperBounds(side, holds, declaration, context));
  const isLeft = names(left, declaration, context);
  if (!isLeft && !names(right, declaration, context)) return [];
  const seen = isLeft ? operator : (mirrored[operator] ?? '');
  return (holds ? upper : lower).has(seen) ? [isLeft ? right : left] : [];
}

function names(node: JavaNode, declaration: JavaDeclaration, context: ValueContext): boolean {
  const inner = unwrap(node);
  return inner.kind === 'identifier' && context.declarationOf(inner) === declaration;
}

/** Whether what stands in a branch always leaves the code behind the branch out. */
export function leaves(statement: JavaNode | undefined): boolean {
  if (!statement) return false;
  if (statement.kind === 'block') return leaves(parts(statement).at(-1));
  return ['return_statement', 'throw_statement', 'continue_statement', 'break_statement', 'yield_statement'].includes(statement.kind);
}
