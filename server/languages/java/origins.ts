import type { JavaDeclaration } from './declarations.js';
import type { JavaResolver } from './resolver.js';
import { argumentsOf, child, unwrap, type JavaNode } from './syntax.js';
import { returnsOf } from './values/calls.js';

const maximumSteps = 50;

/**
 * The expressions that can be an expression's value, seen through variables, ternaries, casts, parameters of this file's methods and
 * what its methods return. What can't be followed further is among them as it stands.
 */
export function originsOf(expression: JavaNode, resolver: JavaResolver): readonly JavaNode[] {
  const found = new Set<JavaNode>();
  const seen = new Set<JavaNode>();
  const queue = [expression];
  for (let steps = 0, at = queue.shift(); at && steps < maximumSteps; steps++, at = queue.shift()) {
    const node = unwrap(at);
    if (seen.has(node)) continue;
    seen.add(node);
    const sources = sourcesOf(node, resolver);
    if (sources.length === 0) found.add(node);
    else queue.push(...sources);
  }
  return [...found];
}

function sourcesOf(node: JavaNode, resolver: JavaResolver): readonly JavaNode[] {
  switch (node.kind) {
    case 'identifier':
    case 'field_access': {
      const declaration = resolver.declarationOf(node);
      return declaration ? valuesOf(declaration, resolver) : [];
    }
    case 'ternary_expression':
      return [child(node, 'consequence'), child(node, 'alternative')].flatMap((arm) => arm ?? []);
    case 'cast_expression':
      return [child(node, 'value')].flatMap((value) => value ?? []);
    case 'assignment_expression':
      return [child(node, 'right')].flatMap((value) => value ?? []);
    case 'method_invocation': {
      const method = resolver.methodOf(node);
      return method?.body ? returnsOf(method.body) : [];
    }
    default:
      return [];
  }
}

/** Everything that a variable is given in this file. */
export function valuesOf(declaration: JavaDeclaration, resolver: JavaResolver): readonly JavaNode[] {
  const assigned = [...resolver.referencesOf(declaration)].flatMap((reference) => assignedTo(reference));
  const initial = declaration.initializer ? [declaration.initializer] : [];
  return [...initial, ...assigned, ...passedTo(declaration, resolver)].filter((value) => value.kind !== 'null_literal');
}

function assignedTo(reference: JavaNode): readonly JavaNode[] {
  const target = reference.field === 'field' && reference.parent ? reference.parent : reference;
  const assignment = target.parent;
  if (assignment?.kind !== 'assignment_expression' || target.field !== 'left') return [];
  return [child(assignment, 'right')].flatMap((right) => right ?? []);
}

/** What this file's callers pass to a parameter. */
function passedTo(declaration: JavaDeclaration, resolver: JavaResolver): readonly JavaNode[] {
  if (declaration.kind !== 'parameter') return [];
  const method = declaration.node.parent?.parent && resolver.file.methodOf(declaration.node.parent.parent);
  const position = method?.parameters.indexOf(declaration) ?? -1;
  if (!method || position < 0) return [];
  return resolver.callersOf(method).flatMap((call) => argumentsOf(call)[position] ?? []);
}
