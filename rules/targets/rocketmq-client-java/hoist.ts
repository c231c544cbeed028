import type { JavaDeclaration, JavaMethod } from '../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../sdks/ons-http/java/types.js';
import { valuesOf } from './creation.js';
import { unwrapBlock } from './errors.js';
import { startWithRemark } from './leftovers.js';
import { blockers, differences } from './messages.js';
import { endingMethod, isComponent, preDestroySymbol, runsOnce } from './owners.js';
import { legacyCall, type FileRewrite, type LegacyCall } from './rewrite.js';
import type { SymbolName } from './symbols.js';
import { argumentsOf, child, childOfKind, closest, isInside, isStatementList, parts, statementsOf, typeAround, unwrap, walk, wrapped, type Node } from './tree.js';

/** A producer or consumer that was made per call and is now kept by its owner. */
export interface Hoisted {
  readonly field: string;
  readonly owner: Node;
  readonly isStatic: boolean;
}

const kinds: Readonly<Record<string, { readonly factory: string; readonly symbol: SymbolName; readonly name: string }>> = {
  [onsHttpTypes.producer]: { factory: 'MQClient.getProducer', symbol: 'Producer', name: 'producer' },
  [onsHttpTypes.consumer]: { factory: 'MQClient.getConsumer', symbol: 'SimpleConsumer', name: 'consumer' },
};

/** Old producers cost nothing, so that code makes one per call; one of 5.x has connections and threads, and is built once. */
export function hoistPerCall(file: FileRewrite): void {
  for (const declaration of file.file.declarations) {
    const kind = kinds[file.resolver.typeOfDeclaration(declaration)?.name ?? ''];
    if (!kind || declaration.kind !== 'local') continue;
    const method = methodOf(file, declaration);
    if (!method || runsOnce(file, method) || closest(declaration.node, 'lambda_expression')) continue;
    const [value, ...more] = valuesOf(declaration);
    const call = value && legacyCall(file, unwrap(value));
    if (call?.member !== kind.factory || escapes(file, declaration) || livesInLoop(file, declaration)) continue;
    if (more.length > 0 || !declaration.initializer) {
      const isEnded = call.receiver !== undefined && closesInMethod(file, call.receiver, method);
      if (!isEnded) file.block(call.node, blockers.perCallProducer());
      continue;
    }
    hoist(file, declaration, method, call, kind);
  }
}

function methodOf(file: FileRewrite, declaration: JavaDeclaration): JavaMethod | undefined {
  const method = file.file.methods.find((candidate) => candidate.body && isInside(declaration.node, candidate.body) && closest(declaration.node, 'method_declaration', 'constructor_declaration') === candidate.node);
  return method?.owner.kind === 'class' ? method : undefined;
}

/** Used in a loop without end: the method does not come back. */
function livesInLoop(file: FileRewrite, declaration: JavaDeclaration): boolean {
  return file.resolver.referencesOf(declaration).some((reference) => {
    const loop = closest(reference, 'while_statement', 'do_statement', 'for_statement');
    if (!loop || !isInside(loop, declaration.scope)) return false;
    const condition = child(loop, 'condition');
    return !condition || file.text(unwrap(condition)) === 'true' || /isInterrupted|running|stopped/i.test(file.text(condition));
  });
}

/** Returned or stored: then it lives longer than the call already. */
function escapes(file: FileRewrite, declaration: JavaDeclaration): boolean {
  return file.resolver.referencesOf(declaration).some((reference) => {
    const parent = wrapped(reference).parent;
    if (parent?.kind === 'return_statement' || parent?.kind === 'variable_declarator') return true;
    if (parent?.kind === 'assignment_expression') return true;
    const call = parent?.kind === 'argument_list' ? parent.parent : undefined;
    if (call?.kind === 'object_creation_expression') return true;
    return call !== undefined && /^(put|add|putIfAbsent|offer|set)$/.test(file.text(child(call, 'name') ?? call));
  });
}

function hoist(file: FileRewrite, declaration: JavaDeclaration, method: JavaMethod, call: LegacyCall, kind: (typeof kinds)[string] & object): void {
  const owner = typeAround(method.node);
  if (!owner || !call.receiver) return;
  const client = clientOf(file, call.receiver, method);
  const hasTopicOfOwn = kind.name === 'producer' || call.arguments.every((argument) => isOfOwner(file, argument, method));
  const ending = endingMethod(file, owner);
  const canEnd = isComponent(file, owner) || (ending !== undefined && !method.isStatic);
  if (!client || !hasTopicOfOwn || (client.closes.length > 0 && !canEnd)) {
    // Closed in the same call: slow, but the same as before.
    if (client?.closes.length) return;
    if (client === undefined && closesInMethod(file, call.receiver, method)) return;
    file.block(call.node, blockers.perCallProducer());
    return;
  }
  const isStatic = method.isStatic;
  const shared = sharedField(file, owner, call, client, kind.name);
  const field = shared ?? freeMember(file, owner, declaration.name);
  file.differ(differences.hoistedProducer({ owner: method.owner.name ?? '' }));
  file.hoisted.set(declaration, { field, owner, isStatic });
  file.hoistedCalls.add(call.node);
  for (const reference of file.resolver.referencesOf(declaration)) {
    file.edits.replace(reference, `${field}()`);
    file.throwing.push({ node: reference, exception: 'ClientException' });
  }
  file.edits.replace(file.layout.wholeLines({ start: startWithRemark(file, declaration.statement), end: declaration.statement.end }), '');
  file.removedStatements.add(declaration.statement);
  if (client.statement) moveClient(file, client.statement, client.closes);
  if (shared !== undefined) {
    // The chain is written with the first of them.
    file.handled.add(call.node);
    if (call.receiver && call.receiver.kind !== 'identifier') for (const node of walk(call.receiver)) file.handled.add(node);
    if (client.statement) for (const node of walk(client.statement)) file.handled.add(node);
    file.dropped.push(declaration.statement, ...(client.statement ? [client.statement] : []));
    return;
  }
  addField(file, owner, () => `private ${isStatic ? 'static ' : ''}${file.names.type(kind.symbol)} ${field};`);
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(owner.start) + unit;
  const body = childOfKind(owner, 'class_body');
  if (!body) return;
  file.addedMethods.push({
    body,
    text: () => {
      const depth = indent + unit + unit;
      const from = file.layout.indentAt(declaration.statement.start);
      const at = (text: string): string => text.replace(/(\r\n|\n|\r)([ \t]*)/g, (_, lineBreak: string, space: string) => lineBreak + (space.startsWith(from) ? depth + space.slice(from.length) : space));
      const clientText = client.statement ? depth + at(file.edits.text(client.statement)) + eol : '';
      return [
        `${indent}private ${isStatic ? 'static ' : ''}synchronized ${file.names.type(kind.symbol)} ${field}() throws ${file.names.type('ClientException')} {`,
        `${indent}${unit}if (${field} == null) {`,
        `${clientText}${depth}${field} = ${at(file.edits.text(call.node))};`,
        `${indent}${unit}}`,
        `${indent}${unit}return ${field};`,
        `${indent}}`,
      ].join(eol);
    },
  });
  if (ending && !closesClient(file, ending, client.field)) closeIn(file, ending, field, isStatic);
  else if (!ending && isComponent(file, owner)) addClosing(file, owner, field, { isSynchronized: true, isFinal: false, isStatic });
}

/** The field of a producer that was made from the same client before: 5.x producers serve every topic. */
function sharedField(file: FileRewrite, owner: Node, call: LegacyCall, client: ClientSource, name: string): string | undefined {
  const made = client.statement ? file.text(client.statement).replace(/\/\/.*|\/\*[^]*?\*\//g, '').replace(/\s/g, '') : file.text(call.receiver ?? call.node);
  const rest = name === 'consumer' ? call.arguments.map((argument) => file.text(argument)).join() : '';
  const key = `${owner.start} ${name} ${made.replace(/^.*?=/, '')} ${rest}`;
  const known = file.hoistedKeys.get(key);
  if (known === undefined) file.hoistedKeys.set(key, freeMember(file, owner, declarationName(file, call) ?? name));
  return known;
}

function declarationName(file: FileRewrite, call: LegacyCall): string | undefined {
  const declarator = wrapped(call.node).parent;
  const name = declarator && child(declarator, 'name');
  return name && file.text(name);
}

interface ClientSource {
  /** The local declaration that moves into the new method. */
  readonly statement: Node | undefined;
  /** `client.close()` statements that go with it. */
  readonly closes: readonly Node[];
  readonly field: JavaDeclaration | undefined;
}

/** The client as the new method can name or build it; undefined where it depends on the call. */
function clientOf(file: FileRewrite, receiver: Node, method: JavaMethod): ClientSource | undefined {
  const node = unwrap(receiver);
  if (node.kind === 'identifier' || node.kind === 'field_access') {
    const declaration = file.resolver.declarationOf(node);
    if (!declaration) return undefined;
    if (declaration.kind === 'field') return { statement: undefined, closes: [], field: declaration };
    const creation = declaration.initializer && unwrap(declaration.initializer);
    if (declaration.kind !== 'local' || !creation || declaration.assignments.length > 0) return undefined;
    if (!argumentsOfOwner(file, creation, method)) return undefined;
    const closes: Node[] = [];
    for (const reference of file.resolver.referencesOf(declaration)) {
      if (isInside(reference, receiver)) continue;
      const call = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
      const statement = call && wrapped(call.node).parent;
      if (call?.member !== 'MQClient.close' || statement?.kind !== 'expression_statement') return undefined;
      closes.push(statement);
    }
    return { statement: declaration.statement, closes, field: undefined };
  }
  if (node.kind === 'method_invocation' || node.kind === 'object_creation_expression')
    return argumentsOfOwner(file, node, method) && isReceiverOfOwner(file, node, method) ? { statement: undefined, closes: [], field: undefined } : undefined;
  return undefined;
}

function argumentsOfOwner(file: FileRewrite, call: Node, method: JavaMethod): boolean {
  return argumentsOf(call).every((argument) => isOfOwner(file, argument, method));
}

function isReceiverOfOwner(file: FileRewrite, call: Node, method: JavaMethod): boolean {
  const receiver = child(call, 'object');
  return receiver === undefined || isOfOwner(file, receiver, method);
}

/** Whether an expression depends on nothing of the method's own: no parameter, no local. */
function isOfOwner(file: FileRewrite, expression: Node, method: JavaMethod): boolean {
  return [...walk(expression)].every((node) => {
    if (node.kind !== 'identifier') return true;
    const declaration = file.file.declarationOf(node);
    return !declaration || declaration.kind === 'field' || declaration.kind === 'enum-constant' || !isInside(declaration.node, method.node);
  });
}

function closesInMethod(file: FileRewrite, receiver: Node, method: JavaMethod): boolean {
  const declaration = file.resolver.declarationOf(unwrap(receiver));
  if (!declaration || !method.body) return false;
  return file.resolver.referencesOf(declaration).some((reference) => {
    const call = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
    return call?.member === 'MQClient.close' && isInside(reference, method.node);
  });
}

/** The client's own statements go from the method: it is built where the producer is, and closed with it. */
function moveClient(file: FileRewrite, statement: Node, closes: readonly Node[]): void {
  file.edits.replace(file.layout.wholeLines(statement), '');
  file.removedStatements.add(statement);
  for (const close of closes) {
    for (const node of walk(close)) file.handled.add(node);
    file.removedStatements.add(close);
    const block = close.parent;
    const clause = block?.parent;
    const isWholeFinally = block?.kind === 'block' && clause?.kind === 'finally_clause' && parts(block).length === 1;
    const attempt = isWholeFinally ? clause.parent : undefined;
    const body = attempt && child(attempt, 'body');
    if (!attempt || !clause || !body) file.edits.replace(file.layout.wholeLines(close), '');
    else if (attempt.children.some((part) => part.kind === 'catch_clause' || part.kind === 'resource_specification')) {
      file.edits.replace({ start: file.source.slice(0, clause.start).trimEnd().length, end: clause.end }, '');
    } else unwrapBlock(file, attempt, body);
  }
}

function freeMember(file: FileRewrite, owner: Node, wanted: string): string {
  const type = file.file.typeAt(owner);
  const isTaken = (name: string): boolean =>
    type?.fields.some((candidate) => candidate.name === name) === true || type?.methods.some((candidate) => candidate.name === name) === true || [...file.hoisted.values()].some((other) => other.owner === owner && other.field === name);
  if (!isTaken(wanted)) return wanted;
  const longer = `rocketmq${wanted[0]?.toUpperCase() ?? ''}${wanted.slice(1)}`;
  let count = 2;
  let name = longer;
  while (isTaken(name)) name = `${longer}${count++}`;
  return name;
}

/** After the last field of a class, with a blank line before it. */
function addField(file: FileRewrite, owner: Node, text: () => string): void {
  const body = childOfKind(owner, 'class_body');
  if (!body) return;
  const fields = body.children.filter((part) => part.kind === 'field_declaration');
  const last = fields[fields.length - 1];
  const { eol } = file.layout;
  const indent = file.layout.indentAt(owner.start) + file.layout.unit;
  if (last) file.edits.insert(file.layout.lineEnd(last.end), () => `${eol}${eol}${indent}${text()}`);
  else file.firstFields.set(owner, [...(file.firstFields.get(owner) ?? []), text]);
}

export interface ClosingOptions {
  readonly isSynchronized: boolean;
  readonly isFinal: boolean;
  readonly isStatic: boolean;
}

/** A method that the container calls at the end. */
export function addClosing(file: FileRewrite, owner: Node, field: string, { isSynchronized, isFinal }: ClosingOptions): void {
  const body = childOfKind(owner, 'class_body');
  if (!body) return;
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(owner.start) + unit;
  file.addedMethods.push({
    body,
    text: () => {
      const close = isFinal ? [`${indent}${unit}${field}.close();`] : [`${indent}${unit}if (${field} != null) {`, `${indent}${unit}${unit}${field}.close();`, `${indent}${unit}}`];
      return [
        `${indent}@${file.names.type(preDestroySymbol(file))}`,
        `${indent}public ${isSynchronized ? 'synchronized ' : ''}void close${field[0]?.toUpperCase() ?? ''}${field.slice(1)}() throws ${file.names.type('IOException')} {`,
        ...close,
        `${indent}}`,
      ].join(eol);
    },
  });
}

function closesClient(file: FileRewrite, ending: JavaMethod, client: JavaDeclaration | undefined): boolean {
  if (!client || !ending.body) return false;
  return file.resolver.referencesOf(client).some((reference) => {
    const call = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
    return call?.member === 'MQClient.close' && ending.body !== undefined && isInside(reference, ending.body);
  });
}

/** At the end of a method that ends the class already. */
export function closeIn(file: FileRewrite, ending: JavaMethod, field: string, _isStatic: boolean): void {
  const { body } = ending;
  if (!body || !isStatementList(body)) return;
  const { eol, unit } = file.layout;
  const outer = file.layout.indentAt(ending.node.start);
  const indent = outer + unit;
  const statements = statementsOf(body);
  const last = statements[statements.length - 1];
  const text = (): string =>
    [
      `${indent}if (${field} != null) {`,
      `${indent}${unit}try {`,
      `${indent}${unit}${unit}${field}.close();`,
      `${indent}${unit}} catch (${file.names.type('IOException')} e) {`,
      `${indent}${unit}${unit}throw new ${file.names.type('UncheckedIOException')}(e);`,
      `${indent}${unit}}`,
      `${indent}}`,
    ].join(eol);
  if (last) file.edits.insert(file.layout.lineEnd(last.end), () => eol + text());
  else file.edits.replace({ start: body.start + 1, end: body.end - 1 }, () => `${eol}${text()}${eol}${outer}`);
}
