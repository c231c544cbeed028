import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import { callsOf, methodOfCall, methodOfParameter, returnsOf, valuesOf } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall } from '../file/legacy-calls.js';
import { argumentsOf, child, parts, unwrap, wrapped, type Node } from '../source/tree.js';

/** The old SDK has one class for a message that is being built and for what a send returns; 5.x has two. */
export type TopicMessageRole = 'building' | 'receipt';

const sends = new Set(['publishMessage', 'asyncPublishMessage']);
const receiptGetters = new Set(['getMessageId', 'getReceiptHandle', 'getMessageBodyMD5', 'getRequestId']);

/** Whether a value of type TopicMessage is a message to be sent or the result of a send; undefined where nothing tells. */
export function roleOfExpression(file: FileRewrite, expression: Node, seen: Set<unknown> = new Set()): TopicMessageRole | undefined {
  const node = unwrap(expression);
  switch (node.kind) {
    case 'object_creation_expression':
      return 'building';
    case 'cast_expression': {
      const value = child(node, 'value');
      return value && roleOfExpression(file, value, seen);
    }
    case 'ternary_expression':
      return ['consequence', 'alternative']
        .map((name) => child(node, name === 'consequence' ? 'consequence' : 'alternative'))
        .map((branch) => branch && roleOfExpression(file, branch, seen))
        .find((role) => role !== undefined);
    case 'identifier':
    case 'field_access': {
      const declaration = file.resolver.declarationOf(node);
      return declaration && roleOfDeclaration(file, declaration, seen);
    }
    case 'method_invocation': {
      const call = legacyCall(file, node);
      if (call) return call.name === 'publishMessage' || call.name === 'getResult' ? 'receipt' : undefined;
      const called = methodOfCall(file, node);
      return called && roleOfMethod(called.file, called.method, seen);
    }
    default:
      return undefined;
  }
}

export function roleOfDeclaration(
  file: FileRewrite,
  declaration: JavaDeclaration,
  seen: Set<unknown> = new Set(),
): TopicMessageRole | undefined {
  if (seen.has(declaration)) return undefined;
  seen.add(declaration);
  for (const value of valuesOf(declaration)) {
    const role = roleOfExpression(file, value, seen);
    if (role) return role;
  }
  const method = declaration.kind === 'parameter' ? methodOfParameter(file, declaration) : undefined;
  if (method && isCallbackMethod(file, method)) return 'receipt';
  for (const reference of file.resolver.referencesOf(declaration)) {
    const role = roleByUse(file, reference, seen);
    if (role) return role;
  }
  if (!method) return undefined;
  const index = method.parameters.indexOf(declaration);
  for (const { file: caller, call } of callsOf(file, method)) {
    const argument = argumentsOf(call)[index];
    const role = argument && roleOfExpression(caller, argument, seen);
    if (role) return role;
  }
  return undefined;
}

function isCallbackMethod(file: FileRewrite, method: JavaMethod): boolean {
  return (
    method.name === 'onSuccess' &&
    method.owner.supertypes.some((type) => file.resolver.resolveType(type)?.name === onsHttpTypes.asyncCallback)
  );
}

function roleByUse(file: FileRewrite, reference: Node, seen: Set<unknown>): TopicMessageRole | undefined {
  const whole = wrapped(reference.parent?.kind === 'field_access' ? reference.parent : reference);
  const parent = whole.parent;
  if (parent?.kind === 'method_invocation' && child(parent, 'object') === whole) {
    const name = file.text(child(parent, 'name') ?? parent);
    if (name.startsWith('set') || name === 'getProperties') return 'building';
    return receiptGetters.has(name) ? 'receipt' : undefined;
  }
  if (parent?.kind === 'argument_list' && parent.parent) {
    const call = legacyCall(file, parent.parent);
    if (call && sends.has(call.name)) return 'building';
    const called = methodOfCall(file, parent.parent);
    const parameter = called?.method.parameters[parts(parent).indexOf(whole)];
    return called && parameter && roleOfDeclaration(called.file, parameter, seen);
  }
  return undefined;
}

export function roleOfMethod(file: FileRewrite, method: JavaMethod, seen: Set<unknown> = new Set()): TopicMessageRole | undefined {
  if (seen.has(method)) return undefined;
  seen.add(method);
  for (const value of returnsOf(method)) {
    const role = roleOfExpression(file, value, seen);
    if (role) return role;
  }
  for (const { file: caller, call } of callsOf(file, method)) {
    const role = roleByUse(caller, call, seen) ?? roleOfTarget(caller, call, seen);
    if (role) return role;
  }
  // A method without a body in reach: its implementations say what it gives.
  for (const other of file.set.files)
    for (const candidate of other.file.methods) {
      if (
        candidate === method ||
        candidate.name !== method.name ||
        candidate.parameters.length !== method.parameters.length ||
        !candidate.body
      )
        continue;
      const role =
        candidate.returnType && other.resolver.resolveType(candidate.returnType)?.name === onsHttpTypes.topicMessage
          ? roleOfMethod(other, candidate, seen)
          : undefined;
      if (role) return role;
    }
  return undefined;
}

/** `TopicMessage x = call();` says by x what the call gives. */
function roleOfTarget(file: FileRewrite, call: Node, seen: Set<unknown>): TopicMessageRole | undefined {
  const whole = wrapped(call);
  const declarator = whole.parent?.kind === 'variable_declarator' ? whole.parent : undefined;
  const name = declarator && child(declarator, 'name');
  const declaration = name && file.resolver.declarationOf(name);
  return declaration && roleOfDeclaration(file, declaration, seen);
}
