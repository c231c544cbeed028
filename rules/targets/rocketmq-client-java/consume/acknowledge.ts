import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { callsOf, methodOfCall, methodOfParameter, returnsOf } from '../file/creation.js';
import type { FileRewrite, HandleRole } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { blockers, differences } from '../messages.js';
import { argumentsOf, child, childOfKind, closest, parts, unwrap, walk, wrapped, type Node } from '../source/tree.js';
import { printedIn } from '../writing/printed.js';

export const listMakers = /^(Collections\.(singletonList|singleton)|Arrays\.asList|List\.of|Lists\.newArrayList|ImmutableList\.of)$/;

/** `message.getReceiptHandle()`: 5.x acknowledges the view itself, so it takes the handle's place wherever that goes. */
export function rewriteHandle(file: FileRewrite, call: LegacyCall): void {
  file.handled.add(call.node);
  if (call.isReference) {
    dropMapStep(file, call.node);
    return;
  }
  const { receiver } = call;
  if (!receiver) {
    file.block(call.node, blockers.handleStored());
    return;
  }
  const lambda = wrapped(call.node).parent;
  if (lambda?.kind === 'lambda_expression' && lambda.parent?.kind === 'argument_list') {
    dropMapStep(file, lambda);
    return;
  }
  if (printedIn(file, call.node)) {
    file.differ(differences.handlePrinted());
    file.edits.replace(call.node, () => `${file.rewritten(receiver)}.getMessageId()`);
    return;
  }
  file.edits.replace(call.node, () => file.rewritten(receiver));
  placeHandle(file, call.node);
}

/** Where a value that was a handle goes. */
function placeHandle(file: FileRewrite, expression: Node): void {
  const whole = wrapped(expression);
  const parent = whole.parent;
  if (parent?.kind === 'variable_declarator') return markTarget(file, child(parent, 'name'), 'view', expression);
  if (parent?.kind === 'assignment_expression' && child(parent, 'right') === whole)
    return markTarget(file, child(parent, 'left'), 'view', expression);
  if (parent?.kind === 'argument_list' && parent.parent) {
    const call = parent.parent;
    const receiver = child(call, 'object');
    const name = child(call, 'name');
    const called = file.source.slice(call.start, name?.end ?? call.start);
    if (listMakers.test(called)) return placeList(file, call);
    if (receiver && name && /^(add|offer|addLast)$/.test(file.text(name)) && parts(parent).length === 1)
      return markTarget(file, receiver, 'views', expression);
    return placeArgument(file, call, parts(parent).indexOf(whole), 'view', expression);
  }
  if (parent?.kind === 'return_statement') return markMethod(file, parent, 'view', expression);
  file.block(expression, blockers.handleStored());
}

/** A private method that gives handles gives views: everybody who calls it is in the file. */
function markMethod(file: FileRewrite, statement: Node, role: HandleRole, from: Node): void {
  const owner = closest(statement, 'method_declaration', 'lambda_expression');
  const method = owner && file.file.methodOf(owner);
  const type = method?.returnType;
  const resolved = type && file.resolver.resolveType(type);
  const isText = resolved?.name === 'java.lang.String' && resolved.dimensions === 0;
  const isTexts = resolved?.arguments.length === 1 && resolved.arguments[0]?.name === 'java.lang.String';
  if (!method || !type || !method.modifiers.includes('private') || (role === 'view' ? !isText : !isTexts)) {
    file.block(from, blockers.handleStored());
    return;
  }
  if (file.handleMethods.has(method)) return;
  file.handleMethods.set(method, role);
  if (role === 'view') file.edits.replace(type, () => file.names.type('MessageView'));
  else replaceTypeArguments(file, type);
  for (const value of returnsOf(method)) checkValue(file, value, role);
  for (const call of file.resolver.callersOf(method)) {
    if (role === 'view') placeHandle(file, call);
    else placeList(file, call);
  }
}

/** Where a list of what were handles goes. */
function placeList(file: FileRewrite, expression: Node): void {
  const whole = wrapped(expression);
  const parent = whole.parent;
  if (parent?.kind === 'variable_declarator') return markTarget(file, child(parent, 'name'), 'views', expression);
  if (parent?.kind === 'assignment_expression' && child(parent, 'right') === whole)
    return markTarget(file, child(parent, 'left'), 'views', expression);
  if (parent?.kind === 'argument_list' && parent.parent) {
    const call = parent.parent;
    const legacy = legacyCall(file, call);
    if (legacy && (legacy.name === 'ackMessage' || legacy.name === 'asyncAckMessage')) return;
    const receiver = child(call, 'object');
    const name = child(call, 'name');
    if (receiver && name && file.text(name) === 'addAll') return markTarget(file, receiver, 'views', expression);
    if (
      call.kind === 'object_creation_expression' &&
      /^(java\.util\.)?(ArrayList|LinkedList)\b/.test(file.text(child(call, 'type') ?? call))
    ) {
      replaceTypeArguments(file, child(call, 'type'));
      return placeList(file, call);
    }
    return placeArgument(file, call, parts(parent).indexOf(whole), 'views', expression);
  }
  if (parent?.kind === 'return_statement') return markMethod(file, parent, 'views', expression);
  if (parent?.kind === 'enhanced_for_statement') return markLoop(file, parent, expression);
  file.block(expression, blockers.handleStored());
}

function placeArgument(file: FileRewrite, call: Node, index: number, role: HandleRole, expression: Node): void {
  const called = methodOfCall(file, call);
  const parameter = called?.method.parameters[index];
  if (!called || !parameter || called.method.isVarargs) {
    file.block(expression, blockers.handleStored());
    return;
  }
  mark(called.file, parameter, role, expression);
}

function markTarget(file: FileRewrite, name: Node | undefined, role: HandleRole, from: Node): void {
  const declaration = name && file.resolver.declarationOf(unwrap(name));
  if (!declaration || declaration.kind === 'field') {
    file.block(from, blockers.handleStored());
    return;
  }
  mark(file, declaration, role, from);
}

function mark(file: FileRewrite, declaration: JavaDeclaration, role: HandleRole, from: Node): void {
  const known = file.handleRoles.get(declaration);
  if (known === role) return;
  const type = file.resolver.typeOfDeclaration(declaration);
  const isText = type?.name === 'java.lang.String' && type.dimensions === 0;
  const isTexts = type?.arguments.length === 1 && type.arguments[0]?.name === 'java.lang.String';
  if (known || (role === 'view' ? !isText : !isTexts)) {
    file.block(from, blockers.handleStored());
    return;
  }
  file.handleRoles.set(declaration, role);
  if (declaration.typeNode && file.text(declaration.typeNode) !== 'var') {
    if (role === 'view') file.edits.replace(declaration.typeNode, () => file.names.type('MessageView'));
    else replaceTypeArguments(file, declaration.typeNode);
  }
  if (declaration.kind === 'parameter') checkCallers(file, declaration, from);
  for (const value of [declaration.initializer, ...declaration.assignments.map((assignment) => child(assignment, 'right'))])
    if (value) checkValue(file, value, role);
  for (const reference of file.resolver.referencesOf(declaration)) followReference(file, reference, role);
}

/** `List<String>` and `new ArrayList<String>()` hold views now. */
function replaceTypeArguments(file: FileRewrite, type: Node | undefined): void {
  const list = type && (type.kind === 'generic_type' ? childOfKind(type, 'type_arguments') : undefined);
  const [argument] = list ? parts(list) : [];
  if (argument) file.edits.replace(argument, () => file.names.type('MessageView'));
}

function checkCallers(file: FileRewrite, declaration: JavaDeclaration, from: Node): void {
  const method = methodOfParameter(file, declaration);
  const index = method?.parameters.indexOf(declaration) ?? -1;
  if (!method || index < 0) {
    file.block(from, blockers.handleStored());
    return;
  }
  const role = file.handleRoles.get(declaration) ?? 'view';
  // Who hands it a handle can't be seen.
  if (!method.modifiers.includes('private') && callsOf(file, method).length === 0) file.block(from, blockers.handleStored());
  for (const { file: caller, call } of callsOf(file, method)) {
    const argument = argumentsOf(call)[index];
    if (argument) checkValue(caller, argument, role);
  }
}

/** Everything that a variable of views is given has to have been a handle. */
export function checkValue(file: FileRewrite, value: Node, role: HandleRole, { marks = false } = {}): void {
  const node = unwrap(value);
  if (node.kind === 'null_literal' || isHandle(file, node)) return;
  if (role === 'views') {
    if (node.kind === 'object_creation_expression') {
      replaceTypeArguments(file, child(node, 'type'));
      return;
    }
    if (node.kind === 'method_invocation' && [...walk(node)].some((inner) => isHandle(file, inner))) return;
    if (node.kind === 'method_invocation' && argumentsOf(node).length === 0 && /\.(emptyList|newArrayList)\(\)$/.test(file.text(node)))
      return;
  }
  const declaration = node.kind === 'identifier' ? file.resolver.declarationOf(node) : undefined;
  if (declaration && file.handleRoles.has(declaration)) return;
  if (declaration && marks && declaration.kind !== 'field') {
    mark(file, declaration, role, value);
    return;
  }
  const called = node.kind === 'method_invocation' ? file.resolver.methodOf(node) : undefined;
  if (called && file.handleMethods.has(called)) return;
  file.block(value, blockers.handleStored());
}

function isHandle(file: FileRewrite, node: Node): boolean {
  if (node.kind !== 'method_invocation' && node.kind !== 'method_reference') return false;
  return legacyCall(file, node)?.name === 'getReceiptHandle';
}

function followReference(file: FileRewrite, reference: Node, role: HandleRole): void {
  const whole = wrapped(reference);
  const parent = whole.parent;
  if (parent?.kind === 'assignment_expression' && child(parent, 'left') === whole) return;
  if (parent?.kind === 'binary_expression' && parts(parent).some((part) => part.kind === 'null_literal')) return;
  if (role === 'view') {
    if (printedIn(file, reference)) {
      file.differ(differences.handlePrinted());
      file.edits.replace(reference, `${file.text(reference)}.getMessageId()`);
      return;
    }
    return placeHandle(file, reference);
  }
  if (parent?.kind === 'method_invocation' && child(parent, 'object') === whole) {
    const name = file.text(child(parent, 'name') ?? parent);
    if (/^(size|isEmpty|clear)$/.test(name)) return;
    if (/^(add|addLast|offer)$/.test(name)) {
      const [value] = argumentsOf(parent);
      if (value) checkValue(file, value, 'view');
      return;
    }
    if (name === 'addAll') {
      const [value] = argumentsOf(parent);
      if (value) checkValue(file, value, 'views');
      return;
    }
    if (name === 'get') return placeHandle(file, parent);
    if (name === 'subList') return placeList(file, parent);
    file.block(reference, blockers.handleStored());
    return;
  }
  if (parent?.kind === 'enhanced_for_statement') return markLoop(file, parent, reference);
  placeList(file, reference);
}

function markLoop(file: FileRewrite, loop: Node, from: Node): void {
  const variable = file.file.declarations.find((declaration) => declaration.node === loop);
  if (variable) mark(file, variable, 'view', from);
}

/** `messages.stream().map(Message::getReceiptHandle)...`: the step that made handles goes. */
function dropMapStep(file: FileRewrite, mapper: Node): void {
  const step = mapper.parent?.parent;
  const stream = step && child(step, 'object');
  const name = step && child(step, 'name');
  if (step?.kind !== 'method_invocation' || !stream || !name || file.text(name) !== 'map') {
    file.block(mapper, blockers.handleStored());
    return;
  }
  file.edits.replace(step, () => file.rewritten(stream));
  let last: Node = step;
  while (last.parent?.kind === 'method_invocation' && child(last.parent, 'object') === last) last = last.parent;
  if (last !== step) placeList(file, last);
  else file.block(mapper, blockers.handleStored());
}
