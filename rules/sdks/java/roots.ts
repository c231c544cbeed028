import { originsOf } from '../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { child, childOfKind, unwrap, type JavaNode } from '../../../server/languages/java/syntax.js';

/**
 * What stands for the object that an expression gives: the node that makes it, the name of a variable that this file gives no value
 * (a parameter, an injected field), or the type whose own object it is. Two expressions with a root in common can be the same object.
 */
export function rootsOf(expression: JavaNode, resolver: JavaResolver): readonly JavaNode[] {
  return [...new Set(originsOf(expression, resolver).map((origin) => rootOf(origin, resolver)))];
}

function rootOf(origin: JavaNode, resolver: JavaResolver): JavaNode {
  if (origin.kind === 'identifier' || origin.kind === 'field_access') return resolver.declarationOf(origin)?.nameNode ?? origin;
  if (origin.kind === 'this' || origin.kind === 'super') return resolver.file.enclosingType(origin)?.node ?? origin;
  if (origin.kind !== 'object_creation_expression' || childOfKind(origin, 'class_body')) return origin;
  const typeNode = child(origin, 'type');
  const made = typeNode && resolver.resolveType(typeNode);
  // An object of a class of this file is what the class's own calls speak of.
  const own = made && resolver.file.types.find((type) => type.qualifiedName === made.name && type.kind === 'class');
  return own && own.supertypes.length > 0 ? own.node : origin;
}

/** The object that a call is made on: what stands before the dot, else the object of the innermost type that is a `subtype`. */
export function receiverRoots(
  receiver: JavaNode | undefined,
  call: JavaNode,
  resolver: JavaResolver,
  isOwner: (supertypes: readonly string[]) => boolean = () => true,
): readonly JavaNode[] {
  if (receiver && receiver.kind !== 'this' && receiver.kind !== 'super') return rootsOf(unwrap(receiver), resolver);
  for (let type = resolver.file.enclosingType(call); type; type = type.outer) {
    const names = type.supertypes.flatMap((node) => resolver.resolveType(node)?.name ?? []);
    if (names.length > 0 && isOwner(names)) return [type.node];
  }
  return [];
}
