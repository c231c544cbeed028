import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isFunction, unwrap } from './enclosing.js';
import { returnedExpressions } from './functions.js';
import { typeOfKeyedRead } from './keyed-values.js';
import { awaited, elementOf, instanceOf, listOf, memberOf, promiseOf, resultOf } from './type-operations.js';
import { dynamicallyImportedModule, isPropertyRead, propertyName, requiredModule } from './syntax.js';
import { alternatives, holdsLibrary, unionOf, type ValueType } from './value-types.js';

/** Array, Set, Map and Object methods by what they give. */
const sameList: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'reverse',
  'sort',
  'concat',
  'splice',
  'values',
  'toReversed',
  'toSorted',
  'flat',
  'entries',
]);
const oneElement: ReadonlySet<string> = new Set(['find', 'findLast', 'pop', 'shift', 'at', 'get', 'next']);
/** Methods whose callback takes an element first; also of helper libraries, which take the list before it. */
export const elementCallbacks: ReadonlySet<string> = new Set([
  'map',
  'flatMap',
  'forEach',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'some',
  'every',
  'each',
  'eachSeries',
  'eachLimit',
  'forEachSeries',
  'mapSeries',
  'mapLimit',
]);
const promiseMembers: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** What a call gives: own functions, library methods, and what the language's own promises and lists do. */
export function typeOfCall(context: ResolverContext, node: TypeScript.CallExpression): ValueType | undefined {
  const required = requiredModule(node);
  if (required) return context.importType(required.text, '*');
  const dynamic = dynamicallyImportedModule(node);
  if (dynamic) return promiseOf(context.importType(dynamic.text, '*'));

  const callee = unwrap(node.expression);
  if (isPropertyRead(callee)) {
    const name = propertyName(callee) ?? '';
    const receiver = context.typeOf(callee.expression);
    const builtIn = receiver ? typeOfBuiltIn(context, node, name, receiver) : typeOfStatic(context, node, callee.expression, name);
    if (builtIn) return builtIn.type;
  }
  const result = resultOf(context.world, context.typeOf(callee));
  if (result) return result;
  return typeOfKeyedRead(context, node) ?? containerLookup(context, node, callee) ?? wrappedCall(context, node);
}

interface Known {
  readonly type: ValueType | undefined;
}

function typeOfBuiltIn(context: ResolverContext, node: TypeScript.CallExpression, name: string, receiver: ValueType): Known | undefined {
  const kinds = new Set(alternatives(receiver).map(({ kind }) => kind));
  if (kinds.has('promise') && promiseMembers.has(name)) return { type: promiseChain(context, node, name, receiver) };
  if (kinds.has('list')) return { type: listMethod(context, node, name, receiver) };
  if (kinds.has('function') || kinds.has('constructor')) {
    if (name === 'bind') return { type: receiver };
    if (name === 'call' || name === 'apply') return { type: resultOf(context.world, receiver) };
  }
  return undefined;
}

function promiseChain(context: ResolverContext, node: TypeScript.CallExpression, name: string, receiver: ValueType): ValueType | undefined {
  const [first, second] = node.arguments;
  if (name === 'finally' || !first) return receiver;
  if (name === 'catch') return promiseOf(unionOf([awaited(receiver), callbackResult(context, first)]));
  return promiseOf(unionOf([callbackResult(context, first), second && callbackResult(context, second)]));
}

function listMethod(context: ResolverContext, node: TypeScript.CallExpression, name: string, receiver: ValueType): ValueType | undefined {
  const [first, second] = node.arguments;
  if (sameList.has(name)) return receiver;
  if (oneElement.has(name)) return elementOf(context.world, receiver);
  if (name === 'map' && first) return listOf(callbackResult(context, first));
  if (name === 'flatMap' && first) {
    const result = callbackResult(context, first);
    return listOf(elementOf(context.world, result) ?? result);
  }
  if (name === 'reduce' && second) return context.typeOf(second) ?? (first && callbackResult(context, first));
  return undefined;
}

/** Functions of the language and of helper libraries that take the promise or list as an argument. */
function typeOfStatic(
  context: ResolverContext,
  node: TypeScript.CallExpression,
  owner: TypeScript.Expression,
  name: string,
): Known | undefined {
  const [first, second] = node.arguments;
  if (!first) return undefined;
  const ownerName = ts.isIdentifier(owner) ? owner.text : '';
  const given = context.typeOf(first);
  if (ownerName === 'Promise' || ownerName === 'Bluebird') {
    if (name === 'all') return { type: promiseOf(listOf(awaited(elementOf(context.world, given)))) };
    if (name === 'allSettled') return { type: promiseOf(listOf(elementOf(context.world, given))) };
    if (name === 'race' || name === 'any') return { type: promiseOf(elementOf(context.world, given)) };
    if (name === 'resolve') return { type: promiseOf(given) };
  }
  if (ownerName === 'Object') {
    if (name === 'values') return { type: listOf(elementOf(context.world, given)) };
    if (name === 'assign' || name === 'freeze' || name === 'seal') return { type: given };
  }
  if (ownerName === 'Array' && name === 'from') return { type: second ? listOf(callbackResult(context, second)) : given };
  if (ownerName === 'Object' && name === 'fromEntries') return { type: listOf(elementOf(context.world, elementOf(context.world, given))) };
  if (given?.kind !== 'list') return !second && name === 'map' ? { type: listOf(callbackResult(context, first)) } : undefined;
  if (name === 'map' && second) return { type: listOf(mappedElement(context, given.element, second)) };
  return name === 'filter' || name === 'compact' || name === 'uniq' ? { type: given } : undefined;
}

/** The mapper of helper libraries may be the name of a property. */
function mappedElement(context: ResolverContext, element: ValueType, mapper: TypeScript.Expression): ValueType | undefined {
  return ts.isStringLiteralLike(mapper) ? memberOf(context.world, element, mapper.text) : callbackResult(context, mapper);
}

/** What a callback gives back. */
export function callbackResult(context: ResolverContext, callback: TypeScript.Expression): ValueType | undefined {
  const node = unwrap(callback);
  if (isFunction(node)) return unionOf(returnedExpressions(context, node).map((returned) => context.typeOf(returned)));
  return awaited(resultOf(context.world, context.typeOf(node)));
}

/** `moduleRef.get(MqService)`: a dependency container gives an instance of the class that it is asked for. */
function containerLookup(context: ResolverContext, node: TypeScript.CallExpression, callee: TypeScript.Expression): ValueType | undefined {
  const [first] = node.arguments;
  if (!first || !isPropertyRead(callee) || !/^(?:get|getAsync|resolve|make)$/.test(propertyName(callee) ?? '')) return undefined;
  const instance = instanceOf(context.typeOf(first));
  return propertyName(callee) === 'getAsync' ? promiseOf(instance) : instance;
}

/** `await retry(() => producer.publishMessage(..))`: a helper that is waited for gives what the promise or callback in it gives. */
function wrappedCall(context: ResolverContext, node: TypeScript.CallExpression): ValueType | undefined {
  const { parent } = node;
  const isWaitedFor = ts.isAwaitExpression(parent) || (isPropertyRead(parent) && promiseMembers.has(propertyName(parent) ?? ''));
  if (!isWaitedFor || context.functionOf(node.expression)) return undefined;
  for (const argument of node.arguments) {
    const inner = unwrap(argument);
    const given = isFunction(inner) ? callbackResult(context, inner) : context.typeOf(inner);
    if (given?.kind === 'promise' && holdsLibrary(given)) return given;
  }
  return undefined;
}
