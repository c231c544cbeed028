import type { TextRange } from '../../engine/text.js';
import type { ValueAt } from '../../model/messaging.js';
import { known, type Value } from '../../model/values.js';
import { annotationNamed } from './annotations.js';
import { isEffectivelyFinal, type VariableKind } from './declarations.js';
import { originsOf } from './origins.js';
import type { JavaResolver } from './resolver.js';
import { ancestors, argumentsOf, child, enclosing, parts, unwrap, wrapped, type JavaNode } from './syntax.js';
import { calculate } from './values/arithmetic.js';

/** What is known of an expression, with its place. */
export function valueAt(node: JavaNode, resolver: JavaResolver): ValueAt {
  return { value: resolver.constantOf(node), range: rangeOf(node) };
}

function rangeOf({ start, end }: JavaNode): TextRange {
  return { start, end };
}

/** The whole statement whose only purpose is a call (`properties.put(..);`); undefined where something is made of its result. */
export function statementOf(call: JavaNode): TextRange | undefined {
  const parent = wrapped(call).parent;
  return parent?.kind === 'expression_statement' ? rangeOf(parent) : undefined;
}

/** Numbers of a unit as milliseconds: `setDelayTimeSec(x)` takes seconds. */
export function inMilliseconds(value: Value, unit: number, node: JavaNode, resolver: JavaResolver): Value {
  const site = { path: resolver.file.source.path, range: rangeOf(node) };
  return unit === 1 ? value : calculate({ operator: '*', operands: [value, known(unit)], width: 'long', site });
}

const startAnnotations = ['Bean', 'PostConstruct', 'BeforeAll', 'BeforeClass', 'BeforeEach', 'Before', 'Test', 'EventListener', 'Produces'];
const startMethods = new Set([
  'main',
  'afterPropertiesSet',
  'run',
  'start',
  'init',
  'initialize',
  'afterSingletonsInstantiated',
  'onApplicationEvent',
]);

/**
 * Where a client is made by each call of a method that works with it: in a method that no start of a program runs, kept neither in a field
 * nor a map nor given to a caller. Undefined where it is made once, or where that can't be told.
 */
export function madePerCall(construction: JavaNode, resolver: JavaResolver): TextRange | undefined {
  const { file } = resolver;
  const node = enclosing(construction, 'method');
  const method = node && file.methodOf(node);
  if (!method?.body || method.isConstructor || startMethods.has(method.name)) return undefined;
  if (annotationNamed(method.annotations, startAnnotations, file)) return undefined;
  if (enclosing(construction, 'lambda') || isKept(construction, resolver)) return undefined;
  // A private method that only a start calls makes it once, too.
  const callers = resolver.callersOf(method);
  const isStarted =
    callers.length > 0 &&
    callers.every((call) => {
      const around = enclosing(call, 'method');
      const caller = around && file.methodOf(around);
      return (
        !caller ||
        caller.isConstructor ||
        startMethods.has(caller.name) ||
        annotationNamed(caller.annotations, startAnnotations, file) !== undefined
      );
    });
  return isStarted ? undefined : rangeOf(construction);
}

/** Whether what is made outlives the call: assigned to a field, returned, passed on, put somewhere. */
function isKept(construction: JavaNode, resolver: JavaResolver): boolean {
  const whole = wrapped(construction);
  const parent = whole.parent;
  if (parent?.kind === 'return_statement' || parent?.kind === 'argument_list') return true;
  if (parent?.kind === 'assignment_expression') {
    const left = child(parent, 'left');
    const target = left && resolver.declarationOf(left);
    return target?.kind !== 'local' || leavesMethod(target.references);
  }
  const local = parent?.kind === 'variable_declarator' ? child(parent, 'name') : undefined;
  const declaration = local && resolver.declarationOf(local);
  return declaration !== undefined && (declaration.kind === 'field' || leavesMethod(declaration.references));
}

function leavesMethod(references: readonly JavaNode[]): boolean {
  return references.some((reference) => {
    const parent = wrapped(reference).parent;
    if (parent?.kind === 'return_statement' || parent?.kind === 'argument_list') return true;
    return (
      (parent?.kind === 'assignment_expression' && reference.field === 'right') ||
      [...ancestors(reference)].some(({ kind }) => kind === 'lambda_expression')
    );
  });
}

/** Bytes that a body has, where constants show it: of `"text".getBytes(..)` in UTF-8, of `new byte[n]`. Undefined for all else. */
export function byteLength(expression: JavaNode, resolver: JavaResolver): ValueAt | undefined {
  const [node, ...others] = originsOf(expression, resolver).map(unwrap);
  if (!node || others.length > 0) return undefined;
  if (node.kind === 'array_creation_expression') {
    const size =
      child(
        node.children.find((part) => part.kind === 'dimensions_expr'),
        'dimensions',
      ) ?? node.children.find((part) => part.kind === 'dimensions_expr')?.children[0];
    return size && valueAt(size, resolver);
  }
  const object = child(node, 'object');
  const name = child(node, 'name');
  if (node.kind !== 'method_invocation' || !object || !name || resolver.file.text(name) !== 'getBytes') return undefined;
  const charset = argumentsOf(node)
    .map((argument) => resolver.file.text(argument))
    .join();
  if (isMadeOfParameters(object, resolver)) return undefined;
  const value = resolver.constantOf(object);
  if (value.kind !== 'known' || typeof value.value !== 'string' || !/^$|utf-?_?8/i.test(charset)) return undefined;
  return { value: known(utf8Length(value.value), value.trail), range: rangeOf(expression) };
}

const parameterKinds = new Set<VariableKind>(['parameter', 'lambda-parameter', 'loop-variable', 'catch-parameter']);

/** Whether what callers pass is a part of a text: most bodies are, and then nothing else of them has to be known. */
function isMadeOfParameters(expression: JavaNode, resolver: JavaResolver): boolean {
  const open = [expression];
  for (let steps = 0, at = open.pop(); at && steps < 20; steps++, at = open.pop()) {
    const node = unwrap(at);
    if (node.kind === 'binary_expression') open.push(...parts(node));
    const declaration = node.kind === 'identifier' ? resolver.declarationOf(node) : undefined;
    if (declaration && parameterKinds.has(declaration.kind)) return true;
    if (declaration?.kind === 'local' && declaration.initializer && isEffectivelyFinal(declaration)) open.push(declaration.initializer);
  }
  return false;
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
