import type { JavaNode } from '../syntax.js';
import { argumentsOf, child, unwrap } from '../syntax.js';
import type { Width } from './arithmetic.js';
import type { ValueContext } from './context.js';
import { millisecondsOf } from './time-units.js';

const widths: Readonly<Record<string, Width>> = {
  byte: 'int',
  short: 'int',
  int: 'int',
  char: 'int',
  Byte: 'int',
  Short: 'int',
  Integer: 'int',
  Character: 'int',
  long: 'long',
  Long: 'long',
  AtomicLong: 'long',
  AtomicInteger: 'int',
  float: 'double',
  double: 'double',
  Float: 'double',
  Double: 'double',
};

/** Results of calls that the project does not declare. Source: the API of the JDK. */
const resultWidths: Readonly<Record<string, Width>> = {
  currentTimeMillis: 'long',
  nanoTime: 'long',
  getTime: 'long',
  getTimeInMillis: 'long',
  toEpochMilli: 'long',
  toEpochSecond: 'long',
  getEpochSecond: 'long',
  getSeconds: 'long',
  getMillis: 'long',
  toMillis: 'long',
  toSeconds: 'long',
  toMinutes: 'long',
  toHours: 'long',
  toDays: 'long',
  parseInt: 'int',
  parseLong: 'long',
  intValue: 'int',
  longValue: 'long',
  doubleValue: 'double',
  toIntExact: 'int',
  nextInt: 'int',
  nextLong: 'long',
  random: 'double',
  length: 'int',
  size: 'int',
  hashCode: 'int',
};

const maximumDepth = 60;

export function widthOfType(name: string | undefined): Width | undefined {
  return name === undefined ? undefined : widths[name.slice(name.lastIndexOf('.') + 1)];
}

/** The type in which Java counts with an expression, as far as literals, declarations and known calls tell it. */
export function widthOf(expression: JavaNode, context: ValueContext, depth = 0): Width | undefined {
  const node = unwrap(expression);
  const { file } = context;
  if (depth > maximumDepth) return undefined;
  switch (node.kind) {
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'octal_integer_literal':
    case 'binary_integer_literal':
      return /[lL]$/.test(file.text(node)) ? 'long' : 'int';
    case 'decimal_floating_point_literal':
    case 'hex_floating_point_literal':
      return 'double';
    case 'character_literal':
      return 'int';
    case 'unary_expression':
      return widthOf(child(node, 'operand') ?? node, context, depth + 1);
    case 'cast_expression': {
      const type = child(node, 'type');
      return type && widthOfType(file.text(type));
    }
    case 'binary_expression': {
      const left = child(node, 'left');
      const right = child(node, 'right');
      return left && right ? wider(widthOf(left, context, depth + 1), widthOf(right, context, depth + 1)) : undefined;
    }
    case 'ternary_expression': {
      const arms = [child(node, 'consequence'), child(node, 'alternative')].flatMap((arm) =>
        arm ? [widthOf(arm, context, depth + 1)] : [],
      );
      return wider(arms[0], arms[1]);
    }
    case 'identifier':
    case 'field_access': {
      const declaration = context.declarationOf(node);
      const typeNode = declaration?.typeNode;
      if (typeNode && file.text(typeNode) !== 'var') return widthOfType(file.text(typeNode));
      if (declaration?.initializer && depth < maximumDepth) return widthOf(declaration.initializer, context, depth + 8);
      return widthOfType(context.typeOf(node)?.name) ?? widthOfConstant(file.text(node));
    }
    case 'method_invocation':
      return callWidth(node, context, depth);
    default:
      return widthOfType(context.typeOf(node)?.name);
  }
}

/** `Integer.MAX_VALUE`, commons-lang's `DateUtils.MILLIS_PER_DAY`. */
function widthOfConstant(written: string): Width | undefined {
  const [owner = '', name = ''] = written.split('.');
  if (/^(MAX|MIN)_VALUE$/.test(name)) return widthOfType(owner);
  return written.startsWith('DateUtils.MILLIS_PER_') ? 'long' : undefined;
}

export function wider(a: Width | undefined, b: Width | undefined): Width | undefined {
  if (a === 'double' || b === 'double') return 'double';
  // One `long` operand makes it `long`, whatever the other one is, as long as it is no floating point number.
  if (a === 'long' || b === 'long') return 'long';
  return a === undefined || b === undefined ? undefined : 'int';
}

function callWidth(call: JavaNode, context: ValueContext, depth: number): Width | undefined {
  const { file } = context;
  const name = file.text(child(call, 'name') ?? call);
  const object = child(call, 'object');
  const receiver = object && file.text(object);
  const method = context.methodOf(call);
  if (method) return widthOfType(method.returnType && file.text(method.returnType));
  if (receiver === 'Math' || receiver === 'StrictMath') {
    if (/^(floor|ceil|random|sqrt|pow)$/.test(name)) return 'double';
    if (name === 'toIntExact') return 'int';
    const [a, b] = argumentsOf(call).map((argument) => widthOf(argument, context, depth + 1));
    if (name === 'round') return 'long';
    return argumentsOf(call).length > 1 ? wider(a, b) : a;
  }
  if (name === 'valueOf') return widthOfType(receiver);
  if (name === 'convert' && receiver !== undefined && millisecondsOf(receiver) !== undefined) return 'long';
  return widthOfType(context.typeOf(call)?.name) ?? resultWidths[name];
}
