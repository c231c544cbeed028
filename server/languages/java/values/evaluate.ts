import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import { characterValue, integerValue, stringValue } from '../strings.js';
import { argumentsOf, child, childOfKind, parts, unwrap, type JavaNode } from '../syntax.js';
import { narrowed, numberOf } from './arithmetic.js';
import { callValue, constructionValue } from './calls.js';
import { oneOf, type ValueContext } from './context.js';
import { hasParts, listOf } from './collections.js';
import { fallbackOf, memberOf } from './derived.js';
import { enumConstant } from './enums.js';
import { valueAtPlace } from './flow.js';
import { missingTest } from './missing.js';
import { binaryValue, siteOf, unaryValue } from './operators.js';
import { randomBetween } from './mathematics.js';
import { isReference } from './references.js';
import { simpleTypeOf } from './static-types.js';
import { variableValue } from './variables.js';
import { isUnit } from './time-units.js';
import { widthOf } from './widths.js';

/** What is known of an expression's value, symbolically. */
export function evaluate(expression: JavaNode, context: ValueContext): Value {
  const node = unwrap(expression);
  const { file } = context;
  switch (node.kind) {
    case 'string_literal': {
      const value = stringValue(node, file.text);
      return value === undefined ? unknown('composed') : known(value);
    }
    case 'character_literal': {
      const value = characterValue(node, file.text);
      return value === undefined ? unknown('not-analysed') : known(value);
    }
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'octal_integer_literal':
    case 'binary_integer_literal': {
      const value = integerValue(file.text(node));
      return value === undefined ? unknown('not-analysed') : known(value);
    }
    case 'decimal_floating_point_literal': {
      const value = Number(
        file
          .text(node)
          .replace(/_/g, '')
          .replace(/[fFdD]$/, ''),
      );
      return Number.isFinite(value) ? known(value) : unknown('not-analysed');
    }
    case 'true':
    case 'false':
      return known(node.kind === 'true');
    case 'null_literal':
      return known(null);
    case 'identifier':
    case 'field_access': {
      const declaration = context.declarationOf(node);
      return declaration
        ? readValue(node, declaration, context)
        : (libraryConstant(node, context) ?? context.foreign(node) ?? unknown('other-file'));
    }
    case 'binary_expression':
      return binaryValue(node, context);
    case 'unary_expression':
      return unaryValue(node, context);
    case 'assignment_expression': {
      const right = child(node, 'right');
      return right && child(node, 'operator')?.kind === '=' ? context.valueOf(right) : unknown('composed');
    }
    case 'ternary_expression':
      return ternaryValue(node, context);
    case 'switch_expression':
      return switchValue(node, context);
    case 'cast_expression':
      return castValue(node, context);
    case 'array_initializer':
      return listOf(parts(node).map((part) => context.valueOf(part)));
    case 'array_creation_expression': {
      const list = childOfKind(node, 'array_initializer');
      return list ? context.valueOf(list) : unknown('not-analysed');
    }
    case 'array_access': {
      const [array, index] = parts(node);
      const of = array && context.valueOf(array);
      return of && index && hasParts(of) ? memberOf(of, context.valueOf(index)) : unknown('not-analysed');
    }
    case 'method_invocation':
      return randomCall(node, context) ?? callValue(node, context);
    case 'object_creation_expression':
      return constructionValue(node, context);
    default:
      return unknown('not-analysed');
  }
}

/** Constants of the JDK and of commons-lang; a `long` that a JavaScript number can't hold is none of them. */
const libraryConstants: Readonly<Record<string, number>> = {
  'Integer.MAX_VALUE': 0x7fffffff,
  'Integer.MIN_VALUE': -0x80000000,
  'Short.MAX_VALUE': 0x7fff,
  'DateUtils.MILLIS_PER_SECOND': 1000,
  'DateUtils.MILLIS_PER_MINUTE': 60_000,
  'DateUtils.MILLIS_PER_HOUR': 3_600_000,
  'DateUtils.MILLIS_PER_DAY': 86_400_000,
};

function libraryConstant(node: JavaNode, { file }: ValueContext): Value | undefined {
  if (node.kind !== 'field_access') return undefined;
  const written = file.text(node);
  if (isUnit(written)) return enumConstant(written.slice(written.lastIndexOf('.') + 1));
  const value = Object.hasOwn(libraryConstants, written) ? libraryConstants[written] : undefined;
  return value === undefined || file.types.some((type) => written.startsWith(`${type.name}.`)) ? undefined : known(value);
}

function readValue(node: JavaNode, declaration: JavaDeclaration, context: ValueContext): Value {
  const isLocal = declaration.kind === 'local' || declaration.kind === 'parameter';
  return isLocal && node.kind === 'identifier' ? valueAtPlace(node, declaration, context) : variableValue(declaration, context);
}

function castValue(node: JavaNode, context: ValueContext): Value {
  const inner = child(node, 'value');
  const type = child(node, 'type');
  if (!inner || !type) return unknown('not-analysed');
  const value = context.valueOf(inner);
  const written = context.file.text(type);
  if (/^(int|short|byte)$/.test(written)) return narrowed(value, widthOf(inner, context), siteOf(node, context));
  const number = written === 'long' ? numberOf(value) : undefined;
  return number !== undefined && !Number.isInteger(number) ? known(Math.trunc(number) + 0, value.trail) : value;
}

function ternaryValue(node: JavaNode, context: ValueContext): Value {
  const condition = child(node, 'condition');
  const [yes, no] = [child(node, 'consequence'), child(node, 'alternative')];
  if (!condition || !yes || !no) return unknown('not-analysed');
  const decided = context.valueOf(condition);
  if (decided.kind === 'known' && typeof decided.value === 'boolean') return context.valueOf(decided.value ? yes : no);
  const test = missingTest(condition, context.file);
  const [subject, other] = test?.whenMissing ? [no, yes] : [yes, no];
  if (test && context.file.text(unwrap(subject)) === test.subject)
    return fallbackOf(context.valueOf(subject), context.valueOf(other), test.isNullish);
  const values = [context.valueOf(yes), context.valueOf(no)];
  const open = values.every((value) => value.kind === 'unknown' && !isReference(value));
  return open ? (values[0] ?? unknown('composed')) : oneOf(values);
}

function switchValue(node: JavaNode, context: ValueContext): Value {
  const values: Value[] = [];
  for (const rule of child(node, 'body')?.children ?? []) {
    if (rule.kind !== 'switch_rule' && rule.kind !== 'switch_block_statement_group') continue;
    const expression = rule.kind === 'switch_rule' ? childOfKind(rule, 'expression_statement') : undefined;
    const [direct] = expression ? parts(expression) : [];
    if (direct) values.push(context.valueOf(direct));
    else values.push(...yieldsIn(rule).map((yielded) => context.valueOf(yielded)));
  }
  return values.length === 0 || values.every((value) => value.kind === 'unknown') ? unknown('composed') : oneOf(values);
}

function yieldsIn(rule: JavaNode): readonly JavaNode[] {
  const found: JavaNode[] = [];
  const stack = [rule];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.kind === 'yield_statement') found.push(...parts(at).slice(0, 1));
    else if (at.kind !== 'lambda_expression' && at.kind !== 'class_body' && (at === rule || at.kind !== 'switch_expression'))
      stack.push(...[...at.children].reverse());
  }
  return found;
}

/** `new Random().nextInt(10)`, `ThreadLocalRandom.current().nextInt(1, 5)`. */
function randomCall(call: JavaNode, context: ValueContext): Value | undefined {
  const name = child(call, 'name');
  const object = child(call, 'object');
  if (!name || !object || !/^next(Int|Long)$/.test(context.file.text(name))) return undefined;
  if (!/^(Random|SecureRandom|ThreadLocalRandom)$/.test(simpleTypeOf(object, context) ?? '')) return undefined;
  return randomBetween(argumentsOf(call).map((argument) => context.valueOf(argument)));
}
