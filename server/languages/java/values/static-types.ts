import { child, unwrap, type JavaNode } from '../syntax.js';
import type { ValueContext } from './context.js';

/** Results of static methods that are not of the class itself. Source: the APIs of the JDK, commons-lang and hutool. */
const factories: Readonly<Record<string, string>> = {
  'DateUtils.addYears': 'Date',
  'DateUtils.addMonths': 'Date',
  'DateUtils.addWeeks': 'Date',
  'DateUtils.addDays': 'Date',
  'DateUtils.addHours': 'Date',
  'DateUtils.addMinutes': 'Date',
  'DateUtils.addSeconds': 'Date',
  'DateUtils.addMilliseconds': 'Date',
  'DateUtils.parseDate': 'Date',
  'DateUtil.date': 'DateTime',
  'DateUtil.parse': 'DateTime',
  'DateUtil.offset': 'DateTime',
  'DateUtil.tomorrow': 'DateTime',
  'DateUtil.nextWeek': 'DateTime',
  'DateUtil.nextMonth': 'DateTime',
  'ResourceBundle.getBundle': 'ResourceBundle',
  'Binder.get': 'Binder',
  'ConfigFactory.load': 'Config',
  'ConfigFactory.parseResources': 'Config',
  'ConfigService.getAppConfig': 'Config',
  'ConfigService.getConfig': 'Config',
};

/** Results of methods by name, whatever moment they are called on. */
const results: Readonly<Record<string, string>> = {
  toInstant: 'Instant',
  toLocalDateTime: 'LocalDateTime',
  toLocalDate: 'LocalDate',
  atZone: 'ZonedDateTime',
  atOffset: 'OffsetDateTime',
  atTime: 'LocalDateTime',
  toZonedDateTime: 'ZonedDateTime',
  toOffsetDateTime: 'OffsetDateTime',
  toDate: 'Date',
  toJdkDate: 'Date',
  toTimestamp: 'Timestamp',
};

const sameType = /^(plus|minus|with|offset|truncatedTo|multipliedBy|dividedBy|negated|abs|append|insert|clone|set)/;
const factoryNames = /^(now|of\w*|from|parse|between|getInstance|valueOf|current|standard\w+|build\w*)$/;
const maximumDepth = 30;

/** The simple name of a class of the JDK or a well-known library, told by what is written: the types of those are not looked up. */
export function simpleTypeOf(expression: JavaNode, context: ValueContext, depth = 0): string | undefined {
  const node = unwrap(expression);
  const { file } = context;
  if (depth > maximumDepth) return undefined;
  switch (node.kind) {
    case 'string_literal':
      return 'String';
    case 'object_creation_expression': {
      const type = child(node, 'type');
      return type && simple(file.text(type));
    }
    case 'cast_expression': {
      const type = child(node, 'type');
      return type && simple(file.text(type));
    }
    case 'identifier':
    case 'field_access': {
      const declaration = context.declarationOf(node);
      const written = declaration?.typeNode && file.text(declaration.typeNode);
      if (written !== undefined && written !== 'var') return simple(written);
      if (declaration?.initializer) return simpleTypeOf(declaration.initializer, context, depth + 1);
      break;
    }
    case 'method_invocation':
      return callType(node, context, depth);
    default:
      break;
  }
  const type = context.typeOf(node);
  return type && type.dimensions === 0 ? simple(type.name) : undefined;
}

function callType(call: JavaNode, context: ValueContext, depth: number): string | undefined {
  const { file } = context;
  const object = child(call, 'object');
  const name = file.text(child(call, 'name') ?? call);
  const method = context.methodOf(call);
  if (method?.returnType) return simple(file.text(method.returnType));
  const owner = object && className(object, context);
  if (owner !== undefined) {
    if (/^DateUtil\.offset\w+$/.test(`${owner}.${name}`)) return 'DateTime';
    const made = factories[`${owner}.${name}`] ?? (factoryNames.test(name) ? owner : undefined);
    if (made !== undefined) return made;
  }
  const type = context.typeOf(call);
  if (type) return type.dimensions === 0 ? simple(type.name) : undefined;
  const receiver = object && owner === undefined ? simpleTypeOf(object, context, depth + 1) : undefined;
  if (receiver === undefined) return undefined;
  if (name === 'parse') return /^(SimpleDateFormat|DateFormat|FastDateFormat)$/.test(receiver) ? 'Date' : undefined;
  if (name === 'getTime') return /Calendar$/.test(receiver) ? 'Date' : undefined;
  if (name === 'atStartOfDay')
    return call.children.some((part) => part.field === 'arguments' && part.children.length > 0) ? 'ZonedDateTime' : 'LocalDateTime';
  return results[name] ?? (sameType.test(name) ? receiver : undefined);
}

/** `Duration` of `Duration.ofDays(1)` and `java.time.Duration.ofDays(1)`; undefined for a variable. */
export function className(object: JavaNode, context: ValueContext): string | undefined {
  const node = unwrap(object);
  if (node.kind !== 'identifier' && node.kind !== 'field_access') return undefined;
  if (context.declarationOf(node)) return undefined;
  const name = simple(context.file.text(node));
  return /^[A-Z]/.test(name) ? name : undefined;
}

function simple(written: string): string {
  const bare = written.replace(/<[\s\S]*$/, '').trim();
  return bare.slice(bare.lastIndexOf('.') + 1);
}
