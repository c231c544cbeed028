import type { JavaFile } from './file.js';
import { argumentsOf, child, type JavaNode } from './syntax.js';

/** Without its package. */
export function annotationName(annotation: JavaNode, file: JavaFile): string {
  const name = child(annotation, 'name');
  const written = name ? file.text(name) : '';
  return written.slice(written.lastIndexOf('.') + 1);
}

export function annotationNamed(annotations: readonly JavaNode[], names: readonly string[], file: JavaFile): JavaNode | undefined {
  return annotations.find((annotation) => names.includes(annotationName(annotation, file)));
}

/** What is written for an attribute; for `value` also the single argument without a name. */
export function annotationArgument(annotation: JavaNode, keys: readonly string[], file: JavaFile): JavaNode | undefined {
  for (const argument of argumentsOf(annotation)) {
    if (argument.kind !== 'element_value_pair') {
      if (keys.includes('value')) return argument;
      continue;
    }
    const key = child(argument, 'key');
    if (key && keys.includes(file.text(key))) return child(argument, 'value');
  }
  return undefined;
}
