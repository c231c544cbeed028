import { argumentsOf, child, enclosing, unwrap, wrapped, type JavaNode } from '../syntax.js';
import type { ValueContext } from './context.js';
import { widthOf, widthOfType } from './widths.js';

/** Where an `L` makes a calculation one of `long`; undefined where the code around it would not compile any more. */
export function widenPlace(node: JavaNode, context: ValueContext): number | undefined {
  const place = widenAt(node, context);
  return place !== undefined && takesLong(node, context) ? place : undefined;
}

/** Behind its first `int` literal. */
function widenAt(node: JavaNode, context: ValueContext): number | undefined {
  const inner = unwrap(node);
  if (/^(decimal|hex|octal|binary)_integer_literal$/.test(inner.kind))
    return /[lL]$/.test(context.file.text(inner)) ? undefined : inner.end;
  if (inner.kind !== 'binary_expression') return undefined;
  for (const side of ['left', 'right'] as const) {
    const operand = child(inner, side);
    const found = operand && widenAt(operand, context);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a `long` can stand where the calculation stands. */
function takesLong(node: JavaNode, context: ValueContext): boolean {
  const whole = wrapped(node);
  const parent = whole.parent;
  const typeOf = (typeNode: JavaNode | undefined): boolean => {
    const written = typeNode && context.file.text(typeNode);
    return written === 'Long' || ['long', 'double'].includes(widthOfType(written) ?? '');
  };
  switch (parent?.kind) {
    case 'binary_expression': {
      const other = child(parent, whole.field === 'left' ? 'right' : 'left');
      return (other !== undefined && widthOf(other, context) === 'long') || takesLong(parent, context);
    }
    case 'cast_expression':
      return true;
    case 'variable_declarator':
      return typeOf(child(parent.parent, 'type'));
    case 'assignment_expression': {
      const left = child(parent, 'left');
      return left !== undefined && whole.field === 'right' && widthOf(left, context) === 'long';
    }
    case 'return_statement':
      return typeOf(child(enclosing(parent, 'callable'), 'type'));
    case 'argument_list': {
      const call = parent.parent;
      return call !== undefined && context.parameterType(call, argumentsOf(call).indexOf(whole)) === 'long';
    }
    default:
      return false;
  }
}
