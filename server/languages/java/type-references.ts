import type { JavaDeclaration } from './declarations.js';
import type { TypeReference } from './facts.js';
import type { JavaFile } from './file.js';
import { child, childOfKind, parts, type JavaNode } from './syntax.js';

export const unknownReference: TypeReference = { name: '?', arguments: [], dimensions: 0 };

/** The written type of a variable, with array dimensions behind its name and of `...`; undefined for `var` and inferred ones. */
export function declaredType(declaration: JavaDeclaration, file: JavaFile): TypeReference | undefined {
  const { typeNode, node } = declaration;
  if (!typeNode || typeNode.kind === 'catch_type' || file.text(typeNode) === 'var') return undefined;
  return referenceOf(typeNode, file, dimensionsIn(node, file) + (node.kind === 'spread_parameter' ? 1 : 0));
}

export function dimensionsIn(node: JavaNode, file: JavaFile): number {
  const dimensions = child(node, 'dimensions');
  return dimensions ? (file.text(dimensions).match(/\[/g)?.length ?? 0) : 0;
}

const typeNodeKinds = new Set([
  'type_identifier',
  'scoped_type_identifier',
  'integral_type',
  'floating_point_type',
  'boolean_type',
  'void_type',
]);

/** A type node as plain data. Wildcards give their bound. */
export function referenceOf(node: JavaNode, file: JavaFile, dimensions = 0): TypeReference | undefined {
  if (typeNodeKinds.has(node.kind)) return { name: dottedName(node, file), arguments: [], dimensions };
  if (node.kind === 'array_type') {
    const element = child(node, 'element');
    return element && referenceOf(element, file, dimensions + dimensionsIn(node, file));
  }
  if (node.kind === 'annotated_type') {
    const inner = parts(node).at(-1);
    return inner && referenceOf(inner, file, dimensions);
  }
  if (node.kind === 'wildcard') {
    const bound = parts(node).findLast((part) => part.kind !== 'super');
    return bound && !bound.kind.includes('annotation') ? referenceOf(bound, file, dimensions) : unknownReference;
  }
  if (node.kind === 'generic_type') {
    const name = childOfKind(node, 'type_identifier', 'scoped_type_identifier');
    const list = childOfKind(node, 'type_arguments');
    const typeArguments = list ? parts(list).map((argument) => referenceOf(argument, file) ?? unknownReference) : [];
    return name && { name: dottedName(name, file), arguments: typeArguments, dimensions };
  }
  return undefined;
}

function dottedName(node: JavaNode, file: JavaFile): string {
  if (node.kind !== 'scoped_type_identifier') return file.text(node);
  const names: string[] = [];
  const stack = [node];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.kind === 'type_identifier') names.push(file.text(at));
    else if (at.kind === 'scoped_type_identifier' || at.kind === 'generic_type')
      stack.push(...at.children.filter((part) => part.kind !== 'type_arguments').reverse());
  }
  return names.join('.');
}
