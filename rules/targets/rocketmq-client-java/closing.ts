import type { JavaDeclaration } from '../../../server/languages/java/declarations.js';
import { valuesOf } from './creation.js';
import { addClosing, closeIn } from './hoist.js';
import { endingMethod, isComponent, isMadeHere } from './owners.js';
import { legacyCall, type FileRewrite } from './rewrite.js';
import { typeAround, unwrap, type Node } from './tree.js';

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
    if (ending) closeIn(file, ending, field.name, field.isStatic);
    else addClosing(file, owner, field.name, { isSynchronized: false, isFinal: field.isFinal, isStatic: field.isStatic });
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
