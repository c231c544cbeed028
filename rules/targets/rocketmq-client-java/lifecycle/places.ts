import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { child, closest, isInside, methodAround, unwrap, wrapped, type Node } from '../source/tree.js';
import { runsOnce } from './owners.js';

/** Where a value goes that some code makes. */
export type Place =
  /** Into something that lives on: a field, a collection, another object, a bean. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'returned'; readonly method: JavaMethod }
  | { readonly kind: 'local'; readonly variable: JavaDeclaration; readonly method: JavaMethod }
  /** Used where it is made. */
  | { readonly kind: 'inline'; readonly method: JavaMethod };

const kept: Place = { kind: 'kept' };

export function placeOf(file: FileRewrite, made: Node): Place {
  let whole = wrapped(made);
  while (whole.parent?.kind === 'ternary_expression' || whole.parent?.kind === 'cast_expression') whole = wrapped(whole.parent);
  const parent = whole.parent;
  const owner = methodAround(made);
  const method = owner && file.file.methodOf(owner);
  if (!method || closest(made, 'field_declaration', ...methodOrInitializer)?.kind === 'field_declaration') return kept;
  if (parent?.kind === 'return_statement')
    return closest(made, 'lambda_expression', 'method_declaration')?.kind === 'method_declaration' ? { kind: 'returned', method } : kept;
  if (parent?.kind === 'lambda_expression') return kept;
  const target =
    parent?.kind === 'variable_declarator'
      ? child(parent, 'name')
      : parent?.kind === 'assignment_expression'
        ? child(parent, 'left')
        : undefined;
  if (target) return placeOfVariable(file, file.resolver.declarationOf(unwrap(target)), method);
  if (parent?.kind === 'argument_list' && parent.parent) return isKeptBy(file, parent.parent) ? kept : { kind: 'inline', method };
  return { kind: 'inline', method };
}

const methodOrInitializer = [
  'method_declaration',
  'constructor_declaration',
  'compact_constructor_declaration',
  'static_initializer',
] as const;

function placeOfVariable(file: FileRewrite, variable: JavaDeclaration | undefined, method: JavaMethod): Place {
  if (variable?.kind !== 'local') return kept;
  const parents = file.resolver
    .referencesOf(variable)
    .map((reference) => ({ whole: wrapped(reference), parent: wrapped(reference).parent }));
  const isKept = parents.some(
    ({ whole, parent }) =>
      (parent?.kind === 'assignment_expression' && child(parent, 'right') === whole) ||
      (parent?.kind === 'argument_list' && parent.parent !== undefined && isKeptBy(file, parent.parent)),
  );
  // Put into a pool and returned: the pool keeps it.
  if (isKept) return kept;
  if (parents.some(({ parent }) => parent?.kind === 'return_statement')) return { kind: 'returned', method };
  return { kind: 'local', variable, method };
}

/** A constructor keeps what it is given, a collection too. */
function isKeptBy(file: FileRewrite, call: Node): boolean {
  if (call.kind === 'object_creation_expression' || call.kind === 'explicit_constructor_invocation') return true;
  const name = child(call, 'name');
  return (
    name !== undefined &&
    /^(put|add|putIfAbsent|offer|set|set[A-Z].*|register.*|computeIfAbsent|of|asList|singletonList)$/.test(file.text(name))
  );
}

/** Whether what is made here is made about once, or serves a loop that does not end. */
export function livesLongEnough(file: FileRewrite, made: Node, place: Place): boolean {
  if (place.kind === 'kept' || place.kind === 'returned') return true;
  const { method } = place;
  const loop = closest(made, 'while_statement', 'do_statement', 'for_statement', 'enhanced_for_statement');
  if (loop && isInside(loop, method.node)) return false;
  const lambda = closest(made, 'lambda_expression');
  if (lambda && isInside(lambda, method.node) && !runsLambdaOnce(file, lambda)) return false;
  return (runsOnce(file, method) && isMadeOnce(file, method)) || (place.kind === 'local' && servesEndlessLoop(file, place.variable));
}

/** A method of an anonymous class runs as often as the object is made: once if the method around it does. */
function isMadeOnce(file: FileRewrite, { owner }: JavaMethod): boolean {
  if (owner.kind !== 'anonymous') return true;
  const around = methodAround(owner.node);
  const method = around && file.file.methodOf(around);
  return !method || (runsOnce(file, method) && isMadeOnce(file, method));
}

function runsLambdaOnce(file: FileRewrite, lambda: Node): boolean {
  const call = lambda.parent?.kind === 'argument_list' ? lambda.parent.parent : undefined;
  const name = call && child(call, 'name');
  return (
    call?.kind === 'object_creation_expression' ||
    (name !== undefined && /^(execute|submit|runAsync|addShutdownHook|start)$/.test(file.text(name)))
  );
}

function servesEndlessLoop(file: FileRewrite, variable: JavaDeclaration): boolean {
  return file.resolver.referencesOf(variable).some((reference) => {
    const loop = closest(reference, 'while_statement', 'do_statement', 'for_statement');
    if (!loop || !isInside(loop, variable.scope)) return false;
    const condition = child(loop, 'condition');
    return !condition || file.text(unwrap(condition)) === 'true' || /isInterrupted|running|stopped/i.test(file.text(condition));
  });
}
