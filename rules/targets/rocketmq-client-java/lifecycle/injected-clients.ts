import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCalls } from '../file/legacy-calls.js';
import { differences } from '../messages.js';
import { annotationNames, child, closest, typeAround } from '../source/tree.js';
import { declarationOf, holderOf, isFactory } from './close.js';
import { addClosing, closeIn } from './component-closing.js';
import { endingMethod, isComponent, isMadeHere } from './owners.js';

/**
 * The container closed an injected client, and with it what was made from it. A configuration has nothing to close: a component that
 * keeps a producer or consumer in a field closes it now.
 */
export function closeWithComponent(file: FileRewrite): void {
  for (const field of madeFromInjected(file)) {
    if (field.kind !== 'field') continue;
    const owner = typeAround(field.node);
    if (!owner || !isComponent(file, owner)) continue;
    const ending = endingMethod(file, owner);
    if (ending) closeIn(file, ending, field.name);
    else addClosing(file, owner, field.name, { isSynchronized: false, isFinal: field.isFinal });
  }
}

/** One that is kept in a local has nobody to close it. */
export function noteUnclosed(file: FileRewrite): void {
  for (const local of madeFromInjected(file)) {
    if (local.kind !== 'local' || file.hoisted.has(local)) continue;
    const owner = typeAround(local.node);
    const method = closest(local.node, 'method_declaration');
    const isBean = method && annotationNames(method, file.source).includes('Bean');
    if (!owner || isBean || !isComponent(file, owner)) continue;
    const name = child(owner, 'name');
    file.differ(differences.notClosed({ name: local.name, owner: name ? file.text(name) : '' }));
  }
}

/** Variables that hold what was made from a client that was handed in, in source order. */
function madeFromInjected(file: FileRewrite): JavaDeclaration[] {
  const found = new Set<JavaDeclaration>();
  for (const call of legacyCalls(file)) {
    if (!call.receiver || !isFactory(call)) continue;
    const client = declarationOf(file, call.receiver);
    if (!client || isMadeHere(file, client) || (client.kind !== 'field' && client.kind !== 'parameter')) continue;
    const holder = holderOf(file, call.node);
    if (holder) found.add(holder);
  }
  return [...found].sort((a, b) => a.nameNode.start - b.nameNode.start);
}
