import type { JavaFacts } from './facts.js';
import type { JavaFile } from './file.js';
import { simpleName } from './library-notation.js';
import { child, type JavaNode } from './syntax.js';
import { referenceOf } from './type-references.js';

/** Classes of other files whose constants are read (`Topics.ORDER`, `Route.ORDER.getTopic()`) or whose static methods are called. */
export function namedClasses(file: JavaFile): JavaFacts['named'] {
  const constants = new Set<string>();
  const methods = new Set<string>();
  for (const access of file.nodesOf('field_access')) {
    const name = child(access, 'field');
    const owner = name && ownerOf(child(access, 'object'), file);
    if (owner !== undefined) constants.add(owner);
  }
  for (const call of file.nodesOf('method_invocation')) {
    const owner = ownerOf(child(call, 'object'), file);
    if (owner !== undefined) methods.add(owner);
  }
  const anonymous = new Set(
    file.types.flatMap((type) => (type.kind === 'anonymous' ? type.supertypes.flatMap((node) => referenceOf(node, file)?.name ?? []) : [])),
  );
  return { constants: [...constants].sort(), methods: [...methods].sort(), anonymous: [...anonymous].map(simpleName).sort() };
}

/** The outermost class of `Mq.Topics`; undefined for a variable and for a class of the file itself. */
function ownerOf(object: JavaNode | undefined, file: JavaFile): string | undefined {
  let first = object;
  while (first?.kind === 'field_access') {
    const outer = child(first, 'object');
    if (!outer || !/^[A-Z]/.test(file.text(outer))) break;
    first = outer;
  }
  if (first?.kind !== 'identifier') return undefined;
  const name = file.text(first);
  return /^[A-Z]/.test(name) && !file.declarationOf(first) && !file.types.some((type) => type.name === name) ? name : undefined;
}
