import type { Operator, Site, Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import { child, unwrap, type JavaNode } from '../syntax.js';
import { calculate, narrowed, numberOf, type Width } from './arithmetic.js';
import { textOf } from './texts.js';
import { joinedTrail, type ValueContext } from './context.js';
import { widenPlace } from './widening.js';
import { widthOf, wider } from './widths.js';

const arithmetic: Readonly<Record<string, Operator>> = { '+': '+', '-': '-', '*': '*', '/': '/', '%': '%' };

export function siteOf(node: JavaNode, context: ValueContext): Site {
  return { path: context.file.source.path, range: { start: node.start, end: node.end } };
}

/** A chain of `+` is walked along, not down: generated code has thousands of parts. */
export function binaryValue(node: JavaNode, context: ValueContext): Value {
  const chain: { readonly node: JavaNode; readonly operator: string; readonly right: JavaNode }[] = [];
  let left = node;
  for (let at: JavaNode | undefined = node; at?.kind === 'binary_expression';) {
    const right = child(at, 'right');
    const next = child(at, 'left');
    const operator = child(at, 'operator')?.kind;
    if (!right || !next || !operator) return unknown('not-analysed');
    chain.push({ node: at, operator, right });
    left = next;
    at = unwrap(next).kind === 'binary_expression' ? unwrap(next) : undefined;
  }
  if (chain.length > maximumChain) return unknown('composed');
  let value = context.valueOf(left);
  let width = widthOf(left, context);
  let isText = isTextual(left, value, context);
  for (const { node: whole, operator, right } of chain.reverse()) {
    const other = context.valueOf(right);
    if (operator === '+' && (isText || isTextual(right, other, context))) {
      const isUnwritten = (!isText && width === 'double') || (!isTextual(right, other, context) && widthOf(right, context) === 'double');
      value = isUnwritten || (isChar(left) && !isText && isChar(right)) ? unknown('composed') : textOf([value, other]);
      isText = true;
      width = undefined;
      continue;
    }
    const kind = arithmetic[operator];
    const widthHere = wider(width, widthOf(right, context));
    if (kind && isCharacter(value, left)) value = unknown('composed');
    else if (kind)
      value = calculate({
        operator: kind,
        operands: [value, other],
        width: widthHere,
        site: siteOf(whole, context),
        widen: widthHere === 'int' ? widenPlace(whole, context) : undefined,
      });
    else value = bitwise(operator, value, other, widthHere);
    width = widthHere;
  }
  return value;
}

const maximumChain = 200;

function isChar(node: JavaNode): boolean {
  return unwrap(node).kind === 'character_literal';
}

function isCharacter(value: Value, node: JavaNode): boolean {
  return isChar(node) && value.kind === 'known';
}

/** Whether `+` with it puts texts together. */
function isTextual(node: JavaNode, value: Value, context: ValueContext): boolean {
  const inner = unwrap(node);
  if (inner.kind === 'string_literal') return true;
  if (isChar(node)) return false;
  if (value.kind === 'text') return true;
  if (value.kind === 'known') return typeof value.value === 'string';
  if (value.kind === 'one-of') return value.values.some((part) => part.kind === 'known' && typeof part.value === 'string');
  if (value.kind === 'calculated' || value.kind === 'current-time' || value.kind === 'interval') return false;
  const type = context.typeOf(inner);
  if (type) return type.name === 'java.lang.String' && type.dimensions === 0;
  const declared = inner.kind === 'identifier' ? context.declarationOf(inner)?.typeNode : undefined;
  return declared !== undefined && context.file.text(declared) === 'String';
}

function bitwise(operator: string, a: Value, b: Value, width: Width | undefined): Value {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left === undefined || right === undefined || !Number.isInteger(left) || !Number.isInteger(right)) return unknown('composed');
  const trail = joinedTrail([a, b]);
  if (operator === '<<' && right >= 0 && right < 63) {
    const shifted = left * 2 ** right;
    const fits = width === 'int' ? right < 31 && Math.abs(shifted) <= 0x7fffffff : Number.isSafeInteger(shifted);
    return fits ? known(shifted, trail) : unknown('composed');
  }
  if (operator === '>>' && right >= 0 && right < 63) return known(Math.floor(left / 2 ** right), trail);
  const isSmall = Math.abs(left) <= 0x7fffffff && Math.abs(right) <= 0x7fffffff;
  if (!isSmall) return unknown('composed');
  if (operator === '&') return known(left & right, trail);
  if (operator === '|') return known(left | right, trail);
  return operator === '^' ? known(left ^ right, trail) : unknown('composed');
}

/** `x = r`, `x += r` and so on, where `x` was `before`. */
export function assignedValue(
  assignment: JavaNode,
  operator: string,
  before: Value,
  right: JavaNode,
  width: Width | undefined,
  context: ValueContext,
): Value {
  const value = context.valueOf(right);
  if (operator === '=') return value;
  const kind = arithmetic[operator.slice(0, -1)];
  if (!kind) return unknown('composed');
  if (kind === '+' && width === undefined) return textOf([before, value]);
  const both = wider(width, widthOf(right, context));
  const result = calculate({ operator: kind, operands: [before, value], width: both, site: siteOf(assignment, context), widen: undefined });
  // `int x; x *= 1000L` calculates in `long` and keeps 32 bits.
  return width === 'int' ? narrowed(result, both, siteOf(assignment, context)) : result;
}

export function unaryValue(node: JavaNode, context: ValueContext): Value {
  const operand = child(node, 'operand');
  const operator = child(node, 'operator')?.kind;
  const value = operand && context.valueOf(operand);
  if (!operand || !value) return unknown('not-analysed');
  if (operator === '+') return value;
  if (operator === '!')
    return value.kind === 'known' && typeof value.value === 'boolean' ? known(!value.value, value.trail) : unknown('composed');
  if (operator !== '-') return unknown('composed');
  const number = numberOf(value);
  if (number !== undefined) return known(-number + 0, value.trail);
  return value.kind === 'unknown'
    ? value
    : calculate({ operator: '-', operands: [known(0), value], width: widthOf(operand, context), site: siteOf(node, context) });
}
