import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { argumentsOf, child, isInside, isStatementList, parts, unwrap, walk, wrapped, type Node } from '../source/tree.js';
import { unwrapBlock } from '../writing/unwrap-block.js';
import { removeStatement } from '../writing/remove-statement.js';

/** What a producer is made from, as text: two of the same text are the same producer. */
export function keyOf(file: FileRewrite, owner: Node, call: LegacyCall, client: ClientSource, name: string): string {
  const made = client.statement
    ? file
        .text(client.statement)
        .replace(/\/\/.*|\/\*[^]*?\*\//g, '')
        .replace(/\s/g, '')
    : file.text(call.receiver ?? call.node);
  const rest = name === 'consumer' ? call.arguments.map((argument) => file.text(argument)).join() : '';
  return `${owner.start} ${name} ${made.replace(/^.*?=/, '')} ${rest}`;
}

/** The field of a producer that was made from the same client before: 5.x producers serve every topic. */
export function sharedField(
  file: FileRewrite,
  owner: Node,
  call: LegacyCall,
  client: ClientSource,
  name: string,
  wanted: string,
): string | undefined {
  const key = keyOf(file, owner, call, client, name);
  const known = file.hoistedKeys.get(key);
  if (known === undefined) file.hoistedKeys.set(key, freeMember(file, owner, wanted));
  return known;
}

export interface ClientSource {
  /** The local declaration that moves into the new method. */
  readonly statement: Node | undefined;
  /** `client.close()` statements that go with it. */
  readonly closes: readonly Node[];
  readonly field: JavaDeclaration | undefined;
}

/** The client as the new method can name or build it; undefined where it depends on the call. */
export function clientOf(file: FileRewrite, receiver: Node, method: JavaMethod): ClientSource | undefined {
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
      if (
        call?.member !== 'MQClient.close' ||
        statement?.kind !== 'expression_statement' ||
        !statement.parent ||
        !isStatementList(statement.parent)
      )
        return undefined;
      closes.push(statement);
    }
    return { statement: declaration.statement, closes, field: undefined };
  }
  if (node.kind === 'method_invocation' || node.kind === 'object_creation_expression')
    return argumentsOfOwner(file, node, method) && isReceiverOfOwner(file, node, method)
      ? { statement: undefined, closes: [], field: undefined }
      : undefined;
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
export function isOfOwner(file: FileRewrite, expression: Node, method: JavaMethod): boolean {
  return [...walk(expression)].every((node) => {
    if (node.kind !== 'identifier') return true;
    const declaration = file.file.declarationOf(node);
    return !declaration || declaration.kind === 'field' || declaration.kind === 'enum-constant' || !isInside(declaration.node, method.node);
  });
}

export function closesInMethod(file: FileRewrite, receiver: Node, method: JavaMethod): boolean {
  const declaration = file.resolver.declarationOf(unwrap(receiver));
  if (!declaration || !method.body) return false;
  return file.resolver.referencesOf(declaration).some((reference) => {
    const call = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
    return call?.member === 'MQClient.close' && isInside(reference, method.node);
  });
}

/** The client's own statements go from the method: it is built where the producer is, and closed with it. */
export function moveClient(file: FileRewrite, statement: Node, closes: readonly Node[]): void {
  removeStatement(file, statement);
  file.removedStatements.add(statement);
  for (const close of closes) {
    for (const node of walk(close)) file.handled.add(node);
    file.removedStatements.add(close);
    const block = close.parent;
    const clause = block?.parent;
    const isWholeFinally = block?.kind === 'block' && clause?.kind === 'finally_clause' && parts(block).length === 1;
    const attempt = isWholeFinally ? clause.parent : undefined;
    const body = attempt && child(attempt, 'body');
    if (!attempt || !clause || !body) removeStatement(file, close);
    else if (attempt.children.some((part) => part.kind === 'catch_clause' || part.kind === 'resource_specification')) {
      file.edits.replace({ start: file.source.slice(0, clause.start).trimEnd().length, end: clause.end }, '');
    } else unwrapBlock(file, attempt, body);
  }
}

export function freeMember(file: FileRewrite, owner: Node, wanted: string): string {
  const type = file.file.typeAt(owner);
  const isTaken = (name: string): boolean =>
    type?.fields.some((candidate) => candidate.name === name) === true ||
    type?.methods.some((candidate) => candidate.name === name) === true ||
    [...file.hoisted.values()].some((other) => other.owner === owner && other.field === name);
  if (!isTaken(wanted)) return wanted;
  const longer = `rocketmq${wanted[0]?.toUpperCase() ?? ''}${wanted.slice(1)}`;
  let count = 2;
  let name = longer;
  while (isTaken(name)) name = `${longer}${count++}`;
  return name;
}
