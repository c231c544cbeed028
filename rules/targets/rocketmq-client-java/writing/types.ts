import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { isOnsHttpType, onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import { legacyExceptions } from '../errors/legacy-exceptions.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { simpleName } from '../file/names.js';
import { symbols, type SymbolName } from '../file/symbols.js';
import { isLegacyName, variablesNamed, variablesOf } from '../file/variables.js';
import { blockers } from '../messages.js';
import { roleOfDeclaration, roleOfExpression, roleOfMethod } from '../send/roles.js';
import { annotationNames, child, closest, isInside, nodesOf, type Node } from '../source/tree.js';

/** What a legacy type is in 5.x, wherever it stands; the rest depends on what the value is used for. */
const fixedTypes: Readonly<Record<string, SymbolName | 'RuntimeException'>> = {
  [onsHttpTypes.client]: 'ClientConfiguration',
  [onsHttpTypes.producer]: 'Producer',
  [onsHttpTypes.transProducer]: 'Producer',
  [onsHttpTypes.consumer]: 'SimpleConsumer',
  [onsHttpTypes.message]: 'MessageView',
  [onsHttpTypes.serviceException]: 'ClientException',
  [onsHttpTypes.ackMessageException]: 'ClientException',
  [onsHttpTypes.clientException]: 'RuntimeException',
  [onsHttpTypes.asyncResult]: 'CompletableFuture',
};

/** Replaces every legacy type name that no other stage has taken. */
export function rewriteTypes(file: FileRewrite): void {
  for (const node of nodesOf(file.file.root, 'type_identifier', 'scoped_type_identifier')) {
    if (node.parent?.kind === 'scoped_type_identifier' || !isLegacyName(simpleName(file.text(node)).trim())) continue;
    const name = file.resolver.resolveType(node)?.name;
    if (name === undefined || !isOnsHttpType(name) || file.handled.has(node)) continue;
    if (closest(node, 'superclass', 'super_interfaces', 'extends_interfaces')) {
      if (!file.handled.has(closest(node, 'class_declaration', 'interface_declaration', 'enum_declaration') ?? node))
        file.block(node, blockers.legacyType({ type: simpleName(name) }));
      continue;
    }
    if (name in legacyExceptions && (closest(node, 'class_literal', 'annotation') || isHandedToHandler(file, node))) {
      file.block(node, blockers.exceptionByType({ type: simpleName(name) }));
      continue;
    }
    if (closest(node, 'catch_type') || closest(node, 'throws')) continue;
    rewriteType(file, node, name);
  }
}

/** `@ExceptionHandler String refused(ServiceException e)`: a framework calls the method with what it sees, by the parameter's type. */
function isHandedToHandler(file: FileRewrite, type: Node): boolean {
  const parameter = closest(type, 'formal_parameter');
  const method = parameter && closest(parameter, 'method_declaration');
  return method !== undefined && annotationNames(method, file.source).some((name) => /(?:Handler|Recover)$/.test(name));
}

function rewriteType(file: FileRewrite, node: Node, name: string): void {
  const symbol = name === onsHttpTypes.topicMessage ? topicMessageSymbol(file, node) : fixedTypes[name];
  if (symbol === undefined) {
    if (!isGone(file, node)) file.blockLater(node, blockers.legacyType({ type: simpleName(name) }));
    return;
  }
  file.edits.replace(node, () =>
    symbol === 'RuntimeException' ? symbol : node.kind === 'scoped_type_identifier' ? symbols[symbol] : file.names.type(symbol),
  );
}

/** Whether the place of a node is not in the result: inside an expression that was dropped. */
export function isGone(file: FileRewrite, node: Node): boolean {
  return file.dropped.some((dropped) => isInside(node, dropped));
}

function topicMessageSymbol(file: FileRewrite, node: Node): SymbolName {
  const declared = declaredBy(node);
  const declaration = declared && file.file.declarationOf(declared);
  if (declaration?.typeNode && isInside(node, declaration.typeNode)) return symbolOfDeclaration(file, declaration, node);
  const owner = closest(node, 'method_declaration');
  const returned = owner && file.file.methodOf(owner);
  const method = returned?.returnType && isInside(node, returned.returnType) ? returned : undefined;
  if (method) return roleOfMethod(file, method) === 'building' ? 'MessageBuilder' : 'SendReceipt';
  const generic = closest(node, 'generic_type');
  const outer = generic && child(generic, 'type');
  const outerName = generic && file.resolver.resolveType(generic)?.name;
  if (outer !== undefined || outerName !== undefined)
    return outerName === onsHttpTypes.asyncCallback || outerName === onsHttpTypes.asyncResult ? 'SendReceipt' : genericSymbol(file, node);
  const cast = closest(node, 'cast_expression');
  const value = cast && child(cast, 'value');
  return value && roleOfExpression(file, value) === 'receipt' ? 'SendReceipt' : 'MessageBuilder';
}

/** The name of the first variable that a type node declares. */
function declaredBy(type: Node): Node | undefined {
  for (let at = type.parent; at; at = at.parent) {
    const declarator = child(at, 'declarator') ?? at;
    const name = child(declarator, 'name');
    if (
      name &&
      /^(local_variable_declaration|field_declaration|formal_parameter|spread_parameter|catch_formal_parameter|enhanced_for_statement|resource)$/.test(
        at.kind,
      )
    )
      return name;
    if (/_statement$|^(block|class_body|argument_list)$/.test(at.kind)) return undefined;
  }
  return undefined;
}

function symbolOfDeclaration(file: FileRewrite, declaration: JavaDeclaration, node: Node): SymbolName {
  const role = file.messageRoles.get(declaration);
  if (role) return role === 'folded' ? 'Message' : role === 'builder' ? 'MessageBuilder' : 'SendReceipt';
  const outer = file.resolver.typeOfDeclaration(declaration)?.name;
  if (outer === onsHttpTypes.asyncCallback || outer === onsHttpTypes.asyncResult) return 'SendReceipt';
  return declaration.typeNode === node && roleOfDeclaration(file, declaration) === 'receipt' ? 'SendReceipt' : genericSymbol(file, node);
}

/** `new ArrayList<TopicMessage>()`: the element's type follows the variable that holds the collection. */
function genericSymbol(file: FileRewrite, node: Node): SymbolName {
  const declarator = closest(node, 'variable_declarator');
  const name = declarator && child(declarator, 'name');
  const declaration = name && file.resolver.declarationOf(name);
  if (!declaration) return 'MessageBuilder';
  const receipts = file.resolver.referencesOf(declaration).some((reference) => {
    const call = reference.parent;
    const [value] = call?.kind === 'method_invocation' ? (call.children.find((part) => part.field === 'arguments')?.children ?? []) : [];
    return (
      value !== undefined && file.resolver.typeOf(value)?.name === onsHttpTypes.topicMessage && roleOfExpression(file, value) === 'receipt'
    );
  });
  return receipts ? 'SendReceipt' : 'MessageBuilder';
}

/** Locals that held the client hold its configuration: they are named after it where the name is free. */
export function renameClients(file: FileRewrite): void {
  const wanted = 'clientConfiguration';
  const clients = variablesOf(file, onsHttpTypes.client).filter((declaration) => declaration.kind === 'local');
  for (const declaration of clients) {
    if (declaration.name === wanted) continue;
    if (declaration.typeNode && file.resolver.typeOfDeclaration(declaration)?.dimensions !== 0) continue;
    if (clients.some((other) => other !== declaration && overlaps(other.scope, declaration.scope))) continue;
    const taken = variablesNamed(file.file, wanted).some((other) => other.kind === 'field' || overlaps(other.scope, declaration.scope));
    if (taken) continue;
    file.edits.replace(declaration.nameNode, wanted);
    for (const reference of file.resolver.referencesOf(declaration)) file.edits.replace(reference, wanted);
  }
}

function overlaps(a: Node, b: Node): boolean {
  return a.start < b.end && b.start < a.end;
}
