import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import type { JavaTypeDeclaration } from '../../../server/languages/java/declarations.js';
import { argumentsOf, child, parts, type JavaNode } from '../../../server/languages/java/syntax.js';
import type { Value } from '../../../server/model/values.js';
import { springText } from '../spring-beans/placeholders.js';

/** An annotation of a library on a class or one of its methods. */
export interface JavaAnnotation {
  readonly name: string;
  readonly node: JavaNode;
  /** Where its name stands, without the `@`. */
  readonly nameNode: JavaNode;
  readonly type: JavaTypeDeclaration;
  /** The written values; a single one without a name is `value`. */
  readonly values: ReadonlyMap<string, AnnotationValue>;
}

export interface AnnotationValue {
  readonly value: JavaNode;
  /** `name = value`, or the value alone. */
  readonly pair: JavaNode;
}

/** The annotations of a file's classes and methods whose type is one of the named ones. */
export function* annotationsOf(resolver: JavaResolver, isWanted: (qualifiedName: string) => boolean): Generator<JavaAnnotation> {
  for (const type of resolver.file.types) {
    for (const node of [...type.annotations, ...type.methods.flatMap((method) => method.annotations)]) {
      const nameNode = child(node, 'name');
      const name = nameNode && resolver.resolveName(resolver.file.text(nameNode), node);
      if (nameNode && name !== undefined && isWanted(name)) yield { name, node, nameNode, type, values: valuesOf(node, resolver) };
    }
  }
}

function valuesOf(annotation: JavaNode, resolver: JavaResolver): ReadonlyMap<string, AnnotationValue> {
  const found = new Map<string, AnnotationValue>();
  for (const argument of argumentsOf(annotation)) {
    if (argument.kind !== 'element_value_pair') {
      found.set('value', { value: argument, pair: argument });
      continue;
    }
    const key = child(argument, 'key');
    const value = child(argument, 'value');
    if (key && value) found.set(resolver.file.text(key), { value, pair: argument });
  }
  return found;
}

/** The last name of `ConsumeMode.ORDERLY` or `ORDERLY`. */
export function enumName(node: JavaNode, resolver: JavaResolver): string {
  const last = node.kind === 'field_access' ? (child(node, 'field') ?? parts(node).at(-1)) : node;
  return last ? resolver.file.text(last) : '';
}

/** A value whose texts Spring fills in: the placeholders of a constant become keys, in the trail by which the constant is known. */
export function filledIn(value: Value): Value {
  if (value.kind === 'known' && typeof value.value === 'string') {
    const filled = springText(value.value);
    return filled.kind === 'known' ? value : { ...filled, trail: [...value.trail, ...filled.trail] };
  }
  if (value.kind === 'text') return { ...value, parts: value.parts.map(filledIn) };
  if (value.kind === 'one-of') return { ...value, values: value.values.map(filledIn) };
  return value;
}
