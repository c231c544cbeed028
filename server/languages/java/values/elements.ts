import { unknown, type Value } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import { argumentsOf, child, enclosing, parts, unwrap, type JavaNode } from '../syntax.js';
import { hasParts } from './collections.js';
import type { ValueContext } from './context.js';
import { memberOf } from './derived.js';
import { referencedOn } from './made-objects.js';

/** Calls on a list or stream that give the same elements, all or some. */
const same = /^(stream|parallelStream|values|sorted|distinct|peek|collect|toList|asList|iterator|sequential|parallel|boxed)$/;
/** Calls that hand one element after another to a function. */
const each = /^(forEach|forEachOrdered|map|filter|peek|anyMatch|allMatch|noneMatch|mapToObj|flatMap|removeIf)$/;

/** One of the elements of a list, a stream or the like; undefined where nothing is known of it. */
export function elementsIn(expression: JavaNode, context: ValueContext): Value | undefined {
  const node = unwrap(expression);
  const object = node.kind === 'method_invocation' ? child(node, 'object') : undefined;
  const name = object ? context.file.text(child(node, 'name') ?? node) : '';
  if (object && same.test(name) && !context.isOwn(node)) {
    const inner = elementsIn(object, context);
    if (inner) return inner;
  }
  // Which elements another test leaves is not known.
  if (object && name === 'filter') return leavesAll(node, context) ? elementsIn(object, context) : undefined;
  if (object && name === 'entrySet' && !context.isOwn(node)) {
    const value = elementsIn(object, context);
    return value && { kind: 'object', members: { 'getValue()': value }, others: unknown('composed'), trail: [] };
  }
  const [given] = argumentsOf(node);
  if (object && name === 'map' && given && !context.isOwn(node)) return applied(given, elementsIn(object, context), context);
  const whole = context.valueOf(node);
  return hasParts(whole) ? memberOf(whole, unknown('not-analysed')) : undefined;
}

function leavesAll(filter: JavaNode, { file }: ValueContext): boolean {
  return /^((\w+::)?(nonNull|isNotBlank|isNotEmpty|hasText|hasLength)|(\w+) -> \4 != null)$/.test(
    argumentsOf(filter).map(file.text).join(),
  );
}

/** `entry.getValue()` of an element of `map.entrySet()`. */
export function entryValue(entry: JavaNode, context: ValueContext): Value | undefined {
  const value = context.valueOf(entry);
  return value.kind === 'object' && Object.hasOwn(value.members, 'getValue()') ? value.members['getValue()'] : undefined;
}

/** What a function makes of one element. */
function applied(given: JavaNode, element: Value | undefined, context: ValueContext): Value | undefined {
  const node = unwrap(given);
  if (node.kind === 'method_reference') {
    const member = context.accessed(node);
    return element && member && referencedOn(element, member);
  }
  const body = node.kind === 'lambda_expression' ? child(node, 'body') : undefined;
  if (!body) return undefined;
  if (body.kind !== 'block') return context.valueOf(body);
  const last = parts(body).at(-1);
  const [returned] = last?.kind === 'return_statement' ? parts(last) : [];
  return returned && context.valueOf(returned);
}

/** `list.forEach(element -> ..)`, `map.forEach((key, element) -> ..)`; undefined for parameters of other lambdas. */
export function lambdaElement(declaration: JavaDeclaration, context: ValueContext): Value | undefined {
  const lambda =
    enclosing(declaration.node, 'lambda') ?? (declaration.node.parent?.kind === 'lambda_expression' ? declaration.node.parent : undefined);
  const call = lambda?.parent?.kind === 'argument_list' ? lambda.parent.parent : undefined;
  const object = call && child(call, 'object');
  const parameters = lambda && child(lambda, 'parameters');
  if (!call || !object || !parameters || !each.test(context.file.text(child(call, 'name') ?? call)) || context.isOwn(call))
    return undefined;
  const names = parameters === declaration.node || parameters.kind === 'identifier' ? [parameters] : parts(parameters);
  const position = names.findIndex(
    (name) => name === declaration.node || name === declaration.nameNode || name.start === declaration.node.start,
  );
  // Of a map the second one is the element.
  return position === names.length - 1 && names.length <= 2 ? elementsIn(object, context) : undefined;
}

/** What `list.forEach(this::start)` passes to the method. */
export function passedByReference(reference: JavaNode, context: ValueContext): Value | undefined {
  const call = reference.parent?.kind === 'argument_list' ? reference.parent.parent : undefined;
  const object = call?.kind === 'method_invocation' ? child(call, 'object') : undefined;
  if (!call || !object || !each.test(context.file.text(child(call, 'name') ?? call)) || context.isOwn(call)) return undefined;
  return elementsIn(object, context);
}
