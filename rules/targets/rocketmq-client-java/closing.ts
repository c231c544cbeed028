import type { JavaDeclaration } from '../../../server/languages/java/declarations.js';
import { valuesOf } from './creation.js';
import { addClosing, closeIn } from './component-closing.js';
import { endingMethod, isComponent, isMadeHere } from './owners.js';
import { legacyCall, type FileRewrite } from './rewrite.js';
import { differences } from './messages.js';
import { annotationNames, child, closest, typeAround, unwrap, type Node } from './tree.js';

/**
 * The container closed an injected client, and with it what was made from it. A configuration has nothing to close: a component that
 * keeps a producer or consumer in a field closes it now.
 */
export function closeWithComponent(file: FileRewrite): void {
  for (const field of file.file.declarations) {
    if (field.kind !== 'field') continue;
    const owner = typeAround(field.node);
    if (!owner || !isComponent(file, owner) || !isMadeFromInjected(file, field)) continue;
    const ending = endingMethod(file, owner);
    if (ending) closeIn(file, ending, field.name);
    else addClosing(file, owner, field.name, { isSynchronized: false, isFinal: field.isFinal });
  }
}

/** One that is kept in a local has nobody to close it. */
export function noteUnclosed(file: FileRewrite): void {
  for (const local of file.file.declarations) {
    if (local.kind !== 'local' || file.hoisted.has(local)) continue;
    const owner = typeAround(local.node);
    const method = closest(local.node, 'method_declaration');
    const isBean = method && annotationNames(method, file.source).includes('Bean');
    if (!owner || isBean || !isComponent(file, owner) || !isMadeFromInjected(file, local)) continue;
    const name = child(owner, 'name');
    file.differ(differences.notClosed({ name: local.name, owner: name ? file.text(name) : '' }));
  }
}

function isMadeFromInjected(file: FileRewrite, field: JavaDeclaration): boolean {
  return valuesOf(field).some((value) => {
    const call = legacyCall(file, unwrap(value));
    if (!call?.receiver || !['getProducer', 'getConsumer', 'getTransProducer'].includes(call.name)) return false;
    const client = clientVariable(file, call.receiver);
    return client !== undefined && !isMadeHere(file, client) && (client.kind === 'field' || client.kind === 'parameter');
  });
}

function clientVariable(file: FileRewrite, receiver: Node): JavaDeclaration | undefined {
  const node = unwrap(receiver);
  return node.kind === 'identifier' || node.kind === 'field_access' ? file.resolver.declarationOf(node) : undefined;
}
