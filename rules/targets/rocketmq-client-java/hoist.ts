import type { JavaDeclaration, JavaMethod } from '../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../sdks/ons-http/java/types.js';
import { addClosing, closeIn, closesClient } from './component-closing.js';
import { valuesOf } from './creation.js';
import { clientOf, closesInMethod, freeMember, isOfOwner, moveClient, sharedField } from './hoisted-client.js';
import { startWithRemark } from './leftovers.js';
import { blockers, differences } from './messages.js';
import { endingMethod, isComponent, runsOnce } from './owners.js';
import { legacyCall, type FileRewrite, type LegacyCall } from './rewrite.js';
import type { SymbolName } from './symbols.js';
import { child, childOfKind, closest, isInside, typeAround, unwrap, walk, wrapped, type Node } from './tree.js';

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
  const method = file.file.methods.find(
    (candidate) =>
      candidate.body &&
      isInside(declaration.node, candidate.body) &&
      closest(declaration.node, 'method_declaration', 'constructor_declaration') === candidate.node,
  );
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

function hoist(
  file: FileRewrite,
  declaration: JavaDeclaration,
  method: JavaMethod,
  call: LegacyCall,
  kind: (typeof kinds)[string] & object,
): void {
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
      const at = (text: string): string =>
        text.replace(
          /(\r\n|\n|\r)([ \t]*)/g,
          (_, lineBreak: string, space: string) => lineBreak + (space.startsWith(from) ? depth + space.slice(from.length) : space),
        );
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
  if (ending && !closesClient(file, ending, client.field)) closeIn(file, ending, field);
  else if (!ending && isComponent(file, owner)) addClosing(file, owner, field, { isSynchronized: true, isFinal: false });
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
